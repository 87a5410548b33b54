import LibXML
import Norwegian

/// How a cell shows what it holds: the meaning of its number format, the digits that a person sees, and whether it is struck out.
struct CellFormat: Equatable, Sendable {
  var kind: NumberFormat
  var digits = ShownDigits()
  var isStruck = false

  static let general = CellFormat(kind: .number)

  init(kind: NumberFormat, digits: ShownDigits = ShownDigits()) {
    self.kind = kind
    self.digits = digits
  }

  init(builtIn id: Int) {
    self.init(kind: NumberFormat(builtIn: id), digits: ShownDigits(builtIn: id))
  }

  init(code: String) {
    self.init(kind: NumberFormat(code: code), digits: ShownDigits(code: code))
  }
}

/// The digits of a number that a person sees. What she sees decides: 2,4999999999999996 under `0,00` is 2,50.
struct ShownDigits: Equatable, Sendable {
  /// Digits after the point at least and at most; nil where the format does not say (General, fractions).
  private var least: Int?
  private var most: Int?
  /// Digits before the point at least: `000000` shows 4711 as 004711.
  private var whole = 0
  /// `1,00E+01`.
  private(set) var isScientific = false

  /// In a column of ordinary width General shows so many digits after the point.
  static let general = 6

  init() {}

  /// ECMA-376 part 1, 18.8.30.
  init(builtIn id: Int) {
    switch id {
    case 1, 3, 9, 37, 38: (least, most) = (0, 0)
    case 2, 4, 10, 39, 40: (least, most) = (2, 2)
    case 11, 48: isScientific = true
    default: break
    }
  }

  /// From the first section of a format code, past what is shown as it stands.
  init(code: String) {
    var (fixed, optional, zeros, isFraction) = (0, 0, 0, false)
    var (isPastPoint, isScaled, sawDigit) = (false, false, false)
    var rest = Array(code.unicodeScalars)[...]
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "[": rest = rest.drop { $0 != "]" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case ".": isPastPoint = true
      case "/": isFraction = true
      case "E", "e":
        if let next = rest.first, next == "+" || next == "-" { isScientific = true }
      case "0", "#", "?":
        (sawDigit, isScaled) = (true, false)
        if !isPastPoint {
          if sign == "0" { zeros += 1 }
        } else if sign == "0" {
          fixed += 1
        } else {
          optional += 1
        }
      // A comma behind the last digit divides by a thousand.
      case ",": isScaled = sawDigit
      default: break
      }
    }
    guard sawDigit, !isFraction, !isScientific, !isScaled else { return }
    (least, most, whole) = (fixed, fixed + optional, zeros)
  }

  /// What a number is as it is shown.
  ///
  /// - Parameter text: exact; of a percentage as it is stored.
  func value(_ text: String, isPercent: Bool) -> CellValue {
    let shift = isPercent ? 2 : 0
    guard let most, let least else {
      return .number(Self.trimmed(DecimalText.rounded(text, to: Self.general + shift), to: 0), isPercent: isPercent)
    }
    let shown = DecimalText.rounded(text, to: most + shift)
    if isPercent { return .number(Self.trimmed(shown, to: 0), isPercent: true) }
    // Zeros that are shown tell how exact the number was given.
    let rounded = Self.padded(Self.trimmed(shown, to: least), to: least)
    if most == 0, whole > 1, rounded.utf8.count < whole, !rounded.hasPrefix("-") {
      return .text(String(repeating: "0", count: whole - rounded.utf8.count) + rounded)
    }
    return .number(rounded, isPercent: false)
  }

  /// Whether a person sees fewer digits of a number than General would show.
  func rounds(_ text: String, isPercent: Bool) -> Bool {
    let shift = isPercent ? 2 : 0
    guard let most, most < Self.general, text.utf8.contains(UInt8(ascii: ".")) else { return false }
    let whole = DecimalText.rounded(text, to: Self.general + shift)
    return Self.trimmed(DecimalText.rounded(text, to: most + shift), to: 0) != Self.trimmed(whole, to: 0)
  }

  /// With so many digits after the point at least.
  private static func padded(_ text: String, to places: Int) -> String {
    guard places > 0 else { return text }
    let decimals = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    return decimals >= places
      ? text : text + (decimals == 0 ? "." : "") + String(repeating: "0", count: places - decimals)
  }

  /// Without zeros at the end beyond so many digits.
  private static func trimmed(_ text: String, to places: Int) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    var fraction = text[text.index(after: point)...]
    while fraction.count > places, fraction.last == "0" { fraction = fraction.dropLast() }
    return String(fraction.isEmpty ? text[..<point] : text[...point] + fraction)
  }
}
