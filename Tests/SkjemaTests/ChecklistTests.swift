import Disk
import Forms
import IKO
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A checklist that was returned: answers, what is missing, and what a plan takes over.
@Suite struct ChecklistTests {
  private func list() throws -> [UInt8] {
    var list = Sjekkliste()
    list.elev.navn = "Kari Myhre"
    list.elev.fødselsdato = Day(iso: "2010-03-04")
    list.elev.klasse = "1STA"
    list.kart.ønsker = "Vil bli elektriker"
    list.kart.utfordringer = ["Fravær"]
    list.s7 = Sjekkpunkt(.ja, merknad: "Bruker lydbok")
    list.s12 = Sjekkpunkt(.ja)
    list.s14 = Sjekkpunkt(.nei, merknad: "Trives")
    let template = try Template<Sjekkliste>(contentsOf: Malmappe.path(of: Sjekkliste.publisertNavn + ".docx"))
    return try template.fill(list).bytes
  }

  private func withFile<T>(_ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
    let folder = "Output/.test-\(UInt64.random(in: 0...UInt64.max))"
    try Files.makeFolder(folder)
    let path = folder + "/sjekkliste.docx"
    try Files.write(bytes, to: path, replacing: false)
    defer {
      Files.remove(path)
      rmdir(folder)
    }
    return try body(path)
  }

  @Test func `every item that nobody answered is named with its place`() throws {
    let read = try withFile(list()) { try Dokumentleser().read($0) }

    #expect(read.skjema == "sjekkliste")
    #expect(read.reading.answers["s7.svar"] == .janei(.ja))
    #expect(read.reading.answers["s7.merknad"] == .text("Bruker lydbok"))
    #expect(read.findings.count == 31)
    #expect(
      read.findings.first
        == Finding(
          .unanswered, .remark, place: "tabell 3, rad 2", field: "s1.svar",
          message: "«Karakterer og fravær er hentet ut» er ubesvart. Kryss av for ett svar."))
  }

  @Test func `a plan takes over the summary, and themes answered Ja as a draft`() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: day)

    try withFile(list()) { try kilder.add($0) }

    let plan = Oppfølgingsplan(values: try #require(kilder.oppføringer.first).values)
    #expect(plan.elev.navn == "Kari Myhre")
    #expect(plan.kart.ønsker == "Vil bli elektriker")
    #expect(plan.kart.utfordringer == ["Fravær"])
    #expect(
      plan.kart.situasjon == """
        [Utkast fra sjekklisten – les gjennom og rett]
        Lesing: Bruker lydbok
        Fravær: omfang, mønster og utvikling
        """)
    #expect(plan.tiltak == [])
    #expect(kilder.findings.map(\.field) == ["kart.situasjon"])
  }
}
