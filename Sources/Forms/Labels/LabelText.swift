import Norwegian

/// A printed label, as labels are compared.
///
///     LabelText("3. Kundens navn*: ……").folded   // "kundens navn"
struct LabelText: Equatable, Sendable {
  /// Without case, number, colon, question mark, asterisk, leaders and soft hyphens; in bokmål.
  let folded: String
  /// The same without what stands in parentheses: «(fylles ut av oss)».
  let bare: String
  /// As it is printed, without leaders and colon: what reports show, and the title of a control.
  let printed: String
  /// The same with the full stop of a last word that may be short for another: «Ferie d.:».
  let worded: String

  init(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    printed = Self.trimmed(text)
    worded = printed + (Self.endsInStop(text, after: printed) ? "." : "")
    let folded = Nynorsk.inBokmål(Self.unasked(Self.trimmed(Self.withoutNumber(Folding.folded(printed)))))
    self.folded = folded
    let bare = Nynorsk.inBokmål(Self.unasked(Self.trimmed(Self.withoutParentheses(folded))))
    self.bare = bare.isEmpty ? folded : bare
  }

  /// The words, for comparing with a heading.
  var words: [Substring] { folded.split { !$0.isLetter && !$0.isNumber } }

  /// Whether two labels say the same: also without parentheses, and with a word divided at the end of a line.
  func isSame(as other: LabelText) -> Bool {
    folded == other.folded || bare == other.bare
      || bare.count == other.bare.count + 1 && bare.contains("-") && undivided == other.bare
  }

  /// «behandlings-plan» as one word.
  private var undivided: String { bare.replacing(#/(\p{L}{3,})-(\p{L}{3,})/#) { "\($0.1)\($0.2)" } }

  /// The label, and what stands on either side of a slash: «Kommentar/oppfølging».
  var alternatives: [LabelText] {
    let parts = printed.split(separator: "/").map { LabelText(String($0)) }
    return parts.count > 1 ? [self] + parts : [self]
  }

  /// Whether it can be a label at all: it has a letter, is short, and holds no sentence that ends before its own end.
  var isPlausible: Bool {
    guard printed.contains(where: \.isLetter), printed.count <= 120, !printed.contains(where: { "“”„".contains($0) })
    else {
      return false
    }
    let words = printed.split(separator: " ")
    guard words.count <= 16 else { return false }
    // «fullt. Skriv» is running text; «Tlf. mobil», «Kl. 10» and «Saksnr. (valgfritt)» are not.
    for (word, next) in zip(words, words.dropFirst())
    where word.count > 4 && (word.hasSuffix(".") || word.hasSuffix("!")) {
      if next.first?.isUppercase == true { return false }
    }
    return true
  }

  /// Whether it asks on under an answer to the question before: «Hvis nei – hvorfor?»
  var isConditional: Bool {
    let words = words.prefix(2).map(String.init)
    return words.count == 2 && ["hvis", "dersom", "viss", "if"].contains(words[0])
      && ["ja", "nei", "yes", "no"].contains(words[1])
  }

  /// Whether it says itself that yes or no is the answer: «Ferdig J/N», «Tolk (ja/nei)».
  var namesYesAndNo: Bool {
    let words = Set(words.map(String.init))
    return [["ja", "nei"], ["j", "n"], ["yes", "no"]].contains { words.isSuperset(of: $0) }
  }

  /// Where people sign. Nothing is written there.
  var isSignature: Bool {
    isSigned || ["sted/dato", "sted og dato", "sted, dato"].contains(where: folded.hasPrefix)
  }

  /// Whether one full stop, and no leaders, stands behind what is printed.
  private static func endsInStop(_ text: String, after printed: String) -> Bool {
    guard !printed.isEmpty, let range = text.ranges(of: printed).last else { return false }
    let rest = text[range.upperBound...]
    return rest.first == "." && !rest.dropFirst().contains { $0 == "." || $0 == "_" || $0 == "…" }
  }

  /// Whether it says that somebody signs, and not only where and when.
  var isSigned: Bool {
    let words = words.map(String.init)
    return words.indices.contains { index in
      let word = words[index]
      if word == "sign" { return !Self.isKindOfSign(words, at: index) }
      return Self.signing.contains(word) || word.hasPrefix("underskr") && !word.hasPrefix("underskrid")
        || word.hasPrefix("unterschr") || word.hasPrefix("signatur")
    } || Self.greetings.contains(folded)
  }

  /// «Call sign», «Traffic sign no.», «Sign language»: what is seen or heard, and not short for a signature.
  private static func isKindOfSign(_ words: [String], at index: Int) -> Bool {
    index > 0 && kindsOfSigns.contains(words[index - 1])
      || index + 1 < words.count && partsOfSigns.contains(words[index + 1])
  }

  private static let kindsOfSigns: Set<String> = [
    "call", "traffic", "road", "street", "warning", "stop", "safety", "exit", "star", "zodiac", "birth", "vital",
    "neon", "shop", "door", "plus", "minus", "danger", "hazard", "fire", "hand",
  ]
  private static let partsOfSigns: Set<String> = [
    "language", "interpreter", "text", "size", "type", "colour", "color", "no", "number", "board", "post",
  ]

  /// Whoever greets at the end of a letter signs below.
  private static let greetings: Set<String> = [
    "med vennlig hilsen", "med venleg helsing", "med hilsen", "med helsing", "vennlig hilsen", "venleg helsing", "mvh",
    "hilsen", "helsing", "kind regards", "best regards", "yours sincerely", "yours faithfully", "sincerely",
  ]

  private static let signing: Set<String> = [
    "signert", "signed", "signature", "signatures", "namneteikning", "navnetegning", "navnetrekk", "namnetrekk",
    "namnteckning", "namnunderskrift",
  ]

  /// Characters at both ends that belong to no label.
  private static func trimmed(_ text: String) -> String {
    let edges: Set<Unicode.Scalar> = [
      " ", ":", "*", "_", "…", ".", "·", "–", "-", "\u{2002}", "\u{A0}", ";", ",", "\u{2022}", "\u{AD}",
    ]
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !edges.contains($0) }),
      // A bracket that opens behind the last word holds the blank: «Telephone: (____)».
      let last = scalars.lastIndex(where: { !edges.contains($0) && $0 != "(" && $0 != "[" })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return String(view)
  }

