import Forms
import Testing

@testable import IKO

/// Data in the shape that `les` gives.
struct JSONTests {
  private func kilder(_ text: String, _ name: String = "a.jsonl") throws -> Kilder { try Kilder.of((name, text)) }

  @Test func `every kind of answer`() throws {
    let kilder = try kilder(
      """
      {"fil":"x.docx","skjema":"oppfølgingsplan","verdier":{"elev.navn":"Kari Nordmann","elev.klasse":"1STA",\
      "elev.fødselsdato":"2010-01-14","inn.snitt":2.50,"inn.ønske":1,"fravær.prosent":0.1,"elev.myndig":"nei",\
      "foresatte.samtykke":"ubesvart","ident.kilde":["Elevsamtale","Annet"],"plan.hovedmål":"a\\nb\\tc","dok.saksnr":"",\
      "plan.fra":null,"dok.dato":"2026-10-01","plan.til":"uke 50","tiltak":[{"tiltak":"Samtale","frist":"2026-12-01"},{}]},\
      "kilde":{"elev.navn":"tag"},"ikkePlassert":[],"funn":[]}

      """)

    #expect(kilder.lines == [])
    let values = kilder.oppføringer[0].values
    #expect(kilder.oppføringer[0].nøkkel == "kari nordmann|2010-01-14")
    #expect(values["inn.snitt"] == .number(2.5))
    #expect(values["fravær.prosent"] == .number(NumberText.decimal("0.1")!))
    #expect(values["elev.myndig"] == .janei(.nei))
    #expect(values["foresatte.samtykke"] == .janei(.ubesvart))
    #expect(values["ident.kilde"] == .choices(["Elevsamtale", "Annet"]))
    #expect(values["plan.hovedmål"] == .text("a\nb\tc"))
    #expect(values["dok.saksnr"] == .emptied)
    #expect(values["plan.fra"] == .untouched)
    #expect(values.day("dok.dato")?.iso == "2026-10-01")
    #expect(values["plan.til"] == .text("uke 50"))
    #expect(
      values["tiltak"]
        == .rows([["tiltak": .text("Samtale"), "frist": .day(Day(year: 2026, month: 12, day: 1)!)], [:]]))
    #expect(values["kart.dato"] == nil)
  }

  @Test func `fields may be nested, and choices written as one text`() throws {
    let flat = try kilder(
      #"{"elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","ident.kilde":["Elevsamtale","Annet"],"plan.hovedmål":"A"}"#,
      "flat.json")
    let nested = try kilder(
      #"{"elev":{"navn":"Kari Nordmann","fødselsdato":"2010-01-14"},"ident":{"kilde":"Elevsamtale; Annet"},"plan.hovedmål":"A","plan":{"hovedmål":"B"}}"#,
      "nested.json")

    #expect(nested.lines == [])
    #expect(nested.oppføringer.map(\.values) == flat.oppføringer.map(\.values))
  }

  @Test(arguments: [
    "[{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\"},{\"nøkkel\":2,\"elev.navn\":\"Ola Lie\"}]",
    "{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\"}\r\n\r\n{\"nøkkel\":2,\"elev.navn\":\"Ola Lie\"}\r\n",
    "\u{FEFF}{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\"}\n{\"fil\":\"b.docx\",\"feil\":{\"slag\":\"empty\",\"melding\":\"x\"}}\n{\"nøkkel\":2,\"elev.navn\":\"Ola Lie\"}",
  ])
  func `an array, lines, answers without a frame, a line of a file that failed`(text: String) throws {
    let kilder = try kilder(text)

    #expect(kilder.oppføringer.map(\.nøkkel) == ["1", "2"])
    #expect(kilder.lines == [])
  }

  @Test(arguments: [
    ("{\"nøkkel\":\"1\"}\n{\"nøkkel\":", 2), ("{\n  \"nøkkel\": \"1\",\n  \"elev.navn\": Kari\n}\n", 3),
    ("{\"nøkkel\":\"1\"}\n\n[]\n", 3), ("nøkkel;navn\n", 1),
  ])
  func `broken JSON tells the line`(text: String, line: Int) throws {
    let error = #expect(throws: FormError.self) { try kilder(text) }

    #expect(error?.kind == "bad-json")
    #expect(
      error?.message
        == "Filen er ikke gyldig JSON i den formen iko les gir. Feilen er på linje \(line). Lag den på nytt med iko les --json."
    )
  }

  @Test(arguments: [
    ("plan.fra", "7", "en dato, f.eks. «2026-12-13»"), ("tiltak", "\"Samtale\"", "en liste av rader"),
    ("tiltak", "[1]", "en liste av rader"),
    ("elev.myndig", "\"kanskje\"", "«ja», «nei», «ikkeAktuelt» eller «ubesvart»"),
    ("inn.snitt", "true", "et tall"), ("ident.kilde", "[1]", "en liste av valg, f.eks. [\"Fravær\"]"),
    ("elev.klasse", "{}", "tekst"),
  ])
  func `an answer of another kind is reported and left out`(tag: String, answer: String, expected: String) throws {
    let kilder = try kilder("{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\",\"\(tag)\":\(answer)}\n")

    #expect(kilder.oppføringer[0].values[tag] == nil)
    #expect(kilder.findings.map(\.field) == [tag])
    #expect(kilder.lines[0].contains("skal være \(expected). Svaret er av et annet slag og er ikke brukt."))
  }

  @Test func `an unknown key is reported, and one pupil twice with two answers`() throws {
    let kilder = try kilder(
      "{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\",\"elev.sko\":43}\n{\"nøkkel\":\"1\",\"elev.navn\":\"Ola Lie\"}\n"
    )

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.findings.map(\.code) == [.unknownField, .sameKey])
    #expect(kilder.findings.map(\.field) == ["elev.sko", nil])
  }

  @Test func `a fødselsnummer as key is not taken`() throws {
    let kilder = try kilder("{\"nøkkel\":\"14011012345\",\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\"}")

    #expect(!"\(kilder)".contains("14011012345"))
    #expect(kilder.oppføringer[0].nøkkel == "kari nordmann|1sta")
  }

  @Test func `a filled document carries its answers over, but not its own date and number`() throws {
    var plan = Oppfølgingsplan()
    plan.elev.navn = "Kari Nordmann"
    plan.elev.klasse = "1STA"
    plan.dok.dato = Day(year: 2026, month: 9, day: 1)
    plan.dok.saksnr = "26/1"
    plan.dok.skoleår = "2026/2027"
    plan.kart.situasjon = "Trives"
    plan.tiltak = [Tiltak(tiltak: "Samtale")]
    let folder = try Mappe()
    let file = try folder.write(try planmal.fill(AnyForm(values: plan.values)).bytes, to: "kari.docx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(file)

    #expect(kilder.lines == [])
    #expect(kilder.oppføringer[0].nøkkel == "kari nordmann|1sta")
    #expect(kilder.oppføringer[0].values.tags == ["elev.klasse", "elev.navn", "kart.situasjon", "tiltak"])
  }
}
