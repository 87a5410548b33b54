import Forms
import IKO
import LibXML
import OPC
import Testing
import WordML

/// Each table of each form taken out of a filled document, while something else was edited too: its fields are gone, and no other table
/// is taken for it.
@Suite struct DeletedTableTests {
  @Test func `the fields of a table that somebody deleted are gone, also its rows`() throws {
    var (fields, groups) = (0, 0)
    for filling in try Filling.full() {
      let bytes = try filling.template.fill(AnyForm(values: filling.values)).bytes
      let count = try Self.tables(in: OfficePackage(bytes)).count
      for number in 0..<count where count > 1 {
        let package = try OfficePackage(bytes)
        let tree = try package.tree(of: package.mainPart)
        let tables = Self.tables(of: tree)
        let own = Self.tags(in: tables[number])
        tables[number].remove()
        // Without an edit elsewhere the document is not looked at closely.
        tables[(number + 1) % count].descendants.first { $0.matches(.control) }?.remove()
        let edited = try package.bytes(replacing: [
          ZipEntry(name: package.mainPart.text, content: tree.serialized())
        ])

        let document = try WordDocument(edited)
        // Name and class stand in the header too.
        let left = Set(try document.stories.flatMap { Self.tags(in: try document.tree(of: $0.part).root) })

        let reading = try filling.template.read(edited, name: "a.docx")

        for field in filling.template.fields where own.contains(field.tag) && !left.contains(field.tag) {
          #expect(reading.answers[field.tag] == .gone, "\(filling.form), tabell \(number + 1): \(field.tag)")
          if field.kind == .rows { groups += 1 } else { fields += 1 }
        }
      }
    }
    #expect(fields > 50)
    #expect(groups > 5)
  }

  private static func tables(in package: OfficePackage) throws -> [Element] {
    tables(of: try package.tree(of: package.mainPart))
  }

  private static func tables(of tree: XMLTree) -> [Element] {
    tree.root.first(.w("body")).map { Array($0.children(.table)) } ?? []
  }

  private static func tags(in element: Element) -> [String] {
    element.descendants.compactMap { ContentControl($0)?.tag }
  }
}
