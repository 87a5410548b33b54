import Forms
import Foundation
import Testing

@testable import IKO

/// Readings that a person has corrected beside the document: they hold for that document, that pupil, that field and those words, or not at all.
struct RettelseTests {
  private let folder: Mappe
  private static let name = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"
  private let later = Day(iso: "2026-12-01")!

  init() throws {
    folder = try Mappe()
    try write { _ in }
  }

  private var path: String { folder.path + "/" + Self.name }

  private func plan(_ change: (inout Values) -> Void) throws -> [UInt8] {
    let template = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).template()
    var values: Values = [
      "elev.navn": .text("Kari Nordmann"), "elev.fødselsdato": .day(Day(iso: "2010-01-14")!),
      "elev.klasse": .text("1STA"), "dok.dato": .day(dato), "plan.hovedmål": .text("Komme på skolen"),
      "kart.situasjon": .text("Trives i matematikk"),
      "tiltak": .rows([
        ["tiltak": .text("Ukentlig samtale"), "ansvar": .text("Kontaktlærer"), "frist": .day(Day(iso: "2027-01-15")!)],
        ["tiltak": .text("Leksehjelp"), "ansvar": .text("Faglærer")],
      ]),
    ]
    change(&values)
    return try template.fill(AnyForm(values: values)).bytes
  }

  private func write(to name: String = name, _ change: (inout Values) -> Void) throws {
    try folder.write(plan(change), to: name)
  }

  private func lest(_ path: String? = nil) throws -> Dokumentleser.Lest {
    var reader = planleser
    reader.medRettelser = true
    return try reader.read(path ?? self.path)
  }

  private func rett(_ felt: FieldPath, _ svar: Answer, on day: Day = dato) throws {
    try Rettelsesmappe(i: folder.path).rett(felt, til: svar, i: lest(), dato: day)
  }

  private var file: String {
    get throws { try #require(folder.files.first { $0.hasPrefix(".iko/rettelser/") }) }
  }

  /// Changes the text of the file of corrections, as somebody else may have.
  private func forge(_ old: String, _ new: String) throws {
    let text = String(decoding: try folder.bytes(try file), as: UTF8.self)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: try file)
  }

  private func reasons() throws -> [Rettelse.Bortfall] { try lest().rettelser.bortfalt.map(\.årsak) }

  // MARK: It holds

  @Test func `a correction goes before what was read, for its owner alone, and the document is as it was`() throws {
    let before = try folder.bytes(Self.name)
    try rett("tiltak[0].frist", .day(Day(iso: "2027-02-15")!))
    try rett("plan.hovedmål", .text("Komme på skolen\nhver dag"))

    let read = try lest()
    #expect(read.reading.answers["tiltak[0].frist"] == .day(Day(iso: "2027-02-15")!))
    #expect(read.reading.answers.text("plan.hovedmål") == "Komme på skolen\nhver dag")
    #expect(read.reading.value.values["plan.hovedmål"] == .text("Komme på skolen\nhver dag"))
    #expect(read.reading.sources["tiltak[0].frist"] == .corrected)
    #expect(read.linjer.first { $0.navn.hasPrefix("Hovedmål") }?.lest == "rettet av bruker, 23.11.2026")
    #expect(read.linjer.first { $0.navn == "Tiltak 1" }?.lest == "rettet av bruker, 23.11.2026")
    #expect(read.linjer.first { $0.navn == "Tiltak 2" }?.lest == "sikker")
    let said = read.findings.filter { $0.code == .corrected }
    #expect(said.map(\.severity) == [.remark, .remark])
    #expect(said[0].message == "«Tiltak 1: Frist» er rettet av bruker, 23.11.2026. I dokumentet står det noe annet.")
    #expect(try folder.bytes(Self.name) == before)
    #expect(try folder.mode(try file) == "600")
    #expect(try folder.mode(".iko/rettelser") == "700")
    // Whoever asks what stands in the document itself gets that.
    #expect(try planleser.read(path).reading.answers["tiltak[0].frist"] == .day(Day(iso: "2027-01-15")!))
    #expect(read.svarUtenRettelser["tiltak[0].frist"] == .day(Day(iso: "2027-01-15")!))
  }

  @Test func `an answer of every kind is corrected, and to nothing`() throws {
    let all: [(FieldPath, Answer)] = [
      ("inn.snitt", .number(2.5)), ("kart.tolk", .janei(.nei)), ("plan.fra", .day(dato)),
      ("ident.kilde", .choices(["Overgangsmøte med ungdomsskolen"])), ("tiltak[1].ansvar", .text("Rådgiver")),
      ("kart.situasjon", .emptied),
    ]
    for (felt, svar) in all { try rett(felt, svar) }

    let read = try lest()
    for (felt, svar) in all { #expect(read.reading.answers[felt.description] == svar, "\(felt)") }
    #expect(read.rettelser.gjeldende.count == all.count)
    #expect(read.antallUtfylt == (try planleser.read(path).antallUtfylt) + 3)
  }

  @Test func `the last of two corrections of one field holds, and it can be taken away`() throws {
    try rett("plan.hovedmål", .text("Først"))
    try rett("plan.hovedmål", .text("Så"), on: later)
    #expect(try lest().reading.answers.text("plan.hovedmål") == "Så")
    #expect(try lest().rettelser.gjeldende.count == 1)

    try Rettelsesmappe(i: folder.path).taBort("plan.hovedmål", i: lest())
    #expect(try lest().reading.answers.text("plan.hovedmål") == "Komme på skolen")
    #expect(folder.files.allSatisfy { !$0.hasPrefix(".iko") })
  }

  @Test func `a document that was moved or copied within the folder is still the one that was corrected`() throws {
    try rett("plan.hovedmål", .text("Rettet"))
    let bytes = try folder.bytes(Self.name)
    let copy = try folder.write(bytes, to: "Arkiv/kopi.docx")
    #expect(try lest(copy).reading.answers.text("plan.hovedmål") == "Rettet")
    try folder.remove(Self.name)
    #expect(try lest(copy).reading.answers.text("plan.hovedmål") == "Rettet")
  }

  @Test func `a copy in another working folder has no correction`() throws {
    try rett("plan.hovedmål", .text("Rettet"))
    let other = try Mappe()
    let copy = try other.write(folder.bytes(Self.name), to: Self.name)
    #expect(try lest(copy).reading.answers.text("plan.hovedmål") == "Komme på skolen")
    #expect(try lest(copy).rettelser == Rettelsesutfall())
  }

  // MARK: It lapses, and that is said

  @Test func `a document that somebody has written in is not the one that was corrected`() throws {
    try rett("tiltak[0].frist", .day(later))
    try write { $0["kart.situasjon"] = .text("Noe nytt") }

    let read = try lest()
    #expect(read.reading.answers["tiltak[0].frist"] == .day(Day(iso: "2027-01-15")!))
    #expect(read.rettelser.bortfalt.map(\.årsak) == [.endretDokument])
    let said = try #require(read.findings.first { $0.code == .corrected })
    #expect(said.severity == .warning)
    #expect(
      said.message
        == "Rettelsen av «Tiltak 1: Frist» fra 23.11.2026 gjelder ikke lenger: dokumentet er endret etter at den ble gjort. Se over svaret, og rett det i Word eller på nytt på siden."
    )
    // What she wrote is not lost, and a new correction takes its place.
    #expect(read.rettelser.bortfalt[0].rettelse.svar == .day(later))
    try rett("tiltak[0].frist", .day(later), on: later)
    #expect(try lest().rettelser.bortfalt.isEmpty)
    #expect(try lest().rettelser.gjeldende.map(\.dato) == [later])
  }

  @Test(arguments: [
    ("elev.navn", Answer.text("Ola Lie")), ("elev.fødselsdato", .day(Day(iso: "2010-01-15")!)),
    ("elev.klasse", .text("1STB")),
  ])
  func `a document that is about another pupil now has nothing of the first one's`(tag: String, svar: Answer) throws {
    try rett("plan.hovedmål", .text("Karis mål"))
    try write { $0[tag] = svar }

    #expect(try reasons() == [.annenElev])
    #expect(try lest().reading.answers.text("plan.hovedmål") == "Komme på skolen")
  }

  @Test func `the same bytes under the name of another pupil in the correction are not corrected`() throws {
    try rett("plan.hovedmål", .text("Rettet"))
    try forge("Kari Nordmann", "Ola Lie")
    #expect(try reasons() == [.annenElev])
  }

  @Test func `a field or a row that is gone, and other words, end a correction`() throws {
    try rett("tiltak[1].ansvar", .text("Rådgiver"))
    try forge("tiltak[1].ansvar", "tiltak[7].ansvar")
    #expect(try reasons() == [.feltetErBorte])
    try forge("tiltak[7].ansvar", "plan.finnesIkke")
    #expect(try reasons() == [.feltetErBorte])
    try forge("plan.finnesIkke", "tiltak[0].ansvar")
    #expect(try reasons() == [.andreOrd])
    try forge("tiltak[0].ansvar", "tiltak[1].ansvar")
    try forge("\"Faglærer\"", "\"Faglærerne\"")
    #expect(try reasons() == [.andreOrd])
  }

  @Test func `a row that is another one is not corrected, also where the field says the same`() throws {
    try write { $0["tiltak"] = .rows([["tiltak": .text("A")], ["tiltak": .text("B")]]) }
    try rett("tiltak[0].omfang", .text("15 min"))
    try forge("tiltak[0].omfang", "tiltak[1].omfang")
    #expect(try reasons() == [.andreOrd])
  }

  @Test func `two corrections of one field from one day that say different things hold neither`() throws {
    try rett("plan.hovedmål", .text("En"))
    let bytes = try folder.bytes(try file)
    try folder.write(
      String(decoding: bytes, as: UTF8.self).replacing("\"En\"", with: "\"To\""),
      to: try file.replacing(#/rettelser\/[0-9a-f]{8}/#, with: "rettelser/00000000"))

    #expect(try reasons() == [.motstrid, .motstrid])
    #expect(try lest().reading.answers.text("plan.hovedmål") == "Komme på skolen")
    // Of two days the later one holds.
    try forge("2026-11-23\"\n    }", "2026-11-24\"\n    }")
    #expect(try reasons().isEmpty)
    #expect(try lest().rettelser.gjeldende.count == 1)
  }

  // MARK: It is never another pupil's, and never consent

  @Test(arguments: [
    "elev.navn", "elev.klasse", "elev.medvirket", "foresatte.samtykke", "foresatte.samtykkeDato",
    "foresatte.orientert", "foresatte.orientertDato", "foresatte.orientertVed", "dok.dato", "dok.skoleår",
  ])
  func `who the pupil is, consent and what somebody was told are corrected in the document alone`(felt: String) throws {
    #expect(try lest().rettbare.contains { $0.felt.description == felt } == false)
    #expect(throws: FormError.self) { try rett(FieldPath(felt), .text("Ola Lie")) }

    try rett("plan.hovedmål", .text("Ola Lie"))
    let read = try lest()
    let words = Rettelse.ord(read.svarUtenRettelser[felt])
    try forge("\"plan.hovedmål\"", "\"\(felt)\"")
    try forge("\"Komme på skolen\"", "\"\(words)\"")
    #expect(try reasons() == [.kanIkkeRettes])
    #expect(try lest().reading.answers[felt] == read.reading.answers[felt])
  }

  @Test func `items of a checklist on consent and on what foresatte were told are not corrected`() throws {
    let skjema = try #require(Skjemasamling.skjema(Sjekkliste.navn))
    let template = try skjema.template()
    let path = try folder.write(
      template.fill(AnyForm(values: ["elev.navn": .text("Kari Nordmann"), "s31.svar": .janei(.ja)])).bytes,
      to: "liste.docx")
    let tags = try lest(path).rettbare.map(\.felt.description)
    #expect(!tags.contains("s31.svar") && !tags.contains("s31.merknad") && !tags.contains("s32.svar"))
    #expect(tags.contains("s7.svar"))
    // Health is left out with what was corrected of it.
    let read = try lest(path)
    try Rettelsesmappe(i: folder.path).rett("s22.merknad", til: .text("x"), i: read, dato: dato)
    #expect(try lest(path).rettelser.gjeldende.count == 1)
    #expect(try lest(path).utenHelse.lest.rettelser.gjeldende.isEmpty)
    #expect(try lest(path).utenHelse.lest.findings.allSatisfy { $0.code != .corrected })
  }

  @Test func `a document of which it is not certain whose it is has no corrections`() throws {
    try write { $0["elev.navn"] = nil }
    #expect(try lest().rettbare.isEmpty)
    #expect(throws: FormError.self) { try rett("plan.hovedmål", .text("x")) }
  }

  @Test func `an answer of another kind is none`() throws {
    #expect(throws: FormError.self) { try rett("plan.fra", .text("i høst")) }
    #expect(throws: FormError.self) { try rett("tiltak", .text("x")) }
    #expect(throws: FormError.self) { try rett("tiltak[9].frist", .day(dato)) }
  }

  @Test func `a document that was changed since it was read is not corrected`() throws {
    let read = try lest()
    try write { $0["kart.situasjon"] = .text("Nytt") }
    let error = #expect(throws: FormError.self) {
      try Rettelsesmappe(i: folder.path).rett("plan.hovedmål", til: .text("x"), i: read, dato: dato)
    }
    #expect(error?.kind == "changed")
  }

  // MARK: Files that are not as they should be

  @Test(arguments: ["", "{", "[]", "{\"versjon\": 1}", "\u{0}\u{1}", "{\"versjon\": 1, \"dokument\": 3}"])
  func `a damaged file of corrections is told, and used in no part`(text: String) throws {
    try rett("plan.hovedmål", .text("Rettet"))
    try folder.write(text, to: try file)

    let read = try lest()
    #expect(read.reading.answers.text("plan.hovedmål") == "Komme på skolen")
    #expect(read.rettelser.uleste.map(\.kind) == ["bad-json"])
    let said = try #require(read.findings.first { $0.code == .corrected })
    #expect(said.severity == .warning && said.message.hasPrefix("En rettelse av dette dokumentet er ikke brukt: "))
    // It is not written over either.
    #expect(throws: FormError.self) { try rett("kart.situasjon", .text("y")) }
  }

  @Test func `one entry that says two answers makes the file damaged`() throws {
    try rett("plan.hovedmål", .text("Rettet"))
    try forge("\"tekst\": \"Rettet\"", "\"tekst\": \"Rettet\", \"tomt\": true")
    #expect(try lest().rettelser.uleste.map(\.kind) == ["bad-json"])
  }

  @Test func `a file of a newer version is told, and left as it is`() throws {
    try rett("plan.hovedmål", .text("Rettet"))
    try forge("\"versjon\": 1", "\"versjon\": 2")
    let before = try folder.bytes(try file)
    #expect(try lest().rettelser.uleste.map(\.kind) == ["newer-version"])
    #expect(throws: FormError.self) { try rett("kart.situasjon", .text("y")) }
    #expect(try folder.bytes(try file) == before)
  }

  // MARK: Where it is shown

  @Test func `the overview counts by the correction, and says so`() throws {
    try rett("tiltak[0].frist", .day(Day(iso: "2026-11-01")!))
    let oversikt = Oversikt(of: [try lest()], dato: dato)
    let elev = try #require(oversikt.elever.first)
    #expect(elev.lesing == "rettet av bruker, 23.11.2026")
    #expect(elev.sikkerhet == "sikker")
    #expect(elev.merker.contains { $0.gruppe == .fristPassert })
    let page = String(decoding: Oversiktsside(oversikt).bytes, as: UTF8.self)
    #expect(page.contains("rettet av bruker, 23.11.2026"))
  }

  @Test func `the next plan takes the correction over, and says so`() throws {
    let made = try Mappe()
    func fill(_ list: String, _ day: Day, _ handling: Utfylling.Handling) throws -> Utfylling.Resultat {
      let skjema = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn))
      var run = Utfylling(skjema: skjema.navn, template: try skjema.template(), folder: made.path, dato: day)
      run.handling = handling
      return try #require(try run.make(Kilder.of(("a.csv", list)).oppføringer).first)
    }
    let first = try fill(
      "Navn;Født;Klasse;Elevens situasjon\nKari Nordmann;14.01.2010;1STA;Feil lest\n", dato, .behold)
    try Rettelsesmappe(i: made.path).rett("kart.situasjon", til: .text("Trives"), i: lest(first.fil), dato: dato)

    // What does not go over needs no word.
    try Rettelsesmappe(i: made.path).rett("plan.hovedmål", til: .text("Mål"), i: lest(first.fil), dato: dato)

    let next = try fill("Navn;Født;Klasse\nKari Nordmann;14.01.2010;1STA\n", Day(iso: "2027-02-01")!, .nyPeriode)
    #expect(next.status == .laget && next.fil != first.fil)
    #expect(try planleser.read(next.fil).reading.answers.text("kart.situasjon") == "Trives")
    let said = next.funn.filter { $0.code == .corrected }.map(\.message)
    #expect(
      said == ["«Elevens situasjon» er rettet av bruker, 23.11.2026, i lesingen av forrige plan, og er ført over slik."]
    )
  }

  @Test func `a document that is a source gives what it was corrected to, and says so`() throws {
    try rett("kart.situasjon", .text("Trives overalt"))
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)
    try kilder.add(path)
    #expect(kilder.oppføringer.first?.values.text("kart.situasjon") == "Trives overalt")
    #expect(kilder.findings.contains { $0.code == .corrected })
  }

  // MARK: Where it lies

  @Test func `the search for a pupil finds her corrections and nobody else's`() throws {
    try rett("kart.situasjon", .text("Snakker med Ola Lie"))
    let hers = try Elevsøk("Kari Nordmann", dato: dato).spor(i: Mappefiler(folder.path))
    #expect(hers.treff.contains { $0.slag == .rettelse && $0.sikkerhet == .sikker })
    let named = try Elevsøk("Ola Lie", dato: dato).spor(i: Mappefiler(folder.path))
    #expect(named.treff.filter { $0.slag == .rettelse }.map(\.sikkerhet) == [.nevnt])
    // Also in one that is damaged.
    try forge("\"rettelser\"", "\"rettelsr\"")
    let damaged = try Elevsøk("Kari Nordmann", dato: dato).spor(i: Mappefiler(folder.path))
    #expect(damaged.treff.contains { $0.slag == .rettelse })
  }

  @Test func `only corrections of documents that are no more are tidied away, and only when that is meant`() throws {
    try rett("kart.situasjon", .text("Trives"))
    func old() throws -> [Kopier.Kopi] {
      try Kopier(i: Mappefiler(folder.path), eldreEnn: later, dato: later).gamle
    }
    #expect(try old().isEmpty)
    try write { $0["kart.situasjon"] = .text("Nytt") }
    let found = try old()
    #expect(found.map(\.slag) == [.rettelse])
    #expect(found[0].erEneste && found[0].eneste == ["Elevens situasjon"] && found[0].gjelder == path)
    #expect(try Kopier(i: Mappefiler(folder.path), eldreEnn: dato, dato: later).gamle.isEmpty)
    let (gone, errors) = Kopier.slett(found)
    #expect(gone.count == 1 && errors.isEmpty)
    #expect(folder.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })
    #expect(folder.files.contains(Self.name))
  }

  @Test func `corrections whose document is nowhere are told to whoever shows the folder`() throws {
    try rett("kart.situasjon", .text("Trives"))
    let mappe = Rettelsesmappe(i: folder.path)
    #expect(mappe.utenDokument([try lest()]).rettelser.isEmpty)
    try folder.remove(Self.name)
    #expect(mappe.utenDokument([]).rettelser.map(\.årsak) == [.dokumentetErBorte])
    try folder.write("x", to: ".iko/rettelser/annet.json")
    #expect(mappe.utenDokument([]).uleste.map(\.kind) == ["bad-json"])
  }
}
