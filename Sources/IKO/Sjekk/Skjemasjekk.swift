import Forms

/// Whether a published form without fields can be used as it is: what is open, what has no place, what somebody wrote into it.
struct Skjemasjekk {
  let erUtfylt: Bool
  let findings: [Finding]

  /// Nil where the file is no such form: it has tags, or it is recognised as one of our own documents.
  init?(_ skjema: Skjema, _ opened: OpenedDocument, _ recogniser: Skjemagjenkjenner) throws(FormError) {
    let template = try Template<AnyForm>(opened.bytes, name: opened.name, fields: skjema.fields, layout: .norsk())
    let labels = template.labels
    guard labels.found.count >= 2, (try? recogniser.form(of: opened)) == nil else { return nil }
    erUtfylt = labels.written.contains(where: \.isCertain)
    let written = labels.written.filter(\.isCertain).map { written in
      Finding(
        .writtenTemplate, .error, place: written.place, field: written.field,
        message: Wording.writtenInForm(written.label))
    }
    let open = labels.open.map { open in
      Finding(
        .unclearLabel, .warning, place: open.places.joined(separator: "; "), message: Wording.openLabel(open.label))
    }
    let names = skjema.fields.filter { labels.withoutPlace.contains($0.tag) }.map(\.label)
    let missing =
      names.isEmpty ? [] : [Finding(.missingField, .remark, message: Wording.missingFields(names))]
    findings = written + Malkontroll.findings(template, skjema: skjema) + open + missing
  }
}
