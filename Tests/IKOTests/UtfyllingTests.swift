import Forms
import Foundation
import OPC
import Testing

@testable import IKO

/// Documents made, and made again.
struct UtfyllingTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private static let list =
    "Elevnr;Navn;Født;Klasse;Kontaktlærer\n1;Kari Nordmann;14.01.2010;1STA;Per Ås\n2;Ola Lie;15.01.2010;1STA;Per Ås\n"
  private static let kari = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"
  private static let ola = "1STA/Lie, Ola – oppfølgingsplan 2026-11-23.docx"

  @discardableResult private func make(
    _ list: String = list, on day: Day = dato, _ change: (inout Utfylling) -> Void = { _ in }
  ) throws -> [Utfylling.Resultat] {
    let kilder = try Kilder.of(("a.csv", list))
    var run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: folder.path, dato: day)
    run.complete = { Skjema(Oppfølgingsplan.self).completed($0, on: $1) }
    change(&run)
    return try run.make(kilder.oppføringer)
  }

  private func edit(_ file: String) throws {
    let package = try OfficePackage(try folder.bytes(file))
    let part = package.mainPart
    let text = String(decoding: try package.content(of: part), as: UTF8.self)
    let changed = text.replacing("Skriv saksnr.", with: "26/1")
    try folder.write(try package.bytes(replacing: [ZipEntry(name: part.text, content: Array(changed.utf8))]), to: file)
  }

  @Test func `made, whole and for the owner alone`() throws {
    let results = try make()

    #expect(results.map(\.status) == [.laget, .laget])
    #expect(results.map(\.fil) == [Self.kari, Self.ola].map { folder.path + "/" + $0 })
    #expect(folder.files == [Self.ola, Self.kari])
    #expect(try folder.mode(Self.kari) == "600")
    #expect(try folder.mode("1STA") == "700")
  }

  @Test func `the same again changes nothing, on another day too`() throws {
    try make()
    let before = try folder.bytes(Self.kari)

    let again = try make(on: Day(year: 2027, month: 2, day: 1)!)

    #expect(again.map(\.status) == [.uendret, .uendret])
    #expect(folder.files == [Self.ola, Self.kari])
    #expect(try folder.bytes(Self.kari) == before)
  }

  @Test func `new data into an untouched document; the old one is kept`() throws {
    try make()
    let before = try folder.bytes(Self.kari)

    let again = try make(Self.list.replacing("2010;1STA;Per Ås\n2", with: "2010;1STA;Åse Øy\n2"))

    #expect(again.map(\.status) == [.laget, .uendret])
    let copies = folder.files.filter { $0.hasPrefix(".iko/kopier/2026-11-23/") }
    #expect(copies.count == 1)
    #expect(try copies.map { try folder.bytes($0) } == [before])
    #expect(try folder.mode(".iko/kopier/2026-11-23") == "700")
    #expect(try copies.map { try folder.mode($0) } == ["600"])
    #expect(try planmal.read(contentsOf: folder.path + "/" + Self.kari).answers.text("elev.kontaktlærer") == "Åse Øy")
  }

  @Test func `an edited document is kept, whatever the data say`() throws {
    try make()
    try edit(Self.kari)
    let before = try folder.bytes(Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.message) == [Wording.kept])
    #expect(try folder.bytes(Self.kari) == before)
  }

  @Test func `one from another edition of the template is kept`() throws {
    try make()
    let package = try OfficePackage(try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx")))
    let other = try package.bytes(replacing: [ZipEntry(name: "customXml/x.xml", content: Array("<x/>".utf8))])

    let again = try make {
      if let template = try? Template<AnyForm>(other, name: "annen.docx", fields: planmal.fields) {
        $0.template = template
      }
    }

    #expect(again.map(\.status) == [.beholdt, .beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.otherTemplate])
  }

  @Test func `a foreign file of the name is kept`() throws {
    try folder.write("noe annet", to: Self.kari)

    let results = try make()

    #expect(results.map(\.status) == [.beholdt, .laget])
    #expect(results[0].funn.map(\.message) == [Wording.foreignFile])
    #expect(try folder.bytes(Self.kari) == Array("noe annet".utf8))
  }

  @Test func `two documents of one pupil are both kept`() throws {
    try make()
    try folder.write(try folder.bytes(Self.kari), to: "kopi.docx")

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.code) == [.twice])
  }

  @Test func `found by its stamp, renamed and in another class's folder`() throws {
    try make()
    try folder.write(try folder.bytes(Self.kari), to: "1STB/Karis plan.docx")
    try FileManager.default.removeItem(atPath: folder.path + "/" + Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again[0].fil == folder.path + "/1STB/Karis plan.docx")
    #expect(again.map(\.status) == [.laget, .laget])
    #expect(
      folder.files.filter { $0.hasSuffix(".docx") && !$0.hasPrefix(".iko") } == [Self.ola, "1STB/Karis plan.docx"])
  }

  @Test func `found when the list has got or lost numbers since`() throws {
    let without = Self.list.replacing("Elevnr;", with: "").replacing("\n1;", with: "\n").replacing("\n2;", with: "\n")
    try make(without)

    #expect(try make().map(\.status) == [.laget, .laget])
    #expect(try make(without).map(\.status) == [.laget, .laget])
    #expect(folder.files.filter { !$0.hasPrefix(".iko") } == [Self.ola, Self.kari])
  }

  @Test func `without stamp a document cannot be made again, and is kept`() throws {
    #expect(try make { $0.withStamp = false }.map(\.status) == [.laget, .laget])

    let again = try make { $0.withStamp = false }

    #expect(again.map(\.status) == [.beholdt, .beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.foreignFile])
  }

  @Test func `a stamped document stays as it is when the run asks for no stamp`() throws {
    try make()

    #expect(try make { $0.withStamp = false }.map(\.status) == [.uendret, .uendret])
  }

  @Test func `one that is open in Word waits`() throws {
    try make()
    try folder.write("", to: "1STA/~$rdmann, Kari – oppfølgingsplan 2026-11-23.docx")

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.message) == [Wording.openInWord])
  }

  @Test func `nothing is written through a link`() throws {
    let elsewhere = try Mappe()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/1STA", withDestinationPath: elsewhere.path)

    let results = try make()

    #expect(results.map(\.status) == [.mislykket, .mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.link])
    #expect(elsewhere.files == [])
  }

  @Test func `a link that leads round in circles is no trap`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/rundt", withDestinationPath: folder.path)

    #expect(try make().map(\.status) == [.laget, .laget])
  }

  @Test func `a run that only looks writes nothing and tells the truth`() throws {
    let planned = try make { $0.isDryRun = true }
    #expect(folder.files == [])

    let made = try make()

    #expect(planned.map(\.fil) == made.map(\.fil))
    #expect(planned.map(\.status) == made.map(\.status))
  }

  @Test(arguments: [1, 8])
  func `the bytes are the same, however many work and wherever`(jobs: Int) throws {
    let rows = (1...40).map { "\($0);Elev Nr\($0);14.01.2010;1STA;Per Ås\n" }.joined()
    let other = try Mappe()

    try make("Elevnr;Navn;Født;Klasse;Kontaktlærer\n" + rows) { $0.jobs = jobs }
    try make("Elevnr;Navn;Født;Klasse;Kontaktlærer\n" + rows) { run in
      run.jobs = 3
      run.folder = other.path
    }

    #expect(folder.files.count == 40)
    #expect(folder.files == other.files)
    for file in folder.files {
      #expect(try folder.bytes(file) == other.bytes(file))
      let number = file.split { !$0.isNumber }.dropFirst().first ?? ""
      #expect(try planmal.read(contentsOf: folder.path + "/" + file).answers.text("elev.navn") == "Elev Nr\(number)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder that is closed is told of before any work`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)

    #expect(throws: FormError.self) { try make() }
  }

  @Test func `a pupil whose name nobody knows gets no document`() throws {
    let results = try make("Elevnr;Klasse\n1;1STA\n")

    #expect(results.map(\.status) == [.mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.noName])
    #expect(folder.files == [])
  }

  @Test func `a name with invisible characters`() throws {
    let results = try make("Elevnr;Navn;Klasse\n1;Ka\u{202E}ri Nordmann;1STA\n")

    #expect(results[0].funn.map(\.message) == [Wording.invisibleInName])
    #expect(folder.files == [Self.kari])
    #expect(
      try planmal.read(contentsOf: folder.path + "/" + Self.kari).answers.text("elev.navn") == "Ka\u{202E}ri Nordmann")
  }
}
