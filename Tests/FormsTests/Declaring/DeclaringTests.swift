import Foundation
import TestSupport
import Testing

@testable import Forms

/// What a form can be declared as, and what is refused before an answer could get lost.
@Suite struct DeclaringTests {
  private struct Part: Form {
    var navn: String?
    init() {}
    static let fields: Fields<Self> = [.text("navn", \.navn, "Navn")]
  }

  private struct Twice: Form {
    var kunde = Part()
    var navn: String?
    init() {}
    static let fields: Fields<Self> = [.group("kunde", \.kunde), .text("kunde.navn", \.navn, "Kundens navn")]
  }

  private struct Outer: Form {
    var rader: [Inner] = []
    init() {}
    static let fields: Fields<Self> = [.rows("rader", \.rader, "Behandlinger")]

    struct Inner: Form {
      var deler: [Part] = []
      init() {}
      static let fields: Fields<Self> = [.rows("deler", \.deler, "Deler")]
    }
  }

  private static let bytes = try? Specimen(.paragraph(.blank("kunde.navn"))).bytes()

  private func fault(_ fields: [FieldDefinition]) throws -> FormError? {
    let bytes = try #require(Self.bytes)
    do throws(FormError) {
      _ = try Template<AnyForm>(bytes, name: "mal.docx", fields: fields)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a tag that a group and a field of the form share is refused`() throws {
    let bytes = try #require(Self.bytes)

    #expect(
      throws: FormError(
        .repeatedField, file: "mal.docx",
        message:
          "Skjemaet har to felt med koden «kunde.navn». Svaret på det ene ville tatt plassen til det andre. Gi dem hver sin kode."
      )
    ) { try Template<Twice>(bytes, name: "mal.docx") }
  }

  @Test func `rows in rows are refused`() throws {
    let bytes = try #require(Self.bytes)

    #expect(
      throws: FormError(
        .nestedRows, file: "mal.docx",
        message:
          "Gruppen «Behandlinger» har en gruppe av rader i seg, «Deler». Rader kan bare stå i ett nivå. La «Deler» være en egen gruppe."
      )
    ) { try Template<Outer>(bytes, name: "mal.docx") }
  }

  @Test func `each pair of kinds with one tag is refused, in a row too, and each pair with two is not`() throws {
    let kinds: [FieldKind] = [.text, .multiline, .day, .number, .choice, .choices, .janei, .check, .rows]
    var wrong: [String] = []

    for one in kinds {
      for other in kinds {
        let same = [
          FieldDefinition(tag: "a", label: "A", kind: one), FieldDefinition(tag: "a", label: "B", kind: other),
        ]
        let group = [FieldDefinition(tag: "g", label: "G", kind: .rows, members: same)]
        let apart = [same[0], FieldDefinition(tag: "b", label: "B", kind: other)]
        if try fault(same)?.code != .repeatedField { wrong.append("\(one) \(other)") }
        if one != .rows, other != .rows, try fault(group)?.code != .repeatedField { wrong.append("g \(one) \(other)") }
        if try fault(apart) != nil { wrong.append("apart \(one) \(other)") }
      }
    }

    #expect(wrong == [])
  }

  @Test func `a box of its own with the tag of a question's box is refused`() throws {
    let choices = FieldDefinition(tag: "x", label: "X", kind: .choices)
    let question = FieldDefinition(tag: "x", label: "X", kind: .janei)
    func box(_ id: String) -> FieldDefinition { FieldDefinition(tag: "x.\(id)", label: "Y", kind: .check) }

    #expect(try fault([choices, box("a")])?.code == .repeatedField)
    #expect(try fault([question, box("ja")])?.code == .repeatedField)
    #expect(try fault([question, box("annet")]) == nil)
    #expect(try fault([choices, FieldDefinition(tag: "x.annet", label: "Annet", kind: .text)]) == nil)
  }

  // MARK: Yes and no

  private struct Consent: Form {
    enum Who: String, Sendable, CaseIterable { case dentist = "Tannlege", hygienist = "Tannpleier" }
    enum Pain: String, Sendable { case tooth = "Tann", jaw = "Kjeve" }

    var agrees: Bool?
    var offer: Bool?
    var allergy: Bool?
    var who: Who?
    var pains: [Pain] = []
    init() {}

    static let fields: Fields<Self> = [
      .yesNo("agrees", \.agrees, "Do you agree?", words: .english),
      .yesNo("offer", \.offer, "Tilbudet", words: YesNoWords(yes: "godtar", no: "avslår")),
      .yesNo("allergy", \.allergy, "Allergi"),
      .choice("who", \.who, "Hvem"),
      .choices("pains", \.pains, "Smerter"),
    ]
  }

  private static let consent = Specimen([
    .paragraph(.box("agrees.yes", "Yes"), .box("agrees.no", "No")),
    .paragraph(.box("offer.godtar", "Jeg godtar"), .box("offer.avslår", "Jeg avslår")),
    .paragraph(.blank("allergy")),
    .paragraph(.blank("who", .combo([("Tannlege", "1"), ("Tannpleier", "2")]))),
    .paragraph(.box("pains.a", "Tann"), .box("pains.b", "Kjeve"), .box("pains.c", "Øre")),
  ])

  @Test func `yes and no are booleans with words of their own, and choices are cases`() throws {
    let template = try Template<Consent>(Self.consent.bytes(), name: "mal.docx")
    for answer in [true, false, nil] {
      var form = Consent()
      (form.agrees, form.offer, form.allergy) = (answer, answer.map { !$0 }, answer)
      form.who = answer == true ? .hygienist : nil
      form.pains = answer == false ? [.tooth, .jaw] : []

      let document = try template.fill(form)
      let reading = try template.read(document)

      #expect(reading.value == form)
      #expect(document.findings == [])
      #expect(reading.findings == [])
    }
  }

  @Test func `what an enumeration lacks is in the answers, and is reported`() throws {
    let template = try Template<Consent>(Self.consent.bytes(), name: "mal.docx")
    let document = try template.untyped.fill(
      AnyForm(values: ["who": .text("Assistent"), "pains": .choices(["Tann", "Øre"])]))

    let reading = try template.read(document)

    #expect(reading.value.who == nil)
    #expect(reading.value.pains == [])
    #expect(reading.answers["who"] == .text("Assistent"))
    #expect(reading.answers["pains"] == .choices(["Tann", "Øre"]))
    #expect(
      reading.findings.map { [$0.code.rawValue, $0.field, $0.place] } == [
        ["F211", "who", "avsnitt 4"], ["F211", "pains", "avsnitt 5"],
      ])
  }

  @Test func `a form that nobody declared has English questions too`() throws {
    let template = try Template<AnyForm>(Self.consent.bytes(), name: "mal.docx")

    #expect(template.fields.first?.kind == .janei)
    #expect(template.fields.first?.answers == .english)
    #expect(
      try template.read(template.fill(AnyForm(values: ["agrees": .janei(.nei)]))).answers["agrees"] == .janei(.nei))
  }
}
