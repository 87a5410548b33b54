/// A file to write, in the format that its ending says.
struct OutputFile: Equatable, Sendable {
  enum Format: String, Sendable { case xlsx, csv, json, jsonl, html, ics }

  var path: String
  var format: Format

  /// Nil when the ending is not one of the formats that fit here.
  init?(_ path: String, among formats: [Format]) {
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    guard let ending, let format = Format(rawValue: ending), formats.contains(format) else { return nil }
    self.path = path
    self.format = format
  }
}
