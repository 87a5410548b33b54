import WordML

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
  /// The form's fields, in its order.
  let definitions: [FieldDefinition]
  /// By which method each value was found; keys are paths: `plan.fra`, `tiltak[0].ansvar`.
  public let sources: [String: MatchMethod]
  /// Text that a person wrote and that belongs to no field of the form, with where it stands.
  public let looseTexts: [LooseText]
  /// What a person should know: places that are gone, contradictions, texts where days should be.
  public let findings: [Finding]
  /// What the document remembers of how it was made; nil without a stamp.
  public let stamp: Stamp?
  /// How many tracked changes the document has; they are read as accepted. 0 where there are none.
  public let trackedChanges: Int
  /// What people wrote in the margin; it is in no value.
  public let comments: [Comment]
  /// Where the answers stand, by their paths.
  let places: [String: Place]
  /// Fields that stand in more places than the template has, with different answers: the file may hold two documents.
  package let repeated: Set<String>
  /// Fields whose places say different things: `kunde.avdeling`, `tiltak[0].frist`.
  let disputed: Set<String>
  /// Fields that have fewer places than the template has.
  let lacking: Set<String>
  /// Whether the printed words of the form stand there twice, and no tags tell which answers belong together.
  package let isDouble: Bool

  /// The same texts alone.
  public var unplaced: [String] { looseTexts.map(\.text) }

  /// Where an answer stands: `tabell 2, rad 3`. Nil when its place is gone.
  ///
  ///     reading.place(of: "plan.hovedmål")     // "avsnitt 14"
  ///     reading.place(of: "tiltak[0].frist")   // "tabell 2, rad 2"
  ///
  /// - Parameter path: as ``FieldPath`` has it.
  public func place(of path: String) -> String? { places[path]?.description }

  /// By which method an answer was found; nil where its place is gone.
  ///
  ///     reading.source(of: "tiltak[0].frist")   // .tag
  ///
  /// - Parameter path: as ``FieldPath`` has it.
  public func source(of path: String) -> MatchMethod? { sources[path] }

  /// The same without the lines that belong to no field, and without comments.
  package var withoutLooseText: Self {
    Self(
      value: value, answers: answers, definitions: definitions, sources: sources, looseTexts: [], findings: findings,
      stamp: stamp,
      trackedChanges: trackedChanges, comments: [], places: places, repeated: repeated,
      disputed: disputed, lacking: lacking, isDouble: isDouble)
  }

  /// How the value of a property was found; nil when it was not.
  ///
  ///     reading.source(of: \.plan.hovedmål)     // .tag
  ///     reading.source(of: \.tiltak[0].frist)   // .place
  ///
  /// - Parameter property: of the form, or of one of its rows.
  public func source(of property: PartialKeyPath<F>) -> MatchMethod? {
    path(of: property).flatMap { sources[$0.description] }
  }
}

/// What somebody wrote in the margin of a document.
///
///     for comment in reading.comments { print(comment.place ?? "", comment.author ?? "", comment.text) }
public struct Comment: Equatable, Sendable {
  /// Who wrote it, as the document has it.
  public let author: String?
  /// The text; paragraphs are separated by `\n`.
  public let text: String
  /// What it is written beside: `tabell 2, rad 3`. Nil where the document does not say.
  public let place: String?
}
