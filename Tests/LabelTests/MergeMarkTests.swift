import Forms
import IKO
import TestSupport
import Testing

/// Words in braces that another program would replace: no document is made with them in it.
struct MergeMarkTests {
  private func kind(_ body: String, fylles: Bool = true) -> String? {
    do {
      try Malkontroll.check(Page(body).template, skjema: Skjemasamling.skjema("oppfølgingsplan"), fylles: fylles)
      return nil
    } catch {
      return (error as? FormError)?.kind
    }
  }

  @Test(arguments: [
    "{navn}", "{{ elev.navn }}", "{Elevens navn}", "${navn}", "&lt;&lt;Fornavn&gt;&gt;", "«Elevens_navn»", "«Fornavn»",
    "«Klasse»",
    "{% navn }",
  ])
  func `a letter with words in braces is refused, and they are named with their place`(mark: String) throws {
    let letter: String = .paragraph(.run("Hei, \(mark)! Vi inviterer til møte.")) + .paragraph(.run("Klasse: ____"))

    #expect(kind(letter) == "merge-marks")
    #expect(
      try Page(letter).template.mergeMarks.map(\.text) == [
        mark.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      ])
    #expect(try Page(letter).template.mergeMarks.map(\.place) == ["avsnitt 1"])
  }

  @Test func `also where it has nothing else, or stands after a label`() {
    #expect(kind(.paragraph(.run("Kjære {navn}"))) == "merge-marks")
    #expect(kind(.paragraph(.run("Elevens navn: {navn}")) + .paragraph(.run("Klasse: ____"))) == "merge-marks")
    #expect(kind(.table(.cells("Elevens navn", "{navn}"), .cells("Klasse", ""))) == "merge-marks")
  }

  @Test(arguments: [
    "Se «Mobbing» i loven.", "Skriv det under «Klasse».", "Feltet «Navn» skal fylles ut.", "Mengden {1, 2}",
    "a &lt;&lt; b",
    "«Felles sak»",
  ])
  func `quotes and braces of other kinds are text`(text: String) {
    #expect(kind(.paragraph(.run(text)) + .table(.cells("Elevens navn", ""), .cells("Klasse", ""))) == nil)
  }

  @Test func `the published templates have none`() throws {
    for skjema in Skjemasamling.alle { #expect(try skjema.template().mergeMarks == []) }
  }

  @Test func `a form that is only prepared may have them, and they are reported`() throws {
    let body: String = .table(.cells("Elevens navn", "{navn}"), .cells("Klasse", ""))

    #expect(kind(body, fylles: false) == nil)
    #expect(
      try Malkontroll.findings(Page(body).template, skjema: Skjemasamling.skjema("oppfølgingsplan")).map(\.message)
        .contains(
          "{navn} blir ikke byttet ut, og ville stått i hvert dokument. Skriv en etikett med plass til svar i stedet, som «Elevens navn: ____»."
        ))
  }
}
