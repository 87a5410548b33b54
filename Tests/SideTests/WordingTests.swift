import Forms
import IKO
import Testing

@testable import SidePage

/// Sentences that are made of numbers and names, as a person reads them.
struct WordingTests {
  @Test func `one and several are told apart`() {
    let pairs: [(one: String, several: String)] = [
      (Wording.goOnWith(1), Wording.goOnWith(28)), (Wording.make(1), Wording.make(4)),
      (Wording.withoutPlan(1), Wording.withoutPlan(6)), (Wording.unread(1), Wording.unread(2)),
      (Wording.protected(1), Wording.protected(2)), (Wording.looseTexts(1), Wording.looseTexts(2)),
      (Wording.worries(1), Wording.worries(2)), (Wording.commentCaption(1), Wording.commentCaption(2)),
      (Wording.toMend(1), Wording.toMend(2)), (Wording.made(1, of: 7), Wording.made(6, of: 7)),
      (Wording.decisionsSaved("vurdert.xlsx", yes: 1), Wording.decisionsSaved("vurdert.xlsx", yes: 2)),
      (Wording.saveDecisions(1, "vurdert.xlsx"), Wording.saveDecisions(28, "vurdert.xlsx")),
      (Wording.readCaption(1, failed: 0), Wording.readCaption(2, failed: 1)),
      (Wording.looseCaption(1), Wording.looseCaption(3)),
    ]
    #expect(
      pairs.map { "\($0.one) | \($0.several)" } == [
        "Ja, fortsett med 1 elev | Ja, fortsett med 28 elever",
        "Lag 1 dokument i mappen | Lag 4 dokumenter i mappen",
        "1 elev som skal følges opp, har ingen plan som noen har skrevet i. Se «Dokumenter» og «Kommet tilbake». | 6 elever som skal følges opp, har ingen plan som noen har skrevet i. Se «Dokumenter» og «Kommet tilbake».",
        "1 dokument kunne ikke leses. Se «Kommet tilbake». | 2 dokumenter kunne ikke leses. Se «Kommet tilbake».",
        "1 elev har skjermet adresse. Adresse og telefon skrives ikke inn. Pass på hvem som kan se dokumentene. | 2 elever har skjermet adresse. Adresse og telefon skrives ikke inn. Pass på hvem som kan se dokumentene.",
        "1 tekst passet ikke | 2 tekster passet ikke",
        "1 advarsel | 2 advarsler",
        "1 kommentar | 2 kommentarer",
        "Én ting å se på | 2 ting å se på",
        "1 dokument er skrevet i mappen, av 7 i planen. | 6 dokumenter er skrevet i mappen, av 7 i planen.",
        "Beslutningene er lagret i vurdert.xlsx. 1 elev skal følges opp. | Beslutningene er lagret i vurdert.xlsx. 2 elever skal følges opp.",
        "Lagre beslutningene om 1 elev i vurdert.xlsx, og gå videre | Lagre beslutningene om 28 elever i vurdert.xlsx, og gå videre",
        "1 dokument lest | 2 dokumenter lest, 1 kunne ikke leses",
        "Passet ikke noe sted: 1 tekst | Passet ikke noe sted: 3 tekster",
      ])
  }

  @Test func `a plan says how many become what, and that nothing is written`() {
    #expect(
      Wording.planCaption(6, [(.laget, 4), (.uendret, 1), (.beholdt, 1)])
        == "6 elever: 4 lages, 1 uendret, 1 beholdes. Ingenting er skrevet ennå.")
    #expect(
      Utfylling.Status.allCases.map { "\(Wording.planned($0)) → \(Wording.became($0))" } == [
        "Lages → Laget", "Uendret → Uendret", "Beholdes → Beholdt", "Oppdateres → Oppdatert",
        "Oppdateres, med konflikt → Oppdatert, med konflikt", "Ny ved siden av → Ny ved siden av",
        "Kan ikke lages → Ikke laget",
      ])
  }

  @Test func `what is not certain is counted in words`() {
    #expect(Wording.notSure(likely: 2, unsure: 1) == "2 trolig, 1 usikker")
    #expect(Wording.notSure(likely: 0, unsure: 3) == "3 usikre")
    #expect(Wording.filled(13, of: 53) == "13 av 53 felt")
    #expect(Wording.healthLeftOut(4, lines: 0) == "4 felt om helse vises ikke.")
    #expect(
      Wording.healthLeftOut(4, lines: 2) == "4 felt om helse vises ikke, og heller ikke 2 tekster som kan være om det.")
  }

  @Test func `the terminal says folder, address, and how it ends`() {
    #expect(
      Wording.started(folder: "/home/kari/IKO", address: "http://127.0.0.1:4711/inn?kode=1", isOpened: false) == """
        Mappe: /home/kari/IKO
        Åpne denne adressen i nettleseren på denne maskinen. Den virker én gang:
        http://127.0.0.1:4711/inn?kode=1
        Avslutt med knappen på siden eller Ctrl-C. Den avslutter seg selv etter 15 minutter uten bruk.
        """)
    #expect(
      Wording.started(folder: "/a", address: "b", isOpened: true).contains(
        "Siden er åpnet i nettleseren. Skjedde det ikke, åpne denne adressen på denne maskinen:"))
  }

  @Test func `a refused request has a heading`() {
    #expect(
      [400, 403, 404, 408, 413, 421].map(Wording.title) == [
        "Ikke forstått", "Ingen adgang", "Finnes ikke", "For sent", "For stort", "Feil adresse",
      ])
  }

  @Test func `places of a form are counted and named in words`() {
    let counts = [
      Wording.foundPlaces(1), Wording.foundPlaces(13), Wording.openPlaces(0), Wording.openPlaces(1),
      Wording.openPlaces(2),
      Wording.placesWithoutField(1), Wording.placesWithoutField(3), Wording.stillOpen(1), Wording.stillOpen(2),
      Wording.fieldsWithoutPlace(1), Wording.fieldsWithoutPlace(33), Wording.wholeColumn(4),
    ]
    #expect(
      counts == [
        "1 felt er funnet", "13 felt er funnet", "Ingenting må avgjøres", "1 sted må avgjøres", "2 steder må avgjøres",
        "1 sted uten felt", "3 steder uten felt", "1 sted er ikke avgjort, og blir stående tomt.",
        "2 steder er ikke avgjort, og blir stående tomme.", "1 felt finnes ikke i skjemaet",
        "33 felt finnes ikke i skjemaet", "Hele kolonnen (4 steder)",
      ])
    #expect(Wording.marker(12, label: "Ansvarlig", field: nil) == "Sted 12: «Ansvarlig». Uten felt.")
    #expect(Wording.marker(3, label: nil, field: "Klasse") == "Sted 3. Felt: Klasse.")
    #expect(Wording.marker(4, label: "Navn", field: "") == "Sted 4: «Navn». Har felt.")
    #expect(
      Wording.whereabouts("Plan", "tabell 4, rad 2", "sier for lite alene")
        == "Under «Plan», tabell 4, rad 2. Sier for lite alene.")
    #expect(Wording.whereabouts(nil, "avsnitt 3", nil) == "Avsnitt 3.")
    #expect(
      FormPanel.Group.allCases.map { Wording.group($0, 2) } == [
        "Må avgjøres (2)", "Siden kjenner ikke spørsmålet (2)", "Trolig riktig (2)", "Funnet (2)",
        "Tomme ruter og linjer (2)", "Ikke noe felt (2)", "Felt som skjemaet har fra før (2)",
      ])
  }
}
