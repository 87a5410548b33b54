import OPC

extension Template {
  /// What the stamp of a document shall say of it.
  ///
  ///     Template<Oppfølgingsplan>.StampLabel(form: "oppfølgingsplan", key: "1STA-07", day: day)
  public struct StampLabel: Sendable {
    /// The form's name.
    public var form: String
    /// The pupil's key; nil for a document about nobody.
    public var key: String?
    /// What else tells whose it is, by a word of two letters for its kind: a list may have another kind of key next time.
    public var otherKeys: [String: String]
    /// The day of the document.
    public var day: Day?
    /// The day of the document that this one follows and was made from.
    public var previous: Day?

    /// The stamp holds digests of the keys and of the template, the form's name and the day as they are, and no values.
    public init(
      form: String, key: String?, otherKeys: [String: String] = [:], day: Day?, previous: Day? = nil
    ) {
      self.form = form
      self.key = key
      self.otherKeys = otherKeys
      self.day = day
      self.previous = previous
    }
  }

  /// Makes a document. What could not be written is a finding; everything else is there.
  ///
  ///     let document = try template.fill(plan, stamp: .init(form: "oppfølgingsplan", key: nil, day: day))
  ///
  /// A blank form without stamp gives a package whose every entry is that of the template, byte for byte.
  /// Equal input gives equal bytes.
  ///
  /// - Parameters:
  ///   - form: the answers.
  ///   - stamp: what to remember in the document; nil leaves the stamp out.
  public func fill(_ form: F, stamp: StampLabel? = nil) throws(FormError) -> Document {
    try fill(form, stamp: stamp, asWritten: [])
  }

  /// The same for answers of which a person wrote some: these texts stand as they are, also where they are not on a list.
  package func fill(_ form: F, stamp: StampLabel?, asWritten: Set<String>) throws(FormError) -> Document {
    let (parts, notes) = rendered(form, asWritten: asWritten)
    let stamping = stamp.map { label in { (content: String) in self.stamp(label, form.values, content: content) } }
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      try compiled.writer.bytes(parts.map { ZipEntry(name: $0.name, content: $0.content) }, stamp: stamping)
    }
    let protection = compiled.isProtected ? [Finding(.protected, .remark, message: Wording.protected)] : []
    return Document(bytes: bytes, findings: notes + protection)
  }

  /// The contents of the parts that a form's answers change, and what could not be written.
  ///
  /// - Parameter asWritten: texts of a person, which stand as they are, also where they are not on a list.
  package func rendered(
    _ form: F, asWritten: Set<String> = []
  ) -> (parts: [(name: String, content: [UInt8])], findings: [Finding]) {
    let answers = SlotAnswers(form.values, plan, open: labels.open)
    var renderer = Renderer(
      answers, takenIDs: compiled.takenIDs, asWritten: asWritten, labels: { label($0) })
    var parts: [(name: String, content: [UInt8])] = []
    for (part, pieces) in compiled.parts {
      guard let original = compiled.document.package.entry(part),
        let content = renderer.render(pieces, size: original.size + original.size / 4)
      else { continue }
      parts.append((original.name, content))
    }
    return (parts, answers.findings + renderer.findings)
  }

  private func stamp(_ label: StampLabel, _ values: Values, content: String) -> Stamp {
    Stamp(
      form: label.form, template: compiled.digest, key: label.key.map(Stamp.digest),
      otherKeys: label.otherKeys.mapValues(Stamp.digest), day: label.day,
      previous: label.previous, content: content,
      prints: AnswerPrints(expected(values), fields: fields, salt: content))
  }

  /// The label of a slot's tag, for a message: of the field, of the group's member, of the question that a box answers,
  /// or the control's own title.
  func label(_ tag: String) -> String {
    let question = Outline.split(tag)?.question
    for field in fields {
      if field.tag == tag { return field.label }
      if field.tag == question, field.kind == .janei || field.kind == .choices { return field.label }
      for member in field.members {
        let full = compiled.outline.fullTag(member.tag, in: field.tag)
        if full == tag || full == question { return member.label }
      }
    }
    return title(of: tag) ?? tag
  }
}
