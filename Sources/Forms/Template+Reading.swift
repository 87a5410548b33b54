import OPC
import WordML

extension Template {
  /// Reads a document that this template has just made.
  public func read(_ document: Document) throws(FormError) -> Reading<F> { try read(document.bytes, name: name) }

  /// Reads a document from a file, as it came home. Throws when there is no such file, when it is no Word document, and when it has
  /// none of the form's fields.
  ///
  ///     let reading = try template.read(contentsOf: "1STA/Kari Nordmann.docx")
  public func read(contentsOf path: String) throws(FormError) -> Reading<F> {
    try read(FormError.reading(path), name: path)
  }

  /// Reads a document that is in memory. Throws when it is no Word document, or has none of the form's fields.
  public func read(_ bytes: [UInt8], name: String) throws(FormError) -> Reading<F> {
    let document = try FormError.naming(name) { () throws(PackageFault) in try WordDocument(bytes) }
    return try read(document, name: name)
  }

  /// What the template itself holds: the county's defaults, and the rows that it delivers filled. Places with a prompt are `.untouched`.
  public func delivered() throws(FormError) -> Values { try read(compiled.document, name: name).answers }

  private func read(_ document: WordDocument, name: String) throws(FormError) -> Reading<F> {
    var controls = ControlCollection(prompts: compiled.outline.prompts)
    let identity = compiled.pattern.identity
    var pages: [Page] = []
    var margin = Margin()
    let stamp = try FormError.naming(name) { () throws(PackageFault) in
      for story in document.stories {
        let root = try document.tree(of: story.part).root
        controls.collect(root, story: story.kind)
        pages.append(Page(root, kind: story.kind, identity: identity))
        margin.collect(root, story: story.kind)
      }
      margin.take(try document.comments())
      return try Stamp(in: document.package)
    }
    let disagreeing = try FormError.naming(name) { () throws(PackageFault) in
      try Self.controlsAgainstStore(pages.flatMap(\.known), of: document)
    }
    var ledger = Ledger()
    var loose: [String] = []
    var ambiguous: [(tags: [String], place: Place)] = []
    if controls.hasAll(of: compiled.outline), compiled.hasPrinted(pages.flatMap(\.lines)) {
      for page in pages {
        ledger.see(page.visibleText)
        ledger.tell(page.flow.ink)
        for known in page.known { ledger.tell(known.control.text) }
      }
    } else {
      let aligned = DocumentAligner(pages, pattern: compiled.pattern, outline: compiled.outline) { labels(of: $0) }
      guard aligned.hasTags || aligned.likeness >= Self.leastLikeness else {
        throw FormError(kind: "no-fields", file: name, message: Wording.noFields)
      }
      controls.take(aligned)
      loose = aligned.looseLines()
      ambiguous = aligned.ambiguous
      ledger = aligned.ledger
    }
    var reader = Reader(controls, fields: fields, outline: compiled.outline, day: stamp?.day)
    for (tags, place) in ambiguous {
      reader.report(
        .ambiguous, .warning, place.description, tags.first, Wording.ambiguous(tags.map { label($0) }))
    }
    for known in disagreeing {
      reader.report(
        .storeDisagrees, .warning, known.place.description, known.tag, Wording.storeDisagrees(label(known.tag)))
    }
    reader.note(loose: loose)
    reader.note(lost: ledger.lost)
    let pictures = document.package.pictures - compiled.document.package.pictures
    if pictures > 0 { reader.report(.pictures, .remark, nil, nil, Wording.pictures(pictures)) }
    let places = controls.plain.map { ($0.tag, $0.place.description) }
    return Reading(
      value: F(values: reader.answers), answers: reader.answers, sources: reader.sources, unplaced: reader.unplaced,
      findings: reader.findings + margin.findings, stamp: stamp, trackedChanges: margin.trackedChanges,
      comments: margin.comments,
      places: Dictionary(places) { first, _ in first })
  }

  /// Bound controls that show something else than their store says. Word shows the store's when it opens the document.
  private static func controlsAgainstStore(
    _ known: [FlowReader.Known], of document: WordDocument
  ) throws(PackageFault) -> [FlowReader.Known] {
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
