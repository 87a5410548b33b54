import Forms

/// The year of pupils whose lists have no column for it, by the codes of their classes: `1STA` is Vg1.
///
/// Where every class of the lists says a year, that is the pupils' and nobody has to be asked; where one does not, somebody is. What is asked for
/// with `--trinn` is for those of whom nothing is known: it never makes a pupil of 2MKK one of Vg1.
///
/// The criteria are proposals that a person looks at. Into a plan the year comes from a column, from that person's list, or from the one who asks.
package struct Klassetrinn {
  /// The classes and the years that they were taken for, sorted.
  private(set) var klasser: [(klasse: String, trinn: Trinn)] = []

  /// Gives those who have no year the one of their class, where all of the classes tell one.
  mutating func fyll(_ elever: inout [Elevgrunnlag]) {
    let open = elever.indices.filter { elever[$0].trinn == nil }
    let classes = Set(open.compactMap { elever[$0].klasse })
    let years = classes.compactMap { klasse in Trinn(klasse: klasse).map { (klasse, $0) } }
    guard !years.isEmpty, years.count == classes.count else { return }
    klasser = years.sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    for index in open { elever[index].trinn = elever[index].klassetrinn }
  }

  /// The classes that tell no year, in their order.
  package static func uklare(_ elever: [Elevgrunnlag]) -> [String] {
    var seen: Set<String> = []
    let open = elever.filter { $0.trinn == nil }.compactMap(\.klasse).filter {
      Trinn(klasse: $0) == nil && seen.insert($0).inserted
    }
    return Array(open.prefix(5))
  }

  /// One line for whoever gave the lists; nil where no year was taken from a class.
  var funn: Finding? {
    klasser.isEmpty ? nil : Finding(.list, .remark, message: Wording.yearOfClasses(klasser))
  }
}

extension Elevgrunnlag {
  /// The year that the code of the class tells.
  var klassetrinn: Trinn? { klasse.flatMap { Trinn(klasse: $0) } }

  /// The year to judge by, where one was asked for: that is for those of whom neither list nor class tells one.
  public func trinn(ellers asked: Trinn?) -> Trinn? { trinn ?? asked.flatMap { klassetrinn ?? $0 } }
}

extension Oppføring {
  /// The same of a pupil whose criteria are not asked about.
  public func trinn(ellers asked: String) -> String {
    klasse.flatMap { Trinn(klasse: $0) }?.text ?? asked
  }
}

extension Wording {
  static func yearOfClasses(_ klasser: [(klasse: String, trinn: Trinn)]) -> String {
    let shown = klasser.prefix(6).map { "\($0.klasse) er \($0.trinn.text)" }
    let rest = klasser.count > 6 ? ["\(klasser.count - 6) til"] : []
    return "Trinnet er tatt fra klassene: \(joined(shown + rest, "og")). Er det feil, legg til en kolonne «Trinn»."
  }

  /// What was asked for, against what the classes say.
  static func otherYearThanAsked(_ klasser: [String], asked: String) -> String {
    "\(klasser.count == 1 ? "Klassen" : "Klassene") \(joined(Array(klasser.prefix(6)), "og")) er etter navnet ikke på \(asked), og er ikke tatt med. "
      + "Er det feil, legg til en kolonne «Trinn»."
  }
}
