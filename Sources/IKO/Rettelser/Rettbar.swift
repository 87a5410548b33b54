import Forms
import Foundation
import Norwegian

extension Dokumentleser.Lest {
  /// An answer that a person may correct.
  package struct Rettbar: Sendable {
    /// What names it in this document.
    package let felt: FieldPath
    /// What a person calls it: «Tiltak 1: Frist».
    package let navn: String
    package let kind: FieldKind
    /// What stands there by the reading, or by the correction.
    package let svar: Answer
    package let sted: String?
    /// How it was found; nil where its place is gone.
    package let method: MatchMethod?
    /// The correction that holds.
    package let rettelse: Rettelse?
  }

  /// What is corrected together: one answer, or those of one row.
  package struct Rettbarlinje: Sendable {
    package let tag: String
    package let rad: Int?
    /// «Frist», «Tiltak 1»
    package let navn: String
    package let svar: [Rettbar]
  }

  /// Whether answers of this document may be corrected: only where it is certain whose it is.
  package var kanRettes: Bool { !innhold.isEmpty && Rettelseselev(reading) != nil }

  /// The answers that may be corrected, in the order of the form; none where it is not certain whose the document is.
  package var rettbare: [Rettbar] {
    guard kanRettes else { return [] }
    return reading.fields.compactMap { read in
      guard let field = Rettbart.field(at: read.path, among: fields) else { return nil }
      return Rettbar(
        felt: read.path, navn: read.label, kind: field.kind, svar: read.answer, sted: read.place, method: read.method,
        rettelse: rettelser[read.path])
    }
  }

  /// The same by rows.
  package var rettbareLinjer: [Rettbarlinje] {
    var lines: [Rettbarlinje] = []
    for one in rettbare {
      if let last = lines.last, let row = one.felt.row, last.tag == one.felt.tag, last.rad == row {
        lines[lines.count - 1] = Rettbarlinje(tag: last.tag, rad: row, navn: last.navn, svar: last.svar + [one])
      } else {
        let group = fields.first { $0.tag == one.felt.tag }?.label ?? one.felt.tag
        lines.append(
          Rettbarlinje(
            tag: one.felt.tag, rad: one.felt.row, navn: one.felt.row.map { "\(group) \($0 + 1)" } ?? one.navn,
            svar: [one]))
      }
    }
    return lines
  }

  /// The printed choices of a field, where the form is a published one.
  package func alternativer(_ felt: FieldPath) -> [String] {
    (try? Skjemasamling.skjema(skjema)?.template().choices(of: felt.column)) ?? []
  }
}

extension Dokumentleser.Lest.Rettbar {
  /// The answer as a person types it.
  package var tekst: String { if case .text(let text) = svar { text } else { svar.visning } }

  /// The answer that was typed; nil where it is none that the field takes.
  ///
  /// - Parameters:
  ///   - typed: one text, or the chosen ones of several. An empty one takes the answer away.
  ///   - dato: today, for years of two digits.
  package func svar(_ typed: [String], dato: Day) -> Answer? {
    let text = (typed.first ?? "").replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
    switch kind {
    case .rows: return nil
    case .check: return .check(!typed.isEmpty)
    case .choices: return .choices(typed)
    case .janei: return text.isEmpty ? .janei(.ubesvart) : JaNei(rawValue: text).map { .janei($0) }
    case .text, .multiline, .choice: return text.isEmpty ? .emptied : .text(text)
    case .day:
      if text.isEmpty { return .emptied }
      guard case .day(let day) = DayReading.day(text, latestYear: dato.year + 10) else { return nil }
      return .day(day)
    case .number:
      if text.isEmpty { return .emptied }
      guard let number = DecimalReading.decimal(text) else { return nil }
      return Decimal(string: number.text, locale: Locale(identifier: "en_US_POSIX")).map { .number($0) }
    }
  }

  /// Whether an answer says the same as what stands there already.
  package func er(_ other: Answer) -> Bool { Rettelse.ord(svar) == Rettelse.ord(other) }
}

extension Dokumentleser.Lest {
  /// Whether an answer is what stands in the document itself.
  package func står(_ answer: Answer, i felt: FieldPath) -> Bool {
    Rettelse.ord(svarUtenRettelser[felt.description]) == Rettelse.ord(answer)
  }

  /// What stands in the document itself where a correction holds, as a person reads it.
  package func lestSvar(_ felt: FieldPath) -> String { svarUtenRettelser[felt.description]?.visning ?? "" }
}
