import Forms
import Numbers

/// «Tid og sted» taken apart: «kl. 12.00–13.30, rom 204».
struct Møtetid: Equatable {
  /// Minutes after midnight; nil where no time stands there.
  private(set) var fra: Int?
  private(set) var til: Int?
  private(set) var sted: String?
  /// Whether the end stands before the beginning.
  private(set) var isBackwards = false
  /// Whether an hour stands alone: «8».
  private(set) var isHourAlone = false
  /// Whether the text speaks of a time, and has none: «etter lunsj», «kl. 99».
  private(set) var isInWords = false

  init(_ text: String?) {
    guard let text else { return }
    var rest = text
    // A time after «kl.» goes first: «12.11, kl. 10.00» begins with a date.
    if let match = text.firstMatch(of: Self.named), set(match.1, match.2, match.3, match.4) {
      rest.removeSubrange(match.range)
    } else if let match = text.firstMatch(of: Self.bare), set(match.1, match.2, match.3, match.4) {
      rest.removeSubrange(match.range)
    } else if let match = text.prefixMatch(of: /\s*(\d{1,2})\s*(?:,|$)/), set(match.1, nil, nil, nil) {
      isHourAlone = true
      rest.removeSubrange(match.range)
    } else if text.contains(Self.words) {
      isInWords = true
      // What says more than a time is the place, and stays as it stands: «rom 12 etter lunsj».
      rest = text.split(separator: ",").filter { $0.replacing(Self.words, with: "").contains(where: \.isLetter) }
        .joined(separator: ",")
    }
    let place = Elevnavn.tidy(rest).trimming { ",; ".contains($0) }
    sted = place.isEmpty ? nil : place
  }

  private static var named: Regex<(Substring, Substring, Substring?, Substring?, Substring?)> {
    /(?i)\bkl\.?\s*(\d{1,2})(?:[.:]?(\d{2}))?(?!\d)(?:\s*[-–—]\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?(?!\d))?/
  }

  /// Words of a time that is none, and numbers after «kl.» that are no hour.
  private static var words: Regex<Substring> {
    /(?i)\bkl\b\.?\s*\d|\b(?:lunsj|lunch|morgen\w*|formiddag\w*|ettermiddag\w*|kveld\w*|midt på dagen|skoleslutt|pausen?|storefri|friminutt\w*|etter|før|time|timen)\b/
  }

  private static var bare: Regex<(Substring, Substring, Substring, Substring?, Substring?)> {
    /(\d{1,2})[.:](\d{2})(?:\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?)?/
  }

  /// False where the numbers are no time.
  private mutating func set(_ hour: Substring, _ minute: Substring?, _ endHour: Substring?, _ endMinute: Substring?)
    -> Bool
  {
    guard let begin = Self.minutes(hour, minute) else { return false }
    fra = begin
    let end = endHour.flatMap { Self.minutes($0, endMinute) }
    isBackwards = end.map { $0 <= begin } ?? false
    til = isBackwards ? nil : end
    return true
  }

  /// What is odd about the time, and what to write; nil where nothing is.
  var doubt: String? {
    isBackwards ? Wording.timeBackwards : isInWords ? Wording.noTimeInWords : isHourAlone ? Wording.hourAlone : nil
  }

  /// `kl. 12.00–13.30`.
  var klokkeslett: String? {
    guard let fra else { return nil }
    return "kl. " + Self.text(fra) + (til.map { "–" + Self.text($0) } ?? "")
  }

  private static func minutes(_ hour: Substring, _ minute: Substring?) -> Int? {
    guard let hour = Int(read: hour, in: 0...23), let minute = Int(read: minute ?? "0", in: 0...59) else { return nil }
    return hour * 60 + minute
  }

  private static func text(_ minutes: Int) -> String {
    "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}

extension String {
  /// Without these characters at both ends.
  func trimming(_ isCut: (Character) -> Bool) -> String {
    String(drop(while: isCut).reversed().drop(while: isCut).reversed())
  }
}
