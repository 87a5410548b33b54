import Forms
import TestSupport
import Testing

/// A filled form as people and programs have edited it, read with a filled document as its template.
@Suite(.enabled(if: Shared.isPresent, "the edited documents do not stand beside this working copy"))
struct SharedEditedTests {
  @Test func `every edited document is read as it says`() throws {
    let template = try Template<AnyForm>(Shared.bytes("forms/tagged-sample.docx"), name: "tagged-sample.docx")
    var faults: [String] = []

    for name in Shared.names(in: "forms/edited") where name.hasSuffix(".docx") {
      let json = name.dropLast(".docx".count) + ".expected.json"
      let expected = try ExpectedReading(Shared.bytes("forms/edited/" + json))
      let verdict = try expected.verdict(on: template.read(Shared.bytes("forms/edited/" + name), name: name))
      print("\(expected.variant): \(verdict.right) av \(verdict.of) riktige, \(verdict.wrongName) under feil navn")
      faults += verdict.faults.map { "\(name): \($0)" }
      if verdict.wrongName > 0 { faults.append("\(name): \(verdict.wrongName) under feil navn") }
    }

    #expect(faults == [])
  }
}
