import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// The workbook that a folder of documents becomes.
struct RegistersamlingTests {
  private let folder: Mappe
  private let checklist: Template<AnyForm>

  init() throws {
    folder = try Mappe()
    checklist = try Skjema(Sjekkliste.self).template()
  }

  private func plan(_ name: String, fra: Day? = nil, _ change: (inout Oppfølgingsplan) -> Void = { _ in }) throws
    -> [UInt8]
  {
    var plan = Oppfølgingsplan.full
    plan.elev.navn = name
    plan.plan.fra = fra ?? plan.plan.fra
    change(&plan)
    return try planmal.fill(AnyForm(values: plan.values)).bytes
  }

  private func sjekkliste(_ name: String) throws -> [UInt8] {
    var list = Sjekkliste()
    list.elev.navn = name
    list.elev.fødselsdato = Oppfølgingsplan.full.elev.fødselsdato
    list.elev.klasse = "1STA"
    list.dok.dato = dato
    list.s7 = Sjekkpunkt(.ja, merknad: "Leser sent")
    list.s22 = Sjekkpunkt(.ja, merknad: "Sover lite")
    return try checklist.fill(AnyForm(values: list.values)).bytes
  }

  private func read() throws -> [Dokumentleser.Lest] {
    try planleser.read(Dokumentsøk.documents(at: [folder.path]), jobs: 2).map { try $0.get() }
  }

  private func samling(withHealth: Bool = false) throws -> Registersamling {
    Registersamling(try read(), withHealth: withHealth, folder: folder.path)
  }

  /// The sheets of a workbook as rows of shown texts.
  private func sheets(_ bytes: [UInt8]) throws -> [(name: String, rows: [[String]])] {
    try TableFile.read(bytes, name: "svar.xlsx").sheets.map { sheet in
      let width = sheet.rows.flatMap(\.cells).map(\.column).max() ?? 0
      let rows = sheet.rows.map { row in (1...max(width, 1)).map { row.cell($0)?.shown ?? "" } }
      return (sheet.name ?? "", rows)
    }
  }

