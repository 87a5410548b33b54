import Forms

extension Sjekkliste {
  /// A draft of «Elevens situasjon» for a plan: the themes that were answered Ja, each with its remark; nil when there is none.
  ///
  /// It is offered where the plan says nothing yet, and says itself that it is a draft: a person decides what stands.
  static func utkast(til values: Values) -> String? {
    let labels = Dictionary(fields.definitions.map { ($0.tag, $0.label) }) { first, _ in first }
    let lines = temaer.compactMap { id -> String? in
      guard values["\(id).svar"] == .janei(.ja), let text = labels["\(id).svar"] else { return nil }
      return values.text("\(id).merknad").map { "\(text): \($0)" } ?? text
    }
    return lines.isEmpty ? nil : ([Wording.utkast] + lines).joined(separator: "\n")
  }
}
