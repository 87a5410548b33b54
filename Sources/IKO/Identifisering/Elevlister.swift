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
  private var notes: [(nøkler: [String], finding: Finding)] = []
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
    var join = Sammenføring(oppføringer)
    join.add(reader.oppføringer, reportsMissing: true)
    oppføringer = join.oppføringer
    own += join.findings
  }

  /// The pupils of all lists, in the order of the first.
  public var elever: [Elevgrunnlag] { joined.elever }

  /// What concerns no single pupil: columns, rows of nobody, pupils who are in one list only.
  public var findings: [Finding] { own + joined.findings }

  private var joined: (elever: [Elevgrunnlag], findings: [Finding]) {
    var pupils = oppføringer
    var findings: [Finding] = []
    // A history alone is a list of pupils too.
    if pupils.isEmpty { pupils = pupilsOfHistory }
    let grades = Sammenslåing(pupils)
    var elever = pupils.map { Elevgrunnlag($0, fagkolonner) }
    var strangers: [String: String] = [:]
    for rad in historikk {
      if let index = grades.index(of: rad.hvem.nøkler) {
        elever[index].historikk.append(rad.karakter)
      } else if strangers[rad.hvem.nøkler[0]] == nil {
        strangers[rad.hvem.nøkler[0]] = rad.sted
        findings.append(Finding(.onlyInOne, .error, place: rad.sted, message: Wording.historyOfNobody))
      }
    }
    for (nøkler, finding) in notes {
      if let index = grades.index(of: nøkler) { elever[index].funn.append(finding) } else { findings.append(finding) }
    }
    return (elever, findings)
  }

  private var pupilsOfHistory: [Oppføring] {
    var seen: Set<String> = []
    return historikk.compactMap { rad in
      guard let key = rad.hvem.nøkler.first, seen.insert(key).inserted else { return nil }
      return Oppføring(
        nøkkel: key, navn: rad.hvem.navn, values: rad.hvem.values, sted: rad.sted, fil: rad.fil,
        nøkler: rad.hvem.nøkler)
    }
  }
}

/// Finds a pupil by any of the keys. A key that fits two tells of neither.
private struct Sammenslåing {
  private var byKey: [String: [Int]] = [:]

  init(_ pupils: [Oppføring]) {
    for (index, pupil) in pupils.enumerated() {
      for key in Set(pupil.nøkler) { byKey[key, default: []].append(index) }
    }
  }

  func index(of keys: [String]) -> Int? { keys.lazy.compactMap { byKey[$0] }.first { $0.count == 1 }?.first }
}
