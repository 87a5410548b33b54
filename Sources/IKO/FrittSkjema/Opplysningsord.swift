import Forms
import Norwegian
import Synchronization
import Words

/// What a printed label, or the name of a column, tells of a pupil and of those around her. Forms that have codes of their own and lists are
/// understood by the same words, those of `data/ordliste.json`.
///
///     Opplysningsord.gjeldende?.mening("Mobilnummer elev")?.kode                        // "elev.telefon"
///     Opplysningsord.gjeldende?.mening("Navn", under: "Foresatt 2")?.kode               // "foresatte.navn"
///     Opplysningsord.nummer(i: ["Navn", "Foresatt 2"])                                  // 2
struct Opplysningsord: Sendable {
  struct Mening: Equatable {
    let kode: String
    /// Whether the heading said what the label leaves out.
    let erVedOverskrift: Bool
  }

  private let opplysninger: Meanings
  private let overskrifter: Meanings
  /// The fields of the published forms: a label that means one of these is no other's.
  private let felt: Meanings

  private init(_ ord: Vocabulary) {
    func meanings(_ keys: [String], _ group: String) -> Meanings {
      Meanings(ord, of: keys.map { Meanings.Subject(key: $0, label: "") }, group: group)
    }
    opplysninger = meanings(Self.koder, "elevopplysninger")
    overskrifter = meanings(["elev", "nøytral"], "overskrifter")
    felt = Meanings(
      ord,
      of: FrittSkjema.kjenteFelt.map {
        Meanings.Subject(
          key: $0.tag, label: $0.label, synonyms: $0.synonyms, isQuestion: [.janei, .check].contains($0.kind))
      })
  }

  private static let koder: [String] =
    ["navn", "fornavn", "etternavn", "telefon", "epost", "adresse", "postnr", "poststed", "postadresse"].map {
      "elev." + $0
    }
    + ["elev.morsmål", "elev.avgiverskole", "elev.fnr", "fravær.dager", "fravær.timer"]
    + ["foresatte", "kin"].flatMap { who in
      ["navn", "telefon", "epost", "navnOgTelefon", "adresse"].map { "\(who).\($0)" }
    }
    + ["kontaktlærer", "rådgiver"].flatMap { who in ["navn", "telefon", "epost"].map { "\(who).\($0)" } }

  private static let last = Mutex<(number: Int, made: Opplysningsord)?>(nil)

  /// By the words of the templates' folder; nil where they cannot be read, which whoever needs them has told by then.
  static var gjeldende: Opplysningsord? {
    guard let (words, number) = try? Ordliste.nummerert() else { return nil }
    if let known = last.withLock({ $0?.number == number ? $0?.made : nil }) { return known }
    let made = Opplysningsord(words)
    last.withLock { $0 = (number, made) }
    return made
  }

  /// What a label tells; nil where it is not certain.
  func mening(_ label: String, under heading: String? = nil) -> Mening? {
    guard Self.numre(i: label).count < 2 else { return nil }
    let (label, heading) = (Self.utenNummer(label), heading.map(Self.overskrift))
    let verdict = opplysninger.verdict(on: label, under: [heading].compactMap(\.self))
    guard case .certain(let meaning) = verdict else {
      return voksen(etter: label).map { Mening(kode: $0, erVedOverskrift: false) }
    }
    // The words for those who counsel are of several offices.
    if meaning.key.hasPrefix("rådgiver."), ![label, heading ?? ""].contains(where: Self.nevnerRådgiver) { return nil }
    return Mening(kode: meaning.key, erVedOverskrift: meaning.isByHeading)
  }

  /// What a column of a list of pupils tells, beside their names and their foresatte; nil where it is not certain.
  func kolonne(_ name: String) -> FieldDefinition? {
    if case .one(.field(let field, _)) = Kolonnenavn.kjente.usualFits(name), Self.kjente.contains(field.tag) {
      return field.tag == "elev.kontaktlærer" ? field.with(tag: "kontaktlærer.navn") : field
    }
    guard let kode = mening(name)?.kode, !["elev.navn", "elev.fornavn", "elev.etternavn", "elev.fnr"].contains(kode),
      !kode.hasPrefix("foresatte."), !kode.hasPrefix("kin.")
    else { return nil }
    return FieldDefinition(tag: kode, label: name, kind: .text)
  }

