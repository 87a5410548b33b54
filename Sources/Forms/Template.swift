/// A form's .docx, compiled once; it makes documents and reads them.
///
///     let template = try Template<Oppfølgingsplan>(contentsOf: "Templates/IKO - Mal for kartlegging og oppfølgingsplan.docx")
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
  let compiled: CompiledTemplate
  let plan: SlotPlan
  /// The halves of the pupil's name, where the template has two places for it.
  let halves: [FieldDefinition]
  let deliveredAnswers = DeliveredAnswers()

  /// Reads and compiles a template. Throws when there is no such file, when it is no Word document, and when two repeating groups
  /// bear one tag.
  ///
  /// - Parameters:
  ///   - path: a .docx or .dotx.
  ///   - fields: in place of the form's own table, for an `AnyForm` that is known after all.
  ///   - layout: what the file calls the fields, where it has no tags for them.
  public init(
    contentsOf path: String, fields: [FieldDefinition]? = nil, layout: Layout = Layout()
  ) throws(FormError) {
    try self.init(FormError.reading(path), name: path, fields: fields, layout: layout)
  }

  /// Compiles a template that is in memory: the bytes of a .docx or .dotx.
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the file's name, for messages.
  ///   - fields: in place of the form's own table, for an `AnyForm` that is known after all.
  ///   - layout: what the file calls the fields, where it has no tags for them; nil looks for nothing but tags.
  public init(
    _ bytes: [UInt8], name: String, fields: [FieldDefinition]? = nil, layout: Layout? = Layout()
  ) throws(FormError) {
    let declared = fields ?? F.fields.definitions
    let compiled = try CompiledTemplate(
      bytes, name: name, fields: layout == nil ? [] : declared, layout: layout ?? Layout())
    self.init(name: name, compiled, fields: declared)
  }

  /// - Parameter declared: the form's fields; none where the template's controls tell them.
  init(name: String, _ compiled: CompiledTemplate, fields declared: [FieldDefinition]) {
    self.name = name
    self.compiled = compiled
    fields = declared.isEmpty ? compiled.outline.inferredFields : declared
    reported = fields.toldApart
    halves = NameHalves.definitions(of: fields, in: compiled.outline)
    plan = SlotPlan(reported + halves, compiled.outline)
  }

  /// The tags of the template's slots in document order, each once.
  public var tags: [String] {
    compiled.outline.slots.reduce(into: []) { tags, slot in
      if !tags.contains(slot.tag) { tags.append(slot.tag) }
    }
  }

  /// The tags of slots that hold an answer already. In a blank template there are none, or a county's own defaults.
  public var answeredTags: [String] {
    compiled.outline.slots.reduce(into: []) { tags, slot in
      if slot.answer != nil, !tags.contains(slot.tag) { tags.append(slot.tag) }
    }
  }

  /// What was found by label, where the template has no tags for the form's fields.
  public var labels: LabelReport { compiled.labels }

  /// Whether the template is a document that was made for somebody: it has a stamp.
  public var isStamped: Bool { (try? Stamp(in: compiled.document.package)) != nil }

  /// Digest of the template's bytes, as stamps hold it: 32 hex digits.
  public var digest: String { compiled.digest }

  /// The title of a slot's control, where it has one.
  public func title(of tag: String) -> String? { compiled.outline.slots(tag).first?.title }

  /// The printed choices of a field in the template's order: lines of a list, texts beside boxes. Members of a group by their full
  /// tag. Empty for fields without choices.
  ///
  ///     template.choices(of: "elev.trinn")   // ["Vg1", "Vg2", "Vg3"]
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

  /// Whether the template has a place for a field, with or without a tag of its own.
  ///
  ///     template.hasPlace(for: "dok.saksnr")
  public func hasPlace(for tag: String) -> Bool {
    if tag == NameHalves.whole, asksForHalves { return true }
    return fields.first { $0.tag == tag }.map { compiled.outline.offers($0) } ?? false
  }

  /// Whether the pupil's first and last name have places of their own.
  package var asksForHalves: Bool { !halves.isEmpty }

  /// How many rows of a repeating group the template delivers; 0 for what is no group.
  public func deliveredRows(of group: String) -> Int { compiled.outline.rows(of: group) }
}

/// A document that was made, and what a person should know about it.
///
///     let document = try template.fill(plan)
///     try Data(document.bytes).write(to: url)
///     for finding in document.findings { print(finding.message) }
public struct Document: Sendable {
  /// The bytes of a complete .docx.
  public let bytes: [UInt8]
  /// What could not be written as it was given.
  public let findings: [Finding]
}
