import Foundation

/// The clinic's two Word files: one whose places have tags, and one as it was printed for years, without any.
///
/// Word makes such files; here they are written by hand, so that the package needs nothing but the library.
enum Word {
  static let marked = document([
    paragraph(control("klinikk.navn", "<w:text/>")),
    paragraph("Pasientens navn: ", control("pasient.navn", "<w:text/>")),
    paragraph(
      "Fødselsdato: ",
      control("pasient.født", "<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/><w:lid w:val=\"nb-NO\"/></w:date>")),
    paragraph(
      "Ansvarlig: ",
      control(
        "ansvarlig",
        "<w:dropDownList><w:listItem w:displayText=\"Tannlege\" w:value=\"1\"/><w:listItem w:displayText=\"Tannpleier\" w:value=\"2\"/></w:dropDownList>"
      )
    ),
    paragraph(box("plager.smerte"), " Smerter ", box("plager.isning"), " Ising"),
    paragraph("Har du allergier? ", box("allergi.ja"), " Ja ", box("allergi.nei"), " Nei"),
    paragraph(box("samtykke.godtar"), " Jeg godtar ", box("samtykke.avslår"), " Jeg avslår"),
    paragraph(control("merknad", "<w:text w:multiLine=\"1\"/>")),
    """
    <w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>\(cell(run("Tann")))\(cell(run("Dag")))\(cell(run("Pris")))</w:tr>\
    <w:sdt><w:sdtPr><w:tag w:val="behandling"/><w15:repeatingSection/></w:sdtPr><w:sdtContent>\
    <w:sdt><w:sdtPr><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent><w:tr>\
    \(cell(control("behandling.tann", "<w:text/>")))\(cell(control("behandling.dag", "<w:text/>")))\(cell(control("behandling.pris", "<w:text/>")))\
    </w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:tbl>
    """,
  ])

  static let unmarked = document([
    paragraph("Velkommen til oss"), paragraph("Pasientens navn: ____________________"),
    paragraph("Fødselsdato: ______________"), paragraph("Annet vi bør vite: ______________________________"),
  ])

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func paragraph(_ pieces: String...) -> String {
    "<w:p>" + pieces.map { $0.hasPrefix("<") ? $0 : run($0) }.joined() + "</w:p>"
  }

  private static func cell(_ content: String) -> String { "<w:tc><w:tcPr/><w:p>\(content)</w:p></w:tc>" }

  private static func control(_ tag: String, _ kind: String) -> String {
    "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w:showingPlcHdr/>\(kind)</w:sdtPr><w:sdtContent>\(run("Skriv her"))</w:sdtContent></w:sdt>"
  }

  private static func box(_ tag: String) -> String {
    "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox></w:sdtPr><w:sdtContent>\(run("☐"))</w:sdtContent></w:sdt>"
  }

  private static func document(_ body: [String]) -> Data {
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return StoredZip.data(of: [
      (
        "[Content_Types].xml",
        declaration
          + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"\(word)\"/></Types>"
      ),
      (
        "_rels/.rels",
        declaration
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/document.xml",
        declaration
          + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w:body>"
          + body.joined() + "<w:sectPr/></w:body></w:document>"
      ),
    ])
  }
}

/// A package of parts that are stored as they are.
private enum StoredZip {
  static func data(of parts: [(name: String, content: String)]) -> Data {
    var data = Data()
    var directory = Data()
    for (name, content) in parts {
      let name = Data(name.utf8)
      let content = Data(content.utf8)
      var common = bytes16([20, 0x0800, 0, 0, 0x21])
      common += bytes32([crc(content), UInt32(content.count), UInt32(content.count)])
      common += bytes16([UInt16(name.count), 0])
      directory += bytes32([0x0201_4B50])
      directory += bytes16([20])
      directory += common
      directory += bytes16([0, 0, 0])
      directory += bytes32([0, UInt32(data.count)])
      directory += name
      data += bytes32([0x0403_4B50])
      data += common
      data += name
      data += content
    }
    let count = UInt16(parts.count)
    var end = bytes32([0x0605_4B50])
    end += bytes16([0, 0, count, count])
    end += bytes32([UInt32(directory.count), UInt32(data.count)])
    end += bytes16([0])
    return data + directory + end
  }

  private static func bytes16(_ numbers: [UInt16]) -> Data {
    Data(numbers.flatMap { number -> [UInt8] in [UInt8(number & 0xFF), UInt8(number >> 8)] })
  }

  private static func bytes32(_ numbers: [UInt32]) -> Data {
    var data = Data()
    for number in numbers {
      for shift: UInt32 in [0, 8, 16, 24] { data.append(UInt8(number >> shift & 0xFF)) }
    }
    return data
  }

  private static func crc(_ data: Data) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
