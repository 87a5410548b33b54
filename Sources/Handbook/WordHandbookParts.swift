import Hypertext

/// The parts of the Word document that are the same for every book.
enum WordHandbookParts {
  static let wordName = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationshipName = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relationshipsPart = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
    <Override PartName="/word/document.xml" ContentType="\(office).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(office).styles+xml"/>\
    <Override PartName="/word/numbering.xml" ContentType="\(office).numbering+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(office).footer+xml"/>\
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """

  static let packageRelationships = """
    <Relationships xmlns="\(relationshipsPart)">\
    <Relationship Id="r1" Type="\(relationshipName)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  static func properties(title: String) -> String {
    """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(HTML.escaped(title))</dc:title>\
    <dc:language>nb-NO</dc:language></cp:coreProperties>
    """
  }

  static let footer = """
    <w:ftr xmlns:w="\(wordName)"><w:p><w:pPr><w:pStyle w:val="Bunn"/></w:pPr><w:r><w:t xml:space="preserve">Side </w:t></w:r>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
    """

  /// Number 1 is the list with points; the others are steps.
  ///
  /// - Parameter lists: the first number of each list of steps.
  static func numbering(lists: [Int]) -> String {
    func abstract(_ id: Int, _ format: String, _ text: String) -> String {
      """
      <w:abstractNum w:abstractNumId="\(id)"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/><w:lvlJc w:val="left"/>\
      <w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>
      """
    }
    let numbered = lists.enumerated().map { number, first in
      """
      <w:num w:numId="\(number + 2)"><w:abstractNumId w:val="1"/>\
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="\(first)"/></w:lvlOverride></w:num>
      """
    }
    return "<w:numbering xmlns:w=\"\(wordName)\">" + abstract(0, "bullet", "•") + abstract(1, "decimal", "%1.")
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>" + numbered.joined() + "</w:numbering>"
  }

  private static func style(
    _ id: String, _ name: String, paragraph: String = "", text: String = "", next: String? = nil
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
    \(next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(text)</w:rPr></w:style>
    """
  }

  private static func heading(_ level: Int, size: Int, before: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      paragraph:
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      text: "<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"\(size)\"/>", next: "Normal")
  }

  static let styles = """
    <w:styles xmlns:w="\(wordName)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/>\
    <w:lang w:val="nb-NO" w:eastAsia="nb-NO" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>\
    <w:style w:type="character" w:customStyle="1" w:styleId="Kodetegn"><w:name w:val="Kodetegn"/><w:rPr>\
    <w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="20"/></w:rPr></w:style>\
    \(style("Title", "Title", paragraph: "<w:spacing w:after=\"240\"/>", text: "<w:b/><w:color w:val=\"1F3A5F\"/><w:sz w:val=\"44\"/>", next: "Normal"))\
    \(heading(1, size: 32, before: 480))\(heading(2, size: 26, before: 280))\(heading(3, size: 23, before: 200))\
    \(style("Innhold", "Innhold", text: "<w:b/><w:sz w:val=\"26\"/>"))\
    \(style("Innholdslinje", "Innholdslinje", paragraph: "<w:spacing w:after=\"40\"/><w:ind w:left=\"284\"/>"))\
    \(style("Listepunkt", "Listepunkt", paragraph: "<w:spacing w:after=\"60\"/>"))\
    \(style("Kode", "Kode", paragraph: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF1F3\"/><w:spacing w:after=\"60\"/>", text: "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:noProof/><w:sz w:val=\"19\"/>"))\
    \(style("Merk", "Merk", paragraph: "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"7A4B00\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FDF1D8\"/><w:ind w:left=\"170\"/>"))\
    \(style("Bilde", "Bilde", paragraph: "<w:spacing w:before=\"80\" w:after=\"160\"/>"))\
    \(style("Tabellhode", "Tabellhode", paragraph: "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\"/>", text: "<w:b/><w:sz w:val=\"20\"/>"))\
    \(style("Tabelltekst", "Tabelltekst", paragraph: "<w:spacing w:before=\"30\" w:after=\"30\"/>", text: "<w:sz w:val=\"20\"/>"))\
    \(style("Bunn", "Bunn", paragraph: "<w:jc w:val=\"center\"/>", text: "<w:sz w:val=\"18\"/>"))\
    <w:style w:type="table" w:customStyle="1" w:styleId="Rutenett"><w:name w:val="Rutenett"/><w:tblPr><w:tblBorders>\
    \(["top", "left", "bottom", "right", "insideH", "insideV"].map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9D1D9\"/>" }.joined())\
    </w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
    <w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF1F3"/></w:tcPr></w:tblStylePr></w:style></w:styles>
    """
}
