import LibXML

/// The elements of WordprocessingML that say something to a reader of its text, and those in which nobody reads.
enum WordName: String, CaseIterable {
  case p, r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case fldChar, fldSimple, instrText
  case tbl, tr, tc, sdt, sdtContent, txbxContent, footnote, endnote, comment
  case drawing, pict, object, altChunk, subDoc, footnoteReference, endnoteReference, ruby
  case rPr, pPr, delText, delInstrText, sdtPr, sdtEndPr, tblPr, tblPrEx, trPr, tcPr, sectPr, tblGrid, rt, fldData
  case ffData, del, moveFrom
  case proofErr, bookmarkStart, bookmarkEnd, lastRenderedPageBreak, permStart, permEnd
  case commentRangeStart, commentRangeEnd, commentReference
  case rFonts, vertAlign, strike, dstrike, highlight

  private static let all = allCases
  private static let names = LocalNames(.w, all.map(\.rawValue))

  /// Nil for other names, and for elements of other namespaces.
  init?(_ element: Element) {
    guard let code = Self.names.code(of: element) else { return nil }
    self = Self.all[Int(code)]
  }

  /// The same for one element after the other.
  init?(_ element: Element, _ known: inout LocalNames.Declaration) {
    guard let code = Self.names.code(of: element, &known) else { return nil }
    self = Self.all[Int(code)]
  }

  /// Whether it marks a place between runs and shows nothing: where spelling was checked, where a bookmark begins.
  var isPointMark: Bool {
    switch self {
    case .proofErr, .bookmarkStart, .bookmarkEnd, .lastRenderedPageBreak, .permStart, .permEnd, .commentRangeEnd: true
    default: false
    }
  }

  /// Whether an element of this name hides what is in it. Of rows, cells and runs it depends on their formatting.
  var isHidden: Bool {
    switch self {
    case .rPr, .pPr, .delText, .instrText, .delInstrText, .sdtPr, .sdtEndPr, .tblPr, .tblPrEx, .trPr, .tcPr, .sectPr,
      .tblGrid, .rt, .fldData, .ffData, .del, .moveFrom:
      true
    default: false
    }
  }
}

extension Element {
  /// The element after it that is no mark between runs.
  package var nextThatShows: Element? {
    sequence(first: self) { $0.next }.dropFirst().first { WordName($0)?.isPointMark != true }
  }
}
