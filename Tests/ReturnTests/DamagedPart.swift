import Forms
import LibXML
import OPC
import WordML

/// A filled document whose main part is damaged, and a judge of what a reading of it tells.
struct DamagedPart {
  enum Verdict { case refused, told, lost(String) }

  let form: String
  let part: [UInt8]
  private let template: Template<AnyForm>
  private let package: OfficePackage
  /// The words of the whole document and how often each stands there, and those that the template prints.
  private let words: [String: Int]
  private let printed: Set<String>

  init(_ filling: Filling) throws {
    form = filling.form
    template = filling.template
    package = try OfficePackage(template.fill(AnyForm(values: filling.values)).bytes)
    part = try package.content(of: package.mainPart)
    words = PlainReader.count(of: try XMLTree(parsing: part).root)
    // A blank form prints its labels, and its prompts.
    let blank = try template.fill(AnyForm(values: Values())).bytes
    let document = try WordDocument(blank)
    printed = PlainReader.words(of: try document.tree(of: document.package.mainPart).root)
  }

  /// Whether every word of the damaged part is in an answer, in what has no place, or is a printed word with the damage in it.
  func judge(_ part: [UInt8]) throws -> Verdict {
    guard let tree = try? XMLTree(parsing: part),
      let damaged = try? package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: part)]),
      let reading = try? template.read(damaged, name: "a.docx")
    else { return .refused }
    let seen = PlainReader.count(of: tree.root)
    let told = Set(
      (reading.unplaced + Leaf.leaves(of: reading.answers).map(Self.text)).joined(separator: " ")
        .split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let untold = seen.keys.filter { word in !told.contains(word) && !printed.contains(word) }
    // One byte can change one printed word into another, part it in two, or glue two together.
    // It may stand in other places as well.
    let gone = words.keys.filter { seen[$0, default: 0] < words[$0, default: 0] }
    let lost = untold.filter { word in
      words[word] != nil || !gone.contains { printed.contains($0) && Self.isAlike($0, word) }
    }
    return lost.isEmpty ? .told : .lost(lost.sorted().joined(separator: " "))
  }

  private static func isAlike(_ left: String, _ right: String) -> Bool {
    left.contains(right) || right.contains(left) || abs(left.count - right.count) <= 1
  }

  private static func text(of leaf: Leaf) -> String {
    if case .day(let day) = leaf.answer { return day.norwegian + " " + day.iso }
    if case .text(let text) = leaf.answer { return text }
    if case .choices(let choices) = leaf.answer { return choices.joined(separator: " ") }
    return leaf.answer.shown
  }
}
