/// A class by its code in other text.
enum Klassekode {
  /// The code of a line that is about a class: «Klasse 1STB», «Gruppe: 2HOA – helse», «1STB».
  static func overskrift(_ line: String) -> String? {
    guard let code = klasse(i: line) else { return nil }
    let form =
      /(?i)\s*(?:(?:klasse|klasseliste|klasseliste for|gruppe|basisgruppe|kontaktlærergruppe)\b[\s:–-]*)?(\w+)\s*(?:[,–(|-].*|kontaktl.*)?/
    return line.wholeMatch(of: form).flatMap { $0.1 == code[...] ? code : nil }
  }

  /// The only code in a text: «1STA» in «Klasse 1STA», «2HOB» in «2HOB»; nil where there is none, or more than one.
  static func klasse(i text: String) -> String? {
    guard text.utf8.contains(where: { (0x31...0x34).contains($0) }) else { return nil }
    let codes = text.split { !$0.isLetter && !$0.isNumber }.filter { isCode($0) && !isSubjectGroup($0) }
    return codes.count == 1 ? codes.first.map(String.init) : nil
  }

  /// What a cell that names several groups says of the class.
  enum Grupper: Equatable {
    /// One of them looks like a class: «1STA, NOR1», «1STB; MAT1P».
    case én(String)
    /// Several do: «1STA/1STB».
    case flere([String])
  }

  /// The classes of a cell that names more than one group; nil where it names one. A class may have a stroke in its name: «1BA/EL».
  static func grupper(i text: String) -> Grupper? {
    guard text.utf8.contains(where: { ",;/+& \n|".utf8.contains($0) }) else { return nil }
    var classes: [String] = []
    let parts = text.split { ",;|".contains($0) || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
    var isSeveral = parts.count > 1
    for part in parts {
      let words = part.split { "/+& ".contains($0) }
      let codes = words.filter { isCode($0) && !isSubjectGroup($0) }
      // What has no digit may be the rest of a name.
      guard !codes.isEmpty, words.allSatisfy({ isCode($0) || isSubjectGroup($0) || isGroup($0) }) else { continue }
      isSeveral = isSeveral || words.count > 1
      for code in codes where !classes.contains(String(code)) { classes.append(String(code)) }
    }
    guard isSeveral, let first = classes.first else { return nil }
    return classes.count == 1 ? .én(first) : .flere(classes)
  }

  /// «NOR1», «MAT1P»: letters and a digit, and perhaps more.
  private static func isGroup(_ word: Substring) -> Bool {
    word.prefix { $0.isUppercase }.count > 1 && word.contains(where: \.isNumber)
  }

  /// Whether a pupil's class is the one that is asked for, or one of two that the list names.
  static func er(_ klasse: String, _ asked: String) -> Bool {
    if Nøkkel.folded(klasse) == Nøkkel.folded(asked) { return true }
    guard case .flere(let classes) = grupper(i: klasse) else { return false }
    return classes.contains { Nøkkel.folded($0) == Nøkkel.folded(asked) }
  }

  /// Whether a word is the code of a group in one subject, not of a class: «2P», «S1», «R2», «1PY».
  static func isSubjectGroup(_ word: some StringProtocol) -> Bool { subjectGroups.contains(word.uppercased()) }

  /// The courses of mathematics, by which schools call their groups.
  private static let subjectGroups: Set<String> = [
    "1P", "2P", "1T", "2T", "1PY", "2PY", "1TY", "2TY", "P1", "P2", "T1", "T2", "S1", "S2", "R1", "R2",
  ]

  /// A digit, one to five letters, and perhaps a digit. It is asked of words in every row.
  private static func isCode(_ word: Substring) -> Bool {
    guard let year = word.first, "1234".contains(year) else { return false }
    let letters = word.dropFirst().prefix { ("A"..."Z").contains($0) || "ÆØÅ".contains($0) }
    let rest = word.dropFirst(1 + letters.count)
    return (1...5).contains(letters.count)
      && (rest.isEmpty || rest.count == 1 && ("0"..."9").contains(rest[rest.startIndex]))
  }
}
