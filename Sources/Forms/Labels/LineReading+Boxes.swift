import Norwegian

extension LineReading {
  /// Boxes with the texts that are printed for them: after each box, or before it where nothing stands after the last.
  static func boxes(in parts: [LinePart], of line: Line) -> (label: String, boxes: [PrintedBox]) {
    // The text in front of the first box, and behind each; the pieces are parted by gaps.
    var pieces: [[String]] = [[""]]
    var signs: [Int] = []
    var isOpen = true
    for part in parts {
      switch part {
      case .box(let index):
        signs.append(index)
        pieces.append([""])
        isOpen = true
      case .text(let range) where isOpen:
        pieces[pieces.count - 1][pieces[pieces.count - 1].count - 1] += line.text(range)
      case .gap: pieces[pieces.count - 1].append("")
      // No label reaches across an answer.
      case .wall: pieces[pieces.count - 1] = signs.isEmpty ? [""] : pieces[pieces.count - 1] + [""]
      // «☐ Annet: ____» ends at the line.
      case .blank: isOpen = false
      case .text: continue
      }
    }
    let texts = pieces.map { $0.map(\.trimmed).filter { !$0.isEmpty } }
    let isAfter = texts.last?.isEmpty == true && texts[0].last != nil && !(signs.count == 1 && texts[0].isEmpty)
    var label = ""
    var options: [String] = []
    if isAfter {
      var first = texts[0]
      let last = first.popLast() ?? ""
      if let split = JaNei.trailing(last) {
        label = (first + [split.rest]).joined(separator: " ").trimmed
        options = [split.answer]
      } else if first.isEmpty, signs.count == 1 {
        label = last
        options = [last]
      } else {
        label = first.joined(separator: " ")
        options = [last]
      }
      options += texts[1..<(texts.count - 1)].map { $0.joined(separator: " ") }
    } else {
      label = texts[0].joined(separator: " ")
      options = texts.dropFirst().map { $0.joined(separator: " ") }
    }
    let boxes = zip(signs, options).compactMap { index, option -> PrintedBox? in
      guard case .box(let sign) = line.atoms[index].thing else { return nil }
      let text = parted(option).first ?? option
      return PrintedBox(sign: sign, line: line, index: index, paragraph: line.paragraph, text: text)
    }
    return (label, boxes)
  }
}
