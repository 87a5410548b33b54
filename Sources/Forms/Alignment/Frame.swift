/// A table of one cell that somebody put around the form, for the line around it.
extension Flow {
  /// The flow with what stands in such a frame in the frame's place.
  ///
  /// - Parameter pattern: the template's flow. One that has a frame itself keeps it.
  func unframed(like pattern: Flow) -> Flow {
    let words = pattern.words
    guard !words.isEmpty else { return self }
    func holdsForm(_ grid: Grid) -> Bool {
      guard grid.rows.count == 1, let cell = grid.rows.first?.cells.first, grid.rows[0].cells.count == 1 else {
        return false
      }
      return Likeness.of(words, cell.flow.words) >= Self.leastInFrame
    }
    guard let number = grids.firstIndex(where: holdsForm), !pattern.grids.contains(where: holdsForm),
      let index = atoms.firstIndex(where: { $0.kind == .table(number) }),
      let content = grids[number].rows.first?.cells.first?.flow
    else { return self }
    let before = Flow(atoms: Array(atoms[..<index]), grids: Array(grids[..<number]), boxes: boxes)
    let after = Flow(
      atoms: atoms[(index + 1)...].map { atom in
        if case .table(let other) = atom.kind { atom.with(.table(other - number - 1)) } else { atom }
      }, grids: Array(grids[(number + 1)...]))
    return before.followed(by: content).followed(by: after).unframed(like: pattern)
  }

  /// The share of the form's words that stands in the frame.
  private static let leastInFrame: Float = 0.6
}