  /// What lists and published forms have the same words for.
  private static let kjente = Set(
    Foresatteregel.koder + [
      "elev.klasse", "elev.trinn", "elev.utdanningsprogram", "elev.kontaktlærer", "fravær.dager", "fravær.timer",
    ])

  /// The field of the published forms that a label means for sure.
  func kjentFelt(_ label: String, under heading: String? = nil) -> String? {
    felt.verdict(on: label, under: [heading.map(Self.overskrift)].compactMap(\.self)).certain
  }

  /// Whether a text says whose what stands beside it is.
  func nevnerPerson(_ text: String) -> Bool { opplysninger.namesPerson(Self.overskrift(text)) }

  /// Whether a label says what somebody is, and nothing else: «Elev», «Foresatt 1». A name goes there, or somebody signs.
  func erPersonAlene(_ label: String) -> Bool { opplysninger.isRole(Self.utenNummer(label)) }

  /// Whether what stands under a heading is the pupil's; nil where the heading says nothing of whom.
  func gjelderEleven(_ heading: String) -> Bool? {
    switch overskrifter.verdict(on: Self.overskrift(heading)).certain {
    case "elev": true
    case "nøytral": nil
    default: false
    }
  }

  /// «… at skolen ved kontaktlærer ____»: a sentence that stops behind what somebody is goes on with the name.
  private func voksen(etter label: String) -> String? {
    let words = label.split(separator: " ")
    guard words.count > 4, let last = words.last, last.first?.isLowercase == true,
      !words.contains(where: { LabelWord.isOfSigning($0) }),
      case .certain(let meaning) = opplysninger.verdict(on: String(last))
    else { return nil }
    switch meaning.key {
    case "kontaktlærer.navn": return meaning.key
    case "rådgiver.navn": return Self.nevnerRådgiver(String(last)) ? meaning.key : nil
    default: return nil
    }
  }

  private static func nevnerRådgiver(_ text: String) -> Bool {
    Kolonneord.words(text).contains { $0.hasPrefix("rådgi") || $0.hasPrefix("rådgj") }
  }

  // MARK: Which of several

  /// Which of several people some texts are about, the nearest first; nil where none says it.
  static func nummer(i texts: [String]) -> Int? { texts.lazy.compactMap { numre(i: $0).first }.first }

  /// «Foresatt 2», «Navn (2)»; the number in front of a label is the label's.
  private static func numre(i text: String) -> [Int] {
    ord(text).compactMap { Int(read: $0.filter(\.isNumber), in: 1...4) }
  }

  private static func utenNummer(_ text: String) -> String {
    let numbers = Set(ord(text))
    return text.split(whereSeparator: \.isWhitespace).enumerated().filter { index, word in
      index == 0 || !numbers.contains(String(word))
    }.map { String($0.element) }.joined(separator: " ")
  }

  /// What is explained in brackets is of somebody else: «Foresatte (elever under 18 år)».
  private static func overskrift(_ text: String) -> String {
    let bare = utenNummer(text).replacing(/\s*\([^)]*\)/, with: "")
    return bare.contains(where: \.isLetter) ? bare : text
  }

  /// The words of a text that are one figure, as they stand, but for one in front.
  private static func ord(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init).filter { word in
      word.count(where: \.isNumber) == 1 && !word.contains(where: \.isLetter)
    }
  }

  /// Whether a text is about one of two who are called by what they are to the pupil: `mor` or `far`.
  static func slekt(i texts: [String]) -> String? {
    let words = Set(texts.flatMap(Kolonneord.words))
    let found = [("mor", ["mor", "mors", "mamma"]), ("far", ["far", "fars", "pappa"])].filter {
      !words.isDisjoint(with: $0.1)
    }
    return found.count == 1 ? found[0].0 : nil
  }
}

/// Words of labels where people sign.
private enum LabelWord {
  static func isOfSigning(_ word: Substring) -> Bool {
    let folded = Folding.folded(String(word))
    return folded.hasPrefix("underskr") || folded.hasPrefix("sign")
  }
}
