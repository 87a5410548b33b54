import Forms

/// A template that was filled for somebody, made blank again, and what was taken out of it.
///
///     let rensing = try Malrensing(template)
///     rensing.svar      // «Elevens navn» (tabell 1, rad 1), …
package struct Malrensing {
  package let mal: Template<AnyForm>
  package let bytes: [UInt8]
  /// Each place by its label, for the one who has to agree.
  package let svar: [String]

  /// - Parameters:
  ///   - template: stays as it is.
  ///   - layout: the school's own labels.
  /// - Throws: what is wrong with the template's package.
  package init(_ template: Template<AnyForm>, layout: Layout = Layout()) throws(FormError) {
    var (mal, bytes, svar) = (template, [UInt8](), [String]())
    for round in 0..<Self.mostRounds {
      let answers = Malkontroll.answers(in: mal)
      guard !answers.isEmpty || round == 0 else { break }
      svar += answers.filter { !svar.contains($0) }
      bytes = try mal.emptied(layout: layout).bytes
      mal = try Template<AnyForm>(bytes, name: template.name, fields: template.fields, layout: layout)
    }
    // Beside the data of somebody, what stands at other questions is hers too.
    let doubtful = svar.isEmpty ? [] : mal.labels.written.map { Wording.writtenPlace($0.label, $0.place) }
    guard doubtful.isEmpty else {
      throw FormError(
        kind: "filled-template", file: template.name, message: Wording.leftBeside(doubtful.withoutRepeats))
    }
    let left = Self.rester(bytes, name: template.name).alle
    guard left.isEmpty else {
      throw FormError(kind: "filled-template", file: template.name, message: Wording.leftInTemplate(left))
    }
    (self.mal, self.bytes, self.svar) = (mal, bytes, svar)
  }

  /// Where something stands that the published form does not have, in a document that was made of it: beside the fields, and with those that are
  /// answered. Of another form nobody knows what is its own.
  static func rester(_ bytes: [UInt8], name: String) -> (løse: [String], alle: [String]) {
    guard let opened = try? OpenedDocument(bytes, name: name),
      let (navn, published, _) = try? Skjemagjenkjenner().form(of: opened),
      let skjema = Skjemasamling.skjema(navn), published.name != name,
      let reading = try? published.read(opened)
    else { return ([], []) }
    let own = Set(skjema.fields.filter { $0.role == .owner && !Malkontroll.ofOne.contains($0.tag) }.map(\.tag))
    let answered = reading.fields.filter { $0.answer.isAnswered && !own.contains($0.path.description) }
    let places = answered.map { field in field.place.map { "«\(field.label)» (\($0))" } ?? "«\(field.label)»" }
    let loose = reading.looseTexts.map { $0.place ?? Wording.somewhere }
    return (loose.withoutRepeats, (loose + places).withoutRepeats)
  }

  /// Only where a label has its blank again does it show that the text at the next one is an answer too. What is left after so many is refused.
  private static let mostRounds = 4
}
