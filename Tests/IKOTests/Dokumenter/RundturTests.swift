import Forms
import TestSupport
import Testing

@testable import IKO

/// A class's documents to a register with health, and the register to documents: equal answers, scalar by scalar.
struct RundturTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private static let texts = [
    "vanlig", "=1+1", "+47 900 00 000", "-3", "@SUM(A1)", "007", "00123", "1e5", "03.03.2027", "2027-03-03", "3/4",
    "Ja",
    "x", "TRUE", "to\nlinjer\n\ntil", "a\tb", "\ttab først", "  blanke foran", "bak  ", "😀👩🏽‍🎓", "A\u{30A}se",
    "\u{A0}\u{AD}x",
    "'a", "''=1", "_x000D_", "a;b", "\"sitat\"", "12,5 %", "(tom)", "#N/A", "nøkkel",
  ]

  private func values(of path: String) throws -> Values { try planleser.read(path).reading.answers }

  /// Fills, reads into a workbook, fills again from it, and reads that.
  private func turned(_ skjema: IKO.Skjema, _ all: [Values]) throws -> (before: [Values], after: [Values]) {
    let template = try skjema.template()
    let paths = try all.enumerated().map { index, values in
      try folder.write(template.fill(AnyForm(values: values)).bytes, to: "ut/\(skjema.navn) \(index + 10).docx")
    }
    let read = try planleser.read(paths, jobs: 2).map { try $0.get() }
    let book = try folder.write(
      Registersamling(read, withHealth: true, folder: folder.path).workbook(for: Scratch.workbook),
      to: "\(skjema.navn).xlsx")
    var again: [Values] = []
    if skjema.gjelderElev {
      var kilder = Kilder(skjema: skjema.navn, fields: template.fields, today: dato)
      try kilder.add(book)
      #expect(kilder.lines == [])
      again = kilder.oppføringer.map(\.values)
    } else {
      let years = try #require(
        try Årsregister(book, skjema: skjema.navn, fields: template.fields, today: dato))
      #expect(years.findings == [])
      again = years.documents.map(\.values)
    }
    let after = try again.enumerated().map { index, values in
      try self.values(
        of: folder.write(template.fill(AnyForm(values: values)).bytes, to: "inn/\(skjema.navn) \(index + 10).docx"))
    }
    return (read.map(\.reading.answers), after)
  }

  private func expectEqual(_ turned: (before: [Values], after: [Values])) {
    #expect(turned.before.count == turned.after.count)
    for (before, after) in zip(turned.before, turned.after) {
      for tag in before.tags {
        #expect(scalars(before[tag]) == scalars(after[tag]), "\(tag)")
      }
    }
  }

  private func scalars(_ answer: Answer?) -> String {
    guard case .rows(let rows) = answer else {
      return "\(answer as Any)".unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
    return rows.map { row in row.tags.sorted().map { "\($0): \(scalars(row[$0]))" }.joined(separator: ", ") }.joined(
      separator: "\n")
  }

  @Test func `oppfølgingsplaner`() throws {
    let plans = Self.texts.enumerated().map { index, text in
      var plan = Oppfølgingsplan.full
      plan.elev.navn = "Kari Nr\(index)"
      plan.dok.saksnr = text
      plan.ident.grunnlag = text
      plan.ident.kriterier = planmal.choices(of: "ident.kriterier")
      plan.ident.kritiskeFaktorer = planmal.choices(of: "ident.kritiskeFaktorer")
      plan.kart.situasjon = text
      plan.tiltak = (0..<(index % 4)).map { _ in Tiltak(utfordring: text, tiltak: text, ansvar: text, omfang: text) }
      plan.fag = plan.fag.map { fag in
        var fag = fag
        (fag.fag, fag.karakter, fag.merknad) = (text, text, text)
        return fag
      }
      plan.evaluering = plan.evaluering.map { evaluering in
        var evaluering = evaluering
        (evaluering.vurdering, evaluering.tilStede) = (text, text)
        return evaluering
      }
      return plan.values
    }

    expectEqual(try turned(IKO.Skjema(Oppfølgingsplan.self), plans))
  }

  @Test func `sjekklister, health and all`() throws {
    let answers: [JaNei] = [.ja, .nei, .ikkeAktuelt, .ubesvart]
    let lists = Self.texts.enumerated().map { index, text in
      var list = Sjekkliste()
      list.elev.navn = "Kari Nr\(index)"
      list.elev.fødselsdato = Day(iso: "2010-01-14")
      list.dok.dato = dato
      list.møte.leder = text
      list.s7 = Sjekkpunkt(answers[index % 4], merknad: text)
      list.s22 = Sjekkpunkt(answers[(index + 1) % 4], merknad: text)
      list.s23 = Sjekkpunkt(.ja)
      list.kart.ønsker = text
      return list.values
    }

    expectEqual(try turned(IKO.Skjema(Sjekkliste.self), lists))
  }

  @Test func `årshjul of several years`() throws {
    let years = ["2025/2026", "2026/2027"].map { year in
      var wheel = ÅrshjulOversikt.eksempel
      wheel.dok.skoleår = year
      wheel.møter = Self.texts.enumerated().map { index, text in
        var møte = Møte()
        (møte.nr, møte.måned, møte.tema, møte.tid) = ("\(index)", text, text, text)
        return møte
      }
      return wheel.values
    }

    expectEqual(try turned(IKO.Skjema(ÅrshjulOversikt.self), years))
  }

  @Test func `in one workbook each form finds its own sheets`() throws {
    var plan = Oppfølgingsplan.full
    plan.kart.situasjon = "Planens"
    var list = Sjekkliste()
    list.elev.navn = plan.elev.navn
    list.elev.fødselsdato = plan.elev.fødselsdato
    list.kart.situasjon = "Sjekklistens"
    let checklist = try IKO.Skjema(Sjekkliste.self).template()
    let paths = [
      try folder.write(checklist.fill(AnyForm(values: list.values)).bytes, to: "a.docx"),
      try folder.write(planmal.fill(AnyForm(values: plan.values)).bytes, to: "b.docx"),
    ]
    let read = try planleser.read(paths, jobs: 1).map { try $0.get() }
    let book = try folder.write(
      Registersamling(read, withHealth: true).workbook(for: Scratch.workbook), to: "svar.xlsx")

    for (skjema, fields, situation) in [
      ("oppfølgingsplan", planmal.fields, "Planens"), ("sjekkliste", checklist.fields, "Sjekklistens"),
    ] {
      var kilder = Kilder(skjema: skjema, fields: fields, today: dato)
      try kilder.add(book)
      #expect(kilder.lines == [])
      #expect(kilder.oppføringer.map { $0.values.text("kart.situasjon") } == [situation])
      #expect(kilder.ark.compactMap(\.ark).allSatisfy { $0.hasPrefix(skjema) })
    }
  }

  @Test func `text where a day or a number should be goes back as it was, and is reported`() throws {
    var values = Oppfølgingsplan.full.values
    values["plan.til"] = .text("uke 50")
    values["fravær.timer"] = .text("ca. 12")
    let path = try folder.write(planmal.fill(AnyForm(values: values)).bytes, to: "a.docx")
    let book = try folder.write(
      Registersamling([try planleser.read(path)]).workbook(for: Scratch.workbook), to: "svar.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.oppføringer[0].values["plan.til"] == .text("uke 50"))
    #expect(kilder.oppføringer[0].values["fravær.timer"] == .text("ca. 12"))
    #expect(kilder.findings.map(\.severity) == [.warning, .warning])
    #expect(kilder.findings.allSatisfy { $0.message.hasSuffix("Teksten er brukt slik den står.") })
  }

  @Test func `long names of groups are cut, and told apart`() throws {
    let group = { (tag: String) in
      FieldDefinition(tag: tag, label: tag, kind: .rows, members: [FieldDefinition(tag: "a", label: "A", kind: .text)])
    }
    let fields = [
      FieldDefinition(tag: "navn", label: "Navn", kind: .text), group("aktiviteter.om.høsten"),
      group("aktiviteter.OM.VÅREN"),
    ]
    let rows: (String) -> Answer = { .rows([["a": .text($0)]]) }
    let skjema = "Skjema: [mitt] eget/skjema"
    let entry = try #require(
      Oppføring(
        Kjennetegn(navn: nil, values: Values()), navn: nil,
        values: ["navn": .text("x"), fields[1].tag: rows("høst"), fields[2].tag: rows("vår")], sted: "a", fil: "a",
        otherwise: "a"))
    let book = try folder.write(
      Register(skjema: skjema, fields: fields).workbook([entry], for: Scratch.workbook), to: "svar.xlsx")
    var kilder = Kilder(skjema: skjema, fields: fields, today: dato)

    try kilder.add(book)

    #expect(kilder.oppføringer.map { $0.values[fields[1].tag] } == [rows("høst")])
    #expect(kilder.oppføringer.map { $0.values[fields[2].tag] } == [rows("vår")])
  }
}
