import Norwegian
import Forms
import OPC
import Tables

/// A workbook of an earlier run, with what people have decided in it.
///
///     let forrige = try Forrige(contentsOf: "vurdert-august.xlsx", dato: day)
///     forrige.endring(vurdering)      // .ny
public struct Forrige: Sendable {
  public let fil: String
  /// Pupils who are no longer in the lists can be told from these.
  public private(set) var rader: [Rad] = []
  public private(set) var findings: [Finding] = []
  private var register = Elevregister()

  public struct Rad: Sendable {
    public let navn: Elevnavn?
    public let klasse: String?
    public let erTreff: Bool
    let kjennetegn: Kjennetegn
    /// File, sheet and row.
    let sted: String
    var beslutning: String?
    var prioritet: String?
    var merknad: String?

    /// Whether a person has written anything.
    var erBesluttet: Bool { [beslutning, prioritet, merknad].contains { $0 != nil } }
  }

  public enum Endring: String, Sendable {
    case ny, ikkeLenger, uendret
  }

  /// Throws when the file is no list of an earlier run.
  public init(contentsOf path: String, dato: Day) throws(FormError) {
    fil = path
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try Files.read(path, limit: Limits.workbook.fileBytes)
    } catch {
      throw FormError(error)
    }
    do throws(TableFault) {
      let hints = Set(Vurdertliste.columns.map(Folding.folded))
      read(try RowTable(in: TableFile.read(bytes, name: path), rules: HeaderRules(hints: hints)), dato)
    } catch {
      throw FormError(kind: error.kind.rawValue, file: path, message: error.explanation.sentenceCased)
    }
    if rader.isEmpty { throw FormError(kind: "not-a-list", file: path, message: Wording.notAssessed) }
  }

  private mutating func read(_ table: RowTable, _ dato: Day) {
    guard let outcome = table["Utfall"] else { return }
    let who = Elevkolonner(table, withYear: true, dato: dato)
    findings += table.problems.map { Finding($0) }
    for row in table.rows {
      let hvem = who.hvem(row)
      guard !hvem.kjennetegn.all.isEmpty, !hvem.erMotstridende else { continue }
      func text(_ name: String) -> String? { table[name].flatMap { try? row[$0].text() } }
      let isHit = (try? row[outcome].text()).map { Nøkkel.folded($0) == Nøkkel.folded(Gruppe.treff.rawValue) } ?? false
      register.add(hvem.kjennetegn)
      rader.append(
        Rad(
          navn: hvem.navn, klasse: hvem.values.text("elev.klasse"), erTreff: isHit, kjennetegn: hvem.kjennetegn,
          sted: row.place.text,
          beslutning: text("Beslutning"), prioritet: text("Prioritet"), merknad: text("Merknad")))
    }
  }

  /// Decisions that are none of the choices.
  var ukjenteBeslutninger: [Finding] {
    rader.filter { rad in rad.beslutning.map { Vurdertliste.Beslutning($0) == nil } ?? false }.map {
      Finding(.badCell, .warning, place: $0.sted, field: Beslutninger.tag, message: Wording.unknownDecision)
    }
  }

  /// Whether people have written decisions into it.
  public var harBeslutninger: Bool { rader.contains(where: \.erBesluttet) }

  func rad(_ elev: Elevgrunnlag) -> Rad? {
    if case .en(let index, _) = register.finn(elev.kjennetegn) { rader[index] } else { nil }
  }

  /// What has come about for a pupil since then.
  public func endring(_ vurdering: Elevvurdering) -> Endring {
    let was = rad(vurdering.elev)?.erTreff ?? false
    let isHit = vurdering.elevUtfall == .treff
    return was == isHit ? .uendret : isHit ? .ny : .ikkeLenger
  }

  /// Those who were a hit and are not in the lists any more.
  public func ikkeILister(_ elever: some Sequence<Elevgrunnlag>) -> [Rad] {
    let present = Elevregister(elever.map(\.kjennetegn))
    return rader.filter { $0.erTreff && present.finn($0.kjennetegn) == .ingen }
  }
}
