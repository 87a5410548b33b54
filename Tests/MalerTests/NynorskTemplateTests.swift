import Disk
import Foundation
import JSON
import LibXML
import Maler
import OPC
import Testing
import WordML

/// The templates in nynorsk: made of those in bokmål and of one table of words, with `make maler`.
@Suite struct NynorskTemplateTests {
  static let folder = TemplateTests.folder + "/nynorsk"

  private static func wording() throws -> Ordlyd { try Ordlyd(Files.read(folder + "/ordlyd.json")) }

  /// All texts that a person reads in a template: of its parts, titles of controls, captions, lines of lists.
  static func texts(_ path: String) throws -> [String] {
    let package = try OfficePackage(Files.read(path))
    var texts: [String] = []
    for entry in package.entries where entry.name.hasPrefix("word/") && entry.name.hasSuffix(".xml") {
      for element in try package.tree(of: PartName(entry.name)).root.descendants {
        if element.matches(.paragraph) { texts.append(VisibleText.of(element)) }
        if element.matches(.w("listItem")) { texts.append(element.attribute(.w("displayText")) ?? "") }
        if ["alias", "tblCaption", "tblDescription"].contains(element.localName) {
          texts.append(element.attribute(.value) ?? "")
        }
      }
    }
    return texts
  }

  @Test(arguments: TemplateTests.names) func `each is what make maler makes of its twin, and no word is missing`(
    name: String
  ) throws {
    let made = try Maler.translated(Files.read(TemplateTests.folder + "/" + name), Self.wording())

    #expect(made.missing == [])
    #expect(try Files.read(Self.folder + "/" + name) == made.bytes, "run make maler")
  }

  @Test(arguments: TemplateTests.names) func `controls, tags, ids and what stands behind a line are the same`(
    name: String
  ) throws {
    func controls(_ folder: String) throws -> [String] {
      let document = try WordDocument(Files.read(folder + "/" + name))
      return try document.stories.flatMap { try document.tree(of: $0.part).root.descendants(.control) }.map { element in
        let control = ContentControl(element)
        let values = element.descendants(.w("listItem")).map { $0.attribute(.w("value")) ?? "" }
        let id = control?.properties?.first(.w("id"))?.attribute(.value) ?? ""
        return "\(control?.tag ?? "") \(id) \(values.joined(separator: "|"))"
      }
    }

    #expect(try controls(Self.folder) == controls(TemplateTests.folder))
  }

  @Test(arguments: TemplateTests.names) func `the language is nynorsk everywhere`(name: String) throws {
    let package = try OfficePackage(Files.read(Self.folder + "/" + name))
    for entry in package.entries where entry.name.hasSuffix(".xml") {
      let text = String(decoding: try entry.content(), as: UTF8.self)
      #expect(!text.contains("nb-NO"), "\(entry.name)")
    }
    #expect(String(decoding: try package.content(of: PartName("docProps/core.xml")), as: UTF8.self).contains("nn-NO"))
  }

  /// Words of bokmål that nynorsk has another word for. The published names of the documents are quoted in bokmål.
  private static let bokmål: Set = [
    "ikke", "hver", "hvert", "hva", "hvem", "hvor", "hvordan", "hvis", "en", "et", "jeg", "fra", "elevene", "elever",
    "lærer", "lærere", "kontaktlærer", "faglærer", "rådgiver", "utdanningsleder", "foresatte", "foresatt", "skole",
    "skolen", "skoleår", "skoleåret", "navn", "uke", "ukene", "ukentlig", "fravær", "møter", "tiltakene", "fylles",
    "vurderes", "settes", "være", "noe", "noen", "mer", "mye", "dager", "timer", "karakterer", "opplysninger",
    "utfordringer", "samtaler", "ønsker", "tjenester", "hovedmål", "videre", "valg", "omvalg", "gjøres", "følges",
    "gjelder", "velg", "måned", "sted", "deltakere", "ansvarlig", "yrkesplaner", "faglig", "faglige", "regning",
    "atferd", "hjem", "hjemme", "kosthold", "helsesykepleier", "medelever", "relasjoner", "krenkelser", "klassene",
    "oppgaver", "ressurser", "mulig", "selv", "bare", "disse",
  ]

  private static let published = [
    "Halden videregående skole", "IKO - en modell for elevoppfølging",
    "IKO-møter/Resultatoppfølgingsmøter skoleåret 2018/2019",
  ]

  @Test(arguments: TemplateTests.names) func `no bokmål is left`(name: String) throws {
    var left: Set<String> = []
    for text in try Self.texts(Self.folder + "/" + name) {
      let own = Self.published.reduce(text) { $0.replacing($1, with: "") }
      for word in own.split(whereSeparator: { !$0.isLetter }) where Self.bokmål.contains(word.lowercased()) {
        left.insert("\(word): \(own)")
      }
    }
    #expect(left.sorted() == [])
  }

  @Test func `a text that the table lacks is named, and two texts are found one by one`() throws {
    let wording = try Ordlyd(Array(#"{"Lesing": "Lesing", "Ja": "Ja", "Foresatte": "Føresette"}"#.utf8))

    #expect(wording["Lesing: Ja"] == "Lesing: Ja")
    #expect(wording[" Foresatte "] == " Føresette ")
    #expect(wording["☐ 1"] == "☐ 1")
    #expect(wording["Klasse"] == nil)
    #expect(throws: Ordlyd.Fault.self) { try Ordlyd(Array("[]".utf8)) }
    #expect(throws: Ordlyd.Fault.self) { try Ordlyd(Array(#"{"a": ""}"#.utf8)) }
  }
}
