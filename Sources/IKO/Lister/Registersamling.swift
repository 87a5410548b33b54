import Forms
import Tables

/// The registers of documents that were read, one for each form among them, and what is reported of the reading.
///
///     let registers = Registersamling(read, errors: errors, folder: "Output")
///     try Utfil.write(registers.workbook(for: "svar.xlsx"), to: "svar.xlsx")
///     for (fil, funn) in registers.findings { … }
public struct Registersamling: Sendable {
  /// One document, as a row of its form's register.
  struct Rad: Sendable {
    let lest: Dokumentleser.Lest
    /// Below the folder that was asked for.
    let fil: String
    let oppføring: Oppføring
  }

  /// The documents of one form.
  struct Skjemadel: Sendable {
    let navn: String
    let register: Register
    let fields: [FieldDefinition]
    /// Fields about health that are not in the register.
    let leftOut: [FieldDefinition]
    let rader: [Rad]
  }

  let deler: [Skjemadel]
  let errors: [(fil: String, error: FormError)]
  let notes: [String: [Finding]]
  let withHealth: Bool
  /// Documents whose answers are not in the register, because it cannot be decided whose they are: paths.
  public let utenEier: [String]

  /// What has no room in a cell; `fil` is the document's path.
  public let findings: [(fil: String, funn: Finding)]

  /// - Parameters:
  ///   - read: the documents, of any forms.
  ///   - errors: files that could not be read; they are findings of the workbook.
  ///   - notes: findings beside those of the documents themselves, by path.
  ///   - withHealth: whether fields about health come along.
  ///   - folder: the folder that was asked for; paths are shown from there.
  public init(
    _ read: [Dokumentleser.Lest], errors: [FormError] = [], notes: [String: [Finding]] = [:], withHealth: Bool = false,
    folder: String? = nil
  ) {
    func shown(_ path: String) -> String {
      guard let folder, path.hasPrefix(folder + "/") else { return path }
      return String(path.dropFirst(folder.count + 1))
    }
    self.withHealth = withHealth
    self.notes = notes
    let ownerless = read.filter { !$0.fields.isEmpty && $0.oppføring == nil }
    utenEier = ownerless.map(\.fil)
    self.errors =
      errors.map { (shown($0.file), $0) }
      + ownerless.map {
        (shown($0.fil), FormError(kind: "whose-document", file: $0.fil, message: Wording.notInRegister))
      }
    deler = Self.byForm(read).map { Skjemadel($0, withHealth: withHealth, shown: shown) }
    findings = deler.flatMap { del in
      del.rader.flatMap { rad in
        del.register.tooLong(in: rad.oppføring.values).map { tag, label in
          (rad.lest.fil, Finding(.badCell, .error, field: tag, message: Wording.tooLongForCell(label)))
        }
      }
    }
  }

  /// The documents of each form, the forms in the order of their first document. Those that are their own template belong together
  /// where they have the same fields.
  private static func byForm(_ read: [Dokumentleser.Lest]) -> [[Dokumentleser.Lest]] {
    var order: [String] = []
    var groups: [String: [Dokumentleser.Lest]] = [:]
    for lest in read where !lest.fields.isEmpty {
      let key =
        lest.skjema == lest.fil ? lest.fields.map { "\($0.tag) \($0.kind)" }.joined(separator: "\n") : lest.skjema
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(lest)
    }
    return order.compactMap { groups[$0] }
  }

  /// Whether answers about health were left out.
  public var leavesOutHealth: Bool { deler.contains { !$0.leftOut.isEmpty } }

  /// What was left out, by its labels, where it is not the checklist's.
  public var otherHealthFields: [String] { deler.filter { $0.navn != Sjekkliste.navn }.flatMap(\.leftOut).map(\.label) }

  /// How many lines that belong to no field, and comments, were left out: they may be about health.
  public var linesLeftOut: Int {
    withHealth
      ? 0
      : deler.flatMap(\.rader).reduce(0) { $0 + $1.lest.reading.unplaced.count + $1.lest.reading.comments.count }
  }

  /// A workbook with the sheets of every form, and those that tell of the reading.
  ///
  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    try Register.workbook(deler.flatMap { $0.register.sheets($0.rader.map(\.oppføring)) } + ekstraark, for: path)
  }

  /// The plain fields of the first form.
  public func csv() -> [UInt8] { deler.first.map { $0.register.csv($0.rader.map(\.oppføring)) } ?? [] }

  /// The groups that a file of one table has no place for, by their labels, where any document has rows in them.
  public var groupsLeftOut: [String] {
    guard let del = deler.first else { return [] }
    return del.fields.filter { field in
      field.kind == .rows && del.rader.contains { $0.oppføring.values[field.tag]?.isAnswered == true }
    }.map(\.label)
  }

  /// The forms that a file of one table has no place for: all but the first.
  public var formsLeftOut: [String] { deler.dropFirst().map(\.navn) }
}

extension Registersamling.Skjemadel {
  init(_ read: [Dokumentleser.Lest], withHealth: Bool, shown: (String) -> String) {
    let skjema = read[0].skjema
    let kept = withHealth ? read : read.map { $0.keeping { !Helse.isAbout($0, in: skjema, group: $1) } }
    let fields = kept[0].fields
    let file = skjema.split(separator: "/").last.map(String.init) ?? skjema
    navn = file.lowercased().hasSuffix(".docx") ? String(file.dropLast(5)) : file
    self.fields = fields
    leftOut = withHealth ? [] : read[0].fields.flatMap { Helse.fields(of: $0, in: skjema) }
    // A register that is written in again offers the catalogue too; one that cannot be read is no reason to give none.
    register = Register(skjema: navn, fields: fields, katalog: (try? Tiltakskatalog.publisert()) ?? [])
    rader = Self.distinct(
      kept.compactMap { lest in lest.oppføring.map { .init(lest: lest, fil: shown(lest.fil), oppføring: $0) } })
  }

  /// Each document with a key of its own, because the rows of groups know their document by it: a pupil's second plan has its period
  /// with the key, and where that is the same too, the file.
  private static func distinct(_ rader: [Registersamling.Rad]) -> [Registersamling.Rad] {
    let byKey = Dictionary(grouping: rader) { $0.oppføring.nøkkel }
    return rader.map { rad in
      guard let same = byKey[rad.oppføring.nøkkel], same.count > 1 else { return rad }
      let period = Self.period(of: rad)
      let isAlone = period.map { period in same.count { Self.period(of: $0) == period } == 1 } ?? false
      var oppføring = rad.oppføring
      oppføring.nøkkel += "|" + (isAlone ? period ?? rad.fil : rad.fil)
      return .init(lest: rad.lest, fil: rad.fil, oppføring: oppføring)
    }
  }

  private static func period(of rad: Registersamling.Rad) -> String? {
    let values = rad.oppføring.values
    return (values.day("plan.fra") ?? values.day("kart.dato") ?? values.day("dok.dato"))?.iso
  }
}
