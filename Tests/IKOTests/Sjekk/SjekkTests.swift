import Forms
import OPC
import TestSupport
import Testing

@testable import IKO

/// `iko sjekk`: templates and filled documents.
struct SjekkTests {
  private let folder: Mappe
  private let today = Day(year: 2026, month: 11, day: 25)!

  init() throws { folder = try Mappe() }

  private func check(_ bytes: [UInt8], list: String? = nil) throws -> Dokumentsjekk.Resultat {
    let path = try folder.write(bytes, to: "a.docx")
    return try Dokumentsjekk(elevliste: list, today: today).check(path)
  }

  private func plan(_ change: (inout Oppfølgingsplan) -> Void) throws -> [UInt8] {
    var plan = Oppfølgingsplan.full
    plan.tiltak = [Tiltak(tiltak: "Samtale", ansvar: "Kontaktlærer", omfang: "1 t/uke", frist: plan.plan.til)]
    plan.ident.dato = plan.plan.fra
    plan.evaluering[0].dato = plan.plan.til
    change(&plan)
    return try planmal.fill(AnyForm(values: plan.values)).bytes
  }

  private func codes(_ bytes: [UInt8]) throws -> [String] {
    try check(bytes).findings.filter { $0.severity != .remark }.map { "\($0.code.rawValue) \($0.field ?? "-")" }
  }

  private func template() throws -> [UInt8] {
    try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx"))
  }

  @Test func `our own templates are in order`() throws {
    for skjema in Skjemasamling.alle {
      let bytes = try FormError.reading(Malmappe.path(of: skjema.publisertNavn + ".docx"))
      let result = try check(bytes)
      #expect(result.skjema == skjema.navn)
      #expect(!result.erUtfylt)
      #expect(result.findings.allSatisfy { $0.severity == .remark }, "\(skjema.navn)")
    }
  }

  @Test func `a template with a field less, another twice, and one of its own`() throws {
    let changed = try Damage.changed(template()) {
      $0.replacing("w:val=\"plan.hovedmål\"", with: "w:val=\"plan.delmål\"")
    }

    let findings = try check(changed).findings.filter { [.missingField, .strangeField].contains($0.code) }

    #expect(findings.map(\.field) == ["plan.hovedmål", "plan.delmål"])
    #expect(findings.map(\.severity) == [.warning, .remark])
  }

  @Test func `a plan that is in order`() throws {
    #expect(try codes(plan { _ in }) == [])
    #expect(try check(plan { _ in }).erUtfylt)
  }

