import Forms

extension Dokumentleser.Lest {
  /// With some of the fields only, and without what was found about the others.
  ///
  /// - Parameter isKept: asked with a field, and with the group that it is a member of.
  func keeping(_ isKept: (_ field: FieldDefinition, _ group: FieldDefinition?) -> Bool) -> Self {
    var kept: [FieldDefinition] = []
    var gone: [String] = []
    for field in fields {
      guard field.kind == .rows else {
        if isKept(field, nil) { kept.append(field) } else { gone.append(field.tag) }
        continue
      }
      let members = field.members.filter { isKept($0, field) }
      gone += field.members.filter { !members.contains($0) }.map { field.tag + "." + $0.tag }
      if members.isEmpty {
        gone.append(field.tag)
      } else {
        kept.append(field.with(members: members))
      }
    }
    let findings = findings.filter { finding in
      guard let tag = finding.field.map(Self.withoutIndex) else { return true }
      return !gone.contains { tag == $0 || tag.hasPrefix($0 + ".") }
    }
    var lest = self
    lest.fields = kept
    lest.findings = findings
    lest.rettelser = rettelser.keeping { column in !gone.contains { column == $0 || column.hasPrefix($0 + ".") } }
    return lest
  }

  /// `tiltak[0].frist` is `tiltak.frist`.
  private static func withoutIndex(_ tag: String) -> String { tag.replacing(/\[\d+\]/, with: "") }

  /// The document as a row of a register. Its key is the pupil's; of a form that is about nobody the school year, or the file's name.
  ///
  /// Nil where it cannot be decided whose it is.
  var oppføring: Oppføring? {
    let values = reading.answers
    let isAboutPupil = fields.contains { $0.tag == "elev.navn" } || values["elev.navn"] != nil
    // A document that says two things of whose it is, is nobody's row: F504 has said so.
    if isAboutPupil, Dokumentkjennetegn(reading).erUsikkert { return nil }
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    let year = isAboutPupil ? nil : values.text("dok.skoleår")
    return Oppføring(
      Kjennetegn(nøkkel: Dokumentkjennetegn(reading).registernøkkel, navn: navn, values: values), navn: navn,
      values: values, sted: fil, fil: fil,
      otherwise: year ?? fil.split(separator: "/").last.map(String.init) ?? fil)
  }
}
