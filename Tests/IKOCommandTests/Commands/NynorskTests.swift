import Testing

/// Documents in both written languages: chosen by the list, by an option, by the school; read to the same record.
struct NynorskTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      """
      Elevnr;Navn;Født;Klasse;Trinn;Målform;Karaktersnitt;Ønske;Fravær %
      1;Nordmann, Kari;12.03.2010;1STA;Vg1;nn;2,31;1;12,5
      2;Lie, Ola;02.04.2010;1STA;Vg1;;2,31;1;12,5
      3;Berg, Anne;02.05.2010;1STA;Vg1;svensk;2,31;1;12,5

      """, to: "k.csv")
  }

  private static let fyll = "iko fyll oppfølgingsplan --fra k.csv -o Ut --dato 2026-11-23"

  private func path(_ navn: String) -> String { "Ut/1STA/\(navn) – oppfølgingsplan 2026-11-23.docx" }

  private func said(_ path: String) throws -> String {
    try folder.run("iko les '\(path)' --felt ident.grunnlag,ident.kriterier --json").output
  }

  private func values(_ path: String) throws -> Substring? {
    let output = try folder.run("iko les '\(path)' --json").output
    return output.firstRange(of: "\"ident.dato\"").map { start in
      output[start.lowerBound...].prefix { $0 != "\n" }.split(separator: "\"kilde\":")[0]
    }
  }

  @Test func `the list decides, then the school`() throws {
    let output = try folder.said(Self.fyll)

    #expect(
      output.contains(
        "Målformen i listen er ikke bokmål eller nynorsk. Dokumentet er laget på bokmål. Skriv bokmål eller nynorsk."))
    #expect(output.contains("Dokumenter: 3 laget i Ut."))
    #expect(try said(path("Nordmann, Kari")).contains("Fråværet er 12,5 %"))
    #expect(try said(path("Lie, Ola")).contains("Fraværet er 12,5 %"))

    try folder.run("iko oppsett --målform nynorsk")
    #expect(try folder.said(Self.fyll + " --elev 'Lie, Ola'").contains("1 laget"))
    #expect(try said(path("Lie, Ola")).contains("Fråværet er 12,5 %"))
  }

  @Test func `an option decides for all, and a document that nobody touched is made anew in the other language`() throws
  {
    try folder.run(Self.fyll)

    #expect(try folder.said(Self.fyll + " --målform nn").contains("Dokumenter: 2 laget og 1 uendret i Ut."))
    #expect(try said(path("Berg, Anne")).contains("Fråværet er 12,5 %"))
    #expect(try folder.said(Self.fyll + " --målform nn").contains("Dokumenter: 3 uendret i Ut."))
    #expect(try folder.said(Self.fyll + " --målform samisk").contains("[64]"))
  }

  @Test func `les gives the same record of both`() throws {
    try folder.run(Self.fyll)
    let sentences = "\"ident.grunnlag\""

    let nynorsk = try #require(try values(path("Nordmann, Kari")))
    let bokmål = try #require(try values(path("Lie, Ola")))

    // All but the evidence, which is text.
    func choices(_ text: Substring) -> Substring {
      text.prefix(upTo: text.firstRange(of: sentences)?.lowerBound ?? text.endIndex)
    }
    #expect(choices(nynorsk) == choices(bokmål))
    #expect(bokmål.contains("Tatt inn på førsteønske og karaktersnitt under 2,5"))
  }

  @Test func `documents about nobody are in the school's language, weeks and all`() throws {
    #expect(
      try folder.said("iko fyll årshjul-detaljert --målform nynorsk --skoleår 2026/2027 -o År").contains("1 laget"))

    let output = try folder.run("iko les År").output

    #expect(output.contains("veke 36: 31.08.–04.09."))
    #expect(output.contains("IKO-møte 8: Møte etter behov"))
    #expect(!output.contains("Ukentlig"))
  }

  @Test func `the school's day of meetings is in the language of the document`() throws {
    try folder.run("iko oppsett --møtedag tirsdag --møtetid 12.00")
    try folder.run("iko fyll modell --målform nynorsk -o Nynorsk; iko fyll modell -o Bokmål")

    #expect(try folder.run("iko les Nynorsk").output.contains("tysdag kl. 12.00"))
    #expect(try folder.run("iko les Bokmål").output.contains("tirsdag kl. 12.00"))
  }

  @Test func `a plan that is edited keeps its language, and takes new data`() throws {
    try folder.run(Self.fyll)
    try folder.write(
      """
      Elevnr;Navn;Født;Klasse;Målform;Kontaktlærer
      1;Nordmann, Kari;12.03.2010;1STA;bokmål;Per Hagen

      """, to: "ny.csv")

    let output = try folder.said("iko fyll oppfølgingsplan --fra ny.csv -o Ut --dato 2026-11-23")

    #expect(output.contains("1 laget"))
    #expect(try folder.run("iko les '\(path("Nordmann, Kari"))'").output.contains("Per Hagen"))
  }
}
