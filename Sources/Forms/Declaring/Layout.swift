import Words

/// What its users, or one published file, call the fields, beside the labels and synonyms of the form itself.
///
///     var layout = Layout()
///     layout.lines.append(.init(field: "plan.ansvarlig", label: "Teamleder"))
///     let template = try Template<AnyForm>(contentsOf: path, fields: skjema.fields, layout: layout)
public struct Layout: Sendable, Equatable {
  /// One label and what it means.
  public struct Line: Sendable, Equatable {
    /// The field's tag, `tiltak.ansvar` for a member of a group; nil where the label is no field at all.
    public let field: String?
    /// As it is printed.
    public let label: String
    /// Where it stands, in the words of the report; nil means wherever it stands.
    public let place: String?
    /// The heading under which the label means this; nil for any, empty for none above it.
    package let heading: String?
    /// The kind of blank at which it means this, in the words of the report; nil for any.
    package let kind: String?
    /// What a person calls the field, in a form that nobody declared; nil leaves it what the label says.
    package var name: String?

    /// A label of one's own.
    ///
    /// - Parameters:
    ///   - field: the field's tag; nil where nothing is to be written at the label.
    ///   - label: as it is printed.
    ///   - place: `tabell 1, rad 2`, as a `LabelReport` says it.
    public init(field: String?, label: String, place: String? = nil) {
      self.init(field: field, label: label, place: place, heading: nil)
    }

    /// A word that was learnt from another form.
    ///
    /// - Parameters:
    ///   - heading: under which heading it means its field.
    ///   - kind: at which kind of blank.
    package init(field: String?, label: String, place: String? = nil, heading: String?, kind: String? = nil) {
      self.heading = heading
      self.kind = kind
      self.field = field
      self.label = label
      self.place = place
    }
  }

  /// The words by which labels are understood.
  public var words: Vocabulary?

  /// Beginnings of words, in small letters, in labels that ask about the person: «pasient», «symptom». They tell an answer that somebody left in
  /// a form from a printed text.
  public var topics: [String] = []

  /// Words, in small letters, in labels of what whoever hands out the form prints of himself: «klinikk».
  public var owners: [String] = []

  /// In any order; a line with a place goes before one without.
  public var lines: [Line] = []

  /// No labels of its own: the form's table says it all.
  ///
  /// - Parameters:
  ///   - lines: what a person decided of labels.
  ///   - words: the vocabulary of the forms; nil finds only labels that are printed as the form's table has them.
  public init(_ lines: [Line] = [], words: Vocabulary? = nil) {
    self.lines = lines
    self.words = words
  }

  /// What a person decided of a label at a place: a field's tag, or that it is none. Nil where nothing was said.
  func decision(_ label: LabelText, at spot: String) -> Decision? {
    guard let line = lines.first(where: { $0.place == spot && LabelText($0.label).folded == label.folded }) else {
      return lines.contains {
        $0.field == nil && $0.place == nil && $0.heading == nil && LabelText($0.label).folded == label.folded
      }
        ? .noField : nil
    }
    return line.field.map { .field($0) } ?? .noField
  }

  enum Decision: Equatable {
    case field(String)
    case noField
  }

  /// The labels that are a field's wherever they stand; for a member of a group also those of a place.
  func labels(of tag: String, isMember: Bool) -> [OwnLabel] {
    lines.filter { $0.field == tag && ($0.place == nil || isMember) }.map { line in
      OwnLabel(
        label: LabelText(line.label), heading: line.heading.map { LabelText($0) },
        kind: line.kind.flatMap(Candidate.Shape.init))
    }
  }

  /// A label of one's own, and where it means its field.
  struct OwnLabel {
    let label: LabelText
    /// Nil for any heading: then a person wrote it down for all forms.
    let heading: LabelText?
    let kind: Candidate.Shape?

    var isLearnt: Bool { heading != nil }

    /// Whether a label under some headings, at a blank of some kind, is this.
    func isMet(_ other: LabelText, under headings: [LabelText], at shape: Candidate.Shape?) -> Bool {
      guard label.folded == other.folded else { return false }
      if let kind, let shape, kind.sort != shape.sort { return false }
      guard let heading else { return true }
      return heading.folded.isEmpty ? headings.isEmpty : headings.contains { $0.folded == heading.folded }
    }
  }
}
