import Disk
import Forms
import Foundation
import TestSupport
import Testing
import Words

@testable import IKO

/// What a list tells of a pupil and of those around her, in forms that nobody marked.
struct OpplysningTests {
  /// Words of one meaning, and a value; the first may stand over a column, all of them at a blank.
  static let ord: [(labels: [String], value: String)] = [
    (
      [
        "Mobil", "Mobiltelefon", "Mobilnummer", "Telefon", "Tlf.", "Mobilnr", "Telefonnummer", "Mobilnummer elev",
        "Elevens mobil", "Telefon til eleven",
      ], "918 44 207"
    ),
    (["E-post", "Epost", "E-postadresse", "Elevens e-post", "E-post elev"], "tuva@example.no"),
    (["Adresse", "Gateadresse", "Hjemmeadresse", "Heimeadresse", "Elevens adresse"], "Nordre gate 14B"),
    (["Postnr", "Postnummer", "Postnr."], "3187"), (["Poststed", "Poststad"], "Horten"),
    (["Morsmål", "Hjemmespråk", "Heimespråk", "Elevens morsmål"], "Somali"),
    (["Avgiverskole", "Ungdomsskole", "Ungdomsskule", "Ungdomsskole jeg kommer fra"], "Ormestad ungdomsskole"),
  ]

  @Test(arguments: ord.indices)
  func `a column fills the blank that means the same, whatever both are called, and no other`(number: Int) throws {
    let own = Self.ord[number]
    let others = Self.ord.indices.filter { $0 != number }.map { Self.ord[$0].labels[0] }
    for (index, label) in own.labels.enumerated() {
      // Each label beside its own word, the next one and one further on: every word stands over a column, and at a blank.
      for column in Set([0, 1, 3].map { own.labels[(index + $0) % own.labels.count] }).sorted() {
        let form = try Opplysningsskjema(
          linjer: ["Elevens navn", label] + others, "Navn;\(column)\nTuva Lie;\(own.value)\n")
        #expect(form.svar.map(\.svar) == ["Tuva Lie", own.value] + others.map { _ in "" }, "\(column) → \(label)")
      }
    }
  }

  @Test(arguments: [
    "Kontaktperson", "Lærebedrift", "Fastlege", "Utleier", "Pårørende", "Tannlege", "Instruktør i bedriften", "Eier",
  ])
  func `a label that names nobody is not the pupil's behind somebody else`(other: String) throws {
    for (label, column, value) in [("Mobilnummer", "Tlf", "918 44 207"), ("Gateadresse", "Adresse", "Nordre gate 14B")]
    {
      let behind = try Opplysningsskjema(linjer: ["Elevens navn", other, label], "Navn;\(column)\nTuva Lie;\(value)\n")
      let further = try Opplysningsskjema(
        linjer: ["Elevens navn", other, "Fødselsdato", label], "Navn;\(column)\nTuva Lie;\(value)\n")
      let below = try Opplysningsskjema(
        linjer: ["Elevens navn", "Klasse"], "Navn;\(column)\nTuva Lie;\(value)\n")

      #expect(behind.ved(label) == [""], "\(label) behind \(other)")
      #expect(further.ved(label) == [""], "\(label) behind \(other)")
      #expect(behind.meldt.contains { $0.contains("«\(column)»") }, "\(behind.meldt)")
      #expect(below.meldt.contains { $0.contains("«\(column)»") }, "\(below.meldt)")
    }
  }

  @Test(arguments: [
    "Dato: ________ kl. ________", "Tid (dato): ________ Kl: ________", "Møtedato: ________ klokka ________",
  ])
  func `an hour behind a day is no class`(line: String) throws {
    let form = try Opplysningsskjema(
      .paragraph(.run("Navn: ____________  Klasse: ________")) + .paragraph(.run(line)), "Navn;Klasse\nTuva Lie;2STB\n")
    #expect(form.svar.map(\.svar) == ["Tuva Lie", "2STB", "", ""], "\(line)")
  }

  @Test func `postal number and place go where both are asked for`() throws {
    for label in ["Postnr/sted", "Postnr. og poststed", "Postnummer og poststed", "Postnr og poststad"] {
      let form = try Opplysningsskjema(linjer: ["Navn", label], "Navn;Postnr;Poststed\nTuva Lie;3187;Horten\n")
      #expect(form.skrevet == ["Tuva Lie", "3187 Horten"], "\(label)")
      let half = try Opplysningsskjema(linjer: ["Navn", label], "Navn;Postnr\nTuva Lie;3187\n")
      #expect(half.skrevet == ["Tuva Lie"], "\(label)")
    }
  }

