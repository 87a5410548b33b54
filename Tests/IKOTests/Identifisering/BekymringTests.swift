import Forms
import TestSupport
import Testing

@testable import IKO

/// Concerns that people report during the year, R6 to R10.
struct BekymringTests {
  private let mappe: Mappe
  private let dag = Day(iso: "2026-10-20") ?? dato

  init() throws { mappe = try Mappe() }

  private static let klasse = """
    Navn;Født;Klasse;Trinn
    Kari Nordmann;14.01.2010;1STA;Vg1
    Ola Lie;15.01.2010;1STA;Vg1

    """

  private static let meldinger = """
    Elev;Fødselsdato;Klasse;Dato;Meldt av;Faktor;Merknad
    Kari Nordmann;14.01.2010;1STA;12.10.2026;Per Ås, faglærer;Mistrivsel eller manglende motivasjon;hemmelig merknad
    Kari Nordmann;14.01.2010;1STA;15.10.2026;Guri Moe;Kritiske grunnleggende ferdigheter: lesing;

    """

  private func lister(_ texts: String...) throws -> Elevlister {
    try Elevlister(
      texts.enumerated().map { try mappe.write($0.element, to: "\($0.offset).csv") }, dato: dag)
  }

  private func svar(_ lister: Elevlister) throws -> [Values] {
    let rules = try Regelverk.publisert()
    return Identifisering(of: lister.elever, regelverk: rules).map { Planforslag(planmal, rules).svar($0, dato: dag) }
  }

  @Test func `a list of concerns gives hits with who reported and when, and fills the plan`() throws {
    let lister = try lister(Self.klasse, Self.meldinger)
    let vurderinger = Array(Identifisering(of: lister.elever, regelverk: try Regelverk.publisert()))
    let answers = try svar(lister)[0]

    #expect(lister.findings.filter { $0.severity != .remark }.map(\.message) == [])
    #expect(vurderinger.map { $0.treff.map(\.id) } == [["R7", "R9"], []])
    #expect(answers.text("ident.meldtAv") == "Per Ås, faglærer 12.10.2026; Guri Moe 15.10.2026")
    #expect(
      answers.text("ident.grunnlag")
        == "Bekymring meldt av Per Ås, faglærer 12.10.2026.\nBekymring meldt av Guri Moe 15.10.2026.")
    #expect(answers.text("ident.fase") == "Fortløpende")
    guard case .choices(let boxes) = answers["ident.kritiskeFaktorer"] else { return #expect(Bool(false)) }
    #expect(boxes == ["Mistrivsel eller manglende motivasjon", "Kritiske grunnleggende ferdigheter: lesing"])
    #expect(!answers.tags.contains { "\(answers[$0] as Any)".contains("hemmelig") })
  }

  @Test func `a pupil who is in no list is reported with her row, and nothing is written of her`() throws {
    let lister = try lister(
      Self.klasse, "Elev;Klasse;Dato;Meldt av;Faktor\nÅse Vik;1STB;12.10.2026;Per Ås;Mistrivsel\n")

    #expect(lister.elever.map(\.bekymringer.count) == [0, 0])
    let finding = try #require(lister.findings.first { $0.severity == .error })
    #expect(finding.message == Wording.concernOfNobody)
    #expect(finding.place?.hasSuffix("1.csv: linje 2") == true)
    #expect(!lister.findings.contains { $0.message.contains("Vik") })
  }

  @Test func `columns of a class list are concerns too, and who has none is a pupil all the same`() throws {
    let lister = try lister(
      """
      Navn;Født;Klasse;Trinn;Faktor;Meldt av;Meldt dato
      Kari Nordmann;14.01.2010;1STA;Vg1;Urealistiske studie-/yrkesvalg;Per Ås;12.10.2026
      Ola Lie;15.01.2010;1STA;Vg1;;;

      """)
    let marks = try self.lister(
      "Navn;Født;Klasse;Trinn;Mistrivsel;Meldt av;Meldt dato\nKari Nordmann;14.01.2010;1STA;Vg1;x;Per Ås;12.10.2026\n")

    #expect(lister.elever.count == 2)
    #expect(try svar(lister).map { $0.text("ident.meldtAv") } == ["Per Ås 12.10.2026", nil])
    #expect(try svar(marks).map { $0.text("ident.meldtAv") } == ["Per Ås 12.10.2026"])
  }

  @Test(arguments: [
    ("12.10.2026;Per Ås;Noe annet", Wording.unknownFactor), ("12.10.2026;Per Ås;", Wording.concernWithoutFactor),
    ("12.10.2027;Per Ås;Mistrivsel", Wording.concernInFuture), ("12.10.2026;;Mistrivsel", Wording.concernOfWhom),
  ])
  func `what is wrong in a row is reported with its place, and not what somebody wrote`(row: String, sentence: String)
    throws
  {
    let lister = try lister(Self.klasse, "Elev;Klasse;Dato;Meldt av;Faktor;Merknad\nKari Nordmann;1STA;\(row);x\n")

    let found = lister.findings.filter { $0.severity != .remark }
    #expect(found.map(\.message) == [sentence])
    #expect(found.allSatisfy { $0.place?.contains("linje 2") == true })
  }

  @Test func `the overview says who reported and when, and what only with health`() throws {
    let klasse = try Oversiktsliste(contentsOf: mappe.write(Self.klasse, to: "k.csv"), dato: dag)
    let list = try Oversiktsliste(contentsOf: mappe.write(Self.meldinger, to: "b.csv"), dato: dag)
    func said(_ helse: Bool) -> [String] {
      Oversikt(of: [], lister: [list, klasse], dato: dag, helse: helse).innslag(.meldtBekymring).map(\.merke.hva)
    }

    #expect(said(false) == ["Meldt av Per Ås, faglærer", "Meldt av Guri Moe"])
    #expect(
      said(true) == [
        "Meldt av Per Ås, faglærer: mistrivsel eller manglende motivasjon; hemmelig merknad",
        "Meldt av Guri Moe: kritiske grunnleggende ferdigheter: lesing",
      ])
    let alone = Oversikt(of: [], lister: [list], dato: dag)
    #expect(alone.elever.isEmpty)
    #expect(alone.fremmede.map(\.funn.message) == [Wording.concernOutsideOverview, Wording.concernOutsideOverview])
  }

  @Test func `the empty list is read as it is written, and says which duties go other ways`() throws {
    let list = Bekymringsliste(planmal, try Regelverk.publisert())
    let path = try mappe.write(try list.workbook(for: Scratch.workbook), to: "bekymringer.xlsx")
    let lister = try Elevlister([try mappe.write(Self.klasse, to: "k.csv"), path], dato: dag)

    #expect(list.valg.count == 7 && list.valg.allSatisfy { Merkekolonne.id($0) != nil })
    #expect(lister.findings.filter { $0.severity != .remark }.map(\.message) == [])
    let notes = Wording.concernNotes.joined()
    #expect(notes.contains("meldes til rektor") && notes.contains("barnevernet"))
  }
}
