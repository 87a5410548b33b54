import Forms

/// Sentences about the data files and about reading the lists. What stands in a cell is not repeated.
extension Wording {
  static func badData(at steps: [String]) -> String {
    steps.isEmpty
      ? "Filen er ikke gyldig JSON. Den skal ha samme form som den som følger med."
      : "«\(steps.joined(separator: " → "))» mangler eller er av feil slag. Filen skal ha samme form som den som følger med."
  }

  static func unknownCriterion(_ id: String) -> String { "iko kjenner ikke noe kriterium «\(id)». Skriv R1 til R10." }
  static let unknownGrade =
    "En av karakterene er ukjent. Skriv 1 til 6, IV, IM, IB, F, D, GK eller B."
  static let unknownAssessment = "En av vurderingene er ukjent. Skriv T1, T2, standpunkt eller eksamen."
  static let unknownSubject = "Et av fagene er ukjent. Skriv matematikk, engelsk eller norsk."

  // MARK: Cells

  static func wishExpected(_ name: String) -> String {
    "«\(name)» skal være nummeret på ønsket. Skriv f.eks. 2."
  }

  static func gradeExpected(_ name: String) -> String {
    "«\(name)» inneholder noe som ikke er en karakter. Skriv 1 til 6, IV, IM, IB, F, D, GK eller B."
  }

  static func notMetOutsideExam(_ name: String) -> String {
    "«\(name)» er IM (ikke møtt), som bare brukes ved eksamen. Karakteren er regnet som ukjent."
  }

  static func markExpected(_ name: String) -> String {
    "«\(name)» skal være ja, nei eller et kryss (x). Det står noe annet her, og det er ikke brukt."
  }

  static func averageExpected(_ name: String) -> String {
    "«\(name)» skal være et karaktersnitt fra 1 til 6. Skriv f.eks. 3,42."
  }

  static func pointsExpected(_ name: String) -> String {
    "«\(name)» holder grunnskolepoeng, som skal være fra 10 til 60. Skriv f.eks. 34,2."
  }

  static func noAverage(_ name: String) -> String {
    "«\(name)» er 0. Det betyr at eleven har for få karakterer, og snittet er regnet som ukjent."
  }

  static func roundedToLimit(_ name: String) -> String {
    "«\(name)» er avrundet når det vises, og det som vises, er på grensen for et kriterium. Det som vises, er brukt. Se tallet bak i Excel (vis flere desimaler), og skriv det "
      + "fullt ut om det skal gjelde."
  }

  static func perhapsRounded(_ name: String) -> String {
    "«\(name)» har høyst én desimal og kan være avrundet. Tallet er brukt som det står."
  }

  static func percentExpected(_ name: String) -> String {
    "«\(name)» skal være en prosent fra 0 til 100. Skriv f.eks. 12,5."
  }
  static func daysExpected(_ name: String) -> String {
    "«\(name)» skal være et antall dager i ett skoleår. Skriv f.eks. 12."
  }
  static func hoursExpected(_ name: String) -> String {
    "«\(name)» skal være et antall timer i ett skoleår. Skriv f.eks. 12."
  }

  static func absenceCode(_ name: String) -> String {
    "«\(name)» er D. I en fraværskolonne betyr det dokumentert, og sier ikke hvor mye. Skriv et tall."
  }

  static let moreThanBase = "Fraværet er flere dager enn det er skoledager. Sjekk tallene."

  static let partsAgainstWhole =
    "Dokumentert og udokumentert fravær stemmer ikke med det samlede fraværet. Det samlede er brukt. Sjekk tallene."

  // MARK: Columns

  static func mixedAverages(_ name: String) -> String {
    "Kolonnen «\(name)» blander karaktersnitt (1 til 6) og grunnskolepoeng (10 til 60). Skriv det ene eller det andre i hele kolonnen."
  }

  static func points(_ name: String) -> String { "Kolonnen «\(name)» holder grunnskolepoeng. De er delt på 10." }

  static func fractions(_ name: String) -> String {
    "Alle tallene i kolonnen «\(name)» er under 1. Betyr 0,12 her 12 % eller 0,12 %? Gi kolonnen prosentformat, "
      + "eller skriv f.eks. 12. Kolonnen er ikke brukt."
  }

  static func fractionCell(_ name: String) -> String {
    "«\(name)» er under 1 og mangler prosentformatet som andre celler i kolonnen har. Det er ikke brukt. Skriv f.eks. 6,8 %."
  }

  static func thousands(_ name: String) -> String {
    "«\(name)» har tre sifre etter tegnet og kan bety tusen eller ett tall med tre desimaler. Det er ikke brukt. Skriv f.eks. 1234 uten tegn."
  }

  static func unitMissing(_ name: String) -> String {
    "Kolonnen «\(name)» sier ikke om tallene er prosent, dager eller timer. Skriv f.eks. «Fravær %» i overskriften. "
      + "Kolonnen er ikke brukt."
  }

  static func yearExpected(_ name: String) -> String { "«\(name)» skal være Vg1, Vg2 eller Vg3." }
  static func historyYearExpected(_ name: String) -> String { "«\(name)» skal være Vg1, Vg2, Vg3 eller 10. trinn." }
  static func schoolYearExpected(_ name: String) -> String {
    "«\(name)» skal være to år etter hverandre, f.eks. 2026/2027."
  }
  static func assessmentExpected(_ name: String) -> String {
    "«\(name)» skal være T1, T2, standpunkt eller eksamen. Raden er ikke brukt."
  }
  static let historyWithoutSubject = "Raden sier ikke hvilket fag karakteren gjelder, og er ikke brukt."
  static let historyWithoutType = "Raden sier ikke om karakteren er T1, T2, standpunkt eller eksamen, og er ikke brukt."
  static let historyOfNobody =
    "Karakteren gjelder en elev som ikke står i elevlisten, og er ikke brukt. Sjekk nøkkelen."
}

// MARK: Plans and decisions

extension Wording {
  static let continuous = "Fortløpende"
  static let intake = "Inngang"
  static let tenthYear = "10. trinn"

  static let notAssessed =
    "Filen er ikke en liste som iko identifiser har laget. Den skal ha kolonnene Nøkkel og Utfall og en rad for hver elev."

  /// `counts` are those who are left out, by what was decided.
  static func leftOut(_ counts: [(text: String, count: Int)]) -> String {
    let total = counts.reduce(0) { $0 + $1.count }
    let parts = joined(counts.map { "\($0.count) \($0.text)" }, "og")
    return
      "\(total) \(total == 1 ? "elev" : "elever") får ikke dokument, fordi kilden har en kolonne Beslutning: \(parts). "
      + "Dokumenter lages bare for «Følges opp»."
  }

  static func decisionColumn(_ name: String) -> String {
    "Kolonnen «\(name)» er brukt som beslutning. Er det feil, ta kolonnen ut av listen."
  }

  static let unknownDecision =
    "Beslutningen er ikke et av valgene. Skriv «Følges opp», «Følges ikke opp» eller «Avventer», eller la cellen stå tom."

  static let undecided = "uten beslutning"
  static let otherDecision = "med noe annet enn valgene"
}
