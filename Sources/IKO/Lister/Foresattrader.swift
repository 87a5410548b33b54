import Forms
import Norwegian

/// The foresatte of a row, from columns of their own.
struct Foresattrader {
  private var rader: [Int: Values] = [:]
  private var given: [Int: String] = [:]
  private var surnames: [Int: String] = [:]
  private var relations: [Int: String] = [:]

  var isEmpty: Bool { rader.isEmpty && given.isEmpty && surnames.isEmpty }

  /// What came of a cell.
  enum Utfall {
    case brukt
    /// Whose is what cannot be told: it is not used.
    case uklart
    /// A spreadsheet has made something else of a number: it is not used.
    case omgjort
  }

  /// - Parameter isAlone: whether the list has columns for one person only: then a cell may name two.
  mutating func add(_ text: String, _ kolonne: Foresattkolonne, isAlone: Bool) -> Utfall {
    if Celle.isBlankWord(text), !text.contains("##") { return .brukt }
    if let relation = kolonne.relasjon { relations[kolonne.nummer] = relation }
    switch kolonne.felt {
    case "navn": return add(people: text, kolonne, isAlone: isAlone)
    case "telefon":
      guard let numbers = Telephone.numbers(in: text)?.map(Elevnavn.tidy) else { return .omgjort }
      guard numbers.count < 2 || isAlone && numbers.count == 2 && !numbers.contains(where: Telephone.isRest) else {
        return .uklart
      }
      for (index, number) in numbers.enumerated() {
        rader[kolonne.nummer + index, default: Values()]["telefon"] = .text(number)
      }
    case "fornavn": given[kolonne.nummer] = Elevnavn.tidy(text)
    case "etternavn": surnames[kolonne.nummer] = Elevnavn.tidy(text)
    default: rader[kolonne.nummer, default: Values()][kolonne.felt] = .text(Elevnavn.tidy(text))
    }
    return .brukt
  }

  private mutating func add(people text: String, _ kolonne: Foresattkolonne, isAlone: Bool) -> Utfall {
    // «Samme som over», «Se Visma», «Bor alene»: whoever that is, it is no name.
    if ["samme", "se", "bor", "som"].contains(Kolonneord.words(text).first) { return .uklart }
    let people = Foresattperson.alle(i: text)
    guard let people, people.count < 2 || isAlone && people.count == 2 else { return .uklart }
    for (index, person) in people.enumerated() {
      let number = kolonne.nummer + index
      rader[number, default: Values()]["navn"] = .text(person.navn)
      if let phone = person.telefon { rader[number, default: Values()]["telefon"] = .text(phone) }
      if let relation = person.relasjon { relations[number] = relation }
    }
    return .brukt
  }

  var rows: [Values] { numbers.map(row) }

  private var numbers: [Int] { Set(rader.keys).union(given.keys).union(surnames.keys).sorted() }

  private func row(_ number: Int) -> Values {
    var row = rader[number] ?? Values()
    let name = [given[number], surnames[number]].compactMap(\.self).joined(separator: " ")
    if !name.isEmpty { row["navn"] = .text(name) }
    if row["relasjon"] == nil, let relation = relations[number] { row["relasjon"] = .text(relation) }
    return row
  }

  /// What is known of each, as ``Opplysninger`` has it: by her number, and by what she is to the pupil where the list says so.
  var opplysninger: [String: Answer] {
    var all: [String: Answer] = [:]
    for number in numbers {
      let row = row(number)
      let kin = row.text("relasjon").map(Nøkkel.folded).flatMap { ["mor", "far"].contains($0) ? $0 : nil }
      for who in ["foresatt\(number)", kin].compactMap(\.self) {
        for tag in ["navn", "telefon", "epost"] where row[tag]?.isAnswered == true { all["\(who).\(tag)"] = row[tag] }
      }
    }
    return all
  }
}

