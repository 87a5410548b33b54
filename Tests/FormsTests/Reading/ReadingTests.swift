import Forms
import TestSupport
import Testing

/// What a reading tells beside the values.
@Suite struct ReadingTests {
  @Test func `each value remembers how it was found, in rows too`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.skole.navn = "Åsheim"
    trial.tiltak = [Trial.Row(values: ["ansvar": .text("a")])]

    let reading = try template.read(template.fill(trial))

    #expect(reading.source(of: \.skole.navn) == .tag)
    #expect(reading.source(of: \.tiltak) == .tag)
    #expect(reading.sources["tiltak[0].ansvar"] == .tag)
    #expect(reading.sources["tiltak[1].ansvar"] == nil)
  }

  @Test func `what is gone was found nowhere`() throws {
    let template: Template<Trial> = try Trial.template()

    let reading = try template.read(Specimen(.paragraph(.blank("elev.navn"))).bytes(), name: "retur.docx")

    #expect(reading.source(of: \.navn) == .tag)
    #expect(reading.source(of: \.mål) == nil)
    #expect(reading.answers["tiltak"] == .gone)
    #expect(reading.value == Trial())
  }

  @Test func `a tag typed on a Mac is the same tag`() throws {
    let decomposed = "ma\u{30A}l"
    let template = try Template<Trial>(
      Specimen([
        .paragraph(.blank(decomposed)),
        .paragraph(.box("a\u{30A}rsaker.a", "So\u{308}vn"), .box("a\u{30A}rsaker.b", "Fravær")),
      ]).bytes(), name: "mal.docx")
    var trial = Trial()
    trial.mål = "Å og A\u{30A}"
    trial.årsaker = ["Fravær"]

    let reading = try template.read(template.fill(trial))

    #expect(reading.value.mål?.scalars == trial.mål?.scalars)
    #expect(reading.value.årsaker == ["Fravær"])
  }

  @Test func `numbers and text in a number's place`() throws {
    let template: Template<Trial> = try Trial.template()
    let long = String(repeating: "7", count: 45)
    for (text, expected) in [
      ("2,43", Answer.number(2.43)), ("−3", .number(-3)), ("1 234,5", .number(1234.5)), ("4.0", .number(4)),
      ("fire", .text("fire")), ("1,2,3", .text("1,2,3")), (long, .text(long)),
    ] {
      let document = Specimen(.paragraph(.control("snitt", .text, .run(text))))
      let reading = try template.read(document.bytes(), name: "retur.docx")
      #expect(reading.answers["snitt"] == expected)
      let isText = if case .text = expected { true } else { false }
      #expect(reading.findings.contains { $0.code == .notANumber && $0.place == "avsnitt 1" } == isText)
    }
  }

  @Test func `a number that is none is refused`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.snitt = .nan

    let document = try template.fill(trial)

    #expect(document.findings.map(\.code) == [.wrongKind])
    #expect(try template.read(document).value.snitt == nil)
  }

  @Test func `other pieces beside a section's rows are read as fields of their own`() throws {
    let row = String.row(.cell(.paragraph(.blank("t.a"))))
    let template = try Template<AnyForm>(Specimen(.table(.section("t", row))).bytes(), name: "mal.docx")
    // An editor turned the only row into loose paragraphs.
    let loose = String.control("t", .custom("<w15:repeatingSection/>"), .paragraph(.control("t.a", .text, .run("b"))))

    let reading = try template.read(Specimen(loose).bytes(), name: "retur.docx")

    #expect(reading.answers["t"] == .rows([]))
    #expect(reading.unplaced == ["b"])
  }
}
