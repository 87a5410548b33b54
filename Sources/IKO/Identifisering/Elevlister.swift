import Forms
import Foundation
import OPC

/// One or several lists about the same pupils, joined by the pupil's key: intake, absence, class, subjects of earlier years.
///
///     var lister = try Elevlister(["1STA.xlsx", "fravær.csv"], dato: day)
///     for vurdering in try Identifisering(of: lister.elever, trinn: .vg1) { … }
public struct Elevlister: Sendable {
  private let dato: Day
  private let terskler: Terskler
  private var oppføringer: [Oppføring] = []
  private var count = 0
  private var historikk: [Historikkleser.Rad] = []
  private var notes: [(elev: Kjennetegn, finding: Finding)] = []
  private var fagkolonner: [String: Fagkolonne] = [:]
  private var own: [Finding] = []
  /// What was understood of the lists.
  public private(set) var ark: [Arkbeskrivelse] = []

  /// `dato` decides what two-digit years mean.
  public init(dato: Day, regelverk: Regelverk) {
    self.dato = dato
    terskler = regelverk.terskler
  }

  /// Reads lists with the limits that lie with the templates. Throws when one of them cannot be read.
  public init(_ paths: [String], dato: Day) throws(FormError) {
    self.init(dato: dato, regelverk: try Regelverk.publisert())
    for path in paths { try add(path) }
  }

  /// Adds a list. A later one fills only what is blank, and a difference is a finding.
  public mutating func add(_ path: String) throws(FormError) {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try Files.read(path, limit: Limits.workbook.fileBytes)
    } catch {
      throw FormError(error)
    }
    try add(bytes, name: path)
  }

  mutating func add(_ bytes: [UInt8], name: String) throws(FormError) {
    var reader = Grunnlagsleser(dato: dato, terskler: terskler)
    try reader.read(bytes, name: name)
    defer { alle = joined }
    own += reader.findings + reader.historikk.findings
    notes += reader.notes
    historikk += reader.historikk.rader
    fagkolonner.merge(reader.fagkolonner) { first, _ in first }
    ark += reader.ark
    guard !reader.oppføringer.isEmpty else { return }
    count += 1
    guard count > 1 else {
      oppføringer = reader.oppføringer
      return
    }
    var join = Sammenføring(oppføringer, fields: Oppfølgingsplan.fields.definitions)
    join.add(reader.oppføringer, reportsMissing: true)
    oppføringer = join.oppføringer
    own += join.findings
  }

  /// The pupils of all lists, in the order of the first.
  public var elever: [Elevgrunnlag] { alle.elever }

  /// What concerns no single pupil: columns, rows of nobody, pupils who are in one list only.
  public var findings: [Finding] { alle.findings }

  /// Both, as they are after the last list.
  private var alle: (elever: [Elevgrunnlag], findings: [Finding]) = ([], [])

  private var joined: (elever: [Elevgrunnlag], findings: [Finding]) {
    var pupils = oppføringer.medEgneNøkler
    var findings = own
    // A history alone is a list of pupils too.
    if pupils.isEmpty { pupils = pupilsOfHistory }
    let register = Elevregister(pupils.map(\.kjennetegn))
    var elever = pupils.map { Elevgrunnlag($0, fagkolonner) }
    var strangers: Set<Kjennetegn> = []
    for rad in historikk {
      switch register.finn(rad.hvem.kjennetegn) {
      case .en(let place, _): elever[place].historikk.append(rad.karakter)
      case _ where !strangers.insert(rad.hvem.kjennetegn).inserted: continue
      case .ingen:
        findings.append(Finding(.onlyInOne, .error, place: rad.sted, message: Wording.historyOfNobody))
      case .uvisst(let places, let why):
        let message = Wording.unclearRow(why, places.map { pupils[$0].sted })
        findings.append(Finding(.whose, .error, place: rad.sted, message: message))
      }
    }
    for (elev, finding) in notes {
      if case .en(let place, _) = register.finn(elev) {
        elever[place].funn.append(finding)
      } else {
        findings.append(finding)
      }
    }
    return (elever, findings)
  }

  private var pupilsOfHistory: [Oppføring] {
    var register = Elevregister()
    return historikk.compactMap { rad in
      guard register.finn(rad.hvem.kjennetegn) == .ingen else { return nil }
      register.add(rad.hvem.kjennetegn)
      return Oppføring(
        rad.hvem.kjennetegn, navn: rad.hvem.navn, values: rad.hvem.values, sted: rad.sted, fil: rad.fil)
    }
  }
}
