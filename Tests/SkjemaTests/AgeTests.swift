import Forms
import IKO
import Testing

/// Who may be reported a plan, by the rules of age.
@Suite struct AgeTests {
  private func findings(_ change: (inout Oppfølgingsplan) -> Void) throws -> [String] {
    var plan = Oppfølgingsplan.eksempel
    change(&plan)
    let template = try #require(Skjemasamling.skjema("oppfølgingsplan")).template()
    let document = try template.fill(AnyForm(values: plan.values))
    return Oppfølgingsplan.review(try template.read(document)).map(\.message)
  }

  @Test func `a plan in order says nothing`() throws {
    #expect(try findings { _ in } == [])
  }

  @Test func `foresatte of a pupil under 18 who were not told are asked for`() throws {
    #expect(
      try findings { $0.foresatte.orientert = .nei } == [
        "Eleven er under 18 år og planen har tiltak, men det er ikke krysset av for at foresatte er orientert."
      ])
    #expect(try findings { ($0.foresatte.orientert, $0.tiltak) = (.nei, []) } == [])
    // Nothing is said of an age that is not known.
    #expect(
      try findings { ($0.foresatte.orientert, $0.elev.fødselsdato, $0.elev.myndig) = (.nei, nil, .ubesvart) } == [])
  }

  @Test func `an 18th birthday inside the period is said with its day`() throws {
    let message =
      "Eleven fyller 18 år 15.12.2026, i planens periode. Fra da kan foresatte bare informeres når eleven samtykker."

    #expect(try findings { $0.elev.fødselsdato = Day(iso: "2008-12-15") } == [message])
    #expect(try findings { $0.elev.fødselsdato = Day(iso: "2009-01-30") } == [])
  }

  @Test func `foresatte of a pupil of age need her consent`() throws {
    let message =
      "Foresatte står i planen, men eleven er myndig og har ikke samtykket. Ta dem ut, eller innhent samtykke."

    #expect(try findings { $0.elev.fødselsdato = Day(iso: "2008-11-23") } == [message])
    #expect(try findings { ($0.elev.fødselsdato, $0.foresatte.samtykke) = (Day(iso: "2008-11-23"), .ja) } == [])
  }
}
