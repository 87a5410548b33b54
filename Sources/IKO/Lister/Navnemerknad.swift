import Norwegian

/// A name as lists have it, with what people write beside it: «Berg, Anne (1STA)», «Anne Berg (permisjon til 1.11.)», «Anne Berg – SLUTTET 15.10»,
/// «Anne Berg*». A nickname in brackets is part of the name.
///
///     Navnemerknad("Anne Berg – sluttet 15.10").navn      // "Anne Berg"
struct Navnemerknad {
  /// Without what stands beside it.
  private(set) var navn: String
  /// The class, where that stands in brackets behind the name.
  private(set) var klasse: String?
  /// Whether something else stood there. What it says is nobody's business here.
  private(set) var harMerknad = false
  /// Whether it says that the pupil has left the school.
  private(set) var harSluttet = false

  init(_ text: String) {
    navn = text
    while let (name, note) = Self.parted(navn) {
      if let code = Klassekode.klasse(i: note), code == Elevnavn.tidy(note), klasse == nil {
        klasse = code
      } else if Self.isNote(note) {
        harMerknad = true
        harSluttet = harSluttet || Self.saysGone(note)
      } else {
        return
      }
      navn = name
    }
  }

  /// The name, and what stands in brackets, behind a dash or as an asterisk at its end; nil where nothing does.
  private static func parted(_ text: String) -> (name: String, note: String)? {
    let parts: (Substring, Substring)? =
      if text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") {
        (text[..<bracket], text[text.index(after: bracket)...].dropLast())
      } else if text.hasSuffix("*") {
        (text.dropLast(), "*")
      } else if let dash = text.firstRange(of: /\s[–—-]\s/) {
        (text[..<dash.lowerBound], text[dash.upperBound...])
      } else {
        nil
      }
    guard let parts else { return nil }
    let name = String(parts.0).trimmed
    return name.contains(where: \.isLetter) ? (name, String(parts.1).trimmed) : nil
  }

  /// Names have no digits, and begin with capital letters without being written in them.
  private static func isNote(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty
      || words.contains { word in
        word.first?.isLowercase == true || word.contains(where: \.isNumber)
          || word.count > 3 && word == word.uppercased()[...]
      }
  }

  private static func saysGone(_ note: String) -> Bool {
    let words = Nynorsk.inBokmål(Folding.folded(note)).split { !$0.isLetter }
    return words.contains { ["sluttet", "slutta", "utmeldt", "utmeld", "utskrevet", "avbrutt"].contains($0) }
      && !words.contains("ikke")
  }
}
