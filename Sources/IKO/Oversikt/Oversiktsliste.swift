import Forms
import Norwegian
import Tables

/// A list that the overview is held against: `vurdert.xlsx` with its decisions, or any class list.
///
///     let liste = try Oversiktsliste(contentsOf: "vurdert.xlsx", dato: day)
public struct Oversiktsliste: Sendable {
  typealias Beslutning = Vurdertliste.Beslutning

  struct Person: Sendable {
    let navn: Elevnavn?
    let kjennetegn: Kjennetegn
    let values: Values
    let beslutning: Beslutning?
    var bekymring: Bekymring?
  }

  public let fil: String
  /// What a person should know of the list.
  public let findings: [Finding]
  let personer: [Person]
  /// Whether it is a list of concerns: it names some pupils, and who is not in it lacks nothing.
  let erBekymringer: Bool
  /// Whether it has decisions: only then can somebody lack a plan.
  public let harBeslutninger: Bool

  /// Throws when the file is no list.
  public init(contentsOf path: String, dato: Day) throws(FormError) {
    fil = path
    if let concerns = try Self.bekymringer(path, dato) {
      personer = concerns.rader.map { rad in
        Person(
          navn: rad.hvem.navn, kjennetegn: rad.hvem.kjennetegn, values: rad.hvem.values, beslutning: nil,
          bekymring: rad.bekymring)
      }
      findings = concerns.findings
      (harBeslutninger, erBekymringer) = (false, true)
      return
    }
    erBekymringer = false
    do throws(FormError) {
      let vurdert = try Forrige(contentsOf: path, dato: dato)
      personer = vurdert.rader.map { rad in
        var values = Values()
        values["elev.klasse"] = rad.klasse.map { .text($0) }
        return Person(
          navn: rad.navn, kjennetegn: rad.kjennetegn, values: values,
          beslutning: rad.beslutning.flatMap { Beslutning($0) })
      }
      findings = vurdert.findings + vurdert.ukjenteBeslutninger
      harBeslutninger = true
    } catch {
      guard error.kind == "not-a-list" else { throw error }
      let liste = try Klasseliste(contentsOf: path, dato: dato)
      personer = liste.oppføringer.map {
        Person(navn: $0.navn, kjennetegn: $0.kjennetegn, values: $0.values, beslutning: nil)
      }
      findings = liste.findings.filter { $0.severity != .remark }
      harBeslutninger = false
    }
  }

  /// Nil where the file is another kind of list.
  private static func bekymringer(_ path: String, _ dato: Day) throws(FormError) -> Bekymringsleser? {
    let bytes = try FormError.reading(path, limit: .workbook)
    let rules = HeaderRules(hints: Set(Bekymringsleser.columns.map(Folding.folded)))
    guard let file = try? TableFile.read(bytes, name: path), let table = try? RowTable(in: file, rules: rules),
      Bekymringsleser.isOnlyConcerns(table)
    else { return nil }
    var leser = Bekymringsleser(dato: dato)
    leser.read(table)
    return leser
  }
}
