/// Labels in two languages: «Klasse / Class», «Fødselsdato (date of birth)».
extension Vocabulary {
  /// The label without its pieces and brackets that are in English; the whole of it where nothing else would be left.
  func withoutTranslation(_ label: String) -> String {
    guard isEnglish(label) else { return label }
    let kept = Self.pieces(of: label).map(withoutEnglishBrackets).filter { !isEnglish($0) }
    let text = kept.joined(separator: "/")
    return text.contains(where: \.isLetter) ? text : label
  }

  private func isEnglish(_ text: some StringProtocol) -> Bool {
    !english.isEmpty && text.lowercased().split { !$0.isLetter }.contains { english.contains(String($0)) }
  }

  /// Parted by the strokes outside brackets.
  private static func pieces(of label: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in label {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      if character == "/", depth == 0 { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces
  }

  private func withoutEnglishBrackets(_ piece: String) -> String {
    piece.replacing(/[(\[][^)\]]*[)\]]/) { isEnglish($0.output) ? "" : $0.output }
  }
}
