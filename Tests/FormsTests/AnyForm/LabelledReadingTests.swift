import TestSupport
import Testing

@testable import Forms

/// Filled documents of which nobody has the blank.
@Suite struct LabelledReadingTests {
  /// Label, answer and certainty, a line each.
  private static func told(_ read: Reading<AnyForm>.Labelled) -> [String] {
    read.fields.map { field in
      let answer = read.reading.answers[field.tag].map(text) ?? "-"
      return "\(field.label) = \(answer) \(read.reading.sources[field.tag]?.confidence ?? "")"
    }
  }

  private static func text(_ answer: Answer) -> String {
    switch answer {
    case .text(let text): text
    case .day(let day): day.iso
    case .janei(let choice): choice.rawValue
    case .choices(let texts): texts.joined(separator: "+")
    case .rows(let rows):
      rows.map { row in row.tags.compactMap { row[$0].map(text) }.joined(separator: " ") }.joined(separator: "; ")
    default: "\(answer)"
    }
  }

  @Test func `answers behind colons, also several on a line`() throws {
    let read = try labelled(
      line("Navn: Kari Lie   Født: 1.2.1990"), line("Postnr.: ", "6788", " Poststad: ", "Olden"))

    #expect(
      Self.told(read) == [
        "Navn = Kari Lie trolig", "Født = 1990-02-01 trolig", "Postnr = 6788 trolig",
        "Poststad = Olden trolig",
      ])
  }

  @Test func `answers beside labels in tables, under names of columns, and under the rows of boxes`() throws {
    let head = "<w:tr>" + ["Dato", "Hva"].map { .cell(bold($0)) }.joined() + "</w:tr>"
    let read = try labelled(
      .table(cells("Reg.nr.", "AB 12345", "Km-stand", "90 000")), bold("Logg"),
      .table(head, cells("3.4.2025", "Service"), cells("5.6.2025", "Dekk")),
      line("Ønsker leiebil? ☐ Ja ☒ Nei"), line("Betaling: ☒ Kort ☐ Faktura"))

    #expect(
      Self.told(read) == [
        "Reg.nr = AB 12345 trolig", "Km-stand = 90 000 trolig",
        "Logg = 2025-04-03 Service; 2025-06-05 Dekk trolig",
        "Ønsker leiebil? = nei trolig", "Betaling = Kort trolig",
      ])
  }

  @Test func `what stands in another hand below a printed line answers it, and is less sure`() throws {
    let read = try labelled(
      line("Navn: Kari"), line("Beskriv skaden"),
      .paragraph(.run("Bulk i døren.", "<w:color w:val=\"1F3FBF\"/>")))

    #expect(Self.told(read) == ["Navn = Kari trolig", "Beskriv skaden = Bulk i døren. usikker"])
  }

  @Test func `all text of the page is a label, an answer, or told as text without place`() throws {
    let read = try labelled(
      bold("Skademelding"), line("Fylles ut av kunden."), line("Navn: Kari Lie"),
      .table(cells("A", "B", "C"), cells("1", "2")),
      line("En løs setning som ingen har bedt om å få høre."))

    let told = read.fields.map(\.label) + read.reading.answers.texts + read.reading.unplaced
    for word in ["Skademelding", "kunden", "Kari", "A", "B", "C", "1", "2", "løs"] {
      #expect(told.joined(separator: " ").contains(word), "\(word)")
    }
  }

  @Test func `a form filled for somebody is not taken for a blank one, and its words are not told`() throws {
    let filled = try Specimen([
      line("Navn: Kari Lie"), line("Telefon: 99887766"), line("Adresse: Lia 2"),
      line("Yrke: Snekker"),
    ]).bytes()

    let template = try Template<AnyForm>(unmarked: filled, name: "fylt.docx")

    #expect(template.labels.written.map(\.place) == ["avsnitt 1", "avsnitt 2", "avsnitt 3", "avsnitt 4"])
    #expect(template.labels.written.allSatisfy { $0.isCertain && $0.label == nil })
  }
}
