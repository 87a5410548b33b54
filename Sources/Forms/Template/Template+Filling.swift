import OPC

extension Template {
  /// What the stamp of a document shall say of it.
  ///
  ///     Template<Pasientskjema>.StampLabel(form: "pasientskjema", key: "P-1017", day: day)
  public struct StampLabel: Sendable {
    /// The form's name.
    public var form: String
    /// The key of the one whom it is about; nil for a document about nobody.
    public var key: String?
    /// What else tells whose it is, by a word of two letters for its kind: a list may have another kind of key next time.
    public var otherKeys: [String: String]
    /// The day of the document.
    public var day: Day?
    /// The day of the document that this one follows and was made from.
    public var previous: Day?
    /// What the document's properties are called that hold the stamp: `<prefix>.stempel`, `<prefix>.felter.1`.
    public let prefix: String

    /// The stamp holds digests of the keys and of the template, the form's name and the day as they are, and no values.
    ///
    /// - Parameters:
    ///   - form: the form's name.
    ///   - key: the key of the one whom it is about.
    ///   - otherKeys: what else tells whose it is, by its kind.
    ///   - day: the day of the document.
    ///   - previous: the day of the document that this one follows.
    ///   - prefix: what the properties are called, in letters and digits; the form's own, ``Form/stampPrefix``.
    public init(
      form: String, key: String?, otherKeys: [String: String] = [:], day: Day?, previous: Day? = nil,
      prefix: String = F.stampPrefix
    ) {
      self.form = form
      // A name for people to see in Word, and no more than that.
      let name = prefix.filter { $0.isLetter || $0.isNumber || "-_".contains($0) }
      self.prefix = name.isEmpty ? AnyForm.stampPrefix : name
      self.key = key
      self.otherKeys = otherKeys
      self.day = day
      self.previous = previous
    }
  }

  /// Makes a document. What could not be written is a finding; everything else is there.
  ///
  ///     let document = try template.fill(plan, stamp: .init(form: "pasientskjema", key: nil, day: day))
  ///
  /// A blank form without stamp gives a package whose every entry is that of the template, byte for byte.
  /// Equal input gives equal bytes.
  ///
  /// - Parameters:
  ///   - form: the answers.
  ///   - stamp: what to remember in the document; nil leaves the stamp out.
  /// - Throws: what is wrong with the template's package, which its compiling did not meet.
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

  /// What ``fill(_:stamp:)`` would say of these answers, without making a document: answers that have no place, that are on no list, of the wrong
  /// kind.
  ///
  ///     let findings = template.validate(plan)
  ///     guard !findings.contains(where: { $0.severity == .error }) else { … }
  ///
  /// - Parameter form: the answers.
  public func validate(_ form: F) -> [Finding] { rendered(form).findings }

  /// The contents of the parts that a form's answers change, and what could not be written.
  ///
  /// - Parameter asWritten: texts of a person, which stand as they are, also where they are not on a list.
  package func rendered(
    _ form: F, asWritten: Set<String> = []
  ) -> (parts: [(name: String, content: [UInt8])], findings: [Finding]) {
    let answers = SlotAnswers(form.values, plan, open: labels.open)
    var renderer = Renderer(
      answers, takenIDs: compiled.takenIDs, asWritten: asWritten, labels: { label($0) },
      paths: { path(ofSlot: $0, row: $1) })
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
      form: label.form, prefix: label.prefix, template: compiled.digest, key: label.key.map(Stamp.digest),
      otherKeys: label.otherKeys.mapValues(Stamp.digest), day: label.day,
      previous: label.previous, content: content,
      digests: FieldDigests(expected(values), fields: fields, salt: content))
  }

  /// The label of a slot's tag, for a message: of the field, of the group's member, of the question that a box answers,
  /// or the control's own title.
  func label(_ tag: String) -> String { owner(of: tag)?.field.label ?? title(of: tag) ?? tag }

  /// What names the answer in a slot: `tiltak[0].frist`, and the question for one of its boxes.
  ///
  /// - Parameters:
  ///   - tag: the slot's.
  ///   - row: in which row of its group it stands, from 0; nil where that is not known or there is none.
  func path(ofSlot tag: String, row: Int? = nil) -> String {
    guard let (field, group) = owner(of: tag) else { return tag }
    guard let group else { return field.tag }
    return row.map { FieldPath(group.tag, row: $0, member: field.tag).description } ?? "\(group.tag).\(field.tag)"
  }

  /// The field that a slot's tag belongs to, and the group that it is a member of.
  private func owner(of tag: String) -> (field: FieldDefinition, group: FieldDefinition?)? {
    let question = Outline.split(tag)?.question
    for field in fields {
      if field.tag == tag { return (field, nil) }
      if field.tag == question, !compiled.outline.options(of: field.tag).isEmpty { return (field, nil) }
      for member in field.members {
        let full = compiled.outline.fullTag(member.tag, in: field.tag)
        if full == tag || full == question { return (member, field) }
      }
    }
    return nil
  }
}
