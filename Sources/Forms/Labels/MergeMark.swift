import LibXML
import Norwegian
import WordML

/// Words that another program would put an answer in place of, typed into a letter: «{navn}», «{{ avdeling }}», «<<Fornavn>>».
///
///     for mark in template.mergeMarks { print(mark.text, mark.place) }   // {navn} avsnitt 2
///
/// Word's own merge fields are none: they are filled by their names.
public struct MergeMark: Sendable, Equatable {
  /// As it is printed, with its braces.
  public let text: String
  /// Where it stands.
  public let place: String

  /// Those of one part, in their order.
  ///
  /// - Parameter fields: of the form; what is quoted as Norwegian quotes are is a mark only by a name of the person's.
  static func all(below root: Element, in story: WordDocument.Story.Kind, fields: [FieldDefinition]) -> [MergeMark] {
    var places: Places?
    var found: [MergeMark] = []
    var seen: Set<Element> = []
    for element in root.descendants where element.matches(.text) && element.text.contains(where: "{«<".contains) {
      guard let paragraph = paragraph(around: element), seen.insert(paragraph).inserted else { continue }
      let marks = texts(in: Line(paragraph).text, fields)
      guard !marks.isEmpty else { continue }
      let known = places ?? Places(root, in: story)
      places = known
      found += marks.map { MergeMark(text: $0, place: known.place(of: paragraph).description) }
    }
    return found
  }

  /// The paragraph that a text stands in; nil where that is a place for an answer, or seen by nobody.
  private static func paragraph(around text: Element) -> Element? {
    let around = sequence(first: text.parent) { $0?.parent }.prefix { $0 != nil }.compactMap(\.self)
    guard !text.isInFallback,
      !around.contains(where: { element in ContentControl(element).flatMap(SlotFinder.slotTag) != nil })
    else { return nil }
    return around.first { $0.matches(.paragraph) }
  }

  /// The marks of a text.
  static func texts(in text: String, _ fields: [FieldDefinition] = []) -> [String] {
    let braces = text.matches(of: braced).map { (range: $0.range, text: String($0.output)) }
    let quotes = text.matches(of: quoted).filter { match in
      isName(match.output.1, fields) && !isQuoted(text[..<match.range.lowerBound])
    }.map { (range: $0.range, text: String($0.output.0)) }
    return (braces + quotes).sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.text)
  }

  nonisolated(unsafe) private static let braced =
    #/\$?\{{1,3}[%#]?\s*[\p{L}_][\p{L}\p{N}_ .\-\/]{0,60}\}{1,3}|<<\s*[\p{L}_][\p{L}\p{N}_ .\-\/]{0,60}>>/#

  nonisolated(unsafe) private static let quoted = #/«([\p{L}_][\p{L}\p{N}_]*)»/#

  /// Whether a quoted word is what programs call a field: joined by a low line, or what forms call something of the person.
  private static func isName(_ word: Substring, _ fields: [FieldDefinition]) -> Bool {
    if word.contains("_") { return true }
    let label = LabelText(String(word))
    return (fields.filter { $0.role == .name || $0.role == .subject } + NameHalves.definitions(of: fields)).contains {
      field in
      ([field.label] + field.synonyms).contains { LabelText($0).folded == label.folded }
    }
  }

  /// «Skriv det under «Avdeling»»: what stands in front says that a label is meant.
  private static func isQuoted(_ before: Substring) -> Bool {
    let words: Set = [
      "under", "ved", "feltet", "felt", "kolonnen", "kolonna", "punktet", "rubrikken", "overskriften", "begrepet",
      "ordet", "som",
    ]
    return before.split(whereSeparator: { !$0.isLetter }).last.map { words.contains(Folding.folded(String($0))) }
      ?? false
  }
}
