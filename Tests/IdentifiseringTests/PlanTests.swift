import Forms
import Foundation
import Testing

@testable import IKO

/// From criterion to form, and the list for decisions.
struct PlanTests {
  private let regelverk: Regelverk
  private let forslag: Planforslag

  init() throws {
    regelverk = try Regelverk.publisert()
    forslag = Planforslag(try #require(Skjemasamling.skjema("oppfølgingsplan")).template(), regelverk)
  }

  private func judged(_ header: String, _ cells: String, _ trinn: Trinn = .vg1) throws -> Elevvurdering {
    Elevvurdering(try Lists.pupil(header, cells).elev, trinn: trinn, regelverk)
  }

  @Test func `a hit gives the form's own words, the evidence and the numbers`() throws {
    let answers = forslag.svar(try judged("Ønske;Snitt;Matematikk;Engelsk;Norsk;Fravær %", "1;2,43;2;4;4;12"))

    #expect(
      answers["ident.kriterier"]
        == .choices([
          "Tatt inn på førsteønske og karaktersnitt under 2,5",
          "IV, 1 eller 2 i minst ett av fagene matematikk, engelsk og norsk",
          "Fravær over 10 % (dokumentert og udokumentert)",
        ]))
    #expect(answers.text("ident.grunnlag")?.split(separator: "\n").count == 3)
    #expect(answers["ident.fase"] == .text("Overgang ungdomstrinn – Vg1/skolestart"))
    #expect(answers["inn.snitt"] == .number(Decimal(string: "2.43") ?? 0))
    #expect(answers["fravær.prosent"] == .number(12))
    #expect(
      answers["fag"]
        == .rows([["fag": .text("Matematikk"), "vurdering": .text("Inngang"), "karakter": .text("2")]]))
  }

  @Test func `challenges and measures are never filled`() throws {
    let answers = forslag.svar(
      try judged("Ønske;Snitt;Fravær %;Mistrivsel;R8;R6;Andre kritiske faktorer", "1;2,43;40;x;x;x;x"))

    #expect(!answers.tags.contains { $0.hasPrefix("kart.") || $0.hasPrefix("tiltak") || $0.hasPrefix("plan.") })
    #expect(
      answers["ident.kritiskeFaktorer"]
        == .choices([
          "Fraværs- og karakterutvikling", "Mistrivsel eller manglende motivasjon", "Urealistiske studie-/yrkesvalg",
          "Andre kritiske faktorer (helse, oppførsel o.l.)",
        ]))
  }

  @Test func `a pupil without a hit gets numbers and no criteria`() throws {
    let answers = forslag.svar(try judged("Ønske;Snitt", "1;4,43"))

    #expect(answers.tags == ["elev.trinn", "inn.snitt", "inn.ønske"])
  }

  @Test func `a hit whatever the wish ticks no box and tells why`() throws {
    let answers = forslag.svar(try judged("Ønske;Snitt", ";2,40"))

    #expect(answers["ident.kriterier"] == nil)
    #expect(answers.text("ident.grunnlag")?.hasPrefix("Treff uansett ønske") == true)
  }

  @Test func `marks alone are Fortløpende`() throws {
    let answers = forslag.svar(try judged("Snitt;Mistrivsel", "4,00;ja", .vg2))

    #expect(answers["ident.fase"] == .text("Fortløpende"))
  }

  @Test func `only blank fields of a plan are filled`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = folder.appendingPathComponent("1STA.csv").path
    try "Navn;Klasse;Ønske;Snitt;Grunnlag\nKari Nordmann;1STA;2. ønske;24,3;Skrevet av skolen".write(
      toFile: list, atomically: true, encoding: .utf8)
    let day = try Lists.day()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: day)
    try kilder.add(list)

    let filled = forslag.filled(kilder.oppføringer, av: kilder, trinn: .vg1, dato: day)

    let values = try #require(filled.oppføringer.first).values
    #expect(values["ident.grunnlag"] == .text("Skrevet av skolen"))
    #expect(values["inn.snitt"] == .number(Decimal(string: "2.43") ?? 0))
    #expect(values["inn.ønske"] == .number(2))
    #expect(values["ident.kriterier"]?.isAnswered == true)
  }

  @Test func `a list of grades beside the class list is no list of pupils`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (pupils, grades) = (folder.appendingPathComponent("2STA.csv").path, folder.appendingPathComponent("k.csv").path)
    try "Elevnummer;Navn;Klasse\n1;Kari Nordmann;2STA".write(toFile: pupils, atomically: true, encoding: .utf8)
    try "Elevnummer;Trinn;Fag;Type;Karakter\n1;Vg1;Norsk;T2;IV\n1;Vg1;Engelsk;T2;3".write(
      toFile: grades, atomically: true, encoding: .utf8)
    let day = try Lists.day()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: day)
    for list in [grades, pupils] { try kilder.add(list) }

    let filled = forslag.filled(kilder.oppføringer, av: kilder, trinn: .vg2, dato: day)

    let values = try #require(filled.oppføringer.first).values
    #expect(filled.oppføringer.count == 1)
    #expect(kilder.findings == [])
    #expect(
      values["fag"]
        == .rows([
          ["fag": .text("Norsk"), "vurdering": .text("T2"), "karakter": .text("IV"), "merknad": .text("Vg1")]
        ]))
    #expect(values["ident.fase"] == .text("Trinnoppstart Vg2"))
  }

  @Test func `limits that a county has changed are followed`() throws {
    var stricter = regelverk
    stricter.terskler.snittFørsteønske.grense = 3
    stricter.terskler.inngangskarakterer.eksamen = false
    stricter.terskler.ønskeord = ["særskilt": 1]
    var lister = Elevlister(dato: try Lists.day(), regelverk: stricter)
    let list =
      "Navn;Klasse;Ønske;Snitt;Matematikk;Matematikk eksamen;Engelsk;Norsk\nKari Nordmann;1STA;Særskilt;2,80;4;1;4;4"
    try lister.add(Array(list.utf8), name: "1STA.csv")

    let vurdering = try #require(Identifisering(of: lister.elever, trinn: .vg1, regelverk: stricter).first)

    #expect(vurdering.treff.map(\.id) == ["R1"])
    #expect(vurdering.grunnlag == ["Karaktersnittet er 2,8. Grensen er under 3 for elever tatt inn på førsteønske."])
  }
}