  @Test func `no word without content changes what a label or a column tells`() throws {
    let source = try JSONDecoder().decode(
      WordSource.self, from: Data(Files.read(Malmappe.path(of: "data/ordliste.json"), limit: 1 << 20)))
    let ord = try #require(Opplysningsord.gjeldende)
    let labels = Self.ord.flatMap(\.labels) + ["Tlf foresatt 1", "Føresett 2 (namn og telefon)", "Mor: mobil"]
    var changed: [String] = []
    for word in source.tomme.split(separator: " ") {
      for label in labels {
        let parts = label.split(separator: " ", maxSplits: 1)
        let other = ([parts[0], word] + parts.dropFirst()).joined(separator: " ")
        let (before, after) = (ord.mening(label)?.kode, ord.mening(other)?.kode)
        if let after, before != after { changed.append("\(other): \(after)") }
      }
    }
    #expect(changed == [])
  }

  /// Two parties, each with a name and a telephone: the list is about one of them, and does not say which.
  @Test(arguments: [["Utleier", "Leietaker"], ["Selger", "Kjøper"], ["Oppdragsgiver", "Oppdragstaker"]])
  func `of two parties neither is the pupil`(parties: [String]) throws {
    // Without a title the first heading is taken for one.
    let body = parties.map { name in
      .paragraph(.run(name, "<w:b/>")) + Specimen.line("Navn: __________") + Specimen.line("Telefon: __________")
        + Specimen.line("Adresse: __________")
    }.joined()
    for isPrepared in [false, true] {
      let form = try Opplysningsskjema(
        body, "Navn;Mobil;Gateadresse\nTuva Lie;918 44 207;Nordre gate 14B\n", isPrepared: isPrepared)
      // A column goes to the only place that is called the same, whatever the form is about.
      #expect(form.skrevet.filter { $0 != "Tuva Lie" } == [], "\(form.svar)")
      #expect(form.meldt.contains { $0.contains("«Mobil», «Gateadresse»") }, "\(form.meldt)")
    }
  }

  /// A template has codes, and no heading over them any more.
  @Test func `a template that is made of a form fills no other places than the form`() throws {
    let list =
      "Navn;Klasse;Mobil;Adresse;Kontaktlærer;Foresatt 1;Tlf foresatt 1;Foresatt 2;Tlf foresatt 2\n"
      + "Tuva Lie;1STB;918 44 207;Nordre gate 14B;Ragnhild Mo;Liv Moe;402 11 983;Geir Bø;957 30 118\n"
    func lines(_ labels: [String]) -> String { labels.map { Specimen.line($0 + ": __________") }.joined() }
    func headed(_ heading: String, _ labels: [String]) -> String {
      .paragraph(.run(heading, "<w:b/>")) + lines(labels)
    }
    let who = ["Navn", "Telefon"]
    let bodies = [
      headed("Eleven", who + ["Klasse"]) + headed("Foresatt 1", who) + headed("Foresatt 2", who),
      headed("Opplysninger om eleven", who) + headed("Kontaktlærer", who) + headed("Fastlege", who + ["Adresse"]),
      lines(["Elevens navn"]) + headed("Foresatte", who) + headed("Bedriften", who),
      lines(["Elevens navn", "Mobil"]) + headed("Pårørende", ["Navn", "Mobil", "Adresse"]),
      lines(["Dato"]) + headed("Foresatt", who),
      lines(["Dato"]) + headed("Lærebedrift", who) + headed("Eleven", who + ["Adresse"]),
    ]
    for body in bodies {
      let form = try Opplysningsskjema(body, list)
      let made = try Opplysningsskjema(body, list, isPrepared: true)
      #expect(made.svar.count == form.svar.count)
      for (one, other) in zip(form.svar, made.svar) {
        #expect(other.svar == one.svar || other.svar.isEmpty, "\(form.svar.map(\.svar)) \(made.svar)")
      }
      #expect(!made.skrevet.isEmpty || form.skrevet.isEmpty, "\(form.svar)")
    }
  }

