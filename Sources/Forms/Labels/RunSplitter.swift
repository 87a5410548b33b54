import LibXML
import WordML

/// Parts runs at a character, so that a blank stands in runs of its own. What a person sees stays the same.
enum RunSplitter {
  /// The run that begins with this atom.
  static func run(beginningAt atom: Line.Atom) -> Element? { run(beginningAt: atom.element, offset: atom.offset) }

  /// The run that ends with this atom.
  static func run(endingAt atom: Line.Atom) -> Element? {
    guard let run = atom.element.parent, run.matches(.run) else { return nil }
    if atom.element.matches(.text), atom.offset + 1 < atom.element.text.unicodeScalars.count {
      guard let rest = self.run(beginningAt: atom.element, offset: atom.offset + 1) else { return nil }
      return rest.previous
    }
    if let next = atom.element.next { _ = self.run(beginningAt: next, offset: 0) }
    return run
  }

  /// The runs from one atom to another, which hold nothing else then; none where they do not stand beside each other.
  static func runs(from first: Line.Atom, to last: Line.Atom) -> [Element] {
    guard let last = run(endingAt: last), let first = run(beginningAt: first), first.parent == last.parent else {
      return []
    }
    // Where all of it stood in one run, parting that at its beginning made the last one a new one.
    let isReached = sequence(first: first) { $0.next }.contains(last)
    let end = isReached ? last : first
    var runs: [Element] = []
    for element in sequence(first: first, next: { $0 == end ? nil : $0.next }) where element.matches(.run) {
      runs.append(element)
    }
    return runs
  }

  static func run(beginningAt element: Element, offset: Int) -> Element? {
    guard let run = element.parent, run.matches(.run) else { return nil }
    var first = element
    if element.matches(.text), offset > 0 {
      let scalars = Array(element.text.unicodeScalars)
      guard offset < scalars.count else {
        guard let next = element.next else { return nil }
        return self.run(beginningAt: next, offset: 0)
      }
      guard let rest = element.duplicate() else { return nil }
      set(scalars[offset...], in: rest)
      set(scalars[..<offset], in: element)
      first = rest
    }
    guard let before = first.previous, !before.matches(.runProperties) else { return run }
    return divide(run, before: first)
  }

  /// Every mark of a field in a run of its own, as Word writes it; some programs put a whole field into one.
  static func separateFields(below root: Element) {
    let marks = root.descendants(.w("fldChar")) + root.descendants(.w("instrText"))
    for mark in marks {
      guard let run = mark.parent, run.matches(.run) else { continue }
      if let before = mark.previous, !before.matches(.runProperties) { _ = divide(run, before: mark) }
      if let next = mark.next, let run = mark.parent { _ = divide(run, before: next) }
    }
  }

  /// A new run after this one, of the same look, with this child and all after it.
  private static func divide(_ run: Element, before child: Element) -> Element? {
    guard let parent = run.parent else { return nil }
    let rest = parent.insert(.run, after: run)
    if let properties = run.first(.runProperties) { rest.append(copyOf: properties) }
    var next: Element? = child
    while let current = next {
      next = current.next
      current.move(into: rest)
    }
    return rest
  }

  private static func set(_ scalars: ArraySlice<Unicode.Scalar>, in text: Element) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text.setText(String(view))
    text.setAttribute(Name(.xml, "space"), "preserve")
  }
}
