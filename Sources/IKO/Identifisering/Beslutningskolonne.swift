/// A column that says who is to be followed up without being called Beslutning: «Følges opp?» with ja and nei, «Avgjerd», «IKO» with crosses, or
/// «Følges opp» and «Følges ikke opp» side by side, to set a cross in.
///
///     Beslutningskolonne("Følges opp?")?.beslutning("nei")          // .følgesIkkeOpp
///     Beslutningskolonne("Følges ikke opp")?.beslutning("x")        // .følgesIkkeOpp
///     Beslutningskolonne("Oppfølging")?.beslutning("samtale i mai") // nil
struct Beslutningskolonne: Equatable, Sendable {
  /// What a cross in it means, where its name is one of the decisions.
  let valg: Vurdertliste.Beslutning?

  /// For the column Beslutning.
  init() { valg = nil }

  /// Nil for a name that says nothing of a decision.
  init?(_ name: String) {
    let words = Kolonneord.words(name)
    valg = Self.beslutning(av: words)
    guard valg != nil || !Self.naming.isDisjoint(with: words) && words.allSatisfy(Self.all.contains) else { return nil }
  }

  /// What a cell says; nil for anything but a decision, and for a cross against one: «nei» below «Følges ikke opp».
  func beslutning(_ text: String) -> Vurdertliste.Beslutning? {
    let words = Kolonneord.words(text)
    let said = words.isEmpty ? Self.crosses.contains(text.trimmed) ? .følgesOpp : nil : Self.beslutning(av: words)
    guard let valg, valg != .følgesOpp else { return said }
    let isCross = words == ["x"] || words == ["ja"] || words.isEmpty && said != nil
    return isCross || said == valg ? valg : nil
  }

  private static func beslutning(av words: [String]) -> Vurdertliste.Beslutning? {
    said[words.filter { $0 != "skal" }.joined(separator: " ")]
  }

  /// Words one of which makes a column's name that of a decision, where all of its words are known.
  private static let naming: Set<String> = ["beslutning", "avgjørelse", "avgjerd", "konklusjon", "oppfølging", "iko"]
  private static let all = naming.union([
    "status", "team", "teamet", "møte", "møtet", "ikoteam", "ikomøte", "i", "fra", "etter", "på", "om", "av", "eleven",
    "elev",
  ])

  private static let crosses: Set<String> = ["✓", "✔", "☑", "☒", "√"]

  private static let said: [String: Vurdertliste.Beslutning] = {
    let words: [(Vurdertliste.Beslutning, [String])] = [
      (
        .følgesOpp,
        ["følges opp", "følgjast opp", "følgast opp", "følge opp", "følg opp", "ja", "x", "ja følges opp"]
      ),
      (
        .følgesIkkeOpp,
        [
          "følges ikke opp", "ikke følges opp", "ikke følgjast opp", "følgjast ikke opp", "følgjast ikkje opp",
          "ikkje følgjast opp", "nei",
          "nei følges ikke opp", "ikke", "ikkje", "ikke aktuell", "ikke aktuelt", "ikkje aktuell", "ikkje aktuelt",
          "ikke behov", "ikkje behov", "ikke nødvendig", "ikkje nødvendig", "ingen oppfølging", "ikke oppfølging",
          "ikkje oppfølging", "avsluttet", "avslutta",
        ]
      ),
      (.avventer, ["avventer", "avventar", "avvent", "avvente", "venter", "ventar", "vent", "ser an", "se an"]),
    ]
    return Dictionary(words.flatMap { decision, texts in texts.map { ($0, decision) } }) { first, _ in first }
  }()
}
