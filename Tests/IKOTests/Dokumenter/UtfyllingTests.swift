import Forms
import Foundation
import OPC
import Testing

@testable import IKO

/// Documents made, and made again.
struct UtfyllingTests {
  private let prøve: Utfyllingsprøve
  private var folder: Mappe { prøve.folder }

  init() throws { prøve = try Utfyllingsprøve() }

  @Test func `made, whole and for the owner alone`() throws {
    let results = try prøve.make()

    #expect(results.map(\.status) == [.laget, .laget])
    #expect(results.map(\.fil) == [Utfyllingsprøve.kari, Utfyllingsprøve.ola].map { folder.path + "/" + $0 })
    #expect(folder.files == [Utfyllingsprøve.ola, Utfyllingsprøve.kari])
    #expect(try folder.mode(Utfyllingsprøve.kari) == "600")
    #expect(try folder.mode("1STA") == "700")
  }

  @Test func `the same again changes nothing, on another day too`() throws {
    try prøve.make()
    let before = try folder.bytes(Utfyllingsprøve.kari)

    let again = try prøve.make(on: Day(year: 2027, month: 2, day: 1)!)

    #expect(again.map(\.status) == [.uendret, .uendret])
    #expect(folder.files == [Utfyllingsprøve.ola, Utfyllingsprøve.kari])
    #expect(try folder.bytes(Utfyllingsprøve.kari) == before)
  }

  @Test func `new data into an untouched document; the old one is kept`() throws {
    try prøve.make()
    let before = try folder.bytes(Utfyllingsprøve.kari)

    let again = try prøve.make(Utfyllingsprøve.list.replacing("2010;1STA;Per Ås\n2", with: "2010;1STA;Åse Øy\n2"))

    #expect(again.map(\.status) == [.laget, .uendret])
    let copies = folder.files.filter { $0.hasPrefix(".iko/kopier/2026-11-23/") }
    #expect(copies.count == 1)
    #expect(try copies.map { try folder.bytes($0) } == [before])
    #expect(try folder.mode(".iko/kopier/2026-11-23") == "700")
    #expect(try copies.map { try folder.mode($0) } == ["600"])
    #expect(
      try planmal.read(contentsOf: folder.path + "/" + Utfyllingsprøve.kari).answers.text("elev.kontaktlærer")
        == "Åse Øy")
  }

  @Test func `an edited document is kept, whatever the data say`() throws {
    try prøve.make()
    try prøve.edit(Utfyllingsprøve.kari)
    let before = try folder.bytes(Utfyllingsprøve.kari)

    let again = try prøve.make(Utfyllingsprøve.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.message) == [Wording.kept])
    #expect(try folder.bytes(Utfyllingsprøve.kari) == before)
  }

  @Test func `one from another edition of the template is kept`() throws {
    try prøve.make()
    let package = try OfficePackage(try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx")))
    let other = try package.bytes(replacing: [ZipEntry(name: "customXml/x.xml", content: Array("<x/>".utf8))])

    let again = try prøve.make {
      if let template = try? Template<AnyForm>(other, name: "annen.docx", fields: planmal.fields) {
        $0.template = template
      }
    }

    #expect(again.map(\.status) == [.beholdt, .beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.otherTemplate])
  }

  @Test func `a foreign file of the name is kept`() throws {
    try folder.write("noe annet", to: Utfyllingsprøve.kari)

    let results = try prøve.make()

    #expect(results.map(\.status) == [.beholdt, .laget])
    #expect(results[0].funn.map(\.message) == [Wording.unclearDocument(.uleselig, [Utfyllingsprøve.kari])])
    #expect(try folder.bytes(Utfyllingsprøve.kari) == Array("noe annet".utf8))
  }

  @Test func `two documents of one pupil are both kept`() throws {
    try prøve.make()
    try folder.write(try folder.bytes(Utfyllingsprøve.kari), to: "kopi.docx")

    let again = try prøve.make(Utfyllingsprøve.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt, .laget])
    #expect(again[0].funn.map(\.code) == [.twice])
  }

  @Test func `found by its stamp, renamed and in another class's folder`() throws {
    try prøve.make()
    try folder.write(try folder.bytes(Utfyllingsprøve.kari), to: "1STB/Karis plan.docx")
    try FileManager.default.removeItem(atPath: folder.path + "/" + Utfyllingsprøve.kari)

    let again = try prøve.make(Utfyllingsprøve.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again[0].fil == folder.path + "/1STB/Karis plan.docx")
    #expect(again.map(\.status) == [.laget, .laget])
    #expect(
      folder.files.filter { $0.hasSuffix(".docx") && !$0.hasPrefix(".iko") } == [
        Utfyllingsprøve.ola, "1STB/Karis plan.docx",
      ])
  }

  @Test func `found when the list has got or lost numbers since`() throws {
    let without = Utfyllingsprøve.list.replacing("Elevnr;", with: "").replacing("\n1;", with: "\n").replacing(
      "\n2;", with: "\n")
    try prøve.make(without)

    #expect(try prøve.make().map(\.status) == [.uendret, .uendret])
    #expect(try prøve.make(without).map(\.status) == [.uendret, .uendret])
    #expect(folder.files.filter { !$0.hasPrefix(".iko") } == [Utfyllingsprøve.ola, Utfyllingsprøve.kari])
  }

  @Test func `without stamp a document cannot be made again, and is kept`() throws {
    #expect(try prøve.make { $0.withStamp = false }.map(\.status) == [.laget, .laget])

    let again = try prøve.make { $0.withStamp = false }

    #expect(again.map(\.status) == [.beholdt, .beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.unvouched(Utfyllingsprøve.kari)])
  }

  @Test func `a stamped document stays as it is when the run asks for no stamp`() throws {
    try prøve.make()

    #expect(try prøve.make { $0.withStamp = false }.map(\.status) == [.uendret, .uendret])
  }
}
