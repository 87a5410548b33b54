import Forms
import OPC
import Testing

@testable import IKO

/// Two plans in one file: what one pupil's says never stands under the other's name.
struct TwoFormsTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private static func plan(_ name: String, _ born: String, goal: String) -> AnyForm {
    AnyForm(values: [
      "elev.navn": .text(name), "elev.fødselsdato": Day(iso: born).map { .day($0) } ?? .untouched,
      "plan.hovedmål": .text(goal), "kart.tolk": .janei(.nei),
    ])
  }

  private static func body(_ bytes: [UInt8]) throws -> (before: String, body: String, end: String) {
    let package = try OfficePackage(bytes)
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let start = try #require(text.range(of: "<w:body>")).upperBound
    let end = try #require(text.range(of: "<w:sectPr", options: .backwards)).lowerBound
    return (String(text[..<start]), String(text[start..<end]), String(text[end...]))
  }

  /// - Parameter tags: whether the first and the second keep theirs.
  private func joined(_ one: AnyForm, _ other: AnyForm, tags: (Bool, Bool)) throws -> String {
    let label = Template<AnyForm>.StampLabel(form: "oppfølgingsplan", key: "1", day: nil)
    let (mine, their) = try (planmal.fill(one, stamp: label).bytes, planmal.fill(other).bytes)
    let (before, first, end) = try Self.body(mine)
    let second = try Self.body(their).body
    func cut(_ text: String, _ keeps: Bool) -> String { keeps ? text : text.replacing(#/<w:tag [^>]*>/#, with: "") }
    let package = try OfficePackage(mine)
    let text = before + cut(first, tags.0) + cut(second, tags.1) + end
    try folder.write(
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(text.utf8))]),
      to: "to.docx")
    return folder.path + "/to.docx"
  }

  @Test(arguments: [true, false], [true, false])
  func `a file with the plans of two pupils is refused, with and without tags`(first: Bool, second: Bool) throws {
    let path = try joined(
      Self.plan("Kari Nordmann", "2010-01-14", goal: "Møte hver dag"),
      Self.plan("Ola Lie", "2010-05-06", goal: "Levere i norsk"), tags: (first, second))

    #expect(throws: FormError.self) { try Dokumentleser().read(path) }
    do { _ = try Dokumentleser().read(path) } catch { #expect(error.kind == "two-documents") }
  }

  @Test func `a table that somebody copied within one plan is no second plan`() throws {
    let (before, body, end) = try Self.body(
      planmal.fill(Self.plan("Kari Nordmann", "2010-01-14", goal: "Møte hver dag")).bytes)
    let tables = body.ranges(of: "<w:tbl>")
    let last = try #require(tables.last)
    let bare = (before + body + String(body[last.lowerBound...]) + end).replacing(#/<w:tag [^>]*>/#, with: "")
    let package = try OfficePackage(planmal.fill(Self.plan("Kari Nordmann", "2010-01-14", goal: "")).bytes)
    try folder.write(
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(bare.utf8))]), to: "en.docx")

    let lest = try Dokumentleser().read(folder.path + "/en.docx")

    #expect(lest.reading.answers.text("elev.navn") == "Kari Nordmann")
    #expect(lest.reading.answers.text("plan.hovedmål") == "Møte hver dag")
  }
}
