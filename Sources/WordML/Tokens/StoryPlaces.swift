/// The places of a part, counted on a walk through it.
///
/// Tables, their rows, and the paragraphs outside tables count from 1; what stands inside another table, inside a
/// text box, or in the half of an AlternateContent that nobody sees does not count, and has the place of what holds it.
struct StoryPlaces {
  private let story: WordDocument.Story.Kind
  private var all: [Place]
  /// The number of the place where the walk is.
  private(set) var current = 0
  private var tables = 0
  private var paragraphs = 0
  private var rows = 0
  private var depth = 0
  private var isInRow = false
  private var isInParagraph = false

  init(in story: WordDocument.Story.Kind) {
    self.story = story
    all = [Place(story: story, number: 1)]
  }

  subscript(number: Int) -> Place { all[number] }

  /// The place of a control that begins here: the row that comes next, where it stands between rows; nil where it stands around whole
  /// paragraphs or tables.
  var placeOfControl: Int? {
    mutating get {
      if depth == 1, !isInRow { return add(Place(story: story, number: tables, row: rows + 1)) }
      return depth > 0 || isInParagraph ? current : nil
    }
  }

  /// What was the case outside of what begins.
  typealias Outer = (current: Int, isInParagraph: Bool, isInRow: Bool)

  private var outer: Outer { (current, isInParagraph, isInRow) }

  private mutating func add(_ place: Place) -> Int {
    all.append(place)
    return all.count - 1
  }

  mutating func beginParagraph() -> Outer {
    let outer = outer
    if depth == 0, !isInParagraph {
      paragraphs += 1
      current = add(Place(story: story, number: paragraphs))
    }
    isInParagraph = true
    return outer
  }

  mutating func end(_ outer: Outer) { (current, isInParagraph, isInRow) = outer }

  mutating func beginTable() -> Outer {
    let outer = outer
    if depth == 0 {
      tables += 1
      rows = 0
      isInRow = false
      current = add(Place(story: story, number: tables, row: 1))
    }
    depth += 1
    return outer
  }

  mutating func endTable(_ outer: Outer) {
    depth -= 1
    end(outer)
  }

  mutating func beginRow() -> Outer {
    let outer = outer
    if depth == 1, !isInRow {
      rows += 1
      isInRow = true
      current = add(Place(story: story, number: tables, row: rows))
    }
    return outer
  }

  mutating func endRow(_ outer: Outer) { end(outer) }
}
