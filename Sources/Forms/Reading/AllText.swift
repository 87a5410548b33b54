import OPC
import WordML

/// The visible text of a Word document whose form nobody knows: its text, headers and footers, notes and comments.
package enum AllText {
  /// Throws when it is no Word document, or a part of it is broken.
  package static func of(_ bytes: [UInt8], name: String) throws(FormError) -> String {
    try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      var parts = document.stories.map(\.part)
      parts += try document.package.related(to: document.package.mainPart, type: "comments")
      var texts: [String] = []
      for part in parts { texts.append(VisibleText.of(try document.package.tree(of: part).root)) }
      return texts.joined(separator: "\n")
    }
  }
}
