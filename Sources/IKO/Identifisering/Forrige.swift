import Disk
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
  /// Pupils who are no longer in the lists can be seen from these.
  public private(set) var rader: [Rad] = []
  public private(set) var findings: [Finding] = []
  /// Columns that people added.
  private(set) var egneKolonner: [String] = []
  /// Whether there is a column for decisions at all.
  private(set) var harKolonne = false
  private var register = Elevregister()

  public struct Rad: Sendable {
    public let navn: Elevnavn?
    public let klasse: String?
    public let erTreff: Bool
    /// The criteria that were a hit; nil where the list does not tell.
    let treff: Set<String>?
    let kjennetegn: Kjennetegn
    /// File, sheet and row.
    let sted: String
    var beslutning: String?
    var prioritet: String?
    var merknad: String?
    /// What stands in the columns that people added, by their names.
    var eget: [String: String] = [:]

    /// Its cells in the columns of a list for decisions.
    var celler: [CellValue] = []

    /// Whether a person has written anything.
    var erBesluttet: Bool { [beslutning, prioritet, merknad].contains { $0 != nil } || !eget.isEmpty }
  }

  /// What has come about for a pupil, criterion by criterion.
  public struct Endring: Sendable, Equatable {
    public enum Slag: String, Sendable {
      /// The pupil was no hit, or was in no list.
      case ny
      /// A hit then and now, on other criteria.
      case endret
      case ikkeLenger
      case uendret
    }

    public let slag: Slag
    /// Criteria that are a hit now and were not.
    public let nye: [String]
    /// Criteria that were a hit and are certainly not one any more.
    public let bortfalt: [String]
    /// Criteria that were a hit and cannot be judged now, because something is missing in the lists.
    public let ukjente: [String]

    /// The new criteria as they are shown to people, `Nytt kriterium: R4`; nil where there are none.
    ///
    ///     forrige.endring(vurdering).nyttTekst
    public var nyttTekst: String? { nye.isEmpty ? nil : Wording.newCriteria(nye) }
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
    if rader.isEmpty {
      let message = findings.contains { $0.code == .whose } ? Wording.keyOfAnother : Wording.notAssessed
      throw FormError(kind: "not-a-list", file: path, message: message)
    }
  }

  private mutating func read(_ table: RowTable, _ dato: Day) {
    guard let outcome = table["Utfall"] else { return }
    harKolonne = table[Beslutninger.field.label] != nil
    let who = Elevkolonner(table, withYear: true, dato: dato)
    findings += table.problems.map { Finding($0) }
    // Of a list that somebody made otherwise it does not show which columns were added.
    if table["Nøkkel"] != nil, table["Treff på"] != nil {
      let known = Set(Vurdertliste.known.map(Folding.folded))
      egneKolonner = table.columns.map(\.name).filter { !known.contains(Folding.folded($0)) }
    }
    for row in table.rows {
      let hvem = who.hvem(row)
      guard !hvem.kjennetegn.all.isEmpty, !hvem.erMotstridende else { continue }
      if hvem.kjennetegn.erMotstridende {
        findings.append(Finding(.whose, .error, place: row.place.text, message: Wording.keyOfAnother))
        continue
      }
      func text(_ name: String) -> String? { table[name].flatMap { try? row[$0].text() } }
      let isHit = (try? row[outcome].text()).map { Nøkkel.folded($0) == Nøkkel.folded(Gruppe.treff.rawValue) } ?? false
      register.add(hvem.kjennetegn)
      rader.append(
        Rad(
          navn: hvem.navn, klasse: hvem.values.text("elev.klasse"), erTreff: isHit,
          treff: table["Treff på"].map { Set(((try? row[$0].text()) ?? nil).map(Self.ids) ?? []) },
          kjennetegn: hvem.kjennetegn,
          sted: row.place.text,
          beslutning: text("Beslutning"), prioritet: text("Prioritet"),
          merknad: text(Vurdertliste.remark) ?? Vurdertliste.older[Vurdertliste.remark].flatMap(text),
          eget: Dictionary(egneKolonner.compactMap { name in text(name).map { (name, $0) } }) { first, _ in first },
          celler: Vurdertliste.columns.map { name in
            (table[name] ?? Vurdertliste.older[name].flatMap { table[$0] }).map { row[$0].value } ?? .blank
          }))
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

  /// What people decided on a pupil, and whether what stands there is one of the choices; nil where she is not in the list.
  package func avgjørelse(om elev: Elevgrunnlag) -> (avgjørelse: Vurdertliste.Avgjørelse, erKjent: Bool)? {
    guard let rad = rad(elev) else { return nil }
    let known = rad.beslutning.flatMap { Vurdertliste.Beslutning($0) }
    return (.init(known, merknad: rad.merknad), rad.beslutning == nil || known != nil)
  }

  /// The decisions that no pupil of the lists gets, because it is not certain whose they are, or she is not in them: nothing of what a person
  /// decided is left out without a word. Nil where there are none.
  ///
  /// - Parameter elever: all pupils of the lists.
  public func ikkeOverført(til elever: [Elevgrunnlag]) -> Finding? {
    let left = besluttede(utenfor: elever)
    guard let first = left.first else { return nil }
    return Finding(.whose, .warning, place: first.sted, message: Wording.decisionsNotCarried(left.count))
  }

  /// The rows with a decision that none of these pupils gets for sure: a list of these pupils alone would lose it.
  package func besluttede(utenfor elever: [Elevgrunnlag]) -> [Rad] {
    let taken = Set(elever.compactMap { rad($0)?.sted })
    return rader.filter { $0.erBesluttet && !taken.contains($0.sted) }
  }

  func rad(_ elev: Elevgrunnlag) -> Rad? {
    if case .en(let index, _) = register.finn(elev.kjennetegn) { rader[index] } else { nil }
  }

  private static func ids(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
  }

  /// What has come about for a pupil since then.
  public func endring(_ vurdering: Elevvurdering) -> Endring {
    let was = rad(vurdering.elev)
    let isHit = vurdering.elevUtfall == .treff
    let now = vurdering.treff.map(\.id)
    // A list without the column is about the pupil alone.
    let before = was?.treff ?? (was?.erTreff == true ? Set(now) : [])
    let gone = before.subtracting(now).sorted()
    let unknown = gone.filter { id in
      vurdering.kriterier.contains { kriterium in
        if kriterium.id == id, case .kanIkkeVurderes = kriterium.utfall { true } else { false }
      }
    }
    let new = now.filter { !before.contains($0) }
    let slag: Endring.Slag =
      switch (was?.erTreff ?? false, isHit) {
      case (false, true): .ny
      case (true, false): .ikkeLenger
      default: new.isEmpty && gone.isEmpty ? .uendret : .endret
      }
    return Endring(slag: slag, nye: new, bortfalt: gone.filter { !unknown.contains($0) }, ukjente: unknown)
  }

  /// Those who were a hit and are not in the lists any more.
  public func ikkeILister(_ elever: some Sequence<Elevgrunnlag>) -> [Rad] {
    let present = Elevregister(elever.map(\.kjennetegn))
    return rader.filter { $0.erTreff && present.finn($0.kjennetegn) == .ingen }
  }
}
