import TestSupport

/// Five layouts in the manner of schools, as unlike each other as they are.
extension OwnLayout {
  static var all: [OwnLayout] { [card, questionnaire, letter, merged, fields] }

  private static func small(_ label: String, _ more: String = "<w:p/>") -> String {
    .cell(.paragraph(.run(label, "<w:sz w:val=\"16\"/>")), more)
  }

  private static let symbol = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"

  /// Small labels inside the cells of one large card, symbols as boxes, numbered measures.
  static var card: OwnLayout {
    var layout = OwnLayout("B1-kort")
    layout.text("Oppfølgingskort for elev i Vg1")
    layout.table(
      [
        .row(small("Elevens navn"), small("Fødselsdato"), small("Klasse")),
        .row(small("Utdannings-program"), small("Kontaktlærer"), small("Fravær (prosent)")),
        .row(small("Elevens sterke sider"), small("Elevens ønsker:"), small("Dato for evalueringsmøte")),
        .row(
          .cell(
            .paragraph(.run("Elevens utfordring (sett kryss)")), .paragraph(symbol, .run(" Fravær")),
            .paragraph(symbol, .run(" Mistrivsel")), .paragraph(symbol, .run(" 1/IV i fag")))),
      ],
      (1, 1, 2, .blank("elev.navn")), (1, 2, 2, .blank("elev.fødselsdato")), (1, 3, 2, .blank("elev.klasse")),
      (2, 1, 2, .blank("elev.utdanningsprogram")), (2, 2, 2, .blank("elev.kontaktlærer")),
      (2, 3, 2, .blank("fravær.prosent")), (3, 1, 2, .blank("kart.styrker")), (3, 2, 2, .blank("kart.ønsker")),
      (3, 3, 2, .blank("plan.evalueringsmøte")),
      (4, 1, nil, .boxes("kart.utfordringer", ["Fravær", "Mistrivsel", "1/IV i fag"])))
    layout.rows(
      "tiltak",
      [
        .cells("Nr.", "Hva", "Hvem", "Varighet", "Innen"), .cells("1", "", "", "", ""), .cells("2", "", "", "", ""),
        .cells("3", "", "", "", ""),
      ], blank: 3, columns: ["", "tiltak", "ansvar", "omfang", "frist"])
    layout.table([.cells("Elevens underskrift", "", "Kontaktlærers underskrift", "")])
    return layout
  }

  /// Numbered questions with lines to write on, brackets as boxes, several labels a line.
  static var questionnaire: OwnLayout {
    let dots = String(repeating: "…", count: 14)
    let lines = String(repeating: "_", count: 60)
    var layout = OwnLayout("B2-spørsmål")
    layout.text("Spørsmål til oppfølgingssamtalen. Svar kort.")
    layout.line(
      .paragraph(.run("Navn: \(dots) Klasse: \(dots)")),
      .after("elev.navn", "Navn:", blank: dots), .after("elev.klasse", "Klasse:", blank: dots))
    layout.line(.paragraph(.run("Trinn: [ ] Vg1  [ ] Vg2  [ ] Vg3")), .boxes("elev.trinn", ["Vg1", "Vg2", "Vg3"]))
    layout.line(
      .paragraph(.run("1. Er eleven over 18 år?  [ ] Ja  [ ] Nei")), .boxes("elev.myndig", ["ja", "nei"]))
    for (label, key) in [
      ("2. Beskriv elevens situasjon:", "kart.situasjon"), ("3. Elevens behov:", "kart.behov"),
      ("4. Årsaker til utfordringene:", "kart.årsaker"),
    ] {
      layout.text(label)
      layout.line(.paragraph(.run(lines)), .blank(key))
    }
    layout.line(
      .paragraph(.run("5. Fravær: \(dots) dager, \(dots) timer")),
      .after("fravær.dager", "Fravær:", blank: dots), .after("fravær.timer", "dager,", blank: dots))
    layout.line(
      .paragraph(.run("6. Foresatte er orientert: [ ] Ja  [ ] Nei")), .boxes("foresatte.orientert", ["ja", "nei"]))
    layout.line(
      .paragraph(.run("7. Periode fra \(dots) til \(dots)")), .after("plan.fra", "Periode fra", blank: dots),
      .after("plan.til", "til", blank: dots))
    layout.line(
      .paragraph(.run("Dato: \(dots) Underskrift: \(dots)   Dato: \(dots) Underskrift: \(dots)")))
    return layout
  }

