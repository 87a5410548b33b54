import Forms
import TestSupport
import Testing

@testable import IKO

/// Foresatte in forms that nobody marked: which one's is which, and when they are not told.
struct ForesattplassTests {
  private static let født = "14.03.2010"
  private static let values = ["Liv Moe", "402 11 983", "liv@example.no", "Geir Bø", "957 30 118"]
  static let columns = [
    ["Foresatt 1", "Tlf foresatt 1", "E-post foresatt 1", "Foresatt 2", "Tlf foresatt 2"],
    ["Føresett 1", "Tlf føresett 1", "E-post føresett 1", "Føresett 2", "Tlf føresett 2"],
    ["Navn foresatt 1", "Mobil foresatt 1", "Foresatt 1 e-post", "Navn foresatt 2", "Mobil foresatt 2"],
    ["Foresatt 1 navn", "Foresatt 1 mobil", "Foresatt 1 epost", "Foresatt 2 navn", "Foresatt 2 telefon"],
    ["Mor", "Tlf mor", "E-post mor", "Far", "Tlf far"],
  ]

  private func list(_ columns: [String], født: String = født, more: (String, String)? = nil) -> String {
    (["Navn", "Fødselsdato"] + columns + [more?.0].compactMap(\.self)).joined(separator: ";") + "\n"
      + (["Tuva Lie", født] + Self.values + [more?.1].compactMap(\.self)).joined(separator: ";") + "\n"
  }

  private func forms(_ list: String, who: String, name: String, dato dag: Day = dato) throws -> [Opplysningsskjema] {
    [
      try Opplysningsskjema(
        linjer: [
          "Elevens navn", "\(name) på \(who.lowercased()) 1", "Mobil \(who.lowercased()) 1",
          "E-post \(who.lowercased()) 1", "\(name) på \(who.lowercased()) 2", "Telefon \(who.lowercased()) 2",
        ], list, dato: dag),
      try Opplysningsskjema(
        kolonner: [name, "Telefon", "E-post"], rader: ["\(who) 1", "\(who) 2"], list, dato: dag),
    ]
  }

  @Test(arguments: columns, [("Foresatt", "Navn"), ("Føresett", "Namn")])
  func `each goes to her own places, in lines and in rows`(columns: [String], words: (String, String)) throws {
    for form in try forms(list(columns), who: words.0, name: words.1) {
      #expect(form.skrevet == ["Tuva Lie"] + Self.values, "\(form.svar) \(form.meldt)")
    }
    let both = try Opplysningsskjema(
      linjer: ["Elevens navn", "\(words.0) 1 (\(words.1.lowercased()) og telefon)", "\(words.0) 2 (navn og telefon)"],
      list(columns))
    #expect(both.skrevet == ["Tuva Lie", "Liv Moe, tlf. 402 11 983", "Geir Bø, tlf. 957 30 118"], "\(both.svar)")
  }

