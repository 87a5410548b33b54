/// The elements of WordprocessingML that a plain page is made of, and those inside formatting that make it none.
enum SkeletonName: String, CaseIterable {
  case body, p, r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case hyperlink, sdt, sdtContent, sdtPr, sdtEndPr
  case tbl, tr, tc
  case pPr, rPr, trPr, tcPr, tblPr, tblPrEx, tblGrid, sectPr
  case bookmarkStart, bookmarkEnd, permStart, permEnd, proofErr, lastRenderedPageBreak
  case fldSimple, fldChar, instrText
  case drawing, pict
  case footnote, endnote
  case rFonts, vanish, strike, dstrike, highlight, vertAlign, ins, del, moveFrom, moveTo, cellIns, cellDel, cellMerge

  static let all = allCases
}