/// One of the people whom a cell names: «Mor: Eva Brun, tlf 91200001», «Mei Li (mor) 912 00 003».
struct Foresattperson: Equatable {
  let navn: String
  let relasjon: String?
  let telefon: String?

  /// Those whom a cell names; nil where it cannot be told who they are. «Eva og Tom Brun» are two people, and the name of one is not known.
  static func alle(i text: String) -> [Foresattperson]? {
    let parts = joined(text).split { ";/".contains($0) || $0.isNewline }
      .flatMap { Self.atComma(String($0)) }.filter { $0.contains(where: { $0.isLetter || $0.isNumber }) }
    let people = parts.map { Foresattperson($0) }
    guard !people.contains(nil), people.count < 2 || people.allSatisfy({ $0?.navn.contains(" ") ?? false }) else {
      return nil
    }
    return people.compactMap(\.self)
  }

  /// With a semicolon for each «og». Most cells name one person, and a pattern for each of them would take more time than the list.
  private static func joined(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.contains(where: { ["og", "&", "+", "samt"].contains($0) }) else { return text }
    return text.replacing(/\s+(?:og|&|\+|samt)\s+/, with: ";")
  }

  /// «Mai Bø, Jan Bø» are two, and so are «Mai Bø (91200001), Jan Bø (91200002)»; «Bø, Jan» and «Eva Brun, tlf 91200001» are one.
  private static func atComma(_ text: String) -> [String] {
    let parts = text.split(separator: ",").map { Elevnavn.tidy(String($0)) }
    let arePeople = parts.allSatisfy { Self.isWhole($0) }
    return parts.count == 2 && arePeople ? parts : [text]
  }

  /// Whether a text is a name of two words or more, perhaps with a telephone behind it.
  private static func isWhole(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber) else { return text.contains(" ") }
    return Foresattperson(text).map { $0.navn.contains(" ") && $0.telefon != nil } ?? false
  }

  init?(_ text: String) {
    var rest = text
    var relation: String?
    var phone: String?
    if rest.utf8.contains(where: { (48...57).contains($0) }),
      let match = rest.firstMatch(of: /(?i)\s*\((?:(?:tlf|mob|telefon|mobil)\w*\.?:?\s*)?(\+?\d[\d ]{6,}\d)\)\s*/)
        ?? rest.firstMatch(
          of: /(?i)[,;]?\s*(?:(?:tlf|mob|telefon|mobil)\w*\.?:?\s*)?(\+?\d[\d ]{6,}\d)(?![\d., ]*\d)\s*/)
    {
      // «Eva Berg 91200001, Tom»: another person follows.
      if rest[match.range.upperBound...].first == "," { return nil }
      phone = Elevnavn.tidy(String(match.1))
      rest.replaceSubrange(match.range, with: " ")
    }
    if rest.utf8.contains(UInt8(ascii: ":")), let match = rest.prefixMatch(of: /\s*(\p{L}+)\s*:\s*/),
      let known = Self.relation(match.1)
    {
      relation = known
      rest.removeSubrange(match.range)
    } else if rest.utf8.contains(UInt8(ascii: "(")), let match = rest.firstMatch(of: /\s*\((\p{L}+)\)\s*/),
      let known = Self.relation(match.1)
    {
      relation = known
      rest.replaceSubrange(match.range, with: " ")
    }
    let name = Elevnavn.tidy(rest)
    guard name.contains(where: \.isLetter), !name.contains(where: { $0.isNumber || ":;/()".contains($0) }) else {
      return nil
    }
    (navn, relasjon, telefon) = (name, relation, phone)
  }

  private static func relation(_ word: Substring) -> String? {
    let word = Nynorsk.inBokmål(Folding.folded(String(word)))
    let known: Set<String> = [
      "mor", "far", "stemor", "stefar", "fostermor", "fosterfar", "mamma", "pappa", "verge", "bestemor", "bestefar",
      "tante",
      "onkel", "foresatt", "søster", "bror",
    ]
    return known.contains(word) ? word.sentenceCased : nil
  }
}
