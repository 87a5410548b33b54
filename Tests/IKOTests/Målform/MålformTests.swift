import Forms
import Foundation
import Testing

@testable import IKO

/// The written language of documents: the words of choices, and the sentences that the program writes.
struct MålformTests {
  @Test(arguments: [
    ("nynorsk", Målform.nynorsk), ("NN", .nynorsk), ("nn-NO", .nynorsk), ("Bokmål", .bokmål), ("bm", .bokmål),
    ("nb", .bokmål),
  ])
  func `people write it in several ways`(text: String, målform: Målform) {
    #expect(Målform(text) == målform)
  }

  @Test(arguments: ["", "svensk", "ny", "norsk"]) func `anything else is none`(text: String) {
    #expect(Målform(text) == nil)
  }

  @Test(arguments: Skjemasamling.alle.map(\.navn)) func `each form has the same fields and choices in both`(
    navn: String
  ) throws {
    let maler = try Målmaler(#require(Skjemasamling.skjema(navn)))

    #expect(maler.bokmål.tags == maler.nynorsk.tags)
    for tag in maler.bokmål.tags {
      #expect(maler.bokmål.options(of: tag).map(\.id) == maler.nynorsk.options(of: tag).map(\.id), "\(tag)")
    }
  }

  @Test func `a choice has other words and the same id, and comes back`() throws {
    let maler = try Målmaler(#require(Skjemasamling.skjema("oppfølgingsplan")))
    let bokmål: Values = [
      "kart.konklusjon": .text("Følges opp av kontaktlærer"),
      "ident.kritiskeFaktorer": .choices(["Fraværs- og karakterutvikling", "Noe fylket har lagt til"]),
      "tiltak": .rows([["ansvar": .text("Kontaktlærer"), "tiltak": .text("Kontaktlærer ringer hjem")]]),
      "plan.hovedmål": .text("Følges opp av kontaktlærer"),
    ]

    let nynorsk = maler.ord.values(bokmål, i: .nynorsk)

    #expect(
      nynorsk == [
        "kart.konklusjon": .text("Blir følgd opp av kontaktlærar"),
        "ident.kritiskeFaktorer": .choices(["Fråværs- og karakterutvikling", "Noe fylket har lagt til"]),
        "tiltak": .rows([["ansvar": .text("Kontaktlærar"), "tiltak": .text("Kontaktlærer ringer hjem")]]),
        "plan.hovedmål": .text("Følges opp av kontaktlærer"),
      ])
    #expect(maler.ord.values(nynorsk, i: .bokmål) == bokmål)
    #expect(maler.ord.values(nynorsk, i: .nynorsk) == nynorsk)
  }

  private static let evidence: [(String, String)] = [
    (
      [Wording.averageIs(2.3), Wording.averageLimit(.init(grense: 2.5, sammenligning: .under), isForFirst: true)]
        .joined(separator: " "),
      "Karaktersnittet er 2,3. Grensa er under 2,5 for elevar tekne inn på førsteønske."
    ),
    (
      Wording.averageLimit(.init(grense: 3, sammenligning: .tilOgMed), isForFirst: false),
      "Grensa er 3 eller lågare for elevar tekne inn på lågare enn førsteønske."
    ),
    (
      Wording.hitAnyway(2.1),
      "Treff uansett ønske: karaktersnittet er 2,1, og det manglar berre kva ønske eleven er teken inn på."
    ),
    (
      Wording.grades([("Matematikk", false, "1"), ("Norsk", true, "IV")], codes: ["IV", "1", "2"]),
      "Eleven har 1 i matematikk og IV i norsk (eksamen). Kriteriet er IV, 1 eller 2 i minst eitt av faga."
    ),
    (
      Wording.absence("12,5 %", .init(grense: 10, sammenligning: .over)),
      "Fråværet er 12,5 % (dokumentert og udokumentert). Grensa er over 10 %."
    ),
    (
      Wording.absencePart("udokumentert", "11 %", .init(grense: 10, sammenligning: .over), missing: "dokumentert"),
      "Det udokumenterte fråværet åleine er 11 %. Grensa er over 10 %. Det dokumenterte fråværet manglar."
    ),
    (
      Wording.absenceDays(20, of: 190, "10,53 %", .init(grense: 10, sammenligning: .over)) + " "
        + Wording.hoursToo(4),
      "Fråværet er 20 av 190 dagar, 10,53 %. Grensa er over 10 %. I tillegg kjem 4 timar. "
        + "Timar blir ikkje rekna om til dagar, så prosenten må oppgivast."
    ),
    (Wording.lowerBound([Wording.hours]), "Det manglar: fråværstimar. Fråværet kan vere høgare."),
    (
      Wording.history(["1 i norsk (T2, Vg1)"], codes: ["1", "IV"]),
      "Eleven har 1 i norsk (T2, Vg1). Kriteriet er karakteren 1 eller IV i eitt eller fleire fag."
    ),
    (
      Wording.marked("mistrivsel eller manglende motivasjon", parts: []),
      "Merkt av i lista: mistrivsel eller manglande motivasjon."
    ),
    (
      Wording.marked("kritiske grunnleggende ferdigheter", parts: ["lesing", "regning"]),
      "Merkt av i lista: kritiske grunnleggjande ferdigheiter – lesing og rekning."
    ),
    (Wording.reported(["Per Ås 12.10.2026"]), "Melding om uro frå Per Ås 12.10.2026."),
    (Wording.reported([]), "Uro er meld."),
    (Wording.decisionRemark("Snakk med mor fra fredag"), "Merknad til avgjerda: Snakk med mor fra fredag"),
    (
      Wording.utkast + "\nRegning: sliter med brøk fra Vg1\nTrivsel i klassen og på skolen\nLesing",
      "[Utkast frå sjekklista – les gjennom og rett]\nRekning: sliter med brøk fra Vg1\nTrivsel i klassen og på skulen\nLesing"
    ),
    (Wording.utkast, "[Utkast frå sjekklista – les gjennom og rett]"),
  ]

  @Test(arguments: evidence)
  func `evidence of the criteria is put into nynorsk`(bokmål: String, nynorsk: String) {
    #expect(Nynorsksetninger.tekst(bokmål) == nynorsk)
  }

  @Test(arguments: [
    "Eleven trives ikke.", "Fraværet er høyt, sier kontaktlærer.", "Grensen er nådd.",
    "Fraværet er 12 % (dokumentert og udokumentert). Mor ringte i går.", "", "Regning: sliter med brøk",
  ])
  func `what a person wrote stays as it was written`(text: String) {
    #expect(Nynorsksetninger.tekst(text) == text)
  }

  @Test func `the themes of a draft are those that the checklist in nynorsk prints`() throws {
    let path = try Malmappe.path(of: "nynorsk/ordlyd.json")
    let table = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: URL(filePath: path)))
    let labels = Sjekkliste.temaer.compactMap { id in
      Sjekkliste.fields.definitions.first { $0.tag == "\(id).svar" }?.label
    }

    let expected = labels.filter { table[$0] != $0 }.map { "\($0) → \(table[$0] ?? "–")" }

    #expect(labels.count == 22)
    #expect(Nynorsksetninger.temaer.map { "\($0.0) → \($0.1)" } == expected)
  }

  @Test(arguments: [
    ("tirsdag kl. 12.00", "tysdag kl. 12.00"), ("Mandag", "Måndag"), ("onsdag kl. 8", "onsdag kl. 8"), ("", ""),
  ])
  func `the day of a meeting is in the document's language`(bokmål: String, nynorsk: String) {
    #expect(Nynorsksetninger.ukedag(bokmål) == nynorsk)
  }
}
