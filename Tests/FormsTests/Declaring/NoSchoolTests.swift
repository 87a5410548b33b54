import Foundation
import TestSupport
import Testing

/// `Forms` is for forms of any trade: its source knows no school, and no command.
@Suite struct NoSchoolTests {
  /// Words of schools, as they begin.
  private static let words = [
    "elev", "skole", "skule", "lærer", "foresatt", "rektor", "utdanning", "karakter", "fravær", "klasse", "trinn",
    "oppfølgingsplan", "kartlegging", "pupil", "school", "teacher", "county",
  ]

  /// What may stand there: words that forms of every trade print.
  private static let known: [String: Set<String>] = [
    // What offices, shops and landlords print of themselves, a school among them.
    "FilledForm.swift": ["skole", "skule", "school"],
    // A short label may ask for a class of anything.
    "LabelWords.swift": ["klasse"],
  ]

  /// An option of a command, or the name of one.
  nonisolated(unsafe) private static let option = #/(^|[ «"`(])--[a-zæøå]{2,}|\biko [a-zæøå]+/#

  /// What is not to be there in a file's text: school words, and options.
  static func finds(in text: String, of file: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line -> [String] in
      let tokens = line.lowercased().split { !$0.isLetter }
      let allowed = known[file] ?? []
      let school = words.filter { word in !allowed.contains(word) && tokens.contains { $0.hasPrefix(word) } }
      let options = line.matches(of: option).map { String($0.output.0) }
      return (school + options).map { "\(file):\(number + 1) \($0)" }
    }
  }

  private static let folder = URL(filePath: Checkout.path("Sources/Forms"))

  @Test func `the source of Forms has no word of schools, and names no option of a command`() throws {
    let all = FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil)?.compactMap {
      $0 as? URL
    }
    let files = try #require(all).filter { ["swift", "md"].contains($0.pathExtension) }

    let found = try files.flatMap {
      Self.finds(in: try String(contentsOf: $0, encoding: .utf8), of: $0.lastPathComponent)
    }

    #expect(files.count > 100)
    #expect(found == [])
  }

  @Test func `the search can fail`() {
    #expect(
      Self.finds(in: "let tag = \"elev.navn\"\n// the school's", of: "a.swift") == [
        "a.swift:1 elev", "a.swift:2 school",
      ])
    #expect(
      Self.finds(in: "Bruk --mal, eller kjør iko klargjør.", of: "a.swift") == [
        "a.swift:1  --mal", "a.swift:1 iko klargjør",
      ])
    #expect(Self.finds(in: "\"skole\", \"klasse\"", of: "FilledForm.swift") == ["FilledForm.swift:1 klasse"])
    #expect(Self.finds(in: "relevant, selve, i -= 1", of: "a.swift") == [])
  }
}
