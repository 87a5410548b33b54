/// Cuts serialised bytes at their marks, and puts there what each mark stands for.
struct PieceCutter {
  let marks: Marks
  var slots: [Slot] = []
  var groups: [Group] = []
  var holes: Holes

  init(marks: Marks) {
    self.marks = marks
    holes = Holes(marks: marks)
  }

  /// The pieces between the marks.
  func pieces(of bytes: [UInt8]) -> [Piece] {
    var segments = marks.segments(of: bytes)[...]
    return pieces(from: &segments, until: nil)
  }

  private func pieces(from segments: inout ArraySlice<Marks.Segment>, until end: Marks.Kind?) -> [Piece] {
    var result: [Piece] = []
    while let segment = segments.popFirst() {
      switch segment {
      case .bytes(let bytes): result.append(.bytes(Array(bytes)))
      case .mark(.hole, let index): result.append(.hole(holes[index]))
      case .mark(.lines, _): result.append(.lines(pieces(from: &segments, until: .linesEnd)))
      case .mark(.slot, let index):
        result.append(.slot(slots[index].delivered(as: pieces(from: &segments, until: .slotEnd))))
      case .mark(.group, let index): result.append(.group(group(groups[index], from: &segments)))
      case .mark(let kind, _):
        if kind == end { return result }
      }
    }
    return result
  }

  private func group(_ start: Group, from segments: inout ArraySlice<Marks.Segment>) -> Group {
    var group = start
    var loose: [Piece] = []
    while let segment = segments.popFirst() {
      switch segment {
      case .bytes(let bytes): loose.append(.bytes(Array(bytes)))
      case .mark(.row, _):
        // Whatever stands between two rows goes with the one before it.
        if group.rows.isEmpty { group.head = loose } else { group.rows[group.rows.count - 1] += loose }
        loose = []
        group.rows.append(pieces(from: &segments, until: .rowEnd))
      case .mark(.prototype, _): group.prototype = pieces(from: &segments, until: .prototypeEnd)
      case .mark(.groupEnd, _):
        group.tail = loose
        return group
      case .mark: continue
      }
    }
    return group
  }
}

/// The holes of a part; a mark in the text names one by its number.
struct Holes {
  private let marks: Marks
  private var all: [Hole] = []

  init(marks: Marks) { self.marks = marks }

  subscript(index: Int) -> Hole { all[index] }

  /// The mark to write where the hole shall be.
  mutating func mark(_ hole: Hole) -> String {
    all.append(hole)
    return marks.text(.hole, all.count - 1)
  }
}
