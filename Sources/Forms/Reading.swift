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
  /// By which rung each value was found; keys as in JSON: `plan.fra`, `tiltak[0].ansvar`.
  public let sources: [String: Rung]
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
  /// Where the controls stand, by their tags.
  let places: [String: Place]
  /// Fields that stand in more places than the template has, with different answers: the file may hold two documents.
  package let repeated: Set<String>
  /// Fields whose places say different things: `elev.klasse`, `tiltak[0].frist`.
  let disputed: Set<String>
  /// Fields that have fewer places than the template has.
  let lacking: Set<String>
  /// Whether the printed words of the form stand there twice, and no tags tell which answers belong together.
  package let isDouble: Bool

  /// The same texts alone.
  public var unplaced: [String] { looseTexts.map(\.text) }

  /// Where a field stands: `tabell 2, rad 3`. Nil when its place is gone, and for groups and their members.
  ///
  ///     reading.place(of: "plan.hovedmål")   // "tabell 2, rad 3"
  public func place(of tag: String) -> String? {
    let place = places[tag] ?? JaNei.allCases.lazy.compactMap { places[tag + "." + $0.rawValue] }.first
    return place?.description
  }

  /// The same without the lines that belong to no field, and without comments.
  package var withoutLooseText: Self {
    Self(
      value: value, answers: answers, sources: sources, looseTexts: [], findings: findings, stamp: stamp,
      trackedChanges: trackedChanges, comments: [], places: places, repeated: repeated,
      disputed: disputed, lacking: lacking, isDouble: isDouble)
  }

  /// How the value of a property was found; nil when it was not.
  ///
  ///     reading.source(of: \.plan.hovedmål)   // .tag
  public func source(of path: PartialKeyPath<F>) -> Rung? {
    F.fields.leaves.first { $0.path() == path }.flatMap { sources[$0.definition.tag] }
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
