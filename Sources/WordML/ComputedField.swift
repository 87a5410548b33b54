import LibXML

/// Which fields of Word (ISO/IEC 29500-1, 17.16.5) show what a program reckons, and nothing that a person wrote.
///
/// Page numbers and tables of contents are never an answer. A day is one where the template has no such field: Insert › Date and Time writes
/// the day of a meeting as a field.
package enum ComputedField {
  private static let numbering: Set<String> = [
    "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "NUMWORDS", "NUMCHARS", "TOC", "SEQ", "FILENAME",
    "EDITTIME", "REVNUM",
  ]
  private static let days: Set<String> = ["SAVEDATE", "PRINTDATE", "CREATEDATE", "DATE", "TIME"]

  /// Whether what a field shows is nobody's text.
  ///
  /// - Parameters:
  ///   - keyword: the first word of its code, in capitals.
  ///   - printed: the days that the template has itself; nil for a template, where all are its own.
  package static func isComputed(_ keyword: String, printed: Set<String>?) -> Bool {
    numbering.contains(keyword) || days.contains(keyword) && (printed?.contains(keyword) ?? true)
  }

  /// The keywords of the days in a part.
  package static func days(below root: Element) -> Set<String> {
    let simple = root.descendants(.w("fldSimple")).compactMap { $0.attribute(.w("instr")).map(keyword(of:)) }
    return days.intersection(simple + ComplexField.all(below: root).map(\.keyword))
  }

  /// The first word of a field's code, in capitals.
  package static func keyword(of code: String) -> String {
    code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
  }
}
