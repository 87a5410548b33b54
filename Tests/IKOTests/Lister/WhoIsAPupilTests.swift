import Forms
import Testing

@testable import IKO

/// Which rows of a list are pupils of the class: what stands between, below and beside them is not, whether the list has a column for the class
/// or says it in its title.
struct WhoIsAPupilTests {
  /// Lists in which the class stands in the title, in a column, and in which there is nothing but names.
  private static let lists: [(head: String, pupils: [String], blank: String)] = [
    ("Klasse 2HSA;;\nNavn;Født;Mobil", ["Lunde, Emil;18.03.2009;41", "Næss, Sara;08.08.2009;42"], ";;"),
    ("Navn;Født;Klasse", ["Lunde, Emil;18.03.2009;2HSA", "Næss, Sara;08.08.2009;2HSA"], ";;"),
    ("Klasse 2HSA;;\nNavn;Mobil;E-post", ["Lunde, Emil;41;e@x.no", "Næss, Sara;42;s@x.no"], ";;"),
  ]

  /// What people and programs write into the column of the name.
  private static let lines = [
    "Mor: Eva Berntsen", "Fostermor: Turid Viken", "Mor", "J: 5", "Reserver", "Hilsen Odd", "Fjellheim vgs",
    "Nattevakt internat",
    "Bursdager i desember", "Gutter 1", "Side 1 av 2", "Sist oppdatert: 3. nov", "Ny fra uke 40:",
    "Foreldremøte torsdag",
    "Faglærer norsk: Eva By", "Helsesykepleier Anne Lo, tlf 90 00 00 00", "Rød = sluttet", "Sum", "Antall elever: 2",
    "Utskrift 12.11.2026", "Lærere i klassen", "Navn", "Telefon",
  ]

