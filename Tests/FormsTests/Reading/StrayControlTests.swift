import Forms
import TestSupport
import Testing

/// Controls that people copied with their tags, or moved: a tag is believed where its place agrees.
@Suite struct StrayControlTests {
  private static let labels = ["Elevens behov", "Elevens ønsker", "Konklusjon"]
  private static let tags = ["behov", "ønsker", "konklusjon"]

  private static func form(_ contents: [String]) -> [String] {
    zip(labels, contents).flatMap { [String.paragraph(.run($0)), .paragraph($1)] }
  }

  private func read(_ contents: [String]) throws -> Reading<AnyForm> {
    let template = try Template<AnyForm>(
      Specimen(Self.form(Self.tags.map { String.blank($0) })).bytes(), name: "mal.docx")
    return try template.read(Specimen(Self.form(contents)).bytes(), name: "svar.docx")
  }

  private static func answer(_ tag: String, _ text: String) -> String { .control(tag, .text, .run(text)) }

  /// Each control pasted over each other one, with its own still there and with it gone.
  @Test(arguments: tags.indices, tags.indices)
  func `a control at another field's label is read as that field and never as certain`(from: Int, to: Int) throws {
    guard from != to else { return }
    for isCopy in [true, false] {
      var contents = Self.tags.map { Self.answer($0, "Svar \($0)") }
      contents[to] = Self.answer(Self.tags[from], "Limt inn")
      if !isCopy { contents[from] = "" }

      let reading = try read(contents)

      #expect(reading.answers[Self.tags[to]] == .text("Limt inn"))
      #expect(reading.sources[Self.tags[to]].map { $0 != .tag } == true)
      #expect(reading.findings.filter { $0.code == .strayControl }.map(\.field) == [Self.tags[to]])
      #expect(reading.answers[Self.tags[from]] != .text("Limt inn"))
      if isCopy { #expect(reading.answers[Self.tags[from]] == .text("Svar \(Self.tags[from])")) }
    }
  }

  @Test func `two controls that changed places are read by their labels`() throws {
    let reading = try read([
      Self.answer("ønsker", "Ro rundt seg"), Self.answer("behov", "Bli kokk"), .blank("konklusjon"),
    ])

    #expect(reading.answers["behov"] == .text("Ro rundt seg"))
    #expect(reading.answers["ønsker"] == .text("Bli kokk"))
    #expect(reading.findings.filter { $0.code == .strayControl }.count == 2)
  }

  @Test func `a control that moved with its label is believed`() throws {
    let template = try Template<AnyForm>(
      Specimen(Self.form(Self.tags.map { String.blank($0) })).bytes(), name: "mal.docx")
    let moved = [2, 0, 1].flatMap { index in
      [String.paragraph(.run(Self.labels[index])), .paragraph(Self.answer(Self.tags[index], "Svar \(index)"))]
    }

    let reading = try template.read(Specimen(moved).bytes(), name: "svar.docx")

    #expect(Self.tags.map { reading.answers[$0] } == [.text("Svar 0"), .text("Svar 1"), .text("Svar 2")])
    #expect(reading.findings.filter { $0.code == .strayControl } == [])
  }

  @Test func `a control that was pasted into a sentence leaves the sentence whole`() throws {
    let sentence = String.control(
      "behov", .text, .run("Se også ") + Self.answer("ønsker", "Kari Moe") + .run(" sin plan."))

    let reading = try read([sentence, Self.answer("ønsker", "Bli kokk"), .blank("konklusjon")])

    #expect(reading.answers["behov"] == .text("Se også Kari Moe sin plan."))
    #expect(reading.answers["ønsker"] == .text("Bli kokk"))
    #expect(reading.findings.map(\.code) == [.strayControl])
    #expect(
      reading.findings.first?.message
        == "I svaret på «behov» er feltet til «ønsker» limt inn. Hele teksten er lest som svar på «behov».")
  }

  /// Before and behind each control of each row, where tags are kept.
  @Test(arguments: [0, 1, 2], [0, 1])
  func `text beside a control in a row is not lost`(row: Int, cell: Int) throws {
    let members = ["tiltak.hva", "tiltak.hvem"]
    func document(_ content: (_ row: Int, _ cell: Int) -> String, rows: Int) -> [String] {
      let items = (0..<rows).map { row in
        String.row(.cell(.paragraph(content(row, 0))), .cell(.paragraph(content(row, 1))))
      }
      let section = String.control(
        "tiltak", .custom("<w15:repeatingSection/>"),
        items.map { .control(nil, .custom("<w15:repeatingSectionItem/>"), $0) }.joined())
      return [
        .paragraph(.run("Plan for oppfølging")),
        .table(
          .row(.cell(.paragraph(.run("Tiltak"))), .cell(.paragraph(.run("Ansvarlig")))),
          section),
      ]
    }
    let template = try Template<AnyForm>(
      Specimen(document({ _, cell in .blank(members[cell]) }, rows: 1)).bytes(), name: "mal.docx")
    for isBefore in [true, false] {
      let returned = document(
        { at, column in
          let control = Self.answer(members[column], "Svar \(at)\(column)")
          guard at == row, column == cell else { return control }
          return isBefore ? .run("Skrevet ved siden av ") + control : control + .run(" Skrevet ved siden av")
        }, rows: 3)

      let reading = try template.read(Specimen(returned).bytes(), name: "svar.docx")

      #expect(reading.unplaced == ["Skrevet ved siden av"])
      guard case .rows(let rows)? = reading.answers["tiltak"] else { return #expect(Bool(false)) }
      #expect(rows.map { $0["hva"] } == [.text("Svar 00"), .text("Svar 10"), .text("Svar 20")])
    }
  }

  @Test func `a prompt that was left beside an answer is no part of it`() throws {
    func template(_ prompt: String) throws -> Template<AnyForm> {
      try Template<AnyForm>(
        Specimen([
          .paragraph(.run("Saksnr. "), .control("nr", .text, showsPrompt: true, .prompt(prompt)))
        ]).bytes(), name: "mal.docx")
    }
    func read(_ prompt: String, _ text: String) throws -> Reading<AnyForm> {
      try template(prompt).read(
        Specimen([.paragraph(.run("Saksnr. "), .control("nr", .text, .run(text)))]).bytes(), name: "svar.docx")
    }

    for text in ["2026/117Skriv saksnummer", "Skriv saksnummer 2026/117", "2026/117  Skriv  saksnummer"] {
      let reading = try read("Skriv saksnummer", text)
      #expect(reading.answers["nr"] == .text("2026/117"))
      #expect(reading.findings.map(\.code) == [.promptLeft])
    }
    // An editor may have put soft hyphens and zero-width spaces into an untouched prompt.
    for text in ["Skriv saks\u{AD}nummer", "Skriv\u{200B} saksnummer", "\u{FEFF}Skriv saksnummer"] {
      #expect(try read("Skriv saksnummer", text).answers["nr"] == .untouched)
    }
    // A short prompt may be a word of the answer.
    #expect(try read("Navn", "Navn på sak").answers["nr"] == .text("Navn på sak"))
  }
}
