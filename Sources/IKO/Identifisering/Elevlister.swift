import Disk
import Forms
import Foundation
import OPC

/// One or several lists about the same pupils, joined by the pupil's key: intake, absence, class, subjects of earlier years.
///
///     var lister = try Elevlister(["1STA.xlsx", "fravær.csv"], dato: day)
///     for vurdering in try Identifisering(of: lister.elever, trinn: .vg1) { … }
public struct Elevlister: Sendable {
  private var kilder: Kilder
  /// The pupils of all lists, in the order of the first.
  public private(set) var elever: [Elevgrunnlag] = []
  /// What concerns no single pupil: columns, rows of nobody, pupils who are in one list only.
  public private(set) var findings: [Finding] = []
  /// That the pupils' years were taken from their classes, where they were.
  public private(set) var trinnFraKlassene: Finding?
  /// What was understood of the lists.
  public var ark: [Arkbeskrivelse] { kilder.ark }

  /// - Parameters:
  ///   - regelverk: the criteria.
  ///   - dato: decides what two-digit years mean, and which days cannot be right.
  ///   - ark: the only sheet of workbooks that is meant; nil for those that belong together.
  public init(dato: Day, regelverk: Regelverk, ark: String? = nil) {
    kilder = Kilder(
      skjema: Oppfølgingsplan.navn, fields: Oppfølgingsplan.fields.definitions, today: dato, ark: ark,
      regelverk: regelverk, isForCriteria: true)
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
    try kilder.addList(bytes, name)
    let (pupils, found) = kilder.grunnlag()
    elever = pupils
    var klassetrinn = Klassetrinn()
    klassetrinn.fyll(&elever)
    trinnFraKlassene = klassetrinn.funn
    findings = kilder.listefunn + found
  }
}
