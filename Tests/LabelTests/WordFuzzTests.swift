import Forms
import IKO
import TestSupport
import Testing
import Words

/// Labels that nobody would print: of any script, with marks that combine, endless.
struct WordFuzzTests {
  /// Pieces of which strings are made.
  private static let pieces = [
    "elevens", "navn", "Klasse", "født", "ønske", "ÆØÅ", "a\u{30A}", "e\u{301}\u{302}\u{303}", "👩🏽‍🎓", "🇳🇴", "имя", "اسم",
    "名前", "ชื่อ", "שם",
    "\u{200B}", "\u{200F}", "\u{FEFF}", "\u{0}", "-", "--", "/", "//", ",", ".", "...", "(", ")", "[", "((", "))", ":",
    "?", "%", "§", "1.", "1.1 ", "20",
    "2026", "a)", "vg1", "navn1", "s", "se", "ss", " ", "  ", "\n", "\t", "\u{A0}", "og", "til", "den", "ikke",
    "gryteklut", "ﬁ", "ß", "İ", "ǆ",
  ]

  private static func strings(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }

  @Test func `whatever a label is, its meaning is a field of the form, and the same each time`() throws {
    let plan = try LabelSet.meanings("oppfølgingsplan")

    for label in Self.strings(400, seed: 20) {
      let verdict = plan.verdict(on: label, under: [label], title: label)

      #expect(plan.verdict(on: label, under: [label], title: label) == verdict, "\(label.debugDescription)")
      for key in [verdict.certain].compactMap(\.self) + verdict.proposals {
        #expect(plan.isOwn(key), "\(label.debugDescription): \(key)")
      }
      #expect(verdict.proposals.count <= 3)
    }
  }

  @Test func `a label of another script, and one of a hundred thousand characters, means nothing and ends`() throws {
    let plan = try LabelSet.meanings("oppfølgingsplan")

    for label in ["имя ученика", "اسم الطالب", "名前", "👩🏽‍🎓 👩🏽‍🎓", "", " ", "\u{301}"] {
      #expect(plan.verdict(on: label) == .unknown, "\(label)")
    }
    for piece in ["navn", "navn ", "elevensønskerogbehov", "e\u{301}", "(", "/navn", "名"] {
      let long = String(repeating: piece, count: 100_000 / piece.utf8.count)
      let verdict = plan.verdict(on: long)
      #expect(verdict.certain == nil || verdict.certain == "elev.navn", "\(piece)")
    }
  }
}
