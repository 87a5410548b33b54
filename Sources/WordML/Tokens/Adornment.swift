import LibXML
import OPC

/// What a part holds beside its plain text: pictures, links, the signs of notes, and how its text is shown beyond what its styles say.
///
/// Two documents may have the same text and not say the same: a ring around a word, a choice marked in yellow. What a person put in is
/// counted by its kind, so that it can be seen whether another document has it too.
///
///     Adornment(edited).exceeds(Adornment(template))      // somebody put something in
package struct Adornment: Equatable, Sendable {
  /// Kinds of which the text is no part.
  private enum Thing: String { case drawing, object, link, note, comment, bookmark, document }

  private var things: [String: Int] = [:]
  private var looks: [String: Int] = [:]

  /// Whether anything but text is there.
  package var hasThings: Bool { !things.isEmpty }

  package init() {}

  /// Of an element and everything below it.
  package init(_ root: Element) { add(root) }

  /// Of all that people see of a document.
  package init(_ document: WordDocument) throws(PackageFault) {
    for story in document.stories { add(try document.tree(of: story.part).root) }
  }

  package mutating func add(_ root: Element) {
    if let thing = Self.thing(root) {
      // What a drawing is made of is its own affair.
      return things[thing.rawValue, default: 0] += 1
    }
    if VisibleText.isOtherHalf(root) { return }
    note(root)
    for child in root.children { add(child) }
  }

  /// Whether there is more of any kind than in another.
  package func exceeds(_ other: Adornment) -> Bool {
    things.contains { $0.value > other.things[$0.key] ?? 0 } || looks.contains { $0.value > other.looks[$0.key] ?? 0 }
  }

  private static func thing(_ element: Element) -> Thing? {
    guard element.isIn(.w) else { return nil }
    switch element.localName {
    case "drawing", "pict": return .drawing
    case "object": return .object
    case "footnoteReference", "endnoteReference": return .note
    case "commentRangeStart", "commentReference": return .comment
    case "altChunk", "subDoc": return .document
    // Programs set marks of their own, all beginning like this: where the cursor was, entries of a table of contents.
    case "bookmarkStart": return element.attribute(.w("name"))?.hasPrefix("_") == false ? .bookmark : nil
    default: return nil
    }
  }

  private mutating func note(_ element: Element) {
    guard element.isIn(.w) else { return }
    switch element.localName {
    case "hyperlink": things[Thing.link.rawValue, default: 0] += 1
    case "numPr": looks["list", default: 0] += 1
    case "br" where element.attribute(.w("type")) == "page": looks["page", default: 0] += 1
    // LibreOffice makes the one of the other.
    case "pageBreakBefore" where element.isOn(): looks["page", default: 0] += 1
    case "pgSz" where element.attribute(.w("orient")) == "landscape": looks["landscape", default: 0] += 1
    case "shd": note(element, .w("fill"), except: ["auto", "FFFFFF"])
    case "r": note(run: element)
    default: break
    }
  }

  /// Only of runs that show something: an empty one has formatting that nobody sees.
  private mutating func note(run: Element) {
    guard let properties = run.first(.runProperties),
      run.children(.text).contains(where: { $0.text.contains { !$0.isWhitespace } })
    else { return }
    for property in properties.children where property.isIn(.w) {
      switch property.localName {
      case "b", "i", "strike", "dstrike", "vanish", "caps", "smallCaps":
        if property.isOn() { looks[property.localName, default: 0] += 1 }
      case "u", "highlight", "vertAlign": note(property, .value, except: ["none", "baseline"])
      case "color": note(property, .value, except: ["auto", "000000"])
      case "bdr": note(property, .value, except: ["none", "nil"])
      default: break
      }
    }
  }

  private mutating func note(_ property: Element, _ attribute: Name, except plain: Set<String>) {
    guard let value = property.attribute(attribute), !plain.contains(value) else { return }
    looks[property.localName + " " + value, default: 0] += 1
  }
}
