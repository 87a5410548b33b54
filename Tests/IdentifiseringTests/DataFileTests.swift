import Forms
import Testing

@testable import IKO

/// The criteria and their limits as data.
struct DataFileTests {
  private let regelverk: Regelverk

  init() throws { regelverk = try Regelverk.publisert() }

  @Test(
    arguments: zip(
      [
        #"{"snittFørsteønske": {"grense": "to"}}"#, #"{}"#, "tull",
      ],
      [
        "«snittFørsteønske → grense» mangler eller er av feil slag.",
        "«snittFørsteønske» mangler eller er av feil slag.",
        "Filen er ikke gyldig JSON.",
      ]))
  func `what is wrong with the limits is reported`(json: String, sentence: String) {
    let error = #expect(throws: FormError.self) {
      let _: Terskler = try Regelverk.decoded(Array(json.utf8), file: "terskler.json")
    }

    #expect(error?.message.hasPrefix(sentence) == true, "\(error?.message ?? "")")
  }

  @Test func `the criteria are the page's words, and their boxes are in the form`() throws {
    #expect(regelverk.kriterier.map(\.id) == (1...10).map { "R\($0)" })
    let template = try #require(Skjemasamling.skjema("oppfølgingsplan")).template()

    for box in regelverk.kriterier.flatMap(\.bokser) { #expect(template.printed(box: box) != nil, "\(box)") }
  }
}