  /// Without the question mark: «Lesing?» asks for the same as «Lesing».
  private static func unasked(_ text: String) -> String {
    text.hasSuffix("?") ? trimmed(String(text.dropLast())) : text
  }

  /// Without «3. », «3.2 », «a) » in front.
  private static func withoutNumber(_ text: String) -> String {
    guard let space = text.firstIndex(of: " ") else { return text }
    let head = text[..<space]
    let isNumber = head.contains(where: \.isNumber) && head.allSatisfy { $0.isNumber || $0 == "." || $0 == ")" }
    let isLetter = head.count == 2 && head.last == ")"
    guard isNumber && (head.contains { !$0.isNumber }) || isLetter else { return text }
    return String(text[text.index(after: space)...])
  }

  private static func withoutParentheses(_ text: String) -> String {
    var result = text.outsideBrackets
    // «Ferie (prosent)» is another field than «Ferie (dager)».
    for unit in ["prosent", "%", "dager", "timer", "i prosent"] where text.hasSuffix("(\(unit))") {
      result += " " + unit
    }
    return result.split(separator: " ").joined(separator: " ")
  }
}

extension LabelText {
  /// The parts of the number in front of a text: 3 and 2 of «3.2 Mål»; none where it has no number.
  static func outlineNumber(_ text: String) -> [Int] {
    guard let head = text.split(separator: " ").first, head.first?.isNumber == true else { return [] }
    let parts = head.split(separator: ".").map { Int($0) }
    return parts.contains(nil) ? [] : parts.compactMap(\.self)
  }

  /// Whether it may ask at what hour: «Kl.» is short for other things too.
  var mayAskHour: Bool { ["kl", "klokka", "klokken"].contains(bare) }

  /// Whether its last word is that of a day, or of what is held on one.
  var asksDay: Bool {
    words.last.map { word in ["den", "dato", "dag", "møte", "samtale"].contains { word.hasSuffix($0) } } ?? false
  }

  /// Whether it asks something of a person: «Hva er utfordringen?», «Egen opplevelse av situasjonen».
  ///
  /// - Parameter layout: what labels of the form's trade are about.
  func asks(_ layout: Layout) -> Bool {
    if printed.contains("?") { return true }
    let about = ["utfordring", "situasjon", "behov", "ønske", "målsett", "tiltak"] + layout.topics
    // «Målform» and «Måler nr.» ask for no goal.
    return words.contains { word in
      word == "mål" || word == "måla" || word == "målene" || about.contains { word.hasPrefix($0) }
    }
      && !layout.owners.contains { folded.contains($0) }
  }
}

extension String {
  /// What stands outside round and square brackets.
  var outsideBrackets: String {
    var depth = 0
    var result = ""
    for character in self {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    return result
  }
}
