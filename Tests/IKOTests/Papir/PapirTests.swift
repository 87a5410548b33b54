import Disk
import Forms
import Foundation
import OPC
import Testing

@testable import IKO

/// Documents as they go to paper: blanks that look blank, a logo, and what is refused.
struct PapirTests {
  private let mappe: Mappe

  init() throws { mappe = try Mappe() }

  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 200, 0, 0, 0, 50]
    + [UInt8](repeating: 0, count: 20)
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 60, 0, 120, 3, 0, 0, 0]

  private func fault(_ bytes: [UInt8], _ name: String) throws -> String? {
    let path = mappe.path + "/" + name
    try Files.write(bytes, to: path, replacing: true)
    do throws(FormError) { _ = try Logo(path) } catch { return "\(error.kind): \(error.message)" }
    return nil
  }

  // MARK: The logo

  @Test func `a picture's size is read from its first bytes`() throws {
    let sizes = [Self.png, Self.jpeg].map { Logo.size(of: $0) }

    #expect(sizes.map { $0?.1 } == [200, 120])
    #expect(sizes.map { $0?.2 } == [50, 60])
    // Cut anywhere, it is no picture, and nothing traps.
    for bytes in [Self.png, Self.jpeg] {
      for count in 0..<17 { #expect(Logo.size(of: Array(bytes.prefix(count))) == nil) }
    }
  }

  @Test func `a logo of 20 MB is refused with a sentence, and so is what is no picture`() throws {
    #expect(try fault([UInt8](repeating: 0x89, count: 20 << 20), "stor.png") == "bad-logo: " + Wording.logoTooLarge)
    #expect(try fault(Array("GIF89a".utf8), "bilde.png") == "bad-logo: " + Wording.logoIsNoPicture)
    var odd = Self.png
    odd[16] = 0x7F
    #expect(try fault(odd, "bred.png") == "bad-logo: " + Wording.logoHasOddSize)
    #expect(try fault(Self.png, "god.png") == nil)
    #expect(throws: FormError.self) { try Logo(mappe.path + "/finnes-ikke.png") }
  }

  @Test func `a logo is small, whatever its shape`() throws {
    for (width, height) in [(200, 50), (50, 200), (10_000, 1), (1, 10_000)] {
      var bytes = Self.png
      for index in 0..<4 {
        bytes[16 + index] = UInt8(truncatingIfNeeded: width >> (24 - 8 * index))
        bytes[20 + index] = UInt8(truncatingIfNeeded: height >> (24 - 8 * index))
      }
      try Files.write(bytes, to: mappe.path + "/logo.png", replacing: true)

      let picture = try Logo(mappe.path + "/logo.png").picture

      #expect((1...1_440_000).contains(picture.width) && (1...216_000).contains(picture.height))
    }
  }

  @Test func `the setting is a path to a picture`() {
    #expect(Innstilling.logo.verdi("bilder/logo.PNG") == "bilder/logo.PNG")
    #expect(Innstilling.logo.verdi("logo.gif") == nil)
    #expect(Innstilling.forPapir.verdi("Ja") == "ja")
    #expect(Innstilling.forPapir.verdi("kanskje") == nil)
  }

  // MARK: Blanks

  @Test(arguments: Skjemasamling.alle.map(\.navn), Målform.allCases)
  func `a document for paper shows no prompt, and reads as the same document with prompts`(
    navn: String, målform: Målform
  ) throws {
    let mal = try #require(Skjemasamling.skjema(navn)).template(i: målform)
    let papir = try Utskrift(forPapir: true).kledd(mal)
    let stamp = Template<AnyForm>.StampLabel(form: navn, key: "1", day: nil)

    let (vanlig, blank) = (
      try mal.fill(AnyForm(values: [:]), stamp: stamp), try papir.fill(AnyForm(values: [:]), stamp: stamp)
    )
    let (read, expected) = (try mal.read(blank.bytes, name: "a"), try mal.read(vanlig.bytes, name: "a"))

    #expect(read.answers == expected.answers)
    #expect(read.findings.map(\.code) == expected.findings.map(\.code))
    #expect(read.unplaced == [])
    #expect(read.stamp?.template == mal.digest && read.stamp?.isUntouched == true)
    let texts = try Self.texts(blank.bytes)
    for prompt in mal.tags.flatMap({ mal.prompts(of: $0) }) { #expect(!texts.contains(">\(prompt)<"), "\(prompt)") }
    #expect(papir.tags == mal.tags)
  }

  private static func texts(_ bytes: [UInt8]) throws -> String {
    let package = try OfficePackage(bytes)
    let parts = package.entries.map(\.name).filter {
      $0.hasPrefix("word/document") || $0.hasPrefix("word/header") || $0.hasPrefix("word/footer")
    }
    return try parts.map { String(decoding: try package.content(of: PartName($0)), as: UTF8.self) }.joined()
  }

  @Test func `a logo stands in the header of every page, and the document is read as ever`() throws {
    try Files.write(Self.png, to: mappe.path + "/logo.png", replacing: true)
    let mal = try #require(Skjemasamling.skjema("sjekkliste")).template()
    let kledd = try Utskrift(logo: Logo(mappe.path + "/logo.png")).kledd(mal)

    let document = try kledd.fill(AnyForm(values: ["elev.navn": .text("Kari Nordmann")]))

    let package = try OfficePackage(document.bytes)
    #expect(try package.content(of: PartName("word/media/form-logo.png")) == Self.png)
    #expect(package.contentTypes[PartName("word/media/form-logo.png")] == "image/png")
    let header = try #require(try package.related(to: package.mainPart, type: "header").first)
    #expect(try package.related(to: header, type: "image") == [PartName("word/media/form-logo.png")])
    let reading = try mal.read(document.bytes, name: "a")
    #expect(reading.answers["elev.navn"] == .text("Kari Nordmann"))
    #expect(reading.unplaced == [])
  }

  // MARK: The ring

  @Test func `the ring of a year shows a meeting at its day, else in its months`() throws {
    let skoleår = try #require(Skoleår("2026/2027"))
    let wheel: Values = [
      "dok.skoleår": .text("2026/2027"),
      "møter": .rows([
        ["nr": .text("1"), "måned": .text("August 2026"), "dato": .day(try #require(Day(iso: "2026-08-31")))],
        ["nr": .text("4"), "måned": .text("Desember 2026/januar 2027")],
        ["nr": .text("9"), "måned": .text("Når det passer")],
      ]),
    ]

    let ring = try Møteplan(skoleår: skoleår, årshjul: [wheel]).ring

    #expect(ring.contains("<title id=\"ring-t\">IKO-møtene i skoleåret 2026/2027</title>"))
    #expect(ring.contains("møte 1 31.08.2026, møte 4 desember 2026/januar 2027. Tabellen sier det samme."))
    #expect(ring.components(separatedBy: "<circle").count == 3)
  }
}
