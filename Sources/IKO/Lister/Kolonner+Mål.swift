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

    /// Whether it is absence, of the pupil as a whole.
    var erFravær: Bool {
      switch self {
      case .grunnlag(.fravær), .grunnlag(.skoledager): true
      case .field(let field, byTag: false): field.tag.hasPrefix("fravær.")
      default: false
      }
    }

    /// Whether it is what a pupil was taken in on: averages and wishes.
    var erInntak: Bool {
      switch self {
      case .grunnlag(.snitt), .grunnlag(.poeng), .grunnlag(.ønske): true
      case .field(let field, byTag: false): field.tag.hasPrefix("inn.")
      default: false
      }
    }

    /// The field that a column answers.
    var felt: String? {
      switch self {
      case .field(let field, _): field.tag
      case .grunnlag(let kolonne): kolonne.tag
      case .foresatt: "foresatte.personer"
      default: nil
      }
    }

    /// Whether two columns are for the same.
    func erSamme(som other: Mål) -> Bool {
      switch (self, other) {
      case (.field(let one, _), .field(let other, _)): one.tag == other.tag
      case (.grunnlag(let one), .grunnlag(let other)): one.tag == other.tag
      case (.navn, .navn): true
      case (.foresatt(let one), .foresatt(let other)): one.nummer == other.nummer && one.felt == other.felt
      default: self == other
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

extension Kolonner {
  /// The foresatt whose telephone a column is that names nobody: the one of its number («Tlf 2»), or the one whose name stands in the column to
  /// the left, where nobody before her is without a telephone.
  func foresatt(withTelephone column: RowTable.Column) -> Foresattkolonne? {
    var open: [Foresattkolonne] = []
    for (_, mål) in mål {
      guard case .foresatt(let foresatt) = mål else { continue }
      if foresatt.felt == "telefon" {
        open.removeAll { $0.nummer == foresatt.nummer }
      } else if !open.contains(where: { $0.nummer == foresatt.nummer }) {
        open.append(foresatt)
      }
    }
    if let digit = Kolonneord.words(column.member).lazy.compactMap({ Int(read: $0, in: 1...4) }).first {
      return open.first { $0.nummer == digit }
    }
    guard open.count == 1, let only = open.first, let left = mål.last, left.column.number == column.number - 1,
      case .foresatt(let foresatt) = left.mål, foresatt.nummer == only.nummer
    else { return nil }
    return only
  }
}
