import WordML

/// Messages about content of a document that is not read as it stands: struck out, drawn, moved, left over.
extension Wording {
  static func struckOut(_ count: Int) -> String {
    (count == 1 ? "Et sted er tekst strøket over" : "\(count) steder er tekst strøket over")
      + " i dokumentet. Den er ikke lest som svar. Slett den, eller ta bort overstrykingen hvis den skal gjelde."
  }

  static func marked(_ count: Int) -> String {
    (count == 1
      ? "Et sted er malens egen tekst merket med farge" : "\(count) steder er malens egen tekst merket med farge")
      + ". Farge leses ikke som svar: sett kryss eller skriv svaret i feltet."
  }

  static func notText(_ kind: OtherContent, _ count: Int) -> String {
    let what: (one: String, many: String) =
      switch kind {
      case .document: ("et innsatt dokument", "innsatte dokumenter")
      case .chart: ("et diagram", "diagrammer")
      case .diagram: ("en SmartArt-figur", "SmartArt-figurer")
      case .object: ("et innebygd objekt", "innebygde objekter")
      case .shape: ("en tegnet figur", "tegnede figurer")
      case .ink: ("håndskrift", "felt med håndskrift")
      }
    return "Dokumentet har " + (count == 1 ? what.one : "\(count) \(what.many)")
      + " som malen ikke har. Innholdet er ikke lest. Skriv det som hører til et svar, som tekst i feltet."
  }

  static func promptLeft(_ label: String) -> String {
    "I «\(label)» står malens ledetekst ved siden av svaret. Bare svaret er lest."
  }

  static func movedControl(_ label: String, to owner: String) -> String {
    "Feltet til «\(label)» står der «\(owner)» skal stå. Teksten er lest som svar på «\(owner)». Kontroller at det stemmer."
  }

  static func foreignInRow(_ label: String, in group: String) -> String {
    "I en rad i «\(group)» står et felt som hører til «\(label)». Teksten er lest etter hvor i raden den står. Kontroller at det stemmer."
  }

  static func nestedControl(_ label: String, in outer: String) -> String {
    "I svaret på «\(outer)» er feltet til «\(label)» limt inn. Hele teksten er lest som svar på «\(outer)»."
  }

  static func hiddenValue(_ label: String) -> String {
    "«\(label)» har et valg som ikke vises på siden. Det er ikke lest. Velg på nytt i Word."
  }
}
