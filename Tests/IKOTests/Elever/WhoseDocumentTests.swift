import Forms
import Foundation
import OPC
import Testing

@testable import IKO

/// Whose documents of a folder are: what one pupil's teacher wrote never stands in another's.
struct WhoseDocumentTests {
  private let prøve: Utfyllingsprøve

  init() throws { prøve = try Utfyllingsprøve() }

  private static let secret = "HEMMELIG"
  private static let handlings: [Utfylling.Handling] = [.behold, .oppdater, .nyPeriode, .nyKopi]

  private func later(_ handling: Utfylling.Handling) throws -> Day {
    handling == .nyPeriode ? try #require(Day(iso: "2027-01-10")) : dato
  }

  private func make(
    _ list: String, _ handling: Utfylling.Handling, on day: Day? = nil, _ change: (inout Utfylling) -> Void = { _ in }
  ) throws -> [Utfylling.Resultat] {
    try prøve.make(list, on: day ?? later(handling)) {
      $0.handling = handling
      change(&$0)
    }
  }

  /// Who the documents with the secret say that they are about.
  private func holders() throws -> Set<String> {
    Set(
      try prøve.documents.compactMap { file in
        let answers = try prøve.answers(file)
        return answers.text("kart.situasjon") == Self.secret ? answers.text("elev.navn") : nil
      })
  }

  @Test(arguments: handlings)
  func `a number that is used again, without birth dates, writes nothing`(handling: Utfylling.Handling) throws {
    try prøve.make("Elevnr;Navn;Klasse;Hovedmål\n100;Ola Hansen;1STA;Mål\n")
    let ola = "1STA/Hansen, Ola – oppfølgingsplan 2026-11-23.docx"
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: ola)

    let results = try make("Elevnr;Navn;Klasse;Hovedmål\n100;Eva Berg;1STA;Mål\n", handling)

