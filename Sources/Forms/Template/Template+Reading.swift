import OPC
import WordML

extension Template {
  /// Reads a document that this template has just made.
  ///
  /// - Parameter document: from ``fill(_:stamp:)``.
  /// - Throws: what ``read(_:name:)-([UInt8],_)`` throws.
  public func read(_ document: Document) throws(FormError) -> Reading<F> { try read(document.bytes, name: name) }

  /// Reads a document from a file, as it was returned.
  ///
  ///     let reading = try template.read(contentsOf: "1STA/Kari Nordmann.docx")
  ///
  /// - Parameter path: of a .docx.
  /// - Throws: `no-such-file` and others of files, and what ``read(_:name:)-([UInt8],_)`` throws.
  public func read(contentsOf path: String) throws(FormError) -> Reading<F> {
    try read(FormError.reading(path), name: path)
  }

  /// Reads a document that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the content of a .docx.
  ///   - name: the file's name, for messages.
  /// - Throws: `empty`, `not-a-package` and others of packages where it is no Word document, `no-fields` where it has none of the form's fields.
  public func read(_ bytes: [UInt8], name: String) throws(FormError) -> Reading<F> {
    try read(OpenedDocument(bytes, name: name))
  }

  /// Reads a document that is open already.
  package func read(_ opened: OpenedDocument) throws(FormError) -> Reading<F> {
    try read(opened.document, stamp: opened.stamp, name: opened.name)
  }

  /// What the template itself holds: its owner's defaults, and the rows that it delivers filled. Places with a prompt are `.untouched`.
  public func delivered() throws(FormError) -> Values {
    try read(compiled.document, stamp: nil, name: name).answers
  }

  private func read(_ document: WordDocument, stamp: Stamp?, name: String) throws(FormError) -> Reading<F> {
    if let reading = try readAtOneLook(document, stamp: stamp, name: name) { return reading }
    return try readClosely(document, stamp: stamp, name: name)
  }

  /// A document in which nothing but answers differs from the template; nil for any other. Says the same as a close look.
  func readAtOneLook(_ document: WordDocument, stamp: Stamp?, name: String) throws(FormError) -> Reading<F>? {
    guard let pages = compiled.skeleton.pages(of: document) else { return nil }
    var margin = Annotations()
    let controls = ControlCollection(pages, prompts: compiled.outline.prompts)
    let disagreeing = try FormError.naming(name) { () throws(PackageFault) in
      margin.take(try document.comments())
      let bound = pages.flatMap(\.places).map { (control: $0.control, tag: $0.tag, place: $0.place) }
      return try Self.controlsAgainstStore(bound, of: document)
    }
    var reader = Reader(
      controls, fields: reported + halves, outline: compiled.outline, day: stamp?.day, conventions: conventions)
    report(disagreeing, to: &reader)
    return reading(reader, of: document, margin: margin, stamp: stamp)
  }

  /// Any document: what stands in it is brought to the template's places, and whatever fits none is reported.
  func readClosely(_ document: WordDocument, stamp: Stamp?, name: String) throws(FormError) -> Reading<F> {
    let identity = compiled.pattern.identity
    var controls = ControlCollection(prompts: compiled.outline.prompts, identity: identity)
    var pages: [Page] = []
    var margin = Annotations()
    try FormError.naming(name) { () throws(PackageFault) in
      for story in document.stories {
        let root = try document.tree(of: story.part).root
        if compiled.outline.printsChoices { ChosenAnswers.settle(below: root, leavesOut: true) }
        let tokens = StoryTokens(root, in: story.kind)
        let misplaced = identity.labels.misplaced(in: tokens, tags: identity.tags)
        controls.collect(tokens, misplaced: misplaced)
        pages.append(Page(tokens, kind: story.kind, identity: identity, misplaced: misplaced))
        margin.collect(root, tokens)
      }
      margin.take(try document.comments())
    }
    let disagreeing = try FormError.naming(name) { () throws(PackageFault) in
      let known = pages.flatMap(\.known).map { (control: $0.control, tag: $0.tag, place: $0.place) }
      return try Self.controlsAgainstStore(known, of: document)
    }
    var balance = TextBalance()
    var isDouble = false
    var loose: [LooseText] = []
    var ambiguous: [(tags: [String], place: Place)] = []
    let strays = pages.flatMap(\.strays)
    if controls.hasAll(of: compiled.outline), strays.allSatisfy(\.isNested), compiled.hasPrinted(pages.flatMap(\.lines))
    {
      for page in pages {
        balance.expect(page.visibleText)
        balance.account(page.flow.ink)
        for known in page.known { balance.account(known.control.text) }
      }
    } else {
      let aligned = DocumentAligner(pages, pattern: compiled.pattern, outline: compiled.outline) { labels(of: $0) }
      guard aligned.hasTags || aligned.likeness >= Self.leastLikeness else {
        throw FormError(.noFields, file: name, message: Wording.noFields)
      }
      isDouble = aligned.isDouble && !controls.hasDoubles(of: compiled.outline)
      controls.take(aligned)
      loose = aligned.looseLines()
      ambiguous = aligned.ambiguous
      balance = aligned.balance
    }
    var reader = Reader(
      controls, fields: reported + halves, outline: compiled.outline, day: stamp?.day, conventions: conventions)
    for (tags, place) in ambiguous {
      reader.report(
        .ambiguous, .warning, place.description, tags.first.map { path(ofSlot: $0) },
        Wording.ambiguous(tags.map { label($0) }))
    }
    report(disagreeing, to: &reader)
    for stray in strays { report(stray, to: &reader) }
    reader.note(loose: loose)
    reader.note(
      lost: balance.lost.map { line in LooseText(line, at: pages.lazy.compactMap { $0.place(of: line) }.first) })
    reader.isDouble = isDouble
    return reading(reader, of: document, margin: margin, stamp: stamp)
  }