  /// A school's list says how to reach the pupil; the form asks for the same of others.
  @Test(arguments: ["Bedriften", "Søsken", "Helsesykepleier", "Fastlege", "Pårørende"])
  func `in a list of pupils no place of somebody else's takes what is the pupil's`(heading: String) throws {
    let body =
      Specimen.line("Elevens navn: __________") + .paragraph(.run(heading, "<w:b/>"))
      + ["Klasse", "Adresse", "Telefon", "E-post"].map { Specimen.line($0 + ": __________") }.joined()
    let form = try Opplysningsskjema(
      body,
      "Elevnr;Navn;Klasse;Adresse;Telefon;E-post\n7;Tuva Lie;1STB;Nordre gate 14B;918 44 207;tuva@x.no\n")

    #expect(["Adresse", "Telefon", "E-post"].map(form.ved) == [[""], [""], [""]], "\(form.svar)")
    if ["Søsken", "Helsesykepleier"].contains(heading) { #expect(form.ved("Klasse") == [""]) }
    #expect(form.meldt.contains { $0.contains("«Adresse»") })
  }

  /// A template has two fields with one title, and one of them is known to be a foresatt's: the other is not the pupil's for that.
  @Test(arguments: ["Navn", "Elev", "Elevens navn"])
  func `a place that is called like a column yields to the one that means it`(column: String) throws {
    let labels = ["Elevens navn", "Foresattes navn", "Bedriftens navn"]
    let codes = ["elevensNavn", "foresatte.navn", "bedriften.navn"]
    let titles = ["Elevens navn", "Navn", "Navn"]
    let body = zip(labels, zip(codes, titles)).map { label, field in
      .paragraph(.run(label + ": "), .blank(field.0, title: field.1))
    }.joined()
    let form = try Opplysningsskjema(body, "\(column);Klasse\nTuva Lie;1STB\n")

    #expect(form.svar.map(\.svar) == ["Tuva Lie", "", ""], "\(form.svar)")
  }

  // MARK: The name

  @Test(arguments: [
    ["Meldingen gjelder eleven"], ["Gjelder elev"], ["Navn på elev"], ["Elevens navn"], ["Namnet til eleven"],
    ["Elev", "Klasse"], ["Navn", "Klasse"], ["Bekymringen gjelder eleven", "Klasse"],
  ])
  func `the name stands where the form asks for the pupil's, and on every page`(labels: [String]) throws {
    let list = "Etternavn;Fornavn;Klasse\nLie;Tuva;1STB\n"

    let once = try Opplysningsskjema(linjer: labels, list)
    let twice = try Opplysningsskjema(
      linjer: labels + ["Bakgrunn for saken"] + labels.map { $0 == "Navn" ? "Elevens navn" : $0 }, list)

    #expect(once.svar[0].svar == "Tuva Lie")
    #expect(once.meldt.filter { $0.hasPrefix("Navnet er ikke") } == [])
    let again = twice.svar[labels.count + 1]
    // «Elev» alone below the text may be where she signs.
    #expect(again.svar == "Tuva Lie" || again.etikett == "Elev" && labels.count == 1, "\(twice.svar)")
  }

  @Test func `where people may sign, and in a form without the name, nothing is written, and that is reported`() throws
  {
    let list = "Etternavn;Fornavn\nLie;Tuva\n"
    let signing = try Opplysningsskjema(linjer: ["Avtale", "Elev", "Innhold", "Elev", "Foresatt"], list)
    let begun = try Opplysningsskjema(linjer: ["Elev", "Avtale", "Elev", "Foresatt"], list)
    let without = try Opplysningsskjema(linjer: ["Avtale", "Lærebedrift"], list)
    let withName = try Opplysningsskjema(linjer: ["Elevens navn", "Avtale", "Elev"], list)

    #expect(begun.svar.map(\.svar) == ["Tuva Lie", "", "", ""])
    for form in [signing, without] {
      #expect(form.skrevet == [])
      #expect(form.meldt.count { $0 == Wording.nameWithoutPlace } == 1, "\(form.meldt)")
    }
    #expect(withName.svar.map(\.svar) == ["Tuva Lie", "", ""])
    #expect(!withName.meldt.contains(Wording.nameWithoutPlace))
  }

  @Test(
    arguments: [
      ["Elev", "Kontaktlærer"], ["rektor", "elev / foresatt"], ["Foresatt", "Rådgiver"], ["Elev", "Rektor"],
      ["Kontaktlærer", "Foresatt", "Elev"],
    ], ["\t\t", "          "])
  func `on lines side by side with people below them, they sign`(people: [String], gap: String) throws {
    func part(_ texts: [String]) -> String {
      let runs = texts.map { .run($0) }.joined(
        separator: gap.hasPrefix("\t") ? "<w:r><w:tab/><w:tab/></w:r>" : .run(gap))
      return .paragraph(runs)
    }
    let body =
      Specimen.line("Klasse: ____________") + Specimen.line("Hva trives du med? ____________________")
      + Specimen.line("Vi er enige om: ____________________")
      + part(people.map { _ in "______________________" }) + part(people)
    let list = "Navn;Klasse;Kontaktlærer;Rådgiver;Foresatt 1\nTuva Lie;1STB;Ragnhild Mo;Per Å;Anne Lie\n"

    for isPrepared in [false, true] {
      // A column that is called like the place is meant for it.
      let written = try Opplysningsskjema(body, list, isPrepared: isPrepared).skrevet
      #expect(written.filter { !["Ragnhild Mo", "Per Å"].contains($0) } == ["1STB"])
    }
  }

  @Test func `a sentence goes on with the name`() throws {
    let body =
      Specimen.line("Jeg er foresatt til ____________________ som går i klasse __________.")
      + Specimen.line("Jeg samtykker i at skolen ved kontaktlærer ____________________ får vite om saken.")
    let form = try Opplysningsskjema(body, "Navn;Klasse;Kontaktlærer;Rådgiver\nTuva Lie;1STB;Ragnhild Mo;Per Å\n")

    #expect(form.skrevet == ["Tuva Lie", "1STB", "Ragnhild Mo"], "\(form.svar)")
  }

  @Test(
    arguments: [
      .paragraph(
        .run("Navn: __________ Telef") + "<w:proofErr w:type=\"spellStart\"/>"
          + .run("on: __________ Klasse: __________")),
      "<w:tbl><w:tblPr/>"
        + [("Navn", "Name"), ("Klasse", "Class"), ("Telefon", "Phone"), ("Skole", "School"), ("Adresse", "Address")].map
      {
        label, english in
        "<w:tr>" + .cell(.paragraph(.run(label)) + .paragraph(.run(english))) + .cell("<w:p/>") + "</w:tr>"
      }.joined() + "</w:tbl><w:p/>",
    ] as [String])
  func `a template that was made of a blank form is blank`(body: String) throws {
    let form = try Opplysningsskjema(body, "Navn;Klasse\nTuva Lie;1STA\n", isPrepared: true)

    #expect(form.skrevet.contains("Tuva Lie"), "\(form.svar)")
  }

  @Test func `teachers stand in rows of their own`() throws {
    let form = try Opplysningsskjema(
      kolonner: ["Navn", "Telefon"], rader: ["Elev", "Kontaktlærer", "Rådgiver", "Helsesykepleier"],
      "Navn;Mobil;Kontaktlærer;Rådgiver\nTuva Lie;918 44 207;Ragnhild Mo;Per Å\n")

    #expect(
      form.svar.map(\.svar) == ["Tuva Lie", "Tuva Lie", "918 44 207", "Ragnhild Mo", "", "Per Å", "", "", ""],
      "\(form.svar)")
  }

