import Disk
import Forms
import Foundation
import JSON

/// Whose a document was when somebody corrected its reading: all that it said, and what its stamp remembers.
struct Rettelseselev: Equatable {
  let navn: String
  let født: Day?
  let klasse: String?
  /// The digest of the key in the stamp.
  let avtrykk: String?

  /// Nil where it is not certain whose the document is.
  init?(_ reading: Reading<AnyForm>) {
    guard let navn = reading.answers.text("elev.navn"), !Nøkkel.folded(navn).isEmpty,
      !Dokumentkjennetegn(reading).erUsikkert
    else { return nil }
    self.navn = navn
    født = reading.answers.day("elev.fødselsdato")
    klasse = reading.answers.text("elev.klasse")
    avtrykk = reading.stamp?.key
  }

  init?(_ node: JSONNode?) {
    guard case .object(let members)? = node, case .string(let navn)? = members["navn"] else { return nil }
    self.navn = navn
    født = members["fødselsdato"].flatMap { if case .string(let text) = $0 { Day(iso: text) } else { nil } }
    klasse = members["klasse"].flatMap { if case .string(let text) = $0 { text } else { nil } }
    avtrykk = members["avtrykk"].flatMap { if case .string(let text) = $0 { text } else { nil } }
  }

  var json: JSONValue {
    var members: [(String, JSONValue)] = [("navn", .string(navn))]
    if let født { members.append(("fødselsdato", .string(født.iso))) }
    if let klasse { members.append(("klasse", .string(klasse))) }
    if let avtrykk { members.append(("avtrykk", .string(avtrykk))) }
    return .object(members)
  }

  /// As any row or document says who a pupil is.
  var kjennetegn: Kjennetegn {
    var values = Values()
    if let født { values["elev.fødselsdato"] = .day(født) }
    if let klasse { values["elev.klasse"] = .text(klasse) }
    var hvem = Kjennetegn(navn: Elevnavn(navn), values: values)
    hvem.avtrykk = Set([avtrykk].compactMap(\.self))
    return hvem
  }
}

/// The corrections of one document, in a file of their own: `.iko/rettelser/1a2b3c4d-0123456789abcdef.json`.
///
/// Its name begins with a digest of the document's path below the folder, and ends with one of the document's bytes: so a document is found that was
/// moved, and one that was changed.
struct Rettelsesfil {
  static let folder = FolderLock.ownFolder + "/rettelser"

  /// The digest of the document's bytes.
  let dokument: String
  /// The document's path below the folder, when it was corrected.
  let sti: String
  let elev: Rettelseselev
  var rettelser: [Rettelse]

  /// Whether a file is one of corrections.
  static func isOne(_ path: String) -> Bool { ("/" + path).contains("/" + folder + "/") && path.hasSuffix(".json") }

  static func name(sti: String, dokument: String) -> String {
    Stamp.digest(ofKey: sti).prefix(8) + "-" + dokument.prefix(16) + ".json"
  }

  /// Whether a file of this name may be about a document, by its path or by its bytes.
  static func isAbout(_ name: String, sti: String, dokument: String) -> Bool {
    name.hasSuffix(".json")
      && (name.hasPrefix(Stamp.digest(ofKey: sti).prefix(8) + "-")
        || name.dropFirst(8).hasPrefix("-" + dokument.prefix(16) + "."))
  }

  init(dokument: String, sti: String, elev: Rettelseselev, rettelser: [Rettelse] = []) {
    (self.dokument, self.sti, self.elev, self.rettelser) = (dokument, sti, elev, rettelser)
  }

  /// Reads a file.
  ///
  /// - Throws: `no-such-file`, `bad-json`, `newer-version`, `not-permitted`.
  init(_ path: String) throws(FormError) {
    let file = try JSONFil(path, råd: Wording.correctionAdvice)
    guard file.identitet != nil else { throw FormError(FileFault(.noSuchFile, path)) }
    guard case .string(let dokument)? = file.medlemmer["dokument"], case .string(let sti)? = file.medlemmer["sti"],
      let elev = Rettelseselev(file.medlemmer["elev"]), case .array(let nodes)? = file.medlemmer["rettelser"]
    else { throw FormError(kind: "bad-json", file: path, message: Wording.damagedCorrection) }
    let rettelser = nodes.map { Rettelse($0) }
    // What cannot be understood to its end is not used in part.
    guard !rettelser.contains(where: { $0 == nil }) else {
      throw FormError(kind: "bad-json", file: path, message: Wording.damagedCorrection)
    }
    self.init(dokument: dokument, sti: sti, elev: elev, rettelser: rettelser.compactMap(\.self))
  }

  var bytes: [UInt8] {
    JSONFil.bytes([
      ("dokument", .string(dokument)), ("sti", .string(sti)), ("elev", elev.json),
      ("rettelser", .array(rettelser.map(\.json))),
    ])
  }
}

extension Rettelse {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("felt", .string(felt.description)), ("navn", .string(navn)), ("lest", .string(lest)),
    ]
    if let rad { members.append(("rad", .string(rad))) }
    return .object(members + [Self.member(svar), ("dato", .string(dato.iso))])
  }

  private static func member(_ answer: Answer) -> (String, JSONValue) {
    switch answer {
    case .untouched, .emptied, .gone, .rows: ("tomt", .bool(true))
    case .text(let text): ("tekst", .string(text))
    case .number(let number): ("tall", .string(number.description))
    case .day(let day): ("dag", .string(day.iso))
    case .check(let isTicked): ("kryss", .bool(isTicked))
    case .choices(let texts): ("valg", .array(texts.map { .string($0) }))
    case .janei(let choice): ("svar", .string(choice.rawValue))
    }
  }

  /// Nil for what says no correction, or more than one.
  init?(_ node: JSONNode) {
    guard case .object(var members) = node else { return nil }
    func text(_ key: String) -> String? {
      if case .string(let text)? = members.removeValue(forKey: key) { text } else { nil }
    }
    guard let felt = text("felt"), let navn = text("navn"), let lest = text("lest"), let day = text("dato"),
      let dato = Day(iso: day)
    else { return nil }
    let rad = text("rad")
    guard members.count == 1, let (key, value) = members.first, let svar = Self.answer(key, value) else { return nil }
    self.init(felt: FieldPath(felt), navn: navn, lest: lest, rad: rad, svar: svar, dato: dato)
  }

  private static func answer(_ key: String, _ node: JSONNode) -> Answer? {
    switch (key, node) {
    case ("tomt", .bool(true)): return .emptied
    case ("tekst", .string(let text)): return .text(text)
    case ("tall", .string(let text)):
      return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")).map { .number($0) }
    case ("dag", .string(let text)): return Day(iso: text).map { .day($0) }
    case ("kryss", .bool(let isTicked)): return .check(isTicked)
    case ("svar", .string(let text)): return JaNei(rawValue: text).map { .janei($0) }
    case ("valg", .array(let nodes)):
      let texts = nodes.compactMap { node -> String? in if case .string(let text) = node { text } else { nil } }
      return texts.count == nodes.count ? .choices(texts) : nil
    default: return nil
    }
  }
}
