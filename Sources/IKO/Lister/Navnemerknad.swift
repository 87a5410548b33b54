import Norwegian

/// A name as lists have it, with what people write beside it: «Berg, Anne (1STA)», «Anne Berg (permisjon til 1.11.)», «Anne Berg – SLUTTET 15.10»,
/// «Anne Berg*», «NY! Anne Berg», «Anne Berg (IOP)». What stands beside it is never part of a name, since names become names of files; a name in
/// brackets is where it stands for the surname («Maria (von Trapp)») or among the given names («Berg, Anne (Annika)»).
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
  /// Whether it says that it is an adult: «Mona By (assistent)», «Vikar Per Lie».
  private(set) var erVoksen = false

  init(_ text: String) {
    navn = Self.withoutNumber(text)
    erVoksen = Voksne.harTittel(navn)
    while let (name, note) = Self.parted(navn) {
      erVoksen = erVoksen || Voksne.erRolle(note)
      if let code = Klassekode.klasse(i: note), code == Elevnavn.tidy(note), klasse == nil {
        klasse = code
      } else if erVoksen || Self.isNote(note, beside: name) || navn.hasSuffix(")") && Self.isWhole(name) {
        harMerknad = true
        harSluttet = harSluttet || Utenforklassen.harSluttet(note)
      } else {
        return
      }
      navn = name
    }
  }

  /// Without the number of the line: «12. Anne Berg», «3) Berg, Anne», «7 Anne Berg».
  static func withoutNumber(_ text: String) -> String {
    // A pattern costs more than all else that is done with a name.
    guard let first = text.utf8.first(where: { $0 > 0x20 }), (48...57).contains(first) else { return text }
    return text.prefixMatch(of: /\s*\d{1,3}(?:[.)]\s*|\s+)(?=\p{Lu})/).map { String(text[$0.range.upperBound...]) }
      ?? text
  }

  /// The name, and what stands beside it: in brackets, behind a dash or a stroke, as an asterisk, or in small letters at its end, as a call at its
  /// beginning; nil where nothing does.
  private static func parted(_ text: String) -> (name: String, note: String)? {
    // «NY! Vik, Anne»
    let commas = text.utf8.count { $0 == UInt8(ascii: ",") }
    if text.utf8.contains(UInt8(ascii: "!")), let call = text.prefixMatch(of: /\s*\p{L}+!\s+/) {
      return (String(text[call.range.upperBound...]), "!")
    }
    let parts: (Substring, Substring)? =
      if text.hasSuffix(")"), let bracket = text.lastIndex(of: "("), isApart(bracket, text) {
        (text[..<bracket], text[text.index(after: bracket)...].dropLast())
      } else if text.hasSuffix("*") {
        (text.dropLast(), "*")
      } else if text.unicodeScalars.contains(where: { "–—-/".unicodeScalars.contains($0) }),
        let dash = stroke(in: text), isNoteAfter(dash, text)
      {
        (text[..<dash.lowerBound], text[dash.upperBound...])
      } else if commas > 1, let comma = text.wholeMatch(of: /([^,]*,[^,]*),\s*(.*)/) {
        // «Roe, Jon, ny»
        (comma.1, comma.2)
      } else if commas == 1, let comma = text.firstIndex(of: ","), Voksne.erRolle(String(text[comma...])) {
        // «Mona By, assistent»
        (text[..<comma], text[text.index(after: comma)...])
      } else if let words = smallEnd(of: text) {
        (text[..<words], text[words...])
      } else {
        nil
      }
    guard let parts else { return nil }
    let name = String(parts.0).trimmed
    return name.contains(where: \.isLetter) ? (name, String(parts.1).trimmed) : nil
  }

  /// A dash or a slash between spaces, with them.
  private static func stroke(in text: String) -> Range<String.Index>? {
    for index in text.indices where "–—-/".contains(text[index]) && index > text.startIndex {
      let (before, after) = (text.index(before: index), text.index(after: index))
      guard after < text.endIndex, text[before].isWhitespace, text[after].isWhitespace else { continue }
      return before..<text.index(after: after)
    }
    return nil
  }

  /// Whether given name and surname stand there without a comma, so that a name in brackets behind them is what somebody is called besides.
  private static func isWhole(_ name: String) -> Bool {
    !name.contains(",") && name.split(whereSeparator: \.isWhitespace).count > 1
  }

  /// «Anne Berg (permisjon)» and «Anne Berg(1STA)» have a note, a formula that was written as text has none.
  private static func isApart(_ bracket: String.Index, _ text: String) -> Bool {
    text[..<bracket].last?.isWhitespace == true || Klassekode.klasse(i: String(text[bracket...])) != nil
  }

  /// «Lie, Jon – permisjon» has a note, «BERG - HANSEN, ANNE» none.
  private static func isNoteAfter(_ dash: Range<String.Index>, _ text: String) -> Bool {
    guard let comma = text.firstIndex(of: ",") else { return true }
    return comma < dash.lowerBound
  }

  /// Where the words in small letters begin that end a name in capitals and small letters: «Jon Voe sluttet 1.10».
  private static func smallEnd(of text: String) -> String.Index? {
    var end: String.Index?
    for word in text.split(separator: " ").reversed() {
      guard let first = word.first, first.isLowercase || first.isNumber || calls.contains(word),
        !particles.contains(word)
      else { break }
      end = word.startIndex
    }
    guard let end, text[..<end].contains(where: \.isUppercase) else { return nil }
    return end
  }

  /// Names have no digits, begin with capital letters but for «van» and «von», and are not written in capitals beside a name that is not.
  private static func isNote(_ text: String, beside name: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isInCapitals = name == name.uppercased()
    return words.isEmpty
      || words.contains { word in
        calls.contains(word) || word.first?.isLowercase == true && !particles.contains(word)
          || word.contains(where: \.isNumber)
          || !isInCapitals && word.count > 1 && word == word.uppercased()[...]
      }
  }

  /// What is written in capitals behind a name: «Soe, Jon NY», and the abbreviations that schools write there. Of these some tell what a pupil
  /// has a right to keep to herself.
  private static let calls: Set<Substring> = [
    "NY", "NYE", "OBS", "SLUTTET", "FLYTTET", "PERMISJON", "PERM", "IOP", "TV", "FAU", "PPT", "PPOT", "BUP", "ADHD",
    "ITO",
    "SNO", "NAV", "BV", "TPO", "VTA", "MFY", "YFF", "TAF", "TIP", "IVT", "VO", "SPU",
  ]

  private static let particles: Set<Substring> = [
    "van", "von", "de", "der", "den", "al", "el", "bin", "da", "di", "av", "af",
  ]
}
