import Forms
import Foundation
import OPC

@testable import IKO

/// Two pupils' documents in a folder of their own.
struct Utfyllingsprøve {
  let folder: Mappe

  init() throws { folder = try Mappe() }

  static let list =
    "Elevnr;Navn;Født;Klasse;Kontaktlærer\n1;Kari Nordmann;14.01.2010;1STA;Per Ås\n2;Ola Lie;15.01.2010;1STA;Per Ås\n"
  static let kari = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"
  static let ola = "1STA/Lie, Ola – oppfølgingsplan 2026-11-23.docx"

  @discardableResult func make(
    _ list: String = list, on day: Day = dato, _ change: (inout Utfylling) -> Void = { _ in }
  ) throws -> [Utfylling.Resultat] {
    let kilder = try Kilder.of(("a.csv", list))
    var run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: folder.path, dato: day)
    run.complete = { Skjema(Oppfølgingsplan.self).completed($0, on: $1) }
    change(&run)
    return try run.make(kilder.oppføringer)
  }

  func edit(_ file: String) throws {
    let package = try OfficePackage(try folder.bytes(file))
    let part = package.mainPart
    let text = String(decoding: try package.content(of: part), as: UTF8.self)
    let changed = text.replacing("Skriv saksnr.", with: "26/1")
    try folder.write(try package.bytes(replacing: [ZipEntry(name: part.text, content: Array(changed.utf8))]), to: file)
  }
}
