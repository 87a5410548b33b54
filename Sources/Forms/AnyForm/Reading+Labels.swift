import LibXML
import Norwegian
import OPC
import WordML

extension Reading where F == AnyForm {
  /// A filled document without its blank form, read by the labels that stand in it.
  public struct Labelled: Sendable {
    /// The labels, each with a code and a kind, in the order of the page.
    public let fields: [FieldDefinition]
    /// What stands beside them. Nothing is `tag`: who reads it should look at the document too.
    public let reading: Reading<AnyForm>
  }

  /// Reads a filled document of which nobody has the blank. Nil where it has neither a label nor a blank.
  ///
  ///     if let read = try Reading<AnyForm>.labelled(bytes, name: "søknad.docx") {
  ///       for field in read.fields { print(field.label, read.reading.answers[field.tag] ?? .untouched) }
  ///     }
  ///
  /// Throws when it is no Word document.
  public static func labelled(_ bytes: [UInt8], name: String) throws(FormError) -> Labelled? {
    try labelled(OpenedDocument(bytes, name: name))
  }

  /// The same of a document that is open already.
  package static func labelled(_ opened: OpenedDocument) throws(FormError) -> Labelled? {
    try FormError.naming(opened.name) { () throws(PackageFault) in
      let page = try LabelledPage(opened.document)
      return page.isForm ? try page.reading(of: opened) : nil
    }
  }
}
