import Forms
import Testing

@testable import IKO

/// Lists as text, judged.
enum Lists {
  static func day() throws -> Day { try #require(Day(iso: "2026-09-21")) }

  /// The lists, joined.
  static func read(_ lists: String...) throws -> Elevlister {
    var lister = Elevlister(dato: try day(), regelverk: try Regelverk.publisert())
    for (index, list) in lists.enumerated() { try lister.add(Array(list.utf8), name: "liste\(index + 1).csv") }
    return lister
  }

  /// The only pupil of a list with these columns besides the name.
  static func pupil(_ header: String, _ cells: String) throws -> (elev: Elevgrunnlag, findings: [String]) {
    let lister = try read("Navn;Klasse;\(header)\nKari Nordmann;1STA;\(cells)")
    let elev = try #require(lister.elever.first)
    return (elev, (lister.findings + elev.funn).map(\.message))
  }
}