  @Test func `answers that are needed`() throws {
    #expect(
      try codes(
        plan {
          $0.plan.utdanningsleder = nil
          $0.tiltak = [Tiltak(tiltak: "Samtale")]
        }) == ["F607 plan.utdanningsleder", "F607 tiltak[0].ansvar", "F607 tiltak[0].omfang"])
    #expect(try codes(plan { $0.tiltak = [] }) == ["F607 tiltak"])
    // Nobody has begun on it.
    #expect(
      try codes(
        planmal.fill(
          AnyForm(values: [
            "elev.navn": .text("Kari"), "elev.klasse": .text("1STA"), "elev.fødselsdato": .day(Day(iso: "2010-01-14")!),
          ])
        ).bytes) == [])
  }

  @Test func `days that do not fit`() throws {
    let day = { (text: String) in Day(iso: text) }
    #expect(
      try codes(
        plan {
          ($0.plan.fra, $0.plan.til) = (day("2026-12-01"), day("2026-11-01"))
          $0.ident.dato = day("2026-11-01")
          $0.tiltak[0].frist = nil
        }) == ["F608 plan.til"])
    #expect(
      try codes(
        plan {
          $0.tiltak[0].frist = day("2027-06-01")
          $0.plan.evalueringsmøte = day("2026-01-01")
          $0.evaluering[0].dato = day("2026-01-01")
        }) == ["F608 plan.evalueringsmøte", "F608 tiltak[0].frist", "F608 evaluering[0].dato"])
  }

  @Test func `foresatte are judged by today, and it is said`() throws {
    let young = try check(plan { $0.foresatte.orientert = .ubesvart }).findings.first { $0.code == .rule }
    let grown = try check(
      plan {
        $0.elev.fødselsdato = Day(iso: "2008-11-25")
        $0.elev.myndig = .ja
        $0.foresatte.samtykke = .nei
      }
    ).findings.first { $0.code == .rule && $0.severity == .warning }

    #expect(young?.message.hasPrefix("Eleven er under 18 år i dag (25.11.2026)") == true)
    #expect(grown?.message.hasPrefix("Foresatte står i planen, men eleven er myndig i dag (25.11.2026)") == true)
  }

  @Test func `guidance that was left in an answer`() throws {
    let prompt = try #require(planmal.prompts(of: "plan.hovedmål").first)

    #expect(try codes(plan { $0.plan.hovedmål = prompt + " Bestå matematikk." }) == ["F609 plan.hovedmål"])
  }

  @Test func `another pupil of the list, by full name and by given name`() throws {
    let list = try folder.write(
      "Navn;Født;Klasse\nKari Nordmann;14.01.2010;1STA\nJonas Lie;15.01.2010;1STA\nDag Ås;16.01.2010;1STA\n",
      to: "a.csv")

    let findings = try check(
      plan {
        $0.kart.situasjon = "Kari og Jonas Lie krangler."
        $0.kart.behov = "Dag kan hjelpe."
        $0.kart.ønsker = "Vil ha fri hver dag."
      }, list: list
    ).findings.filter { $0.code == .otherPupil }

    #expect(findings.map(\.field) == ["kart.situasjon", "kart.behov"])
    #expect(findings.map(\.severity) == [.warning, .remark])
    #expect(findings[0].message.contains("linje 3) står i «Elevens situasjon»"))
    #expect(!findings.contains { $0.message.contains("Jonas") || $0.message.contains("Dag") })
  }

  @Test func `words that the law no longer has`() throws {
    let findings = try check(plan { $0.kart.behov = "Vurdere spesialundervisning." }).findings.filter {
      $0.code == .oldTerm
    }

    #expect(findings.map(\.severity) == [.remark])
    #expect(findings.first?.message.contains("individuelt tilrettelagt opplæring") == true)
  }

  @Test func `a template that fetches something is refused`() throws {
    let field = "<w:p><w:fldSimple w:instr=\" INCLUDETEXT &quot;C:\\\\a.docx&quot; \"/></w:p><w:sectPr"
    let changed = try Damage.changed(template()) { $0.replacing("<w:sectPr", with: field, maxReplacements: 1) }

    let danger = try check(changed).findings.first { $0.code == .danger }
    let error = #expect(throws: FormError.self) {
      try Malkontroll.check(Template<AnyForm>(changed, name: "a.docx"), skjema: nil)
    }

    #expect(danger?.severity == .error)
    #expect(danger?.message.hasPrefix("Feltet INCLUDETEXT henter") == true)
    #expect(error?.kind == "dangerous-template")
    #expect(error?.message.hasPrefix("Malen kan ikke brukes. Feltet INCLUDETEXT") == true)
  }

  @Test func `a template that fetches something is refused, whatever else in it cannot be read`() throws {
    let outside = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" \
      Target="http://eksempel.no/mal.dotm" TargetMode="External"/></Relationships>
      """
    func kind(_ parts: [String: String]) throws -> String? {
      let package = try OfficePackage(template())
      let changed = parts.map { ZipEntry(name: $0.key, content: Array($0.value.utf8)) }
      return #expect(throws: FormError.self) {
        try Malkontroll.check(Template<AnyForm>(package.bytes(replacing: changed), name: "a.docx"), skjema: nil)
      }?.kind
    }

    #expect(try kind(["word/_rels/settings.xml.rels": outside]) == "dangerous-template")
    #expect(
      try kind(["word/_rels/settings.xml.rels": outside, "word/_rels/fontTable.xml.rels": "<a><b></a>"]) == "bad-xml")
  }

  @Test func `a locked control, and one that is bound to a store that is not there`() throws {
    let changed = try Damage.changed(template()) {
      $0.replacing(
        "<w:tag w:val=\"plan.hovedmål\"/>",
        with: "<w:tag w:val=\"plan.hovedmål\"/><w:lock w:val=\"sdtContentLocked\"/>"
      ).replacing(
        "<w:tag w:val=\"elev.trinn\"/>",
        with:
          "<w:tag w:val=\"elev.trinn\"/><w:dataBinding w:xpath=\"/a\" w:storeItemID=\"{11111111-1111-1111-1111-111111111111}\"/>"
      )
    }

    let findings = try check(changed).findings.filter { $0.code == .lockedControl }

    #expect(findings.map(\.field) == ["elev.trinn", "plan.hovedmål"])
  }

  @Test func `a document that is nothing of ours`() throws {
    let result = try check(Specimen(.paragraph(.run("Referat"))).bytes())

    #expect(result.skjema == nil)
    #expect(result.findings[0].severity == .error)
    #expect(result.findings[0].message.contains("iko klargjør"))
  }
}
