import Foundation
import TestSupport
import Testing

@testable import IKO

/// The class lists that stand beside the project, held against what their descriptions say stands in them.
@Suite(.enabled(if: Shared.isPresent, "the lists do not stand beside this working copy"))
struct CorpusTests {
  private struct Description: Decodable {
    let columns: [String]
    let rows: [[String: Cell]]
  }

  /// A cell as text, whatever its kind.
  private struct Cell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Decimal.self) {
        text = number.description
      } else {
        text = (try? value.decode(String.self)) ?? ""
      }
    }
  }

  @Test func `every pupil of every list gets the outcomes that the cells give by plain comparison`() throws {
    let folder = "corpus/klasselister/"
    let regelverk = try Regelverk.publisert()
    var pupils = 0
    var wrong: [String] = []
    for name in Shared.names(in: folder) where name.hasSuffix(".json") {
      let json = Data(try Shared.bytes(folder + name))
      let description = try JSONDecoder().decode(Description.self, from: json)
      guard description.columns.contains("Ønske") else { continue }
      var lister = Elevlister(dato: try Lists.day(), regelverk: try Regelverk.publisert())
      try lister.add(Shared.root + "/" + folder + name.dropLast(5))
      // As if all were on Vg1, whatever their classes say: it is the numbers that are compared.
      let vurderinger = lister.elever.map { Elevvurdering($0, trinn: .vg1, regelverk) }
      #expect(vurderinger.count == description.rows.count)
      for (vurdering, row) in zip(vurderinger, description.rows) {
        pupils += 1
        let outcomes = vurdering.kriterier.prefix(4).map(\.utfall.navn)
        if outcomes != expected(row.mapValues(\.text)) { wrong.append("\(name): \(vurdering.elev.sted)") }
      }
    }

    #expect(wrong == [])
    #expect(pupils >= 384)
  }

  /// The rules once more, in the plainest way, for rows without anything missing.
  private func expected(_ row: [String: String]) -> [String] {
    func number(_ name: String) -> Decimal {
      let digits = (row[name] ?? "").replacing(",", with: ".").filter { $0.isNumber || $0 == "." }
      return Decimal(string: digits) ?? -1
    }
    let (wish, average) = (number("Ønske"), number("Karaktersnitt"))
    let isLow = ["Matematikk", "Engelsk", "Norsk"].contains { ["IV", "1", "2"].contains(row[$0] ?? "") }
    let hits = [wish == 1 && average < 2.5, wish > 1 && average <= 3, isLow, number("Fravær %") > 10]
    return hits.map { $0 ? "treff" : "ikkeTreff" }
  }
}
