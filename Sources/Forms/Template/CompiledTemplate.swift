import LibXML
import Norwegian
import OPC
import WordML

/// A template without its form's type: the package, its parts in pieces, and what was found in them.
struct CompiledTemplate: Sendable {
  let name: String
  let document: WordDocument
  let parts: [(part: PartName, pieces: [Piece])]
  let outline: Outline
  let digest: String
  /// The lines outside the slots, folded, with how often they stand there: labels, headings, guidance.
  let printed: [String: Int]
  /// The same lines as they are printed.
  private let printedLetters: [String: Int]
  /// What a returned document is aligned with.
  let pattern: Pattern
  /// What a returned document has where nothing but answers differs.
  let skeleton: Skeleton
  /// What it has that is not read as it stands.
  let margin: Annotations
  /// Ids of controls and drawings that are taken.
  let takenIDs: Set<Int>
  /// What was found by label in place of tags; nothing where all fields have theirs.
  let labels: LabelReport
  /// The fields that the blanks of a form are that nobody declared.
  let found: [FoundField]
  /// What stands above the places of such a form.
  let leadIns: LeadIns
  /// Whether it is protected against editing.
  let isProtected: Bool
  /// Words in braces that no answer replaces.
  let mergeMarks: [MergeMark]
  /// Whether it is a picture of a form.
  let isPicture: Bool
  /// The entries that every document made from this template has changed: type, properties, the stamp's way in.
  let frame: DocumentFrame
  /// Puts documents together.
  let writer: DocumentWriter

  /// - Parameters:
  ///   - fields: the declared fields, whose blanks are looked for where they have no tags.
  ///   - isUnmarked: whether each blank is a field of its own.
  ///   - digest: what stamps remember the template by; nil means the digest of these bytes.
  init(
    _ bytes: [UInt8], name: String, fields: [FieldDefinition] = [], layout: Layout = Layout(), isUnmarked: Bool = false,
    digest known: String? = nil
  ) throws(FormError) {
    self.name = name
    var parts: [(PartName, [Piece])] = []
    var found: [FoundSlot] = []
    var sections: [FoundSection] = []
    var numbers = SlotNumbers()
    var taken: Set<Int> = []
    var pattern = Pattern()
    var skeleton = Skeleton()
    var report = LabelReport()
    var unmarked: [FoundField] = []
    var leadIns = LeadIns()
    var margin = Annotations()
    var pictures = 0
    var marks: [MergeMark] = []
    var protection = false
    document = try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      let styles = try document.placeholderStyles()
      let stores = try BoundStores(document)
      let form =
        isUnmarked
        ? try MarkedForm(unmarked: document, layout: layout)
        : try MarkedForm(document, fields: fields, layout: layout)
      report = form.report
      unmarked = form.found
      protection = try document.isProtected()
      for (story, tree) in form.trees {
        Self.collectIDs(in: tree, into: &taken)
        if story.kind == .main {
          pictures = tree.root.descendants.count { $0.matches(.w("drawing")) || $0.matches(.w("pict")) }
        }
        let tokens = StoryTokens(tree.root, in: story.kind)
        margin.collect(tree.root, tokens)
        if isUnmarked { leadIns.collect(tokens) }
        marks += MergeMark.all(below: tree.root, in: story.kind, fields: fields)
        pattern.add(tokens, in: story.kind)
        skeleton.add(SkeletonPage(tree, in: story.kind))
        var compiler = PartCompiler(
          tree, story: story.kind, placeholderStyles: styles, stores: stores, numbers: numbers)
        guard let pieces = compiler.compile() else { continue }
        numbers = compiler.numbers
        parts.append((story.part, pieces))
        found += compiler.found
        sections += compiler.sections
      }
      parts += stores.parts
      return document
    }
    labels = report
    mergeMarks = marks
    self.found = unmarked
    self.leadIns = leadIns
    isProtected = protection
    isPicture = pictures > 0 && (pattern.words.values.reduce(0, +) < 20)
    let opened = document
    frame = try FormError.naming(name) { () throws(PackageFault) in try DocumentFrame(opened) }
    writer = DocumentWriter(opened.package, frame: frame)
    self.parts = parts
    outline = Outline(found, sections: sections, numbers: numbers)
    self.pattern = pattern
    self.margin = margin
    self.skeleton = skeleton
    takenIDs = taken
    let lines = pattern.stories.flatMap { $0.flow.lines() }
    printedLetters = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    printed = Dictionary(lines.map { (Folding.folded($0), 1) }, uniquingKeysWith: +)
    digest = known ?? Digest.hex(of: bytes)
    try Self.refuseRepeated(sections, name: name)
  }

  /// Whether these lines all stand in the template, each as often at least.
  func hasPrinted(_ lines: [String]) -> Bool {
    // Letter for letter, as a program leaves them that touches nothing but answers.
    let same = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    if same.allSatisfy({ (printedLetters[$0.key] ?? 0) >= $0.value }) { return true }
    let counts = Dictionary(lines.map { (Folding.folded($0), 1) }, uniquingKeysWith: +)
    return counts.allSatisfy { (printed[$0.key] ?? 0) >= $0.value }
  }

  private static func collectIDs(in tree: XMLTree, into taken: inout Set<Int>) {
    for element in tree.root.descendants {
      if element.matches(.w("id")), let id = element.int(.value, in: FreshIDs.all) { taken.insert(id) }
      if element.matches(Name(.drawing, "docPr")), let id = element.int(Name(nil, "id"), in: FreshIDs.all) {
        taken.insert(id)
      }
    }
  }

  /// Two repeating groups of one name cannot both take the same rows.
  private static func refuseRepeated(_ sections: [FoundSection], name: String) throws(FormError) {
    for (tag, places) in Dictionary(grouping: sections, by: \.tag).sorted(by: { $0.key < $1.key })
    where places.count > 1 {
      throw FormError(
        .repeatedGroup, file: name,
        message: Wording.repeatedGroup(tag: tag, places: places.map(\.place.description)))
    }
  }
}
