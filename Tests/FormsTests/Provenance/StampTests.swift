import Forms
import OPC
import TestSupport
import Testing

/// What a document remembers of how it was made.
@Suite struct StampTests {
  private static let label = Template<AnyForm>.StampLabel(
    form: "oppfølgingsplan", key: "2STA-17", day: Day(iso: "2026-11-23"))
  private static let custom = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
    xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property \
    fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Sak"><vt:lpwstr>2026/1</vt:lpwstr></property></Properties>
    """
  private static let customType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

  private func stamped(_ specimen: Specimen = Specimen(.paragraph(.blank("x")))) throws -> [UInt8] {
    let template = try Template<AnyForm>(specimen.bytes(), name: "mal.docx")
    return try template.fill(AnyForm(values: ["x": .text("a")]), stamp: Self.label).bytes
  }

  @Test func `a stamp tells form, template, key and day, and that nothing has changed since`() throws {
    let bytes = try stamped()
    let template = try Template<AnyForm>(Specimen(.paragraph(.blank("x"))).bytes(), name: "mal.docx")

    let stamp = try #require(try Stamp(readFrom: bytes))

    #expect(stamp.form == "oppfølgingsplan")
    #expect(stamp.template == template.digest)
    #expect(stamp.key == Stamp.digest(ofKey: "2STA-17"))
    #expect(stamp.key != Stamp.digest(ofKey: "2STA-18"))
    #expect(stamp.day == Day(iso: "2026-11-23"))
    #expect(stamp.isUntouched)
    #expect(try template.read(bytes, name: "a.docx").stamp == stamp)
    #expect(!template.isStamped)
    #expect(try Template<AnyForm>(bytes, name: "a.docx").isStamped)
  }

  @Test func `a change of any other entry shows`() throws {
    let package = try OfficePackage(stamped())

    for entry in package.entries where entry.name != "docProps/custom.xml" {
      // A comment at the end keeps the part readable.
      let content = try entry.content() + Array("<!-- -->".utf8)
      let changed = try package.bytes(replacing: [ZipEntry(name: entry.name, content: content)])
      #expect(try Stamp(readFrom: changed)?.isUntouched == false, "\(entry.name)")
    }
    let more = try package.bytes(replacing: [ZipEntry(name: "word/new.xml", content: [0x20])])
    #expect(try Stamp(readFrom: more)?.isUntouched == false)
  }

  @Test func `another order of the entries and a change of the stamp's part are no change`() throws {
    let package = try OfficePackage(stamped())
    let custom = try package.content(of: PartName("docProps/custom.xml")) + Array("<!-- -->".utf8)

    let reversed = try ZipWriter.bytes(of: package.entries.reversed())
    let rewritten = try package.bytes(replacing: [ZipEntry(name: "docProps/custom.xml", content: custom)])

    #expect(try Stamp(readFrom: reversed)?.isUntouched == true)
    #expect(try Stamp(readFrom: rewritten)?.isUntouched == true)
  }

  @Test func `properties that the template has stay, also when it is stamped again`() throws {
    var specimen = Specimen(.paragraph(.blank("x")))
    specimen.parts = [("docProps/custom.xml", Self.customType, Self.custom)]

    let bytes = try stamped(specimen)
    let again = try Template<AnyForm>(bytes, name: "a.docx").fill(AnyForm(values: ["x": .text("b")]), stamp: Self.label)

    let text = try bytes.part("docProps/custom.xml")
    #expect(text.contains("pid=\"4\" name=\"Sak\"><vt:lpwstr>2026/1</vt:lpwstr>"))
    #expect(text.contains("pid=\"5\" name=\"skjema.stempel\"><vt:lpwstr>1;skjema=oppfølgingsplan;mal="))
    #expect(try Stamp(readFrom: again.bytes)?.isUntouched == true)
    #expect(try again.bytes.part("docProps/custom.xml").split(separator: "skjema.stempel").count == 2)
  }

  @Test(arguments: NumberSites.values + ["2147483647", "3"])
  func `a stamp finds a free number whatever a property has`(number: String) throws {
    var specimen = Specimen(.paragraph(.blank("x")))
    let properties = Self.custom.replacing("pid=\"4\"", with: "pid=\"\(number)\"")
    specimen.parts = [("docProps/custom.xml", Self.customType, properties)]

    let bytes = try stamped(specimen)
    let package = try OfficePackage(bytes)
    let text = String(decoding: try package.content(of: PartName("docProps/custom.xml")), as: UTF8.self)
    let numbers = text.matches(of: #/pid="([^"]*)"/#).map { String($0.1) }

    #expect(try Stamp(readFrom: bytes)?.isUntouched == true)
    #expect(numbers.first == number)
    #expect(numbers.dropFirst() == (number == "3" ? ["4", "5"] : ["2", "3"]))
    #expect(try stamped(Specimen(.paragraph(.blank("x")))).isEmpty == false)
  }

  @Test func `properties that nothing leads to, or that are missing, do not hinder a stamp`() throws {
    let package = try OfficePackage(stamped())
    let names = package.entries.map(\.name)
    let plain = try OfficePackage(Specimen(.paragraph(.blank("x"))).bytes())
    let orphan = package.entries.map { $0.name == "_rels/.rels" ? plain.entry(PartName($0.name)) ?? $0 : $0 }
    let dangling = package.entries.filter { $0.name != "docProps/custom.xml" }

    for entries in [orphan, dangling] {
      let template = try Template<AnyForm>(ZipWriter.bytes(of: entries), name: "a.docx")
      let bytes = try template.fill(AnyForm(values: ["x": .text("b")]), stamp: Self.label).bytes
      #expect(try Stamp(readFrom: bytes)?.isUntouched == true)
      #expect(try OfficePackage(bytes).entries.map(\.name) == names)
      #expect(try bytes.part("_rels/.rels").split(separator: "custom-properties").count == 2)
    }
  }

  @Test func `a document without a stamp, or with one of another version, has none`() throws {
    var specimen = Specimen(.paragraph(.blank("x")))
    #expect(try Stamp(readFrom: specimen.bytes()) == nil)

    let other = Self.custom.replacing("\"Sak\"", with: "\"iko.stempel\"")
    specimen.parts = [("docProps/custom.xml", Self.customType, other)]
    #expect(try Stamp(readFrom: specimen.bytes()) == nil)
  }
}
