import Forms
import Testing

@testable import IKO

/// The form against its published template.
struct OppfølgingsplanTests {
  private static let template = try? Template<Oppfølgingsplan>(
    contentsOf: Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx"))

  private func template() throws -> Template<Oppfølgingsplan> { try #require(Self.template) }

  @Test func `every place of the template is a field, and every field has its place`() throws {
    let skjema = Skjema(Oppfølgingsplan.self)
    let tags = Set(try template().tags)

    #expect(tags.filter { !skjema.owns(tag: $0) } == [])
    for field in skjema.fields {
      let wanted = field.members.isEmpty ? [field.tag] : field.members.map { field.tag + "." + $0.tag }
      for tag in wanted {
        let hasPlace = tags.contains(tag) || tags.contains { $0.hasPrefix(tag + ".") }
        #expect(hasPlace, "\(tag)")
      }
    }
  }

  @Test func `labels are the titles of the controls`() throws {
    let template = try template()
    for field in template.fields {
      for (tag, label) in [(field.tag, field.label)] + field.members.map({ (field.tag + "." + $0.tag, $0.label) }) {
        switch field.kind {
        case .rows where tag == field.tag: continue
        case .janei:
          #expect(
            template.title(of: tag + ".ja") == label + ": Ja" || template.title(of: tag + ".ja") == "Ja", "\(tag)")
        case .choices: #expect(!template.choices(of: tag).isEmpty, "\(tag)")
        default: #expect(template.title(of: tag) == label, "\(tag)")
        }
      }
    }
  }

  @Test func `no printed choice holds the sign that separates choices in a cell`() throws {
    for field in try template().fields {
      for tag in [field.tag] + field.members.map({ field.tag + "." + $0.tag }) {
        #expect(!(try template().choices(of: tag)).contains { $0.contains(";") }, "\(tag)")
      }
    }
  }

  @Test func `a blank, a full and an awkward plan come back`() throws {
    var awkward = Oppfølgingsplan.full
    awkward.plan.hovedmål = "<w:t>&amp;{{7*7}}\n\n\tinn \u{202E}"
    awkward.kart.situasjon = "\n"
    awkward.elev.navn = " \u{A0}Kari "
    awkward.tiltak = (1...30).map { Tiltak(tiltak: "nr \($0)", ansvar: "Egen \($0)") }
    awkward.inn.snitt = NumberText.decimal("-0,000000000000000001")

    for plan in [Oppfølgingsplan(), .full, awkward] {
      let document = try template().fill(plan)
      #expect(document.findings == [])
      #expect(try template().read(document).value == plan)
    }
  }

  @Test func `how a value was found`() throws {
    let reading = try template().read(try template().fill(.full))

    #expect(reading.source(of: \.plan.hovedmål) == .tag)
  }

  @Test(arguments: [("2026-07-31", "2025/2026"), ("2026-08-01", "2026/2027"), ("2026-12-31", "2026/2027")])
  func `a school year begins on 1 August`(day: String, year: String) throws {
    var plan = Oppfølgingsplan()

    _ = plan.complete(on: try #require(Day(iso: day)))

    #expect(plan.dok.skoleår == year)
    #expect(plan.dok.dato?.iso == day)
  }

  @Test(arguments: [
    ("2008-11-23", JaNei.ja), ("2008-11-24", .nei), ("2008-11-22", .ja), ("2010-01-01", .nei),
  ])
  func `the 18th birthday counts`(born: String, expected: JaNei) throws {
    var plan = Oppfølgingsplan()
    plan.elev.fødselsdato = Day(iso: born)

    #expect(plan.complete(on: dato) == [])
    #expect(plan.elev.myndig == expected)
  }

  @Test(arguments: [("2026-02-28", JaNei.nei), ("2026-03-01", .ja)])
  func `born on 29 February, of age on 1 March`(day: String, expected: JaNei) throws {
    var plan = Oppfølgingsplan()
    plan.elev.fødselsdato = Day(iso: "2008-02-29")

    _ = plan.complete(on: try #require(Day(iso: day)))

    #expect(plan.elev.myndig == expected)
  }

  @Test func `without a birth date nothing is said of age`() {
    var plan = Oppfølgingsplan()
    plan.foresatte.personer = [Foresatt(navn: "Per Nordmann")]

    #expect(plan.complete(on: dato) == [])
    #expect(plan.elev.myndig == .ubesvart)
    #expect(plan.foresatte.personer.count == 1)
  }

  @Test(arguments: [
    ("2008-01-01", JaNei.ubesvart, JaNei.ubesvart, false), ("2008-01-01", .ubesvart, .nei, false),
    ("2008-01-01", .ubesvart, .ja, true), ("2010-01-01", .ubesvart, .ubesvart, true), ("", .ja, .ubesvart, false),
    ("2010-01-01", .ja, .ubesvart, false), ("2008-01-01", .nei, .ubesvart, false),
  ])
  func `foresatte of one who is of age stand there with consent alone`(
    born: String, given: JaNei, consent: JaNei, areThere: Bool
  ) {
    var plan = Oppfølgingsplan()
    plan.elev.fødselsdato = Day(iso: born)
    plan.elev.myndig = given
    plan.foresatte.samtykke = consent
    plan.foresatte.personer = [Foresatt(navn: "Per Nordmann")]

    let findings = plan.complete(on: dato)

    #expect(plan.foresatte.personer.isEmpty != areThere)
    #expect(findings.contains { $0.message == Wording.foresatteLeftOut } != areThere)
  }

  @Test func `what the document says already stays`() {
    var plan = Oppfølgingsplan()
    plan.dok.dato = Day(iso: "2025-09-01")
    plan.dok.skoleår = "2024/2025"
    plan.elev.fødselsdato = Day(iso: "2010-01-01")
    plan.elev.myndig = .ja

    #expect(plan.complete(on: dato).map(\.message) == [Wording.ageAgainstDate])
    #expect(plan.dok.dato?.iso == "2025-09-01")
    #expect(plan.dok.skoleår == "2024/2025")
    #expect(plan.elev.myndig == .ja)
  }

  @Test func `a stamp remembers every field and row that was filled`() throws {
    let plan = Oppfølgingsplan.full.values
    let bytes = try planmal.fill(AnyForm(values: plan), stamp: .init(form: "oppfølgingsplan", key: "1", day: dato))
      .bytes

    let stamp = try #require(try Stamp(readFrom: bytes))

    #expect(stamp.digests == FieldDigests(plan, fields: planmal.fields, salt: stamp.content))
    #expect(stamp.digests?.rows["tiltak"]?.isEmpty == false)
  }
}
