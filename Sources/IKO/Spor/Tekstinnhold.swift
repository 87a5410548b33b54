import Forms
import Tables

/// Data, pages, calendars and plain texts: whom their lines are about, and what stands in them.
struct Tekstinnhold: Sendable {
  /// JSON lines, or one JSON text: objects of pupils, and otherwise text like any.
  func data(_ path: String, _ bytes: [UInt8]) throws(FormError) -> Filinnhold {
    var innhold = try linjer(path, bytes)
    innhold.slag = .data
    var reader = JSONLeser(fields: Elevkolonner.fields)
    guard (try? reader.read(bytes, name: path)) != nil else { return innhold }
    innhold.poster = reader.oppføringer.map { oppføring in
      let sted = oppføring.sted.hasPrefix(path + ": ") ? String(oppføring.sted.dropFirst(path.count + 2)) : ""
      return Filinnhold.Post(
        hvem: oppføring.kjennetegn, navn: oppføring.navn, klasse: oppføring.klasse, sted: sted)
    }
    return innhold
  }

  /// A calendar: of our own, its events too, which name nobody.
  func kalender(_ path: String, _ bytes: [UInt8]) throws(FormError) -> Filinnhold {
    var innhold = try linjer(path, bytes)
    innhold.slag = .kalender
    guard let file = Kalenderfil(bytes) else { return innhold }
    innhold.tekster = []
    innhold.hendelser = file.events.map { event in
      func value(_ name: String) -> String {
        event.lines.first { $0.hasPrefix(name) }.map { String($0.drop { $0 != ":" }.dropFirst()) } ?? ""
      }
      let day = value("DTSTART").prefix(8)
      let date = Day(iso: "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.dropFirst(6))")?.norwegian
      let text = [value("SUMMARY"), value("DESCRIPTION")].joined(separator: "\n")
      return Filinnhold.Hendelse(uid: event.uid, tekst: text, sted: Wording.event(date))
    }
    return innhold
  }

  /// A page as its rows, without what is markup.
  func side(_ path: String, _ bytes: [UInt8]) throws(FormError) -> Filinnhold {
    let text = try text(path, bytes)
    var innhold = Filinnhold(fil: path, slag: bytes.starts(with: Nettside.beginning) ? .oversikt : .tekst)
    // A name may be cut by markup inside a row, never by the row itself.
    let rows = text.replacing(/<(tr|li|p|h[1-6]|title|div|figcaption|text)[ >]/.ignoresCase(), with: "\u{1E}<").split(
      separator: "\u{1E}")
    innhold.tekster = rows.map { row in
      let words = row.replacing(/<[^>]*>/, with: " ")
      return Filinnhold.Tekst(sted: Wording.onPage, tekst: Self.unescaped(String(words)))
    }
    return innhold
  }

  /// A text line by line.
  func linjer(_ path: String, _ bytes: [UInt8]) throws(FormError) -> Filinnhold {
    var innhold = Filinnhold(fil: path, slag: .tekst)
    let lines = try text(path, bytes).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    innhold.tekster = lines.enumerated().filter { $0.element.contains(where: \.isLetter) }.map {
      Filinnhold.Tekst(sted: Wording.line($0.offset + 1), tekst: Self.unescapedJSON(String($0.element)))
    }
    return innhold
  }

  private func text(_ path: String, _ bytes: [UInt8]) throws(FormError) -> String {
    do throws(TableFault) {
      return try TextDecoding.text(bytes, place: TablePlace(file: path))
    } catch {
      throw FormError(error, in: path)
    }
  }

  private static func unescaped(_ text: String) -> String {
    var text = text
    for (code, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] {
      text = text.replacing(code, with: sign)
    }
    return text
  }

  /// `\u00e5` is å; other escapes part words anyway.
  private static func unescapedJSON(_ text: String) -> String {
    guard text.contains("\\u") else { return text }
    return text.replacing(/\\u([0-9a-fA-F]{4})/) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? " "
    }
  }
}
