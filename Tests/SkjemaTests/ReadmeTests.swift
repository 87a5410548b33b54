import IKO
import Testing

/// The library use that the README shows, with its one import.
@Suite struct ReadmeTests {
  @Test func `the example of the README does what it says`() throws {
    let day = try #require(Day(iso: "2026-11-23"))
    let template = try Template<Oppfølgingsplan>(
      contentsOf: Malmappe.path(of: "IKO - Mal for kartlegging og oppfølgingsplan.docx"))
    var count = 0

    for elev in try Klasseliste(contentsOf: Malmappe.path(of: "data/1STA.xlsx"), dato: day).oppføringer {
      var plan = Oppfølgingsplan.utfylt(for: elev, on: day).form
      plan.tiltak = [Tiltak(tiltak: "Ukentlig samtale", ansvar: "Kontaktlærer", omfang: "15 min/uke")]
      let document = try template.fill(plan)
      let reading = try template.read(document)

      #expect(reading.value == plan)
      #expect(reading.findings.isEmpty)
      #expect(reading[\.tiltak[0].ansvar].place == reading.place(of: "tiltak[0].ansvar"))
      #expect(reading[\.tiltak[0].ansvar].place != nil)
      if plan.plan.hovedmål != nil { #expect(reading.source(of: \.plan.hovedmål) == .tag) }
      count += 1
    }

    #expect(count == 28)
  }
}
