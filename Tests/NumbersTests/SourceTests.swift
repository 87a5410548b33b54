import Foundation
import TestSupport
import Testing

/// A number that comes from a file is read in one place, whatever layer asks for it.
struct SourceTests {
  /// The ways in which a text becomes a number without bounds: `if let n = Int(text)`, `.flatMap { Int($0) }`, `Int(text) ?? 0`.
  private static var unbounded: Regex<Substring> {
    #/
      (?: (?:guard|if|while|,)\ (?:let|var)\ \w+\ =\  | Map(?:\ \{|\(\{)\  )
      (?:Int|Double|U?Int\d+) \( (?!read:|nearest:|exactly:) (?!\w+:) .*
      | \b (?:Int|Double|U?Int\d+) \( (?!\w+:) [^()]* (?: \( [^()]* \) [^()]* )* \)\ (?: \?\? | [!=]=\ nil ) .*
    /#
  }

  /// Texts of few digits of the tool's own, and what is read by its base; each with what bounds it.
  private static let bounded = [
    // A word of the command line that begins with a dash is a number or an option; nothing is made of it.
    "ArgumentWalk.swift": 1,
    // Texts of our own, whose digits are counted.
    "SheetWriter.swift": 1,
    // Four or six digits to the base of 16, of 32 bits, and then a character or a colour.
    "CheckMark.swift": 1, "BoxSign.swift": 1, "PrintedAnswer.swift": 1,
  ]

  /// A quick look, because most lines make nothing of a text.
  private static func mayRead(_ line: Substring) -> Bool {
    ["Int(", "Int8(", "Int16(", "Int32(", "Int64(", "Double("].contains { line.contains($0) }
  }

  @Test func `every number from a file is read within bounds`() throws {
    let root = URL(filePath: Checkout.path("Sources"))
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    var met: [String: Int] = [:]
    var lines: [String] = []

    for file in files where file.pathExtension == "swift" && !file.path.contains("/Numbers/") {
      let name = file.lastPathComponent
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      where Self.mayRead(line) && !line.drop(while: \.isWhitespace).hasPrefix("//") && line.contains(Self.unbounded) {
        met[name, default: 0] += 1
        if met[name, default: 0] > Self.bounded[name] ?? 0 { lines.append("\(name): \(line)") }
      }
    }

    #expect(files.count > 300)
    #expect(lines == [])
  }
}
