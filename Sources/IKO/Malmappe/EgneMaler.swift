import Disk
import Forms

/// Makes a school's own templates: copies of the delivered ones, with a record of what they were made from.
///
///     let egne = EgneMaler(Malmappe.gjeldende, i: "maler")
///     for resultat in try egne.kopier(["oppfølgingsplan"]) { print(resultat.sti, resultat.status) }
///
/// A template that somebody changed is never written over.
public struct EgneMaler: Sendable {
  /// What became of one file; the raw values stand in JSON.
  public enum Status: String, Sendable {
    /// It was copied.
    case laget
    /// An untouched copy of an older one became a copy of the delivered one.
    case fornyet
    /// It is a copy of the delivered one already.
    case uendret
    /// Somebody changed it, and it follows the delivered one.
    case egen
    /// Somebody changed it, and the delivered one is another than it was made from, or nothing tells what that was.
    case beholdt
    /// The same, and the record says from now on that it was compared with the delivered one.
    case godtatt
  }

  public struct Resultat: Sendable {
    /// The word that is typed.
    public let ord: String
    public let sti: String
    /// The delivered one.
    public let grunnlag: String
    public let status: Status
  }

  private let malmappe: Malmappe
  private let mappe: String
  private let readers: Files.Readers

  /// - Parameters:
  ///   - malmappe: where the delivered ones are found.
  ///   - mappe: where they go.
  ///   - forSkolen: whether every user of the machine may read them.
  public init(_ malmappe: Malmappe, i mappe: String, forSkolen: Bool = false) {
    self.malmappe = malmappe
    self.mappe = mappe
    readers = forSkolen ? .everyone : .owner
  }

  /// The words of the files that are there already.
  public var finnes: [String] {
    Malmappe.filer.filter { Files.kind(of: Omgivelser.path(mappe, $0)) == .file }.map { Malmappe.ord(for: $0) }
  }

  /// Copies the files of these words, all or none.
  ///
  /// - Parameters:
  ///   - ord: the words of the files.
  ///   - godtar: whether files that somebody changed have been compared with the delivered ones.
  /// - Throws: `no-such-file` where a delivered one is missing; what the folder or its record says.
  public func kopier(_ ord: [String], godtar: Bool = false) throws(FormError) -> [Resultat] {
    var sources: [(ord: String, navn: String, base: Malmappe.Sted)] = []
    for ord in ord where !sources.contains(where: { $0.ord == ord }) {
      let navn = Malmappe.fil(for: ord) ?? ord
      guard let base = malmappe.grunnlag(for: navn) else {
        throw FormError(
          kind: "no-such-file", file: navn, message: Wording.noTemplate(malmappe.steder, finnes: malmappe.noen))
      }
      sources.append((ord, navn, base))
    }
    guard !sources.isEmpty else { return [] }
    return try Files.locked(mappe, for: readers) { () throws(FormError) in
      var record = try Malgrunnlag(i: mappe)
      var batch: [StagedFile] = []
      var results: [Resultat] = []
      do throws(FormError) {
        for source in sources {
          results.append(try kopier(source.ord, source.navn, fra: source.base, godtar: godtar, &record, &batch))
        }
        if record.bytes != (try? Files.read(record.lest.sti)) {
          batch.append(try stage(record.bytes, record.lest.sti, replacing: record.lest.identitet))
        }
      } catch {
        Files.discard(batch)
        throw error
      }
      try Files.commitAll(batch)
      return results
    }
  }

  private func kopier(
    _ ord: String, _ navn: String, fra base: Malmappe.Sted, godtar: Bool, _ record: inout Malgrunnlag,
    _ batch: inout [StagedFile]
  ) throws(FormError) -> Resultat {
    let (sti, kilde) = (Omgivelser.path(mappe, navn), base.sti(navn))
    let delivered = try FormError.reading(kilde)
    let now = Malgrunnlag.Post(
      digest: Stamp.digest(ofBytes: delivered), utgave: (try? Utgave(i: base.mappe))?.versjon ?? Version.text)
    func result(_ status: Status) -> Resultat { Resultat(ord: ord, sti: sti, grunnlag: kilde, status: status) }
    guard Files.kind(of: sti) != nil else {
      batch.append(try stage(delivered, sti))
      record[navn] = now
      return result(.laget)
    }
    let own = try lest(sti)
    let digest = Stamp.digest(ofBytes: own.bytes)
    if digest == now.digest {
      record[navn] = now
      return result(.uendret)
    }
    if let then = record[navn] {
      if then.digest == now.digest { return result(.egen) }
      if then.digest == digest {
        batch.append(try stage(delivered, sti, replacing: own.identity))
        record[navn] = now
        return result(.fornyet)
      }
    }
    guard godtar else { return result(.beholdt) }
    record[navn] = now
    return result(.godtatt)
  }

  private func lest(_ sti: String) throws(FormError) -> (bytes: [UInt8], identity: FileIdentity) {
    do throws(FileFault) { return try Files.readIdentified(sti) } catch { throw FormError(error) }
  }

  private func stage(
    _ bytes: [UInt8], _ sti: String, replacing old: FileIdentity? = nil
  ) throws(FormError) -> StagedFile {
    do throws(FileFault) {
      return try Files.stage(
        bytes, for: sti, replacing: old.map { StagedFile.Replaced(old: $0, copy: nil) }, readers: readers)
    } catch {
      throw FormError(error)
    }
  }
}
