import TestSupport
import Testing

@testable import Forms

/// Filled forms of many trades and languages without their blanks, made of words and room in many ways: each answer stands under its own label.
@Suite struct LabelledVariantTests {
  private static func told(_ read: Reading<AnyForm>.Labelled) -> [String] {
    read.fields.compactMap { field in
      switch read.reading.answers[field.tag] {
      case .text(let text)?: "\(field.label) = \(text)"
      case .day(let day)?: "\(field.label) = \(day.iso)"
      case .choices(let chosen)?: "\(field.label) = \(chosen.joined(separator: ", "))"
      case .janei(let answer)?: "\(field.label) = \(answer.rawValue)"
      case .check(true)?: "\(field.label) = x"
      default: nil
      }
    }
  }

  @Test(arguments: [("□", "■"), ("▢", "■"), ("○", "●"), ("◯", "●")], ["  ", "    ", "\u{A0}\u{A0}"])
  func `a full box is a tick, and its words are what was chosen`(signs: (empty: String, full: String), room: String)
    throws
  {
    let (no, yes) = signs
    let read = try labelled(
      line("Allergisk mot noe?"), line("\(no) Nei\(room)\(yes) Penicillin\(room)\(no) Lateks"),
      line("Røyker du?  ", no, " Daglig\(room)", yes, " Aldri"),
      line("Har du fått opplæring?\(room)\(yes) Ja\(room)\(no) Nei"))

    #expect(
      Self.told(read) == ["Allergisk mot noe? = Penicillin", "Røyker du? = Aldri", "Har du fått opplæring? = ja"])
  }

  @Test func `a full square is a sign of a list where the form has no empty one`() throws {
    let read = try labelled(line("Navn: Kari"), line("■ Ta med legitimasjon"), line("■ Møt presis"))

    #expect(Self.told(read) == ["Navn = Kari"])
    #expect(read.reading.unplaced == ["■ Ta med legitimasjon", "■ Møt presis"])
  }

  @Test(arguments: [
    ("Vitne", "Navn", "Adresse"), ("Referee", "Name", "Position"), ("Målsman", "Namn", "Telefon"),
    ("Zeuge", "Name", "Anschrift"),
  ])
  func `of two people side by side each has his own answers`(words: (who: String, name: String, more: String)) throws {
    for (open, isApart) in [("", false), ("", true)] {
      func cell(_ label: String, _ answer: String) -> String {
        .cell(isApart ? line("\(label):") + line(answer) : line("\(label): \(answer)"))
      }
      let read = try labelled(
        line("Skjema" + open),
        .table(
          "<w:tr>" + .cell(bold("\(words.who) 1")) + .cell(bold("\(words.who) 2")) + "</w:tr>",
          "<w:tr>" + cell(words.name, "Hanne Moe") + cell(words.name, "Ivar By") + "</w:tr>",
          "<w:tr>" + cell(words.more, "Elvegata 9") + cell(words.more, "Moen 31") + "</w:tr>"))

      #expect(
        Self.told(read) == [
          "\(words.who) 1: \(words.name) = Hanne Moe", "\(words.who) 2: \(words.name) = Ivar By",
          "\(words.who) 1: \(words.more) = Elvegata 9", "\(words.who) 2: \(words.more) = Moen 31",
        ])
    }
  }

  @Test(arguments: [
    ["Navn", "Balder", "Art", "Hund", "Rase", "Setter", "Født", "05.2019", "Chipnummer", "5780", "Vekt", "28"],
    ["Make", "Volvo", "Model", "V70", "Colour", "Red", "Reg. date", "2014", "Chassis number", "YV1", "Doors", "5"],
    ["Namn", "Frøya", "Slag", "Ku", "Farge", "Raud", "Fødd", "2021", "Øyremerkenummer", "0412", "Mjølk", "27"],
  ])
  func `four columns of labels and answers are no list`(words: [String]) throws {
    let rows = [0, 4, 8].map { cells(words[$0], words[$0 + 1], words[$0 + 2], words[$0 + 3]) }
    let read = try labelled(bold("Om dyret"), .table(rows.joined()))

    let answers = stride(from: 0, to: words.count, by: 2).map { "\(words[$0]) = \(words[$0 + 1])" }
    #expect(Self.told(read).map { $0.replacing("Om dyret: ", with: "") } == answers)
  }

  @Test func `a list of four columns is one`() throws {
    let read = try labelled(
      line("Navn: Kari"), bold("Barn"),
      .table(
        cells("Navn", "Lag", "Alder", "Klubb"), cells("Ola", "Gutter", "12", "Brann"),
        cells("Eli", "Jenter", "14", "Arna")))

    #expect(read.fields.contains { $0.kind == .rows })
  }

  @Test(arguments: [
    "Gnr. 41 Bnr. 207 Festenr. ______ Seksjonsnr. ______", "Gnr. 41   Bnr. 207   Festenr. ____  Seksjonsnr. ____",
  ])
  func `labels that run together part at their words, and what nobody answered has no answer`(text: String) throws {
    let read = try labelled(line("Nabovarsel"), line(text))

    #expect(Self.told(read) == ["Gnr = 41", "Bnr = 207"])
  }

  @Test(arguments: [
    ("Sted Hamar Dato 02.05.2026 Underskrift ____________", ["Sted = Hamar", "Dato = 2026-05-02"]),
    ("Telefon 930 44 518 E-post alex@mail.example", ["Telefon = 930 44 518", "E-post = alex@mail.example"]),
    ("Førerkortnummer 84 11 203317 0", ["Førerkortnummer = 84 11 203317 0"]),
    ("Konto nr. 4202 11 00876", ["Konto nr = 4202 11 00876"]),
    ("Ort och datum Västerås 2026-02-04", ["Ort och datum = Västerås 2026-02-04"]),
    ("Vorname Stefanie Nachname Krüger", ["Vorname = Stefanie", "Nachname = Krüger"]),
  ])
  func `a line of printed and written words in one run`(text: String, answers: [String]) throws {
    let read = try labelled(line("Skjema"), line(text))

    #expect(Self.told(read) == answers)
  }

  @Test(arguments: [
    "Namn:Torbjørn Kvamme|Postnr:6783 Poststad:Stryn", "Navn:Kari Moe|Tlf:99 88 77 66 Sted:Bø",
    "Name:Ann Lee|Age:41 Place:Cork",
  ])
  func `no room behind a colon parts label and answer too`(text: String) throws {
    let lines = text.split(separator: "|").map(String.init)
    let read = try labelled(line("Skjema"), bold("Om medlemmen"), line(lines[0]), line(lines[1]))

    let told = Self.told(read)
    #expect(told.count == 3 && told[0].contains(" = ") && !told.contains { $0.split(separator: "=")[1].contains(":") })
  }

  @Test func `a colon in a time, an address or a ratio parts nothing`() throws {
    let read = try labelled(
      line("Møtested: Rådhuset kl. 12:30"), line("Nettside: https://eksempel.example/side"),
      line("Blanding: 1:50"))

    #expect(
      Self.told(read) == [
        "Møtested = Rådhuset kl. 12:30", "Nettside = https://eksempel.example/side", "Blanding = 1:50",
      ])
  }

  @Test(arguments: [
    ("Fylles ut av klinikken", "4. Tannlegens notat"), ("(tick one)", "11. Category of item"),
    ("To be completed by the office", "Office"), ("Fyllast ut av kommunen", "Vedtak"),
  ])
  func `what tells how to fill a part is no answer`(hint: String, heading: String) throws {
    let read = try labelled(
      line("Skjema"), line("Navn: Kari"), bold(heading), line(hint),
      .table(cells("Kategori", ""), cells("Kontroll om", "        mnd.")))

    #expect(Self.told(read) == ["Navn = Kari"])
  }

  @Test func `a prompt that was left as it was is no answer`() throws {
    let read = try labelled(line("Navn: Kari"), line("Hvilken medisin: [navn og dose]"))

    #expect(Self.told(read) == ["Navn = Kari"])
  }

  @Test func `a sentence above a heading has no answer, nor has the name of the form`() throws {
    let read = try labelled(
      line("Protokoll"), line("Protokollen fylles ut sammen med leietaker."), bold("Boligen"),
      .table(cells("Adresse", "Gata 1")))

    #expect(Self.told(read) == ["Adresse = Gata 1"])
  }

  @Test func `the form's own sentence behind empty lines is no more of the answer`() throws {
    let read = try labelled(
      line("Any special arrangements?"), line("We bring boards."), line("Heating on, please."), "<w:p/>",
      line("I have read the conditions of hire."), line("Name: Aoife Burke"))

    #expect(
      Self.told(read) == [
        "Any special arrangements? = We bring boards.\nHeating on, please.", "Name = Aoife Burke",
      ])
    #expect(read.reading.unplaced.contains("I have read the conditions of hire."))
  }

  @Test(arguments: [("Hvorfor kommer dere?", "Halter siden søndag."), ("When were you last here?", "Autumn 2023")])
  func `a question answered on its line, in one run`(question: String, answer: String) throws {
    let read = try labelled(line("Navn: Kari"), line("\(question) \(answer)"))

    #expect(Self.told(read) == ["Navn = Kari", "\(question) = \(answer)"])
  }

  @Test(arguments: [
    "Trenger du hjelp? Ring 22 33 44 55.", "Vad hände? Beskriv händelsen.", "Any pain? Please describe it.",
  ])
  func `a question with advice behind it is not answered by that`(text: String) throws {
    let read = try labelled(line("Navn: Kari"), line(text))

    #expect(Self.told(read) == ["Navn = Kari"])
  }

  @Test(arguments: [
    ("Sum utlegg", ["Dato", "Kva", "Beløp"]), ("Total", ["Date", "Item", "Amount"]),
    ("I alt", ["Dag", "Vare", "Kroner"]),
  ])
  func `a sum below a list is no row of it`(name: String, heads: [String]) throws {
    let read = try labelled(
      line("Skjema"),
      .table(
        "<w:tr>" + heads.map { .cell(bold($0)) }.joined() + "</w:tr>", cells("03.06.2026", "Ferje", "128"),
        cells("04.06.2026", "Hotell", "900"),
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + line(name) + "</w:tc>"
          + .cell(line("1028"))
          + "</w:tr>"))

    #expect(Self.told(read) == ["\(name) = 1028"])
    guard
      case .rows(let rows)? = read.fields.first(where: { $0.kind == .rows }).flatMap({ read.reading.answers[$0.tag] })
    else { Issue.record("no list"); return }
    #expect(rows.count == 2)
  }

  @Test func `a tick in a column has its row as heading`() throws {
    let read = try labelled(
      line("Booking"),
      .table(
        "<w:tr>" + ["Item", "Tick", "Number"].map { .cell(bold($0)) }.joined() + "</w:tr>",
        cells("Main hall", "☒", ""), cells("Kitchen", "☐", "2")))

    let labels = read.fields.map(\.label)
    #expect(labels.contains("Main hall: Tick") && labels.contains("Kitchen: Tick"))
  }

  @Test(arguments: [
    "___ Kontant   _X_ Vipps   ___ Ikke betalt", "__ Cash  X_ Card  __ Invoice",
    "____ Bar   __x_ Karte   ____ Rechnung",
  ])
  func `boxes that are drawn with underscores`(text: String) throws {
    let read = try labelled(line("Navn: Kari"), line("Betalt med:"), line(text))

    let chosen = text.split(separator: " ").map(String.init)
    let cross = try #require(chosen.firstIndex { $0.lowercased().contains("x") && $0.contains("_") })
    #expect(Self.told(read) == ["Navn = Kari", "Betalt med = \(chosen[cross + 1])"])
  }

  @Test func `a measure is an answer, and no numbered label`() throws {
    let read = try labelled(
      line("Urlaub"),
      .table(
        cells("Anspruch", "Genommen", "Beantragt", "Rest"), cells("30 Tage", "6 Tage", "10 Tage", "14 Tage")),
      .table(cells("Telefon", "99 88 77 66", "Temperatur", "3.8 °C")))

    #expect(
      Self.told(read) == [
        "Anspruch = 30 Tage", "Genommen = 6 Tage", "Beantragt = 10 Tage", "Rest = 14 Tage", "Telefon = 99 88 77 66",
        "Temperatur = 3.8 °C",
      ])
  }
}
