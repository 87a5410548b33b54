import Norwegian

/// What several blanks of a line are measured in, where that stands behind each: «Ferie: ____ dager, ____ timer. Pris: ____».
struct LineUnits {
  /// The labels of such blanks, by their numbers: what is asked, and the unit.
  private(set) var labels: [Int: String] = [:]
  /// What is left as the label of a blank that stands behind them.
  private(set) var rests: [Int: String] = [:]

  /// None.
  init() {}

  /// - Parameters:
  ///   - texts: what stands before each blank of a line and behind the last, parted at gaps.
  ///   - isInCell: whether a blank with its unit may stand there alone, for what the cell beside it asks.
  init(_ texts: [[String]], isInCell: Bool) {
    let count = texts.count - 1
    var number = 0
    var own = texts.first?.last ?? ""
    while number < count {
      let chain = Self.endsInUnit(own) ? [] : Self.chain(from: number, texts)
      guard chain.count > 1 || own.isEmpty && !chain.isEmpty && isInCell, let last = chain.last else {
        number += 1
        own = texts[number].last ?? ""
        continue
      }
      let measured = Self.noun(behind: last)
      for (offset, taken) in chain.enumerated() {
        labels[number + offset] = "\(own) \(taken.unit) \(measured)".trimmed
      }
      number += chain.count
      guard number < count else { break }
      // «i tiden fra» goes on about the same.
      let goesOn = last.rest.first?.isLowercase == true && !last.rest.hasSuffix(":")
      rests[number] = goesOn ? "\(own) \(last.rest)".trimmed : last.rest
      own = last.rest
    }
  }

  /// Blanks beside each other that have nothing but units between them, each with its unit, and what stands behind the last one's; none where a
  /// blank would be left without either.
  private static func chain(from start: Int, _ texts: [[String]]) -> [(unit: String, rest: String, isParted: Bool)] {
    var chain: [(unit: String, rest: String, isParted: Bool)] = []
    for number in start..<texts.count - 1 {
      guard let taken = leading(texts[number + 1]) else { return [] }
      chain.append(taken)
      if !taken.rest.isEmpty { break }
    }
    return chain
  }

  /// The unit that a text behind a blank begins with, and what stands behind that.
  private static func leading(_ pieces: [String]) -> (unit: String, rest: String, isParted: Bool)? {
    guard let first = pieces.first, first.first?.isUppercase == false else { return nil }
    let words = first.split(separator: " ").map(String.init)
    for count in stride(from: words.count, through: 1, by: -1) {
      let text = unit(words[..<count].joined(separator: " "))
      guard isUnit(text), count == words.count || isUnit(unit(words[count - 1])) else { continue }
      let rest = words[count...].joined(separator: " ")
      let isParted = words[count - 1].last.map { ".,;)".contains($0) } ?? false
      guard rest.isEmpty || isParted || !rest.hasSuffix(":") && rest.first?.isLowercase == true else { continue }
      return (text, pieces.count > 1 ? pieces.last ?? "" : rest, isParted || pieces.count > 1)
    }
    return nil
  }

  /// What all blanks of a sentence are of, right behind the last one's unit: «____ dager og ____ timer ferie».
  private static func noun(behind last: (unit: String, rest: String, isParted: Bool)) -> String {
    guard !last.isParted, let word = last.rest.split(separator: " ").first, word.count > 3,
      word.first?.isLowercase == true
    else { return "" }
    let letters = word.prefix { $0.isLetter }
    return letters.count == word.count || letters.count == word.count - 1 && word.hasSuffix(".") ? String(letters) : ""
  }

  /// A unit, or a kind of one: «enkelttimer», «virkedager».
  private static func isUnit(_ text: String) -> Bool {
    if Unit.isOne(text) { return true }
    let word = Folding.folded(text)
    return word.allSatisfy(\.isLetter)
      && ["dager", "dagar", "timer", "timar", "uker", "veker"].contains { ending in
        word.hasSuffix(ending) && word.count > ending.count + 2
      }
  }

  private static func endsInUnit(_ label: String) -> Bool {
    label.split(separator: " ").last.map { Unit.isOne(unit(String($0))) && !$0.hasSuffix(":") } ?? false
  }

  /// «dager og», «timer (», «%)», «dager /»: what joins and brackets the blanks is no part of their units.
  static func unit(_ text: String) -> String {
    let words = text.filter { !"()[],;".contains($0) }.split(separator: " ").map(String.init).filter { $0 != "/" }
    let bare = ["og", "eller", "and"].contains(words.last) ? words.dropLast() : words[...]
    let joined = bare.joined(separator: " ")
    return joined.hasSuffix(".") ? String(joined.dropLast()) : joined
  }
}
