import Norwegian

extension LineReading {
  /// Boxes with the texts that are printed for them: after each box, or before it where nothing stands after the last.
  static func boxes(in parts: [LinePart], of line: Line) -> (label: String, boxes: [PrintedBox]) {
    // The text in front of the first box, and behind each; the pieces are parted by gaps.
    let (texts, signs) = pieces(of: parts, line)
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
      options = texts.dropFirst().map { pieces in
        // «☐ Nei   Hvor: på armen»: behind the answer and room another label has its own.
        let isAnswer = pieces.count > 1 && JaNei.printed(pieces[0]) != nil
        return isAnswer && pieces[1...].contains { $0.contains(":") } ? pieces[0] : pieces.joined(separator: " ")
      }
    }
    let boxes = zip(signs, options).compactMap { index, option -> PrintedBox? in
      guard case .box(let sign) = line.atoms[index].thing else { return nil }
      let text = parted(option).first ?? option
      return PrintedBox(sign: sign, line: line, index: index, paragraph: line.paragraph, text: text)
    }
    return (label, boxes)
  }

  /// What stands in front of the first box and behind each, parted at gaps, and the boxes.
  private static func pieces(of parts: [LinePart], _ line: Line) -> (texts: [[String]], signs: [Int]) {
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
    return (pieces.map { $0.map(\.trimmed).filter { !$0.isEmpty } }, signs)
  }

  /// On which side of their boxes the words of a question stand.
  static func side(of parts: [LinePart], _ line: Line) -> BoxSide? {
    let texts = pieces(of: parts, line).texts
    guard let last = parts.lastIndex(where: \.isBox) else { return nil }
    return BoxSide(
      front: texts[0], between: texts.dropFirst().dropLast().map { $0.joined(separator: " ") },
      tail: texts.last?.joined(separator: " ") ?? "", leadsOn: parts[(last + 1)...].contains(where: \.takesAnswer))
  }

  /// «☐ Ja ☐ Nei (mor)  ☐ Ja ☐ Nei (far)»: where an answer comes once more, another question begins. What stands in brackets behind the
  /// last answer of each says whose it is.
  static func groups(_ found: (label: String, boxes: [PrintedBox])) -> [(label: String, boxes: [PrintedBox])] {
    var groups: [[PrintedBox]] = [[]]
    var said: Set<JaNei> = []
    for box in found.boxes {
      if let answer = JaNei.printed(box.text), !said.insert(answer).inserted {
        groups.append([])
        said = [answer]
      }
      groups[groups.count - 1].append(box)
    }
    guard groups.count > 1, groups.allSatisfy({ $0.count > 1 }) else { return [found] }
    return groups.map { boxes in
      ([found.label, whose(boxes) ?? ""].filter { !$0.isEmpty }.joined(separator: " "), boxes)
    }
  }

  /// «Mor» of «☐ Ja ☐ Nei (Mor)».
  static func whose(_ boxes: [PrintedBox]) -> String? {
    guard boxes.count > 1, let last = boxes.last?.text, last.hasSuffix(")"), JaNei.printed(last) != nil,
      !boxes.dropLast().contains(where: { $0.text.contains("(") }), let open = last.firstIndex(of: "(")
    else { return nil }
    let words = String(last[last.index(after: open)...].dropLast()).trimmed
    return words.contains(where: \.isLetter) && words.split(separator: " ").count <= 3 ? words : nil
  }
}
