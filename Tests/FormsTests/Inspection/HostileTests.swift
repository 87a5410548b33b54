import Forms
import TestSupport
import Testing

/// Packages made to break a reader.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct HostileTests {
  @Test func `every hostile package is opened or refused as expected`() throws {
    var wrong: [String] = []

    for row in try Shared.table("corpus/hostile/EXPECTED.tsv") {
      let (file, expect) = (row["file"] ?? "", row["expect"] ?? "")
      let kinds = (row["kind"] ?? "").split(separator: "|").map(String.init)
      let outcome: String
      do throws(FormError) {
        _ = try Template<AnyForm>(contentsOf: Shared.root + "/corpus/hostile/" + file)
        outcome = "open"
      } catch {
        outcome = error.kind
      }
      let fits: Bool =
        switch expect {
        case "open": outcome == "open"
        case "error": kinds.contains(outcome)
        default: outcome == "open" || kinds.contains(outcome)
        }
      if !fits { wrong.append("\(file): \(outcome), expected \(expect) \(kinds.joined(separator: "|"))") }
    }

    #expect(wrong == [])
  }
}
