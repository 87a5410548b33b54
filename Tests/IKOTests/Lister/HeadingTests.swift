import Forms
import Testing

@testable import IKO

/// Headings by which lists call the pupil, her number, and the telephones of the foresatte, and rows that are no second row of names.
struct HeadingTests {
  private func read(_ text: String) throws -> Kilder { try Kilder.of(("liste.csv", text + "\n")) }
  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.fullt ?? "–" } }
  private func foresatte(_ kilder: Kilder) -> [[String]] {
    kilder.oppføringer.map { pupil in
      guard case .rows(let rows) = pupil.values["foresatte.personer"] else { return [] }
      return rows.map { [$0.text("navn") ?? "–", $0.text("telefon") ?? "–"].joined(separator: " ") }
    }
  }

  @Test(arguments: [
    "Lærling", "Lærlingar", "Deltaker", "Deltakar", "Deltakere", "Elever", "Elevar", "Elev/lærling", "Visningsnavn",
    "Hele navnet", "Elev", "LÆRLING", "Lærekandidat",
  ])
  func `the pupil by what schools call her`(header: String) throws {
    for list in [
      "\(header);Klasse;Mobil\nLunde, Emil;2HSA;41\nNæss, Sara;2HSA;42",
      "Nr;\(header);Født\n1;Emil Lunde;18.03.2009\n2;Sara Næss;08.08.2009",
      "Klasse 2HSA;\n\(header);E-post\nEmil Lunde;e@x.no\nSara Næss;s@x.no",
    ] {
      #expect(names(try read(list)) == ["Emil Lunde", "Sara Næss"], "\(list)")
    }
  }

  @Test(arguments: ["-", "–", "—", "?", "*", "."])
  func `a sign for nothing in the first row makes it no row of names`(sign: String) throws {
    for list in [
      "Klasse 2HSA;\nElev;Foresatt 1\nEmil Lunde;\(sign)\nSara Næss;Eva Næss",
      "Klasse 2HSA;;\nElev;Foresatt 1;Foresatt 2\nEmil Lunde;\(sign);\(sign)\nSara Næss;Eva Næss;",
      "Klasse 2HSA;\nElev;Fravær %\nEmil Lunde;\(sign)\nSara Næss;4",
      "Elev;Klasse;Fravær\nEmil Lunde;2HSA;\(sign)\nSara Næss;2HSA;4 %",
    ] {
      #expect(names(try read(list)) == ["Emil Lunde", "Sara Næss"], "\(list)")
    }
  }

  @Test(arguments: ["Mobil", "Tlf", "Tlf.", "Telefon", "Mobiltelefon", "Mob."])
  func `a telephone right behind one of the foresatte is hers`(phone: String) throws {
    let kilder = try read(
      "Klasse 2HSA;;;;;\nElev;\(phone);Foresatt 1;\(phone);Foresatt 2;\(phone)\nEmil Lunde;41;Eva Lunde;912 00 001;Per Lunde;912 00 002"
    )

    #expect(foresatte(kilder) == [["Eva Lunde 912 00 001", "Per Lunde 912 00 002"]])
    #expect(!kilder.lines.contains { $0.contains("står også i") })
  }

  @Test(arguments: ["Tlf 1;Tlf 2", "Mobil 1;Mobil 2"])
  func `a telephone with a number is that foresatt's`(phones: String) throws {
    let kilder = try read(
      "Elev;Klasse;Foresatt 1;Foresatt 2;\(phones)\nEmil Lunde;2HSA;Eva Lunde;Per Lunde;912 00 001;912 00 002")
    #expect(foresatte(kilder) == [["Eva Lunde 912 00 001", "Per Lunde 912 00 002"]])
  }

  @Test func `a telephone behind two of whom neither has one is nobody's`() throws {
    let kilder = try read("Elev;Klasse;Foresatt 1;Foresatt 2;Mobil\nEmil Lunde;2HSA;Eva Lunde;Per Lunde;912 00 001")

    #expect(foresatte(kilder) == [["Eva Lunde –", "Per Lunde –"]])
  }

  @Test(arguments: ["Fødselsnr/D-nr", "Fødselsnr/D-nummer", "Fnr/D-nr", "Fødselsnummer/D-nr", "Fødselsnr./D-nr."])
  func `a column of fødselsnumre by other names`(header: String) throws {
    let kilder = try read("Deltaker;\(header);Gruppe\nEmil Lunde;11049848066;VO-HEA1")

    #expect(kilder.lines.contains { $0.contains(Wording.fødselsnummer(file: "liste.csv")) })
  }

  @Test func `a name alone says what else is enough`() throws {
    let kilder = try read("Navn;Mobil\nEmil Lunde;41\nSara Næss;42")

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.lines.allSatisfy { !$0.contains(Wording.noKey) })
    #expect(kilder.lines.contains { $0.contains(Wording.nameIsNotEnough) })
  }

  @Test func `columns that the criteria do not use are said in one line, days counted`() {
    #expect(
      Wording.unusedForCriteria(["Naturfag", "05.10.2026", "06.10.2026", "07.10.2026"])
        == "Kolonnene «Naturfag», 3 kolonner med datoer brukes ikke av kriteriene. Skulle noe av det vært brukt, kall kolonnen f.eks. «Snitt», "
        + "«Ønske», «Fravær %», «Norsk 10. trinn» eller «Norsk T1»."
    )
  }
}
