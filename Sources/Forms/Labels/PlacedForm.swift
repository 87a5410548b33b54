import LibXML
import OPC
import WordML

/// A form with each of its places named by its address, for whoever shows it: what is known of each, found by the same search as a template's fields.
///
///     let placed = try PlacedForm(bytes, name: "Plan.docx", fields: skjema.fields, layout: layout)
///     for place in placed.places { print(place.label, place.spot, place.state) }
package struct PlacedForm: Sendable {
  /// One question: a blank, the boxes of an answer, a table whose rows are one field.
  package struct Place: Sendable {
    /// What it consists of, each with the words of its column where it has any. The first one names the place.
    package var pieces: [Piece]
    /// What is printed for it, as a `LabelReport` has it.
    package let label: String
    /// Where it stands, as a `LabelReport` says it: with the label it is what a person's decision is about.
    package let spot: String
    package let heading: String?
    package var state: State
    /// What goes in there.
    package let kind: FieldKind
    /// The fields whose answers can go there; members of groups as `tiltak.frist`.
    package var takes: [String] = []
    /// The column of a table that it stands in alone, the same for all places of one column; nil where it does not.
    package let column: String?

    /// Names it on a page.
    package let id: String
  }

  /// Something on the page to point at.
  package struct Piece: Sendable, Equatable {
    package let address: BlankAddress
    /// What is printed for it among the others of its place: at a box, over a column.
    package let label: String?
  }

  /// What is known of a place.
  package enum State: Sendable, Equatable {
    /// It has a control with this tag already.
    case tagged(String)
    case found(String, Certainty)
    /// It may be one of some fields.
    case open([String], reason: String)
    /// No field answers its label.
    case unknown
    /// It has no label, or is a place to sign.
    case unlabelled
    /// A person said that nothing goes there.
    case none
  }

  /// The form with a control around each piece, tagged `sted-` and its address: to be shown, and to be used for nothing else.
  package let bytes: [UInt8]
  package let places: [Place]

  package static let prefix = "sted-"

  /// More places than this are marked and listed; what comes after them is left as it is.
  package static let most = 2000

  /// A form whose fields are declared.
  package init(_ bytes: [UInt8], name: String, fields: [FieldDefinition], layout: Layout) throws(FormError) {
    self = try FormError.naming(name) { () throws(PackageFault) in
      try PlacedForm(WordDocument(bytes)) { trees, document throws(PackageFault) in
        try MarkedForm.places(in: trees, of: document, fields: fields, layout: layout)
      }
    }
  }

  /// A form that nobody declared.
  package init(unmarked bytes: [UInt8], name: String, layout: Layout) throws(FormError) {
    self = try FormError.naming(name) { () throws(PackageFault) in
      try PlacedForm(WordDocument(bytes)) { trees, document throws(PackageFault) in
        try MarkedForm.unmarkedPlaces(in: trees, of: document, layout: layout)
      }
    }
  }

  private typealias Trees = [(story: WordDocument.Story, tree: XMLTree)]

  private init(
    _ document: WordDocument, _ search: (Trees, WordDocument) throws(PackageFault) -> [FoundPlace]
  ) throws(PackageFault) {
    let trees = try MarkedForm.trees(of: document)
    // Numbered before anything is put into the trees.
    let addresses = trees.enumerated().map { BlankAddresses($0.element.tree.root, story: $0.offset) }
    var collector = PlaceCollector(addresses)
    for place in try search(trees, document) { collector.add(place) }
    for (number, line) in trees.enumerated() { collector.add(taggedIn: line.tree.root, story: number) }
    places = collector.ordered
    Marking.apply(collector.marks)
    var entries: [ZipEntry] = []
    for (story, tree) in trees {
      if let entry = document.package.entry(story.part) {
        entries.append(ZipEntry(name: entry.name, content: tree.serialized()))
      }
    }
    bytes = try document.package.bytes(replacing: entries)
  }
}

extension BlankAddress: Comparable {
  package static func < (left: BlankAddress, right: BlankAddress) -> Bool {
    (left.story, left.paragraph, left.characters?.lowerBound ?? 0, left.isBox ? 1 : 0)
      < (right.story, right.paragraph, right.characters?.lowerBound ?? 0, right.isBox ? 1 : 0)
  }
}

