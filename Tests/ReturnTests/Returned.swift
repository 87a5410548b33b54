import Forms
import OPC
import WordML

/// A filled document on its way back: its parts as markup, to be edited, and what a reader is to find in it afterwards.
struct Returned {
  /// The document, its headers and footers, by their names.
  var stories: [String: Markup]
  /// Parts that the document did not have.
  var added: [ZipEntry] = []
  /// What stands in the document now.
  var expected: Values
  /// Other answers that are as right, by their tags.
  var alsoRight: [String: [Answer]] = [:]
  /// Fields whose answers may have taken in what was written beside them.
  var mayGrow: Set<String> = []
  /// What is done to each part's text at last.
  var respelling: [@Sendable (String) -> String] = []
  /// What somebody wrote where no field is; it must come out under no name.
  var besides: [String] = []
  private let package: OfficePackage

  init(_ bytes: [UInt8], expected: Values) throws {
    let document = try WordDocument(bytes)
    package = document.package
    self.expected = expected
    stories = [:]
    for story in document.stories {
      let content = try package.content(of: story.part)
      stories[story.part.text] = Markup(parsing: String(decoding: content, as: UTF8.self))
    }
  }

  /// One that can be edited without changing this one.
  func copy() -> Returned {
    var twin = self
    twin.stories = stories.mapValues { $0.copy() }
    return twin
  }

  /// The file.
  func bytes() throws -> [UInt8] {
    let edited = stories.sorted { $0.key < $1.key }.map { name, markup in
      let text = respelling.reduce(markup.text) { $1($0) }
      return ZipEntry(name: name, content: Array((Self.declaration + text).utf8))
    }
    return try package.bytes(replacing: edited + added)
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The main part.
  var document: Markup { stories["word/document.xml"] ?? Markup("w:document") }
  /// Its body.
  var body: Markup { document.first("w:body") ?? Markup("w:body") }
  /// All parts with text, the main one first.
  var all: [Markup] {
    [document] + stories.sorted { $0.key < $1.key }.filter { $0.key != "word/document.xml" }.map(\.value)
  }

  /// Whether an edit made another document of it.
  func differs(from other: Returned) -> Bool {
    !respelling.isEmpty || all.map(\.text) != other.all.map(\.text)
  }

  /// The bytes of a part that is no story.
  func part(_ name: String) throws -> String {
    String(decoding: try package.content(of: PartName(name)), as: UTF8.self)
  }
}

/// What the document says after an edit.
extension Returned {
  /// Changes the rows that a group is to be read with.
  mutating func expectRows(of group: String, _ change: (inout [Values]) -> Void) {
    guard case .rows(var rows) = expected[group] else { return }
    change(&rows)
    expected[group] = .rows(rows)
  }

  /// Changes what is to be read under a control's tag; of a group's member, in every row.
  mutating func expect(_ tag: String, _ change: (Answer) -> Answer) {
    if let answer = expected[tag] { return expected[tag] = change(answer) }
    guard let dot = tag.lastIndex(of: ".") else { return }
    let (group, member) = (String(tag[..<dot]), String(tag[tag.index(after: dot)...]))
    expectRows(of: group) { rows in
      for index in rows.indices { rows[index][member] = rows[index][member].map(change) }
    }
  }

  /// Changes every text that is to be read, wherever it stands.
  mutating func expectTexts(_ change: (String) -> String) {
    func changed(_ values: Values) -> Values {
      var result = values
      for tag in values.tags {
        switch values[tag] {
        case .text(let text): result[tag] = .text(change(text))
        case .rows(let rows): result[tag] = .rows(rows.map(changed))
        default: break
        }
      }
      return result
    }
    expected = changed(expected)
  }
}
