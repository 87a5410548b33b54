import Forms
import TestSupport
import Testing

@testable import IKO

/// What documents hold where the data say nothing: the school's name, the leader.
@Suite struct ForvalgTests {
  private let prøve: Utfyllingsprøve
  private static let skole: Values = [
    "skole.navn": .text("Halden vgs"), "plan.utdanningsleder": .text("Anne Lunde"), "møtedag": .text("tirsdag"),
  ]

  init() throws { prøve = try Utfyllingsprøve() }

  private func statuser(
    _ forvalg: Values, _ list: String = Utfyllingsprøve.list, _ handling: Utfylling.Handling = .behold
  ) throws -> [Utfylling.Status] {
    try prøve.make(list) { run in
      run.forvalg = forvalg
      run.handling = handling
    }.map(\.status)
  }

  private func navn(_ file: String) throws -> String? { try prøve.answers(file).text("skole.navn") }

  @Test func `every form that has a place for the school's name gets it, and no other place is written`() throws {
    for skjema in Skjemasamling.alle {
      let folder = try Mappe()
      let template = try skjema.template()
      var run = Utfylling(skjema: skjema.navn, template: template, folder: folder.path, dato: dato)
      run.complete = { skjema.completed($0, on: $1) }
      run.fileName = skjema.gjelderElev ? nil : "dokument"
      run.forvalg = Self.skole
      let oppføring =
        skjema.gjelderElev
        ? try Kilder.of(("a.csv", "Navn;Klasse;Født\nKari Nordmann;1STA;14.01.2010\n")).oppføringer[0]
        : Oppføring(Skoleår(containing: dato), values: Values())
      let results = try run.make([oppføring])
      let answers = try template.read(contentsOf: results[0].fil).answers

      #expect(results.map(\.status) == [.laget], "\(skjema.navn)")
      #expect(results[0].funn.filter { $0.severity != .remark } == [], "\(skjema.navn)")
      for tag in Self.skole.tags where template.hasPlace(for: tag) {
        #expect(answers[tag] == Self.skole[tag], "\(tag)")
      }
      #expect(answers.text("skole.navn") == "Halden vgs", "\(skjema.navn)")
    }
  }

  @Test func `what the list says goes first, and an empty answer says something`() throws {
    let list = "Elevnr;Navn;Født;Klasse;Skole;Utdanningsleder\n1;Kari Nordmann;14.01.2010;1STA;Ås vgs;\n"

    _ = try statuser(Self.skole, list)

    #expect(try navn(Utfyllingsprøve.kari) == "Ås vgs")
    #expect(try prøve.answers(Utfyllingsprøve.kari).text("plan.utdanningsleder") == "Anne Lunde")
    let data = """
      {"elev.navn": "Ola Lie", "elev.klasse": "1STA", "elev.fødselsdato": "2010-01-15", "nøkkel": "2", "skole.navn": "", "plan.utdanningsleder": null}

      """
    let kilder = try Kilder.of(("b.jsonl", data))
    var run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: prøve.folder.path, dato: dato)
    run.forvalg = Self.skole
    let path = try run.make(kilder.oppføringer)[0].fil
    let answers = try planmal.read(contentsOf: path).answers
    #expect(answers["skole.navn"] == .emptied)
    #expect(answers.text("plan.utdanningsleder") == "Anne Lunde")
  }

  @Test func `a setting that comes later makes untouched documents anew, and keeps the edited`() throws {
    #expect(try statuser(Values()) == [.laget, .laget])
    try prøve.edit(Utfyllingsprøve.ola)
    let edited = try prøve.folder.bytes(Utfyllingsprøve.ola)

    #expect(try statuser(Self.skole) == [.laget, .beholdt])

    #expect(try navn(Utfyllingsprøve.kari) == "Halden vgs")
    #expect(try prøve.folder.bytes(Utfyllingsprøve.ola) == edited)
    #expect(try statuser(Self.skole) == [.uendret, .beholdt])
    #expect(prøve.documents.count == 2)
  }

  @Test func `merging fills it into what nobody wrote in, and is at odds with nobody who wrote another`() throws {
    _ = try statuser(Values())
    try prøve.write(["skole.navn": .text("Halden videregående skole, avd. Risum")], into: Utfyllingsprøve.ola)
    try prøve.write(["plan.hovedmål": .text("Bestå matematikk")], into: Utfyllingsprøve.kari)

    let results = try prøve.make { run in
      run.forvalg = Self.skole
      run.handling = .oppdater
    }

    #expect(results.map(\.status) == [.oppdatert, .oppdatert])
    #expect(results.flatMap(\.funn).filter { $0.code == .conflict } == [])
    let (kari, ola) = (try prøve.answers(Utfyllingsprøve.kari), try prøve.answers(Utfyllingsprøve.ola))
    #expect(kari.text("skole.navn") == "Halden vgs")
    #expect(kari.text("plan.hovedmål") == "Bestå matematikk")
    #expect(ola.text("skole.navn") == "Halden videregående skole, avd. Risum")
    #expect(ola.text("plan.utdanningsleder") == "Anne Lunde")
    #expect(try statuser(Self.skole, Utfyllingsprøve.list, .oppdater) == [.uendret, .uendret])
  }

  @Test func `a list that says another name than a person is still at odds`() throws {
    let list = "Elevnr;Navn;Født;Klasse;Skole\n1;Kari Nordmann;14.01.2010;1STA;"
    _ = try statuser(Self.skole, list + "Ås vgs\n")
    try prøve.write(["skole.navn": .text("Risum vgs")], into: Utfyllingsprøve.kari)

    #expect(try statuser(Self.skole, list + "Nye Ås vgs\n", .oppdater) == [.konflikt])
    #expect(try navn(Utfyllingsprøve.kari) == "Risum vgs")
  }

  @Test func `a form without such fields is made as before`() throws {
    let bytes = try Specimen(["elev.navn", "kommentar"].map { .paragraph(.blank($0)) }).bytes()
    let template = try Template<AnyForm>(bytes, name: "fri.docx")
    var run = Utfylling(skjema: "fri", template: template, folder: prøve.folder.path, dato: dato)
    run.forvalg = Self.skole

    let results = try run.make(try Kilder.of(("a.csv", Utfyllingsprøve.list)).oppføringer)

    #expect(results.map(\.status) == [.laget, .laget])
    #expect(results.flatMap(\.funn).filter { $0.message.contains("skole") } == [])
  }
}
