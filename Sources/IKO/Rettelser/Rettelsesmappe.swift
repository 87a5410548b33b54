import Disk
import Forms

/// The corrections of the documents in one folder, as they are kept: `.iko/rettelser` in it, for the owner alone.
///
///     let mappe = Rettelsesmappe(i: "Output")
///     try mappe.rett("tiltak[0].frist", til: .day(day), i: lest, dato: today)
///     try mappe.taBort("tiltak[0].frist", i: lest)
package struct Rettelsesmappe: Sendable {
  private let folder: String

  /// - Parameter folder: the folder that all is kept in.
  package init(i folder: String) { self.folder = folder }

  private var place: String { folder + "/" + Rettelsesfil.folder }

  /// The document's path below the folder; nil for one that lies elsewhere.
  private func sti(_ path: String) -> String? {
    guard let root = Files.resolved(folder), let own = Files.resolved(Files.folder(of: path)) else { return nil }
    let whole = own + "/" + Files.name(of: path)
    guard whole.hasPrefix(root + "/") else { return nil }
    return String(whole.dropFirst(root.count + 1)).precomposedStringWithCanonicalMapping
  }

  /// Keeps a correction, in the place of an earlier one of the same field.
  ///
  /// - Parameter lest: the document as it was read, with the corrections that hold.
  /// - Throws: `not-correctable` where it is not certain whose the document is, or the field is none that is corrected here; `changed` where the
  ///   document is another than the one that was read; what writing throws.
  package func rett(
    _ felt: FieldPath, til svar: Answer, i lest: Dokumentleser.Lest, dato: Day
  ) throws(FormError) {
    guard let elev = Rettelseselev(lest.reading), let sti = sti(lest.fil),
      let one = lest.rettbare.first(where: { $0.felt == felt }), Rettbart.takes(one.kind, svar)
    else { throw FormError(kind: "not-correctable", file: lest.fil, message: Wording.notCorrectable) }
    guard Stamp.digest(ofBytes: try FormError.reading(lest.fil)) == lest.innhold else {
      throw FormError(kind: "changed", file: lest.fil, message: Wording.changedSinceRead)
    }
    let answers = lest.svarUtenRettelser
    let rettelse = Rettelse(
      felt: felt, navn: one.navn, lest: Rettelse.ord(answers[felt.description]), rad: Rettelse.rad(felt, answers),
      svar: svar, dato: dato)
    let path = place + "/" + Rettelsesfil.name(sti: sti, dokument: lest.innhold)
    try changing { () throws(FormError) in
      var file = Rettelsesfil(dokument: lest.innhold, sti: sti, elev: elev)
      // One that cannot be read is not written over: it may be a newer version's.
      if Files.kind(of: path) != nil { file = try Rettelsesfil(path) }
      guard file.dokument == lest.innhold, file.elev == elev else {
        throw FormError(kind: "bad-json", file: path, message: Wording.damagedCorrection)
      }
      file.rettelser.removeAll { $0.felt == felt }
      file.rettelser.append(rettelse)
      try Self.write(file, to: path)
    }
  }

  /// Takes away every correction of a field of the document that lies in this folder, those that hold no more among them.
  package func taBort(_ felt: FieldPath, i lest: Dokumentleser.Lest) throws(FormError) {
    guard let sti = sti(lest.fil) else { return }
    try changing { () throws(FormError) in
      let names = (try? Files.names(in: place)) ?? []
      for name in names where Rettelsesfil.isAbout(name, sti: sti, dokument: lest.innhold) {
        let path = place + "/" + name
        guard var file = try? Rettelsesfil(path), file.rettelser.contains(where: { $0.felt == felt }) else { continue }
        file.rettelser.removeAll { $0.felt == felt }
        if file.rettelser.isEmpty { Files.remove(path) } else { try Self.write(file, to: path) }
      }
      Files.removeEmptyFolder(place)
    }
  }

  private func changing(_ work: () throws(FormError) -> Void) throws(FormError) {
    let lock: FolderLock
    do throws(FileFault) {
      lock = try FolderLock(folder)
    } catch {
      throw FormError(error)
    }
    defer { lock.release() }
    try work()
  }

  private static func write(_ file: Rettelsesfil, to path: String) throws(FormError) {
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: path))
      try Files.write(file.bytes, to: path, replacing: true)
    } catch {
      throw FormError(error)
    }
  }

  // MARK: For whoever shows the folder

  /// Which files there are, each with a word that is another when the file is.
  package var tilstand: [String: String] {
    let names = (try? Files.names(in: place)) ?? []
    return Dictionary(
      names.compactMap { name in Files.state(of: place + "/" + name).map { (name, "\($0)") } }
    ) { first, _ in first }
  }

  /// Whether a file of ``tilstand`` may be about a document.
  package func gjelder(_ name: String, _ path: String, innhold: String) -> Bool {
    sti(path).map { Rettelsesfil.isAbout(name, sti: $0, dokument: innhold) } ?? false
  }

  /// Corrections of documents that are not among those that were read, and files that cannot be understood.
  package func utenDokument(_ read: [Dokumentleser.Lest]) -> (
    rettelser: [Rettelsesutfall.Bortfalt], uleste: [FormError]
  ) {
    let known = read.compactMap { lest in sti(lest.fil).map { (sti: $0, innhold: lest.innhold) } }
    var found: (rettelser: [Rettelsesutfall.Bortfalt], uleste: [FormError]) = ([], [])
    for name in ((try? Files.names(in: place)) ?? [])
    where !known.contains(where: { Rettelsesfil.isAbout(name, sti: $0.sti, dokument: $0.innhold) }) {
      let path = place + "/" + name
      do throws(FormError) {
        let file = try Rettelsesfil(path)
        found.rettelser += file.rettelser.map { .init(rettelse: $0, årsak: .dokumentetErBorte, fil: path) }
      } catch {
        found.uleste.append(error)
      }
    }
    return found
  }
}