/// A candidate with what came of it.
struct FoundPlace {
  let candidate: Candidate
  let state: PlacedForm.State
  /// For rows: the field of each column.
  var columns: [FieldDefinition?] = []
  var takes: [String] = []
  /// For rows: the fields that a column may be.
  var members: [String] = []
  /// For rows: the columns of which a person said that nothing goes there.
  var leftOut: [Int] = []
  /// Whether a person said what it is.
  var isDecided = false
}

/// Turns candidates into places that a page can show, each piece of the page in one place only.
private struct PlaceCollector {
  private let addresses: [BlankAddresses]
  private(set) var places: [PlacedForm.Place] = []
  /// What is put around each piece.
  private(set) var marks: [(content: Marking.Piece, tag: String)] = []
  private var taken: Set<BlankAddress> = []
  /// Paragraphs that are a piece as a whole.
  private var paragraphs: Set<Element> = []

  init(_ addresses: [BlankAddresses]) { self.addresses = addresses }

  mutating func add(_ found: FoundPlace) {
    let candidate = found.candidate
    guard places.count < PlacedForm.most, addresses.indices.contains(candidate.story) else { return }
    switch candidate.content {
    case .blank(let blank):
      guard let piece = take(.blank(blank), candidate) else { return }
      let column = Marking.Piece.blank(blank).paragraphs.first.flatMap { addresses[candidate.story].column(of: $0) }
      add(found, [piece], column: column)
    case .boxes(let boxes):
      let pieces = boxes.compactMap { take(.box($0), candidate, LabelText($0.text).printed) }
      if !pieces.isEmpty { add(found, pieces) }
    case .rows(let rows): add(found, rows)
    }
  }

  /// The piece of a blank or a box; nil where it belongs to a place already.
  private mutating func take(_ content: Marking.Piece, _ candidate: Candidate, _ label: String? = nil) -> PlacedForm
    .Piece?
  {
    let own = addresses[candidate.story]
    let address: BlankAddress? =
      switch content {
      case .blank(let blank): own.address(of: blank)
      case .box(let box): own.address(of: box)
      }
    guard let address, !taken.contains(address), paragraphs.isDisjoint(with: content.paragraphs) else { return nil }
    taken.insert(address)
    paragraphs.formUnion(content.wholeParagraphs)
    marks.append((content, PlacedForm.prefix + address.text))
    return PlacedForm.Piece(address: address, label: label)
  }

  private mutating func add(_ found: FoundPlace, _ pieces: [PlacedForm.Piece], column: String? = nil) {
    guard let first = pieces.first else { return }
    let candidate = found.candidate
    places.append(
      PlacedForm.Place(
        pieces: pieces, label: candidate.heads ?? candidate.labels.first?.printed ?? "", spot: candidate.spot,
        heading: candidate.heading, state: found.state, kind: Self.kind(of: candidate), takes: found.takes,
        column: column, id: first.address.text))
  }

  /// A table: the whole of it, and each of its columns.
  private mutating func add(_ found: FoundPlace, _ rows: PrintedRows) {
    let candidate = found.candidate
    var columns: [Int: [PlacedForm.Piece]] = [:]
    for cells in rows.cells {
      for (number, cell) in cells.enumerated() where rows.headers.indices.contains(number) {
        guard let cell, let piece = take(.blank(cell), candidate, rows.headers[number].printed) else { continue }
        columns[number, default: []].append(piece)
      }
    }
    for cells in rows.boxes {
      for (number, boxes) in cells.enumerated() where rows.headers.indices.contains(number) {
        columns[number, default: []] += boxes.compactMap { take(.box($0), candidate, rows.headers[number].printed) }
      }
    }
    let all = columns.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    let first = rows.cells.lazy.flatMap { $0.compactMap(\.self) }.first.flatMap {
      addresses[candidate.story].address(of: $0)
    }
    // A table that a person said is none is asked about again; so is one that may be several things.
    guard let first, !all.isEmpty || found.state == .none && found.isDecided else { return }
    guard case .found(let tag, let certainty) = found.state, !found.columns.isEmpty else {
      places.append(table(found, all.flatMap(\.value), first))
      return
    }
    places.append(table(found, [], first))
    for (number, pieces) in all {
      let member = found.columns.indices.contains(number) ? found.columns[number] : nil
      places.append(
        PlacedForm.Place(
          pieces: pieces, label: rows.headers[number].printed, spot: RowMatching.spot(of: candidate, column: number),
          heading: candidate.heading,
          state: member.map { .found(tag + "." + $0.tag, certainty) }
            ?? (found.leftOut.contains(number) ? .none : .unknown),
          kind: .rows, takes: found.members, column: nil, id: pieces[0].address.text))
    }
  }

