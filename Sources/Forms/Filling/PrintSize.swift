/// Sizes of print, in half points.
enum PrintSize {
  /// What a person can read on paper.
  static let readable = 9...400
}