    #expect(results.map(\.status) == [.mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.unclearDocument(.nummerMedAnnetNavn, [ola])])
    #expect(prøve.documents == [ola])
    #expect(try holders() == ["Ola Hansen"])
  }

  @Test(arguments: handlings)
  func `a namesake who has no document may be the one who moved, and a birth date settles it`(
    handling: Utfylling.Handling
  )
    throws
  {
    try prøve.make("Navn;Født;Klasse\nKari Lie;01.02.2010;1STA\n")
    let kari = "1STA/Lie, Kari – oppfølgingsplan 2026-11-23.docx"
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: kari)

    let results = try make("Navn;Klasse;Hovedmål\nKari Lie;1STB;A\nKari Lie;1STA;B\n", handling)

    #expect(results.map(\.status) == [.mislykket, .mislykket])
    #expect(results.flatMap(\.funn).contains { $0.message == Wording.unclearDocument(.bareNavn, [kari]) })
    #expect(prøve.documents == [kari])

    let settled = try make(
      "Navn;Født;Klasse;Hovedmål\nKari Lie;01.02.2010;1STB;A\nKari Lie;05.06.2010;1STA;B\n", .behold)
    #expect(settled.map(\.status) == [.beholdt, .laget])
  }

  @Test(arguments: handlings)
  func
    `a document of the same name, with another number and class, is asked about unless its own pupil is listed`(
      handling: Utfylling.Handling
    ) throws
  {
    try prøve.make("Elevnr;Navn;Klasse\n12;Kari Lie;1STA\n")
    let kari = "1STA/Lie, Kari – oppfølgingsplan 2026-11-23.docx"
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: kari)

    let moved = try make("Elevnr;Navn;Klasse;Hovedmål\n17;Kari Lie;1STB;A\n", handling)

    #expect(moved.map(\.status) == [.mislykket])
    #expect(moved[0].funn.map(\.message) == [Wording.unclearDocument(.navnebror, [kari])])
    #expect(prøve.documents == [kari])

    let both = try make("Elevnr;Navn;Klasse;Hovedmål\n17;Kari Lie;1STB;A\n12;Kari Lie;1STA;\n", .behold)
    #expect(both.map(\.status) == [.laget, .beholdt])
    #expect(try holders() == ["Kari Lie"])
  }

  @Test(arguments: handlings)
  func `twins whose numbers were swapped keep their own documents`(handling: Utfylling.Handling) throws {
    try prøve.make("Elevnr;Navn;Født;Klasse\n100;Per Lie;01.02.2010;1STA\n200;Pål Lie;01.02.2010;1STA\n")
    try prøve.write(
      ["kart.situasjon": .text(Self.secret)], into: "1STA/Lie, Per – oppfølgingsplan 2026-11-23.docx")

    let results = try make(
      "Elevnr;Navn;Født;Klasse;Hovedmål\n200;Per Lie;01.02.2010;1STA;A\n100;Pål Lie;01.02.2010;1STA;B\n", handling)

    #expect(try holders() == ["Per Lie"])
    #expect(results.flatMap(\.funn).contains { $0.code == .whoseDocument && $0.severity == .warning })
  }

  @Test(arguments: handlings)
  func `a twin with the other's number, alone in the list, gets nothing`(handling: Utfylling.Handling) throws {
    try prøve.make("Elevnr;Navn;Født;Klasse\n100;Per Lie;01.02.2010;1STA\n")
    try prøve.write(
      ["kart.situasjon": .text(Self.secret)], into: "1STA/Lie, Per – oppfølgingsplan 2026-11-23.docx")

    let results = try make("Elevnr;Navn;Født;Klasse;Hovedmål\n100;Pål Lie;01.02.2010;1STA;B\n", handling)

    #expect(results.map(\.status) == [.mislykket])
    #expect(try holders() == ["Per Lie"])
  }

  @Test(arguments: handlings)
  func `choosing one pupil does not give her another's document`(handling: Utfylling.Handling) throws {
    try prøve.make("Elevnr;Navn;Født;Klasse\n100;Kari Berg;01.02.2010;1STA\n")
    try prøve.write(
      ["kart.situasjon": .text(Self.secret)], into: "1STA/Berg, Kari – oppfølgingsplan 2026-11-23.docx")
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Født;Klasse\n100;Mia Lie;01.02.2010;1STA\n200;Kari Berg;01.02.2010;1STA\n"))
    let chosen = try Utvalg(elever: ["Mia Lie"]).of(kilder.oppføringer)
    var run = Utfylling(
      skjema: "oppfølgingsplan", template: planmal, folder: prøve.folder.path, dato: try later(handling))
    run.handling = handling
    run.andre = kilder.alleOppføringer.without(chosen)

    let results = try run.make(chosen)

    #expect(results.count == 1)
    #expect(try holders() == ["Kari Berg"])
  }

  @Test func `name and class of the next school year carry nothing over`() throws {
    try prøve.make("Navn;Klasse\nOla Hansen;1STA\n")
    let ola = "1STA/Hansen, Ola – oppfølgingsplan 2026-11-23.docx"
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: ola)
    let list = "Navn;Født;Klasse;Hovedmål\nOla Hansen;03.03.2011;1STA;Mål\n"
    let day = try #require(Day(iso: "2027-09-01"))

    let results = try make(list, .nyPeriode, on: day)

    #expect(results.map(\.status) == [.mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.unclearDocument(.annetSkoleår, [ola])])
    #expect(prøve.documents == [ola])
  }

  @Test func `a person may vouch for a document, and is shown both identities`() throws {
    try prøve.make("Navn;Klasse\nOla Hansen;1STA\n")
    let ola = "1STA/Hansen, Ola – oppfølgingsplan 2026-11-23.docx"
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: ola)
    let list = "Navn;Født;Klasse\nOla Hansen;03.03.2011;2STA\n"
    let day = try #require(Day(iso: "2027-09-01"))

    let results = try make(list, .nyPeriode, on: day) { $0.sammeElev = [$0.folder + "/" + ola] }

    #expect(results.map(\.status) == [.laget])
    #expect(
      results[0].funn.map(\.message).contains(
        "Du går god for at \(ola) («Ola Hansen, 1STA») gjelder eleven i listen («Ola Hansen, f. 03.03.2011, 2STA»). Det er behandlet som elevens."
      ))
    #expect(
      try prøve.answers("2STA/Hansen, Ola – oppfølgingsplan 2027-09-01.docx").text("kart.situasjon") == Self.secret)
  }

  @Test func `a file that is no document of the folder cannot be vouched for`() throws {
    try prøve.make()

    #expect(throws: FormError.self) {
      try make(Utfyllingsprøve.list, .behold) { $0.sammeElev = [$0.folder + "/finnes ikke.docx"] }
    }
  }

  @Test(arguments: ["AAA", "ZZZ"])
  func `a copy saved for another pupil is not the first one's`(surname: String) throws {
    try prøve.make()
    let copy = "1STA/\(surname), Ny – oppfølgingsplan 2026-11-23.docx"
    try prøve.folder.write(try prøve.folder.bytes(Utfyllingsprøve.kari), to: copy)
    try prøve.write(["elev.navn": .text("Ny \(surname)"), "kart.situasjon": .text(Self.secret)], into: copy)

    let results = try make(Utfyllingsprøve.list, .nyPeriode)

    #expect(results.map(\.status) == [.laget, .laget])
    #expect(results[0].funn.map(\.message).contains(Wording.leftAlone(copy)))
    #expect(try holders() == ["Ny \(surname)"])
  }

  @Test(arguments: handlings)
  func `a copy saved for another pupil stays so where the first one is gone`(handling: Utfylling.Handling) throws {
    try prøve.make()
    let copy = "1STA/AAA, Ny – oppfølgingsplan 2026-11-23.docx"
    try prøve.folder.write(try prøve.folder.bytes(Utfyllingsprøve.kari), to: copy)
    try prøve.folder.remove(Utfyllingsprøve.kari)
    try prøve.write(["elev.navn": .text("Ny AAA"), "kart.situasjon": .text(Self.secret)], into: copy)
    let before = try prøve.folder.bytes(copy)

    let results = try make(Utfyllingsprøve.list, handling)

    #expect(results[0].status == .mislykket)
    #expect(results[0].funn.map(\.message) == [Wording.unclearDocument(.lagretForAnnen, [copy])])
    #expect(try prøve.folder.bytes(copy) == before)
  }

  @Test func `two documents that claim one pupil are both named, and neither is chosen`() throws {
    try prøve.make()
    let copy = "1STA/Nordmann, Kari – kopi.docx"
    try prøve.folder.write(try prøve.folder.bytes(Utfyllingsprøve.kari), to: copy)

    for handling in [Utfylling.Handling.behold, .oppdater, .nyPeriode] {
      let results = try make(Utfyllingsprøve.list, handling)

      #expect(results[0].status == .beholdt)
      #expect(results[0].funn.map(\.message) == [Wording.twice([copy, Utfyllingsprøve.kari])])
    }
  }

  @Test(arguments: ["strip", "newer", "cut"])
  func `a plan that cannot be vouched for is named, and nothing is made beside it`(damage: String) throws {
    try prøve.make()
    try prøve.write(["kart.situasjon": .text(Self.secret)], into: Utfyllingsprøve.kari)
    let bytes = try prøve.folder.bytes(Utfyllingsprøve.kari)
    let package = try OfficePackage(bytes)
    switch damage {
    case "cut": try prøve.folder.write(Array(bytes.prefix(9000)), to: Utfyllingsprøve.kari)
    default:
      let part = "docProps/custom.xml"
      let text = String(decoding: try package.content(of: PartName(part)), as: UTF8.self)
      let changed =
        damage == "newer"
        ? text.replacing(">1;skjema", with: ">2;skjema") : text.replacing("name=\"iko.stempel\"", with: "name=\"x\"")
      #expect(changed != text)
      try prøve.folder.write(
        try package.bytes(replacing: [ZipEntry(name: part, content: Array(changed.utf8))]), to: Utfyllingsprøve.kari)
    }

    for handling in [Utfylling.Handling.behold, .oppdater, .nyPeriode] {
      let results = try make(Utfyllingsprøve.list, handling)

      #expect(results[0].status == .beholdt)
      #expect(results[0].funn.map(\.code) == [.unvouched])
      #expect(results[0].funn[0].message.contains(Utfyllingsprøve.kari))
    }
    #expect(prøve.documents.filter { $0.contains("Kari") } == [Utfyllingsprøve.kari])
    #expect(try make(Utfyllingsprøve.list, .nyKopi)[0].status == .nyKopi)
  }

  @Test func `a row whose key is another pupil's than its name belongs to nobody`() throws {
    let kilder = try Kilder.of(
      (
        "register.csv",
        "nøkkel;elev.navn;elev.fødselsdato;plan.hovedmål\nsølve rødsmoen|2010-06-30;Jonas Aasheim;2010-06-30;HEMMELIG\nsiv dahl|2010-01-02;Siv Dahl;2010-01-02;Mål\n"
      ))

    #expect(kilder.names == ["Siv Dahl"])
    #expect(kilder.lines == ["feil | register.csv: linje 2 | " + Wording.keyOfAnother])
  }

  @Test(arguments: ["Elevnr;Navn;Klasse", "Elevnr;Navn;Født;Klasse"])
  func `lists of two schools that both count from one are not joined`(header: String) throws {
    func row(_ number: Int, _ name: String, _ day: String, _ klasse: String) -> String {
      header.contains("Født") ? "\(number);\(name);\(day);\(klasse)" : "\(number);\(name);\(klasse)"
    }
    let kilder = try Kilder.of(
      ("a.csv", "\(header);Hovedmål\n\(row(1, "Ola Hansen", "01.02.2010", "1STA"));\n"),
      ("b.csv", "\(header);Hovedmål\n\(row(1, "Siv Dahl", "03.04.2010", "1HOA"));M-SIV\n"))

    #expect(kilder.oppføringer[0].values["plan.hovedmål"] == nil)
    #expect(kilder.names == (header.contains("Født") ? ["Ola Hansen", "Siv Dahl"] : ["Ola Hansen"]))
    #expect(Set(kilder.oppføringer.map(\.nøkkel)).count == kilder.oppføringer.count)
    #expect(kilder.findings.contains { [.whose, .sameKey].contains($0.code) })
  }

  @Test func `a copy beside a file that bears another's name does not take that name over`() throws {
    try prøve.make()
    let (kari, ola) = (Utfyllingsprøve.kari, Utfyllingsprøve.ola)
    for file in [kari, ola] { try prøve.write(["kart.situasjon": .text("Skrevet for hånd")], into: file) }
    let (one, other) = (try prøve.folder.bytes(kari), try prøve.folder.bytes(ola))
    try prøve.folder.write(one, to: ola)
    try prøve.folder.write(other, to: kari)

    let results = try make(Utfyllingsprøve.list, .nyKopi)

    #expect(prøve.documents.count { $0.contains("(ny ") } == 2)
    for file in prøve.documents where file.contains("(ny ") {
      let name = try #require(try prøve.answers(file).text("elev.navn"))
      #expect(file.contains(name == "Kari Nordmann" ? "Nordmann, Kari" : "Lie, Ola"), "\(file)")
    }
    #expect(results.flatMap(\.funn).contains { $0.message == Wording.misnamed(ola) })
  }

  @Test(arguments: ["Nordmann, Kari plan 2.docx", "plan for Kari Nordmann.docx", "kari_nordmann.docx"])
  func `a damaged file that bears a pupil's name in any way is beside hers`(name: String) throws {
    try prøve.make()
    let bytes = try prøve.folder.bytes(Utfyllingsprøve.kari)
    try prøve.folder.write(Array(bytes.prefix(bytes.count * 2 / 3)), to: "1STA/" + name)
    try FileManager.default.removeItem(atPath: prøve.folder.path + "/" + Utfyllingsprøve.kari)

    let results = try make(Utfyllingsprøve.list, .behold)

    #expect(results[0].status == .beholdt, "\(results[0].funn.map(\.message))")
    #expect(results[1].status != .mislykket)
  }
}
