import Norwegian

/// Names of sheets as Excel allows them: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at either end, unlike all others.
package enum SheetName {
  private static let longest = 31

  /// A name as Excel takes it, cut and cleaned; it may still be another sheet's.
  package static func allowed(_ name: String) -> String { unique([name])[0] }

  /// Names as Excel takes them, each unlike those before it, whatever their case.
  package static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = ["history", "logg"]  // Excel's own name for its log, here and in English.
    return names.enumerated().map { index, name in
      let base = cleaned(name, otherwise: "Ark\(index + 1)")
      var candidate = base
      var number = 2
      while !taken.insert(Folding.folded(candidate)).inserted {
        let ending = " (\(number))"
        candidate = cut(base, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  private static func cleaned(_ name: String, otherwise fallback: String) -> String {
    let allowed = CharacterCheck.replaced(name).map { "[]:*?/\\\t\r\n\r\n".contains($0) || $0.isNewline ? "-" : $0 }
    let trimmed = cut(String(allowed).trimmed, to: longest).trimmed
    var rest = trimmed[...]
    while rest.hasPrefix("'") { rest = rest.dropFirst() }
    while rest.hasSuffix("'") { rest = rest.dropLast() }
    return rest.isEmpty ? fallback : String(rest)
  }

  /// Cut between characters, so that no letter loses its accent.
  private static func cut(_ name: String, to length: Int) -> String {
    var result = name
    while result.utf16.count > length { result.removeLast() }
    return result
  }
}
