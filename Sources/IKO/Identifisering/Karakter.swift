import Numbers

/// A grade: 1 to 6, or one of the codes that stand where a grade would.
///
///     Karakter("iv") == .kode(.iv)
///     Karakter("4 fire") == .tall(4)
public enum Karakter: Sendable, Hashable {
  case tall(Int)
  case kode(Kode)

  /// The codes of registration (Udir, «Føring av vitnemål og kompetansebevis»).
  public enum Kode: String, Sendable, CaseIterable {
    /// Ikke vurderingsgrunnlag.
    case iv = "IV"
    /// Ikke møtt; exams only.
    case im = "IM"
    case ikkeBestått = "IB"
    case bestått = "B"
    /// Deltatt. In a column of absence the letter means dokumentert.
    case deltatt = "D"
    case fritatt = "F"
    case godkjent = "GK"
    case ikkeGodkjent = "IG"
    /// Vurdert etter individuell opplæringsplan.
    case individueltMål = "VO"
  }

  public init?(_ text: String) {
    let folded = Nøkkel.folded(text)
    // «i.v.» too.
    if let kode = Kode(rawValue: folded.replacing(".", with: "").uppercased()) ?? Self.words[folded] {
      self = .kode(kode)
      return
    }
    // «4», «4,0» out of a spreadsheet, «4 fire» and «4 (fire)» as certificates have it.
    let words = ["en", "to", "tre", "fire", "fem", "seks"]
    let parts = folded.split { " ()".contains($0) }.map(String.init)
    guard let first = parts.first, parts.count <= 2, let tall = Self.whole(first), (1...6).contains(tall),
      parts.count == 1 || parts[1] == words[tall - 1] || tall == 1 && parts[1] == "én"
    else { return nil }
    self = .tall(tall)
  }

  /// What people write in full.
  private static let words: [String: Kode] = [
    "ikke vurderingsgrunnlag": .iv, "ikkje vurderingsgrunnlag": .iv, "ikke vurdert": .iv, "ikkje vurdert": .iv,
    "ikke møtt": .im, "ikkje møtt": .im, "nm": .im, "fritatt": .fritatt, "friteken": .fritatt, "fritak": .fritatt,
    "deltatt": .deltatt, "delteke": .deltatt, "bestått": .bestått, "ikke bestått": .ikkeBestått,
    "ikkje bestått": .ikkeBestått, "godkjent": .godkjent, "ikke godkjent": .ikkeGodkjent,
    "ikkje godkjent": .ikkeGodkjent,
  ]

  private static func whole(_ text: String) -> Int? {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false).flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let first = halves.first, halves.count <= 2,
      halves.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "0" } })
    else { return nil }
    return first.count == 1 ? Int(read: first, in: 0...9) : nil
  }

  /// `2` or `IV`.
  public var text: String {
    switch self {
    case .tall(let tall): String(tall)
    case .kode(let kode): kode.rawValue
    }
  }

  /// Whether the subject is passed with it.
  var erBestått: Bool {
    switch self {
    case .tall(let tall): tall >= 2
    case .kode(let kode): kode == .bestått || kode == .godkjent
    }
  }
}

/// What kind of assessment a grade is.
public enum Vurderingsform: String, Sendable, CaseIterable, Comparable {
  case t1 = "T1"
  case t2 = "T2"
  case standpunkt = "Standpunkt"
  case eksamen = "Eksamen"

  /// From `T1`, «1. termin», «Halvårsvurdering 2. termin», «Standpunktkarakter», «Skriftlig eksamen».
  public init?(_ text: String) {
    let words = Nøkkel.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let joined = words.joined(separator: " ")
    if words.contains(where: { $0.hasPrefix("eksamen") }) || joined == "eks" {
      self = .eksamen
    } else if words.contains(where: { $0.hasPrefix("standpunkt") }) || joined == "stp" {
      self = .standpunkt
    } else if words.contains("t1") || Self.isHalf("1", words) {
      self = .t1
    } else if words.contains("t2") || Self.isHalf("2", words) {
      self = .t2
    } else {
      return nil
    }
  }

  /// Words that stand before or behind the number of a half of the year.
  static let halves: Set<String> = ["termin", "halvår", "halvårsvurdering", "halvårskarakter"]

  /// Whether words end in a half of the year: «1. termin», «Halvårsvurdering 1».
  private static func isHalf(_ number: String, _ words: [String]) -> Bool {
    guard let last = words.last, let before = words.dropLast().last else { return false }
    return last == number && halves.contains(before) || before == number && halves.contains(last)
  }

  /// From what a column of half years holds: «Høst», «Vår», «Halvår 1», «1. halvår».
  init?(halvår text: String) {
    let words = Nøkkel.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.contains("høst") || words.contains("haust") || words == ["1", "halvår"] || words == ["halvår", "1"] {
      self = .t1
    } else if words.contains("vår") || words == ["2", "halvår"] || words == ["halvår", "2"] {
      self = .t2
    } else {
      return nil
    }
  }

  /// The half of the year that a title speaks of: «Karakterer 1. termin 2026/27», «T1».
  init?(tittel text: String) {
    let words = Kolonneord.words(text)
    for (index, word) in words.enumerated() {
      if word == "t1" || word == "t2" {
        self.init(word)
        return
      }
      guard Self.halves.contains(word) else { continue }
      for near in [index - 1, index + 1] where words.indices.contains(near) && ["1", "2"].contains(words[near]) {
        self.init("\(words[near]). termin")
        return
      }
    }
    return nil
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}
