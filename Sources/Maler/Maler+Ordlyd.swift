import LibXML
import OPC
import WordML

extension Maler {
  /// A template in another written language.
  package struct Translated: Sendable {
    /// The whole file.
    package let bytes: [UInt8]
    /// Texts for which the table has no words, each once, in the order of the document.
    package let missing: [String]
  }

  /// A template with the words of a second written language: the same controls, tags, ids and looks.
  ///
  ///     let nynorsk = try Maler.translated(bokmål, wording)
  ///
  /// What stands behind a line of a list, `w:value`, stays: it is the id of the choice in both languages.
  ///
  /// - Parameters:
  ///   - bytes: the template in bokmål.
  ///   - wording: the words.
  package static func translated(_ bytes: [UInt8], _ wording: Ordlyd) throws(PackageFault) -> Translated {
    let draft = Draft(try OfficePackage(bytes))
    var missing: [String] = []
    func word(_ text: String) -> String {
      if let word = wording[text] { return word }
      if !missing.contains(text) { missing.append(text) }
      return text
    }
    for part in try groups(of: draft).flatMap(\.parts) {
      for element in try draft.tree(of: part).root.descendants {
        if element.matches(.text) {
          element.setText(word(element.text))
        } else if let name = wordedAttribute(of: element), let text = element.attribute(name), !text.isEmpty {
          element.setAttribute(name, word(text))
        } else if element.matches(Name(.drawing, "docPr")) {
          if let name = element.attribute(Name(nil, "name")), let other = wording[name] {
            element.setAttribute(Name(nil, "name"), other)
          }
          for name in ["descr", "title"] as [StaticString] {
            guard let text = element.attribute(Name(nil, name)) else { continue }
            element.setAttribute(Name(nil, name), word(text))
          }
        }
        for name in ["val", "eastAsia"] as [StaticString] where holdsLanguage(element) {
          if element.attribute(.w(name)) == first { element.setAttribute(.w(name), second) }
        }
      }
      draft.touch(part)
    }
    for part in try draft.related(to: PartName(""), type: "core-properties") {
      for property in try draft.tree(of: part).root.children {
        if property.localName == "language" { property.setText(second) }
        if ["title", "subject"].contains(property.localName) { property.setText(word(property.text)) }
      }
      draft.touch(part)
    }
    return Translated(bytes: try OfficePackage.bytes(of: draft.entries()), missing: missing)
  }

  private static let first = "nb-NO"
  private static let second = "nn-NO"

  /// The attribute that a person reads: the title of a control, the caption of a table, the line of a list.
  private static func wordedAttribute(of element: Element) -> Name? {
    if element.matches(.w("listItem")) { return .w("displayText") }
    return ["alias", "tblCaption", "tblDescription"].contains { (name: StaticString) in element.matches(.w(name)) }
      ? .value : nil
  }

  private static func holdsLanguage(_ element: Element) -> Bool {
    ["lang", "lid", "themeFontLang"].contains { (name: StaticString) in element.matches(.w(name)) }
  }
}