  private func read(_ text: String) throws -> Kilder { try Kilder.of(("liste.csv", text + "\n")) }
  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.fullt ?? "–" } }

  @Test(arguments: lines)
  func `a line below the pupils, or between them, is none, and is reported`(line: String) throws {
    for list in Self.lists {
      let row = line + list.blank
      let below = try read(([list.head] + list.pupils + [row]).joined(separator: "\n"))
      let between = try read([list.head, list.pupils[0], row, list.pupils[1]].joined(separator: "\n"))

      #expect(names(below) == ["Emil Lunde", "Sara Næss"], "\(list.head)")
      #expect(below.lines.contains { $0.contains("linje ") }, "\(list.head)")
      #expect(Set(names(between)).isSubset(of: ["Emil Lunde", "Sara Næss"]), "\(list.head)")
    }
  }

  @Test(arguments: [
    "Sluttet:", "Sluttet i høst:", "Venteliste", "Venteliste Vg2", "Reserver", "Ikke møtt", "Takket nei", "Lærere",
    "Ansatte",
  ])
  func `those below a line that says they are others are not used`(line: String) throws {
    for list in Self.lists {
      let kilder = try read([list.head, list.pupils[0], line + list.blank, list.pupils[1]].joined(separator: "\n"))

      #expect(names(kilder) == ["Emil Lunde"], "\(list.head)")
      #expect(kilder.lines.contains { $0.contains(Wording.othersBelow) }, "\(list.head)")
    }
  }

  @Test func `the next class follows below those who are none`() throws {
    let kilder = try read(
      "Navn;Født\nKlasse 1STA;\nLunde, Emil;18.03.2009\nSluttet:;\nNæss, Sara;08.08.2009\nKlasse 1STB;\nLie, Per;1.2.2009"
    )

    #expect(
      kilder.oppføringer.map { "\($0.navn?.fullt ?? "") \($0.values.text("elev.klasse") ?? "")" } == [
        "Emil Lunde 1STA", "Per Lie 1STB",
      ])
  }

  @Test(arguments: [
    ("Elev;Foresatt;Klasse", "Foresatt;Elev;Klasse"), ("Navn;Kontaktlærer;Klasse", "Kontaktlærer;Navn;Klasse"),
    ("Navn;Født;Klasse", "Lærer;Fag;Klasse"), ("Etternavn;Fornavn;Klasse", "Fornavn;Etternavn;Klasse"),
  ])
  func `below names of columns in another order nothing is used, and it is reported`(head: String, other: String) throws
  {
    let kilder = try read("\(head)\nA B;C D;1STA\n\(other)\nE F;G H;1STB")

    #expect(names(kilder).count == 1)
    #expect(kilder.lines.contains { $0.contains(Wording.otherHeader) })
  }

  @Test(arguments: [
    ("Status", "Sluttet"), ("Elevstatus", "Sluttet 02.10.2026"), ("Status", "Venteliste"), ("Status", "Takket nei"),
    ("Status", "Ikke møtt"), ("Merknad", "Har sluttet på skolen"), ("Sluttdato", "02.10.2026"),
    ("Utmeldt dato", "1.9.2026"),
  ])
  func `a pupil who has left by a column beside the form's is not used`(column: String, cell: String) throws {
    let kilder = try Kilder.of(
      ("l.csv", "Navn;Født;Klasse;\(column)\nLunde, Emil;18.03.2009;2HSA;\nNæss, Sara;08.08.2009;2HSA;\(cell)\n"))

    #expect(names(kilder) == ["Emil Lunde"])
    #expect(kilder.lines.contains { $0.contains(Wording.gonePupil) })
  }

  @Test(arguments: [
    ("Status", "Aktiv"), ("Status", "Permisjon"), ("Merknad", "Sluttet med fransk"), ("Sluttdato", "20.06.2050"),
    ("Merknad", "Venteliste til SFO"), ("Aktivitet", "Sluttet på fotball"),
  ])
  func `one who has not left stays`(column: String, cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Navn;Født;Klasse;\(column)\nNæss, Sara;08.08.2009;2HSA;\(cell)\n"))

    #expect(names(kilder) == ["Sara Næss"])
  }

  @Test(arguments: [
    ("Lie, Jon – permisjon til jul", "Jon Lie"), ("Sukarno", "Sukarno"), ("Lie, Jon - permisjon", "Jon Lie"),
    ("NY! Lie, Jon", "Jon Lie"),
    ("Lie, Jon, ny", "Jon Lie"), ("Lie, Jon NY", "Jon Lie"), ("Jon Lie bytter klasse 1.10", "Jon Lie"),
    ("van der Berg, Liv", "Liv van der Berg"), ("BERG - HANSEN, ANNE", "ANNE BERG - HANSEN"),
    ("al-Hassan, Yusuf", "Yusuf al-Hassan"),
    ("O'Connor, Niamh", "Niamh O'Connor"), ("mohammed ali khan", "mohammed ali khan"),
  ])
  func `what people write beside a name is no part of it`(cell: String, name: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse\n\"\(cell)\";18.03.2009;2HSA\n"))

    #expect(names(kilder) == [name])
  }

  @Test(arguments: ["Lie, Jon / sluttet", "Lie, Jon sluttet", "Lie, Jon – sluttet 15.10", "Jon Lie (utmeldt)"])
  func `who has left by what stands beside the name is not used`(cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse\n\"\(cell)\";18.03.2009;2HSA\n"))

    #expect(names(kilder) == [])
  }

  @Test func `a name with signs of something else is not guessed`() throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse\nLie, Jon: bytter klasse;18.03.2009;2HSA\n"))

    #expect(names(kilder) == [])
    #expect(kilder.lines.contains { $0.contains(Wording.noNameInCell) })
  }

  @Test(arguments: [("KL", "Mona Lie"), ("KL", "MLI"), ("Klasse", "Mona Lie")])
  func `a column of names is no column of classes`(head: String, cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;\(head)\nLie, Jon;18.03.2009;\(cell)\n"))

    #expect(kilder.oppføringer.map { $0.values.text("elev.klasse") } == [nil])
    #expect(kilder.lines.contains { $0.contains(Wording.noClasses(head)) })
  }

  @Test(arguments: ["Elev;KL;Kl;Født", "Elev;Kl;KL;Født"])
  func `of two columns that may be the class the cells decide`(head: String) throws {
    let isFirst = head.hasPrefix("Elev;Kl")
    let cells = isFirst ? "1STA;MLI" : "MLI;1STA"
    let kilder = try Kilder.of(("l.csv", "\(head)\nLie, Jon;\(cells);18.03.2009\n"))

    #expect(kilder.oppføringer.map { $0.values.text("elev.klasse") } == ["1STA"])
  }

  @Test(arguments: [
    ("Piotr Wójcik;Ewa Wójcik", ["Piotr Wójcik", "Ewa Wójcik"]),
    ("Mor: Eva Brun, tlf 91200001/Far: Tom Brun", ["Mor Eva Brun 91200001", "Far Tom Brun"]),
    ("Mei Li (mor) 912 00 003", ["Mor Mei Li 912 00 003"]), ("Mai Bø, Jan Bø", ["Mai Bø", "Jan Bø"]),
    ("Bø, Jan", ["Bø, Jan"]),
    ("Eva Brun", ["Eva Brun"]), ("mamma", ["mamma"]),
  ])
  func `a cell of foresatte names one or two`(cell: String, people: [String]) {
    let found = Foresattperson.alle(i: cell)?.map { person in
      [person.relasjon, person.navn, person.telefon].compactMap(\.self).joined(separator: " ")
    }
    #expect(found == people)
  }

  @Test(arguments: ["Eva og Tom Brun", "Eva Brun, ring etter kl. 16", "se mappe 12"])
  func `of a cell that cannot be taken apart nothing is used`(cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse;Foresatt\nLie, Jon;18.03.2009;1STA;\"\(cell)\"\n"))

    #expect(kilder.oppføringer.map { $0.values["foresatte.personer"]?.isAnswered ?? false } == [false])
    #expect(kilder.lines.contains { $0.contains(Wording.severalForesatte("Foresatt")) })
  }

  @Test(arguments: ["1. termin 2026/27", "T1", "Halvår 1"])
  func `grades of a list whose title names the term are of this year, and so is their average`(title: String) throws {
    let kilder = try Kilder.of(
      ("l.csv", "Karakterer \(title);;;\nElev;Født;NOR1267 Norsk;Snitt\nLie, Jon;18.03.2010;IV;1,5\n"))

    #expect(kilder.oppføringer.map { $0.values["inn.snitt"] } == [nil])
    #expect(kilder.lines.contains { $0.contains(Wording.termAverage("Snitt")) })
  }

  @Test(arguments: [
    "[{\"navn\": \"Jon Lie\", \"fødselsdato\": \"2010-03-18\", \"klasse\": \"1STA\"}]",
    "{\"skole\": {\"orgnr\": 1}, \"elever\": [{\"fornavn\": \"Jon\", \"etternavn\": \"Lie\", \"født\": \"18.03.2010\", \"klasse\": \"1STA\"}]}",
    "[{\"givenName\": \"Jon\", \"familyName\": \"Lie\", \"dateOfBirth\": \"2010-03-18\", \"formGroup\": \"1STA\"}]",
  ])
  func `keys of JSON are read as the columns of a list`(json: String) throws {
    let kilder = try Kilder.of(("l.json", json))

    #expect(names(kilder) == ["Jon Lie"])
    #expect(kilder.oppføringer.map { $0.values.day("elev.fødselsdato")?.iso } == ["2010-03-18"])
    #expect(kilder.oppføringer.map { $0.values.text("elev.klasse") } == ["1STA"])
  }

  @Test(arguments: [
    "Ny elev", "Ukjent elev", "NN", "N.N.", "TBA", "Ubesatt", "Plass 12", "Kommer senere", "Reserveplass", "xxx",
  ])
  func `a place that is held is no pupil`(cell: String) throws {
    for list in ["Klasse 1STA;\nNavn;Født\nLie, Jon;18.03.2010\n\(cell);", "Navn;Klasse\nLie, Jon;1STA\n\(cell);1STA"] {
      #expect(names(try read(list)) == ["Jon Lie"], "\(list)")
    }
  }

  @Test(arguments: [
    "Byttet skole", "Avbrutt", "Overflyttet", "Inaktiv", "Går på annen skole", "Privatist", "Foresatt", "Kontaktlærer",
  ])
  func `a status or a role says that somebody is no pupil of the class`(cell: String) throws {
    let kilder = try Kilder.of(
      ("l.csv", "Navn;Født;Klasse;Rolle\nLie, Jon;18.03.2009;2HSA;Elev\nNæss, Sara;08.08.2009;2HSA;\(cell)\n"))

    #expect(names(kilder) == ["Jon Lie"])
  }

  @Test(arguments: [("sluttet", 0), ("venteliste", 0), ("ikke møtt", 0), ("–", 1), ("2STB (fra 1/10)", 1)])
  func `what stands in the column of the class may say that a pupil has left`(cell: String, count: Int) throws {
    let kilder = try Kilder.of(("l.csv", "Navn;Født;Klasse\nNæss, Sara;08.08.2009;\(cell)\n"))

    #expect(kilder.oppføringer.count == count)
    #expect(kilder.oppføringer.allSatisfy { $0.values.text("elev.klasse") != "–" })
  }

  @Test(arguments: [
    "1BAB;;Kontaktlærer Terje Moen", "1BAB;;Kontaktlærer: Terje Moen", "Klasse 1BAB;Kontaktlærer Terje Moen;",
    "1BAB – kontaktlærer: Terje Moen;;",
  ])
  func `a line with class and teacher in cells of their own is about those below`(line: String) throws {
    let kilder = try read(
      "1BAA;;Kontaktlærer Siri Dahl\nNavn;Født;Telefon\nLie, Jon;1.2.2010;41\n\(line)\nNavn;Født;Telefon\nNæss, Sara;3.2.2010;42"
    )

    #expect(
      kilder.oppføringer.map { "\($0.values.text("elev.klasse") ?? "") \($0.values.text("elev.kontaktlærer") ?? "")" }
        == [
          "1BAA Siri Dahl", "1BAB Terje Moen",
        ])
  }

  @Test(arguments: [
    "Kontaktlærer 2MKA: Torunn Helle", "Kontaktlærer for 2MKA: Torunn Helle", "Kontaktlærer i 2MKA er Torunn Helle",
  ])
  func `a teacher is named with the class`(line: String) {
    #expect(Avsnitt.kontaktlærer(i: line) == "Torunn Helle")
  }

  @Test(arguments: ["Reserve", "Sukarno", "Ledig", "Mor", "Ny", "Lærer"])
  func `a pupil with a birth date and class may be called anything`(name: String) throws {
    #expect(names(try read("Navn;Født;Klasse\n\(name);1.2.2010;1STA\nLie, Jon;3.2.2010;1STA")) == [name, "Jon Lie"])
  }

  @Test func `sentences`() {
    #expect(
      Wording.gradesForCriteria(["Norsk", "Engelsk"])
        == "«Norsk» og «Engelsk» brukes til kriteriene. Karakterer som oppfyller et kriterium, kommer i planen når også listen fra iko identifiser "
        + "(vurdert.xlsx) er med.")
    #expect(
      Wording.gonePupil
        == "I raden står det at dette ikke er en elev i klassen nå (har sluttet, har ikke begynt, eller er en annen). Raden er ikke brukt. Er det en elev, rett det i listen."
    )
    #expect(
      Wording.listOfOthers("Sluttet")
        == "Arket er etter navnet eller tittelen en liste over andre enn elevene i klassen (venteliste, sluttet, lærere), og er ikke brukt. "
        + "Skal de med likevel, velg det med --ark \"Sluttet\".")
    #expect(Wording.listOfOthers(nil).hasSuffix("og er ikke brukt. Skal de med likevel, ta bort tittelen."))
    #expect(
      Wording.othersBelow
        == "Linjen sier at de under ikke er elever i klassen (venteliste, sluttet, lærere), og de er ikke tatt med. Skal de med, flytt dem over "
        + "linjen, eller ta den bort.")
    #expect(
      Wording.otherHeader
        == "Her står det kolonnenavn på nytt, i en annen rekkefølge eller til en annen liste. Radene under er ikke brukt. Gi alle elevene de samme "
        + "kolonnene, eller lagre den nederste listen for seg.")
    #expect(
      Wording.nameAlone
        == "I raden står det bare et navn, og det er ikke sikkert at det er en elev. Raden er ikke brukt. Er det en elev, skriv klasse, fødselsdato "
        + "eller elevnummer i raden.")
    #expect(
      Wording.noNameInCell
        == "I cellen med navnet står det noe mer enn et navn, og eleven er ikke tatt med. Skriv bare navnet der, og resten i en egen kolonne."
    )
    #expect(
      Wording.noClasses("KL")
        == "Kolonnen «KL» ser ut til å holde navn og ikke klasser, og er ikke brukt. Kall den «Kontaktlærer» eller «Klasse», etter hva som står der."
    )
    #expect(
      Wording.severalForesatte("Foresatte")
        == "«Foresatte» inneholder mer enn én person, eller mer enn det navnet sier, og er ikke brukt. Skriv «Foresatt 1 navn», «Foresatt 1 telefon», "
        + "«Foresatt 2 navn» og «Foresatt 2 telefon» i hver sin kolonne.")
    #expect(
      Wording.termAverage("Snitt")
        == "«Snitt» er snittet av karakterer fra dette skoleåret, ikke karaktersnittet ved inntaket, og er ikke brukt.")
    #expect(
      Wording.colours
        == "Linjen sier at farger eller skrift i listen betyr noe. Det leses ikke. Skriv det i en egen kolonne (f.eks. Status: Sluttet), eller ta ut "
        + "elevene som ikke skal med.")
    #expect(
      Wording.columnPerClass
        == "Listen har en kolonne for hver klasse. Lag en liste med én rad for hver elev, med kolonnene «Elev» og «Klasse»."
    )
  }

  @Test(arguments: [
    "Anna Berg og Bo Dahl", "1. Anna Berg 2. Bo Dahl", "\"Anna Berg\nBo Dahl\"", "Anna Berg    Bo Dahl",
  ])
  func `two names in a cell are no pupil`(cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse\n\(cell);18.03.2009;2HSA\nEva By;1.1.2009;2HSA\n"))

    #expect(names(kilder) == ["Eva By"])
    #expect(kilder.lines.contains { $0.contains(Wording.twoNamesInCell) })
  }

  @Test(arguments: ["Berg Hansen, Anna", "\"Berg Hansen,\nAnna\"", "Anna  Berg", "Ogne Bo Dahl"])
  func `one name is one name, however it is laid out`(cell: String) throws {
    let kilder = try Kilder.of(("l.csv", "Elev;Født;Klasse\n\(cell);18.03.2009;2HSA\n"))

    #expect(names(kilder).count == 1, "\(kilder.lines)")
  }
}
