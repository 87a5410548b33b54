import JSON

/// The wording of a second written language: what stands for each text that the templates of the first have.
///
///     let wording = try Ordlyd(Files.read("Templates/nynorsk/ordlyd.json"))
///     wording["Foresatte"]      // "Føresette"
///
/// A field is declared once, in the template of the first language; this table gives its words. A text that is the same in both stands
/// there all the same: what was forgotten must not pass for what was decided.
package struct Ordlyd: Sendable {
  /// Why a file is no table.
  package struct Fault: Error, Sendable {}

  /// By the text of the first language.
  package let texts: [String: String]

  /// - Throws: ``Fault`` where the file is no object of texts.
  package init(_ bytes: [UInt8]) throws(Fault) {
    guard case .object(let members)? = try? JSONNode(bytes) else { throw Fault() }
    var texts: [String: String] = [:]
    for (key, node) in members {
      guard case .string(let text) = node, !text.isEmpty else { throw Fault() }
      texts[key] = text
    }
    self.texts = texts
  }

  /// What stands for a text, the white space around it kept; nil where the table has no word for it. Texts without letters are the same in
  /// every language.
  package subscript(text: String) -> String? {
    let core = text.trimmedOfSpace
    guard core.contains(where: \.isLetter) else { return text }
    guard let other = texts[core] ?? pair(core) else { return nil }
    guard let range = text.firstRange(of: core) else { return other }
    return text.replacingCharacters(in: range, with: other)
  }

  /// A text of two that the table has one by one: the title of a box (`Lesing: Ja`), the number and the theme of a meeting.
  private func pair(_ text: String) -> String? {
    for parts in [text.split(atLast: ": "), text.split(atFirst: ": ")].compactMap(\.self) {
      if let first = texts[parts.0], let second = texts[parts.1] { return "\(first): \(second)" }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmedOfSpace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  fileprivate func split(atFirst mark: String) -> (String, String)? {
    firstRange(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }

  fileprivate func split(atLast mark: String) -> (String, String)? {
    ranges(of: mark).last.map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
