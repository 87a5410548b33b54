import Forms
import Norwegian

/// Which fields are about a pupil's health: what a file, JSON or the screen leaves out unless it is asked for.
///
/// In the published forms these are the items of the checklist that ask for it, with their remarks. «Andre kritiske faktorer (helse,
/// oppførsel o.l.)» is not among them: a tick there may mean anything. In a form that nobody declared, a field whose tag or label names
/// health counts, because nobody has looked at it.
enum Helse {
  static func isAbout(_ field: FieldDefinition, in skjema: String, group: FieldDefinition? = nil) -> Bool {
    let item = field.tag.split(separator: ".").first.map(String.init) ?? ""
    if skjema == Sjekkliste.navn { return group == nil && Sjekkliste.helsepunkter.contains(item) }
    guard Skjemasamling.skjema(skjema) == nil else { return false }
    let text = [group?.tag, group?.label, field.tag, field.label].compactMap(\.self).joined(separator: " ")
    return Folding.folded(text).split { !$0.isLetter }.contains { word in
      words.contains(String(word)) || beginnings.contains { word.hasPrefix($0) }
    }
  }

  /// The field, or those of its members, that are about health; members by their full tags.
  static func fields(of field: FieldDefinition, in skjema: String) -> [FieldDefinition] {
    guard field.kind == .rows else { return isAbout(field, in: skjema) ? [field] : [] }
    return field.members.filter { isAbout($0, in: skjema, group: field) }.map {
      FieldDefinition(tag: field.tag + "." + $0.tag, label: field.label + ": " + $0.label, kind: $0.kind)
    }
  }

  private static let words: Set<String> = ["rus", "bup", "syk", "sykemelding"]
  private static let beginnings = ["helse", "psyk", "diagnose", "sykdom", "medisin", "rusmid", "rusbruk"]
}
