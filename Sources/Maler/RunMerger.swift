import LibXML
import WordML

/// Joins neighbouring runs that look the same, so that a sentence is one text again.
package enum RunMerger {
  /// How many runs were joined to the one before them.
  static func merge(in root: Element) -> Int {
    var merged = 0
    // Only what holds runs: a run itself may be gone when its turn comes.
    let parents = ([root] + Array(root.descendants)).filter { $0.first(.run) != nil }
    for parent in parents {
      var current = parent.first(.run)
      while let run = current {
        guard let next = run.next, isContinued(run, by: next) else {
          current = run.next(where: { $0.matches(.run) })
          continue
        }
        absorb(next, into: run)
        merged += 1
      }
    }
    return merged
  }

  /// Whether the second is a run that only carries on the first: nothing but text in both, and equal formatting.
  /// A run with a field's mark or code, a picture or a note is left alone.
  package static func isContinued(_ run: Element, by next: Element) -> Bool {
    next.matches(.run) && holdsOnlyText(run) && holdsOnlyText(next) && formatting(of: run) == formatting(of: next)
  }

  private static func holdsOnlyText(_ run: Element) -> Bool {
    let text: Set = ["t", "delText", "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"]
    return run.children.allSatisfy { piece in
      piece.matches(.runProperties)
        || piece.isIn(.w) && text.contains(piece.localName) && piece.children.first { _ in true } == nil
    }
  }

  private static func formatting(of run: Element) -> [UInt8] { run.first(.runProperties)?.serialized() ?? [] }

  private static func absorb(_ next: Element, into run: Element) {
    for piece in next.children where !piece.matches(.runProperties) {
      if let last = run.lastChild, join(piece, to: last) { continue }
      run.append(copyOf: piece)
    }
    next.remove()
  }

  /// Two texts become one where both show every character they hold. Without `xml:space` Word drops blanks at the ends.
  private static func join(_ piece: Element, to last: Element) -> Bool {
    guard last.matches(.text) && piece.matches(.text) || last.matches(.w("delText")) && piece.matches(.w("delText")),
      isExact(last), isExact(piece)
    else { return false }
    let text = last.text + piece.text
    last.setText(text)
    if hasBlankEnds(text) {
      last.setAttribute(Name(.xml, "space"), "preserve")
    } else {
      last.removeAttribute(Name(.xml, "space"))
    }
    return true
  }

  private static func isExact(_ text: Element) -> Bool {
    text.attribute(Name(.xml, "space")) == "preserve" || !hasBlankEnds(text.text)
  }

  private static func hasBlankEnds(_ text: String) -> Bool {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    let scalars = text.unicodeScalars
    return [scalars.first, scalars.last].compactMap(\.self).contains { blanks.contains($0) }
  }
}

extension Element {
  fileprivate var lastChild: Element? { Array(children).last }

  fileprivate func next(where isWanted: (Element) -> Bool) -> Element? {
    var sibling = next
    while let element = sibling, !isWanted(element) { sibling = element.next }
    return sibling
  }
}
