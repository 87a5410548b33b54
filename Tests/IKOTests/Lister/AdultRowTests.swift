import Forms
import Testing

@testable import IKO

/// Adults among the rows of a class, and what stands beside a name and is no part of it.
struct AdultRowTests {
  /// Lists as teachers keep them: with telephones, with a class in the title, and with the parts of the name apart.
  private static let heads = ["Klasse 1STS;;\nNavn;Mobil;E-post", "Navn;Klasse;E-post"]

  private func read(_ rows: [String], _ head: String) throws -> Kilder {
    let cell = head.hasPrefix("Klasse") ? "41" : "1STS"
    return try Kilder.of(
      ("liste.csv", ([head] + rows.map { "\"\($0)\";\(cell);a@b.no" }).joined(separator: "\n") + "\n"))
  }
  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.fullt ?? "–" } }

  @Test(arguments: [
    "Mona By (assistent)", "Mona By (kontaktlærer)", "Mona By (faglærer mat)", "Mona By (rådgiver)", "Mona By (vikar)",
    "Mona By (mor til Ola)", "Mona By, assistent", "Mona By - assistent", "Mona By – fagarbeider", "Assistent Mona By",
    "Vikar Mona By", "By, Mona (Lærer)", "Mona By (lærar)", "Mona By (faglærer RLE)", "Mona By (mor)",
    "Rektor Mona By", "Mona By (miljøterapeut)", "Mona By / lærer",
  ])
  func `an adult with a role beside the name is no pupil, and is reported`(adult: String) throws {
    for head in Self.heads {
      let kilder = try read(["Emil Lunde", adult, "Sara Næss"], head)

      #expect(names(kilder) == ["Emil Lunde", "Sara Næss"], "\(head)")
      #expect(kilder.lines.contains { $0.contains("linje ") && $0.contains(Wording.gonePupil) }, "\(head)")
      #expect(!kilder.lines.contains { $0.contains("Mona") })
    }
  }

  @Test(arguments: [
    "Mona By (har assistent)", "Mona By (elevråd)", "Mona By (tillitselev)",
    "Mona By (FAU)", "Mona By (vikarbruker)",
  ])
  func `a pupil with a note that speaks of an adult stays`(pupil: String) throws {
    for head in Self.heads {
      #expect(names(try read([pupil, "Sara Næss"], head)) == ["Mona By", "Sara Næss"], "\(head)")
    }
  }

  @Test func `one with a birth date is a pupil who has an assistent`() throws {
    let kilder = try Kilder.of(("l.csv", "Navn;Klasse;Født\nMona By (assistent);1STS;14.01.2010\n"))

    #expect(names(kilder) == ["Mona By"])
  }

  @Test(arguments: [
    "Voksne i klassen", "Voksne i klassen:", "Foreldrekontakter", "Foreldrekontakter:", "Klassekontakter",
    "Andre voksne",
    "Personale", "Vikarer",
  ])
  func `those below a line that names adults are not used`(line: String) throws {
    for head in Self.heads {
      let kilder = try Kilder.of(
        ("l.csv", "\(head)\nEmil Lunde;1STS;e@x.no\n\(line);;\nMona By;1STS;m@x.no\nPer Lie;1STS;p@x.no\n"))

      #expect(names(kilder) == ["Emil Lunde"], "\(head)")
      #expect(kilder.lines.contains { $0.contains(Wording.othersBelow) }, "\(head)")
    }
  }

  @Test(
    arguments: ["IOP", "TV", "FAU", "PPT", "ADHD", "BUP"],
    ["Mona By (NN)", "Mona By – NN", "Mona By NN", "By, Mona (NN)", "By, Mona NN", "Mona By - NN", "BY, MONA (NN)"])
  func `what schools write in capitals behind a name is no part of it`(mark: String, cell: String) throws {
    let text = cell.replacing("NN", with: mark)
    let kilder = try read([text], "Navn;Klasse;E-post")

    #expect(names(kilder).map { $0.uppercased() } == ["MONA BY"], "\(text)")
    #expect(kilder.lines.contains { $0.contains(Wording.noteBesideName) }, "\(text)")
    #expect(!kilder.lines.contains { $0.contains(mark) })
  }

  @Test(arguments: [
    "Mona By (Pelle)", "Mona By (2P)", "Mona By (S1)", "Mona By (R1)", "Mona By (1PY)", "Mona By (nynorsk)",
  ])
  func `what stands in brackets behind a whole name is no surname and no class`(cell: String) throws {
    for head in ["2STA;;\nNavn;Mobil;E-post", "Klasse 2STA;;\nNavn;Mobil;E-post"] {
      let kilder = try Kilder.of(("l.csv", "\(head)\n\(cell);41;a@b.no\nEmil Lunde;42;c@d.no\n"))

      #expect(kilder.oppføringer.map { $0.navn?.etternavn } == ["By", "Lunde"], "\(cell)")
      #expect(kilder.oppføringer.map(\.klasse) == ["2STA", "2STA"], "\(cell)")
      #expect(kilder.lines.contains { $0.contains(Wording.noteBesideName) })
    }
  }

  @Test(arguments: [
    ("Kari LIE", "Kari LIE"), ("LIE Kari", "LIE Kari"), ("Anne BERG", "Anne BERG"), ("Ho Thi VU", "Ho Thi VU"),
    ("BERG - HANSEN, ANNE", "ANNE BERG - HANSEN"), ("Maria (von Trapp)", "Maria (von Trapp)"),
    ("Berg, Anne (Annika)", "Anne (Annika) Berg"), ("Tolk-Hansen, Mia", "Mia Tolk-Hansen"),
  ])
  func `surnames in capitals and names in brackets stay`(cell: String, name: String) throws {
    #expect(names(try read([cell], "Navn;Klasse;E-post")) == [name])
  }

  @Test(arguments: ["Startdato", "Begynner", "Oppstart", "Starter", "Start dato"])
  func `who begins on a day to come is no pupil yet`(header: String) throws {
    let kilder = try Kilder.of(
      (
        "l.csv",
        "Navn;Født;Klasse;\(header)\nEmil Lunde;18.03.2009;2HSA;17.08.2026\nSara Næss;08.08.2009;2HSA;04.01.2027\n"
      ))

    #expect(names(kilder) == ["Emil Lunde"])
    #expect(kilder.lines.contains { $0.contains(Wording.gonePupil) })
  }

  @Test(arguments: [
    "hemmelig adresse", "Skjermet adresse", "sperret adresse", "strengt fortrolig", "Kode 6", "skjermet",
  ])
  func `a protected address where a foresatt should be protects the pupil, and is nobody's name`(cell: String) throws {
    for head in ["Foresatt 1", "Mor", "Foresatt"] {
      let kilder = try Kilder.of(("l.csv", "Elev;Klasse;\(head)\nEmil Lunde;2HSA;\(cell)\nSara Næss;2HSA;Eva Næss\n"))

      #expect(kilder.oppføringer.map(\.erSkjermet) == [true, false], "\(head)")
      #expect(kilder.oppføringer[0].values["foresatte.personer"] == nil)
      #expect(kilder.lines.contains { $0.contains(Wording.protectedInForesatt(head)) })
    }
  }

  @Test(arguments: ["Onsdag 11. november", "Uke 46 mandag", "Torsdag 12. november 2026", "Før lunsj"])
  func `a line merged over the row is no pupil without a name`(line: String) throws {
    for head in ["Kl.;Elev;Rom", "Klasse;Elev;Rom"] {
      let kilder = try Kilder.of(
        ("l.csv", "Samtaler 3STB;;\n\(head)\n08.30;Jon Lie;B2\n\(line);;\n08.50;Sara Næss;B2\n"))

      #expect(!kilder.lines.contains { $0.contains(Wording.noName) }, "\(head)")
      #expect(names(kilder).count == 2)
    }
  }

  @Test func `a parent on a row of her own is said to be one`() throws {
    let kilder = try Kilder.of(
      (
        "l.csv",
        "Klasse 1HEA;;\nNavn;Fødselsdato;Telefon\nHedda Lie;03.05.2010;46\nMor: Lise Lie;;95\nFar: Per Lie;;96\n"
      ))

    #expect(names(kilder) == ["Hedda Lie"])
    #expect(kilder.lines.count { $0.contains(Wording.foresattRow) } == 2)
  }
}
