import CXLSXWriter

extension SheetWriter {
  /// A person may still write something else, after a warning: a form asks for more than a list foresees.
  func setChoices(
    _ choices: [String], formula: String?, _ target: UnsafeMutablePointer<lxw_worksheet>, _ column: Int,
    _ rows: ClosedRange<Int>
  ) throws(TableFault) {
    var texts = (formula.map { [$0] } ?? choices).map { Array($0.utf8CString) }
    var title = Array("Ikke i listen".utf8CString)
    var message = Array("Dette er ikke et av valgene i listen. Vil du bruke det likevel?".utf8CString)
    let code = texts.withUnsafeMutableCStrings { pointers in
      title.withUnsafeMutableBufferPointer { title in
        message.withUnsafeMutableBufferPointer { message in
          var rule = lxw_data_validation()
          rule.error_title = title.baseAddress
          rule.error_message = message.baseAddress
          rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
          if formula == nil {
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            rule.value_list = pointers.baseAddress
          } else {
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = pointers.first ?? nil
          }
          return worksheet_data_validation_range(
            target, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &rule)
        }
      }
    }
    try file.check(code, "choices")
  }
}

extension [[CChar]] {
  /// An array of C strings that ends in NULL, good while `body` runs.
  fileprivate mutating func withUnsafeMutableCStrings<Result>(
    _ body: (UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var all = flatMap(\.self)
    let counts = map(\.count)
    return all.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<CChar>?] = []
      var offset = 0
      for count in counts {
        pointers.append(buffer.baseAddress?.advanced(by: offset))
        offset += count
      }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { body($0) }
    }
  }
}
