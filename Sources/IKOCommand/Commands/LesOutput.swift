import Forms
import Foundation
import IKO

/// What `les` gives: JSON lines, a register, or a table for a person.
enum LesOutput {
  typealias Result = Swift.Result<Dokumentleser.Lest, FormError>

  /// The line of the contract for one file.
  static func line(_ result: Result, duplicates: [String: [Finding]]) -> JSONValue {
    switch result {
    case .failure(let error): return JSONValue(error)
    case .success(let lest):
      let reading = lest.reading
      return .object([
        ("fil", .string(lest.fil)), ("skjema", .string(lest.skjema)),
        ("verdier", JSONValue(reading.answers, fields: lest.fields)),
        ("kilde", JSONValue(sources: reading.sources, values: reading.answers, fields: lest.fields)),
        ("ikkePlassert", .array(reading.unplaced.map { .string($0) })),
        ("funn", .array((lest.findings + (duplicates[lest.fil] ?? [])).map { JSONValue($0) })),
      ])
    }
  }

  /// Writes the answers to a file, in the form that its name asks for.
  static func write(
    _ read: [Dokumentleser.Lest], withHealth: Bool, lines: () -> [JSONValue], to output: OutputFile
  ) throws {
    let bytes: [UInt8]
    switch output.format {
    case .jsonl: bytes = Array(lines().map { $0.text + "\n" }.joined().utf8)
    case .json: bytes = Array((JSONValue.array(lines()).text + "\n").utf8)
    case .xlsx: bytes = try Registersamling(read, withHealth: withHealth).workbook()
    case .csv: bytes = Registersamling(read, withHealth: withHealth).csv()
    }
    try Utfil.write(bytes, to: output.path)
  }

  /// One document: its fields. Several: a row each.
  static func show(_ read: [Dokumentleser.Lest], on terminal: Terminal) {
    if read.count == 1, let lest = read.first {
      terminal.show(TextTable(rows: rows(of: lest)))
    } else if !read.isEmpty {
      let header = ["Elev", "Klasse", "Skjema", "Utfylt", "Tiltak", "Lest"]
      let rows = read.map(overview)
      // A column that says the same of all says nothing.
      let kept = header.indices.filter { index in
        !["Skjema", "Lest"].contains(header[index]) || Set(rows.map { $0[index] }).count > 1
      }
      terminal.show(TextTable(header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } }))
    }
  }

  /// Label and answer of every field that holds one.
  private static func rows(of lest: Dokumentleser.Lest) -> [[String]] {
    let fields = lest.fields.flatMap { field -> [[String]] in
      guard let answer = lest.reading.answers[field.tag], answer.isAnswered else { return [] }
      guard case .rows(let rows) = answer else { return [[field.label, text(answer)]] }
      return rows.enumerated().map { index, row in
        let parts = field.members.compactMap { member -> String? in
          guard let answer = row[member.tag], answer.isAnswered else { return nil }
          return "\(member.label): \(text(answer))"
        }
        return ["\(field.label) \(index + 1)", parts.joined(separator: " · ")]
      }
    }
    return fields + lest.reading.unplaced.map { ["(ikkePlassert)", $0.replacing("\n", with: " / ")] }
  }

  private static func overview(_ lest: Dokumentleser.Lest) -> [String] {
    let answers = lest.reading.answers
    func text(_ tag: String) -> String { answers[tag].map(Self.text) ?? "" }
    let filled = lest.fields.count { answers[$0.tag]?.isAnswered == true }
    var tiltak = ""
    if case .rows(let rows) = answers["tiltak"] { tiltak = "\(rows.count)" }
    let rungs = Set(lest.reading.sources.values.map(\.confidence))
    let sure = ["usikker", "trolig", "sikker"].first { rungs.contains($0) } ?? ""
    let name = text("elev.navn")
    return [
      name.isEmpty ? lest.fil : name, text("elev.klasse"), lest.skjema, "\(filled) av \(lest.fields.count) felt",
      tiltak,
      sure,
    ]
  }

  private static func text(_ answer: Answer) -> String {
    switch answer {
    case .untouched, .emptied, .gone: ""
    case .text(let text): text.replacing("\n", with: " / ")
    case .number(let number): NumberText.norwegian(number)
    case .day(let day): day.norwegian
    case .check(let isTicked): isTicked ? "ja" : ""
    case .choices(let texts): texts.joined(separator: "; ")
    case .janei(let choice): choice.printed ?? ""
    case .rows(let rows): "\(rows.count)"
    }
  }
}
