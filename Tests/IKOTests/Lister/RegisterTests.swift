import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// From documents to a register, and from the register to documents.
struct RegisterTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  /// Awkward texts in every field that takes text.
  private static func plan(_ number: Int, _ text: String) -> Oppfølgingsplan {
    var plan = Oppfølgingsplan.full
    plan.elev.navn = "Kari Nr\(number)"
    plan.dok.saksnr = text
    plan.plan.hovedmål = text + "\n" + text
    plan.kart.situasjon = "\n" + text
    plan.tiltak = [Tiltak(tiltak: text, ansvar: text, omfang: text), Tiltak(tiltak: "to\nlinjer")]
    return plan
  }

  private func oppføringer(_ documents: [[UInt8]]) throws -> [Dokumentleser.Lest] {
    let paths = try documents.enumerated().map { try folder.write($0.element, to: "\($0.offset).docx") }
    return try planleser.read(paths, jobs: 2).map { try $0.get() }
  }

  private static let texts = [
    "vanlig", "=1+1", "@SUM(A1)", "-3", "'a", "''=", "007", "1e5", "3/4", "a  b", " foran og bak ", "æøåŋŧ A\u{30A}",
    "😀\u{200D}", "\"; <&>",
    "x", "Ja", "_x000D_", "TRUE", "12,5 %", "a\tb",
  ]

  @Test func `every answer comes back, letter for letter`() throws {
    var plan = Self.plan(1, " foran og bak ")
    plan.tiltak = Self.texts.map { Tiltak(utfordring: $0, tiltak: $0, ansvar: $0, omfang: $0, evalueresAv: $0) }
    let first = try oppføringer([try planmal.fill(AnyForm(values: plan.values)).bytes])
    let book = try folder.write(try Registersamling(first).workbook(for: Scratch.workbook), to: "register.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.lines == [])
    let again = try oppføringer([try planmal.fill(AnyForm(values: kilder.oppføringer[0].values)).bytes])
    for field in planmal.fields {
      let (old, new) = (first[0].reading.answers[field.tag], again[0].reading.answers[field.tag])
      #expect(scalars(old) == scalars(new), "\(field.tag)")
    }
  }

  /// As text that tells NFC from NFD, in one order.
  private func scalars(_ answer: Answer?) -> String {
    guard case .rows(let rows) = answer else {
      return "\(answer as Any)".unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
    return rows.map { row in row.tags.map { "\($0): \(scalars(row[$0]))" }.joined(separator: ", ") }.joined(
      separator: "\n")
  }

  @Test func `several pupils, each with her own rows`() throws {
    let documents = try (1...5).map { try planmal.fill(AnyForm(values: Self.plan($0, "tekst \($0)").values)).bytes }
    let book = try folder.write(
      try Registersamling(try oppføringer(documents)).workbook(for: Scratch.workbook), to: "register.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.oppføringer.map { $0.values.text("dok.saksnr") } == (1...5).map { "tekst \($0)" })
    for (index, oppføring) in kilder.oppføringer.enumerated() {
      guard case .rows(let rows) = oppføring.values["tiltak"] else { throw Dokumentfeil() }
      #expect(rows.map { $0["tiltak"] } == [.text("tekst \(index + 1)"), .text("to\nlinjer")])
    }
  }

  private struct Dokumentfeil: Error {}

  @Test func `a text file has the plain fields, and no formula`() throws {
    let documents = try Self.texts.enumerated().map { index, text in
      var plan = Oppfølgingsplan()
      plan.elev.navn = "Kari Nr\(index)"
      plan.elev.klasse = "1STA"
      plan.dok.saksnr = text
      return try planmal.fill(AnyForm(values: plan.values)).bytes
    }
    let read = try oppføringer(documents)
    let bytes = Registersamling(read).csv()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(try folder.write(bytes, to: "a.csv"))

    for cell in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { ";\r\n\"".contains($0) }) {
      #expect(!"=+-@".contains(cell.first ?? " "))
    }
    #expect(
      kilder.oppføringer.map { scalars($0.values["dok.saksnr"]) }
        == read.map { scalars($0.reading.answers["dok.saksnr"]) })
  }

  @Test func `groups that a text file leaves out are named`() throws {
    let read = try oppføringer([try planmal.fill(AnyForm(values: Self.plan(1, "a").values)).bytes])

    #expect(Registersamling(read).groupsLeftOut == ["Foresatte", "Fag som ligger til grunn", "Tiltak", "Evaluering"])
  }
}
