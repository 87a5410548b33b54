import Forms
import Foundation
import IKO
import JSON

/// What `les` gives: JSON lines, a register, or what a person reads on the terminal.
enum LesOutput {
  typealias Result = Swift.Result<Dokumentleser.Lest, FormError>

  /// The line of the contract for one file.
  ///
  /// - Parameters:
  ///   - notes: findings beside those of the document itself, by path.
  ///   - withHealth: whether answers about health come along; else what is left out is named.
  static func line(_ result: Result, notes: [String: [Finding]], withHealth: Bool) -> JSONValue {
    switch result {
    case .failure(let error): return JSONValue(error)
    case .success(let whole):
      let (lest, utelatt) = withHealth ? (whole, nil) : whole.utenHelse
      let reading = lest.reading
      let members: [(String, JSONValue)] = [
        ("fil", .string(lest.fil)), ("skjema", lest.erUtenSkjema ? .null : .string(lest.skjema)),
        ("verdier", JSONValue(reading.answers, fields: lest.fields)),
        ("kilde", JSONValue(sources: reading.sources, values: reading.answers, fields: lest.fields)),
        ("ikkePlassert", .array(reading.unplaced.map { .string($0) })),
        ("ikkePlassertSted", .array(reading.looseTexts.map { $0.place.map { .string($0) } ?? .null })),
        ("sporedeEndringer", .number(String(reading.trackedChanges))),
        ("kommentarer", .array(reading.comments.map { JSONValue($0) })),
        ("funn", .array((lest.findings + (notes[lest.fil] ?? [])).map { JSONValue($0) })),
      ]
      return .object(members + (utelatt.map { [("utelatt", JSONValue($0))] } ?? []))
    }
  }

  /// Writes the answers to a file, in the form that its name asks for.
  static func write(_ registers: Registersamling, lines: () -> [JSONValue], to output: OutputFile) throws -> String? {
    let bytes: [UInt8]
    switch output.format {
    case .jsonl: bytes = Array(lines().map { $0.text + "\n" }.joined().utf8)
    case .json: bytes = Array((JSONValue.array(lines()).text + "\n").utf8)
    case .xlsx, .html, .ics: bytes = try registers.workbook(for: output.path)
    case .csv: bytes = registers.csv()
    }
    return try Utfil.write(bytes, to: output.path)
  }

  /// One document: its fields, and what belongs to none. Several: a row each.
  ///
  /// - Parameter withHealth: whether answers about health come along.
  static func show(_ read: [Dokumentleser.Lest], withHealth: Bool, on terminal: Terminal) {
    guard read.count == 1, let lest = read.first.map({ withHealth ? $0 : $0.utenHelse.lest }) else {
      guard !read.isEmpty else { return }
      terminal.show(LesOversikt.table(of: read))
      let words = Set(read.compactMap(\.confidence))
      if let word = ["usikker", "trolig"].first(where: words.contains) { terminal.show("\n" + Wording.doubt(word)) }
      return
    }
    terminal.show(LesDokument.table(of: lest))
    let beside = LesDokument.beside(lest)
    if !beside.isEmpty { terminal.show("") }
    for line in beside { terminal.show(line) }
  }
}

extension JSONValue {
  /// What is not in the line, because it is about health or may be.
  fileprivate init(_ utelatt: Dokumentleser.Lest.Utelatt) {
    self = .object([
      ("felt", .array(utelatt.felt.map { .string($0) })), ("linjer", .number(String(utelatt.linjer))),
      ("kommentarer", .number(String(utelatt.kommentarer))),
    ])
  }

  /// What stands in the margin of a document.
  fileprivate init(_ comment: Comment) {
    var members: [(String, JSONValue)] = []
    if let place = comment.place { members.append(("sted", .string(place))) }
    if let author = comment.author { members.append(("forfatter", .string(author))) }
    self = .object(members + [("tekst", .string(comment.text))])
  }
}
