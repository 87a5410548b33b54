import Disk
import Foundation
import OPC
import TestSupport
import Testing

@testable import Forms

/// What another program meets: files and data of Foundation, JSON, errors, and documents that carry the program's own name.
@Suite struct PublicFaceTests {
  private struct Patient: Form {
    var navn: String?
    var født: Day?
    var plager: [String] = []
    init() {}
    static let stampPrefix = "tannlege"
    static let fields: Fields<Self> = [
      .text("navn", \.navn, "Navn"), .day("født", \.født, "Født"), .choices("plager", \.plager, "Plager"),
    ]
  }

  private static let specimen = Specimen([
    .paragraph(.blank("navn"), .blank("født", .date(format: "dd.MM.yyyy"))),
    .paragraph(.box("plager.a", "Tann"), .box("plager.b", "Kjeve")),
  ])
  private static let label = Template<Patient>.StampLabel(form: "pasient", key: "7", day: Day(iso: "2026-11-23"))

  private func template() throws -> Template<Patient> { try Template(Self.specimen.bytes(), name: "mal.docx") }

  private func patient() -> Patient {
    var patient = Patient()
    (patient.navn, patient.født, patient.plager) = ("Kari Nordmann", Day(iso: "1985-10-12"), ["Tann"])
    return patient
  }

