import Forms
import Testing

@testable import IKO

/// Names of files and class folders.
struct FilnavnTests {
  private func paths(_ names: [(String, String, String?)], withNames: Bool = true) -> [String] {
    let pupils = names.enumerated().map { index, name in
      var values: Values = ["elev.klasse": .text(name.1)]
      if let born = name.2 { values["elev.fødselsdato"] = Day(iso: born).map { .day($0) } }
      return Oppføring(
        Kjennetegn(elevnummer: "\(index)", navn: nil, values: values), navn: Elevnavn(fornavn: "", etternavn: name.0),
        values: values, sted: "", fil: "")!
    }
    var list = Filnavnliste(skjema: "oppfølgingsplan", withNames: withNames)
    for pupil in pupils { list.add(pupil) }
    list.close { pupils[$0] }
    return pupils.indices.map { list.path(of: pupils[$0], at: $0, day: dato) }
  }

  private static let ending = " – oppfølgingsplan 2026-11-23.docx"

  @Test(arguments: [
    ("Nordmann, Kari", "Nordmann, Kari"), ("a/b\\c", "a_b_c"), ("..", "5feceb66ffc86f38"), ("../../etc", "_.._etc"),
    ("Kari\0Nordmann", "KariNordmann"), ("a:b*c?d\"e<f>g|h", "a_b_c_d_e_f_g_h"), ("-rf", "rf"), ("~$Kari", "$Kari"),
    (".skjult", "skjult"), ("Kari.", "Kari"), ("Kari\u{202E}xcod", "Karixcod"), ("Ka\u{200B}ri", "Kari"),
    ("Ka\tri\n", "Ka ri"), ("A\u{30A}se", "Åse"), ("CON.txt", "_CON.txt"), ("x_vti_y", "x_vti-y"),
    ("", "5feceb66ffc86f38"),
  ])
  func `a name becomes one that holds everywhere`(name: String, expected: String) throws {
    let path = try #require(paths([(name, "1STA", nil)]).first)

    #expect(Array(path.utf8) == Array(("1STA/" + expected + Self.ending).utf8))
  }

  @Test(arguments: [
    ("../x", "_x"), ("CON", "_CON"), ("nul.docx", "_nul.docx"), ("1STA.", "1STA"), ("..", ""), ("a/b", "a_b"),
    ("COM¹", "_COM¹"),
    ("/etc", "_etc"), (" 1 STA ", "1 STA"), ("lpt0", "_lpt0"), ("CON .x", "_CON .x"), ("_vti_", "_vti-"),
  ])
  func `a class becomes one folder, inside`(klasse: String, folder: String) throws {
    let path = try #require(paths([("Kari", klasse, nil)]).first)

    #expect(path.split(separator: "/").count == (folder.isEmpty ? 1 : 2))
    #expect(path == (folder.isEmpty ? "" : folder + "/") + "Kari" + Self.ending)
  }

  @Test func `long names are cut between letters, and still differ`() throws {
    let long = String(repeating: "Åŋ", count: 150)

    let found = paths([(long + "a", long, nil), (long + "b", long, nil)])

    #expect(Set(found).count == 2)
    for path in found {
      for step in path.split(separator: "/") { #expect(step.utf8.count <= 255) }
      #expect(path.utf16.count < 400)
    }
  }

  @Test func `homonyms of a class get their birth dates, each`() {
    let found = paths([
      ("Hansen, Emma", "1STA", "2009-11-09"), ("Hansen, Emma", "1STA", "2010-03-02"), ("Hansen, Emma", "1STB", nil),
    ])

    #expect(
      found == [
        "1STA/Hansen, Emma (f. 2009-11-09)" + Self.ending, "1STA/Hansen, Emma (f. 2010-03-02)" + Self.ending,
        "1STB/Hansen, Emma" + Self.ending,
      ])
  }

  @Test(arguments: [("HANSEN", "Hansen"), ("A\u{30A}se", "Åse"), ("a/b", "a:b"), ("Kari", "Ka\u{200F}ri")])
  func `names that some system takes for one become two files`(first: String, second: String) {
    let found = paths([(first, "1STA", "2009-11-09"), (second, "1sta", "2009-11-09")])

    #expect(Set(found.map { $0.lowercased() }).count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("1STA/") })
  }

  @Test func `without names nothing of the name is there`() {
    #expect(paths([("Nordmann, Kari", "1STA", nil)], withNames: false) == ["1STA/5feceb66ffc86f38" + Self.ending])
  }

  @Test func `invisible characters are reported`() {
    #expect(Filnavn.hidesCharacters("Kari\u{202E}"))
    #expect(!Filnavn.hidesCharacters("Ånde O'Hara\u{A0}Næss"))
  }
}
