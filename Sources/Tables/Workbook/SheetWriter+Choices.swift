import CXLSXWriter

extension SheetWriter {
  /// A person may still write something else, after a warning: a form asks for more than a list foresees.
  ///
  /// - Parameters:
  ///   - choices: the choices.
  ///   - formula: where they stand, for those that do not fit into the rule.
  ///   - target: the sheet.
  ///   - column: from 0.
  ///   - rows: from 0.
  ///   - isProposal: whether another text is as good, and needs no warning.
  func setChoices(
    _ choices: [String], formula: String?, _ target: UnsafeMutablePointer<lxw_worksheet>, _ column: Int,
    _ rows: ClosedRange<Int>, isProposal: Bool = false
  ) throws(TableFault) {
    var texts = (formula.map { [$0] } ?? choices).map { Array($0.utf8CString) }
    var title = Array("Ikke i listen".utf8CString)
    var message = Array("Dette er ikke et av valgene i listen. Vil du bruke det likevel?".utf8CString)
    let code = texts.withUnsafeMutableCStrings { pointers in
      title.withUnsafeMutableBufferPointer { title in
        message.withUnsafeMutableBufferPointer { message in
          shim_choices(
            target, UInt32(rows.lowerBound), UInt32(rows.upperBound), UInt16(column), pointers.baseAddress,
            formula == nil ? nil : pointers.first ?? nil, title.baseAddress, message.baseAddress, isProposal ? 1 : 0)
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
