import Forms
import Testing

@testable import IKO

/// Many findings of one cause are one sentence for a person.
struct SammendragTests {
  private static let fields = (1...34).map {
    FieldDefinition(tag: "f\($0)", label: "Felt \($0)", kind: .janei)
  }

  private static func findings(_ code: Finding.Code, _ count: Int) -> [Finding] {
    (0..<count).map { Finding(code, .warning, place: "rad \($0 + 1)", field: "f\($0 + 1)", message: "\($0)") }
  }

  @Test(arguments: [Finding.Code.gone, .contradiction, .unanswered])
  func `a few are reported one by one`(code: Finding.Code) {
    let few = Self.findings(code, Funnsammendrag.most)
    #expect(Funnsammendrag(Self.fields).of(few) == few)
  }

  @Test(arguments: [
    (Finding.Code.unanswered, "27 av 34 spørsmål er ubesvart."),
    (
      .gone,
      "27 felt finnes ikke lenger i dokumentet («Felt 1», «Felt 2», «Felt 3» og 24 til). Er en del av skjemaet slettet, eller er det et annet skjema?"
    ),
    (
      .contradiction,
      "27 felt har svar som motsier hverandre («Felt 1», «Felt 2», «Felt 3» og 24 til). Se gjennom dem i dokumentet."
    ),
  ])
  func `many are one sentence`(code: Finding.Code, message: String) {
    let other = Finding(.comments, .remark, message: "annet")

    let told = Funnsammendrag(Self.fields).of(Self.findings(code, 27) + [other])

    #expect(told == [Finding(code, .warning, message: message), other])
  }
}
