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

}

extension Template where F == AnyForm {
  /// The template without any answer: every place emptied, every box without tick.
  ///
  ///     let blank = try Template<AnyForm>(template.emptied().bytes, name: template.name, fields: template.fields)
  public func emptied() throws(FormError) -> Document {
    var values = Values()
    for field in fields { values[field.tag] = emptied(field) }
    let document = try fill(AnyForm(values: values))
    guard isStamped else { return document }
    // It is nobody's document any more.
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      try OfficePackage(document.bytes).bytes(replacing: [compiled.frame.stampEntry("")])
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