  private func table(_ found: FoundPlace, _ pieces: [PlacedForm.Piece], _ first: BlankAddress) -> PlacedForm.Place {
    let candidate = found.candidate
    return PlacedForm.Place(
      pieces: pieces, label: candidate.heads ?? "", spot: candidate.spot, heading: candidate.heading,
      state: found.state,
      kind: .rows, takes: found.takes, column: nil, id: "t-" + first.text)
  }

  /// In the order of the form; a table before its columns.
  var ordered: [PlacedForm.Place] {
    // A table without pieces stands where the next place does, which is its first column.
    var keys: [BlankAddress?] = places.map { $0.pieces.first?.address }
    for index in keys.indices.reversed() where keys[index] == nil {
      keys[index] = keys.indices.contains(index + 1) ? keys[index + 1] : nil
    }
    let last = keys.compactMap(\.self).max()
    return zip(keys.map { $0 ?? last }, places).enumerated().sorted { one, other in
      guard let left = one.element.0, let right = other.element.0, left != right else {
        return one.offset < other.offset
      }
      return left < right
    }.map(\.element.1)
  }

  /// Controls that have their tags already. In the tree they get their addresses in place of these.
  mutating func add(taggedIn root: Element, story: Int) {
    for element in root.descendants(.control) where !element.isInFallback {
      guard places.count < PlacedForm.most, let control = ContentControl(element),
        let tag = SlotFinder.slotTag(of: control),
        let address = addresses[story].address(of: element, isBox: control.kind == .checkBox)
      else { continue }
      switch control.kind {
      case .repeatingSection, .repeatingItem, .other: continue
      default: break
      }
      guard taken.insert(address).inserted else { continue }
      marks.append((.blank(Blank(kind: .control(control))), PlacedForm.prefix + address.text))
      places.append(
        PlacedForm.Place(
          pieces: [PlacedForm.Piece(address: address, label: nil)], label: control.title ?? "", spot: "", heading: nil,
          state: .tagged(tag), kind: .text, column: nil, id: address.text))
    }
  }

  private static func kind(of candidate: Candidate) -> FieldKind {
    switch candidate.content {
    case .blank(let blank): BlankNature.kind(of: blank, label: candidate.labels.first?.printed ?? "")
    case .boxes(let boxes): UnmarkedSearch.kind(of: boxes)
    case .rows: .rows
    }
  }
}

extension Marking.Piece {
  /// The paragraphs that it stands in.
  fileprivate var paragraphs: [Element] {
    switch self {
    case .blank(let blank):
      switch blank.kind {
      case .paragraphs(let paragraphs): paragraphs
      case .stretch(let line, _): [line.paragraph]
      case .field(let field):
        sequence(first: field.first) { $0.parent }.first { $0.matches(.paragraph) }.map { [$0] } ?? []
      case .control(let control):
        sequence(first: control.element) { $0.parent }.first { $0.matches(.paragraph) }.map { [$0] } ?? []
      }
    case .box(let box): [box.paragraph]
    }
  }

  /// Those of them that are all its own.
  fileprivate var wholeParagraphs: [Element] {
    switch self {
    case .blank(let blank): if case .paragraphs(let paragraphs) = blank.kind { paragraphs } else { [] }
    case .box(let box): if case .cell = box.sign.shape { [box.paragraph] } else { [] }
    }
  }
}
