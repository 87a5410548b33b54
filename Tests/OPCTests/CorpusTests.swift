import LibXML
import OPC
import TestSupport
import Testing

/// Files that nobody here wrote.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct CorpusTests {
  @Test func `every real document opens, or is one of those known to be encrypted or corrupt`() throws {
    var refused: [String] = []

    for row in try Shared.table("corpus/MANIFEST.tsv") {
      let isBroken = row["encrypted"] != "" || row["corrupt"] != ""
      do {
        let package = try OfficePackage(try Shared.bytes("corpus/docx/" + (row["file"] ?? "")))
        _ = try package.tree(of: package.mainPart)
      } catch {
        if !isBroken { refused.append("\(row["file"] ?? ""): \(error)") }
      }
    }

    #expect(refused == [])
  }

  @Test func `every entry of every real document is carried over as it lies`() throws {
    var changed: [String] = []

    for name in Shared.names(in: "corpus/docx") {
      guard let package = try? OfficePackage(try Shared.bytes("corpus/docx/" + name)) else { continue }
      let again = try OfficePackage(try package.bytes())
      if again.entries != package.entries { changed.append(name) }
    }

    #expect(changed == [])
  }
}
