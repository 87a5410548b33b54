import Forms

/// Whether documents can be made from a template at all.
public enum Malkontroll {
  /// Throws for a template without the form's fields, for one in which something runs or that fetches something, and for one that holds a
  /// pupil's data already.
  ///
  /// - Parameter skjema: the published form that it should be; nil for a form that nobody declared.
  public static func check(_ template: Template<AnyForm>, skjema: Skjema?) throws(FormError) {
    guard !template.hasMacros else {
      throw FormError(kind: "macros", file: template.name, message: Wording.macros)
    }
    let isKnown = skjema.map { $0.owns(anyOf: template.tags) } ?? !template.tags.isEmpty
    guard isKnown || !template.isPicture else {
      throw FormError(kind: "scanned", file: template.name, message: Wording.scanned)
    }
    let isAnswered = template.labels.answered.contains { $0.hasPrefix("elev.") }
    guard isKnown || isAnswered else {
      throw FormError(kind: "no-fields", file: template.name, message: Wording.noFields)
    }
    if let danger = template.dangers.first {
      throw FormError(
        kind: "dangerous-template", file: template.name, message: Wording.dangerousTemplate(danger.message))
    }
    guard !template.isStamped, !isAnswered, !template.answeredTags.contains(where: { $0.hasPrefix("elev.") }) else {
      throw FormError(kind: "filled-template", file: template.name, message: Wording.filledTemplate)
    }
  }
}
