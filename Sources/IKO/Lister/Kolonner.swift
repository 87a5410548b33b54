import Norwegian
import Forms
import Tables

/// What the columns of a list mean for a form: found by tag, label or synonym, never by position.
struct Kolonner {
  enum Mål: Equatable {
    /// A field; by its own tag, the cell is taken as it stands.
    case field(FieldDefinition, byTag: Bool)
    case nøkkel, elevnummer, fornavn, mellomnavn, etternavn, navn
    /// A field of the pupil that only tells who a group's row is about.
    case elev(FieldDefinition)
    /// It tells the birth date and is used for nothing else: not stored, not printed.
    case fødselsnummer
    /// Whether the address is protected.
    case skjermet
    case foresatt(Int, String)
  }

  private(set) var mål: [(column: RowTable.Column, mål: Mål)] = []
  /// Columns that the form has no field for.
  private(set) var unused: [RowTable.Column] = []
  private(set) var findings: [Finding] = []
  /// Whether the form has a field for the birth date that a list of pupils gives.
  let hasBirthDate: Bool
  private let file: String

  /// - Parameter group: the repeating group whose members the columns are; nil for a list of pupils.
  init(_ table: RowTable, fields: [FieldDefinition], group: FieldDefinition? = nil) {
    file = table.file
    hasBirthDate = group == nil && fields.contains { $0.tag == "elev.fødselsdato" }
    let index = Kolonnenavn(fields, group: group)
    for column in table.columns {
      switch index.fits(column.folded) {
      case .nothing: unused.append(column)
      case .several(let tags):
        let message = Wording.ambiguousColumn(column.name, file: file, tags: tags)
        findings.append(Finding(.unknownColumn, .warning, message: message))
      case .one(let mål): take(column, mål)
      }
    }
    if erToLister {
      self.mål = []
      findings.append(Finding(.list, .error, message: Wording.twoLists(file: file)))
    }
    if self.mål.contains(where: { $0.mål == .fødselsnummer }) {
      findings.append(Finding(.list, .remark, message: Wording.fødselsnummer(file: file)))
    }
  }

  /// Whether the pupil's column is there twice under one name: two lists side by side, whose halves must not be read as one.
  private var erToLister = false

  /// The first column of a kind counts. Two of one name are told of where the sheet is read.
  private mutating func take(_ column: RowTable.Column, _ mål: Mål) {
    let name = Self.name(of: mål)
    if mål != .fødselsnummer, let earlier = self.mål.first(where: { Self.isSame($0.mål, mål) }) {
      guard earlier.column.folded != column.folded else {
        erToLister = erToLister || [.navn, .etternavn, .fornavn, .elevnummer].contains(mål)
        return
      }
      let message = Wording.twoColumns(column.name, earlier.column.name, file: file, label: name)
      findings.append(Finding(.unknownColumn, .warning, message: message))
    } else {
      self.mål.append((column, mål))
    }
  }

  private static func isSame(_ first: Mål, _ second: Mål) -> Bool {
    if case .field(let one, _) = first, case .field(let other, _) = second { return one.tag == other.tag }
    return first == second
  }

  private static func name(of mål: Mål) -> String {
    switch mål {
    case .field(let field, _), .elev(let field): field.label
    case .nøkkel: Wording.key
    case .elevnummer: "Elevnummer"
    case .fornavn, .mellomnavn, .etternavn, .navn: "Elevens navn"
    case .fødselsnummer: Wording.onlyForBirthDate
    case .skjermet: Wording.skjermetColumn
    case .foresatt(let number, let member): Wording.foresatt(number, member)
    }
  }

  /// Whether any column holds names: then a row without one is incomplete.
  var holdNames: Bool { mål.contains { [.navn, .etternavn, .fornavn].contains($0.mål) } }

  /// `Etternavn → Elevens navn`, for the one who wants to see what was understood.
  /// A column that bears the field's code is shown by its label.
  var description: [(column: String, field: String)] {
    mål.map { column, mål in
      let name = Self.name(of: mål)
      if case .field(_, byTag: true) = mål { return (name, name) }
      return (column.folded == Folding.folded(name) ? name : column.name, name)
    }
  }
}
