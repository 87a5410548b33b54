/// A column that says who is to be followed up without being called Beslutning: «Følges opp?» with ja and nei, «Avgjerd», «IKO» with crosses, or
/// «Følges opp» and «Følges ikke opp» side by side, to set a cross in.
///
///     Beslutningskolonne("Følges opp?")?.beslutning("nei")          // .følgesIkkeOpp
///     Beslutningskolonne("Følges ikke opp")?.beslutning("x")        // .følgesIkkeOpp
///     Beslutningskolonne("Oppfølging")?.beslutning("samtale i mai") // nil
struct Beslutningskolonne: Equatable, Sendable {
  /// What a cross in it means, where its name is one of the decisions.
  let valg: Vurdertliste.Beslutning?

  /// For the column Beslutning, and for one whose name says nothing of it.
  init() { valg = nil }

  /// Nil for a name that says nothing of a decision.
  init?(_ name: String) {
    let words = Kolonneord.words(name)
    valg = Self.beslutning(av: words)
    let isNamed =
      !Self.naming.isDisjoint(with: words)
      && words.allSatisfy { Self.all.contains($0) || $0.allSatisfy(\.isNumber) }
    guard valg != nil || isNamed else { return nil }
  }

  /// Whether a name says that what stands below it is of another time, or is no decision yet.
  static func isOfAnotherTime(_ name: String) -> Bool {
    Kolonneord.words(name).contains { word in
      ["forrige", "førre", "tidligere", "fjor", "siste", "sist", "forslag", "foreslått", "innstilling"]
        .contains(word)
        || word.hasPrefix("fjorår")
    }
  }

  /// Whether a cell says in so many words what was decided, as «ja» does not, which may answer anything.
  static func isPlain(_ text: String) -> Bool {
    guard let said = Self().beslutning(text) else { return false }
    return said == .avventer || Kolonneord.words(text).contains { forms.contains($0) || $0 == "oppfølging" }
  }

  /// A box that nobody has ticked.
  static func isUnticked(_ text: String) -> Bool { ["☐", "□", "◻", "▢", "○"].contains(text.trimmed) }

  /// What a cell says; nil for anything but a decision, and for a cross against one: «nei» below «Følges ikke opp».
  func beslutning(_ text: String) -> Vurdertliste.Beslutning? {
    let words = Kolonneord.words(text)
    let said =
      words.isEmpty
      ? Self.crosses.contains(text.trimmed) ? .følgesOpp : nil
      : Self.beslutning(av: words) ?? Self.beslutning(av: Kolonneord.words(Self.withoutWhenAndWho(text)))
    guard let valg, valg != .følgesOpp else { return said }
    let isCross = words == ["x"] || words == ["ja"] || words.isEmpty && said != nil
    return isCross || said == valg ? valg : nil
  }

  private static func beslutning(av words: [String]) -> Vurdertliste.Beslutning? {
    let words = words.filter { !["skal", "blir", "vert", "eleven", "to", "be", "should"].contains($0) }
    return said[words.joined(separator: " ")] ?? følging(words)
  }

  /// «Blir fulgt opp», «skal ikke følgjast opp», «ingen oppfølging»: a form of «følge opp», denied or not, and nothing beside it.
  private static func følging(_ words: [String]) -> Vurdertliste.Beslutning? {
    let (yes, no): (Set<String>, Set<String>) = (["ja", "yes"], ["ikke", "ikkje", "ingen", "nei", "no", "not"])
    let isDenied = words.contains(where: no.contains)
    let rest = words.filter { !yes.contains($0) && !no.contains($0) }
    let isFollowing = rest.count == 2 && forms.contains(rest[0]) && ["opp", "up"].contains(rest[1])
    guard isFollowing || rest == ["oppfølging"], !(isDenied && words.contains(where: yes.contains)) else { return nil }
    return isDenied ? .følgesIkkeOpp : .følgesOpp
  }

  private static let forms: Set<String> = [
    "følge", "følgje", "følg", "følges", "følgjes", "følgjast", "følgast", "fulgt", "følgt", "følgd",
    "follow", "followed",
  ]

  /// «Følges opp 12.11 (SB)» without the day and the initials.
  private static func withoutWhenAndWho(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).filter { word in
      let letters = word.filter { $0.isLetter || $0.isNumber }
      let isInitials = (2...3).contains(letters.count) && letters.allSatisfy { $0.isLetter && $0.isUppercase }
      let isDay = letters.contains(where: \.isNumber) && !letters.contains(where: \.isLetter)
      return !isDay && !(isInitials && !["IKO", "JA", "NEI"].contains(letters))
    }
    return words.count > 1 ? words.joined(separator: " ") : text
  }

  /// Words one of which makes a column's name that of a decision, where all of its words are known.
  private static let naming: Set<String> = [
    "beslutning", "avgjørelse", "avgjerd", "konklusjon", "oppfølging", "iko", "decision",
  ]
  private static let all = naming.union([
    "status", "team", "teamet", "møte", "møtet", "ikoteam", "ikomøte", "i", "fra", "etter", "på", "om", "av", "eleven",
    "elev", "kl", "kontaktlærer", "rådgiver", "leder", "avdelingsleder", "skolen", "skolens", "endelig", "nr",
  ])

  private static let crosses: Set<String> = ["✓", "✔", "☑", "☒", "√"]

  private static let said: [String: Vurdertliste.Beslutning] = {
    let words: [(Vurdertliste.Beslutning, [String])] = [
      (.følgesOpp, ["ja", "x", "yes"]),
      (
        .følgesIkkeOpp,
        [
          "nei", "ikke", "ikkje", "ikke aktuell", "ikke aktuelt", "ikkje aktuell", "ikkje aktuelt", "ikke behov",
          "ikkje behov", "no", "ikke nødvendig", "ikkje nødvendig", "avsluttet", "avslutta",
        ]
      ),
      (
        .avventer,
        ["avventer", "avventar", "avvent", "avvente", "venter", "ventar", "vent", "ser an", "se an", "pending", "wait"]
      ),
    ]
    return Dictionary(words.flatMap { decision, texts in texts.map { ($0, decision) } }) { first, _ in first }
  }()
}
