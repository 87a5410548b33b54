#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The school's year as a ring: twelve months from August, clockwise from the top, and what happens as numbered marks on them.
///
///     let ring = Ring(marks: [.init(label: "1", months: [8]), .init(label: "4", months: [12, 1])])
///     ring.svg(title: "Skoleåret", description: "…")
///
/// Coordinates run from 0 to ``size`` in both directions, downwards; whoever draws scales them.
public struct Ring: Sendable {
  /// Something that happens in a month, or over several.
  public struct Mark: Equatable, Sendable {
    /// What stands in the mark, one or two characters.
    public let label: String
    /// Between 0, the beginning of August, and 12, the end of July.
    public let position: Double

    /// In the middle of its months.
    ///
    /// - Parameters:
    ///   - label: what stands in the mark.
    ///   - months: the months from 1 to 12, in the order of the school's year; nil is returned for none.
    public init?(label: String, months: [Int]) {
      let places = months.filter { (1...12).contains($0) }.map { ($0 + 4) % 12 }
      guard let first = places.first, let last = places.last, first <= last else { return nil }
      self.label = label
      position = Double(first + last + 1) / 2
    }

    /// At a day: the middle of August is 0.5.
    public init?(label: String, month: Int, day: Int) {
      guard (1...12).contains(month), (1...31).contains(day) else { return nil }
      self.label = label
      position = Double((month + 4) % 12) + Double(day) / 32
    }
  }

  /// A point of the drawing.
  public struct Point: Equatable, Sendable {
    public let x: Double
    public let y: Double
  }

  /// One month: its shortened name, the outline of its part of the ring, and where its name stands.
  public struct Month: Sendable {
    public let name: String
    public let outline: [Point]
    public let middle: Point
  }

  /// The width and the height of the drawing.
  public static let size = 1000.0
  /// Of a mark.
  public static let markRadius = 52.0
  private static let outer = 380.0
  private static let inner = 210.0
  private static let marks = 440.0
  /// How many straight pieces an arc is drawn with.
  private static let pieces = 10

  public let marks: [Mark]

  public init(marks: [Mark]) { self.marks = marks }

  /// Shortened to three letters, from August; the same in bokmål and nynorsk.
  public static let monthNames = [
    "aug", "sep", "okt", "nov", "des", "jan", "feb", "mars", "april", "mai", "juni", "juli",
  ]

  public static var months: [Month] {
    monthNames.enumerated().map { index, name in
      let steps = (0...pieces).map { Double(index) + Double($0) / Double(pieces) }
      return Month(
        name: name, outline: steps.map { point($0, outer) } + steps.reversed().map { point($0, inner) },
        middle: point(Double(index) + 0.5, (outer + inner) / 2))
    }
  }

  /// Where a mark stands. Two that would lie on each other are moved apart.
  public var places: [Point] {
    var taken: [Double] = []
    return marks.map { mark in
      var position = mark.position
      while taken.contains(where: { abs($0 - position) < Self.leastDistance }) { position += Self.leastDistance / 2 }
      taken.append(position)
      return Self.point(position, Self.marks)
    }
  }

  /// In months: the width of a mark on the circle of marks.
  private static let leastDistance = 0.48

  /// The point at a place of the year on a circle.
  private static func point(_ position: Double, _ radius: Double) -> Point {
    let angle = position / 12 * 2 * Double.pi
    return Point(x: size / 2 + radius * sin(angle), y: size / 2 - radius * cos(angle))
  }

  /// Whether a month is drawn in the darker of two shades: neighbours differ.
  public static func isDark(_ month: Int) -> Bool { month % 2 == 0 }
}
