/// Markup of small documents, as Word writes it.
extension String {
  /// What a content control takes.
  package enum Kind {
    case rich, text, lines, check(Bool), custom(String)
    case date(format: String), list([(String, String)]), combo([(String, String)])

    fileprivate var properties: String {
      switch self {
      case .rich: ""
      case .text: "<w:text/>"
      case .lines: "<w:text w:multiLine=\"1\"/>"
      case .date(let format): "<w:date><w:dateFormat w:val=\"\(format)\"/><w:lid w:val=\"nb-NO\"/></w:date>"
      case .list(let items): "<w:dropDownList>\(Self.items(items))</w:dropDownList>"
      case .combo(let items): "<w:comboBox>\(Self.items(items))</w:comboBox>"
      case .check(let isTicked): "<w14:checkbox><w14:checked w14:val=\"\(isTicked ? 1 : 0)\"/></w14:checkbox>"
      case .custom(let properties): properties
      }
    }

    private static func items(_ items: [(String, String)]) -> String {
      items.map { "<w:listItem w:displayText=\"\($0.0)\" w:value=\"\($0.1)\"/>" }.joined()
    }
  }

  package static func run(_ text: String, _ properties: String = "") -> String {
    let formatting = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(formatting)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A run in Word's grey.
  package static func prompt(_ text: String) -> String { run(text, "<w:rStyle w:val=\"Plassholdertekst\"/>") }

  package static func paragraph(_ content: String...) -> String { "<w:p>\(content.joined())</w:p>" }
  package static func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>"
  }
  package static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
  package static func cell(_ content: String...) -> String { "<w:tc><w:tcPr/>\(content.joined())</w:tc>" }

  /// A control of any level, with any content.
  package static func control(
    _ tag: String?, _ kind: Kind, title: String? = nil, id: Int? = nil, showsPrompt: Bool = false, more: String = "",
    _ content: String
  ) -> String {
    let alias = title.map { "<w:alias w:val=\"\($0)\"/>" } ?? ""
    let name = tag.map { "<w:tag w:val=\"\($0)\"/>" } ?? ""
    let number = id.map { "<w:id w:val=\"\($0)\"/>" } ?? ""
    let flag = showsPrompt ? "<w:showingPlcHdr/>" : ""
    return "<w:sdt><w:sdtPr>\(more)\(alias)\(name)\(number)\(flag)\(kind.properties)</w:sdtPr><w:sdtContent>\(content)"
      + "</w:sdtContent></w:sdt>"
  }

  /// A run-level control that shows a prompt.
  package static func blank(_ tag: String, _ kind: Kind = .text, title: String? = nil, id: Int? = nil) -> String {
    control(tag, kind, title: title, id: id, showsPrompt: true, prompt("Skriv her"))
  }

  /// A run-level check box with Word's own glyphs, and what is printed beside it.
  package static func box(_ tag: String, _ text: String = "", isTicked: Bool = false) -> String {
    let glyph = run(isTicked ? "☒" : "☐", "<w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\"/>")
    return control(tag, .check(isTicked), glyph) + (text.isEmpty ? "" : run(" " + text))
  }

  /// A repeating section around rows.
  package static func section(_ tag: String, id: Int? = nil, _ rows: String...) -> String {
    let items = rows.enumerated().map { number, row in
      control(nil, .custom("<w15:repeatingSectionItem/>"), id: id.map { $0 + number + 1 }, row)
    }
    return control(tag, .custom("<w15:repeatingSection/>"), id: id, items.joined())
  }
}
