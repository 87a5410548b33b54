import Forms
import OPC
import Testing

@testable import IKO

/// Which form a document is, and by which edition of it.
struct DokumentleserTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  /// The published template with one printed choice in other words.
  private func reworded() throws -> Template<AnyForm> {
    let package = try OfficePackage(try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx")))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let changed = text.replacing("Drøftes med PPT", with: "Tas opp med PPT")
    let part = ZipEntry(name: package.mainPart.text, content: Array(changed.utf8))
    return try Template<AnyForm>(try package.bytes(replacing: [part]), name: "egen.docx", fields: planmal.fields)
  }

  @Test func `choices are those that are printed in the document`() throws {
    let template = try reworded()
    let label = Template<AnyForm>.StampLabel(form: "oppfølgingsplan", key: "1", day: dato)
    let values: Values = ["elev.navn": .text("Kari Nordmann"), "plan.videre": .choices(["Tas opp med PPT"])]
    let file = try folder.write(try template.fill(AnyForm(values: values), stamp: label).bytes, to: "a.docx")

    let read = try planleser.read(file)

    #expect(read.skjema == "oppfølgingsplan")
    #expect(read.reading.answers["plan.videre"] == .choices(["Tas opp med PPT"]))
  }

  @Test func `without stamp a document is known by its tags`() throws {
    let file = try folder.write(try planmal.fill(AnyForm(values: Oppfølgingsplan.full.values)).bytes, to: "a.docx")

    #expect(try planleser.read(file).skjema == "oppfølgingsplan")
  }

  @Test func `locks, hidden folders and other files are not read`() throws {
    for name in ["a.docx", "1STA/b.DOCX", "~$a.docx", ".iko/kopier/c.docx", ".iko-tmp-1.docx", "d.txt"] {
      try folder.write("", to: name)
    }

    let found = Dokumentsøk.documents(at: [folder.path + "/", folder.path + "/a.docx", "borte.docx"])

    #expect(found == ["/1STA/b.DOCX", "/a.docx"].map { folder.path + $0 } + ["borte.docx"])
  }
}
