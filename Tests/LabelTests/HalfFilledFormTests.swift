import Forms
import IKO
import TestSupport
import Testing

/// Forms into which somebody wrote already: documents for other pupils must not be made of them.
struct HalfFilledFormTests {
  private static let table = String.table(
    .cells("Elevens navn", ""), .cells("Klasse", ""), .cells("Kontaktlærer", ""), .cells("Hva er utfordringen?", ""))

  /// Where something is written, as the refusal says it; nil where the form is taken for blank.
  private func refusal(_ specimen: Specimen, _ skjema: String = "oppfølgingsplan", layout: Layout = Layout()) throws
    -> String?
  {
    let template = try Page(specimen, skjema, layout: layout).template
    do throws(FormError) {
      try Malkontroll.check(template, skjema: Skjemasamling.skjema(skjema))
      return nil
    } catch {
      #expect(error.kind == "filled-template")
      return error.message
    }
  }

  private func warnings(_ specimen: Specimen) throws -> [String] {
    try Malkontroll.findings(Page(specimen).template, skjema: Skjemasamling.skjema("oppfølgingsplan")).map(\.message)
  }

  @Test func `a pupil's name in the header is refused, though the page has its blank`() throws {
    var specimen = Specimen(Self.table)
    specimen.headers = [.paragraph(.run("Navn: Per Hemmelig Klasse: 1A"))]

    #expect(try refusal(specimen)?.contains("«Navn» (topptekst, avsnitt 1); «Klasse» (topptekst, avsnitt 1)") == true)
  }

