/// A column for a person's mark on one of R6 to R10, or on a part of R9.
enum Merkekolonne {
  /// `R7`, `R9.lesing`; nil for another column.
  static func id(_ name: String) -> String? {
    let words = Kolonneord.words(name)
    if words.count == 1, ["r6", "r7", "r8", "r9", "r10"].contains(words[0]) { return words[0].uppercased() }
    return ids[words.joined(separator: " ")]
  }

  private static let ids: [String: String] = {
    let names: [(String, [String])] = [
      ("R6", ["fraværs og karakterutvikling", "fravær og karakterutvikling", "fraværsutvikling og karakterutvikling"]),
      ("R7", ["mistrivsel eller manglende motivasjon", "mistrivsel", "manglende motivasjon", "motivasjon"]),
      (
        "R8",
        ["urealistiske studie yrkesvalg", "urealistiske studievalg", "urealistiske yrkesvalg", "urealistisk valg"]
      ),
      (
        "R9", ["kritiske grunnleggende ferdigheter i lesing skriving og regning", "kritiske grunnleggende ferdigheter"]
      ),
      ("R9.lesing", ["kritiske grunnleggende ferdigheter lesing", "lesing"]),
      ("R9.skriving", ["kritiske grunnleggende ferdigheter skriving", "skriving"]),
      ("R9.regning", ["kritiske grunnleggende ferdigheter regning", "regning"]),
      ("R10", ["andre kritiske faktorer helse oppførsel o l", "andre kritiske faktorer"]),
    ]
    return Dictionary(names.flatMap { id, names in names.map { ($0, id) } }) { first, _ in first }
  }()

  static let prefix = "merke."

  /// What a person calls a factor.
  static func navn(_ id: String) -> String {
    switch id {
    case "R6": "fraværs- og karakterutvikling"
    case "R7": "mistrivsel eller manglende motivasjon"
    case "R8": "urealistiske studie-/yrkesvalg"
    case "R9": "kritiske grunnleggende ferdigheter"
    case "R9.lesing", "R9.skriving", "R9.regning": "kritiske grunnleggende ferdigheter: \(id.dropFirst(3))"
    default: "andre kritiske faktorer"
    }
  }
}
