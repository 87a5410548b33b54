extension Template where F == AnyForm {
  /// A form as somebody made it in a word processor: its blanks are its fields. Controls that have tags are fields of those tags.
  ///
  ///     let template = try Template<AnyForm>(unmarkedContentsOf: "leiekontrakt.docx")
  ///     let document = try template.fill(AnyForm(values: ["leietaker.navn": .text("Kari Nordmann")]))
  ///
  /// Throws as ``init(contentsOf:fields:layout:conventions:)`` does. A document without any blank is a template without fields.
  ///
  /// - Parameters:
  ///   - path: a .docx or .dotx.
  ///   - layout: codes of one's own for labels at their places, and which of them are no fields.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  public init(
    unmarkedContentsOf path: String, layout: Layout = Layout(), conventions: Conventions? = nil
  ) throws(FormError) {
    try self.init(unmarked: FormError.reading(path), name: path, layout: layout, conventions: conventions)
  }

  /// The same of a form that is in memory.
  ///
  ///     let template = try Template<AnyForm>(unmarked: bytes, name: "leiekontrakt.docx")
  ///
  /// - Parameters:
  ///   - bytes: the file's content.
  ///   - name: the file's name, for messages.
  ///   - layout: codes of one's own for labels at their places, and which of them are no fields.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  public init(
    unmarked bytes: [UInt8], name: String, layout: Layout = Layout(), conventions: Conventions? = nil
  ) throws(FormError) {
    let compiled = try CompiledTemplate(bytes, name: name, layout: layout, isUnmarked: true)
    self.init(name: name, compiled, fields: compiled.allFound.map(\.definition), conventions: conventions)
  }

  /// The fields as they stand in the form, each with its place: its blanks, and the controls that have tags of their own.
  public var found: [FoundField] {
    let known = Dictionary(compiled.allFound.map { ($0.code, $0) }) { first, _ in first }
    return fields.map { known[$0.tag] ?? FoundField($0, compiled.outline) }
  }
}

extension CompiledTemplate {
  /// Blanks that were found and controls with tags of their own, in the order of the form.
  fileprivate var allFound: [FoundField] {
    let blanks = Dictionary(found.map { ($0.code, $0) }) { first, _ in first }
    var seen: Set<String> = []
    return outline.inferredFields.compactMap { field in
      let question = Outline.split(field.tag)?.question
      var one = blanks[field.tag] ?? question.flatMap { blanks[$0] } ?? FoundField(field, outline)
      // Only its own: what a heading and the first field below it have before the dot, others have too.
      one.leadIn = leadIns.byTag[field.tag]
      return seen.insert(one.code).inserted ? one : nil
    }
  }
}

extension FoundField {
  /// A field that the form itself has a tag for.
  fileprivate init(_ field: FieldDefinition, _ outline: Outline) {
    let slot = outline.slots(field.tag).first ?? outline.slots.first { $0.group == field.tag }
    let box = outline.place(ofBoxes: field.tag)
    self.init(
      definition: field, printed: field.label, heading: nil, place: slot?.place.description ?? box ?? "",
      how: "etter feltets kode", certainty: .certain, choices: outline.options(of: field.tag).map(\.text))
  }
}

extension Template where F == AnyForm {
  /// The same form, whose fields also answer to the words of declared ones: where a label means one of these fields and no other label does, the
  /// field takes its name and synonyms along. Codes, labels and places stay.
  ///
  ///     let template = try Template<AnyForm>(unmarked: bytes, name: "søknad.docx").knowing(skjema.fields, layout: .norsk())
  ///
  /// - Parameters:
  ///   - known: declared fields, of any forms.
  ///   - layout: the words by which labels are understood.
  ///   - except: codes of fields of this form that mean none of them, whatever their labels say.
  public func knowing(_ known: [FieldDefinition], layout: Layout, except: Set<String> = []) -> Template {
    let index = LabelIndex(known, layout: layout)
    let own = Set(known.map(\.tag))
    let meanings = found.map { field -> FieldTarget? in
      // Two letters are short for many things: «kl.» is a time as well.
      guard !own.contains(field.code), !except.contains(field.code), field.definition.kind != .rows,
        LabelText(field.printed).bare.count > 2
      else {
        return nil
      }
      let answer = index.answer(
        LabelText(field.printed), under: [field.heading].compactMap(\.self).map { LabelText($0) },
        accepts: { $0.group == nil })
      // A word that says little is another thing in a form of another kind.
      if case .certain(let fit) = answer, !fit.isWeak || fit.isByHeading { return fit.target }
      return nil
    }
    let counts = Dictionary(meanings.compactMap { $0.map { ($0.tag, 1) } }, uniquingKeysWith: +)
    let labels = Set(fields.map { LabelText($0.label).folded })
    let named = zip(fields, meanings).map { field, meaning -> FieldDefinition in
      guard let meaning, counts[meaning.tag] == 1 else { return field }
      let words = ([meaning.field.label] + meaning.field.synonyms).filter { !labels.contains(LabelText($0).folded) }
      return field.with(synonyms: field.synonyms + words)
    }
    return Template(name: name, compiled, fields: named, conventions: conventions)
  }

  /// The same form, of some fields of which somebody knows what they mean: two places for one answer then have one meaning.
  ///
  ///     let template = try Template<AnyForm>(unmarkedContentsOf: "leiekontrakt.docx").meaning(["leietaker.tlf": "kunde.telefon"])
  ///
  /// - Parameter meanings: by the codes of the fields; of a group's members behind that of the group, with a dot.
  public func meaning(_ meanings: [String: String]) -> Template {
    func named(_ field: FieldDefinition, _ tag: String) -> FieldDefinition {
      meanings[tag].map { field.meaning($0) } ?? field
    }
    let named = fields.map { field in
      named(field.with(members: field.members.map { named($0, field.tag + "." + $0.tag) }), field.tag)
    }
    return Template(name: name, compiled, fields: named, conventions: conventions)
  }
}
