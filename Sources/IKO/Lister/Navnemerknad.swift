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
      } else if Self.isNote(note, beside: name) {
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
      } else if !text.contains(","), let dash = text.firstRange(of: /\s[–—-]\s/) {
        (text[..<dash.lowerBound], text[dash.upperBound...])
      } else {
        nil
      }
    guard let parts else { return nil }
    let name = String(parts.0).trimmed
    return name.contains(where: \.isLetter) ? (name, String(parts.1).trimmed) : nil
  }

  /// Names have no digits, begin with capital letters but for «van» and «von», and are not written in capitals beside a name that is not.
  private static func isNote(_ text: String, beside name: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isInCapitals = name == name.uppercased()
    return words.isEmpty
      || words.contains { word in
        word.first?.isLowercase == true && !particles.contains(word) || word.contains(where: \.isNumber)
          || !isInCapitals && word.count > 3 && word == word.uppercased()[...]
      }
  }

  private static let particles: Set<Substring> = [
    "van", "von", "de", "der", "den", "al", "el", "bin", "da", "di", "av", "af",
  ]

  /// «Sluttet 15.10», «har sluttet på skolen»; not «sluttet med spansk».
  private static func saysGone(_ note: String) -> Bool {
    let words = Nynorsk.inBokmål(Folding.folded(note)).split { !$0.isLetter }.drop { $0 == "har" }
    guard let first = words.first, ["sluttet", "slutta", "utmeldt", "utmeld", "utskrevet"].contains(first) else {
      return false
    }
    return words.dropFirst().allSatisfy { ["på", "i", "skolen", "fra", "av", "uke", "den"].contains($0) }
  }
}
