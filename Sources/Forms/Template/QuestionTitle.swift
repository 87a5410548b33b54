/// The titles of boxes that are choices of one question: «Service: Buffet», «Service: Plated».
///
/// A prepared form has nothing but its controls to tell that from boxes that are questions of their own. The space is one that nobody types.
enum QuestionTitle {
  private static let mark = ":\u{A0}"
  /// No more letters are kept of a title.
  private static let room = 64

  /// - Parameter longest: the length of the longest option, beside which the question has to have room.
  static func of(_ question: String, option: String, longest: Int) -> String {
    question.prefix(max(16, room - mark.count - longest)) + mark + option
  }

  /// The question that all of some titles begin with; nil where they have none in common.
  static func question(of titles: [String?]) -> String? {
    let questions = Set(titles.map { title in title.flatMap { parted($0)?.question } })
    return questions.count == 1 ? questions.first.flatMap(\.self) : nil
  }

  /// What is left of a title without the question.
  static func option(of title: String) -> String { parted(title)?.option ?? title }

  /// The option of such a title, where all of it had room; nil for other titles.
  static func whole(_ title: String) -> String? { title.count < room ? parted(title)?.option : nil }

  private static func parted(_ title: String) -> (question: String, option: String)? {
    guard let range = title.firstRange(of: mark) else { return nil }
    return (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
  }
}
