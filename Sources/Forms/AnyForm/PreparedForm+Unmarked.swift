import OPC
import WordML

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
      try MarkedForm(unmarked: document, layout: layout)
    }
  }
}