  @Test func `so many unnumbered rows are so many people, and one place is the first one's`() throws {
    let rows = try Opplysningsskjema(
      kolonner: ["Navn", "Telefon"], rader: ["Foresatt", "Foresatt"], list(Self.columns[0]))
    let one = try Opplysningsskjema(
      linjer: ["Elevens navn", "Foresattes navn", "Foresattes telefon"], list(Self.columns[0]))
    let apart = try Opplysningsskjema(
      linjer: ["Elevens navn", "Foresattes navn", "Bakgrunn", "Foresattes navn"], list(Self.columns[0]))

    // A row of one name does not say which of them it is.
    #expect(
      rows.skrevet == ["Tuva Lie"] || rows.skrevet == ["Tuva Lie", "Liv Moe", "402 11 983", "Geir Bø", "957 30 118"])
    #expect(one.skrevet == ["Tuva Lie", "Liv Moe", "402 11 983"])
    #expect(apart.skrevet == ["Tuva Lie"])
    #expect(apart.meldt.contains { $0.contains("«Foresatt 1»") })
  }

  @Test func `mother and father are told apart by what they are`() throws {
    let labels = ["Elevens navn", "Mors navn", "Mors telefon", "Fars navn", "Fars telefon"]
    let known = try Opplysningsskjema(linjer: labels, list(Self.columns[4]))
    let unknown = try Opplysningsskjema(linjer: labels, list(Self.columns[0]))

    #expect(known.skrevet == ["Tuva Lie", "Liv Moe", "402 11 983", "Geir Bø", "957 30 118"], "\(known.svar)")
    #expect(unknown.skrevet == ["Tuva Lie"])
  }

  @Test func `a telephone or an address right behind a foresatt is not the pupil's`() throws {
    let labels = ["Elevens navn", "Mobil", "Gateadresse", "E-post"]
    for columns in ["Foresatt 1;Tlf", "Foresatt 1;Adresse", "Foresatt 1;E-post;Adresse"] {
      let row = ["Liv Moe", "hers", "hers too"].prefix(columns.split(separator: ";").count).joined(separator: ";")
      let form = try Opplysningsskjema(linjer: labels, "Navn;\(columns)\nTuva Lie;\(row)\n")
      #expect(form.skrevet == ["Tuva Lie"], "\(columns): \(form.svar)")
    }
  }

  @Test(arguments: [("Foresatte", "Navn"), ("Føresette", "Namn"), ("2. Foresatte (elever under 18 år)", "Navn")])
  func `a table with blank rows has one for each`(heading: String, name: String) throws {
    func row(_ cells: [String]) -> String {
      "<w:tr>" + cells.map { .cell(.paragraph($0.isEmpty ? "" : .run($0))) }.joined() + "</w:tr>"
    }
    let body =
      Specimen.line("Elevens navn: __________") + .paragraph(.run(heading, "<w:b/>"))
      + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + row([name, "Telefon", "E-post"])
      + row(["", "", ""]) + row(["", "", ""]) + "</w:tbl>" + .paragraph("")
    let young = try Opplysningsskjema(body, list(Self.columns[0]))
    let old = try Opplysningsskjema(body, list(Self.columns[0], født: "02.11.2007"))

    #expect(
      young.rader == [["Liv Moe", "402 11 983", "liv@example.no"], ["Geir Bø", "957 30 118"]], "\(young.meldt)")
    #expect(young.meldt.filter { $0.contains("Foresatt 1") } == [])
    #expect(old.rader == [])
    #expect(old.meldt.contains(Wording.foresatteLeftOutOfForm))
  }

  @Test(arguments: ["Foresatt 1", "Kontaktlærer", "Fastlege", "Mor"])
  func `on the line of somebody a telephone is that one's`(who: String) throws {
    let lines =
      Specimen.line("Elevens navn: __________  Tlf: __________")
      + Specimen.line("\(who): ______________  Tlf: ____________  E-post: ____________")
    let form = try Opplysningsskjema(
      lines,
      "Navn;Klasse;Mobil;E-post;Kontaktlærer;Foresatt 1;Tlf foresatt 1\n"
        + "Tuva Lie;1STB;918 44 207;tuva@x.no;Ragnhild Mo;Liv Moe;402 11 983\n")

    let hers = ["Foresatt 1": ["Liv Moe", "402 11 983", ""], "Kontaktlærer": ["Ragnhild Mo", "", ""]][who]
    #expect(form.svar.map(\.svar) == ["Tuva Lie", "918 44 207"] + (hers ?? ["", "", ""]), "\(form.svar)")
  }

  // MARK: Whom one may tell

  @Test(arguments: columns)
  func `of a pupil of age nobody at home is told in any form, unless she consents`(columns: [String]) throws {
    let day = Day(year: 2026, month: 11, day: 30) ?? dato
    for (born, more, isTold) in [
      ("02.11.2007", nil, false), ("30.11.2008", nil, false), ("01.12.2008", nil, true),
      ("02.11.2007", ("Eleven samtykker til at foresatte informeres", "Ja"), true),
      ("02.11.2007", ("Eleven samtykker til at foresatte informeres", "Nei"), false),
      ("", ("Myndig", "Ja"), false), ("", nil, true),
    ] as [(String, (String, String)?, Bool)] {
      for form in try forms(list(columns, født: born, more: more), who: "Foresatt", name: "Navn", dato: day) {
        #expect(form.skrevet == ["Tuva Lie"] + (isTold ? Self.values : []), "\(born) \(more as Any)")
        #expect(form.meldt.count { $0 == Wording.foresatteLeftOutOfForm } == (isTold ? 0 : 1), "\(form.meldt)")
      }
    }
  }

  @Test func `columns that are called like the form's own places are no way around it`() throws {
    let columns = [
      "Navn på foresatt 1", "Mobil foresatt 1", "E-post foresatt 1", "Navn på foresatt 2", "Telefon foresatt 2",
    ]
    let young = try forms(list(columns), who: "Foresatt", name: "Navn")[0]
    let old = try forms(list(columns, født: "02.11.2007"), who: "Foresatt", name: "Navn")[0]

    #expect(young.skrevet == ["Tuva Lie"] + Self.values)
    #expect(old.skrevet == ["Tuva Lie"])
    #expect(old.meldt.contains(Wording.foresatteLeftOutOfForm))
  }

  @Test func `a protected address leaves out every way to reach her`() throws {
    let form = try Opplysningsskjema(
      linjer: ["Elevens navn", "Gateadresse", "Postnr/sted", "Mobil", "Foresatt 1 (navn og telefon)"],
      "Navn;Adresse;Postnr;Poststed;Tlf;Skjermet;Foresatt 1;Tlf foresatt 1\n"
        + "Tuva Lie;Nordre gate 14B;3187;Horten;918 44 207;Ja;Liv Moe;402 11 983\n")

    #expect(form.skrevet == ["Tuva Lie"])
    #expect(form.meldt.contains(Wording.skjermetLeftOut))
  }
}
