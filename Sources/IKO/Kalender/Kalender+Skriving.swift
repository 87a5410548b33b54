import Forms

extension Kalender {
  static let produkt = "-//iko//IKO-kalender//NO"

  /// The whole file. What an earlier file says the same is left as it was there; what changed gets the next SEQUENCE, and what is gone is
  /// cancelled, so that calendars which subscribe follow.
  ///
  /// - Parameters:
  ///   - earlier: the file that is there now. Throws when it is not one of ours: it is not to be lost.
  ///   - name: the file's name, for the error.
  public func bytes(over earlier: [UInt8]? = nil, name: String = "") throws(FormError) -> [UInt8] {
    var before: [Kalenderfil.Kjent] = []
    if let earlier {
      guard let file = Kalenderfil(earlier) else {
        throw FormError(kind: "file-exists", file: name, message: Wording.foreignCalendar)
      }
      before = file.events
    }
    let stamp = Hendelse.compact(dato) + "T000000Z"
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(Self.produkt)", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(Hendelse.escaped(navn))",
    ]
    let isTimed = hendelser.contains { if case .klokkeslett = $0.tid { true } else { false } }
    if isTimed || before.contains(where: { $0.lines.contains { $0.contains("TZID=") } }) { lines += Self.oslo }
    var used: Set<String> = []
    for hendelse in hendelser {
      // A meeting keeps the identity that an earlier version gave it: nobody is to have it twice.
      let known = before.first { known in
        known.uid == hendelse.uid || hendelse.tidligere.map { known.uid.hasPrefix("iko-\($0)") } ?? false
      }
      let uid = known?.uid ?? hendelse.uid
      guard used.insert(uid).inserted else { continue }
      let isSame = known?.lines == hendelse.lines
      let sequence = known.map { isSame ? $0.sequence : $0.next } ?? 0
      lines += Self.event(
        uid, stamp: isSame ? known?.stamp ?? stamp : stamp, sequence: sequence, hendelse.lines)
    }
    for known in before where used.insert(known.uid).inserted {
      let isKept = known.isCancelled || (known.isEvaluation && !harAlleEvalueringer)
      let cancelled = known.lines.map { $0.hasPrefix("STATUS:") ? "STATUS:CANCELLED" : $0 }
      lines += Self.event(
        known.uid, stamp: isKept ? known.stamp : stamp, sequence: isKept ? known.sequence : known.next,
        isKept ? known.lines : cancelled)
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
  }

  private static func event(_ uid: String, stamp: String, sequence: Int, _ lines: [String]) -> [String] {
    ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(sequence)"] + lines + ["END:VEVENT"]
  }

  /// At most 75 octets a line, never cut inside a character (RFC 5545, 3.1).
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if length + octets.count > 75 {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += octets
      length += octets.count
    }
    return bytes + [13, 10]
  }

  /// Norwegian time since 1996: summer time from the last Sunday of March to the last of October.
  private static let oslo = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Oslo",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]
}
