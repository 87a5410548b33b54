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
  private var byKey: [String: Int] = [:]

  public struct Rad: Sendable {
    public let navn: Elevnavn?
    public let klasse: String?
    public let erTreff: Bool
    let nøkler: [String]
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
      let hints = Set(Vurdertliste.columns.map(Header.folded))
      read(try RowTable(in: TableFile.read(bytes, name: path), rules: HeaderRules(hints: hints)), dato)
    } catch {
      throw FormError(kind: error.kind.rawValue, file: path, message: error.explanation.sentenceCased)
    }
    if rader.isEmpty { throw FormError(kind: "not-a-list", file: path, message: Wording.notAssessed) }
  }

  private mutating func read(_ table: RowTable, _ dato: Day) {
    guard let outcome = table["Utfall"] else { return }
    let who = Elevkolonner(table, withYear: true, dato: dato)
    findings += table.problems.map(Finding.init)
    for row in table.rows {
      let hvem = who.hvem(row)
      guard !hvem.nøkler.isEmpty else { continue }
      func text(_ name: String) -> String? { table[name].flatMap { try? row[$0].text() } }
      let isHit = (try? row[outcome].text()).map { Nøkkel.folded($0) == Nøkkel.folded(Gruppe.treff.rawValue) } ?? false
      for key in hvem.nøkler where byKey[key] == nil { byKey[key] = rader.count }
      rader.append(
        Rad(
          navn: hvem.navn, klasse: hvem.values.text("elev.klasse"), erTreff: isHit, nøkler: hvem.nøkler,
          beslutning: text("Beslutning"), prioritet: text("Prioritet"), merknad: text("Merknad")))
    }
  }

  /// Whether people have written decisions into it.
  public var harBeslutninger: Bool { rader.contains(where: \.erBesluttet) }

  func rad(_ elev: Elevgrunnlag) -> Rad? { elev.nøkler.lazy.compactMap { byKey[$0] }.first.map { rader[$0] } }

  /// What has come about for a pupil since then.
  public func endring(_ vurdering: Elevvurdering) -> Endring {
    let was = rad(vurdering.elev)?.erTreff ?? false
    let isHit = vurdering.elevUtfall == .treff
    return was == isHit ? .uendret : isHit ? .ny : .ikkeLenger
  }

  /// Those who were a hit and are not in the lists any more.
  public func ikkeILister(_ elever: some Sequence<Elevgrunnlag>) -> [Rad] {
    let keys = Set(elever.flatMap(\.nøkler))
    return rader.filter { $0.erTreff && keys.isDisjoint(with: $0.nøkler) }
  }
}
