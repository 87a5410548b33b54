import Forms

/// Sentences of registers and of the workbook that documents are read into.
extension Wording {
  static let notInRegister =
    "Svarene i dokumentet er ikke med her, for det kan ikke avgjøres hvem eleven er. Rett det dokumentet sier om eleven, og les på nytt."

  static func tooLongForCell(_ label: String) -> String {
    "«\(label)» har mer tekst enn en celle i et regneark kan ha (32 767 tegn). Cellen står tom. Teksten står i dokumentet, "
      + "og kommer med i .json og .jsonl."
  }

  static let healthField = "Helseopplysning. Den er med når det bes om helse (\(askForHealth))."
  static let looseLeftOut = "Kan handle om helse. Er med når det bes om helse (\(askForHealth)). Står i dokumentene."
  private static let askForHealth = "på siden: Vis også opplysninger om helse; i kommandoen: --med-helse"

  static func looseLines(_ count: Int) -> String {
    count == 1
      ? "1 linje eller kommentar som ikke hører til noe felt"
      : "\(count) linjer og kommentarer som ikke hører til noe felt"
  }

  static let trackedChanges =
    "Dokumentet har sporede endringer som ingen har godtatt eller avvist, og er ikke lest. Åpne det i Word, velg Se gjennom → "
    + "Godta eller Avvis, lagre, og kjør på nytt."

  static let sameYear =
    "Registeret har flere rader for samme skoleår. Bare den første er brukt. Slett de andre, eller rett skoleåret."

  static let asWritten = "Teksten er brukt slik den står."

  static func otherForms(_ count: Int) -> String {
    count == 1
      ? "1 svarlinje er av et annet skjema og er ikke brukt."
      : "\(count) svarlinjer er av andre skjemaer og er ikke brukt."
  }
}

extension FieldKind {
  /// What an answer of this kind is, for a person.
  package var norsk: String {
    switch self {
    case .text: "tekst"
    case .multiline: "tekst, flere linjer"
    case .day: "dato"
    case .number: "tall"
    case .choice: "ett valg"
    case .choices: "flere valg"
    case .janei: "ja/nei"
    case .check: "kryss"
    case .rows: "rader"
    }
  }
}
