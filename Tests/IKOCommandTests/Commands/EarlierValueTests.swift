import Disk
import Foundation
import IKO
import OPC
import Testing

/// T24: a document holds nothing of its template's owner and nothing that stood there before, in any part of the package.
struct EarlierValueTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  /// The entries of a document that hold a text.
  private func entries(of document: String, holding text: String) throws -> [String] {
    try OfficePackage(folder.bytes(document)).entries.filter { entry in
      String(decoding: try entry.content(), as: UTF8.self).contains(text)
    }.map(\.name)
  }

  @Test func `new data leaves nothing of the old in the document`() throws {
    let header = "Elevnr;Navn;Klasse;Kontaktlærer;Trinn;skole.navn;plan.hovedmål;kart.situasjon;plan.utdanningsleder\n"
    try folder.write(
      header + "1;Kari Nordmann;1STA;Gammelkanari;Vg1;Gammelkanari;Gammelkanari;Gammelkanari;Gammelkanari\n",
      to: "a.csv")
    try folder.write(header + "1;Kari Nordmann;1STA;Ny Lærer;Vg2;Ny skole;;;\n", to: "b.csv")

    try folder.run("iko fyll oppfølgingsplan --fra a.csv -o Ut --dato 2026-11-23 --stille")
    let document = try #require(folder.documents.first)
    #expect(try entries(of: document, holding: "Gammelkanari") != [])
    try folder.run("iko fyll oppfølgingsplan --fra b.csv -o Ut --dato 2026-11-23 --stille")

    #expect(folder.documents == [document])
    #expect(try entries(of: document, holding: "Gammelkanari") == [])
    #expect(try entries(of: document, holding: "Ny Lærer") != [])
  }

  @Test func `a template that is emptied holds nothing of the pupil that it was filled for`() throws {
    try folder.write(
      "{\"elev.navn\":\"Gammelkanari Lie\",\"elev.elevnummer\":\"1\",\"elev.klasse\":\"1STA\",\"plan.hovedmål\":\"Gammelkanari\","
        + "\"kart.situasjon\":\"Gammelkanari\",\"elev.myndig\":\"ja\",\"plan.fra\":\"2026-08-17\","
        + "\"tiltak\":[{\"tiltak\":\"Gammelkanari\",\"ansvar\":\"Gammelkanari\"},{\"tiltak\":\"Gammelkanari 2\"}]}",
      to: "a.jsonl")
    try folder.write("Elevnr;Navn;Klasse\n2;Ola Lie;1STB\n", to: "b.csv")
    try folder.run("iko fyll oppfølgingsplan --fra a.jsonl -o Ut --dato 2026-11-23 --stille")
    let filled = try #require(folder.documents.first)
    try folder.run("cp '\(filled)' mal.docx")

    let outcome = try folder.run(
      "iko fyll oppfølgingsplan --fra b.csv --mal mal.docx --tøm-malen --ja -o Ny --dato 2026-11-23 --stille")

    #expect(outcome.status <= 1)
    let made = try #require(folder.documents.first { $0.hasPrefix("Ny/") })
    #expect(try entries(of: made, holding: "Gammelkanari") == [])
    #expect(try entries(of: made, holding: "2026-08-17") == [])
    #expect(try entries(of: made, holding: "17.08.2026") == [])
  }

  @Test func `our own templates tell of nobody: no author, no editing sessions, but a title and a language`() throws {
    for name in Skjemasamling.alle.map(\.publisertNavn) {
      let package = try OfficePackage(Files.read(Malmappe.path(of: name + ".docx")))
      var text = ""
      for entry in package.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
        text += String(decoding: try entry.content(), as: UTF8.self)
      }
      #expect(text.firstMatch(of: /rsid/) == nil, "\(name)")
      #expect(
        text.firstMatch(of: /<dc:creator>[^<]|<cp:lastModifiedBy>[^<]|<Template>[^<]|<Manager>[^<]|<Company>[^<]/)
          == nil, "\(name)")
      #expect(text.firstMatch(of: /attachedTemplate|[A-Z]:\\|file:\/\//) == nil, "\(name)")
      #expect(text.firstMatch(of: /<dc:title>[^<]/) != nil, "\(name)")
      #expect(text.firstMatch(of: /<w:lang [^>]*w:val="n[bn]-NO"/) != nil, "\(name)")
    }
  }
}