  @Test func `documents and templates are written and read by URL and as data`() throws {
    let folder = URL.temporaryDirectory.appending(path: "forms-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let mal = folder.appending(path: "Mal med mellomrom.docx")
    try Data(Self.specimen.bytes()).write(to: mal)
    let template = try Template<Patient>(contentsOf: mal)
    let file = folder.appending(path: "Kåre.docx")

    let document = try template.fill(patient())
    try document.write(to: file)

    #expect(try template.read(contentsOf: file).value == patient())
    #expect(try template.read(document.data, name: "a.docx").value == patient())
    #expect(try Template<Patient>(Data(Self.specimen.bytes()), name: "mal.docx").digest == template.digest)
    #expect(throws: FormError.self) { try document.write(to: file) }
    try document.write(to: file, replacing: true)
  }

  @Test func `what cannot be is an error with a code, and nothing is written`() throws {
    let document = try template().fill(patient())
    func code(_ body: () throws -> Void) -> FormError.Code? {
      do {
        try body()
        return nil
      } catch {
        return (error as? FormError)?.code
      }
    }
    let folder = URL.temporaryDirectory

    #expect(code { _ = try Template<Patient>([], name: "a.docx") } == .empty)
    #expect(code { _ = try Template<Patient>(Data(), name: "a.docx") } == .empty)
    #expect(code { _ = try Template<Patient>(contentsOf: folder) } == .notAFile)
    #expect(code { try document.write(to: folder) } != nil)
    #expect(
      code { try document.write(to: folder.appending(path: "finnes ikke/a.docx")) } != nil)
    let remote = try #require(URL(string: "https://example.com/a.docx"))
    #expect(code { _ = try Template<Patient>(contentsOf: remote) } == .notAFile)
    #expect(code { try document.write(to: remote) } == .notAFile)
    #expect(
      code {
        _ = try template().read(Specimen(.paragraph(.blank("y"))).bytes(), name: "b.docx")
      } == .noFields)
  }

  @Test func `an error says file and sentence, and keeps its cause`() throws {
    let error = #expect(throws: FormError.self) { try Template<Patient>([], name: "tom.docx") }

    #expect(error?.localizedDescription == "tom.docx: Filen er tom. Hent den på nytt der den kom fra.")
    #expect(error?.failureReason == "Filen er tom. Hent den på nytt der den kom fra.")
    #expect(error?.cause is PackageFault)
    #expect(error?.code.description == "empty")
  }

  @Test func `every fault of a package and of a file has a code that is listed`() throws {
    let listed = try String(
      contentsOfFile: Checkout.path("Sources/Forms/Messages/FormError+Codes.swift"), encoding: .utf8)
    let packages: [PackageFault.Kind] = [
      .notAFile, .empty, .notAPackage, .truncated, .badCRC, .tooLarge, .tooManyParts, .unsafeName, .duplicatePart,
      .missingPart, .wrongType, .otherOffice, .encryptedZip, .encryptedOLE, .legacyDocument, .doctype, .malformed,
      .tooDeep,
    ]
    let files: [FileFault.Kind] = [
      .noSuchFile, .notAFile, .notPermitted, .tooLarge, .noSpace, .alreadyThere, .changed, .busy, .ofAnotherUser,
      .longName,
      .other,
    ]

    #expect((packages.map(\.rawValue) + files.map(\.rawValue)).filter { !listed.contains("\"\($0)\"") } == [])
  }

  @Test func `answers are JSON in the shape of the contract, and come back as they were`() throws {
    let typed: Template<Trial> = try Trial.template()
    var generator = SplitMix64(seed: 7)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]

    for _ in 0..<100 {
      let values = Trial.random(&generator).values
      let data = try encoder.encode(values)
      #expect(try JSONDecoder().decode(Values.self, from: data).fitted(to: typed.fields).spelt == values.spelt)
    }
    let values: Values = [
      "a": .untouched, "b": .emptied, "c": .gone, "d": .day(try #require(Day(iso: "2026-11-23"))),
      "e": .janei(.ikkeAktuelt),
      "f": .number(try #require(Decimal(string: "2.50"))), "g": .rows([["x": .check(true)]]),
      "h": .choices(["A", "B"]),
    ]
    #expect(
      String(decoding: try encoder.encode(values), as: UTF8.self)
        == #"{"a":null,"b":"","d":"2026-11-23","e":"ikkeAktuelt","f":2.5,"g":[{"x":true}],"h":["A","B"]}"#)
  }

  @Test func `validating says what filling would, and makes nothing`() throws {
    var patient = patient()
    patient.plager = ["Øre"]

    let findings = try template().validate(patient)

    #expect(findings == (try template().fill(patient).findings))
    #expect(findings.map { "\($0.code) \($0.field ?? "")" } == ["F102 plager"])
    #expect(try template().validate(self.patient()) == [])
  }

  @Test func `what is printed of a document, a template and a reading is short, and none of the answers`() throws {
    let template = try template()
    let document = try template.fill(patient())
    let reading = try template.read(document)

    #expect("\(reading)" == "Reading (3 of 3 fields answered, 0 findings)")
    #expect("\(template)" == "Template (mal.docx, 3 fields)")
    #expect("\(document)" == "Document (\(document.bytes.count) bytes, 0 findings)")
    for text in [String(reflecting: reading), String(reflecting: template), String(reflecting: document)] {
      #expect(text.utf8.count < 100)
    }
  }

  // MARK: Stamps

  @Test func `a document carries the name that its form gives, and no other`() throws {
    let document = try template().fill(patient(), stamp: Self.label)
    let custom = try document.bytes.part("docProps/custom.xml")

    #expect(custom.contains("name=\"tannlege.stempel\""))
    #expect(custom.contains("name=\"tannlege.felter.1\""))
    for entry in try OfficePackage(document.bytes).entries where !entry.isFolder {
      let text = String(decoding: try entry.content(), as: UTF8.self).lowercased()
      #expect(!text.contains("iko"), "\(entry.name)")
    }
    let stamp = try #require(try template().read(document).stamp)
    #expect(stamp.isUntouched)
    #expect(stamp.prefix == "tannlege")
    #expect(stamp.digests != nil)
  }

  @Test(arguments: ["iko", "skjema", "tannlege", "Åse-1"])
  func `a stamp is found whatever it is called, and one that is made again takes its place`(prefix: String) throws {
    let label = Template<Patient>.StampLabel(form: "pasient", key: "7", day: nil, prefix: prefix)
    let bytes = try template().fill(patient(), stamp: label).bytes
    let stamp = try #require(try Stamp(readFrom: bytes))
    let own = try Template<Patient>(bytes, name: "a.docx")

    let again = try own.fill(patient(), stamp: Self.label).bytes
    let blank = try own.emptied().bytes

    #expect(stamp.prefix == prefix)
    #expect(stamp.isUntouched)
    #expect(try Stamp(readFrom: again)?.prefix == "tannlege")
    #expect(try again.part("docProps/custom.xml").split(separator: ".stempel\"").count == 2)
    #expect(try Stamp(readFrom: blank) == nil)
  }

  @Test func `a name for a stamp that is none is not taken`() {
    for name in ["", "<&>", "\"", " "] {
      #expect(Template<Patient>.StampLabel(form: "x", key: nil, day: nil, prefix: name).prefix == "skjema")
    }
  }

  @Test func `typed forms are merged and emptied as others are`() throws {
    let template = try template()
    let made = try template.fill(patient(), stamp: Self.label).bytes
    let own = try Template<Patient>(made, name: "a.docx")
    var edit = Patient()
    edit.født = Day(iso: "1985-10-13")
    let edited = try own.fill(edit).bytes
    var new = patient()
    new.plager = ["Kjeve"]

    let merged = try #require(try template.merge(new, into: edited, name: "a.docx", stamp: Self.label))
    guard case .filled(let document) = merged.outcome else {
      Issue.record("\(merged.outcome)")
      return
    }

    let reading = try template.read(document)
    #expect(reading.value.født?.iso == "1985-10-13")
    #expect(reading.value.plager == ["Kjeve"])
    #expect(reading.stamp?.prefix == "tannlege")
    #expect(try !template.read(own.emptied()).answers.isAnswered)
  }
}
