import TestSupport
import Testing

@testable import Forms

/// How forms look that somebody filled, and of which nobody has the blank. No answer stands under a wrong label; where none is certain, the text is kept.
@Suite struct LabelledKindTests {
  /// Label, answer and certainty, a line each; what is untouched is left out.
  private static func told(_ read: Reading<AnyForm>.Labelled) -> [String] {
    read.fields.compactMap { field in
      guard case .text(let text)? = read.reading.answers[field.tag] else { return nil }
      return "\(field.label) = \(text) \(read.reading.sources[field.tag]?.confidence ?? "")"
    }
  }

  @Test func `answers below their labels, row for row, are no pairs of neighbours`() throws {
    let read = try labelled(
      .table(
        cells("Etternavn", "Fornavn", "Mobil"), cells("Bergsvåg", "Nils Arvid", "952 07 118"),
        cells("Adresse", "Poststed", "Yrke"), cells("Lærerveien 3", "Spillum", "Bussjåfør")),
      .table(cells("Gnr.", "Bnr."), cells("112", "47")))

    #expect(
      Self.told(read) == [
        "Etternavn = Bergsvåg trolig", "Fornavn = Nils Arvid trolig", "Mobil = 952 07 118 trolig",
        "Adresse = Lærerveien 3 trolig", "Poststed = Spillum trolig", "Yrke = Bussjåfør trolig", "Gnr = 112 trolig",
        "Bnr = 47 trolig",
      ])
  }

  @Test func `three words beside each other that say nothing are kept, and are nobody's answer`() throws {
    let read = try labelled(
      line("Navn: Kari"), .table(cells("Rød", "Volvo", "Diesel"), cells("Blå", "Saab", "Bensin")))

    #expect(Self.told(read) == ["Navn = Kari trolig"])
    #expect(read.reading.unplaced == ["Rød", "Volvo", "Diesel", "Blå", "Saab", "Bensin"])
    #expect(
      read.reading.looseTexts.map(\.place) == Array(repeating: "tabell 1, rad 1", count: 3)
        + Array(repeating: "tabell 1, rad 2", count: 3))
  }

  @Test func `names of rows and columns together say what a cell is`() throws {
    let read = try labelled(
      .table(
        cells("", "Nytt", "Sum"), cells("Bruksareal (BRA) m²", "22,0", "86,5"),
        cells("Antall rom", "2", "5")))

    #expect(
      Self.told(read) == [
        "Bruksareal (BRA) m²: Nytt = 22,0 trolig", "Bruksareal (BRA) m²: Sum = 86,5 trolig",
        "Antall rom: Nytt = 2 trolig",
        "Antall rom: Sum = 5 trolig",
      ])
  }

  @Test func `cells with a numbered label in their first line`() throws {
    let cell = { (label: String, answer: String) in String.cell(line(label) + line(answer)) }
    let read = try labelled(
      .table(
        "<w:tr>" + cell("1 Declarant", "Whitcombe, John") + cell("2 Passport no.", "5339") + "</w:tr>",
        "<w:tr>" + cell("3 Nationality", "British") + cell("4 Luggage", "11") + "</w:tr>"))

    #expect(
      Self.told(read) == [
        "1 Declarant = Whitcombe, John trolig", "2 Passport no = 5339 trolig", "3 Nationality = British trolig",
        "4 Luggage = 11 trolig",
      ])
  }

  @Test
  func `where runs part what is printed from what was written, answers in a sentence are found, and are less sure`()
    throws
  {
    let read = try labelled(
      line("Navn: ", "Kari"),
      line(
        "Overtakelsen skjer i ", "Bergen", " hos ", "Solsida sykehjem", ". Leien er kr ", "6 500", " i måneden."),
      line("Depositum kr ", "33 000", "   på konto ", "1503 91 44827"))

    #expect(
      Self.told(read) == [
        "Navn = Kari trolig", "Overtakelsen skjer i = Bergen usikker", "hos = Solsida sykehjem usikker",
        "Leien er kr = 6 500 usikker",
        "Depositum kr = 33 000 usikker", "på konto = 1503 91 44827 usikker",
      ])
  }

  @Test func `where runs part words, they say nothing`() throws {
    let read = try labelled(
      line("Navn: Kari"), line("Overtakelsen skjer i ", "Bergen", " hos Sol", "sida."))

    #expect(Self.told(read) == ["Navn = Kari trolig"])
  }

  @Test func `answers on lines that tab stops draw`() throws {
    let tabs =
      "<w:pPr><w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"4000\"/><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"8000\"/></w:tabs></w:pPr>"
    let read = try labelled(
      "<w:p>\(tabs)" + .run("Postnr") + .run(" 6099") + "<w:r><w:tab/><w:t>Kjønn</w:t></w:r>" + .run(" jente")
        + "</w:p>")

    #expect(Self.told(read) == ["Postnr = 6099 trolig", "Kjønn = jente trolig"])
  }

  @Test func `a line that was left open has no answer, and what follows it is another label`() throws {
    let read = try labelled(
      line("Navn: Kari"), line("Underskrift ____________________ Dato 8.2.2026"),
      line("Innmeldt fra dato 5.1.2026"), line("Underskrift (foresatte) ____________________"))

    #expect(Self.told(read) == ["Navn = Kari trolig"])
    #expect(read.fields.map(\.label).contains("Dato"))
    #expect(!read.reading.answers.texts.contains { $0.contains("Underskrift") })
  }

  @Test func `what is written beside boxes has its own label, and no question takes it along`() throws {
    let read = try labelled(
      line("Sum kr ", "30 250", "    Betalt før? ☐ Ja ☒ Nei    Kvittering: ", "TR-77"),
      .table(cells("Søkeren er ☒ person ☐ firma   Org.nr.: 999")),
      line("Hvor redd er du (0–10)? ", "4"), line("☒ Jeg vil ha påminnelse"))

    #expect(
      Self.told(read) == [
        "Sum kr = 30 250 usikker", "Kvittering = TR-77 trolig", "Org.nr = 999 trolig",
        "Hvor redd er du (0–10)? = 4 trolig",
      ])
    #expect(
      read.fields.map(\.label).contains("Betalt før?") && read.fields.map(\.label).contains("Jeg vil ha påminnelse"))
  }

  @Test func `printed choices in runs of their own are nobody's answer`() throws {
    let read = try labelled(
      line("Har du vært her før?  ", "Ja", " / ", "Nei"), line("Navn: ", "Kari Lie"),
      line("Betaling: ", "kort", " / ", "kontant", " / ", "Vipps", "   Beløp: ", "250"))

    let told = read.fields.compactMap { field in
      read.reading.answers[field.tag].map { "\(field.label) = \($0)" }
    }
    #expect(
      told == [
        "Har du vært her før? = untouched", "Navn = text(\"Kari Lie\")", "Betaling = text(\"kort / kontant / Vipps\")",
        "Beløp = text(\"250\")",
      ])
  }

  @Test func `labels that nobody answered are none of each other's answers`() throws {
    let read = try labelled(
      line("Navn: Kari"), line("Født: ____________"), line("Adresse: ____________"),
      line("Telefon: ____________"))

    #expect(Self.told(read) == ["Navn = Kari trolig"])
  }

  @Test func `what a form is called has no answer`() throws {
    let read = try labelled(
      .paragraph(.run("Nordfjord båtforening", "<w:b/>")), line("Skjemaet leveres innen fredag."),
      line("Navn: Kari"))

    #expect(Self.told(read) == ["Navn = Kari trolig"])
    #expect(read.reading.unplaced == ["Nordfjord båtforening", "Skjemaet leveres innen fredag."])
  }

  @Test func `numbered names of columns say whose each row's answer is`() throws {
    let read = try labelled(
      .table(
        cells("", "Eier 1", "Eier 2"), cells("Navn", "Siri Nes", "Jon Nes"), cells("Mobil", "91234567", "93456789")))

    #expect(
      Self.told(read) == [
        "Navn: Eier 1 = Siri Nes trolig", "Navn: Eier 2 = Jon Nes trolig", "Mobil: Eier 1 = 91234567 trolig",
        "Mobil: Eier 2 = 93456789 trolig",
      ])
  }

  @Test(arguments: ["________", "..............", "____"])
  func `what is left of the line behind an answer is no blank`(rest: String) throws {
    let read = try labelled(line("Fornavn: Mia \(rest)  Etternavn: Lie \(rest)"), line("Telefon: 99887766 \(rest)"))

    #expect(read.fields.map(\.label) == ["Fornavn", "Etternavn", "Telefon"])
    #expect(Self.told(read) == ["Fornavn = Mia trolig", "Etternavn = Lie trolig", "Telefon = 99887766 trolig"])
  }

  @Test func `a sentence that goes on behind a line is no answer`() throws {
    let read = try labelled(
      line("Name: Ann Hill"), line("We stay with ____ adults and ____ children (____ of them small)."))

    #expect(Self.told(read) == ["Name = Ann Hill trolig"])
  }

  @Test(arguments: [("[", "]"), ("(", ")")])
  func `a cross in brackets is one box, however an editor parts it into runs`(open: String, close: String) throws {
    let read = try labelled(
      line("Name: Ann Hill"), line("Linen: ", open, "x", close, " Yes   ", open, " ", close, " No"),
      line("Cabin: ", open, " ", close, " Fjord   ", open, "x", close, " Forest"))

    #expect(
      read.fields.map { "\($0.label): \(read.reading.answers[$0.tag] ?? .untouched)" } == [
        "Name: text(\"Ann Hill\")", "Linen: janei(Forms.JaNei.ja)", "Cabin: choices([\"Forest\"])",
      ])
  }
}
