import Forms
import Norwegian
import Tables

/// A blank form of filled ones, where no blank is left.
extension FriKlargjøring {
  /// The bytes of a file.
  public static func bytes(of path: String) throws(FormError) -> [UInt8] { try FormError.reading(path) }

  /// The blank of two forms that two persons filled.
  ///
  ///     let blank = try FriKlargjøring.blank("utfylt.docx", comparedWith: "annen.docx")
  public static func blank(_ path: String, comparedWith other: String) throws(FormError) -> BlankForm {
    try BlankForm(of: bytes(of: path), name: path, comparedWith: bytes(of: other), named: other)
  }

  /// The blank of one filled form, with the texts that a person marked as the form's in a list. Throws `unconfirmed` where the form has a text that
  /// the list does not have.
  public static func blank(_ path: String, texts: String) throws(FormError) -> BlankForm {
    let filled = try bytes(of: path)
    let (all, own) = try marked(texts)
    guard try BlankForm.pieces(of: filled, name: path).allSatisfy(all.contains) else {
      throw FormError(kind: "unconfirmed", file: texts, message: Wording.unconfirmedTexts)
    }
    guard !own.isEmpty else { throw FormError(kind: "unconfirmed", file: texts, message: Wording.noConfirmedTexts) }
    return try BlankForm(of: filled, name: path, confirmed: own)
  }

  /// A list of every piece of text in a filled form, with a column to say which are the form's.
  ///
  /// - Parameters:
  ///   - path: the filled form.
  ///   - output: where the list will be written: it is built beside that, under a temporary name.
  public static func tekstliste(_ path: String, for output: String) throws(FormError) -> (bytes: [UInt8], count: Int) {
    let pieces = try BlankForm.pieces(of: bytes(of: path), name: path)
    var sheet = WorkbookSheet(
      name: "tekster", headers: [["Skjemaets", "Tekst"]], rows: pieces.map { [.text(""), .text($0)] },
      frozenColumns: 1)
    sheet.choices = [1: ["ja", "nei"]]
    return (try Register.workbook([sheet], for: output), pieces.count)
  }

  /// All texts of a list, and those that are marked.
  private static func marked(_ path: String) throws(FormError) -> (all: Set<String>, own: Set<String>) {
    let list = try bytes(of: path)
    let table: RowTable
    do throws(TableFault) {
      table = try RowTable(in: TableFile.read(list, name: path), rules: HeaderRules(hints: ["skjemaets", "tekst"]))
    } catch {
      throw FormError(kind: error.kind.rawValue, file: path, message: error.explanation.sentenceCased)
    }
    guard let mark = table["Skjemaets"], let text = table["Tekst"] else {
      throw FormError(kind: "no-columns", file: path, message: Wording.noTextColumns)
    }
    var (all, own): (Set<String>, Set<String>) = ([], [])
    for row in table.rows {
      guard let piece = (try? row[text].text()) ?? nil else { continue }
      all.insert(piece)
      let word = ((try? row[mark].text()) ?? nil).map(Folding.folded) ?? ""
      if ["ja", "j", "x", "yes"].contains(word) { own.insert(piece) }
    }
    return (all, own)
  }
}
