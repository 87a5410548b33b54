/// Which fields of Word (ISO/IEC 29500-1, 17.16.5) show what a program reckons, and nothing that a person wrote.
///
/// Page numbers and tables of contents are never an answer. A day is one where the template has no such field: Insert › Date and Time writes
/// the day of a meeting as a field.
package enum ComputedField {
  private static let pageNumbers: Set<String> = ["PAGE", "NUMPAGES", "SECTIONPAGES"]
  private static let numbering: Set<String> = pageNumbers.union([
    "SECTION", "PAGEREF", "NUMWORDS", "NUMCHARS", "TOC", "SEQ", "FILENAME", "EDITTIME", "REVNUM",
  ])
  private static let days: Set<String> = ["SAVEDATE", "PRINTDATE", "CREATEDATE", "DATE", "TIME"]

  /// Whether what a field shows is nobody's text.
  ///
  /// - Parameters:
  ///   - keyword: the first word of its code, in capitals.
  ///   - printed: the days that the template has itself; nil for a template, where all are its own.
  package static func isComputed(_ keyword: String, printed: Set<String>?) -> Bool {
    numbering.contains(keyword) || days.contains(keyword) && (printed?.contains(keyword) ?? true)
  }

  /// Whether it is the number of a page or of pages, which every copy may have another of.
  package static func isPageNumber(_ keyword: String) -> Bool { pageNumbers.contains(keyword) }

  /// The keywords of the days among some fields.
  package static func days(among fields: [ComplexField]) -> Set<String> {
    days.intersection(fields.map(\.keyword))
  }

  /// The first word of a field's code, in capitals.
  package static func keyword(of code: String) -> String {
    code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
  }
}
