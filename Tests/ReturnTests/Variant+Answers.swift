import Forms

/// What people write.
extension Variant {
  static let answers: [Variant] = [
    Variant("svar over flere avsnitt") { returned in
      returned.typeOver { ["Rype \($0) går.", "Rype \($0) flyr."] }
    },
    Variant("svar som punktliste") { returned in
      returned.typeOver(isList: true) { ["Rype \($0) går.", "Rype \($0) flyr.", "Rype \($0) sover."] }
    },
    Variant("svar som er lik en ledetekst i skjemaet") { returned in
      let words = ["Klasse", "Navn", "Dato", "Ja", "Tiltak"]
      for (number, slot) in returned.plainSlots.prefix(5).enumerated() {
        returned.write(words[number], in: slot)
      }
    },
    Variant("ledeteksten gjentatt i svaret («Elevens navn: Kari»)") { returned in
      for (number, slot) in returned.plainSlots.prefix(4).enumerated() {
        guard let tag = slot.tag, let title = slot.properties?.first("w:alias")?["w:val"] else { continue }
        returned.write("\(title): Rype \(number)", in: slot)
        returned.alsoRight[tag] = [.text("Rype \(number)")]
      }
    },
    Variant("samme svar i alle felt") { returned in
      for slot in returned.plainSlots { returned.write("Se vedlagt notat", in: slot) }
    },
    Variant("svar med tabulator og flere mellomrom") { returned in
      for (number, slot) in returned.plainSlots.prefix(5).enumerated() {
        guard let run = slot.content?.first("w:r") else { continue }
        returned.write("Rype \(number)   her", in: slot)
        run.children += Markup(parsing: "<w:r><w:tab/><w:t>og der</w:t></w:r>").children
        if let tag = slot.tag { returned.expect(tag) { _ in .text("Rype \(number)   her\tog der") } }
      }
    },
    Variant("svar slettet, feltet tomt") { returned in
      for (number, slot) in returned.plainSlots.enumerated() where number % 2 == 0 {
        guard let tag = slot.tag, returned.all.flatMap({ $0.slots(tag) }).count == 1 else { continue }
        slot.setWords("")
        returned.expect(tag) { _ in .emptied }
      }
    },
    Variant("svar slettet, Words egen ledetekst vises") { returned in
      for (number, slot) in returned.plainSlots.enumerated() where number % 2 == 0 {
        guard let tag = slot.tag, returned.all.flatMap({ $0.slots(tag) }).count == 1 else { continue }
        slot.setWords("Klikk eller trykk her for å skrive inn tekst.")
        slot.properties?.children.append(Markup("w:showingPlcHdr"))
        returned.expect(tag) { _ in .untouched }
      }
    },
    Variant("datoer skrevet over: 3/3-27") { $0.typeDay("3/3-27", Day(iso: "2027-03-03").map(Answer.day)) },
    Variant("datoer skrevet over: 3. mars 2027") { $0.typeDay("3. mars 2027", Day(iso: "2027-03-03").map(Answer.day)) },
    Variant("datoer skrevet over: 31.02.2027") { $0.typeDay("31.02.2027", .text("31.02.2027")) },
    Variant("datoer skrevet over: avtales senere") { $0.typeDay("avtales senere", .text("avtales senere")) },
  ]
}

extension Returned {
  /// Deletes the controls of long answers and types paragraphs in their place.
  mutating func typeOver(isList: Bool = false, _ lines: (Int) -> [String]) {
    let repeated = body.sections.flatMap(\.slots)
    for (number, slot) in body.slots.enumerated() {
      guard let tag = slot.tag, slot.properties?.first("w:text")?["w:multiLine"] == "1" || slot.isRichText,
        !repeated.contains(where: { $0 === slot }), body.slots(tag).count == 1,
        let paragraph = body.innermost("w:p", around: slot)
      else { continue }
      let texts = lines(number)
      let paragraphs = texts.map { Markup.paragraph($0) }
      if isList {
        let bullets = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        for paragraph in paragraphs { paragraph.children.insert(Markup(parsing: bullets), at: 0) }
      }
      replace(paragraph, with: paragraphs)
      expected[tag] = .text(texts.joined(separator: "\n"))
    }
  }

  /// Retypes the answer in every place of a control's field.
  mutating func write(_ text: String, in slot: Markup) {
    guard let tag = slot.tag else { return }
    for place in all.flatMap({ $0.slots(tag) }) { place.setWords(text) }
    expect(tag) { _ in .text(text) }
  }

  /// Types over all days; the picker keeps the day that it was set to.
  mutating func typeDay(_ text: String, _ answer: Answer?) {
    var typed: Set<String> = []
    for slot in all.flatMap(\.slots) where slot.properties?.first("w:date") != nil && !slot.showsPrompt {
      slot.setWords(text)
      if let tag = slot.tag, let answer, typed.insert(tag).inserted { expect(tag) { $0.isAnswered ? answer : $0 } }
    }
  }
}

extension Markup {
  /// A control that says nothing of what goes into it.
  var isRichText: Bool {
    let kinds = ["w:text", "w:date", "w:dropDownList", "w:comboBox", "w14:checkbox", "w15:repeatingSectionItem"]
    return isControl && !isSection && !(properties?.children.contains { kinds.contains($0.name) } ?? false)
  }
}
