import Forms

/// Whether documents can be made from a template at all.
public enum Malkontroll {
  /// Throws for a template without the form's fields, for one in which something runs or that fetches something, and for one that holds a
  /// pupil's data already.
  ///
  /// - Parameters:
  ///   - template: the form that documents are to be made from.
  ///   - skjema: the published form that it should be; nil for a form that nobody declared.
  ///   - fylles: whether documents are made from it now; else words in braces may stay.
  ///   - erSettOver: whether a person looks at what is only doubtful before documents are made, as where a template is prepared.
  public static func check(
    _ template: Template<AnyForm>, skjema: Skjema?, fylles: Bool = true, erSettOver: Bool = false
  ) throws(FormError) {
    guard !template.hasMacros else {
      throw FormError(kind: "macros", file: template.name, message: Wording.macros)
    }
    let isKnown = skjema.map { $0.owns(anyOf: template.tags) } ?? !template.tags.isEmpty
    guard isKnown || !template.isPicture else {
      throw FormError(kind: "scanned", file: template.name, message: Wording.scanned)
    }
    let marks = template.mergeMarks
    // What has blanks can be prepared, though no word of it is known.
    let hasBlanks = !(template.labels.unanswered + template.labels.open + template.labels.unlabelled).isEmpty
    guard marks.isEmpty || !fylles && (isKnown || hasBlanks) else {
      throw FormError(kind: "merge-marks", file: template.name, message: Wording.mergeMarks(marks))
    }
    let written = skjema?.gjelderElev == false ? [] : template.labels.written.filter(\.isCertain)
    let isAnswered = written.contains { $0.field?.hasPrefix("elev.") == true }
    guard isKnown || isAnswered || !fylles && hasBlanks else {
      throw FormError(kind: "no-fields", file: template.name, message: Wording.noFields)
    }
    if let danger = try template.dangers().first {
      throw FormError(
        kind: "dangerous-template", file: template.name, message: Wording.dangerousTemplate(danger.message))
    }
    guard written.isEmpty else {
      let places = written.map { Wording.writtenPlace($0.label, $0.place) }.withoutRepeats
      let message = skjema == nil ? Wording.filledAnyForm(places) : Wording.filledForm(places)
      throw FormError(kind: "filled-template", file: template.name, message: message)
    }
    // In a form that nobody declared nothing else says whose words stand beside a question.
    let doubtful = skjema == nil && !erSettOver ? template.labels.written.map(\.place).withoutRepeats : []
    guard doubtful.isEmpty else {
      throw FormError(kind: "filled-template", file: template.name, message: Wording.perhapsFilledForm(doubtful))
    }
    guard !template.isStamped, !template.answeredTags.contains(where: { $0.hasPrefix("elev.") }) else {
      throw FormError(kind: "filled-template", file: template.name, message: Wording.filledTemplate)
    }
    let left = fylles && skjema?.gjelderElev == true ? answers(ofOne: template) : []
    guard left.isEmpty else {
      let places = left.map { Wording.writtenPlace($0.label, $0.place) }.withoutRepeats
      throw FormError(kind: "filled-template", file: template.name, message: Wording.answeredTemplate(places))
    }
  }

  /// What a template answers of somebody. What the school prints of itself may stand in it; an answer about a person would reach everybody.
  private static func answers(ofOne template: Template<AnyForm>) -> [AnsweredPlace] {
    template.answeredPlaces.filter { $0.role != .owner || ofOne.contains($0.tag) }
  }

  /// What a person should look at before documents are made: words that may be somebody's, or the form's own.
  public static func findings(_ template: Template<AnyForm>, skjema: Skjema?) -> [Finding] {
    guard skjema?.gjelderElev != false else { return [] }
    var findings = template.labels.written.filter { !$0.isCertain }.map { written in
      Finding(
        .writtenTemplate, .warning, place: written.place, field: written.field,
        message: Wording.writtenTemplate(written.label))
    }
    findings += answers(ofOne: template).map { answered in
      Finding(.writtenTemplate, .warning, place: answered.place, message: Wording.writtenTemplate(answered.label))
    }
    if let skjema, !erPublisert(template, skjema), let blank = try? template.fill(AnyForm(values: Values())) {
      let beside = Malrensing.rester(blank.bytes, name: template.name).løse
      if !beside.isEmpty {
        findings.append(Finding(.writtenTemplate, .remark, message: Wording.besidePublished(beside)))
      }
    }
    let unseen = (try? template.unseen()) ?? []
    let (own, others) = (unseen.filter(\.mayBeOwn), unseen.filter { !$0.mayBeOwn })
    if !others.isEmpty {
      findings.append(Finding(.writtenTemplate, .warning, message: Wording.unseenInTemplate(others)))
    }
    if !own.isEmpty { findings.append(Finding(.writtenTemplate, .remark, message: Wording.lookedFor(own))) }
    findings += template.mergeMarks.map { mark in
      Finding(.writtenTemplate, .warning, place: mark.place, message: Wording.mergeMark(mark.text))
    }
    let isOpen = template.labels.open.contains { $0.fields.contains("elev.navn") }
    if skjema != nil, !template.hasPlace(for: "elev.navn"), !isOpen {
      findings.append(Finding(.noPlace, .warning, field: "elev.navn", message: Wording.nameless))
    }
    return findings
  }

  /// Whether a template is the file that the form is published as, in either language.
  private static func erPublisert(_ template: Template<AnyForm>, _ skjema: Skjema) -> Bool {
    Målform.allCases.contains { (try? Malmappe.path(of: skjema.malnavn($0))) == template.name }
  }

  /// What the school prints of itself, and yet is another in each document.
  static let ofOne: Set<String> = ["dok.saksnr"]

  /// Labels of the form's own whose blanks stay as they are, in one remark; nil where every blank is a field's.
  public static func unanswered(_ template: Template<AnyForm>) -> Finding? {
    let labels = template.labels.unanswered.map(\.label).withoutRepeats
    guard !labels.isEmpty else { return nil }
    let count = template.labels.unanswered.reduce(0) { $0 + $1.places.count }
    return Finding(.unknownLabels, .remark, message: Wording.unanswered(labels, places: count))
  }

  /// What `Template.emptied` takes out of a template, for the one who has to agree: each place by its label.
  public static func answers(in template: Template<AnyForm>) -> [String] {
    let written = template.labels.written.filter(\.isCertain).map { Wording.writtenPlace($0.label, $0.place) }
    let answered = template.answeredPlaces.map { Wording.writtenPlace($0.label, $0.place) }
    return (answered + written).withoutRepeats
  }
}
