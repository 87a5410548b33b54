import LibXML
import OPC
import WordML

/// A form without fields, turned into a template: each found blank is a content control with tag, title and kind, and the pages
/// look as they did.
///
///     let prepared = try PreparedForm(contentsOf: "Plan.docx", fields: skjema.fields)
///     for line in prepared.report.open { print(line.label, line.places) }
public struct PreparedForm: Sendable {
  /// The bytes of the tagged .docx.
  public let bytes: [UInt8]
  /// What was found, and what is open.
  public let report: LabelReport
  /// The fields of a form that nobody declared, in its order; empty for a declared one.
  public let fields: [FoundField]

  /// Reads and prepares a form. Throws when it is no Word document, or has none of the fields.
  ///
  /// - Parameters:
  ///   - path: the .docx to prepare; it is not changed.
  ///   - fields: the fields to find places for.
  ///   - layout: labels of one's own, and what a person decided of open questions.
  public init(
    contentsOf path: String, fields: [FieldDefinition], layout: Layout = Layout()
  ) throws(FormError) {
    try self.init(FormError.reading(path), name: path, fields: fields, layout: layout)
  }

  /// Prepares a form that is in memory.
  public init(
    _ bytes: [UInt8], name: String, fields: [FieldDefinition], layout: Layout = Layout()
  ) throws(FormError) {
    try self.init(bytes, name: name) { document throws(PackageFault) in
      try MarkedForm(document, fields: fields, layout: layout, isPrepared: true)
    }
  }

  /// - Parameter mark: puts controls around the blanks.
  init(
    _ bytes: [UInt8], name: String, mark: (WordDocument) throws(PackageFault) -> MarkedForm
  ) throws(FormError) {
    (self.bytes, report, fields) = try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      let form = try mark(document)
      var entries: [ZipEntry] = []
      var ids = FreshIDs(taken: Set(form.trees.flatMap { Self.ids(in: $0.tree.root) }))
      for (story, tree) in form.trees where !FoundControl.all(below: tree.root).isEmpty {
        ControlFinishing.finish(tree.root, ids: &ids)
        if let entry = document.package.entry(story.part) {
          entries.append(ZipEntry(name: entry.name, content: tree.serialized()))
        }
      }
      if document.kind == .template {
        let types = try document.package.tree(of: ContentTypes.part)
        ContentTypes.setting(WordDocument.Kind.document.contentType, for: document.package.mainPart, in: types)
        entries.append(ZipEntry(name: ContentTypes.part.text, content: types.serialized()))
      }
      return (try document.package.bytes(replacing: entries), form.report, form.found)
    }
  }

  private static func ids(in root: Element) -> [Int] {
    root.descendants.compactMap { element in
      element.matches(.w("id")) ? element.int(.value, in: FreshIDs.all) : nil
    }
  }
}

extension PreparedForm {
  /// Prepares a form that nobody declared: each blank gets a control with a code made of its heading and label.
  ///
  ///     let prepared = try PreparedForm(unmarked: bytes, name: "leiekontrakt.docx")
  ///     for field in prepared.fields { print(field.code, field.place) }
  ///
  /// - Parameters:
  ///   - bytes: the .docx to prepare.
  ///   - name: the file's name, for messages.
  ///   - layout: codes of one's own for labels at their places, and which of them are no fields.
  public init(unmarked bytes: [UInt8], name: String, layout: Layout = Layout()) throws(FormError) {
    try self.init(bytes, name: name) { document throws(PackageFault) in
      try MarkedForm(unmarked: document, layout: layout, isPrepared: true)
    }
  }
}
