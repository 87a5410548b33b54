import Forms
import Norwegian

/// A form that is none of the published ones: a .docx with tags of its own, or one that nobody has marked, whose blanks are then its fields.
///
///     let template = try FrittSkjema.template(at: "leiekontrakt.docx")
///     for field in template.found { print(field.code, field.definition.label) }
public enum FrittSkjema {
  /// The form with its fields, which also answer to the words that the published forms have for the same.
  ///
  /// Throws what `Template` throws, and `bad-words` where the list of words cannot be used.
  ///
  /// - Parameters:
  ///   - path: a .docx or .dotx.
  ///   - layout: codes of one's own for labels at their places.
  public static func template(at path: String, layout: Layout = Layout()) throws(FormError) -> Template<AnyForm> {
    let template = try Template<AnyForm>(unmarkedContentsOf: path, layout: layout.medEmner())
    let plasser = Opplysningsord.gjeldende.map { Opplysningsplasser(template.found, $0) }
    let known = template.knowing(kjenteFelt, layout: try Layout.norsk(), except: plasser?.underskrifter ?? [])
    return plasser.map { known.meaning($0.meninger) } ?? known
  }

  /// Every field of the published forms once.
  static var kjenteFelt: [FieldDefinition] {
    var seen: Set<String> = []
    return Skjemasamling.alle.flatMap(\.fields).filter { $0.kind != .rows && seen.insert($0.tag).inserted }
  }

  static let kjenteKoder: Set<String> = Set(
    Skjemasamling.alle.flatMap {
      $0.fields.flatMap { field in [field.tag] + field.members.map { field.tag + "." + $0.tag } }
    })

  /// The field of a form that is about no pupil which says whose a document is: the only one that asks for a name, or the first of those that
  /// ask for the pupil's. Its answer names the file.
  static func navnefelt(_ fields: [FieldDefinition]) -> FieldDefinition? {
    let pupils = fields.filter { $0.meaning == navnemening }
    if let first = pupils.first { return first }
    let found = fields.filter { field in
      field.kind == .text && field.meaning == nil
        && ([field.label] + field.synonyms).contains { names.contains(Folding.folded($0).trimmingColon) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What fields that ask for the pupil's name mean.
  static let navnemening = "elev.navn"

  private static let names: Set<String> = [
    "navn", "namn", "name", "fullt navn", "fullt namn", "full name", "navn på elev", "elevens navn", "elevnavn",
    "fornavn og etternavn", "for- og etternavn", "etternavn, fornavn", "etternavn og fornavn",
  ]

  /// The field of a word that a person typed: its code, its label, or another word for it. Nil where none or several fit.
  public static func felt(_ word: String, of fields: [FieldDefinition]) -> FieldDefinition? {
    if let field = fields.first(where: { $0.tag == word }) { return field }
    let folded = Folding.folded(word).trimmingColon
    let labelled = fields.filter { Folding.folded($0.label).trimmingColon == folded }
    if labelled.count == 1 { return labelled[0] }
    let known = fields.filter { $0.synonyms.contains { Folding.folded($0).trimmingColon == folded } }
    return labelled.isEmpty && known.count == 1 ? known[0] : nil
  }

  /// A column of a list that only names the files: the form has no place for it.
  public static func navnekolonne(_ name: String) -> FieldDefinition {
    FieldDefinition(tag: navnekode, label: name, kind: .text)
  }

  /// The key under which such a column is read. It is taken out again before a document is made.
  public static let navnekode = "navn-fra"
}

extension String {
  fileprivate var trimmingColon: String { hasSuffix(":") ? String(dropLast()) : self }
}

extension [Oppføring] {
  /// With the answer of the field that tells whose each is as its name, where the form is about no pupil and has such a field.
  public func navngitt(of fields: [FieldDefinition]) -> [Oppføring] {
    guard !fields.contains(where: { $0.tag == "elev.navn" }) else { return self }
    return named(by: FrittSkjema.navnefelt(fields)?.tag, of: fields)
  }
}
