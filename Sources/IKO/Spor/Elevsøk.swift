import Disk
import Forms

/// Every file below a folder, hidden ones too.
public struct Mappefiler: Sendable {
  public let mappe: String
  let filer: [String]
  /// Folders that cannot be opened.
  let lukket: [String]

  public var count: Int { filer.count }

  /// Throws where there is no such folder.
  public init(_ mappe: String) throws(FormError) {
    self.mappe = mappe.count > 1 && mappe.hasSuffix("/") ? String(mappe.dropLast()) : mappe
    guard Files.kind(of: mappe) == .folder else {
      throw FormError(kind: "not-a-folder", file: mappe, message: Wording.notAFolderToSearch)
    }
    (filer, lukket) = Files.regularFiles(below: self.mappe)
  }
}

/// Looks for one pupil in every file of a folder.
///
///     let spor = try Elevsøk("Kari Nordmann", dato: day).spor(i: Mappefiler("Output"))
public struct Elevsøk: Sendable {
  private let søkt: String
  private let dato: Day
  public var jobs = 1

  /// - Parameters:
  ///   - søkt: a name, or a key that a list, a register or a document has.
  ///   - dato: decides what two-digit years mean.
  public init(_ søkt: String, dato: Day) {
    self.søkt = søkt
    self.dato = dato
  }

  /// Throws ``Uklart`` where the name is several pupils', and `FormError` where the templates cannot be read.
  ///
  /// - Parameters:
  ///   - mappe: the folder's files.
  ///   - onFile: called with each file that was looked through, from any thread.
  public func spor(i mappe: Mappefiler, onFile: @Sendable () -> Void = {}) throws -> Spor {
    let (files, closed) = (mappe.filer, mappe.lukket)
    let leser = try Innholdsleser(dato: dato)
    let read = Workers.map(files.count, jobs: jobs) { index -> Result<Filinnhold?, FormError> in
      defer { onFile() }
      do throws(FormError) { return .success(try leser.innhold(files[index])) } catch { return .failure(error) }
    }
    let known = read.compactMap { try? $0.get() }
    let valg = Elevvalg(søkt, known.flatMap(\.poster))
    let elev = try valg.elev()
    let treffere = Treffsøk(søkt, elev)
    var treff = zip(files, read).compactMap { fil, result -> Spor.Treff? in
      guard case .success(let innhold?) = result else { return treffere.treff(filnavn: fil) }
      return treffere.treff(i: innhold)
    }
    treff += Kalendersøk(elev, known, treff, nøkler: files.compactMap { Kalendernøkkel(fil: $0) }).treff
    let errors = read.compactMap { result -> FormError? in if case .failure(let error) = result { error } else { nil } }
    let ikkeUndersøkt = zip(files, read).filter { fil, result in
      if case .success(nil) = result { return !Innholdsleser.isOwn(fil) }
      return false
    }.map(\.0)
    return Spor(
      elev: elev?.visning, søkt: søkt, nære: elev == nil ? valg.nære : [],
      treff: treff.enumerated().sorted { ($0.element.slag, $0.offset) < ($1.element.slag, $1.offset) }.map(\.element),
      uleste: closed.map { FormError(kind: "not-permitted", file: $0, message: Wording.closedFolder) } + errors,
      ikkeUndersøkt: ikkeUndersøkt, undersøkt: known.count)
  }
}
