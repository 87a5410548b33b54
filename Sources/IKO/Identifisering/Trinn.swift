/// The year of upper secondary school that a pupil is in. It comes from a column, from the code of her class, or from the one who asks.
///
///     Trinn("videregående trinn 1")     // .vg1
///     Trinn("1STA")                     // nil
///     Trinn(klasse: "1STA")             // .vg1
public enum Trinn: Int, Sendable, CaseIterable, Comparable {
  case vg1 = 1
  case vg2, vg3

  /// From what lists write: `Vg1`, `VG 1`, `VG-1`, `vg1.`, `1.vg`, `1. trinn`, `V1`, `videregående trinn 1`, `1`, and `Vg1` with what follows it
  /// («Vg1 studiespes»). Nil for anything else.
  ///
  /// It is asked of a cell in every row, so it is read letter by letter: a pattern took more time than all else that is done with a list.
  public init?(_ text: String) {
    guard text.utf8.contains(where: { (0x31...0x33).contains($0) }) else { return nil }
    let folded = Nøkkel.folded(text)
    guard let trinn = Self.behindWord(folded) ?? Self.beforeWord(folded) else { return nil }
    self = trinn
  }

  /// From the code of a class, as schools write them: a digit and letters. `1STA`, `1-sta` and `Vg1 STA` are Vg1, `2MKK` Vg2; «VO-HEA1», «10B»
  /// and the maths group «2P» tell nothing.
  ///
  /// Videregående skoler name their classes by the year, and nothing else begins with the digit. Still it is used only where no column tells
  /// the year, and that is reported to the one who gave the list.
  public init?(klasse: String) {
    if case .flere(let classes) = Klassekode.grupper(i: klasse) {
      let years = Set(classes.map { Trinn(digit: $0.first) })
      guard years.count == 1, let year = years.first, let trinn = year else { return nil }
      self = trinn
      return
    }
    // «Vg1 STA» says it in words.
    let folded = Nøkkel.folded(klasse)
    if folded.hasPrefix("vg"), let trinn = Trinn(klasse) {
      self = trinn
      return
    }
    // «1sta», «1 STA», «1-STA» and «1.STA» are 1STA.
    let code = folded.uppercased().filter { !" -.".contains($0) }
    let isAsWritten = code == Elevnavn.tidy(klasse)
    guard Klassekode.klasse(i: code) == code, isAsWritten || code.count > 2, let trinn = Trinn(digit: code.first) else {
      return nil
    }
    self = trinn
  }

  private init?(digit: Character?) {
    switch digit {
    case "1": self = .vg1
    case "2": self = .vg2
    case "3": self = .vg3
    default: return nil
    }
  }

  /// `vg1`, `vg-1`, `vg 1. studiespes`
  private static func behindWord(_ folded: String) -> Trinn? {
    guard let word = words.first(where: folded.hasPrefix) else { return nil }
    let rest = folded.dropFirst(word.count).drop { " .-–".contains($0) }
    guard let trinn = Trinn(digit: rest.first) else { return nil }
    guard let next = rest.dropFirst().first else { return trinn }
    return " .,;:(".contains(next) ? trinn : nil
  }

  /// The longest first.
  private static let words = ["videregående trinn", "videregående", "vg trinn", "vgtrinn", "trinn", "vg", "v"]

  /// `1`, `1. vg`, `1.årstrinn`
  private static func beforeWord(_ folded: String) -> Trinn? {
    guard let trinn = Trinn(digit: folded.first) else { return nil }
    var rest = folded.dropFirst()
    for sign in [".", " "] where rest.hasPrefix(sign) { rest = rest.dropFirst() }
    if rest.hasSuffix(".") { rest = rest.dropLast() }
    return rest.isEmpty || wordsBehind.contains(rest) ? trinn : nil
  }

  private static let wordsBehind: Set<Substring> = ["vg", "trinn", "årstrinn", "år", "årskurs"]

  /// `Vg1` for «VG1» and «videregående trinn 1»; what is no year as it stands.
  static func named(_ text: String) -> String { Trinn(text)?.text ?? Elevnavn.tidy(text) }

  /// `Vg1`, as it stands on a form.
  public var text: String { "Vg\(rawValue)" }

  /// The years whose subjects count when a pupil begins on this one.
  public var tidligere: [Trinn] { Self.allCases.filter { $0 < self } }

  public static func < (left: Trinn, right: Trinn) -> Bool { left.rawValue < right.rawValue }
}
