import Forms
import Numbers

/// A calendar file that this tool wrote before: what it said of each event, and in which version.
struct Kalenderfil {
  struct Kjent {
    let uid: String
    /// All lines of the event but its version.
    let lines: [String]
    let sequence: Int
    /// The version after this one. The last that calendars can hold is kept.
    var next: Int { min(sequence + 1, Kalenderfil.versions.upperBound) }
    let stamp: String
    var isEvaluation: Bool { uid.hasPrefix("iko-evaluering-") }
    var isCancelled: Bool { lines.contains("STATUS:CANCELLED") }
  }

  /// What SEQUENCE may be: an INTEGER of RFC 5545 has 32 bits.
  static let versions = 0...Int(Int32.max)

  /// The events in their order.
  private(set) var events: [Kjent] = []

  /// Nil when the bytes are no calendar of this tool.
  init?(_ bytes: [UInt8]) {
    let lines = Self.unfolded(bytes)
    guard lines.first == "BEGIN:VCALENDAR", lines.contains("PRODID:\(Kalender.produkt)") else { return nil }
    var event: [String]?
    for line in lines {
      if line == "BEGIN:VEVENT" {
        event = []
      } else if line == "END:VEVENT" {
        if let event { add(event) }
        event = nil
      } else {
        event?.append(line)
      }
    }
  }

  private mutating func add(_ lines: [String]) {
    func value(_ name: String) -> String? {
      lines.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
    }
    guard let uid = value("UID") else { return }
    let own = lines.filter { line in !["UID:", "SEQUENCE:", "DTSTAMP:"].contains { line.hasPrefix($0) } }
    events.append(
      Kjent(
        uid: uid, lines: own,
        sequence: value("SEQUENCE").flatMap { Int(read: $0, in: Self.versions) } ?? 0, stamp: value("DTSTAMP") ?? ""))
  }

  /// Lines without their folds. A fold may have cut a character only in another program's file; bytes are joined first.
  private static func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for line in bytes.split(separator: 10, omittingEmptySubsequences: true) {
      let text = line.last == 13 ? line.dropLast() : line
      if let first = text.first, first == 32 || first == 9, !lines.isEmpty {
        lines[lines.count - 1] += text.dropFirst()
      } else {
        lines.append(Array(text))
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
