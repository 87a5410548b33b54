import Numbers

/// The year of upper secondary school that a pupil is in. It comes from a column or from the one who asks, never from the class's name.
///
///     Trinn("videregående trinn 1")     // .vg1
///     Trinn("1STA")                     // nil
public enum Trinn: Int, Sendable, CaseIterable, Comparable {
  case vg1 = 1
  case vg2, vg3

  /// From what lists write: `Vg1`, `VG 1`, `VG-1`, `vg1.`, `1.vg`, `1. trinn`, `V1`, `videregående trinn 1`, `1`, and `Vg1` with what follows it
  /// («Vg1 studiespes»). Nil for anything else.
  public init?(_ text: String) {
    let folded = Nøkkel.folded(text)
    let patterns = [
      #/^(?:videregående trinn|videregående|vg trinn|vgtrinn|vg|v|trinn)[ .\-–]*([1-3])(?:[ .,;:(].*)?$/#,
      #/^([1-3])\.? ?(?:vg|trinn|årstrinn|år|årskurs)?\.?$/#,
    ]
    let digit = patterns.lazy.compactMap { folded.firstMatch(of: $0)?.1 }.first
    guard let digit, let number = Int(read: digit, in: 1...3), let trinn = Trinn(rawValue: number) else { return nil }
    self = trinn
  }

  /// `Vg1` for «VG1» and «videregående trinn 1»; what is no year as it stands.
  static func named(_ text: String) -> String { Trinn(text)?.text ?? Elevnavn.tidy(text) }

  /// `Vg1`, as it stands on a form.
  public var text: String { "Vg\(rawValue)" }

  /// The years whose subjects count when a pupil begins on this one.
  public var tidligere: [Trinn] { Self.allCases.filter { $0 < self } }

  public static func < (left: Trinn, right: Trinn) -> Bool { left.rawValue < right.rawValue }
}
