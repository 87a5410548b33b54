import OPC
import WordML

/// What a document holds besides its text that a person should know before it is used: what runs, what leads out of it, what cannot be filled
/// or read.
///
///     let inspection = try Inspection(bytes, name: "mal.docx")
///     for finding in inspection.findings { print(finding.code.rawValue, finding.message) }
public struct Inspection: Sendable {
  /// Dangers first, then controls, then what some people cannot read.
  public let findings: [Finding]
  /// The visible text, line by line.
  public let lines: [String]

  /// Throws when it is no Word document.
  public init(_ bytes: [UInt8], name: String) throws(FormError) {
    self = try FormError.naming(name) { () throws(PackageFault) in try Inspection(WordDocument(bytes)) }
  }

  /// Of a document that is open already.
  package init(_ opened: OpenedDocument) throws(FormError) {
    self = try FormError.naming(opened.name) { () throws(PackageFault) in try Inspection(opened.document) }
  }

  init(_ document: WordDocument) throws(PackageFault) {
    var dangers = try DangerInspector.parts(of: document)
    var controls = ControlInspector(stores: try ControlInspector.stores(of: document))
    var access = try AccessInspector(document)
    var printed = PrintedPhrases(breaksAtSlots: false)
    for story in document.stories {
      let root = try document.tree(of: story.part).root
      let inspected = InspectedStory(root, in: story.kind)
      dangers += DangerInspector.fields(in: inspected)
      controls.inspect(inspected)
      access.inspect(inspected)
      printed.collect(root)
    }
    findings = dangers + (try ControlInspector.protection(of: document)) + controls.findings + access.findings
    lines = printed.phrases
  }
}

extension Template {
  /// What runs in the template or leads out of it: every document that is made from it would have that. Throws where a part cannot be read
  /// that may say so.
  ///
  ///     guard try template.dangers().isEmpty else { return }
  public func dangers() throws(FormError) -> [Finding] {
    try FormError.naming(name) { () throws(PackageFault) in try DangerInspector.all(in: compiled.document) }
  }

  /// What the template has that a page does not show: every document that is made from it would have that. Throws where a part cannot be read.
  package func unseen() throws(FormError) -> [UnseenContent] {
    try FormError.naming(name) { () throws(PackageFault) in try UnseenContent.kinds(in: compiled.document) }
  }
}
