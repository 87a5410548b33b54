/// The number of a row in a field's path, counted from 0: the 0 of `tiltak[0].frist`.
enum RowNumber {
  /// What it may be. No form has as many rows; a tag or a property that somebody wrote may name any.
  static let all = 0...99_999
}