  private func report(_ disagreeing: [BoundControl], to reader: inout Reader) {
    for bound in disagreeing {
      reader.report(
        .storeDisagrees, .warning, bound.place.description, path(ofSlot: bound.tag),
        Wording.storeDisagrees(label(bound.tag)))
    }
  }

  private func report(_ stray: FlowReader.Stray, to reader: inout Reader) {
    let (tag, place, message): (String, Place, String) =
      switch stray {
      case .moved(let tag, let owner, let place): (owner, place, Wording.movedControl(label(tag), to: label(owner)))
      case .inRow(let tag, let group, let place): (tag, place, Wording.foreignInRow(label(tag), in: label(group)))
      case .nested(let tag, let outer, let place): (outer, place, Wording.nestedControl(label(tag), in: label(outer)))
      }
    reader.report(.strayControl, .warning, place.description, path(ofSlot: tag), message)
  }

  private func reading(
    _ reader: Reader, of document: WordDocument, margin: Annotations, stamp: Stamp?
  ) -> Reading<F> {
    var reader = reader
    let pictures = document.package.pictures - compiled.document.package.pictures
    let broken = (try? document.brokenParts()) ?? []
    if !broken.isEmpty { reader.report(.damagedPart, .warning, nil, nil, Wording.damagedParts(broken)) }
    if pictures > 0 { reader.report(.pictures, .remark, nil, nil, Wording.pictures(pictures)) }
    for field in F.fields.untaken(from: reader.answers) {
      reader.report(
        .offList, .warning, reader.places[field.tag]?.description, field.tag, Wording.offList(label(field.tag)))
    }
    return Reading(
      value: F(values: reader.answers), answers: reader.answers, definitions: fields, sources: reader.sources,
      looseTexts: reader.looseTexts,
      findings: reader.findings + margin.findings(besides: compiled.margin), stamp: stamp,
      trackedChanges: margin.trackedChanges,
      comments: margin.comments,
      places: reader.places, repeated: reader.repeated,
      disputed: reader.disputed, lacking: reader.lacking, isDouble: reader.isDouble)
  }

  private typealias BoundControl = (control: ContentControl, tag: String, place: Place)

  /// Bound controls that show something else than their store says. Word shows the store's when it opens the document.
  private static func controlsAgainstStore(
    _ known: [BoundControl], of document: WordDocument
  ) throws(PackageFault) -> [BoundControl] {
    let bound = known.filter { $0.control.isBound && $0.control.kind != .checkBox && !$0.control.isShowingPlaceholder }
    guard !bound.isEmpty else { return [] }
    let stores = try DataStores(document)
    return bound.filter { known in stores.value(of: known.control).map { !known.control.shows($0) } ?? false }
  }

  /// How much of a template's words a document without any of its tags must have to be taken for one of its documents.
  private static var leastLikeness: Float { 0.3 }

  /// What may be printed beside a slot: the label of its field, other words for it, its control's title.
  private func labels(of slot: PatternSlot) -> [String] {
    let field = fields.first { $0.tag == slot.tag }
    return [field?.label, slot.title].compactMap(\.self) + (field?.synonyms ?? [])
  }
}

extension FlowReader.Stray {
  /// Whether it is a part of another answer, and no answer by itself.
  fileprivate var isNested: Bool {
    if case .nested = self { true } else { false }
  }
}
