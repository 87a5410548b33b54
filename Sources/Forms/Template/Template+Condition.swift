import OPC
import WordML

/// What a template is like, apart from its fields.
extension Template {
  /// Whether it holds macros. A document without them must not be made of it, nor one with them.
  public var hasMacros: Bool {
    switch compiled.document.kind {
    case .macroDocument, .macroTemplate: true
    case .document, .template: false
    }
  }

  /// Whether it is protected against editing. Documents made from it are so too.
  public var isProtected: Bool { compiled.isProtected }

  /// Whether there is hardly a word in it, but a picture: a form that was scanned.
  public var isPicture: Bool { compiled.isPicture }

  /// Words in braces for another program to replace, which nothing here does: «{navn}». Documents made from it would show them.
  public var mergeMarks: [MergeMark] { compiled.mergeMarks }

  /// The places with an answer of the template's own, by their labels: what `emptied(layout:)` takes out beside `labels.written`.
  public var answeredPlaces: [AnsweredPlace] {
    let roles = Dictionary(fields.map { ($0.tag, $0.role) }) { first, _ in first }
    return compiled.outline.slots.filter { $0.answer != nil }.map { slot in
      let question = Outline.split(slot.tag)?.question
      return AnsweredPlace(
        label: label(slot.tag), tag: slot.tag, place: slot.place.description,
        role: roles[slot.tag] ?? question.flatMap { roles[$0] } ?? nil)
    }
  }
}

/// A place of a template that holds an answer.
///
///     for place in template.answeredPlaces { print(place.label, place.place) }
public struct AnsweredPlace: Equatable, Sendable {
  /// The label of its field.
  public let label: String
  package let tag: String
  /// Where it is: `tabell 2, rad 3`.
  public let place: String
  /// Whose answer the field asks for; nil where the form does not say.
  public let role: FieldRole?
}

extension Template {
  /// The template without any answer: every place emptied, every box without tick, and at the labels of an unmarked form what somebody
  /// wrote there; without comments, hidden text and properties too. What may be printed words of the form stays: `labels.written` of the result tells it.
  ///
  ///     let blank = try Template<Pasientskjema>(template.emptied().bytes, name: template.name)
  ///
  /// - Parameter layout: labels of one's own, and which of them take no answer.
  /// - Throws: what is wrong with the template's package, which its compiling did not meet.
  public func emptied(layout: Layout = Layout()) throws(FormError) -> Document {
    // A place that was found by its label is blank; its dots stay.
    let blanks = Set(labels.found.map { String($0.field.prefix { $0 != "[" }) })
    var values = Values()
    for field in fields where !blanks.contains(field.tag) { values[field.tag] = emptied(field) }
    let document = try untyped.fill(AnyForm(values: values))
    // Its properties are gone with all that nobody sees: it is nobody's document any more.
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      try UnseenContent.removed(
        from: MarkedForm.emptied(WordDocument(document.bytes), fields: fields, layout: layout))
    }
    return Document(bytes: bytes, findings: document.findings)
  }

  private func emptied(_ field: FieldDefinition) -> Answer {
    guard field.kind == .rows else { return .emptied }
    var row = Values()
    for member in field.members { row[member.tag] = .emptied }
    return .rows(Array(repeating: row, count: deliveredRows(of: field.tag)))
  }
}
