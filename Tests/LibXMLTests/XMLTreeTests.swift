import LibXML
import Testing

private let w = Namespace("urn:w", strict: "urn:strict", prefix: "w")

@Suite struct XMLTreeTests {
  @Test(arguments: [
    "", "<a>", "<a></b>", "<a/><b/>", "<a>&nbsp;</a>", "<p:a/>", "<a b='1' b='2'/>", "<a>\u{1}</a>",
  ])
  func `refuses what is not well formed`(text: String) {
    #expect(throws: XMLFault.self) { try XMLTree(parsing: Array(text.utf8)) }
  }

  @Test(arguments: ["<!DOCTYPE a><a/>", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"])
  func `refuses a document type in UTF-8 and UTF-16`(text: String) {
    let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }

    #expect { try XMLTree(parsing: Array(text.utf8)) } throws: { ($0 as? XMLFault)?.kind == .doctype }
    #expect { try XMLTree(parsing: utf16) } throws: { ($0 as? XMLFault)?.kind == .doctype }
  }

  @Test func `finds names under any prefix and in both families`() throws {
    for text in ["<w:a xmlns:w='urn:w'/>", "<a xmlns='urn:w'/>", "<x:a xmlns:x='urn:strict'/>"] {
      #expect(try XMLTree(parsing: Array(text.utf8)).root.matches(Name(w, "a")))
    }
  }

  @Test func `writes new elements and attributes with the prefix that the part uses`() throws {
    let tree = try XMLTree(parsing: Array("<x:a xmlns:x='urn:strict'><x:b/></x:a>".utf8))

    tree.root.append(Name(w, "c")).setAttribute(Name(w, "val"), "1 < 2")

    #expect(
      String(decoding: tree.root.serialized(), as: UTF8.self)
        == "<x:a xmlns:x=\"urn:strict\"><x:b/><x:c x:val=\"1 &lt; 2\"/></x:a>")
  }

  @Test func `an attribute of XML itself needs no declaration`() throws {
    let tree = try XMLTree(parsing: Array("<a> b</a>".utf8))

    tree.root.setAttribute(Name(Namespace("http://www.w3.org/XML/1998/namespace", prefix: "xml"), "space"), "preserve")

    #expect(String(decoding: tree.root.serialized(), as: UTF8.self) == "<a xml:space=\"preserve\"> b</a>")
  }

  @Test func `a number in an attribute is read within bounds`() throws {
    let tree = try XMLTree(parsing: Array("<a w='7' x='9223372036854775807' y='abc' z=' 7 '/>".utf8))
    let numbers = ["w", "x", "y", "z", "q"].map { tree.root.int(Name(nil, $0), in: 1...63) }

    #expect(numbers == [7, nil, nil, 7, nil])
  }

  @Test func `a new element stands after the one that is named, or first`() throws {
    let tree = try XMLTree(parsing: Array("<w:a xmlns:w='urn:w'><w:b/><w:c/></w:a>".utf8))

    tree.root.insert(Name(w, "d"), after: tree.root.first(Name(w, "b")))
    tree.root.insert(Name(w, "e"), after: nil)

    #expect(tree.root.children.map(\.localName) == ["e", "b", "d", "c"])
  }

  @Test func `marks stand before and after an element in the serialised part`() throws {
    let tree = try XMLTree(parsing: Array("<a>text<b/>more<c/></a>".utf8))

    for child in tree.root.children { child.insert(markBefore: "[", after: "]") }

    #expect(String(decoding: tree.root.serialized(), as: UTF8.self) == "<a>text[<b/>]more[<c/>]</a>")
  }
}
