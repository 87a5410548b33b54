import Foundation
import Testing

/// `--json`: lines of the contract on standard output, and nothing else there.
struct JSONOutputTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
  }

  @Test func `fyll`() throws {
    let plan = try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --json --prøv")
    let made = try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --json")
    let again = try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --json --uten-stempel")

    let lines = """
      {"fil":"Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx","nøkkel":"1","status":"laget","funn":[]}
      {"fil":"Ut/1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx","nøkkel":"2","status":"laget","funn":[]}

      """
    #expect(made.output == lines)
    #expect(plan.output == lines.replacing("[]}", with: "[],\"prøv\":true}"))
    #expect(again.output == lines.replacing("laget", with: "uendret"))
    #expect([plan.status, made.status, again.status] == [0, 0, 0])
    #expect(made.errors.hasSuffix("Dokumenter: 2 laget i Ut.\n"))
  }

  @Test func `findings of a source stand with the source`() throws {
    try folder.write("Elevnr;Navn;Klasse;Snitt;Sko\n1;Kari Nordmann;1STA;høyt;43\n", to: "feil.csv")

    let outcome = try folder.run("iko fyll oppfølgingsplan --fra feil.csv -o Ut --dato 2026-11-23 --json")

    #expect(
      outcome.output == """
        {"fil":"feil.csv","funn":[{"kode":"F302","alvor":"merknad","sted":"feil.csv","melding":"Skjemaet har ikke noe felt for kolonnen «Sko». \
        Skal innholdet med, skriv feltets navn eller kode i overskriften (se iko skjema)."},\
        {"kode":"F305","alvor":"feil","sted":"feil.csv: linje 2, kolonne 4 (Snitt)","felt":"inn.snitt",\
        "melding":"Cellen inneholder tekst der det skal stå et tall. Skriv f.eks. 2,5."}]}
        {"fil":"Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx","nøkkel":"1","status":"laget","funn":[]}

        """)
    #expect(outcome.status == 1)
  }

  @Test(arguments: [
    ("fyll oppfølgingsplan --fra borte.csv", "borte.csv", "no-such-file"),
    ("fyll oppfølgingsplan --fra god.csv --klasse 3X", "god.csv", "no-pupils"),
    ("fyll oppfølgingsplan --fra god.csv --mal god.csv", "god.csv", "not-a-package"),
    ("fyll oppfølgingsplan --fra god.csv --elev Åse", "god.csv", "unclear-pupil"),
    ("fyll oppfølgingsplan --fra god.csv -o god.csv", "god.csv", "not-a-folder"),
    ("les borte.docx", "borte.docx", "no-such-file"), ("les .", ".", "no-documents"),
  ])
  func `a fatal error is a line too`(arguments: String, file: String, kind: String) throws {
    let outcome = try folder.run("iko \(arguments) --json")

    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8)) as? [String: Any])
    #expect(object["fil"] as? String == file)
    let fault = try #require(object["feil"] as? [String: String])
    #expect(fault["slag"] == kind)
    #expect(fault["melding"]?.hasPrefix("Feil") == false)
    #expect([2, 64].contains(outcome.status))
  }

  @Test func `les has every field, in the order of the form`() throws {
    try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --elev 1")

    let outcome = try folder.run("iko les Ut --json")

    #expect(outcome.status == 0)
    #expect(outcome.errors == "1 dokument lest.\n")
    #expect(
      outcome.output.hasPrefix(
        """
        {"fil":"Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx","skjema":"oppfølgingsplan",\
        "verdier":{"skole.navn":null,"dok.skoleår":"2026/2027","dok.dato":"2026-11-23","dok.saksnr":null,\
        "elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","elev.klasse":"1STA","elev.trinn":"Vg1",\
        "elev.utdanningsprogram":null,"elev.kontaktlærer":null,"elev.myndig":"nei","elev.medvirket":"ubesvart",
        """))
    #expect(outcome.output.contains("\"tiltak\":[],\"evaluering\":[]},\"kilde\":{\"skole.navn\":\"tag\","))
    #expect(
      outcome.output.hasSuffix(
        """
        "ikkePlassert":[],"ikkePlassertSted":[],"sporedeEndringer":0,"kommentarer":[],"funn":[]}

        """))
  }

  @Test func `a document twice is reported where it is read`() throws {
    try folder.run(
      "iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --elev 1 && cp Ut/1STA/*.docx Ut/z.docx")

    let outcome = try folder.run("iko les Ut --json")

    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasSuffix(
        """
        "funn":[{"kode":"F502","alvor":"advarsel","melding":"Samme elev, skjema og periode som Ut/1STA/Nordmann, Kari – \
        oppfølgingsplan 2026-11-23.docx. Begge er lest. Behold den som gjelder, og flytt den andre."}]}

        """))
  }
}
