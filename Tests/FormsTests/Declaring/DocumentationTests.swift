import Foundation
import TestSupport
import Testing

/// What the documentation shows is code that is built: each line of it stands in a source that a test or CI builds and runs.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: Checkout.folder)

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The lines of the Swift that a page shows, without their indentation.
  private static func code(in page: String) -> [[String]] {
    page.components(separatedBy: "```swift\n").dropFirst().map { block in
      block.components(separatedBy: "\n```")[0].split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test(arguments: [
    (
      "Sources/Forms/Forms.docc/Forms.md",
      ["Pasientskjema.swift", "Word.swift", "main.swift"].map { "Tests/Tannlege/Sources/Tannlege/" + $0 }, 4
    ),
    (
      "Sources/Forms/Forms.docc/YourOwnForm.md",
      ["Pasientskjema.swift", "Word.swift", "main.swift"].map { "Tests/Tannlege/Sources/Tannlege/" + $0 }, 4
    ), ("Sources/IKO/IKO.docc/IKO.md", ["Tests/SkjemaTests/ReadmeTests.swift"], 4),
  ])
  func `every line of code that a page shows is built`(page: String, sources: [String], blocks: Int) throws {
    let built = Set(
      try sources.flatMap { try Self.text($0).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } })
    let code = Self.code(in: try Self.text(page))

    #expect(code.count >= blocks)
    #expect(code.flatMap(\.self).filter { !built.contains($0) } == [])
  }
}
