import Forms

/// Whether documents can be made from a template at all.
public enum Malkontroll {
  /// Throws for a template without the form's fields, for one in which something runs or that fetches something, and for one that holds a
  /// pupil's data already.
  ///
  /// - Parameters:
  ///   - template: the form that documents are to be made from.
  ///   - skjema: the published form that it should be; nil for a form that nobody declared.
  public static func check(_ template: Template<AnyForm>, skjema: Skjema?) throws(FormError) {
    guard !template.hasMacros else {
      throw FormError(kind: "macros", file: template.name, message: Wording.macros)
    }
    let isKnown = skjema.map { $0.owns(anyOf: template.tags) } ?? !template.tags.isEmpty
    guard isKnown || !template.isPicture else {
      throw FormError(kind: "scanned", file: template.name, message: Wording.scanned)
    }
    let written = skjema?.gjelderElev == false ? [] : template.labels.written.filter(\.isCertain)
    let isAnswered = written.contains { $0.field?.hasPrefix("elev.") == true }
    guard isKnown || isAnswered else {
      throw FormError(kind: "no-fields", file: template.name, message: Wording.noFields)
    }
    if let danger = try template.dangers().first {
      throw FormError(
        kind: "dangerous-template", file: template.name, message: Wording.dangerousTemplate(danger.message))
    }
    guard written.isEmpty else {
      let places = written.map { Wording.writtenPlace($0.label, $0.place) }.reduce(into: [String]()) { list, place in
        if !list.contains(place) { list.append(place) }
      }
      throw FormError(kind: "filled-template", file: template.name, message: Wording.filledForm(places))
    }
    guard !template.isStamped, !template.answeredTags.contains(where: { $0.hasPrefix("elev.") }) else {
      throw FormError(kind: "filled-template", file: template.name, message: Wording.filledTemplate)
    }
  }

  /// What a person should look at before documents are made: words that may be somebody's, or the form's own.
  public static func findings(_ template: Template<AnyForm>, skjema: Skjema?) -> [Finding] {
    guard skjema?.gjelderElev != false else { return [] }
    var findings = template.labels.written.filter { !$0.isCertain }.map { written in
      Finding(
        .writtenTemplate, .warning, place: written.place, field: written.field,
        message: Wording.writtenTemplate(written.label))
    }
    let isOpen = template.labels.open.contains { $0.fields.contains("elev.navn") }
    if skjema != nil, !template.hasPlace(for: "elev.navn"), !isOpen {
      findings.append(Finding(.noPlace, .warning, field: "elev.navn", message: Wording.nameless))
    }
    return findings
  }
}
