import Norwegian
import WordML
import Words

/// Where people sign, recognised by what stands beside and below, also where no word says so: names of people below lines, a row of them over boxes.
struct SigningPlaces {
  /// Numbers in the list that was given.
  private(set) var found: Set<Int> = []
  private let candidates: [Candidate]
  private let meanings: Meanings

  init(_ candidates: [Candidate], meanings: Meanings) {
    self.candidates = candidates
    self.meanings = meanings
    addBesideSignatures()
    addBelowSignatures()
    addCaptions()
    addHeads()
    addReceived()
  }

  /// «Fylles ut av kontoret», and under it «Mottatt dato»: all that stands there is written by whoever takes the form in.
  private mutating func addReceived() {
    var parts: [(heading: LabelText, story: Int)] = []
    for candidate in candidates where candidate.labels.first.map({ meanings.isReceived($0.printed) }) ?? false {
      guard
        let heading = candidate.headings.first(where: { $0 != candidate.title && meanings.saysWhoFills($0.printed) })
      else { continue }
      parts.append((heading, candidate.story))
    }
    for number in candidates.indices {
      let candidate = candidates[number]
      if parts.contains(where: { $0.story == candidate.story && candidate.headings.contains($0.heading) }) {
        found.insert(number)
      }
    }
  }

  /// «Dato: ____  Leder (sign.): ____»: on a line or in a row where somebody signs, a day, a place and a name are of that.
  private mutating func addBesideSignatures() {
    for number in candidates.indices where candidates[number].labels.contains(where: \.isSigned) {
      for step in [-1, 1] {
        var other = number + step
        while candidates.indices.contains(other), isBeside(other, number), isSigner(other) {
          found.insert(other)
          other += step
        }
      }
    }
  }

  /// «Underskrifter | », and below it in the table «Leietaker | ».
  private mutating func addBelowSignatures() {
    for number in candidates.indices where candidates[number].labels.contains(where: \.isSigned) {
      var other = number + 1
      while candidates.indices.contains(other), candidates[other].story == candidates[number].story,
        candidates[other].place.isBelow(candidates[number].place), isSigner(other)
      {
        found.insert(other)
        other += 1
      }
    }
  }

  /// «Leietaker    Utleier» below lines to write on. Where other things have their names below too, it is a card.
  private mutating func addCaptions() {
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, candidates[start].shape == .above, candidates[end].shape == .above { end += 1 }
      let run = start..<end
      if candidates[start].shape == .above, start > 0, areSigners(run) { found.formUnion(run) }
      start = end
    }
  }

  /// «Leietaker | Utleier» over boxes, or «Leietaker: ____  Utleier: ____» on a line, and nothing after it but days; the form has asked who they
  /// are before.
  private mutating func addHeads() {
    for shape in [Candidate.Shape.below, .line] {
      var start = 0
      while start < candidates.count {
        var end = start + 1
        while end < candidates.count, isBeside(end, start), candidates[end].shape == shape { end += 1 }
        let row = start..<end
        if candidates[start].shape == shape, row.count >= 2, areSigners(row), isLast(row) { found.formUnion(row) }
        start = end
      }
    }
  }

  /// Whether nothing else is asked further down.
  private func isLast(_ row: Range<Int>) -> Bool {
    let place = candidates[row.lowerBound].place
    let story = candidates[row.lowerBound].story
    let others = candidates.indices.filter { !row.contains($0) && candidates[$0].story == story }
    let hasDays = others.contains { candidates[$0].place.isBelow(place) && isDay($0) }
    let below = others.filter { candidates[$0].order > candidates[row.lowerBound].order }
    return below.count < others.count && (hasDays || below.allSatisfy { isDay($0) || isSigner($0) })
      && below.allSatisfy { !candidates[$0].place.isBelow(place) || isDay($0) || isSigner($0) }
  }

  private func isDay(_ number: Int) -> Bool {
    candidates[number].labels.first.map { meanings.isBareDay($0.printed) } ?? false
  }

  /// Whether all are people by what they are, or places to sign, and somebody is among them.
  private func areSigners(_ range: Range<Int>) -> Bool {
    let labels = range.flatMap { candidates[$0].labels.prefix(1) }
    return labels.count == range.count && labels.contains { meanings.namesPerson($0.printed) }
      && labels.allSatisfy { $0.isSignature || meanings.isRole($0.printed) }
  }

  private func isBeside(_ one: Int, _ other: Int) -> Bool {
    candidates[one].story == candidates[other].story && candidates[one].place == candidates[other].place
  }

  private func isSigner(_ number: Int) -> Bool {
    let labels = candidates[number].labels
    return !labels.isEmpty && candidates[number].rowsTable == nil && !candidates[number].isBoxes
      && labels.allSatisfy { $0.isSignature || meanings.isSigner($0.printed) }
  }
}
