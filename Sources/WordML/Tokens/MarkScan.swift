/// Finds the marks of a text: first the signs, then which x belongs to which box.
struct MarkScan {
  private enum Kind { case box(isTicked: Bool), check, cross }
  private struct Sign {
    var range: Range<Int>
    let kind: Kind
  }

  private let text: String
  private let characters: [Character]
  private var indices: [String.Index]
  private var signs: [Sign] = []

  init(_ text: String) {
    self.text = text
    characters = Array(text)
    indices = Array(text.indices) + [text.endIndex]
  }

  mutating func marks() -> [CheckMark.Mark] {
    findSigns()
    var claims: [Int: [(cross: Int, isClear: Bool)]] = [:]
    var loose: Set<Int> = []
    for (number, sign) in signs.enumerated() {
      if case .box = sign.kind { continue }
      let boxes = boxes(beside: number)
      for box in boxes.numbers { claims[box, default: []].append((number, boxes.isClear)) }
      if boxes.numbers.isEmpty, case .check = sign.kind { loose.insert(number) }
    }
    var marks: [(start: Int, mark: CheckMark.Mark)] = []
    for (number, sign) in signs.enumerated() {
      if case .box(let isTicked) = sign.kind {
        let own = claims[number] ?? []
        let clear = own.filter(\.isClear)
        let range = clear.reduce(sign.range) { range, claim in
          let other = signs[claim.cross].range
          return min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
        }
        let isTicked = isTicked || !clear.isEmpty
        marks.append((range.lowerBound, mark(range, isTicked, isClear: isTicked || own.isEmpty)))
      } else if loose.contains(number) {
        marks.append((sign.range.lowerBound, mark(sign.range, true, isClear: true)))
      }
    }
    return marks.sorted { $0.start < $1.start }.map(\.mark)
  }

  private func mark(_ range: Range<Int>, _ isTicked: Bool, isClear: Bool) -> CheckMark.Mark {
    CheckMark.Mark(
      range: indices[range.lowerBound]..<indices[range.upperBound], isTicked: isTicked, isClear: isClear)
  }

  // MARK: Signs

  private mutating func findSigns() {
    var index = 0
    while index < characters.count {
      if let bracket = bracket(at: index) {
        signs.append(bracket)
        index = bracket.range.upperBound
        continue
      }
      switch CheckMark.Sign(characters[index]) {
      case .emptyBox: add(.box(isTicked: false), index)
      case .tickedBox: add(.box(isTicked: true), index)
      case .check: add(.check, index)
      case .cross: add(.cross, index)
      case .emptyCircle, .filled, nil: break
      }
      index += 1
    }
    // An x is a cross only where it is no part of a word.
    signs = signs.filter { sign in
      guard case .cross = sign.kind else { return true }
      return !isWord(sign.range.lowerBound - 1) && !isWord(sign.range.upperBound)
    }
  }

  private mutating func add(_ kind: Kind, _ index: Int) { signs.append(Sign(range: index..<(index + 1), kind: kind)) }

  /// `[ ]`, `[x]`, `( )`, `(x)`; what follows a word in round brackets is none: f(x).
  private func bracket(at start: Int) -> Sign? {
    let closing: Character
    switch characters[start] {
    case "[": closing = "]"
    case "(" where !isWord(start - 1): closing = ")"
    default: return nil
    }
    guard let end = characters[start...].prefix(6).firstIndex(of: closing) else { return nil }
    let inside = characters[(start + 1)..<end].filter { !$0.isWhitespace }
    guard !characters[start..<end].contains(where: \.isNewline) else { return nil }
    if inside.isEmpty { return Sign(range: start..<(end + 1), kind: .box(isTicked: false)) }
    guard inside.count == 1, let sign = CheckMark.Sign(inside[0]), sign == .cross || sign == .check else { return nil }
    return Sign(range: start..<(end + 1), kind: .box(isTicked: true))
  }

  private func isWord(_ index: Int) -> Bool {
    characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
  }

  // MARK: Neighbours

  /// The boxes that a cross may tick: one, or two where it stands right between them.
  private func boxes(beside number: Int) -> (numbers: [Int], isClear: Bool) {
    let cross = signs[number].range
    let left = box(number - 1).flatMap { blanks($0.upperBound..<cross.lowerBound) }
    let right = box(number + 1).flatMap { blanks(cross.upperBound..<$0.lowerBound) }
    switch (left, right) {
    case (nil, nil): return ([], true)
    case (_?, nil): return ([number - 1], true)
    // «Ja X ☐ Nei», «sett X ☐»: the x belongs to what stands before it.
    case (nil, let after?): return (after == 0 || beginsLine(cross.lowerBound) ? [number + 1] : [], true)
    case (0, let after?) where after > 0: return ([number - 1], true)
    case (let before?, 0) where before > 0: return ([number + 1], true)
    default: return ([number - 1, number + 1], false)
    }
  }

  private func box(_ number: Int) -> Range<Int>? {
    guard signs.indices.contains(number), case .box = signs[number].kind else { return nil }
    return signs[number].range
  }

  /// Whether nothing but blanks stands between a place and the tab or break before it.
  private func beginsLine(_ index: Int) -> Bool {
    guard let before = characters[..<index].lastIndex(where: { !$0.isWhitespace || $0 == "\t" || $0.isNewline }) else {
      return true
    }
    return characters[before].isWhitespace
  }

  /// How many blanks a gap has, where it has nothing else and is not wide.
  private func blanks(_ gap: Range<Int>) -> Int? {
    let isNarrow =
      gap.count <= 3 && characters[gap].allSatisfy { $0.isWhitespace && !$0.isNewline && $0 != "\t" }
    return isNarrow ? gap.count : nil
  }
}
