import Testing

@testable import IKO

/// The table of cases of the criteria, row by row under the row's own words. Every case is a list as a school would give it.
struct CaseTableTests {
  struct Case: CustomTestStringConvertible {
    let row: String
    let list: String
    var trinn: Trinn? = .vg1
    /// `R1 treff`, `R1 kanIkkeVurderes(ønske)`, `elev treff`.
    let expected: [String]
    /// Parts of sentences of evidence or findings.
    var says: [String] = []
    /// Parts of sentences that nobody should see.
    var silent: [String] = []
    var testDescription: String { row }
  }

  @Test(arguments: intake + subjects + absence + histories + years)
  func `each row of the table`(_ row: Case) throws {
    let (outcomes, sentences) = try judged(row)

    for expected in row.expected { #expect(outcomes.contains(expected), "\(row.row): \(outcomes)") }
    for part in row.says { #expect(sentences.contains { $0.contains(part) }, "\(row.row): \(sentences)") }
    for part in row.silent { #expect(!sentences.contains { $0.contains(part) }, "\(row.row): \(sentences)") }
  }

  private func judged(_ row: Case) throws -> (outcomes: [String], sentences: [String]) {
    var lister = Elevlister(dato: try #require(.init(iso: "2026-09-21")), regelverk: try Regelverk.publisert())
    try lister.add(Array(row.list.utf8), name: "liste.csv")
    let vurderinger = Identifisering(of: lister.elever, trinn: row.trinn, regelverk: try Regelverk.publisert())
    var outcomes = ["\(vurderinger.count) elever"]
    var sentences = lister.findings.map { "\($0.place ?? ""): \($0.message)" }
    for vurdering in vurderinger {
      for kriterium in vurdering.kriterier {
        outcomes.append("\(kriterium.id) \(Self.shown(kriterium.utfall))")
        if !kriterium.mangler.isEmpty {
          outcomes.append("\(kriterium.id) mangler \(kriterium.mangler.joined(separator: ", "))")
        }
        sentences.append(kriterium.grunnlag)
      }
      outcomes.append("elev \(vurdering.elevUtfall.navn)")
      sentences += vurdering.funn.map(\.message) + vurdering.grunnlag
    }
    return (outcomes, sentences)
  }

  private static func shown(_ utfall: Utfall) -> String {
    if case .kanIkkeVurderes(let names) = utfall { return "kanIkkeVurderes(\(names.joined(separator: ", ")))" }
    return utfall.navn
  }
}
