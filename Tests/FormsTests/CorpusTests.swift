import Forms
import OPC
import TestSupport
import Testing

/// Files that nobody here wrote.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct CorpusTests {
  @Test func `filling nothing without a stamp keeps every entry byte for byte`() throws {
    var kept = 0
    var changed: [String] = []

    let rows = try Shared.table("corpus/MANIFEST.tsv")
    let whole = rows.filter { $0["encrypted"] == "" && $0["corrupt"] == "" }.compactMap { $0["file"] }
    for name in whole {
      let bytes = try Shared.bytes("corpus/docx/" + name)
      let document = try Template<AnyForm>(bytes, name: name).fill(AnyForm())
      if try OfficePackage(document.bytes).entries == OfficePackage(bytes).entries {
        kept += 1
      } else {
        changed.append(name)
      }
    }

    #expect(changed == [])
    #expect(kept == whole.count)
  }

  @Test func `a tagged form that nobody declared is read by its own tags`() throws {
    let template = try Template<AnyForm>(contentsOf: Shared.root + "/forms/tagged-sample.docx")

    let reading = try template.read(contentsOf: Shared.root + "/forms/tagged-sample.docx")

    #expect(reading.answers["elev.navn"] == .text("Sindre Åsheim Moe"))
    #expect(reading.answers["s7"] == .janei(.ja))
    #expect(reading.answers["ident.dato"] == Day(iso: "2026-08-25").map(Answer.day))
    guard case .rows(let rows) = reading.answers["tiltak"] else { return #expect(Bool(false), "no rows") }
    #expect(rows.map { $0["ansvar"] } == ["Kontaktlærer", "Faglærer", "IKO-teamet"].map { .text($0) })
    #expect(reading.unplaced == [])
  }
}
