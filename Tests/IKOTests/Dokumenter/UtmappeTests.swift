import Forms
import Foundation
import Testing

@testable import IKO

/// What a folder may hold that documents are not written over or through.
struct UtmappeTests {
  private let prøve: Utfyllingsprøve
  private var folder: Mappe { prøve.folder }

  init() throws { prøve = try Utfyllingsprøve() }

  @Test func `one that is open in Word waits`() throws {
    try prøve.make()
    try folder.write("", to: "1STA/~$rdmann, Kari – oppfølgingsplan 2026-11-23.docx")

    let again = try prøve.make(Utfyllingsprøve.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.message) == [Wording.openInWord])
  }

  @Test func `nothing is written through a link`() throws {
    let elsewhere = try Mappe()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/1STA", withDestinationPath: elsewhere.path)

    let results = try prøve.make()

    #expect(results.map(\.status) == [.mislykket, .mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.link])
    #expect(elsewhere.files == [])
  }

  @Test func `a link that leads round in circles is no trap`() throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/rundt", withDestinationPath: folder.path)

    #expect(try prøve.make().map(\.status) == [.laget, .laget])
  }

  @Test func `a run that only looks writes nothing and tells the truth`() throws {
    let planned = try prøve.make { $0.isDryRun = true }
    #expect(folder.files == [])

    let made = try prøve.make()

    #expect(planned.map(\.fil) == made.map(\.fil))
    #expect(planned.map(\.status) == made.map(\.status))
  }

  @Test(arguments: [1, 8])
  func `the bytes are the same, however many work and wherever`(jobs: Int) throws {
    let rows = (1...40).map { "\($0);Elev Nr\($0);14.01.2010;1STA;Per Ås\n" }.joined()
    let other = try Mappe()

    try prøve.make("Elevnr;Navn;Født;Klasse;Kontaktlærer\n" + rows) { $0.jobs = jobs }
    try prøve.make("Elevnr;Navn;Født;Klasse;Kontaktlærer\n" + rows) { run in
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
  func `a folder that is closed is reported before any work`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)

    #expect(throws: FormError.self) { try prøve.make() }
  }

  @Test func `a pupil whose name nobody knows gets no document`() throws {
    let results = try prøve.make("Elevnr;Klasse\n1;1STA\n")

    #expect(results.map(\.status) == [.mislykket])
    #expect(results[0].funn.map(\.message) == [Wording.noName])
    #expect(folder.files == [])
  }

  @Test func `a name with invisible characters`() throws {
    let results = try prøve.make("Elevnr;Navn;Klasse\n1;Ka\u{202E}ri Nordmann;1STA\n")

    #expect(results[0].funn.map(\.message) == [Wording.invisibleInName])
    #expect(folder.files == [Utfyllingsprøve.kari])
    #expect(
      try planmal.read(contentsOf: folder.path + "/" + Utfyllingsprøve.kari).answers.text("elev.navn")
        == "Ka\u{202E}ri Nordmann")
  }
}
