import Forms
import Foundation
import TestSupport
import Testing

@testable import IKO

/// T13: a pupil's name becomes a file name that holds on Windows, SharePoint and POSIX, stays in its folder, and is nobody else's.
@Suite struct FileNameTests {
  private static let reserved =
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
    + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap { ["COM" + $0, "LPT" + $0] }

  /// Reserved names in every guise, forbidden characters at every place, ends, lengths, and spellings that some systems take for one.
  static let names: [String] = {
    var names = reserved.flatMap { [$0, $0.lowercased(), $0 + ".docx", $0 + ".a.b", " " + $0, $0 + " ", $0 + " .x"] }
    for mark in "<>:\"/\\|?*" { names += ["\(mark)", "a\(mark)b", "\(mark)a", "a\(mark)", "\(mark)\(mark)"] }
    for control in [0, 1, 7, 8, 9, 0xA, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F].compactMap({ Unicode.Scalar($0) }) {
      names += ["a\(control)b", "\(control)a", "a\(control)", "\(control)"]
    }
    names += [
      ".", "..", "...", "../..", "..\\..", "/etc/passwd", "\\\\tjener\\mappe", "C:\\a", "C:a", "//a", "./a", "a/../b",
      "~",
      "~a", "~$a", "~$", "$a", "-", "--", "-rf", "--help", "-o", ".skjult", ".iko", "desktop.ini", "Desktop.ini",
      "Thumbs.db",
      "_vti_", "a_vti_b", "_VTI_", ".lock", "a.", "a..", "a. .", "a ", "a  b", "  a", "%00", "%2e%2e%2f", "a%20b",
      "a;b", "a&b",
      "a'b", "a`b", "$(id)", "${IFS}", "a!b", "a#b", "a%b", "a^b", "a,b", "a=b", "a+b", "[a]", "{a}", "(a)", "", " ",
      "\u{A0}",
    ]
    names += [
      "a\u{202E}cod", "\u{200B}", "a\u{200B}b", "a\u{200D}b", "\u{FEFF}a", "\u{2028}", "\u{2066}a\u{2069}", "\u{AD}",
      "\u{E000}", "\u{FFFE}", "\u{1F468}\u{200D}\u{1F469}", "e\u{301}", "é", "Å", "A\u{30A}", "\u{212B}", "Ω",
      "\u{2126}", "ﬁ",
      "fi", "ß", "SS", "İ", "i\u{307}", "ı", "I", "ǅ", "σ", "ς", "ￃ", "\u{2024}", "\u{2025}", "\u{FF0F}", "\u{2215}",
      "\u{FF0E}.",
      // A sign with an accent on it is one character to Swift, and still that sign to the system.
      "-\u{301}rf", ".\u{301}skjult", "~\u{301}a", "CON.\u{301}x", "NUL \u{301}.x", "\u{301}", "\u{301}Kari",
      "a/\u{301}b", "a.\u{301}",
      " \u{301}a",
    ]
    for length in [100, 139, 140, 149, 150, 151, 200, 254, 255, 256, 300, 1000, 5000] {
      names += [String(repeating: "a", count: length), String(repeating: "ø", count: length)]
      names += [String(repeating: "o\u{308}", count: length), String(repeating: "\u{1F600}", count: length)]
    }
    let given = [
      "Kari", "KARI", "kari", "Åse", "A\u{30A}se", "ÅSE", "Márjá", "Ma\u{301}rja\u{301}", "Bjørn", "bjørn", "Zoë",
    ]
    let family = [
      "Nordmann", "NORDMANN", "Ødegård", "Ødega\u{30A}rd", "Čáhppe", "C\u{30C}a\u{301}hppe", "O'Neil", "Lie-Ås",
    ]
    for first in given { for last in family { names.append("\(last), \(first)") } }
    return names
  }()

