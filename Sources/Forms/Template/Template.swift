/// A form's .docx, compiled once; it makes documents and reads them.
///
///     let template = try Template<Pasientskjema>(contentsOf: "Pasientskjema.docx")
///     let document = try template.fill(plan)
///     let reading = try template.read(document)
///
/// A template is a value and may be used by several threads at once.
public struct Template<F: Form>: Sendable {
  /// The file's name, for messages.
  public let name: String
  /// The fields: the form's own table, or for `AnyForm` those that the template's controls tell of.
  public let fields: [FieldDefinition]
  /// The same with labels as messages show them.
  let reported: [FieldDefinition]
  /// How days and numbers are written; nil where each place says it by its language.
  public let conventions: Conventions?
  let compiled: CompiledTemplate
  let plan: SlotPlan
  /// The halves of a person's name, where the template has two places for it.
  let halves: [FieldDefinition]
  let deliveredAnswers = DeliveredAnswers()

  /// Reads and compiles a template.
  ///
  ///     let template = try Template<Pasientskjema>(contentsOf: "Mal.docx")
  ///
  /// - Parameters:
  ///   - path: a .docx or .dotx.
  ///   - fields: in place of the form's own table, for an `AnyForm` that is known after all.
  ///   - layout: what the file calls the fields, where it has no tags for them.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  /// - Throws: `no-such-file` and others of files, `not-a-package` and others of packages, `repeated-field` and `nested-rows` for a table that
  ///   would lose answers, `repeated-group` where two repeating groups of the template have one tag.
  public init(
    contentsOf path: String, fields: [FieldDefinition]? = nil, layout: Layout = Layout(),
    conventions: Conventions? = nil
  ) throws(FormError) {
    try self.init(
      FormError.reading(path), name: path, fields: fields, layout: layout, conventions: conventions)
  }

  /// Compiles a template that is in memory: the bytes of a .docx or .dotx.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the file's name, for messages.
  ///   - fields: in place of the form's own table, for an `AnyForm` that is known after all.
  ///   - layout: what the file calls the fields, where it has no tags for them; nil looks for nothing but tags.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  /// - Throws: what ``init(contentsOf:fields:layout:conventions:)`` throws, but for files.
  public init(
    _ bytes: [UInt8], name: String, fields: [FieldDefinition]? = nil, layout: Layout? = Layout(),
    conventions: Conventions? = nil
  ) throws(FormError) {
    let declared = fields ?? F.fields.definitions
    if let fault = declared.fault(in: name) { throw fault }
    let compiled = try CompiledTemplate(
      bytes, name: name, fields: layout == nil ? [] : declared, layout: layout ?? Layout())
    self.init(name: name, compiled, fields: declared, conventions: conventions)
  }

  /// - Parameter declared: the form's fields; none where the template's controls tell them.
  init(
    name: String, _ compiled: CompiledTemplate, fields declared: [FieldDefinition], conventions: Conventions?
  ) {
    self.name = name
    self.compiled = compiled
    self.conventions = conventions
    fields = declared.isEmpty ? compiled.outline.inferredFields : declared
    reported = fields.toldApart
    halves = NameHalves.definitions(of: fields, in: compiled.outline)
    plan = SlotPlan(reported + halves, compiled.outline, conventions: conventions)
  }

  /// The same template for answers by tag, whatever its form's type: what works on fields alone.
  ///
  ///     let summary = template.untyped.fields.map(\.label)
  public var untyped: Template<AnyForm> {
    Template<AnyForm>(name: name, compiled, fields: fields, conventions: conventions)
  }

  /// The tags of the template's slots in document order, each once.
  public var tags: [String] {
    compiled.outline.slots.reduce(into: []) { tags, slot in
      if !tags.contains(slot.tag) { tags.append(slot.tag) }
    }
  }

  /// The tags of slots that hold an answer already. In a blank template there are none, or its owner's defaults.
  public var answeredTags: [String] {
    compiled.outline.slots.reduce(into: []) { tags, slot in
      if slot.answer != nil, !tags.contains(slot.tag) { tags.append(slot.tag) }
    }
  }

  /// What was found by label, where the template has no tags for the form's fields.
  public var labels: LabelReport {
    var report = compiled.labels
    report.withoutPlace = withoutPlace
    return report
  }

  /// What the template has no place for, in the order of the form: fields, and members of groups that it has (`tiltak.frist`). An answer to one of
  /// these is a finding F101.
  public var withoutPlace: [String] {
    plan.withoutPlace.filter { path in
      !halves.contains { $0.tag == path } && !(asksForHalves && NameHalves(fields)?.whole.tag == path)
    }
  }

  /// Whether the template is a document that was made for somebody: it has a stamp.
  public var isStamped: Bool { (try? Stamp(in: compiled.document.package)) != nil }

  /// Digest of the template's bytes, as stamps hold it: 32 hex digits.
  public var digest: String { compiled.digest }

  /// The title of a slot's control, where it has one.
  public func title(of tag: String) -> String? { compiled.outline.slots(tag).first?.title }

  /// The printed choices of a field in the template's order: lines of a list, texts beside boxes. Members of a group by their full
  /// tag. Empty for fields without choices.
  ///
  ///     template.choices(of: "plan.ansvar")   // ["Tannlege", "Tannpleier"]
  public func choices(of tag: String) -> [String] {
    for slot in compiled.outline.slots(tag) {
      switch slot.kind {
      case .dropDownList(let items), .comboBox(let items):
        return items.filter { !$0.value.isEmpty }.map(\.text)
      default: continue
      }
    }
    return compiled.outline.options(of: tag).map(\.text)
  }

  /// What a person calls a field, or a member of a row: `Tiltak 2: Frist` for `tiltak[1].frist`.
  public func label(of path: String) -> String { FieldDefinition.label(of: path, among: fields) }

  /// What a place shows before it is answered. Members of a group by their full tag.
  public func prompts(of tag: String) -> [String] {
    compiled.outline.slots(tag).flatMap(\.prompts).filter { !$0.isEmpty }
  }

  /// In how many places a plain field stands.
  public func placeCount(of tag: String) -> Int { compiled.outline.slots(tag).count { $0.group == nil } }

  /// Whether the template has a place for a field, or for a member of a group, with or without a tag of its own.
  ///
  ///     template.hasPlace(for: "dok.saksnr")
  ///     template.hasPlace(for: "tiltak.frist")
  public func hasPlace(for path: String) -> Bool {
    if asksForHalves, NameHalves(fields)?.whole.tag == path { return true }
    return plan.hasPlace(for: FieldPath(path))
  }

  /// Whether a person's first and last name have places of their own, or one where the last name goes first.
  package var asksForHalves: Bool { !halves.isEmpty }

  /// The answers at such places, of a name in its two parts.
  package func nameAnswers(first: String, last: String) -> [(tag: String, answer: Answer)] {
    NameHalves(fields)?.answers(first: first, last: last, at: halves) ?? []
  }

  /// How many rows of a repeating group the template delivers; 0 for what is no group.
  public func deliveredRows(of group: String) -> Int { compiled.outline.rows(of: group) }
}
