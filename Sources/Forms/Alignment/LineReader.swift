import LibXML
import WordML

/// Cuts the text of runs into words, signs and ticks, across the borders of runs.
struct LineReader {
  /// The innermost control that the walk is in.
  var control: Int? {
    willSet { if newValue != control { breaksWord = true } }
  }
  private var breaksWord = false
  private var place: Place
  private var word = ""
  private var lead = ""
  private var wordControl: Int?
  private let fields: [ComplexField]
  private var open: [OpenField] = []

  /// A field whose result is being read.
  private struct OpenField {
    let number: Int
    /// Whether what it shows is nobody's text.
    let isComputed: Bool
    /// How many atoms stood before its result.
    var start: Int
  }

  private var isComputed: Bool { open.contains(where: \.isComputed) }
  private let printedDays: Set<String>?

  /// - Parameters:
  ///   - place: where it begins.
  ///   - fields: of the part.
  ///   - printedDays: the keywords of the days that the template computes itself; nil for a template.
  init(at place: Place, fields: [ComplexField], printedDays: Set<String>?) {
    self.place = place
    self.fields = fields
    self.printedDays = printedDays
  }

  /// A new paragraph begins.
  mutating func begin(at place: Place) {
    self.place = place
    lead = ""
  }

  /// A paragraph ends. A field that has another's end, for somebody deleted its own, does not swallow what follows; a table of contents
  /// goes on over many.
  mutating func end(into atoms: inout [Atom]) {
    flush(into: &atoms)
    open.removeAll { $0.isComputed && fields[$0.number].keyword != "TOC" }
  }

  // MARK: Text

  mutating func add(_ text: String, to atoms: inout [Atom]) {
    if breaksWord || wordControl != control {
      flush(into: &atoms)
      breaksWord = false
    }
    wordControl = control
    for character in text {
      // Nearly all of a document: no table of Unicode needs to be asked.
      if Self.isPlainLetter(character) {
        word.append(character)
      } else if character == " " || character.isWhitespace {
        flush(into: &atoms)
        lead.append(character)
      } else if let mark = Self.mark(character) {
        flush(into: &atoms)
        append(.mark(mark), String(character), to: &atoms)
      } else if Self.isPartOfWord(character) {
        word.append(character)
      } else {
        flush(into: &atoms)
        append(.sign, String(character), to: &atoms)
        Self.joinBrackets(&atoms)
        Self.joinLeaders(&atoms)
      }
    }
  }

  /// Ends the word that is being read.
  mutating func flush(into atoms: inout [Atom]) {
    guard !word.isEmpty else { return }
    let text = word
    word = ""
    append(.word, text, to: &atoms)
    Self.joinNumbers(&atoms)
  }

  /// Adds what is no text.
  ///
  /// - Parameter key: the tag of a control that says which slot it is.
  mutating func add(_ kind: Atom.Kind, key: String = "", to atoms: inout [Atom]) {
    flush(into: &atoms)
    wordControl = control
    append(kind, key: key, "", to: &atoms)
  }

  private mutating func append(_ kind: Atom.Kind, key: String? = nil, _ text: String, to atoms: inout [Atom]) {
    atoms.append(
      Atom(
        kind: kind, key: key ?? (kind == .word ? Self.key(text) : text), lead: lead, text: text, place: place,
        control: wordControl, isComputed: isComputed))
    lead = ""
  }

  // MARK: Fields

  /// The code of a field begins.
  mutating func begin(field number: Int, into atoms: inout [Atom]) {
    flush(into: &atoms)
    open.append(OpenField(number: number, isComputed: false, start: atoms.count))
  }

  /// What it shows begins.
  mutating func beginResult(of number: Int, into atoms: inout [Atom]) {
    flush(into: &atoms)
    guard let index = open.firstIndex(where: { $0.number == number }) else { return }
    let isComputed = ComputedField.isComputed(fields[number].keyword, printed: printedDays)
    open[index] = OpenField(number: number, isComputed: isComputed, start: atoms.count)
  }

