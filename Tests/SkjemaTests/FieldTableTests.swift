import Forms
import IKO
import TestSupport
import Testing

/// A form is declared once: its template, its table and its Swift type have the same fields under the same names.
@Suite struct FieldTableTests {
  @Test(arguments: Skjemasamling.alle.map(\.navn))
  func `every tag of the template is in the table, and the other way round`(navn: String) throws {
    let skjema = try #require(Skjemasamling.skjema(navn))
    let template = try skjema.template()
    let fields = skjema.fields

    let places = fields.flatMap { field in
      switch field.kind {
      case .rows: field.members.map { field.tag + "." + $0.tag }
      case .choices, .janei: template.tags.filter { $0.hasPrefix(field.tag + ".") }
      default: [field.tag]
      }
    }

    #expect(Set(places) == Set(template.tags))
    #expect(Set(places).count == places.count)
    for field in fields where field.kind == .rows { #expect(template.deliveredRows(of: field.tag) > 0) }
  }

  @Test(arguments: Skjemasamling.alle.map(\.navn))
  func `labels are the titles of the controls`(navn: String) throws {
    let skjema = try #require(Skjemasamling.skjema(navn))
    let template = try skjema.template()

    for field in skjema.fields {
      switch field.kind {
      case .rows:
        for member in field.members { #expect(template.title(of: field.tag + "." + member.tag) == member.label) }
      case .choices: #expect(!template.choices(of: field.tag).isEmpty)
      case .janei:
        // Word allows 64 characters in a title, so that of a long question is cut before «: Ja».
        let title = try #require(template.title(of: field.tag + ".ja"))
        #expect(field.label.hasPrefix(title.replacing(/: Ja$/, with: "")), "\(title)")
      default:
        let title = try #require(template.title(of: field.tag))
        let isCut = title.hasSuffix(": Merknad") && field.label.hasPrefix(title.dropLast(9))
        #expect(title == field.label || isCut, "\(title)")
      }
    }
  }

  @Test func `the seven published documents are here under their published names`() {
    #expect(
      Skjemasamling.alle.map(\.publisertNavn) == [
        "IKO - en modell for elevoppfølging",
        "IKO - Mal for kartlegging og oppfølgingsplan",
        "IKO - Rutine for å melde og håndtere psykiske, sosiale og helsemessige problemer hos elevene",
        "IKO - Sjekkliste til bruk i kartleggingsmøter",
        "IKO - Årshjul elevoppfølging - detaljert",
        "IKO - Årshjul elevoppfølging - oversikt",
        "IKO - Årshjul for samarbeid med ungdomsskolene_",
      ])
  }
}