  @Test(arguments: [
    ("Fødselsdato", "01.02.2009"), ("Karaktersnitt", "2,13"), ("Evalueringsmøte, dato", "11.12.2026"),
    ("Fravær %", "14,5"), ("Dato for samtykke", "3/9-2026"),
  ])
  func `figures that were left in one field are a pupil's, and no other pupil gets them`(label: String, figures: String)
    throws
  {
    let cells = String.table(
      .cells("Elevens navn", ""), .cells("Klasse", ""), .cells(label, figures), .cells("Hva er utfordringen?", ""),
      .cells("Skoleår", "2026/2027"), .cells("Versjon", "1.2"))

    #expect(try refusal(Specimen(cells))?.contains("«\(label)» (tabell 1, rad 3)") == true)
    #expect(
      try refusal(
        Specimen(
          .table(.cells("Elevens navn", ""), .cells("Klasse", ""), .cells("Skoleår", "2026/2027"), .cells("Side", "1")))
      )
        == nil)
  }

  @Test func `figures at labels that nobody knows are somebody's where the form was filled`() throws {
    let unknown = [
      ("Mors telefon", "91234567"), ("Arkivnr.", "2026/7788"), ("Gjelder skoleåret", "2026/2027"), ("Utgave", "1.2"),
    ]
    func written(_ name: String, _ born: String, _ klasse: String) throws -> [String] {
      let rows =
        [("Elevens navn", name), ("Fødselsdato", born), ("Klasse", klasse), ("Hva er utfordringen?", "")] + unknown
      let cells = rows.map { label, text in String.cells(label, text) }.joined()
      return try Page(Specimen(.table(cells))).template.labels.written.map(\.place)
    }

    let filled = try written("Per Hemmelig", "01.02.2009", "1A")
    let blank = try written("", "", "")
    #expect(filled == ["tabell 1, rad 1", "tabell 1, rad 2", "tabell 1, rad 3", "tabell 1, rad 5", "tabell 1, rad 6"])
    #expect(blank == [])
  }

  @Test func `a name typed over the dots, with a blank after it on the line`() throws {
    let specimen = Specimen(.paragraph(.run("Elevens navn: Per Hemmelig   Født: ............")))

    #expect(try refusal(specimen)?.contains("«Elevens navn» (avsnitt 1)") == true)
  }

  @Test func `the name below the words that it belongs to`() throws {
    let specimen = Specimen(
      .paragraph(.run("Oppfølgingsplan for:")) + .paragraph(.run("Per Hemmelig")) + .paragraph(.run("Klasse: ____")))

    #expect(try refusal(specimen)?.contains("«Oppfølgingsplan for»") == true)
  }

  @Test func `text under a heading in place of the blank, and words about what goes in there`() throws {
    let form = { (text: String) in
      Specimen(
        Self.table + .heading("Elevens behov") + .paragraph(text) + "<w:p/>" + .heading("Mål") + "<w:p/><w:p/>")
    }

    #expect(try refusal(form(.run("Per skal gå på skolen")))?.contains("«Elevens behov» (avsnitt 2)") == true)
    #expect(try refusal(form(.run("Beskriv hva eleven trenger."))) == nil)
    #expect(try refusal(form(.run("Kontaktlærer fyller ut.", "<w:i/>"))) == nil)
    #expect(try warnings(form(.run("Kontaktlærer fyller ut.", "<w:i/>"))) == [])
    // A sentence above a blank may be either.
    #expect(try refusal(form(.run("Per trenger ro."))) == nil)
    #expect(try warnings(form(.run("Per trenger ro."))).count == 1)
  }

  @Test func `an answer to a question that no field knows`() throws {
    let specimen = Specimen(
      Self.table.replacing(
        "<w:p/></w:tc></w:tr></w:tbl>", with: "<w:p><w:r><w:t>Har det vondt</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))

    let message = try #require(try refusal(specimen))

    #expect(message.contains("tabell 1, rad 4") && !message.contains("vondt"))
  }

  @Test func `what the school prints in its form is no answer, and a person can say so of the rest`() throws {
    let printed = { (text: String) in
      Specimen(
        Self.table + .table(.cells("Skole", "Granli vgs."), .cells("Skoleår", "2026/2027"), .cells(text, "§ 11-2")))
    }

    #expect(try refusal(printed("Hjemmel")) == nil)
    #expect(try warnings(printed("Hjemmel")) == [])
    let asked = Specimen(
      .table(.cells("Elevens navn", ""), .cells("Klasse", ""), .cells("Hva planen er?", "En avtale"))
    )
    #expect(try refusal(asked) != nil)
    #expect(try refusal(asked, layout: Layout([.init(field: nil, label: "Hva planen er?")])) == nil)
  }

  @Test func `ticks and remarks in a list of questions`() throws {
    let rows = { (box: String, remark: String) in
      Specimen(
        .table(.cells("Elev", ""), .cells("Klasse", ""))
          + .table(
            .cells("Tema", "Ja", "Nei", "Kommentar"), .cells("Lesing", box, "☐", remark),
            .cells("Skriving", "☐", "☐", "")))
    }

    #expect(try refusal(rows("☐", ""), "sjekkliste") == nil)
    #expect(try refusal(rows("☒", ""), "sjekkliste")?.contains("(tabell 2, rad 2)") == true)
    #expect(try refusal(rows("X", ""), "sjekkliste") != nil)
    #expect(try refusal(rows("☒", "Leser lite"), "sjekkliste")?.contains("Leser") == false)
  }

  @Test func `measures in the rows above the blank ones`() throws {
    let rows = { (first: String...) in
      Specimen(
        Self.table
          + .table(.cells("Tiltak", "Ansvarlig", "Frist"), .cells(first[0], first[1], first[2]), .cells("", "", "")))
    }

    #expect(try refusal(rows("", "", "")) == nil)
    #expect(try refusal(rows("Samtale", "Rådgiver", "")) != nil)
  }

  @Test func `--tøm-malen takes all of that out, and the form is a blank one again`() throws {
    let body: [String] = [
      .paragraph(.run("Elevens navn: Per Hemmelig   Født: 1.2.2009  Klasse: ......")),
      .paragraph(.run("Trinn: ☒ Vg1 ☐ Vg2")), .heading("Elevens behov"), .paragraph(.run("Per trenger ro")), "<w:p/>",
      .heading("Mål"), "<w:p/>",
      .table(.cells("Skole", "Granli vgs."), .cells("Kontaktlærer", "Kari Holm"), .cells("Rom", ""), .cells("Tlf", "")),
      .table(.cells("Tiltak", "Ansvarlig", "Frist"), .cells("Samtale", "Rådgiver", ""), .cells("", "", "")),
    ]
    var specimen = Specimen(body)
    specimen.headers = [.paragraph(.run("Navn: Per Hemmelig"))]
    let page = try Page(specimen)

    let emptied = try page.template.emptied(layout: .norsk()).bytes
    let blank = try Template<AnyForm>(emptied, name: "skjema.docx", fields: page.template.fields, layout: .norsk())

    let text = try Page.text(emptied) + Page.text(emptied, part: "word/header1.xml")
    for word in ["Per", "Hemmelig", "2009", "☒", "Holm", "Samtale", "Rådgiver"] {
      #expect(!text.contains(word), "\(word)")
    }
    for word in ["Elevens navn:", "Født:", "Klasse: ......", "☐ Vg1", "Granli vgs."] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(blank.labels.written.filter(\.isCertain).isEmpty)
    for field in [
      "elev.navn", "elev.fødselsdato", "elev.klasse", "elev.trinn", "kart.behov", "elev.kontaktlærer", "tiltak",
    ] {
      #expect(blank.labels.found.contains { $0.field == field }, "\(field)")
    }
  }

  @Test func `a form without any place for the pupil's name is reported in a line of its own`() throws {
    let specimen = Specimen(.table(.cells("Klasse", ""), .cells("Kontaktlærer", "")))

    #expect(try warnings(specimen).first?.hasPrefix("Skjemaet har ingen plass til elevens navn.") == true)
    #expect(try warnings(Specimen(Self.table)) == [])
  }

  @Test(.enabled(if: Shared.isPresent, "the published forms do not stand beside this working copy"))
  func `published forms and our own templates are blank`() throws {
    for (name, skjema, _) in PublishedFormTests.forms {
      let template = try PublishedForm(name, skjema: skjema).template()
      #expect(template.labels.written.isEmpty, "\(name)")
    }
    for skjema in Skjemasamling.alle {
      let template = try skjema.template()
      try Malkontroll.check(template, skjema: skjema)
      #expect(Malkontroll.findings(template, skjema: skjema).isEmpty, "\(skjema.navn)")
    }
  }
}