  @Test func `a sheet for each form and group, and those that tell of the reading`() throws {
    try folder.write(plan("Kari Nordmann"), to: "1STA/kari.docx")
    try folder.write(sjekkliste("Kari Nordmann"), to: "1STA/liste.docx")

    let all = try sheets(samling().workbook(for: Scratch.workbook))

    #expect(
      all.map(\.name) == [
        "oppfølgingsplan", "oppfølgingsplan.foresatte.perso", "oppfølgingsplan.fag", "oppfølgingsplan.tiltak",
        "oppfølgingsplan.evaluering", "Tiltakskatalog", "sjekkliste", "Utelatt", "Se over", "Dokumenter",
        "Hvor svarene sto", "Lister",
      ])
    #expect(all[3].rows[0].prefix(5) == ["nøkkel", "elev.navn", "elev.fødselsdato", "utfordring", "tiltak"])
    #expect(all[3].rows[1].prefix(5) == ["Nøkkel", "Elevens navn", "Fødselsdato", "Utfordring", "Tiltak"])
    #expect(all[4].rows[1][3...4] == ["Evaluert dato", "Tiltak (Evaluering)"])
    #expect(
      all[3].rows[2].prefix(5) == [
        "kari nordmann|2010-01-14", "Kari Nordmann", "14.01.2010", "Fravær", "Samtale hver mandag.",
      ])
    let tilltak = try #require(all.first { $0.name == "Hvor svarene sto" }).rows
    #expect(tilltak[0] == ["Fil", "Nøkkel", "Skjema", "Felt", "Kode", "Funnet ved", "Hvor sikkert lest"])
    #expect(
      tilltak.contains([
        "1STA/kari.docx", "kari nordmann|2010-01-14", "oppfølgingsplan", "Tiltak 1: Ansvar", "tiltak[0].ansvar", "tag",
        "sikker",
      ]))
    #expect(
      try #require(all.first { $0.name == "Dokumenter" }).rows[1]
        == [
          "1STA/kari.docx", "oppfølgingsplan", "kari nordmann|2010-01-14", "feltenes koder", "sikker",
          "53", "53", "0", "0", "0",
        ])
  }

  @Test func `health is left out, with its findings and where it was found, and the workbook says so`() throws {
    try folder.write(sjekkliste("Kari Nordmann"), to: "liste.docx")

    let samling = try samling()
    let all = try sheets(samling.workbook(for: Scratch.workbook))
    let text = all.flatMap(\.rows).joined().joined(separator: "\n")

    #expect(samling.leavesOutHealth)
    #expect(!text.contains("Sover lite"))
    #expect(text.contains("Leser sent"))
    let about = all.filter { $0.name != "Utelatt" }.flatMap(\.rows).joined()
    #expect(!about.contains { $0.contains("s22") || $0.contains("Psykisk helse") || $0.contains("«Rus»") })
    #expect(
      try #require(all.first { $0.name == "Utelatt" }).rows.map { $0[1] }
        == [
          "Kode", "s21.svar", "s21.merknad", "s22.svar", "s22.merknad", "s23.svar", "s23.merknad", "s27.svar",
          "s27.merknad",
        ])
  }

  @Test func `with health, all of it is there and nothing is said to be left out`() throws {
    try folder.write(sjekkliste("Kari Nordmann"), to: "liste.docx")

    let samling = try samling(withHealth: true)
    let all = try sheets(samling.workbook(for: Scratch.workbook))

    #expect(!samling.leavesOutHealth)
    #expect(all.map(\.name) == ["sjekkliste", "Se over", "Dokumenter", "Hvor svarene sto"])
    #expect(all[0].rows[2].contains("Sover lite"))
    // What nobody has answered is one line a document, and does not hide what else there is to look over.
    let lookOver = try #require(all.first { $0.name == "Se over" }).rows.dropFirst()
    #expect(lookOver.count <= Funnsammendrag.most, "\(lookOver)")
    #expect(lookOver.contains { $0.contains { $0.contains("ubesvart") } }, "\(lookOver)")
  }

  @Test func `in a form that nobody declared, fields that name health are left out`() throws {
    let controls = ["elev.navn", "helse.diagnose", "russisk"].map { String.paragraph(.blank($0)) }
    let bytes = try Specimen(controls).bytes()
    let filled = try Template<AnyForm>(bytes, name: "fri.docx").fill(
      AnyForm(values: ["elev.navn": .text("Kari"), "helse.diagnose": .text("A"), "russisk": .text("B")]))
    try folder.write(filled.bytes, to: "fri.docx")

    let all = try sheets(samling().workbook(for: Scratch.workbook))

    #expect(all[0].rows[0] == ["nøkkel", "elev.navn", "russisk"])
    #expect(try #require(all.first { $0.name == "Utelatt" }).rows[1][1] == "helse.diagnose")
  }

  @Test func `lines beside the fields come with health only, and are counted without it`() throws {
    let bytes = try Damage.changed(plan("Kari Nordmann")) {
      $0.replacing(
        "<w:sectPr", with: "<w:p><w:r><w:t>Eleven sover lite</w:t></w:r></w:p><w:sectPr", maxReplacements: 1)
    }
    try folder.write(bytes, to: "kari.docx")

    let without = try sheets(samling().workbook(for: Scratch.workbook))
    let with = try sheets(samling(withHealth: true).workbook(for: Scratch.workbook))

    #expect(try samling().linesLeftOut == 1)
    #expect(!without.flatMap(\.rows).joined().contains { $0.contains("sover") })
    #expect(without.first { $0.name == "Utelatt" }?.rows[1][2] == "1 linje eller kommentar som ikke hører til noe felt")
    let beside = with.first { $0.name == "Utenfor feltene" }?.rows
    #expect(beside == [["Fil", "Sted", "Tekst"], ["kari.docx", "avsnitt 18", "Eleven sover lite"]])
  }

  @Test func `two plans of one pupil have keys of their own`() throws {
    try folder.write(plan("Kari Nordmann"), to: "a.docx")
    try folder.write(plan("Kari Nordmann", fra: Day(iso: "2027-02-01")), to: "b.docx")
    let book = try folder.write(try samling().workbook(for: Scratch.workbook), to: "svar.xlsx")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(book)

    #expect(kilder.lines == [])
    #expect(
      kilder.oppføringer.map(\.nøkkel) == [
        "kari nordmann|2010-01-14|2026-11-23", "kari nordmann|2010-01-14|2027-02-01",
      ])
    for oppføring in kilder.oppføringer {
      guard case .rows(let rows)? = oppføring.values["tiltak"] else { return #expect(Bool(false)) }
      #expect(rows.count == 5)
    }
  }

  @Test func `a text that no cell has room for is reported, and the rest is there`() throws {
    let long = String(repeating: "Lang tekst. ", count: 3000)
    try folder.write(plan("Kari Nordmann") { $0.plan.hovedmål = long }, to: "kari.docx")

    let samling = try samling()
    let all = try sheets(samling.workbook(for: Scratch.workbook))

    #expect(samling.findings.map(\.funn.field) == ["plan.hovedmål"])
    #expect(samling.findings.map(\.funn.severity) == [.error])
    #expect(!all[0].rows[2].contains { $0.contains("Lang tekst") })
    #expect(all[0].rows[2].contains("Kari Nordmann"))
    #expect(
      all.first { $0.name == "Se over" }?.rows.contains { $0.contains("Hovedmål for oppfølgingsperioden") } == true)
  }

  @Test func `a file that cannot be read is a finding`() throws {
    try folder.write(plan("Kari Nordmann"), to: "kari.docx")
    let error = FormError(kind: "empty", file: folder.path + "/tom.docx", message: "Filen er tom.")

    let samling = Registersamling(try read(), errors: [error], folder: folder.path)

    #expect(
      try #require(sheets(samling.workbook(for: Scratch.workbook)).first { $0.name == "Se over" }).rows[1]
        == ["tom.docx", "", "", "F301", "feil", "", "", "Filen er tom."])
  }

  @Test func `the same bytes, whatever the number of jobs`() throws {
    for number in 1...6 { try folder.write(plan("Kari Nr\(number)"), to: "\(number).docx") }
    let paths = Dokumentsøk.documents(at: [folder.path])

    let books = try [1, 3, 8].map { jobs in
      try Registersamling(planleser.read(paths, jobs: jobs).map { try $0.get() }, folder: folder.path).workbook(
        for: Scratch.workbook)
    }

    #expect(Set(books).count == 1)
  }

  @Test func `a blank cell and an emptied one are not the same`() throws {
    let emptied = try Damage.changed(plan("Kari Nordmann") { $0.kart.styrker = nil }) {
      $0.replacing("Musikk.", with: "").replacing("Leksehjelp.", with: "")
    }
    try folder.write(emptied, to: "kari.docx")

    let rows = try sheets(samling().workbook(for: Scratch.workbook))[0].rows
    let column = { (tag: String) in rows[0].firstIndex(of: tag) ?? 0 }

    #expect(rows[2][column("kart.prøvd")] == "(tømt)")
    #expect(rows[2][column("kart.styrker")] == "")
  }
}