  /// A letter: headings with room below, bold labels, measures and foresatte numbered line by line.
  static var letter: OwnLayout {
    let dots = String(repeating: ".", count: 30)
    var layout = OwnLayout("B3-brev")
    layout.text("Fjellheim videregående skole")
    layout.text("Oppfølgingsplan for:")
    layout.line("<w:p/>", .blank("elev.navn"))
    for (label, key) in [("Født: ", "elev.fødselsdato"), ("Klasse: ", "elev.klasse"), ("Skoleåret: ", "dok.skoleår")] {
      layout.line(.paragraph(.bold(label)), .after(key, label.replacing(" ", with: ""), blank: ""))
    }
    for number in 1...2 {
      layout.line(
        .paragraph(.run("Foresatt \(number): \(dots)  Tlf.: \(dots)")),
        .after("foresatte.personer[\(number - 1)].navn", "Foresatt \(number):", blank: dots),
        .after("foresatte.personer[\(number - 1)].telefon", "Tlf.:", blank: dots))
    }
    layout.heading("Elevens situasjon")
    layout.line("<w:p/>", .blank("kart.situasjon"))
    layout.heading("Hovedmål")
    layout.line("<w:p/>", .blank("plan.hovedmål"))
    layout.heading("Hva vi gjør")
    for number in 1...3 {
      layout.line(
        .paragraph(.run("Tiltak \(number): \(dots) Ansvar: \(dots) Frist: \(dots)")),
        .after("tiltak[\(number - 1)].tiltak", "Tiltak \(number):", blank: dots),
        .after("tiltak[\(number - 1)].ansvar", "Ansvar:", blank: dots),
        .after("tiltak[\(number - 1)].frist", "Frist:", blank: dots))
    }
    layout.line(.paragraph(.run("Neste møte: \(dots)")), .after("plan.evalueringsmøte", "Neste møte:", blank: dots))
    layout.text("Med vennlig hilsen")
    return layout
  }

  /// A grid with cells that are merged down and across, and answers in columns.
  static var merged: OwnLayout {
    func down(_ text: String, begins: Bool) -> String {
      "<w:tc><w:tcPr><w:vMerge\(begins ? " w:val=\"restart\"" : "")/></w:tcPr>"
        + (text.isEmpty ? "<w:p/>" : .paragraph(.run(text))) + "</w:tc>"
    }
    func wide(_ text: String, _ span: Int) -> String {
      "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>" + (text.isEmpty ? "<w:p/>" : .paragraph(.run(text)))
        + "</w:tc>"
    }
    func plain(_ text: String) -> String { .cell(text.isEmpty ? "<w:p/>" : .paragraph(.run(text))) }
    var layout = OwnLayout("B4-flettet")
    layout.table(
      [
        .row(wide("1. Opplysninger", 3)), .row(down("Eleven", begins: true), plain("Navn"), plain("")),
        .row(down("", begins: false), plain("Klasse"), plain("")),
        .row(down("", begins: false), plain("Født"), plain("")),
        .row(down("Foresatte", begins: true), plain("Navn"), plain("")),
        .row(down("", begins: false), plain("Telefon"), plain("")),
        .row(wide("2. Kartlegging", 3)), .row(plain("Dato"), wide("", 2)), .row(plain("Til stede"), wide("", 2)),
        .row(wide("Elevens egen opplevelse av situasjonen", 3)), .row(wide("", 3)),
      ],
      (2, 3, nil, .blank("elev.navn")), (3, 3, nil, .blank("elev.klasse")), (4, 3, nil, .blank("elev.fødselsdato")),
      (5, 3, nil, .blank("foresatte.personer[0].navn")), (6, 3, nil, .blank("foresatte.personer[0].telefon")),
      (8, 2, nil, .blank("kart.dato")), (9, 2, nil, .blank("kart.deltakere")), (11, 1, nil, .blank("kart.situasjon")))
    layout.table(
      [
        .cells("Punkt", "Ja", "Nei"), .cells("Eleven har medvirket i planen", "☐", "☐"),
        .cells("Foresatte er orientert", "☐", "☐"), .cells("Behov for tolk", "", ""),
      ],
      (2, 2, nil, .boxes("elev.medvirket", ["ja"])), (3, 2, nil, .boxes("foresatte.orientert", ["ja"])))
    layout.table(
      [
        .cells("Fag", "Mål", "Tiltak", "Ansvar", "Evaluering"), .cells("Norsk", "", "", "", ""),
        .cells("Matematikk", "", "", "", ""),
      ])
    return layout
  }

  /// Merge fields and form fields of the old kind, column names above one blank row, a table in a table.
  static var fields: OwnLayout {
    var layout = OwnLayout("B5-felt")
    layout.line(
      .paragraph(
        .run("Vedtak om oppfølging av "), .merge("Elevens_navn"), .run(", klasse "), .merge("Klasse"), .run(".")),
      .after("elev.navn", "Vedtak om oppfølging av", blank: "«Elevens_navn»"),
      .after("elev.klasse", ", klasse", blank: "«Klasse»"))
    layout.table(
      [.cells("Født", "Trinn", "Kontaktlærer"), .cells("", "", "")],
      (2, 1, nil, .blank("elev.fødselsdato")), (2, 2, nil, .blank("elev.trinn")),
      (2, 3, nil, .blank("elev.kontaktlærer")))
    let inner =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + .cells("Hovedmål for perioden", "") + "</w:tbl><w:p/>"
    layout.table(
      [.row(.cell(.paragraph(.run("Plan"))), .cell(inner))], (1, 2, nil, .inner("plan.hovedmål", "/w:tbl/w:tr/w:tc[2]"))
    )
    layout.line(
      .paragraph(.run("Elevens behov: "), OwnLayout.formText), .after("kart.behov", "Elevens behov:", blank: "     "))
    return layout
  }

  private static var formText: String {
    """
    <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Tekst1"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>\
    <w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t \
    xml:space="preserve">\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }
}
