import Forms
import Testing

@testable import IKO

/// Which documents and fields are meant.
struct DokumentutvalgTests {
  private let folder: Mappe
  private let read: [Dokumentleser.Lest]

  init() throws {
    folder = try Mappe()
    let pupils = [
      ("Emma Hansen", "2009-11-09", "1STA"), ("Emma Hansen", "2010-03-02", "1STA"), ("Ola Lie", "2010-01-01", "1STB"),
    ]
    let checklist = try Skjema(Sjekkliste.self).template()
    for (index, (name, born, klasse)) in pupils.enumerated() {
      let values: Values = [
        "elev.navn": .text(name), "elev.klasse": .text(klasse), "elev.fødselsdato": .day(Day(iso: born)!),
      ]
      let label = Template<AnyForm>.StampLabel(form: "oppfølgingsplan", key: "100\(index)", day: dato)
      try folder.write(planmal.fill(AnyForm(values: values), stamp: label).bytes, to: "\(index) plan.docx")
      try folder.write(checklist.fill(AnyForm(values: values)).bytes, to: "\(index) liste.docx")
    }
    read = try planleser.read(Dokumentsøk.documents(at: [folder.path]), jobs: 2).map { try $0.get() }
  }

  private func names(_ selection: Dokumentutvalg) throws -> [String] {
    try selection.of(read).map { String($0.fil.dropFirst(folder.path.count + 1).dropLast(5)) }
  }

  @Test func `a pupil has several documents`() throws {
    #expect(try names(Dokumentutvalg(elever: ["lie, OLA"])) == ["2 liste", "2 plan"])
    #expect(
      try names(Dokumentutvalg(elever: ["emma hansen|2010-03-02", "Ola Lie"])) == [
        "1 liste", "1 plan", "2 liste", "2 plan",
      ])
  }

  @Test func `the number that a document was made for is in its stamp`() throws {
    #expect(try names(Dokumentutvalg(elever: ["1001"])) == ["1 plan"])
  }

  @Test func `a name of two pupils, and of none`() throws {
    #expect(throws: Uklart.self) { try names(Dokumentutvalg(elever: ["Emma Hansen"])) }
    do throws(Uklart) {
      _ = try Dokumentutvalg(elever: ["Emma Hansen"]).of(read)
    } catch {
      guard case .severalPupils(_, let fits) = error else { return #expect(Bool(false)) }
      #expect(fits.map { $0.values.day("elev.fødselsdato")?.iso } == ["2009-11-09", "2010-03-02"])
    }
    #expect(throws: Uklart.self) { try names(Dokumentutvalg(elever: ["Kari"])) }
  }

  @Test func `a class, however it is written`() throws {
    #expect(try names(Dokumentutvalg(klasse: "1stb")) == ["2 liste", "2 plan"])
    #expect(throws: Uklart.self) { try names(Dokumentutvalg(klasse: "3X")) }
  }

  @Test func `fields, groups, members, and what tags begin with`() throws {
    func tags(_ asked: String...) throws -> [String] {
      try Dokumentutvalg(klasse: "1STB", felt: asked).of(read).flatMap(\.fields).flatMap { field in
        field.kind == .rows ? field.members.map { field.tag + "." + $0.tag } : [field.tag]
      }
    }

    #expect(try tags("tiltak.ansvar", "Plan.Til") == ["plan.til", "tiltak.ansvar"])
    #expect(try tags("s7") == ["s7.svar", "s7.merknad"])
    #expect(try tags("evaluering").count == 5)
    #expect(throws: Uklart.self) { try tags("tiltaket") }
  }

  @Test func `what was found about other fields is not told`() throws {
    let lest = try #require(read.first { $0.skjema == "sjekkliste" })
    #expect(lest.findings.contains { $0.field == "s8.svar" })

    let chosen = try Dokumentutvalg(felt: ["s7"]).of([lest])

    #expect(chosen[0].findings.map(\.field) == ["s7.svar"])
  }
}
