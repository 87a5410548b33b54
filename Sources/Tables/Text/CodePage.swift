/// The code pages in which Norwegian programs without UTF-8 have written text: Windows, old Macs, and the command line.
enum CodePage: CaseIterable {
  case windows1252, macRoman, dos865

  /// The code page whose reading makes words of the bytes; nil where none does.
  ///
  /// The letters beyond ASCII tell. Windows is believed where all of them are letters and signs of ordinary text; another code page only where all of
  /// them are letters of Norwegian names, and in Windows some are not.
  static func text(_ bytes: [UInt8]) -> String? {
    let used = Set(bytes.filter { $0 >= 0x80 })
    func scalars(_ page: CodePage) -> [Unicode.Scalar]? {
      let scalars = used.compactMap { page.scalar($0) }
      return scalars.count == used.count ? scalars : nil
    }
    let windows = scalars(.windows1252)
    let isOrdinary = windows?.allSatisfy(isOrdinary) ?? false
    let other = allCases.dropFirst().first { page in scalars(page)?.allSatisfy(names.contains) ?? false }
    guard let page = isOrdinary ? .windows1252 : other ?? (windows == nil ? nil : .windows1252) else { return nil }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = page.scalar(byte) else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// Nil where the code page has nothing.
  private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 { return Unicode.Scalar(byte) }
    switch self {
    case .windows1252:
      return (0x80...0x9F).contains(byte) ? Self.scalar(Self.windows[Int(byte) - 0x80]) : Unicode.Scalar(byte)
    case .macRoman: return Self.scalar(Self.mac[Int(byte) - 0x80])
    case .dos865: return Self.scalar(Self.dos[Int(byte) - 0x80])
    }
  }

  private static func scalar(_ code: UInt32) -> Unicode.Scalar? { code == 0 ? nil : Unicode.Scalar(code) }

  /// Letters of names in Norway.
  private static let names: Set<Unicode.Scalar> = Set("æøåÆØÅéÉèÈêüÜöÖäÄáÁóÓôàÀçëïíñß".unicodeScalars)
  /// Those, letters of names elsewhere, and the signs that stand in ordinary text.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    "«»–—§½°•…’‘“”€·´šŠžŽ\u{A0}\u{AD}".unicodeScalars.contains(scalar) || (0xC0...0xFF).contains(scalar.value)
  }

  /// 0x80 to 0x9F, from the table of the Unicode consortium (CP1252.TXT); 0 where the code page has nothing.
  private static let windows: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// 0x80 to 0xFF (ROMAN.TXT).
  private static let mac: [UInt32] =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    .unicodeScalars.map(\.value)

  /// 0x80 to 0xFF (CP865.TXT), the Nordic code page of DOS and of the command line in Windows; its letters stand where those of 850 do.
  private static let dos: [UInt32] =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
    .unicodeScalars.map(\.value)
}

/// Text in UTF-8 that some program took for Windows-1252 and wrote in UTF-8 once more: «BjÃ¸rnÃ¥s».
package enum DoubleEncoding {
  /// The text as it was meant; nil where it does not look so, and where not all of it comes out.
  package static func undone(_ text: String) -> String? {
    guard isLikely(text) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let byte = byte(scalar) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether letters of Norwegian stand there as two signs each.
  package static func isLikely(_ text: String) -> Bool {
    guard holdsLead(text) else { return false }
    var isLead = false
    for scalar in text.unicodeScalars {
      // «Ã» and what no name has behind it: the second byte of a letter.
      if isLead, let byte = byte(scalar), (0x80...0xBF).contains(byte) { return true }
      isLead = scalar == "Ã"
    }
    return false
  }

  /// Whether «Ã» stands in it at all, which is C3 83.
  private static func holdsLead(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == 0xC3, byte == 0x83 { return true }
      last = byte
    }
    return false
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return upper[scalar]
  }

  private static let upper: [Unicode.Scalar: UInt8] = {
    var upper: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0x9F {
      if let scalar = CodePage.windowsScalar(byte) { upper[scalar] = byte }
    }
    return upper
  }()
}

extension CodePage {
  fileprivate static func windowsScalar(_ byte: UInt8) -> Unicode.Scalar? { CodePage.windows1252.scalar(byte) }
}
