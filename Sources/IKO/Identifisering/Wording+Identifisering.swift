import Forms
import Foundation
import Norwegian

/// What the criteria rest on, in sentences. Numbers stand as they were given.
extension Wording {
  static func decisionsNotCarried(_ count: Int) -> String {
    let rows =
      count == 1
      ? "Beslutningen og merknaden i denne raden" : "Beslutninger og merknader i \(count) rader, den første her,"
    return
      "\(rows) er ikke ført over, fordi ingen elev i listen er den samme for sikkert. Er navn, nummer eller fødselsdato rettet siden sist, "
      + "skriv det likt begge steder og kjør på nytt, eller før beslutningen inn for hånd."
  }

  static func decisionRemark(_ text: String) -> String { "Merknad til beslutningen: \(text)" }

  /// `Nytt kriterium: R4`
  static func newCriteria(_ ids: [String]) -> String {
    (ids.count == 1 ? "Nytt kriterium: " : "Nye kriterier: ") + ids.joined(separator: ", ")
  }

  static let otherCriteria =
    "Kriteriene i kilden er andre enn dem listene gir for eleven. Kildens er brukt. Sjekk at den gjelder denne eleven."

  static func presence(_ names: [String]) -> String {
    "\(columns(names)) ser ut til å vise oppmøte, ikke fravær, og er ikke brukt. Legg til en kolonne «Fravær %» (100 minus oppmøte i prosent)."
  }

  static func unusedForCriteria(_ names: [String]) -> String {
    "\(columns(names)) brukes ikke av kriteriene. Skulle noe av det vært brukt, kall kolonnen f.eks. «Snitt», «Ønske», «Fravær %», «Norsk 10. trinn» eller «Norsk T1»."
  }

  /// Names of columns in one line; those that are days are counted.
  static func columns(_ names: [String]) -> String {
    let days = names.count { DayReading.day($0, latestYear: 2100) != .notADay }
    let others = days > 2 ? names.filter { DayReading.day($0, latestYear: 2100) == .notADay } : names
    let list = others.map { "«\($0)»" } + (days > 2 ? ["\(days) kolonner med datoer"] : [])
    return (others.count == 1 && days < 3 ? "Kolonnen " : others.isEmpty ? "" : "Kolonnene ")
      + list.joined(separator: ", ")
  }

  // MARK: What can be missing

  static let wish = "ønske"
  static let wishNumber = "ønskenummer"
  static let average = "snitt"
  static let absence = "fravær"
  static let percentName = "fravær i prosent"
  static let base = "Fravær % (eller Skoledager)"
  static let hours = "fraværstimer"
  static let history = "karakterer fra tidligere trinn"
  static let year = "trinn"
  static let yearOfHistory = "hvilket trinn karakterene er fra"

  static func history(from trinn: Trinn) -> String { "karakterer fra \(trinn.text)" }
  static func grade(in fag: String) -> String { "karakter i \(fag)" }
  static func mark(of id: String) -> String { "merke for \(id.split(separator: ".").last ?? "")" }

  // MARK: R1 and R2

  static func averageIs(_ snitt: Decimal?) -> String { "Karaktersnittet er \(number(snitt))." }

  static func averageLimit(_ grense: Terskler.Grense, isForFirst: Bool) -> String {
    "Grensen er \(limit(grense)) for elever tatt inn på \(isForFirst ? "førsteønske" : "lavere enn førsteønske")."
  }

  static func otherWish(_ number: Int, isForFirst: Bool) -> String {
    "Eleven er tatt inn på ønske nr. \(number). Kriteriet gjelder elever tatt inn på "
      + (isForFirst ? "førsteønske." : "lavere enn førsteønske.")
  }

  static let averageMissing = "Karaktersnittet mangler."
  static let wishMissing = "Det mangler hvilket ønske eleven er tatt inn på."
  static let wishInWords = "Ønsket er oppgitt med ord, ikke med nummer."

  static func hitAnyway(_ snitt: Decimal?) -> String {
    "Treff uansett ønske: karaktersnittet er \(number(snitt)), og det mangler bare hvilket ønske eleven er tatt inn på."
  }

  // MARK: R3

  static func grades(_ hits: [(navn: String, erEksamen: Bool, karakter: String)], codes: [String]) -> String {
    let list = hits.map { "\($0.karakter) i \($0.navn.decapitalized)" + ($0.erEksamen ? " (eksamen)" : "") }
    return "Eleven har \(joined(list, "og")). Kriteriet er \(joined(codes, "eller")) i minst ett av fagene."
  }

  static func noGrades(_ codes: [String], subjects: [String]) -> String {
    "Eleven har ikke \(joined(codes, "eller")) i \(joined(subjects, "eller"))."
  }

  static func gradesMissing(_ subjects: [String], codes: [String]) -> String {
    "Karakter mangler i \(joined(subjects, "og")). Det er ikke \(joined(codes, "eller")) blant karakterene fra 10. trinn som er kjent."
  }

  static func otherGrades(_ navn: String) -> String {
    "\(navn) mangler. De andre karakterene i faget er brukt."
  }

  // MARK: R4

  static func absence(_ percent: String, _ grense: Terskler.Grense) -> String {
    "Fraværet er \(percent) (dokumentert og udokumentert). Grensen er \(limit(grense)) %."
  }

  static func absencePart(_ part: String, _ percent: String, _ grense: Terskler.Grense, missing: String?) -> String {
    "Det \(part)e fraværet alene er \(percent). Grensen er \(limit(grense)) %."
      + (missing.map { " Det \($0)e fraværet mangler." } ?? "")
  }

  static func absenceDays(_ days: Decimal, of base: Decimal, _ share: String, _ grense: Terskler.Grense) -> String {
    "Fraværet er \(number(days)) av \(number(base)) dager, \(share). Grensen er \(limit(grense)) %."
  }

  static func hoursToo(_ hours: Decimal) -> String {
    "I tillegg kommer \(number(hours)) timer. Timer regnes ikke om til dager, så prosenten må oppgis."
  }

  static func lowerBound(_ missing: [String]) -> String {
    "Det mangler: \(joined(missing, "og")). Fraværet kan være høyere."
  }

  static func absenceMissing(_ grense: Terskler.Grense) -> String { "Fraværet mangler. Grensen er \(limit(grense)) %." }

  static func baseMissing(_ days: Decimal) -> String {
    "Fraværet er \(number(days)) dager, men det står ikke hvor mange skoledager det er regnet av. Oppgi skoledagene i ett skoleår."
  }

  static func percent(_ number: Decimal) -> String { "\(self.number(number)) %" }

  /// The share with two decimals, or with as many as it takes to tell it from the limit.
  static func share(_ part: Decimal, of base: Decimal, limit: Decimal) -> String {
    var result = Decimal()
    for places in 2...8 {
      var exact = part * 100 / base
      NSDecimalRound(&result, &exact, places, .plain)
      if result != limit || part * 100 == limit * base { break }
    }
    let text = number(result)
    return (text.contains(",") ? text : text + ",0") + " %"
  }

  // MARK: Pieces

  static func limit(_ grense: Terskler.Grense) -> String {
    switch grense.sammenligning {
    case .under, .over, .fraOgMed: "\(grense.sammenligning.rawValue) \(number(grense.grense))"
    case .tilOgMed: "\(number(grense.grense)) eller lavere"
    }
  }

  static func number(_ number: Decimal?) -> String { number.map(NumberText.norwegian) ?? "" }

  static func joined(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}

extension String {
  /// With a small first letter, unless it is an abbreviation.
  var decapitalized: String {
    guard let second = dropFirst().first, second.isLowercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