  @Test(arguments: [
    "Eleven har ______ dager og ______ timer fravær så langt i år.",
    "Eleven har ______ dagar og ______ timar fråvær.", "Fravær hittil: ______ dager, ______ enkelttimer",
    "Grunnen er at eleven har et fravær på ______ dager og ______ timer.", "Fråvær: ______ dagar, ______ timar",
  ])
  func `absence stands in a sentence`(sentence: String) throws {
    let form = try Opplysningsskjema(
      .paragraph(.run("Elevens navn: __________")) + .paragraph(.run(sentence)),
      "Navn;Fraværsdager;Fraværstimer\nTuva Lie;11;23\n")

    #expect(form.skrevet == ["Tuva Lie", "11", "23"], "\(form.svar) \(form.meldt)")
  }

  @Test func `a column without a certain place is not said to have none`() throws {
    let form = try Opplysningsskjema(
      linjer: ["Elevens navn", "Dager borte og hvorfor"], "Navn;Fraværsdager\nTuva Lie;11\n")

    #expect(form.meldt == [Wording.understoodWithoutPlace(["Fraværsdager"])])
    #expect(form.meldt[0].hasSuffix("er forstått, men iko fant ingen plass i skjemaet som sikkert er til den."))
  }
}

extension Specimen {
  /// A paragraph of text.
  static func line(_ text: String) -> String { .paragraph(.run(text)) }
}
