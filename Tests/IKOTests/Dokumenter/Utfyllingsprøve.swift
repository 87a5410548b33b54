import Forms
import Foundation
import OPC
import Testing

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
    try edit(file) { $0.replacing("Skriv saksnr.", with: "26/1") }
  }

  /// Changes the markup of a document's main part.
  func edit(_ file: String, _ change: (String) throws -> some StringProtocol) throws {
    let package = try OfficePackage(try folder.bytes(file))
    let part = package.mainPart
    let changed = String(try change(String(decoding: try package.content(of: part), as: UTF8.self)))
    try folder.write(try package.bytes(replacing: [ZipEntry(name: part.text, content: Array(changed.utf8))]), to: file)
  }

  /// Writes into fields of a document as a person does, and perhaps a paragraph after them.
  func write(_ values: Values, into file: String, paragraph: String? = nil) throws {
    let bytes = try folder.bytes(file)
    let own = try Template<AnyForm>(bytes, name: file, fields: planmal.fields, layout: nil)
    var package = try OfficePackage(try own.fill(AnyForm(values: values)).bytes)
    if let paragraph {
      let part = package.mainPart
      let text = String(decoding: try package.content(of: part), as: UTF8.self)
      let more = "<w:p><w:r><w:t>\(paragraph)</w:t></w:r></w:p><w:sectPr"
      let end = try #require(text.range(of: "<w:sectPr", options: .backwards))
      let changed = text.replacingCharacters(in: end, with: more)
      package = try OfficePackage(
        try package.bytes(replacing: [ZipEntry(name: part.text, content: Array(changed.utf8))]))
    }
    try folder.write(try package.bytes(), to: file)
  }

  /// Takes the tags away, as some programs do when they save.
  func dropTags(in file: String) throws {
    let package = try OfficePackage(try folder.bytes(file))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let changed = text.replacing(/<w:tag w:val="[^"]*"\/>/, with: "")
    try folder.write(
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(changed.utf8))]), to: file)
  }

  func answers(_ file: String) throws -> Values { try planmal.read(contentsOf: folder.path + "/" + file).answers }

  /// The documents, without what the tool keeps for itself.
  var documents: [String] { folder.files.filter { !$0.hasPrefix(".iko") } }

  /// What was replaced.
  var copies: [String] { folder.files.filter { $0.hasPrefix(".iko/kopier/") } }
}
