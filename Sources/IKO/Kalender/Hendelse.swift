import Forms

extension Kalender {
  /// One event.
  public struct Hendelse: Sendable, Equatable {
    public enum Tid: Sendable, Equatable {
      /// From the first to the last day, both whole.
      case dager(Day, Day)
      /// A day, and minutes after its midnight; without an end it is an hour.
      case klokkeslett(Day, Int, Int?)
    }

    /// Which event of the school it is, whenever it is held.
    public let id: String
    /// How the identity began that an earlier version gave it; nil where that named somebody.
    var tidligere: String?
    public let tittel: String
    public let beskrivelse: String
    public let sted: String?
    public let tid: Tid
    /// The day is not set: it takes nobody's time yet.
    public var erForslag = false

    /// The same for a folder and what it is about, in each run.
    var uid: String { "iko-\(id)@iko" }

    /// What it says, without its version.
    var lines: [String] {
      var lines: [String]
      switch tid {
      case .dager(let first, let last):
        lines = [
          "DTSTART;VALUE=DATE:\(Self.compact(first))", "DTEND;VALUE=DATE:\(Self.compact(last.adding(1)))",
        ]
      case .klokkeslett(let day, let from, let to):
        lines = [
          "DTSTART;TZID=Europe/Oslo:\(Self.compact(day))T\(Self.clock(from))",
          to.map { "DTEND;TZID=Europe/Oslo:\(Self.compact(day))T\(Self.clock($0))" } ?? "DURATION:PT1H",
        ]
      }
      lines.append("SUMMARY:\(Self.escaped(tittel))")
      if !beskrivelse.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(beskrivelse))") }
      if let sted { lines.append("LOCATION:\(Self.escaped(sted))") }
      return lines + [
        "STATUS:\(erForslag ? "TENTATIVE" : "CONFIRMED")", "TRANSP:\(erForslag || isAllDay ? "TRANSPARENT" : "OPAQUE")",
      ]
    }

    private var isAllDay: Bool { if case .dager = tid { true } else { false } }

    /// `20261115`.
    static func compact(_ day: Day) -> String { day.iso.replacing("-", with: "") }

    private static func clock(_ minutes: Int) -> String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return two(minutes / 60) + two(minutes % 60) + "00"
    }

    /// TEXT of RFC 5545, 3.3.11. Control characters have no place in it.
    static func escaped(_ text: String) -> String {
      var result = ""
      // By scalars: a comma with an accent on it is a comma. Only CRLF is one character of two.
      for scalar in text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        .unicodeScalars
      {
        switch scalar {
        case "\\", ";", ",": result += "\\\(scalar)"
        case _ where Character(scalar).isNewline: result += "\\n"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }

    /// What may stand in an identifier.
    static func ascii(_ text: String) -> String {
      String(text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
  }
}
