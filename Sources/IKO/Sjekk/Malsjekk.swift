import Forms

/// Whether a template has the fields of its form: each of them, once, and no others.
enum Malsjekk {
  static func findings(of template: Template<AnyForm>, skjema: Skjema) -> [Finding] {
    let tags = template.tags
    var findings: [Finding] = []
    for field in skjema.fields where field.kind != .rows {
      let own = tags.filter { $0 == field.tag || field.hasBoxes && $0.hasPrefix(field.tag + ".") }
      if own.isEmpty {
        findings.append(Finding(.missingField, .warning, field: field.tag, message: Wording.missingField(field.label)))
      } else if let tag = own.first(where: { template.placeCount(of: $0) > 1 }) {
        let message = Wording.severalPlaces(field.label, template.placeCount(of: tag))
        findings.append(Finding(.severalPlaces, .remark, field: field.tag, message: message))
      }
    }
    for group in skjema.fields where group.kind == .rows {
      let missing = group.members.filter { member in
        !tags.contains { $0 == group.tag + "." + member.tag || $0.hasPrefix(group.tag + "." + member.tag + ".") }
      }
      if missing.count == group.members.count {
        findings.append(Finding(.missingField, .warning, field: group.tag, message: Wording.missingField(group.label)))
      } else {
        findings += missing.map { member in
          Finding(
            .missingField, .warning, field: group.tag + "." + member.tag,
            message: Wording.missingColumn(member.label, group.label))
        }
      }
    }
    return findings
      + tags.filter { !skjema.owns(tag: $0) }.map { tag in
        Finding(.strangeField, .remark, field: tag, message: Wording.strangeField(tag))
      }
  }
}

extension FieldDefinition {
  fileprivate var hasBoxes: Bool { kind == .choices || kind == .janei }
}
