import Forms
import Norwegian

/// Looks for other pupils of a list in a document that is about one of them.
struct Navnesjekk {
  private let elever: [Oppføring]

  init(_ elever: [Oppføring]) { self.elever = elever }

  /// A full name is reported as a warning. A given name that one pupil of the list alone has is a remark: others have it too.
  func findings(in reading: Reading<AnyForm>, fields: [FieldDefinition]) -> [Finding] {
    guard !elever.isEmpty else { return [] }
    let values = reading.answers
    let own = Kjennetegn(of: values)
    let others = elever.filter { $0.kjennetegn.samsvar(med: own).erToElever && !isNamesake($0, of: values) }
    let given = Dictionary(grouping: elever.compactMap { $0.navn?.fornavn }, by: Folding.folded)
    var findings: [Finding] = []
    for (tag, label, text) in texts(values, fields, reading) {
      let words = Self.words(text)
      for other in others {
        guard let navn = other.navn else { continue }
        if holds(words, Self.words(navn.fullt)) || holds(words, Self.words(navn.sortert)) {
          findings.append(
            Finding(
              .otherPupil, .warning, place: tag.flatMap { reading.place(of: $0) }, field: tag,
              message: Wording.otherPupil(label, listed: other.sted)))
        } else if given[Folding.folded(navn.fornavn)]?.count == 1, navn.fornavn.count > 2,
          holds(words, Self.words(navn.fornavn)), !isOwn(navn.fornavn, values)
        {
          findings.append(
            Finding(
              .otherPupil, .remark, place: tag.flatMap { reading.place(of: $0) }, field: tag,
              message: Wording.perhapsOtherPupil(label, listed: other.sted)))
        }
      }
    }
    return findings
  }

  private func isNamesake(_ other: Oppføring, of values: Values) -> Bool {
    other.navn.map { Nøkkel.folded($0.fullt) } == values.text("elev.navn").map(Nøkkel.folded)
  }

  private func isOwn(_ given: String, _ values: Values) -> Bool {
    holds(Self.words(values.text("elev.navn") ?? ""), Self.words(given))
  }

  /// What people write freely: not the names of foresatte and teachers, which may be anybody's.
  private func texts(
    _ values: Values, _ fields: [FieldDefinition], _ reading: Reading<AnyForm>
  ) -> [(tag: String?, label: String, text: String)] {
    var texts: [(tag: String?, label: String, text: String)] = []
    for field in fields {
      if case .rows(let rows) = values[field.tag] {
        guard field.tag != "foresatte.personer" else { continue }
        for (index, row) in rows.enumerated() {
          for member in field.members where member.kind == .multiline || member.tag == "merknad" {
            if let text = row.text(member.tag) {
              texts.append(("\(field.tag)[\(index)].\(member.tag)", "\(field.label) \(index + 1)", text))
            }
          }
        }
      } else if field.kind == .multiline, let text = values.text(field.tag) {
        texts.append((field.tag, field.label, text))
      }
    }
    let beside = reading.unplaced + reading.comments.map(\.text)
    return texts + (beside.isEmpty ? [] : [(nil, Wording.besideFields, beside.joined(separator: "\n"))])
  }

  /// Words with their capitals: «Dag» is a name, «dag» is none.
  private static func words(_ text: String) -> [Substring] {
    text.precomposedStringWithCanonicalMapping.split { !$0.isLetter && $0 != "-" }
  }

  private func holds(_ text: [Substring], _ name: [Substring]) -> Bool {
    guard let first = name.first, text.count >= name.count else { return false }
    return text.indices.dropLast(name.count - 1).contains { start in
      text[start] == first && text[start..<(start + name.count)].elementsEqual(name)
    }
  }
}
