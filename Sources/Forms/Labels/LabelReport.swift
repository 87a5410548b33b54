import OPC
import WordML

/// What was found in a form without fields: which blank belongs to which field, and what is open.
///
///     let template = try Template<Pasientskjema>(contentsOf: "et eget skjema.docx")
///     for line in template.labels.found { print(line.field, line.label, line.place) }
public struct LabelReport: Sendable, Equatable {
  /// A field with its place.
  public struct Found: Sendable, Equatable {
    /// The field's tag; `evaluering[0].vurdering` for a member of a group that stands outside a table.
    public let field: String
    /// What the form prints for it.
    public let label: String
    /// Where its blank is; several where it stands on every page.
    public let places: [String]
    /// For each of them, which cell of its row it is, from 1; nil outside tables.
    public var columns: [Int?] = []
    /// How label and blank belong together: «i ruten til høyre».
    public let how: String
    /// How sure it is that the blank is the field's.
    public let certainty: Certainty
    /// The word that a person sees.
    package var confidence: String { certainty.rawValue }
    /// What stands above the first of them.
    public var heading: String?
  }

  /// A label that fits several fields, or stands in several places. Nothing is written there.
  public struct Open: Sendable, Equatable {
    /// What the form prints.
    public let label: String
    /// The tags of the fields that it may mean.
    public let fields: [String]
    /// Where it stands.
    public let places: [String]
    /// For each of them, which cell of its row it is, from 1; nil outside tables.
    public var columns: [Int?] = []
    /// How label and blank belong together; empty where there are several.
    public var how = ""
    /// Why it is open, in a few words; empty for a label that no field answers.
    public var reason = ""
    /// What stands above it.
    public var heading: String?
  }

  /// The fields that have a place, in the order of the form.
  public var found: [Found] = []
  /// What a person has to decide.
  public var open: [Open] = []
  /// The tags of the fields that have no place.
  public var withoutPlace: [String] = []
  /// Labels with a blank that no field answers, and where they stand.
  public var unanswered: [Open] = []
  /// Empty cells and lines to write on without a label, and places to sign: a person can name them.
  public var unlabelled: [Open] = []

  /// Something that stands where others have a blank. What it says is not shown.
  public struct Written: Sendable, Equatable {
    /// The tag of the field; nil where the label is no field's.
    public let field: String?
    /// What the form prints beside it; nil where that may be somebody's words.
    public let label: String?
    /// Where it stands.
    public let place: String
    /// False where it may be printed words of the form.
    public let isCertain: Bool
  }

  /// What somebody wrote into the form or ticked, in document order.
  public var written: [Written] = []

  init() {}

  init(_ matching: LabelMatching, fields: [FieldDefinition], traces: [AnswerTraces.Trace]) {
    written = traces.map { trace in
      Written(
        field: trace.field, label: trace.field == nil ? nil : trace.answer.label.printed,
        place: trace.answer.place.description, isCertain: trace.isCertain)
    }
    found = matching.matches.map { match in
      let first = match.candidates.first
      return Found(
        field: match.tag, label: first?.heads ?? first?.labels.first?.printed ?? "",
        places: match.candidates.map(\.spot), columns: match.candidates.map(\.column), how: first?.shape.rawValue ?? "",
        certainty: match.rank == .row ? .likely : .certain, heading: first?.heading)
    }
    open = Self.merged(matching.ambiguities)
    var placed = Set(matching.matches.map { $0.target.group?.tag ?? $0.target.tag })
    if let name = NameHalves(fields), placed.contains(name.first) { placed.insert(name.whole.tag) }
    withoutPlace = fields.map(\.tag).filter { !placed.contains($0) }
    unanswered = matching.unanswered.filter { $0.isClear && !$0.labels.isEmpty }.map { Open($0) }
    unlabelled = (matching.unlabelled + matching.unanswered.filter(\.labels.isEmpty)).map { Open($0) }
  }

  /// One line for each label: all its places, all that it may mean.
  private static func merged(_ ambiguities: [LabelAmbiguity]) -> [Open] {
    var lines: [Open] = []
    for one in ambiguities {
      let new = Open(one)
      if let index = lines.firstIndex(where: { $0.label == one.label && !Set($0.fields).isDisjoint(with: new.fields) })
      {
        let old = lines[index]
        lines[index] = Open(
          label: old.label, fields: old.fields + new.fields.filter { !old.fields.contains($0) },
          places: old.places + new.places, columns: old.columns + new.columns, how: old.how == new.how ? old.how : "",
          reason: old.reason, heading: old.heading)
      } else {
        lines.append(new)
      }
    }
    return lines
  }
}

extension LabelReport {
  /// What a form says of some fields, without making a template of it: to ask which form it is.
  package init(
    of bytes: [UInt8], name: String, fields: [FieldDefinition], layout: Layout
  ) throws(FormError) {
    self = try FormError.naming(name) { () throws(PackageFault) in
      try MarkedForm(WordDocument(bytes), fields: fields, layout: layout).report
    }
  }
}

extension LabelReport.Open {
  /// A place that no field answers.
  init(_ candidate: Candidate) {
    self.init(
      label: candidate.heads ?? candidate.labels.first?.printed ?? "", fields: [], places: [candidate.spot],
      columns: [candidate.column], how: candidate.shape.rawValue,
      reason: candidate.shape == .choice ? Wording.toStrikeOut : "", heading: candidate.heading)
  }

  /// Places that one of several fields may be for, or a field that has several.
  init(_ ambiguity: LabelAmbiguity) {
    let shapes = Set(ambiguity.candidates.map(\.shape.rawValue))
    self.init(
      label: ambiguity.label, fields: ambiguity.targets.map(\.tag), places: ambiguity.candidates.map(\.spot),
      columns: ambiguity.candidates.map(\.column), how: shapes.count == 1 ? shapes.first ?? "" : "",
      reason: Wording.reason(ambiguity.reason), heading: ambiguity.candidates.first?.heading)
  }
}
