import Forms
import Norwegian

/// The fields of a form that say whose a document is, so that one rule tells pupils apart whether the form has our codes or its own.
///
///     let felt = Hvemfelt(of: template.fields)                     // navn, fødselsdato and klasse of a school's own form
///     felt?.oversatt(reading.answers).text("elev.navn")            // "Kari Nordmann"
struct Hvemfelt: Sendable, Equatable {
  let navn: String
  let født: String?
  let klasse: String?
  /// Whether a person pointed at the field of the name: then its answer is the key of a document too.
  private(set) var erPekt = false

  /// Of the published forms about a pupil.
  static let elev = Hvemfelt(navn: "elev.navn", født: "elev.fødselsdato", klasse: "elev.klasse")

  /// The codes, with those that tell of which school year and school a document is.
  var koder: Set<String> {
    Set([navn, født, klasse].compactMap(\.self) + ["dok.skoleår", "dok.dato", "skole.navn"])
  }

  /// Whether a form has our codes.
  var erElev: Bool { navn == Self.elev.navn }

  /// Whether the form asks for nothing but a name: then that is all there can be.
  var erBareNavn: Bool { født == nil && klasse == nil }

  /// Nil where no field asks for a name, or several do.
  ///
  /// - Parameter navnefelt: the field that a person says is the name, for a form of which nobody can tell. In one that asks for a name itself that decides:
  ///   the number of a room is in turn one pupil's and another's.
  init?(of fields: [FieldDefinition], navnefelt: String? = nil) {
    if fields.contains(where: { $0.tag == Self.elev.navn }) {
      self = .elev
      return
    }
    guard
      let navn = FrittSkjema.navnefelt(fields)?.tag ?? navnefelt.flatMap({ tag in fields.first { $0.tag == tag }?.tag })
    else { return nil }
    let isPointedAt = FrittSkjema.navnefelt(fields) == nil
    func only(_ code: String?, _ kind: FieldKind) -> String? {
      let meant = Oppfølgingsplan.fields.definitions.first { $0.tag == code }
      let words = Set(([meant?.label].compactMap(\.self) + (meant?.synonyms ?? [])).map(Folding.folded))
      let found = fields.filter { $0.kind == kind && words.contains(Folding.folded($0.label)) }
      return found.count == 1 ? found[0].tag : nil
    }
    self.init(navn: navn, født: only(Self.elev.født, .day), klasse: only(Self.elev.klasse, .text))
    erPekt = isPointedAt
  }

  private init(navn: String, født: String?, klasse: String?) {
    (self.navn, self.født, self.klasse) = (navn, født, klasse)
  }

  /// The answers under the codes of the published forms.
  func oversatt(_ values: Values) -> Values {
    guard !erElev else { return values }
    var translated = Values()
    for tag in koder { translated[oversatt(tag)] = values[tag] }
    return translated
  }

  /// The code of the published forms for one of these.
  func oversatt(_ tag: String) -> String {
    switch tag {
    case navn: Self.elev.navn
    case født: Self.elev.født ?? tag
    case klasse: Self.elev.klasse ?? tag
    default: tag
    }
  }
}
