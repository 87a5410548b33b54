import Forms
import Foundation

/// File names that hold on Windows, SharePoint and POSIX, and never lead outside the folder.
package enum Filnavn {
  /// What no system tells apart any more: case by Unicode's full rules (`ß` is `SS` on a Mac), and letters that only look composed.
  static func folded(_ name: String) -> String {
    Enkelttekst.folded(name, expandsSharp: true)
      ?? Nøkkel.folded(name.precomposedStringWithCompatibilityMapping.uppercased())
  }

  /// One step of a path, without anything that a system would take for more than text.
  package static func clean(_ text: String) -> String {
    // SharePoint keeps `_vti_` to itself, wherever in a name it stands.
    var name = Elevnavn.tidy(visible(text))
    if name.utf8.contains(UInt8(ascii: "_")), name.lowercased().contains("_vti_") {
      name = name.replacing(/_vti_/.ignoresCase(), with: "_vti-")
    }
    // Windows drops dots and spaces at the end; `~` begins Word's lock files, `.` a hidden file, `-` an option, and an accent would stand on the
    // slash before the name. None of them by characters: a sign with an accent on it is still that sign to the system.
    var signs = name.unicodeScalars[...]
    while let last = signs.last, last == "." || last == " " { signs.removeLast() }
    while let first = signs.first, isNoBeginning(first) { signs.removeFirst() }
    name = String(signs)
    return isReserved(name) ? "_" + name : name
  }

  /// A text without what nobody can see; white space is a space, and a sign that means something in a path is `_`.
  private static func visible(_ text: String) -> String {
    if Enkelttekst.isPlain(text) {
      guard text.utf8.contains(where: isSign) else { return text }
      return String(decoding: text.utf8.map { isSign($0) ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        scalars.append(" ")
      } else if !isInvisible(scalar) {
        scalars.append(scalar.isASCII && isSign(UInt8(scalar.value)) ? "_" : scalar)
      }
    }
    return String(scalars)
  }

  /// Whether a byte is a sign that means something in a path, or to Windows: `<>:"/\|?*`.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "/"),
      UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Whether Windows keeps a name to itself, whatever its ending is.
  private static func isReserved(_ name: String) -> Bool {
    // They begin with A, C, L, N or P; none is longer than `CONOUT$`, or `COM¹` and a space.
    guard let first = name.utf8.first, "aclnpdACLNPD".utf8.contains(first) else { return false }
    let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    let stem = name[..<dot]
    if stem.utf8.count <= 8, reserved.contains(Elevnavn.tidy(stem).uppercased()) { return true }
    return name.utf8.count == 11 && name.lowercased() == "desktop.ini"
  }

  private static func isNoBeginning(_ sign: Unicode.Scalar) -> Bool {
    switch sign.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: [".", "~", "-", " "].contains(sign)
    }
  }

  /// Whether a name holds characters that a file name must not, because nobody can see them.
  static func hidesCharacters(_ text: String) -> Bool {
    !Enkelttekst.isPlain(text) && text.unicodeScalars.contains { !$0.properties.isWhitespace && isInvisible($0) }
  }

  /// At most 150 bytes of a name: with form and date it stays below every system's 255.
  package static func short(_ name: String, to limit: Int = 150) -> String {
    guard name.utf8.count > limit else { return name }
    var result = ""
    for character in name {
      guard result.utf8.count + String(character).utf8.count <= limit - 10 else { break }
      result.append(character)
    }
    return result + " " + Stamp.digest(ofKey: name).prefix(6)
  }

  private static let reserved: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]
      + ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].flatMap { ["COM" + $0, "LPT" + $0] })

  /// Controls, marks that turn the direction of text, and what has no width.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
