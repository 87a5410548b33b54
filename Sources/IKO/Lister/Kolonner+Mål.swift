import Forms
import Norwegian
import Tables

extension Kolonner {
  /// What a column is for.
  enum Mål: Equatable {
    /// A field; by its own tag, the cell is taken as it stands.
    case field(FieldDefinition, byTag: Bool)
    /// What the criteria use, whether the form has a field for it or not.
    case grunnlag(Grunnlagskolonne)
    /// Which half of the year the grades of the row are of.
    case termin
    case nøkkel, elevnummer, fornavn, mellomnavn, etternavn
    case navn(Navnerekkefølge)
    /// A field of the pupil that only tells who a group's row is about.
    case elev(FieldDefinition)
    /// It tells the birth date and is used for nothing else: not stored, not printed.
    case fødselsnummer
    /// Whether the address is protected.
    case skjermet
    case foresatt(Foresattkolonne)

    var erNavn: Bool {
      switch self {
      case .navn, .etternavn, .fornavn: true
      default: false
      }
    }

    /// Whether a criterion may be decided by it, or a number of the plan: what nobody sees must not.
    var avgjør: Bool {
      switch self {
      case .grunnlag, .termin: true
      case .field(let field, _): field.kind == .number
      default: false
      }
    }

    /// Whether it is the pupil's class.
    var gjelderKlassen: Bool { if case .field(let field, _) = self { field.tag == "elev.klasse" } else { false } }

    /// Whether it says something of the pupil as a whole: absence, averages.
    var gjelderHelheten: Bool {
      switch self {
      case .grunnlag(let kolonne): kolonne.gjelderHelheten
      case .field(let field, byTag: false): field.tag.hasPrefix("fravær.") || field.tag.hasPrefix("inn.")
      default: false
      }
    }

    /// Whether it says something of the pupil that holds in all of her rows.
    var gjelderEleven: Bool { if case .field(let field, _) = self { field.tag.hasPrefix("elev.") } else { false } }

    /// Whether it tells who the pupil is, or protects her: such a column counts although it is hidden.
    var gjelderHvem: Bool {
      switch self {
      case .field(let field, _): ["elev.fødselsdato", "elev.klasse", Beslutninger.tag].contains(field.tag)
      case .grunnlag, .termin, .foresatt: false
      default: true
      }
    }
  }
}
