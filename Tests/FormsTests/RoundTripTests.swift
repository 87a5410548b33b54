import Forms
import Foundation
import TestSupport
import Testing

/// What is filled in is what is read, scalar by scalar.
///
/// The exceptions, each with a test: `\r` and `\r\n` come back as `\n`; what XML cannot hold comes back as U+FFFD; an answer
/// that is the prompt is a blank; a row with nothing in it is no row.
@Suite struct RoundTripTests {
  @Test func `les(fyll(x)) is x for a form of all kinds`() throws {
    let template: Template<Trial> = try Trial.template()
    var generator = SplitMix64(seed: 2026)
    var wrong: [String] = []

    for number in 0..<500 {
      let trial = Trial.random(&generator)
      let document = try template.fill(trial)
      let reading = try template.read(document)
      if reading.value.values.spelt != trial.values.spelt || !document.findings.isEmpty || !reading.findings.isEmpty {
        wrong.append("\(number):\n\(trial.values.spelt)\n->\n\(reading.value.values.spelt)\n\(reading.findings)")
      }
    }

    #expect(wrong.first == nil)
    #expect(wrong.count == 0)
  }

  @Test func `les(fyll(x)) is x for a form that nobody declared`() throws {
    let typed: Template<Trial> = try Trial.template()
    let template = try Template<AnyForm>(Trial.specimen.bytes(), name: "prøve.docx", fields: typed.fields)
    var generator = SplitMix64(seed: 1)
    var wrong: [String] = []

    for number in 0..<500 {
      let trial = Trial.random(&generator)
      let document = try template.fill(AnyForm(values: trial.values))
      let reading = try template.read(document)
      let read = Trial(values: reading.answers).values
      if read.spelt != trial.values.spelt || !document.findings.isEmpty { wrong.append("\(number): \(read.spelt)") }
    }

    #expect(wrong == [])
  }

  @Test func `the fields of a form that nobody declared are read off its controls`() throws {
    let template: Template<AnyForm> = try Trial.template()

    #expect(
      template.fields.map { "\($0.tag) \($0.kind.rawValue) \($0.members.map(\.tag))" } == [
        "elev.navn text []", "mål multiline []", "notat multiline []", "frist date []", "møte date []",
        "snitt text []", "klasse choice []", "ansvar choice []", "årsaker.a check []", "årsaker.b check []",
        "årsaker.c check []", "svar janei []", "samtykke check []",
        "tiltak rows [\"tiltak\", \"frist\", \"ansvar\", \"ferdig\"]", "skole.navn text []", "skole.rektor text []",
      ])
  }

  @Test func `a carriage return comes back as a line break`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.mål = "a\r\nb\rc\n\r"

    let reading = try template.read(try template.fill(trial))

    #expect(reading.value.mål?.scalars == "a\nb\nc\n\n".scalars)
  }

  @Test func `what XML cannot hold becomes a replacement character and one finding a field`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.mål = "a\u{0}b\u{B}\nc\u{1F}"
    trial.ansvar = "\u{FFFE}x\u{FFFF}"

    let document = try template.fill(trial)
    let reading = try template.read(document)

    #expect(reading.value.mål?.scalars == "a\u{FFFD}b\u{FFFD}\nc\u{FFFD}".scalars)
    #expect(reading.value.ansvar == "\u{FFFD}x\u{FFFD}")
    #expect(
      document.findings == [
        Finding(
          .replacedCharacters, .warning, place: "avsnitt 2", field: "mål",
          message:
            "«Mål» inneholder tegn som et Word-dokument ikke kan ha. De er byttet ut med \u{FFFD}. Rett teksten i kilden."
        ),
        Finding(
          .replacedCharacters, .warning, place: "avsnitt 6", field: "ansvar",
          message:
            "«Ansvar» inneholder tegn som et Word-dokument ikke kan ha. De er byttet ut med \u{FFFD}. Rett teksten i kilden."
        ),
      ])
  }

  @Test func `an answer that is the prompt is a blank, one that only resembles it is not`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.navn = "Skriv her"
    trial.snitt = nil
    trial.skole.navn = "skriv her:"

    let reading = try template.read(try template.fill(trial))

    #expect(reading.value.navn == nil)
    #expect(reading.value.skole.navn == "skriv her:")
  }

  @Test func `a row with nothing in it is no row`() throws {
    let template: Template<Trial> = try Trial.template()
    var trial = Trial()
    trial.tiltak = [Trial.Row(), Trial.Row(values: ["tiltak": .text("Samtale")]), Trial.Row()]

    let reading = try template.read(try template.fill(trial))

    #expect(reading.value.tiltak == [Trial.Row(values: ["tiltak": .text("Samtale")])])
  }
}