  private func paths(_ names: [String], classes: [String]) throws -> [String] {
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    let pupils = names.indices.compactMap { index -> Oppføring? in
      let values: Values = ["elev.klasse": .text(classes[index % classes.count])]
      let name = Elevnavn(fornavn: "", etternavn: names[index])
      return Oppføring(
        Kjennetegn(elevnummer: "\(index)", navn: nil, values: values), navn: name, values: values, sted: "", fil: "")
    }
    #expect(pupils.count == names.count)
    var list = Filnavnliste(skjema: "oppfølgingsplan", withNames: true)
    for pupil in pupils { list.add(pupil) }
    list.close { pupils[$0] }
    return pupils.indices.map { list.path(of: pupils[$0], at: $0, day: day) }
  }

  @Test func `five hundred names, each valid on every system and nobody else's`() throws {
    let names = Self.names
    #expect(names.count >= 500)

    let all = try paths(names, classes: ["1STA"])
    let faults = all.flatMap { path in Self.faults(of: path).map { "\(path): \($0)" } }
    let folded = Set(all.map(Self.asSomeSystemsSee))

    #expect(faults == [])
    #expect(folded.count == all.count)
    Proof.report("T13 filnavn: \(names.count) navn, \(faults.count) ugyldige, \(all.count - folded.count) like")
  }

  @Test func `classes too, as folders`() throws {
    let names = Self.names.map { _ in "Kari" }

    let all = try paths(names, classes: Self.names)

    #expect(all.flatMap { path in Self.faults(of: path).map { "\(path): \($0)" } } == [])
    #expect(Set(all.map(Self.asSomeSystemsSee)).count == all.count)
  }

  @Test func `every name is written into its folder, and nothing beside it`() throws {
    let folder = try Folder()
    let all = try paths(Self.names, classes: ["1STA", "..", "a/b"])

    for path in all { try FileNameTests.touch(folder.path + "/mappe/" + path) }

    #expect(Set(folder.files.map { $0.precomposedStringWithCanonicalMapping }) == Set(all.map { "mappe/" + $0 }))
  }

  private static func touch(_ path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: path), options: .withoutOverwriting)
  }

  /// Windows: «Naming Files, Paths, and Namespaces». SharePoint: «Restrictions and limitations in OneDrive and SharePoint».
  private static func faults(of path: String) -> [String] {
    let steps = path.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    var faults = steps.count > 2 ? ["mer enn én mappe"] : []
    if path.utf16.count > 300 { faults.append("for lang sti") }
    for step in steps {
      // By what the system sees: a dot with an accent on it is a dot.
      let signs = step.unicodeScalars
      let stem = String(signs.prefix { $0 != "." }).trimmingCharacters(in: .whitespaces).uppercased()
      if reserved.contains(stem) { faults.append("reservert") }
      if step.isEmpty || step == "." || step == ".." { faults.append("ingen fil") }
      if step.utf8.count > 255 { faults.append("over 255 byte") }
      if step.unicodeScalars.contains(where: { $0.value < 32 || (0x7F...0x9F).contains($0.value) }) {
        faults.append("styretegn")
      }
      if signs.contains(where: { "<>:\"/\\|?*".unicodeScalars.contains($0) }) { faults.append("forbudt tegn") }
      if [".", " "].contains(signs.last) || signs.first == " " { faults.append("ende") }
      if [".", "~", "-"].contains(signs.first) || signs.first?.properties.canonicalCombiningClass != .notReordered {
        faults.append("begynnelse")
      }
      if step.lowercased().contains("_vti_") || step.lowercased() == "desktop.ini" { faults.append("SharePoint") }
      if step.unicodeScalars.contains(where: { $0.properties.generalCategory == .format }) { faults.append("usynlig") }
      if !step.utf8.elementsEqual(step.precomposedStringWithCanonicalMapping.utf8) { faults.append("ikke NFC") }
    }
    return faults
  }

  /// Without case and composition, as Windows, a Mac and a share compare.
  private static func asSomeSystemsSee(_ path: String) -> String {
    path.uppercased().lowercased().precomposedStringWithCanonicalMapping
  }
}
