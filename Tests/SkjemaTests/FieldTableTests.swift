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

  @Test func `every stored property is in the table, and nothing else`() {
    expectSame(Oppfølgingsplan.self)
    expectSame(Sjekkliste.self)
    expectSame(Modell.self)
    expectSame(Rutine.self)
    expectSame(ÅrshjulDetaljert.self)
    expectSame(ÅrshjulOversikt.self)
    expectSame(ÅrshjulUngdomsskolene.self)
    expectSame(Tiltak.self)
    expectSame(Evaluering.self)
    expectSame(Foresatt.self)
    expectSame(Fagvurdering.self)
    expectSame(Møte.self)
    expectSame(Årsaktivitet.self)
    expectSame(Samarbeidsaktivitet.self)
    expectSame(Rutinetrinn.self)
    expectSame(Teammedlem.self)
  }

  private func expectSame<F: Form>(_ type: F.Type) {
    #expect(Set(stored(in: F(), prefix: "")) == Set(F.fields.definitions.map(\.tag)), "\(F.self)")
  }

  /// The stored properties by their dotted names; a part of the form is looked into.
  private func stored(in form: any Form, prefix: String) -> [String] {
    Mirror(reflecting: form).children.flatMap { child -> [String] in
      let name = prefix + (child.label ?? "")
      guard let part = child.value as? any Form else { return [name] }
      return stored(in: part, prefix: name + ".")
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
