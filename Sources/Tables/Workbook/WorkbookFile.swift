import CXLSXWriter

/// A workbook that is being written to a path. The styles that all sheets share stand here. The only file beside `SheetWriter` that calls
/// libxlsxwriter.
final class WorkbookFile {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let place: TablePlace
  let header: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  let percent: UnsafeMutablePointer<lxw_format>?
  /// For text that looks like a number, so that it stays text when somebody edits it.
  let digits: UnsafeMutablePointer<lxw_format>?
  let wrapped: UnsafeMutablePointer<lxw_format>?
  /// Everything else: what stands in a high row begins at its top.
  let plain: UnsafeMutablePointer<lxw_format>?
  let link: UnsafeMutablePointer<lxw_format>?
  private var tones: [WorkbookSheet.ToneRule.Tone: UnsafeMutablePointer<lxw_format>] = [:]
  private var fineFormats: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  /// Calls `workbook_new_opt`: rows go to a temporary file, so that memory stays flat.
  init(path: String, temporary: String, place: TablePlace) throws(TableFault) {
    var folder = Array(temporary.utf8CString)
    let workbook = folder.withUnsafeMutableBufferPointer { buffer in
      shim_workbook(path, buffer.baseAddress)
    }
    guard let workbook else { throw TableFault(.notWritten, place, detail: "workbook_new_opt") }
    self.workbook = workbook
    self.place = place
    // 1 January 2020: a date of creation that says nothing, and is the same in each run.
    var properties = lxw_doc_properties()
    properties.created = 1_577_836_800
    workbook_set_properties(workbook, &properties)

    header = workbook_add_format(workbook)
    format_set_bold(header)
    format_set_bg_color(header, 0xD9_E2_F3)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    day = workbook_add_format(workbook)
    format_set_num_format(day, "dd.mm.yyyy")
    // At the right edge a date would touch the text of the next column.
    format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
    percent = workbook_add_format(workbook)
    format_set_num_format(percent, "0.0%")
    digits = workbook_add_format(workbook)
    format_set_num_format(digits, "@")
    wrapped = workbook_add_format(workbook)
    format_set_text_wrap(wrapped)
    plain = workbook_add_format(workbook)
    link = workbook_add_format(workbook)
    format_set_text_wrap(link)
    format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    format_set_font_color(link, 0x05_63_C1)
    for format in [day, percent, digits, wrapped, plain, link] {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
  }

  /// The colour of a row; pale, so that print in black stays readable. Calls `workbook_add_format`.
  func format(of tone: WorkbookSheet.ToneRule.Tone) -> UnsafeMutablePointer<lxw_format>? {
    if let known = tones[tone] { return known }
    guard let workbook, let format = workbook_add_format(workbook) else { return nil }
    format_set_bg_color(format, tone.colour)
    tones[tone] = format
    return format
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  /// For numbers with so many digits after the point, all of which are shown. Calls `workbook_add_format`.
  func fine(_ places: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let known = fineFormats[places] { return known }
    guard let workbook, let format = workbook_add_format(workbook) else { return nil }
    format_set_num_format(format, "0." + String(repeating: "#", count: places))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    fineFormats[places] = format
    return format
  }

  func addSheet(_ name: String) throws(TableFault) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else {
      throw TableFault(.notWritten, place, detail: "workbook_add_worksheet")
    }
    return sheet
  }

  /// The sheet that the rules for long choices point to.
  func addHidden(_ lists: ChoiceLists) throws(TableFault) {
    let sheet = try addSheet(lists.sheetName)
    worksheet_hide(sheet)
    let longest = lists.columns.map(\.count).max() ?? 0
    for row in 0..<longest {
      for (column, choices) in lists.columns.enumerated() where row < choices.count {
        try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), choices[row], nil), "choices")
      }
    }
  }

  /// Calls `workbook_close`, which writes the file and frees the workbook.
  func close() throws(TableFault) {
    guard let workbook else { return }
    self.workbook = nil
    try check(workbook_close(workbook), "workbook_close")
  }

  func check(_ code: lxw_error, _ call: String) throws(TableFault) {
    guard code == LXW_NO_ERROR else { throw TableFault(.notWritten, place, detail: "\(call): error \(code.rawValue)") }
  }
}

extension WorkbookSheet.ToneRule.Tone {
  /// As libxlsxwriter takes it.
  fileprivate var colour: UInt32 {
    switch self {
    case .urgent: 0xFC_E4_D6
    case .notice: 0xFF_F8_DC
    case .done: 0xE2_EF_DA
    }
  }
}
