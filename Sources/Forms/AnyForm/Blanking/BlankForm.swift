import LibXML
import Norwegian
import OPC
import WordML

/// A blank form made of a filled one: written anew with the words that are known to be the form's, and nothing else of the file.
///
///     let blank = try BlankForm(of: filled, name: "avtale.docx", comparedWith: other, named: "annen.docx")
///     try Template<AnyForm>(unmarked: blank.bytes, name: "mal.docx")
///
/// Pictures, text boxes, embedded objects, comments, notes, tracked changes, properties, thumbnails, data and settings stay behind.
public struct BlankForm: Sendable {
  /// The bytes of the blank .docx.
  public let bytes: [UInt8]
  /// How many segments of text were left out.
  public let removed: Int

  /// Makes the blank of two forms that two persons filled. What stands in both is the form's, but for what stands beside a label in both.
  ///
  /// Throws `same-document` where the two say the same, `other-form` where they are no two of one form, and `kept-answer` where an answer would
  /// still stand in the result.
  public init(
    of filled: [UInt8], name: String, comparedWith other: [UInt8], named otherName: String
  ) throws(FormError) {
    let example = try Self.words(of: other, name: otherName)
    let own = try Self.words(of: filled, name: name)
    guard own != example else {
      throw FormError(.sameDocument, file: otherName, message: Wording.sameExample)
    }
    let shared = Set(own.map { $0.joined(separator: " ") }).intersection(example.map { $0.joined(separator: " ") })
    guard shared.count * 4 >= Set(own.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }).count else {
      throw FormError(.otherForm, file: otherName, message: Wording.exampleOfAnotherForm)
    }
    let answers = AnswerTexts(
      try Self.page(of: filled, name: name), besides: try Self.page(of: other, name: otherName))
    try self.init(filled, name: name, known: KnownText(example: example, answers: answers))
  }

  /// Makes the blank of one filled form, with the pieces of text that somebody confirmed to be the form's.
  ///
  /// Throws `kept-answer` where what was left out would still stand in the result.
  ///
  /// - Parameters:
  ///   - filled: the bytes of the filled form.
  ///   - name: its name, for messages.
  ///   - confirmed: pieces as ``pieces(of:name:)`` lists them. All that is not among them goes.
  public init(of filled: [UInt8], name: String, confirmed: Set<String>) throws(FormError) {
    try self.init(filled, name: name, known: .confirmed(confirmed))
  }

  /// Every piece of text of a document, once, in its order: for somebody to say which are the form's.
  public static func pieces(of filled: [UInt8], name: String) throws(FormError) -> [String] {
    var seen: Set<String> = []
    return try words(of: filled, name: name).flatMap { words in
      KnownText.pieces(of: words).map { words[$0].joined(separator: " ") }
    }.filter { !$0.isEmpty && $0 != BoxWords.empty && seen.insert($0).inserted }
  }

  private init(_ filled: [UInt8], name: String, known: KnownText) throws(FormError) {
    let made = try FormError.naming(name) { () throws(PackageFault) in
      try CleanPackage(WordDocument(filled), known: known)
    }
    bytes = try FormError.naming(name) { () throws(PackageFault) in try made.bytes() }
    removed = made.removed
    // What was left out in one place may stand in another, as a label does in a sentence; a whole answer of some length may not, and none may
    // stand beside a label.
    let text = made.text
    let left = try Self.page(of: bytes, name: name).answers
    guard !made.removedTexts.contains(where: { $0.count >= 12 && text.contains($0) || left.contains($0) }) else {
      throw FormError(.keptAnswer, file: name, message: Wording.keptAnswer)
    }
  }

  private static func page(of bytes: [UInt8], name: String) throws(FormError) -> LabelledPage {
    try FormError.naming(name) { () throws(PackageFault) in try LabelledPage(WordDocument(bytes)) }
  }

  private static func words(of bytes: [UInt8], name: String) throws(FormError) -> [[String]] {
    try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      var all: [[String]] = []
      for story in document.stories where story.kind != .footnotes && story.kind != .endnotes {
        var copy = CleanCopy(known: nil)
        let root = try document.tree(of: story.part).root
        TypedCrosses.becomeBoxes(below: root)
        copy.blocks(of: root.first(.w("body")) ?? root)
        all += copy.paragraphs
      }
      return all
    }
  }
}