  mutating func end(field number: Int, into atoms: inout [Atom]) {
    flush(into: &atoms)
    guard let index = open.firstIndex(where: { $0.number == number }) else { return }
    // A form field that nobody filled is a place all the same.
    if fields[number].kind == .text, atoms.count == open[index].start { append(.leader, "", to: &atoms) }
    open.remove(at: index)
  }

  // MARK: Characters

  /// Letters and digits of ASCII, and the letters of Western Europe, without anything that is put together.
  private static func isPlainLetter(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return false }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0xC0...0x24F: return scalar != "×" && scalar != "÷"
    default: return false
    }
  }

  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "\u{AD}"
      || character.unicodeScalars.allSatisfy {
        $0.properties.generalCategory == .nonspacingMark
      }
  }

  /// A box or a tick that stands as a character; a letter x is a word.
  private static func mark(_ character: Character) -> Bool? {
    CheckMark.mark(character)
  }

  /// What is compared of a word.
  static func key(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    return word.replacing("\u{AD}", with: "").lowercased().precomposedStringWithCanonicalMapping
  }

  /// Three dots or underscores and more are a blank on paper, and so is an ellipsis after one of them.
  private static func joinLeaders(_ atoms: inout [Atom]) {
    func isLeader(_ atom: Atom) -> Bool { atom.kind == .sign && ["_", ".", "…", "·"].contains(atom.key) }
    guard let last = atoms.last, isLeader(last), last.lead.isEmpty else { return }
    let earlier = atoms[..<(atoms.count - 1)]
    if let leader = earlier.last, leader.kind == .leader {
      atoms.removeLast(2)
      atoms.append(leader.longer(by: last))
    } else if earlier.suffix(2).count == 2, earlier.suffix(2).allSatisfy(isLeader), earlier.last?.lead.isEmpty == true,
      let first = earlier.suffix(2).first
    {
      let all = atoms.suffix(3)
      atoms.removeLast(3)
      atoms.append(all.dropFirst().reduce(first.with(.leader)) { $0.longer(by: $1) })
    }
  }

  /// A day, a time or a decimal is one word: half of it is no answer, and none of it a label.
  private static func joinNumbers(_ atoms: inout [Atom]) {
    guard let last = atoms.last, last.lead.isEmpty, last.text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return }
    let tail = Array(atoms.suffix(3))
    guard tail.count == 3, tail[1].kind == .sign, [".", ",", ":"].contains(tail[1].key), tail[1].lead.isEmpty,
      tail[0].kind == .word, tail[0].text.utf8.last.map({ 0x30...0x39 ~= $0 }) == true,
      tail.allSatisfy({ $0.control == last.control && $0.isComputed == last.isComputed })
    else { return }
    atoms.removeLast(3)
    let text = tail.map(\.text).joined()
    atoms.append(
      Atom(
        kind: .word, key: key(text), lead: tail[0].lead, text: text, place: tail[0].place, control: last.control,
        isComputed: last.isComputed))
  }

  /// `[x]` and `[ ]` are boxes.
  private static func joinBrackets(_ atoms: inout [Atom]) {
    guard let last = atoms.last, last.key == "]" else { return }
    let tail = atoms.suffix(3)
    let opening: Atom
    let isTicked: Bool
    if tail.count == 3, let first = tail.first, first.key == "[" {
      let middle = tail[tail.startIndex + 1]
      guard middle.key == "x" || middle.kind == .mark(true) else { return }
      (opening, isTicked) = (first, true)
    } else if let first = tail.dropLast().last, first.key == "[", last.lead.count <= 3 {
      (opening, isTicked) = (first, false)
    } else {
      return
    }
    let count = isTicked ? 3 : 2
    let text = atoms.suffix(count).dropFirst().reduce(opening.text) { $0 + $1.lead + $1.text }
    atoms.removeLast(count)
    atoms.append(
      Atom(
        kind: .mark(isTicked), key: text, lead: opening.lead, text: text, place: opening.place,
        control: opening.control, isComputed: opening.isComputed))
  }
}
