import Forms

/// A template, or a file of data, as it is used: where it lies, and what a school's own was made from.
///
///     let fil = try Malmappe.gjeldende.fil("data/terskler.json")
///     fil?.tilstand                // .levert, or what is known of a school's own
public struct Malfil: Sendable {
  /// How a file stands to the one that came with the program; the raw values stand in JSON.
  public enum Tilstand: String, Sendable {
    /// It came with the program.
    case levert
    /// A school's own, equal to the one that came with the program.
    case lik
    /// A school's own, made from the one that came with the program.
    case gjeldende
    /// A school's own, made from one that has changed since.
    case eldre
    /// A school's own; nothing tells what it was made from.
    case ukjent
  }

  /// Its name in the folder.
  public let navn: String
  /// The word that is typed for it.
  public var ord: String { Malmappe.ord(for: navn) }
  public let sti: String
  public let sted: Malmappe.Sted
  /// The digest of its bytes, as a document's stamp has it.
  public let digest: String
  public let tilstand: Tilstand
  /// The path of the one that came with the program; nil for that one itself, and where none is there.
  public let grunnlag: String?
  /// Whether a school's own is as it was when it was copied.
  let erUrørtKopi: Bool
}

extension Malmappe {
  /// The file that is used under a name; nil where no folder holds it.
  ///
  /// - Throws: where it cannot be read.
  public func fil(_ navn: String) throws(FormError) -> Malfil? {
    try kontroller()
    guard let sted = sted(for: navn) else { return nil }
    let digest = try Self.digest(sted.sti(navn))
    let base = grunnlag(for: navn)
    guard let base, base != sted else {
      let tilstand: Malfil.Tilstand = sted.erLevert || sted.slag == .miljø ? .levert : .ukjent
      return Malfil(
        navn: navn, sti: sted.sti(navn), sted: sted, digest: digest, tilstand: tilstand, grunnlag: nil,
        erUrørtKopi: false)
    }
    let now = try Self.digest(base.sti(navn))
    // A record that cannot be read tells nothing; `diagnose` says why.
    let then = (try? Malgrunnlag(i: sted.mappe))?[navn]
    let tilstand: Malfil.Tilstand =
      digest == now ? .lik : then.map { $0.digest == now ? .gjeldende : .eldre } ?? .ukjent
    return Malfil(
      navn: navn, sti: sted.sti(navn), sted: sted, digest: digest, tilstand: tilstand, grunnlag: base.sti(navn),
      erUrørtKopi: then?.digest == digest)
  }

  /// The template of a form; nil where no folder holds it.
  public func fil(for skjema: Skjema) throws(FormError) -> Malfil? { try fil(skjema.malnavn) }

  static func digest(_ sti: String) throws(FormError) -> String { Stamp.digest(ofBytes: try FormError.reading(sti)) }

  /// What a person should know of the files that are used: one remark for each template that was made from one which has changed since, one
  /// warning for each folder of another version.
  ///
  /// - Parameter skjema: the form that is asked about; nil for all files.
  public func funn(for skjema: Skjema? = nil) throws(FormError) -> [Finding] {
    let criteria = skjema?.navn == Oppfølgingsplan.navn ? ["data/kriterier.json", "data/terskler.json"] : []
    let navn = skjema.map { [$0.malnavn] + criteria } ?? Self.filer
    var findings: [Finding] = []
    var seen: [Sted] = []
    for navn in navn {
      guard let fil = try fil(navn) else { continue }
      if fil.tilstand == .eldre { findings.append(Self.funn(fil)) }
      guard !seen.contains(fil.sted) else { continue }
      seen.append(fil.sted)
      if let finding = Self.versjonsfunn(fil.sted) { findings.append(finding) }
    }
    return findings
  }

  static func funn(_ fil: Malfil) -> Finding {
    let message =
      fil.erUrørtKopi
      ? Wording.untouchedOldTemplate(fil.ord, isSchools: fil.sted.slag == .skole)
      : Wording.olderBase(fil.ord, base: fil.grunnlag ?? "", isSchools: fil.sted.slag == .skole)
    return Finding(.olderBase, .remark, place: fil.sti, message: message)
  }

  /// Nil for a folder that is of this version, or does not tell.
  static func versjonsfunn(_ sted: Sted) -> Finding? {
    do throws(FormError) {
      guard let utgave = try Utgave(i: sted.mappe), utgave.versjon != Version.text else { return nil }
      return Finding(
        .otherEdition, .warning, place: sted.mappe, message: Wording.otherEdition(utgave.versjon, sted.slag))
    } catch {
      return Finding(.otherEdition, .warning, place: error.file, message: error.message)
    }
  }

  /// The word that is typed for a file: `oppfølgingsplan`, `terskler`.
  public static func ord(for navn: String) -> String {
    Skjemasamling.alle.first { $0.malnavn == navn }?.navn
      ?? Skjemasamling.alle.first { $0.malnavn(.nynorsk) == navn }.map { $0.navn + "-nynorsk" }
      ?? String(navn.dropFirst("data/".count).dropLast(".json".count))
  }

  /// The file of a word that is typed.
  static func fil(for ord: String) -> String? { filer.first { Self.ord(for: $0) == ord } }

  /// The path of the file that is used under a word; nil where no folder holds it.
  public func brukes(for ord: String) throws(FormError) -> String? {
    try Self.fil(for: ord).flatMap { (navn) throws(FormError) in try fil(navn)?.sti }
  }

  /// The folder for a school's own; nil where the working folder is gone.
  public func egen(forSkolen: Bool) -> String? {
    steder.first { $0.slag == (forSkolen ? .skole : .arbeidsmappe) }?.mappe
  }

  /// The words for everything that a school may have its own of, the forms first.
  public static var ord: [String] { filer.map { ord(for: $0) } }
}
