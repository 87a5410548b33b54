/// How a value was recognised. The raw values stand in JSON. Today every value is found by its tag.
public enum Rung: String, Sendable, CaseIterable {
  /// By the tag of its content control.
  case tag
  /// By the store that a control is bound to.
  case binding
  /// By the control's title, where its position agrees.
  case title = "tittel"
  /// By its place in the template.
  case place = "plass"
  /// By the label beside it.
  case label = "etikett"

  /// What a person is told.
  public var confidence: String {
    switch self {
    case .tag, .binding: "sikker"
    case .title, .place: "trolig"
    case .label: "usikker"
    }
  }
}

/// What a document says, field by field, and what a person should know about the reading.
///
///     let reading = try template.read(contentsOf: "1STA/Kari Nordmann.docx")
///     reading.value.plan.hovedmål            // nil where nothing was written
///     reading.answers["plan.hovedmål"]       // tells untouched, emptied and gone apart
///     reading.unplaced                       // what belongs to no field
public struct Reading<F: Form>: Sendable {
  /// The form as its type. Answers of another kind than their field are in `answers` only.
  public let value: F
  /// The answers by tag with their states: `.untouched`, `.emptied`, `.gone` or a value.
  public let answers: Values
  /// By which rung each value was found; keys as in JSON: `plan.fra`, `tiltak[0].ansvar`.
  public let sources: [String: Rung]
  /// Text that a person wrote and that belongs to no field of the form.
  public let unplaced: [String]
  /// What a person should know: places that are gone, contradictions, texts where days should be.
  public let findings: [Finding]
  /// What the document remembers of how it was made; nil without a stamp.
  public let stamp: Stamp?
  /// Where the controls stand, by their tags.
  let places: [String: String]

  /// Where a field stands: `tabell 2, rad 3`. Nil when its place is gone, and for groups and their members.
  ///
  ///     reading.place(of: "plan.hovedmål")   // "tabell 2, rad 3"
  public func place(of tag: String) -> String? {
    places[tag] ?? JaNei.allCases.lazy.compactMap { places[tag + "." + $0.rawValue] }.first
  }

  /// How the value of a property was found; nil when it was not.
  ///
  ///     reading.source(of: \.plan.hovedmål)   // .tag
  public func source(of path: PartialKeyPath<F>) -> Rung? {
    F.fields.leaves.first { $0.path() == path }.flatMap { sources[$0.definition.tag] }
  }
}
