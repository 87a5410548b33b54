import TestSupport
import Testing

@testable import Forms

// What forms are written with in the tests of those that nobody declared.

/// A paragraph of these runs.
func line(_ runs: String...) -> String { .paragraph(runs.map { .run($0) }.joined()) }

func bold(_ text: String) -> String { .paragraph(.run(text, "<w:b/>")) }

/// A row of cells with a paragraph each; an empty text is an empty cell.
func cells(_ texts: String...) -> String {
  "<w:tr>" + texts.map { .cell($0.isEmpty ? "<w:p/>" : line($0)) }.joined() + "</w:tr>"
}

/// A filled form, read without its blank.
func labelled(_ body: String...) throws -> Reading<AnyForm>.Labelled {
  try #require(try Reading<AnyForm>.labelled(Specimen(body).bytes(), name: "fylt.docx"))
}
