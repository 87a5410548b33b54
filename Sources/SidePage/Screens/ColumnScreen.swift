import Forms
import Hypertext
import IKO

extension Router {
  /// Why the school's words for columns cannot be used, where they are there.
  var faultOfWords: [String] {
    do throws(FormError) {
      _ = try Skolensord(omgivelser)
      return []
    } catch {
      return [sentence(error)]
    }
  }

  /// What each column of the lists was taken for, to be chosen where it is something else.
  func columnForm(_ sheets: [Arkbeskrivelse], of files: [String]) -> HTML {
    let tables = sheets.enumerated().map { index, sheet in columns(sheet, index) }
    guard sheets.contains(where: { !$0.navn.isEmpty }) else { return .all(tables) }
    return .tag(
      "form", [("method", "post"), ("action", "/klasseliste/kolonner"), ("autocomplete", "off")],
      .void("input", [("type", "hidden"), ("name", "tilstand"), ("value", columnState(files))]), .all(tables),
      .tag(
        "div", [("class", "rad")], .tag("button", [], .text(Wording.saveColumns)),
        .tag("span", [("class", "ned")], .text(Wording.whereColumns))))
  }

  /// Identifies the lists and the words that are shown.
  private func columnState(_ files: [String]) -> String {
    let words = ListMemory.state(of: [workspace.folder + "/" + Skolensord.fil])
    return Stamp.digest(ofKey: (ListMemory.state(of: files) + words).joined(separator: "\n"))
  }

  private func columns(_ sheet: Arkbeskrivelse, _ number: Int) -> HTML {
    let fields = Dictionary(sheet.kolonner.map { ($0.column, $0.field) }) { first, _ in first }
    let rows: [[HTML]]
    if sheet.navn.isEmpty {
      let unused = sheet.ubrukt.map {
        [HTML.text($0), HTML(source: ""), HTML(source: ""), .mark(.null, Wording.isUnused)]
      }
      rows =
        sheet.kolonner.map { column, field in
          [.text(column), .text(sheet.eksempler[column] ?? ""), .text(field), .mark(.ok, Wording.isUnderstood)]
        } + unused
    } else {
      rows = sheet.navn.enumerated().map { index, column in
        [
          .text(column.navn), .text(sheet.eksempler[column.navn] ?? ""),
          choice(column, fields[column.navn], named: "k-\(number)-\(index)"),
          column.erBrukt ? .mark(.ok, Wording.isUnderstood) : .mark(.null, Wording.isUnused),
        ]
      }
    }
    return .framed(
      Wording.columnsOf(workspace.shown(sheet.fil), sheet.ark),
      [Wording.column, Wording.asItStands, Wording.means, Wording.status], rows)
  }

  /// What is chosen of a column as it is shown: a word, `-` where it is not used, nothing where it means what is no word to choose.
  private static func chosen(_ column: Arkbeskrivelse.Kolonne) -> String {
    column.ord ?? (column.erBrukt ? "" : "-")
  }

  private func choice(_ column: Arkbeskrivelse.Kolonne, _ field: String?, named name: String) -> HTML {
    // A fødselsnummer is what it is.
    if column.erLåst { return .text(field ?? "") }
    let chosen = Self.chosen(column)
    let other = chosen.isEmpty ? [(value: "", text: field ?? column.navn)] : []
    let choices = other + [(value: "-", text: Wording.isUnused)] + Skolensord.valg.map { (value: $0, text: $0) }
    let options = choices.map { choice in
      HTML.tag(
        "option", [("value", choice.value)] + (choice.value == chosen ? [("selected", "")] : []), .text(choice.text))
    }
    return .tag(
      "select", [("name", name), ("aria-label", Wording.meaningOf(column.navn))], .all(options, between: ""))
  }

  /// Keeps what a person has chosen for columns, under the names of the columns.
  func saveColumns(_ request: Request) throws(FormError) -> Response {
    guard let form = request.form, !workspace.lists.isEmpty else { return .seeOther("/klasseliste") }
    let files = workspace.lists
    guard form["tilstand"] == columnState(files) else {
      return goOn(to: "/klasseliste", .warn, [Wording.columnsChanged])
    }
    let sheets = try lists.read(files, dato: dato).lister.ark
    var words: [String: String?] = [:]
    for (number, sheet) in sheets.enumerated() {
      for (index, column) in sheet.navn.enumerated() where !column.erLåst {
        guard let value = form["k-\(number)-\(index)"], value != Self.chosen(column), !value.isEmpty else { continue }
        guard value == "-" || Skolensord.valg.contains(value) else { return .refused(400, Wording.badRequest) }
        words[column.navn] = .some(value == "-" ? nil : value)
      }
    }
    guard !words.isEmpty else { return goOn(to: "/klasseliste", .null, [Wording.noColumnChanged]) }
    try Skolensord.husk(words, i: workspace.folder)
    return goOn(to: "/klasseliste", .ok, [Wording.columnsSaved(words.count)])
  }
}
