import LibXML
import Norwegian
import WordML

/// A paragraph as words that stay or go, each with the looks of its run.
struct CleanLine {
  private struct Sign {
    let text: String
    let run: Element?
    let isBox: Bool
  }

  private let signs: [Sign]
  private let ranges: [Range<Int>]
  /// The words, boxes without ticks.
  let words: [String]

  init(_ paragraph: Element) {
    var signs: [Sign] = []
    for atom in Line(paragraph).atoms {
      switch atom.thing {
      case .box: signs.append(Sign(text: BoxWords.empty, run: atom.element.parent, isBox: true))
      case .field(let field):
        signs += field.shown.map { Sign(text: String($0), run: nil, isBox: false) }
        if field.shown.isEmpty { signs += Self.room(nil) }
      case .control(let control) where control.kind == .checkBox:
        signs.append(Sign(text: BoxWords.empty, run: nil, isBox: true))
      case .control(let control):
        let text = control.isShowingPlaceholder ? "" : control.text
        signs += text.map { Sign(text: $0 == "\n" ? " " : String($0), run: nil, isBox: false) }
        if text.isEmpty { signs += Self.room(nil) }
      case .other: continue
      case nil: signs.append(Sign(text: String(Character(atom.sign)), run: atom.element.parent, isBox: false))
      }
    }
    self.signs = signs
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in signs.indices {
      let isSpace = signs[index].text.allSatisfy(\.isWhitespace)
      if isSpace || signs[index].isBox, let from = start {
        ranges.append(from..<index)
        start = nil
      }
      if signs[index].isBox {
        ranges.append(index..<index + 1)
      } else if !isSpace, start == nil {
        start = index
      }
    }
    if let from = start { ranges.append(from..<signs.count) }
    self.ranges = ranges
    words = ranges.map { range in signs[range].map(\.text).joined() }
  }

  private static func room(_ run: Element?) -> [Sign] {
    Array(repeating: Sign(text: "_", run: run, isBox: false), count: 10)
  }

  /// Whether a word is only room to write in.
  private func isRoom(_ word: Int) -> Bool { words[word].unicodeScalars.allSatisfy { Leader.isLeader($0) } }

  /// The runs with the words that stay, and a line to write on for each stretch that goes, where other words stay.
  func xml(keeping kept: [Range<Int>], looks: (Element) -> String) -> (xml: String, removed: [String]) {
    let stays = words.indices.map { word in kept.contains { $0.contains(word) } || isRoom(word) }
    var removed: [String] = []
    var xml = ""
    var text = ""
    var run: Element?
    func flush() -> String {
      guard !text.isEmpty else { return "" }
      let look = run?.first(.runProperties).map(looks) ?? ""
      return "<w:r>\(look)\(Self.content(text))</w:r>"
    }
    func add(_ new: String, _ from: Element?) {
      if from != run {
        xml += flush()
        text = ""
        run = from
      }
      text += new
    }
    var word = 0
    var gone: [String] = []
    let hasWords = stays.contains(true)
    func close() {
      guard !gone.isEmpty else { return }
      removed.append(gone.joined(separator: " "))
      if hasWords { add(String(repeating: "_", count: 20), nil) }
      gone = []
    }
    var index = 0
    while index < signs.count {
      if word < ranges.count, ranges[word].lowerBound == index {
        if stays[word] {
          close()
          for position in ranges[word] { add(signs[position].text, signs[position].run) }
        } else {
          gone.append(words[word])
        }
        index = ranges[word].upperBound
        word += 1
        continue
      }
      let isTab = signs[index].text == "\t" || signs[index].text == "\n"
      if isTab { close() }
      if gone.isEmpty || isTab { add(signs[index].text, signs[index].run) }
      index += 1
    }
    close()
    xml += flush()
    return (xml, removed)
  }

  private static func content(_ text: String) -> String {
    var xml = ""
    var letters = ""
    func flush() {
      if !letters.isEmpty { xml += "<w:t xml:space=\"preserve\">\(CleanProperties.escaped(letters))</w:t>" }
      letters = ""
    }
    for character in text {
      switch character {
      case "\t":
        flush()
        xml += "<w:tab/>"
      case "\n":
        flush()
        xml += "<w:br/>"
      default: letters.append(character)
      }
    }
    flush()
    return xml
  }
}
