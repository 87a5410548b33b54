import Forms
import Testing

@testable import IKO

/// Which year a pupil is on, and which year a grade is of: by columns, classes, headings and titles, and what is said where nothing tells.
struct YearTests {
  private let regelverk: Regelverk

  init() throws { regelverk = try Regelverk.publisert() }

  private func utfall(_ list: String, _ regel: Regel, trinn: Trinn? = nil) throws -> [String] {
    let lister = try Lists.read(list)
    return Identifisering(of: lister.elever, trinn: trinn, regelverk: regelverk).map { vurdering in
      vurdering.kriterier.first { $0.id == regel.rawValue }?.utfall.navn ?? "–"
    }
  }

  @Test(arguments: [
    ("Vg1", Trinn.vg1), ("VG 1", .vg1), ("VG-2", .vg2), ("vg3.", .vg3), ("1.vg", .vg1), ("2. trinn", .vg2),
    ("V1", .vg1),
    ("videregående trinn 3", .vg3), ("Videregående 2", .vg2), ("1", .vg1), ("3.", .vg3), ("1. årstrinn", .vg1),
    ("Vg1 studiespes", .vg1), ("vg 2 (HO)", .vg2), ("VG trinn 1", .vg1), ("trinn 2", .vg2), ("2 år", .vg2),
  ])
  func `a year is understood as lists write it`(text: String, trinn: Trinn) { #expect(Trinn(text) == trinn) }

  @Test(arguments: ["1STA", "Vg4", "10", "Vg", "", "12", "1. klasse", "Vg1a", "vg12", "4", "trinn", "0", "1-2", "år 1"])
  func `what is no year is none`(text: String) { #expect(Trinn(text) == nil) }

  @Test(arguments: [
    ("1STA", Trinn.vg1), ("2MKK", .vg2), ("3PBA2", .vg3), (" 1IM ", .vg1), ("2B", .vg2), ("1sta", .vg1),
    ("1-STA", .vg1), ("2.mkk", .vg2), ("3 PBA", .vg3), ("Vg1 STA", .vg1), ("VG2 helse", .vg2),
  ])
  func `the code of a class tells the year`(klasse: String, trinn: Trinn) { #expect(Trinn(klasse: klasse) == trinn) }

  @Test(arguments: ["VO-HEA1", "10B", "2P", "1T", "1PY", "4PB", "STA", "1STA og 1STB", "1 a", "Klasse 1STA", "S1", ""])
  func `what is no such code tells none`(klasse: String) { #expect(Trinn(klasse: klasse) == nil) }

  @Test func `classes that all tell a year give it, and it is said in a line`() throws {
    let lister = try Lists.read("Navn;Klasse;Fravær %\nA Lie;1MKK;12\nB Lie;2MKK;12\nC Lie;3MKK;12")

    #expect(lister.elever.map(\.trinn) == [.vg1, .vg2, .vg3])
    #expect(
      lister.trinnFraKlassene?.message
        == "Trinnet er tatt fra klassene: 1MKK er Vg1, 2MKK er Vg2 og 3MKK er Vg3. Er det feil, legg til en kolonne «Trinn»."
    )
  }

  @Test(arguments: ["VO-HEA1", "2P", "10B", "Gruppe 4"])
  func `one class that tells none leaves the question open`(klasse: String) throws {
    let lister = try Lists.read("Navn;Klasse;Fravær %\nA Lie;1MKK;12\nB Lie;\(klasse);12")

    #expect(lister.elever.map(\.trinn) == [nil, nil])
    #expect(lister.trinnFraKlassene == nil)
  }

  @Test func `a column says more than the class`() throws {
    let lister = try Lists.read("Navn;Klasse;Trinn\nA Lie;2MKK;Vg1\nB Lie;2MKK;")

    #expect(lister.elever.map(\.trinn) == [.vg1, .vg2])
  }

  @Test func `the year that is asked for is for those of whom nothing is known`() throws {
    let list = "Navn;Klasse;Fravær %\nA Lie;1MKK;12\nB Lie;2MKK;12\nC Lie;3MKK;12\nD Lie;VO-HEA1;12"

    #expect(try utfall(list, .r4, trinn: .vg1) == ["treff", "gjelderIkke", "gjelderIkke", "treff"])
    let elever = try Lists.read(list).elever
    #expect(
      Utvalg(trinn: "Vg1").annetTrinn(elever)?.message
        == "Klassene 2MKK og 3MKK er etter navnet ikke på Vg1, og er ikke tatt med. Er det feil, legg til en kolonne «Trinn»."
    )
    #expect(try Utvalg(trinn: "Vg1").of(elever).map { $0.klasse } == ["1MKK", "VO-HEA1"])
  }

  // MARK: The year of a grade

  /// Headings of a grade in a list of a class on Vg2, in one row and as group and member.
  private static let forms = ["standpunkt", "Standpunkt", "eksamen", "2. termin", "T2", "stp"]

  @Test(arguments: ["Matematikk", "Norsk", "Engelsk", "Naturfag"], forms)
  func `a grade that may count is never denied`(fag: String, form: String) throws {
    for bad in ["1", "IV"] {
      let list = "Elev;Klasse;\(fag) \(form);Geografi standpunkt\nA Lie;2STK;\(bad);4\nB Lie;2STK;4;4"
      let found = try utfall(list, .r5)

      #expect(found == ["kanIkkeVurderes", found[1]], "\(fag) \(form) \(bad)")
      #expect(found[1] != "treff")
      let lister = try Lists.read(list)
      let missing = Identifisering(of: lister.elever, regelverk: regelverk).first?.mangler ?? []
      #expect(missing.contains(Wording.yearOfHistory))
    }
  }

  @Test(
    arguments: ["Matematikk", "Norsk", "Naturfag"],
    [
      "FAG Vg1 standpunkt", "FAG standpunkt Vg1", "FAG eksamen (Vg1)", "FAG VG1 T2", "Standpunkt Vg1 FAG",
      "FAG standpunkt Vg1 2025/26", "FAG vg 1 standpunkt",
    ])
  func `a heading that says the year is used`(fag: String, heading: String) throws {
    let name = heading.replacing("FAG", with: fag)

    #expect(try utfall("Elev;Klasse;\(name)\nA Lie;2STK;1\nB Lie;2STK;4", .r5) == ["treff", "ikkeTreff"], "\(name)")
    // For Vg3 those of Vg2 are missing.
    #expect(try utfall("Elev;Klasse;\(name)\nA Lie;3STK;1\nB Lie;3STK;4", .r5) == ["treff", "kanIkkeVurderes"])
    // Of the year that she takes again it does not count.
    #expect(try utfall("Elev;Klasse;\(name)\nA Lie;1STK;1", .r5) == ["gjelderIkke"])
  }

  @Test(arguments: ["Standpunktkarakterer Vg1 2025/26", "Karakterer fra Vg1", "Karakterer Vg1 2STK"])
  func `a title that says the year is used`(title: String) throws {
    let list =
      "\(title);;;\nElev;Klasse;Norsk standpunkt;Naturfag standpunkt\nA Lie;2STK;1;4\nB Lie;2STK;4;IV\nC Lie;2STK;4;4"

    #expect(try utfall(list, .r5) == ["treff", "treff", "ikkeTreff"])
  }

  @Test func `two rows of names give each subject its assessments`() throws {
    let list = """
      Elev;Klasse;Norsk;;;Matematikk;;
      ;;1. termin;Standpunkt;Eksamen;1. termin;Standpunkt;Eksamen
      A Lie;2STK;1;4;;4;4;
      B Lie;2STK;4;4;;4;IV;
      C Lie;2STK;4;4;1;4;4;
      """
    #expect(try utfall(list, .r5) == ["kanIkkeVurderes", "kanIkkeVurderes", "kanIkkeVurderes"])
    let elever = try Lists.read(list).elever
    let first = try #require(Identifisering(of: elever, regelverk: regelverk).first)
    #expect(first.mangler == [Wording.history])
  }

  @Test func `grades of the first half alone say nothing of the years before`() throws {
    #expect(try utfall("Elev;Klasse;Norsk T1\nA Lie;2STK;4", .r5) == ["kanIkkeVurderes"])
  }

  @Test func `grades of 10 trinn are no grades of Vg1`() throws {
    let list = "Elev;Klasse;Norsk 10. trinn;Naturfag Vg1 standpunkt\nA Lie;2STK;1;4"

    #expect(try utfall(list, .r5) == ["ikkeTreff"])
  }
}
