import Forms
import Numbers
import Tables

/// What measures led to, by the pupil's challenge and by the kind of measure, without names. What is shown of few is hidden, and what would let
/// a hidden number be worked out too (`Tallskjerming`).
///
///     let virkning = Virkning(oversikt, katalog: try Tiltakskatalog.publisert())
///     for tabell in virkning.tabeller { print(tabell.tittel, tabell.rader) }
public struct Virkning: Sendable {
  /// What came of a measure, in the order of the columns.
  enum Utfall: Int, CaseIterable, Sendable {
    case nådd, videreføres, justeres, ikkeNådd, annet, ikkeEvaluert

    /// By the beginnings of the printed results, so that a county may reword their ends.
    init(_ resultat: String?) {
      let text = Nøkkel.folded(resultat ?? "")
      self =
        switch true {
        case text.hasPrefix("mål nådd"): .nådd
        case text.hasPrefix("videreføres"), text.hasPrefix("vidareførast"): .videreføres
        case text.hasPrefix("justeres"), text.hasPrefix("justerast"): .justeres
        case text.hasPrefix("hovedmålet ikke nådd"), text.hasPrefix("hovudmålet ikkje nådd"),
          text.hasPrefix("ikke tilstrekkelig"), text.hasPrefix("ikkje tilstrekkeleg"):
          .ikkeNådd
        default: .annet
        }
    }
  }

  /// A table as it is shown: texts only, numbers of few replaced by words.
  public struct Tabell: Sendable {
    public let tittel: String
    public let kolonner: [String]
    public let rader: [[String]]
  }

  public let skoleår: Skoleår
  public let tabeller: [Tabell]

  /// What a reader should know of the numbers.
  public var merknader: [String] { Wording.effectNotes(skoleår.text) }

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let names = [Wording.challenge, Wording.kindOfMeasure]
    let sheets = zip(names, tabeller).map { name, tabell in
      WorkbookSheet(
        name: name, headers: [tabell.kolonner],
        rows: tabell.rader.map { row in
          row.enumerated().map { column, text -> CellValue in
            guard column > 0, Int(read: text, in: 0...1_000_000) != nil else { return .of(text) }
            return .number(text, isPercent: false)
          }
        }, frozenColumns: 1)
    }
    let notes = WorkbookSheet(name: "Les dette først", headers: [["Om tallene"]], rows: merknader.map { [.text($0)] })
    return try Register.workbook([notes] + sheets, for: path)
  }

  /// - Parameters:
  ///   - oversikt: the pupils and their plans; those of the school year that its day lies in are counted.
  ///   - katalog: the kinds of measures.
  public init(_ oversikt: Oversikt, katalog: [Tiltakskatalog.Råd]) {
    skoleår = Skoleår(containing: oversikt.dato)
    let year = skoleår
    let challenges = katalog.flatMap(\.utfordring)
    let kinds = katalog.flatMap(\.tilnærming)
    var byChallenge = Tallskjerming.Telling(columns: Utfall.allCases.count)
    var byKind = Tallskjerming.Telling(columns: Utfall.allCases.count)
    for (number, elev) in oversikt.elever.enumerated() {
      for copies in elev.planer.filter({ $0.erPåbegynt && $0.skoleår == year }).perioder {
        for (tiltak, plan) in Self.measures(ofPeriod: copies) {
          let outcome = Self.outcome(of: tiltak, in: plan).rawValue
          byChallenge.add(row: Self.known(tiltak.utfordring, challenges) ?? Wording.otherChallenge, outcome, of: number)
          byKind.add(row: Self.known(tiltak.tiltak, kinds) ?? Wording.ownMeasure, outcome, of: number)
        }
      }
    }
    let counted = [byChallenge.sorted(challenges), byKind.sorted(kinds)]
    let safe = Tallskjerming(counted[0], counted[1])
    tabeller = [Wording.challenge, Wording.kindOfMeasure].enumerated().map { number, title in
      let names = counted[number].names
      let rows =
        names.isEmpty
        ? [] : safe.map { safe in zip(names + [Wording.total], safe.table(number)).map { [$0] + $1.map(Wording.cell) } }
      return Tabell(
        tittel: Wording.effectBy(title), kolonner: [title] + Wording.outcomes + [Wording.total],
        rader: rows ?? [[Wording.tooFewToShow] + Array(repeating: "", count: Utfall.allCases.count + 1)])
    }
  }

  /// The measures of one period, each once, however many files of it there are: a plan that came back is often kept beside the first one. Of
  /// copies that differ, the one that somebody has evaluated tells what came of a measure, else the fullest one.
  private static func measures(ofPeriod copies: [Elevplan]) -> [(tiltak: Tiltak, plan: Elevplan)] {
    func key(_ tiltak: Tiltak) -> String { Nøkkel.folded(tiltak.tiltak ?? "") }
    var all: [(tiltak: Tiltak, plan: Elevplan)] = []
    for copy in copies.reversed() {
      let measures = copy.plan.tiltak.filter { !key($0).isEmpty }
      // Two of one plan with the same words are two.
      let known = Set(all.map { key($0.tiltak) })
      all += measures.filter { !known.contains(key($0)) }.map { ($0, copy) }
      for index in all.indices where outcome(of: all[index].tiltak, in: all[index].plan) == .ikkeEvaluert {
        guard let same = measures.first(where: { key($0) == key(all[index].tiltak) }),
          outcome(of: same, in: copy) != .ikkeEvaluert
        else { continue }
        all[index] = (same, copy)
      }
    }
    return all
  }

  private static func outcome(of tiltak: Tiltak, in plan: Elevplan) -> Utfall {
    let own = plan.evalueringer.last { Elevplan.isSame($0.tiltak, tiltak.tiltak) }
    let only = plan.plan.tiltak.count == 1 ? plan.evalueringer.last { $0.tiltak?.isEmpty != false } : nil
    guard let evaluation = own ?? only else { return .ikkeEvaluert }
    return Utfall(evaluation.resultat)
  }

  /// The one of the catalogue's texts that a text is, or begins with. What people wrote themselves is never shown.
  private static func known(_ text: String?, _ all: [String]) -> String? {
    let folded = Nøkkel.folded(text ?? "")
    return folded.isEmpty ? nil : all.first { folded.hasPrefix(Nøkkel.folded($0)) }
  }
}
