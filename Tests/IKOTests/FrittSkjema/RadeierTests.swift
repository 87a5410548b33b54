import TestSupport
import Testing

@testable import IKO

/// A label that names nobody, in a row that begins with somebody else: it is that one's, or nobody's, and never the pupil's.
struct RadeierTests {
  private static let list = """
    Etternavn;Fornavn;Telefon;E-post;Adresse;Foresatt 1;Tlf foresatt 1;Foresatt 2;Tlf foresatt 2
    Lie;Tuva;918 44 207;tuva@example.no;Nordre gate 14B;Liv Moe;402 11 983;Geir Bø;957 30 118

    """
  private static let pupils = ["918 44 207", "tuva@example.no", "Nordre gate 14B"]

  /// How a form draws a label and its room.
  enum Drawing: CaseIterable {
    case above, left, behind, line, printedFirst

    /// A table, or lines, of rows that begin with somebody.
    func body(_ heading: String?, _ rows: [[String]]) -> String {
      func cell(_ lines: [String], _ span: Int = 1) -> String {
        let inner = lines.map { String.paragraph($0.isEmpty ? "" : .run($0)) }.joined()
        return "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(inner)</w:tc>"
      }
      let names = ["Etternavn", "Fornavn"]
      if self == .line {
        return
          ([heading].compactMap(\.self).map { String.paragraph(.run($0, "<w:b/>")) }
          + ([names] + rows).map { row in .paragraph(.run(row.map { "\($0): ____________" }.joined(separator: " "))) })
          .joined()
      }
      let width = rows.map(\.count).max() ?? 1
      func row(_ labels: [String]) -> String {
        let drawn = labels.enumerated().map { index, label -> String in
          switch self {
          case .above: cell([label, ""])
          case .left, .line: cell([label]) + cell([""])
          case .behind: cell([label + ": "])
          case .printedFirst: index == 0 && labels != names ? cell([label]) : cell([label + ":"])
          }
        }
        return "<w:tr>\(drawn.joined())</w:tr>"
      }
      let head = heading.map { "<w:tr>" + cell([$0], width * (self == .left ? 2 : 1)) + "</w:tr>" } ?? ""
      return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(head)\(([names] + rows).map(row).joined())</w:tbl>"
        + .paragraph("")
    }
  }

  private static let headings: [String?] = [nil, "A. Eleven", "Opplysninger om eleven", "Personopplysninger"]

  @Test(arguments: Drawing.allCases, headings)
  func `behind a foresatt a telephone is hers, whatever stands above`(drawing: Drawing, heading: String?) throws {
    let rows = [["Foresatt 1", "Telefon"], ["Foresatt 2", "Telefon"]]
    let form = try Opplysningsskjema(drawing.body(heading, rows), Self.list)
    let phones = form.ved("Telefon")

    #expect(phones.count == 2, "\(form.svar)")
    for (phone, own) in zip(phones, ["402 11 983", "957 30 118"]) {
      #expect([own, ""].contains(phone), "\(drawing) \(heading ?? "-"): \(form.svar)")
    }
    if drawing != .printedFirst { #expect(phones == ["402 11 983", "957 30 118"], "\(form.svar) \(form.meldt)") }
  }

  @Test(
    arguments: Drawing.allCases,
    ["Kontaktperson i bedriften", "Fastlege", "Pårørende", "Saksbehandler", "Foresatt 1"])
  func `what the pupil has too is not written behind somebody else`(drawing: Drawing, who: String) throws {
    for heading in Self.headings {
      for label in ["Telefon", "E-post", "Adresse", "Navn"] {
        let form = try Opplysningsskjema(drawing.body(heading, [[who, label]]), Self.list)
        for text in form.ved(label) {
          #expect(!Self.pupils.contains(text) && !text.contains("Tuva"), "\(who) \(heading ?? "-"): \(form.svar)")
        }
      }
    }
  }

  @Test func `what may be an employer's telephone is nobody's`() throws {
    for heading in Self.headings {
      let form = try Opplysningsskjema(
        Drawing.left.body(heading, [["Foresatt 1", "Bedrift AS", "Telefon"]]), Self.list)
      #expect(form.ved("Telefon") == [""], "\(form.svar)")
    }
  }

  @Test(arguments: headings)
  func `a list's column is not the place that is called so in code, where that is somebody else's`(
    heading: String?
  ) throws {
    let form = try Opplysningsskjema(
      Drawing.left.body(heading, [["Foresatt 1"], ["Telefon"], ["Foresatt 2"], ["Telefon"]]), Self.list)

    #expect(!form.ved("Telefon").contains("918 44 207"), "\(form.svar)")
    #expect(form.meldt.contains { $0.contains("«Telefon»") }, "\(form.meldt)")
  }

  @Test(arguments: Drawing.allCases.filter { $0 != .printedFirst }, headings)
  func `both halves of a name are filled where they stand apart`(drawing: Drawing, heading: String?) throws {
    for title in ["", "Oppfølgingsplan"] {
      let above = title.isEmpty ? "" : String.paragraph(.run(title, "<w:b/>"))
      let form = try Opplysningsskjema(above + drawing.body(heading, [["Klasse"]]), Self.list)

      #expect(form.skrevet == ["Lie", "Tuva"], "\(form.svar) \(form.meldt)")
    }
  }

  @Test(arguments: ["Elevnr", "Elevnummer", "Elevnr."], ["Elevnummer", "Elevnr.", "Elev-ID"])
  func `the pupil's number goes where it is asked for, whatever both call it`(column: String, label: String) throws {
    let form = try Opplysningsskjema(
      linjer: ["Elevens navn", label], "Navn;\(column)\nTuva Lie;20411\n")

    #expect(form.svar.map(\.svar) == ["Tuva Lie", "20411"], "\(form.meldt)")
  }
}
