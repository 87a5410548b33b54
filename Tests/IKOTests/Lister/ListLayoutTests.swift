import Forms
import Testing

@testable import IKO

/// Lists laid out as offices and programs do it: times beside names, answers to offers, numbers in the cell of the name, pasted pages, two
/// classes side by side, names of columns in two rows.
struct ListLayoutTests {
  private func read(_ text: String) throws -> Kilder { try Kilder.of(("liste.csv", text + "\n")) }
  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.fullt ?? "–" } }
  private func classes(_ kilder: Kilder) -> [String?] { kilder.oppføringer.map { $0.values.text("elev.klasse") } }

  @Test(
    arguments: ["Kl.", "Kl", "KL", "Klasse"],
    [("09.00", "09.20"), ("9:00", "13:40"), ("kl. 9.00", "kl. 9.20"), ("09.00–09.20", "09.20–09.40")])
  func `times of the day are no classes, whatever the column is called`(head: String, times: (String, String)) throws {
    let titled = try read(
      "Samtaler 1STA;;\n\(head);Elev;Født\n\(times.0);Lie, Jon;18.03.2009\n\(times.1);Næss, Sara;08.08.2009")

    #expect(classes(titled) == ["1STA", "1STA"])
    #expect(titled.lines.contains { $0.contains(Wording.timesNotClasses(head)) })
    #expect(!titled.lines.contains { $0.contains("9.00") || $0.contains("9:00") })
  }

  @Test(arguments: ["Kl.", "KL"])
  func `beside times the column with classes is the class`(head: String) throws {
    let kilder = try read("\(head);Elev;Klasse;Født\n09.00;Lie, Jon;1STB;18.03.2009\n09.20;Næss, Sara;1STB;08.08.2009")

    #expect(classes(kilder) == ["1STB", "1STB"])
    #expect(!kilder.lines.contains { $0.contains("hører begge til") })
  }

  @Test(arguments: ["PAUSE", "Lunsj", "Reserve", "Ledig", "Pause 15", "Reservert"])
  func `a time that nobody has holds no pupil, and those below are pupils`(word: String) throws {
    for head in ["Samtaler 1STA;;\nTid;Elev;Rom", "Tid;Elev;Klasse"] {
      let room = head.hasSuffix("Klasse") ? "1STA" : "M3"
      let kilder = try read("\(head)\n09.00;Lie, Jon;\(room)\n09.20;\(word);\(room)\n09.40;Næss, Sara;\(room)")

      #expect(names(kilder) == ["Jon Lie", "Sara Næss"], "\(head)")
      #expect(kilder.lines.contains { $0.contains(Wording.nobodysRow) }, "\(head)")
    }
  }

  @Test(
    arguments: ["Inntaksstatus", "Status"],
    [
      "Venteliste nr 2", "Ventelisteplass 2", "Venteliste: 4", "Takket nei 1.8.", "Utmeldt av foresatte",
      "Sluttet etter eget ønske", "Reserveplass nr. 1", "Flyttet til annen skole",
    ])
  func `a status counts with whatever follows it`(head: String, status: String) throws {
    let kilder = try read(
      "Navn;Født;Klasse;\(head)\nLunde, Emil;18.03.2009;2HSA;\nNæss, Sara;08.08.2009;2HSA;\(status)")

    #expect(names(kilder) == ["Emil Lunde"])
    #expect(kilder.lines.contains { $0.contains(Wording.gonePupil) })
  }

  @Test(arguments: ["Permisjon til jul", "Flyttet fra 1STB", "Sluttet med fransk", "Inntatt, ønske 2"])
  func `a status of one who is in the class is none of those`(status: String) throws {
    #expect(names(try read("Navn;Født;Klasse;Status\nNæss, Sara;08.08.2009;2HSA;\(status)")) == ["Sara Næss"])
  }

  @Test(arguments: ["Nei", "Nei takk", "NEI, har fått plass", "Takket nei"])
  func `who has said no to a place is no pupil, where the list is about places`(answer: String) throws {
    let rows = "Lunde, Emil;18.03.2009;2HSA;Ja;1\nNæss, Sara;08.08.2009;2HSA;\(answer);2"

    #expect(names(try read("Navn;Født;Klasse;Svar;Prioritet\n" + rows)) == ["Emil Lunde"])
    #expect(names(try read("Navn;Født;Klasse;Svar på tilbud;Nr\n" + rows)) == ["Emil Lunde"])
    // Of a list that is about something else, «Svar» may be an answer to anything.
    #expect(names(try read("Navn;Født;Klasse;Svar;Buss\n" + rows)).count == 2)
  }

  @Test(arguments: ["1. ", "1) ", "1 ", "12. ", "1."])
  func `the number of a line is no part of the name`(number: String) throws {
    for head in ["Elev;Klasse", "Klasse 1STA;\nElev;Mobil"] {
      let cell = head.hasSuffix("Mobil") ? "41" : "1STA"
      let kilder = try read("\(head)\n\(number)Amalie Bråten;\(cell)\n2. Dalen, Sivert;\(cell)")

      #expect(names(kilder) == ["Amalie Bråten", "Sivert Dalen"], "\(head)")
    }
  }

  @Test(arguments: [
    "Antall IV", "Antall under 2", "Snitt klassen", "Gjennomsnitt 10. trinn", "Totalt antall", "Median 2STC", "Sum",
  ])
  func `a line of figures below grades is no pupil`(line: String) throws {
    let kilder = try read("Karakterer 2STC;;\nElev;Engelsk;Historie\nBakke, Ane;5;4\n\(line);1;0")

    #expect(names(kilder) == ["Ane Bakke"])
  }

  @Test func `a page that was pasted line by line is no list`() throws {
    let people = ["Astrid Myhre", "Benjamin Falk", "Celina Ruud"]
    for words in [["Elev"], ["Elev", "Medlem"], ["Elev", "Medlem", "Aktiv nå"]] {
      let kilder = try Kilder.of(("side.txt", people.flatMap { [$0] + words }.joined(separator: "\n") + "\n"))

      #expect(names(kilder) == [])
      #expect(kilder.lines.contains { $0.contains(Wording.linesPerPupil) })
    }
  }

  @Test(arguments: ["-", "–", "ingen", "Har ikke", "vet ikke", "x", "Ikke oppgitt"])
  func `that there is nobody is no name and no telephone`(word: String) throws {
    for head in [
      "Foresatt;Foresatt telefon", "Navn på en foresatt (hvis du er under 18);Telefonnummer til en foresatt",
    ] {
      let kilder = try read(
        "Elev;Født;\(head)\nLie, Jon;18.03.2009;\(word);\(word)\nNæss, Sara;08.08.2009;Eva Næss;41200001")

      let rows = kilder.oppføringer.map { $0.values["foresatte.personer"]?.isAnswered == true }
      #expect(rows == [false, true], "\(head)")
    }
  }

  @Test func `names in capitals without a comma are asked about`() throws {
    let kilder = try read("Navn;Født\nALM MAGNUS;18.03.2009\nBERG THI HONG;08.08.2009")

    #expect(kilder.lines.filter { $0.contains(Wording.namesInCapitals("Navn")) }.count == 1)
    #expect(
      names(try read("Etternavn, Fornavn;Født\nALM MAGNUS;18.03.2009\nBERG THI HONG;08.08.2009")) == [
        "MAGNUS ALM", "THI HONG BERG",
      ])
  }

  @Test(arguments: ["Født;Mobil;Kontaktlærer", "Fødselsdato;Klasse;Telefon"])
  func `pupils across are told to be turned, with the class in the corner`(labels: String) throws {
    let rows = labels.split(separator: ";").enumerated().map { "\($1);a\($0);b\($0)" }
    for corner in ["Elev", "1STA høst", "Elevsamtaler 1STA"] {
      let kilder = try read("\(corner);Hedda Lien;Jon Krogh\n" + rows.joined(separator: "\n"))

      #expect(names(kilder) == [], "\(corner)")
      #expect(kilder.lines.contains { $0.contains(Wording.transposed) }, "\(corner)")
    }
  }

  @Test(arguments: ["Avd. Yrkesfag", "Studiespesialisering", "Vg1", "STUDIESPESIALISERING"])
  func `a line right below the names of the columns names no column`(line: String) throws {
    let kilder = try read(
      "Elev;Klasse;Ansvarlig\n\(line);;\nMo, Andreas;1STA;x\nDahl, Eva;1STA;x\nVik, Liv;1STB;x\nLie, Jon;1STB;x")

    #expect(names(kilder) == ["Andreas Mo", "Eva Dahl", "Liv Vik", "Jon Lie"])
    #expect(!kilder.lines.contains { $0.contains(Wording.noNameColumn) || $0.contains(Wording.noKey) })
  }

  @Test(arguments: [("1 ST C", "1STC"), ("1stc", "1STC"), ("1-STC", "1STC"), ("1 STC", "1STC")])
  func `a class is one, however it is written`(other: String, klasse: String) throws {
    let kilder = try read(
      "Navn;Klasse\nLie, Jon;\(klasse)\nNæss, Sara;\(klasse)\nBerg, Anne;\(other)\nLie, Jon;\(other)")

    #expect(classes(kilder) == [klasse, klasse, klasse])
    #expect(kilder.lines.contains { $0.contains(Wording.classesWrittenUnlike([klasse])) })
  }

  @Test(arguments: ["Venteliste", "Nei", "Nei takk"])
  func `an answer to an offer is told by the columns beside it`(answer: String) throws {
    let kilder = try read("Navn;Født;Ønskenr;Svar\nLie, Jon;18.03.2009;1;Ja\nNæss, Sara;08.08.2009;2;\(answer)")

    #expect(names(kilder) == ["Jon Lie"])
  }

  @Test(arguments: ["ingen registrert", "ikke registrert", "Ukjent", "myndig – ingen registrert", "død"])
  func `what stands for nobody is no guardian`(text: String) throws {
    let kilder = try read("Elev;Født;Foresatt\nLie, Jon;18.03.2010;\(text)")

    #expect(kilder.oppføringer.map { $0.values["foresatte.personer"]?.isAnswered == true } == [false])
  }

  @Test(arguments: ["Samme som over", "se Visma", "Bor alene"])
  func `what is no name of a guardian is reported`(text: String) throws {
    let kilder = try read("Elev;Født;Foresatt\nLie, Jon;18.03.2010;\(text)")

    #expect(kilder.oppføringer.map { $0.values["foresatte.personer"]?.isAnswered == true } == [false])
    #expect(kilder.lines.contains { $0.contains(Wording.severalForesatte("Foresatt")) })
  }

  @Test(arguments: ["rolle", "role", "eduPersonPrimaryAffiliation"], ["lærer", "faculty", "Staff", "eier"])
  func `in JSON too one who teaches is no pupil`(key: String, role: String) throws {
    let people = """
      [{"givenName": "Aurora", "sn": "Finne", "klasse": "1STE", "\(key)": "student"},
       {"givenName": "Odd", "sn": "Vik", "klasse": "1STE", "\(key)": "\(role)"}]
      """
    #expect(names(try Kilder.of(("feide.json", people))) == ["Aurora Finne"])
  }

  @Test(arguments: [
    ("1PBB 25-26", "2PBB 26-27"), ("25/26 1PBB", "2PBB 2026/2027"), ("1PBB (2025-2026)", "2PBB (2026-2027)"),
  ])
  func `of sheets of several years this year's is read`(old: String, new: String) throws {
    #expect(Skoleår(in: old)?.start == 2025)
    #expect(Skoleår(in: new)?.start == 2026)
    #expect(Skoleår(in: "1STA") == nil)
  }
}
