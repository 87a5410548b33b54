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
    /// The birth date in three columns.
    case fødselsdag, fødselsmåned, fødselsår
    case navn(Navnerekkefølge)
    /// A field of the pupil that only tells who a group's row is about.
    case elev(FieldDefinition)
    /// It tells the birth date and is used for nothing else: not stored, not printed.
    case fødselsnummer
    /// Whether the address is protected.
    case skjermet
    case foresatt(Foresattkolonne)
    case rad(Radkolonne)
    /// What a form with codes of its own may ask for in any number of places; its code is what they mean.
    case opplysning(FieldDefinition)
    /// A question whose boxes have a field each: it names those that are ticked.
    case ruter(String, [FieldDefinition])
    /// Who is to be followed up, in the words of the one who keeps the list.
    case beslutning(Beslutningskolonne)

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

    /// What a name means in a form with codes of its own.
    var mening: String? {
      switch self {
      case .navn: FrittSkjema.navnemening
      case .fornavn: "elev.fornavn"
      case .etternavn: "elev.etternavn"
      case .elevnummer: Opplysningsplasser.elevnummer
      case .opplysning(let field): field.tag
      case .field(let field, byTag: false): field.meaning
      default: nil
      }
    }

    /// All that places may ask for by it: the name in one and in two parts, the address in one.
    var meninger: [String] {
      switch self {
      case .navn, .fornavn, .etternavn: ["elev.navn", "elev.fornavn", "elev.etternavn"]
      case .foresatt(let kolonne):
        ["foresatt\(kolonne.nummer)", kolonne.relasjon.map(Nøkkel.folded)].compactMap(\.self).flatMap { who in
          (["fornavn", "etternavn"].contains(kolonne.felt) ? ["navn"] : [kolonne.felt]).map { "\(who).\($0)" }
            + ["\(who).navnOgTelefon"]
        }
      case .opplysning(let field):
        ["elev.postnr", "elev.poststed"].contains(field.tag) ? [field.tag, "elev.postadresse"] : [field.tag]
      default: []
      }
    }

    /// Whether its cells are days.
    var erDag: Bool {
      switch self {
      case .field(let field, _), .elev(let field), .opplysning(let field): field.kind == .day
      case .rad(let rad): rad.medlem.kind == .day
      default: false
      }
    }

    /// Whether it is the column that is called Beslutning.
    var erBeslutning: Bool { if case .field(let field, _) = self { field == Beslutninger.field } else { false } }

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
      case .rad(let rad): rad.gruppe
      case .beslutning: Beslutninger.tag
      default: nil
      }
    }

    /// Whether two columns are for the same.
    func erSamme(som other: Mål) -> Bool {
      switch (self, other) {
      case (.field(let one, _), .field(let other, _)): one.tag == other.tag
      case (.grunnlag(let one), .grunnlag(let other)): one.tag == other.tag
      case (.navn, .navn): true
      case (.opplysning(let one), .opplysning(let other)): one.tag == other.tag
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
      case .grunnlag, .termin, .foresatt, .rad, .opplysning, .ruter: false
      default: true
      }
    }
  }
}

extension Kolonner {
  /// Whether there are columns for one of the foresatte only.
  var hasOneForesatt: Bool {
    mål.allSatisfy {
      if case .foresatt(let kolonne) = $0.mål { kolonne.nummer == 1 && kolonne.relasjon == nil } else { true }
    }
  }

  /// What the columns tell for a form with codes of its own.
  var meninger: Set<String> { Set(mål.flatMap { $0.mål.meninger }) }

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

  /// Which columns of a list may not be the pupil's, in a form with codes of its own.
  struct Vern {
    /// Whether the list is one of pupils, as a school's system gives it.
    let erElevliste: Bool
    /// The last of the columns behind a foresatt that may be hers.
    var bakForesatt: Int?

    init(_ table: RowTable, _ fields: [FieldDefinition]) {
      erElevliste =
        (fields.contains { $0.meaning != nil } || !fields.contains { $0.tag == FrittSkjema.navnemening })
        && table.columns.contains { column in
          if Foresattkolonne(column.name) != nil { return true }
          guard case .one(let mål) = Kolonnenavn.kjente.usualFits(column.name) else { return false }
          return mål == .elevnummer || mål.gjelderKlassen
        }
    }
  }

  /// What a column means in a form with codes of its own. How to reach the pupil goes to no place of the same name that is not known to be hers,
  /// and «E-post» and «Adresse» right behind a foresatt may be that one's: then they are nobody's.
  mutating func besideForesatt(_ column: RowTable.Column, _ fits: Kolonnenavn.Fits) -> Kolonnenavn.Fits {
    var fits = fits
    if vern.erElevliste, case .one(.field(let field, byTag: false)) = fits, field.meaning == nil,
      let told = Opplysningsord.gjeldende?.kolonne(column.member), Opplysninger.erFelles(told.tag)
    {
      fits = .one(.opplysning(told))
    }
    guard case .one(let meant) = fits, let told = meant.mening, Opplysninger.erFelles(told), column.group == nil,
      Opplysningsord.gjeldende?.nevnerPerson(column.name) == false
    else { return fits }
    let isBehind =
      mål.last.map { left in
        if case .foresatt = left.mål { left.column.number == column.number - 1 } else { false }
      } ?? false
    guard isBehind || vern.bakForesatt == column.number - 1 else { return fits }
    vern.bakForesatt = column.number
    return .nothing
  }
}
