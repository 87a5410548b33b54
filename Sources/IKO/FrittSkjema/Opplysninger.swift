import Forms

/// What a row of a list tells, by its meaning, for a form that has codes of its own: each answer goes to every place that asks for it.
struct Opplysninger {
  private var kjent: [String: Answer]

  init(_ read: Radtolkning) {
    kjent = read.opplysninger.merging(read.foresatte.opplysninger) { own, _ in own }
    // Of places of which it is only known that they are another's, none says what goes into the next.
    kjent[Opplysningsplasser.enAnnens] = nil
    if kjent["elev.fødselsdato"] == nil { kjent["elev.fødselsdato"] = read.fødselsdato }
    take(Opplysningsplasser.elevnummer, read.elevnummer)
    if let navn = read.navn {
      take("elev.navn", navn.fullt)
      if !navn.fornavn.isEmpty {
        take("elev.fornavn", navn.fornavn)
        take("elev.etternavn", navn.etternavn)
      }
    }
    take("elev.navn", join("elev.fornavn", "elev.etternavn", " "))
    take("elev.postadresse", join("elev.postnr", "elev.poststed", " "))
    for who in Self.foresatte {
      let (name, phone) = (text("\(who).navn"), text("\(who).telefon"))
      guard name != nil || phone != nil else { continue }
      take("\(who).navnOgTelefon", [name, phone.map { "tlf. \($0)" }].compactMap(\.self).joined(separator: ", "))
    }
  }

  /// The meanings of those at home.
  static let foresatte = (1...4).map { "foresatt\($0)" } + ["mor", "far"]

  /// What a column of such a table means of each of them: `foresatt1.telefon`.
  static func foresatte(medlem: String) -> [String] {
    foresatte.map { $0 + medlem.dropFirst(medlem.prefix { $0 != "." }.count) }
  }

  /// What a table with a row for each of them means.
  static let foresattrader = "foresatte.rader"

  /// Whether an answer may be about anybody: how to reach her.
  static func erFelles(_ kode: String) -> Bool {
    ["elev.telefon", "elev.epost", "elev.adresse", "elev.postnr", "elev.poststed", "elev.postadresse"].contains(kode)
  }

  /// Whether a field is about one of the foresatte, also where it is not known about which.
  static func erOmForesatte(_ field: FieldDefinition) -> Bool {
    if field.tag == "foresatte.personer" || field.meaning == foresattrader { return true }
    guard let who = field.meaning?.prefix(while: { $0 != "." }).description else { return false }
    return who == "foresatt" || foresatte.contains(who)
  }

  private mutating func take(_ kode: String, _ text: String?) {
    if let text, !text.isEmpty, kjent[kode] == nil { kjent[kode] = .text(text) }
  }

  private func text(_ kode: String) -> String? {
    if case .text(let text) = kjent[kode] { text } else { nil }
  }

  private func join(_ first: String, _ second: String, _ between: String) -> String? {
    guard let one = text(first), let other = text(second) else { return nil }
    return one + between + other
  }

  /// The answers with those that other places of the form ask for.
  func utfylt(_ values: Values, fields: [FieldDefinition]) -> Values {
    var values = values
    for field in fields {
      if field.meaning == Self.foresattrader, values[field.tag] == nil {
        let rows = rader(field.members)
        values[field.tag] = rows.isEmpty ? nil : .rows(rows)
      }
      guard let meaning = field.meaning, values[field.tag] == nil, let answer = kjent[meaning] else { continue }
      switch (field.kind, answer) {
      case (.text, .text), (.multiline, .text), (.day, .day), (.number, .number): values[field.tag] = answer
      case (.text, .number(let number)): values[field.tag] = .text(NumberText.norwegian(number))
      case (.text, .day(let day)): values[field.tag] = .text(day.norwegian)
      default: continue
      }
    }
    return values
  }

  /// A row for each of the foresatte who has a name.
  private func rader(_ members: [FieldDefinition]) -> [Values] {
    (1...4).filter { text("foresatt\($0).navn") != nil }.map { number in
      var row = Values()
      for member in members where member.kind == .text || member.kind == .multiline {
        guard let meaning = member.meaning, meaning.hasPrefix("foresatt.") else { continue }
        row[member.tag] = kjent["foresatt\(number)" + meaning.dropFirst("foresatt".count)]
      }
      return row
    }
  }

  /// What decides whether the foresatte may be told, by the codes of the published forms.
  var tilRegelen: Values {
    var values = Values()
    for tag in Foresatteregel.koder { values[tag] = kjent[tag] }
    return values
  }
}
