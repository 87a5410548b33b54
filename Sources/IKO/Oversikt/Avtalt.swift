import Forms
import Tables

/// What was agreed since an earlier register: measures that it does not have, and those whose responsible, amount or limit is another.
///
///     let avtalt = try Avtalt(oversikt, siden: "svar-forrige.xlsx")
///     for linje in avtalt.linjer { print(linje.elev, linje.tiltak, linje.ansvar, linje.frist) }
public struct Avtalt: Sendable {
  /// One measure.
  public struct Linje: Sendable {
    public let elev: String
    public let klasse: String
    public let tiltak: String
    public let ansvar: String
    /// The limit as it is written.
    public let frist: String
    /// What is new of it.
    public let nytt: String
    let fil: String?

    /// In the order of the columns.
    var celler: [String] { [elev, klasse, tiltak, ansvar, frist, nytt] }
  }

  public let linjer: [Linje]
  /// What a person should know of the comparison.
  public let findings: [Finding]

  static let kolonner = ["Elev", "Klasse", "Tiltak", "Ansvar", "Frist", "Nytt"]
  /// The names of the columns, for a table on the screen.
  public static var overskrifter: [String] { kolonner }

  /// Throws when the file holds no register of plans.
  ///
  /// - Parameters:
  ///   - oversikt: the plans as they are now.
  ///   - path: the workbook that `iko les -o` wrote then.
  public init(_ oversikt: Oversikt, siden path: String) throws(FormError) {
    let before = try Tidligereregister(contentsOf: path, dato: oversikt.dato)
    var lines: [Linje] = []
    var findings = before.findings
    for elev in oversikt.elever {
      guard let plan = elev.plan, plan.erPåbegynt else { continue }
      guard let old = before.tiltak(for: elev.kjennetegn) else {
        findings.append(Finding(.whose, .warning, place: path, message: Wording.unclearInRegister))
        continue
      }
      lines += plan.tiltak.compactMap { one in
        let others = plan.tiltak.map { Nøkkel.folded($0.tiltak.tiltak ?? "") }
          .filter { $0 != Nøkkel.folded(one.tiltak.tiltak ?? "") }
        // What is word for word another measure of now is not this one's beginning.
        let own = old.filter { !others.contains(Nøkkel.folded($0.tiltak ?? "")) }
        return Self.news(one.tiltak, frist: one.frist, since: own).map { nytt in
          Linje(
            elev: elev.visning, klasse: elev.klasse ?? "", tiltak: one.tiltak.tiltak ?? "",
            ansvar: one.tiltak.ansvar ?? "", frist: one.frist ?? "", nytt: nytt, fil: plan.fil)
        }
      }
    }
    linjer = lines
    self.findings = findings
  }

  /// Nil where the measure stands as it stood.
  private static func news(_ tiltak: Tiltak, frist: String?, since old: [Tidligereregister.Tiltak]) -> String? {
    guard let was = old.last(where: { Elevplan.isSame($0.tiltak, tiltak.tiltak) }) else { return Wording.newMeasure }
    let changes = [
      ("ansvar", was.ansvar, tiltak.ansvar), ("omfang", was.omfang, tiltak.omfang), ("frist", was.frist, frist),
    ].filter { _, before, now in
      // What is taken out was not agreed: a next plan begins without the limits that have passed.
      now?.isEmpty == false && Nøkkel.folded(before ?? "") != Nøkkel.folded(now ?? "")
    }.map(\.0)
    return changes.isEmpty ? nil : Wording.changedMeasure(changes)
  }
}

/// The measures of a register that was written earlier, by pupil.
struct Tidligereregister {
  struct Tiltak {
    let tiltak, ansvar, omfang, frist: String?
  }

  private var register = Elevregister()
  private var keys: [String] = []
  private var byKey: [String: [Tiltak]] = [:]
  private(set) var findings: [Finding] = []

  init(contentsOf path: String, dato: Day) throws(FormError) {
    let bytes = try FormError.reading(path)
    let main: RowTable
    let measures: RowTable
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: path)
      let rules = HeaderRules(hints: ["nøkkel"])
      main = try RowTable(in: file, sheet: Arknavn.of(Oppfølgingsplan.navn), rules: rules)
      let groups = Arknavn.groups(of: Oppfølgingsplan.navn, Oppfølgingsplan.fields.definitions)
      measures = try RowTable(in: file, sheet: groups["tiltak"] ?? "", rules: rules)
    } catch {
      throw FormError(kind: "not-a-list", file: path, message: Wording.notARegisterOfPlans)
    }
    guard let mainKey = main["nøkkel"], let key = measures["nøkkel"], let what = measures["tiltak"] else {
      throw FormError(kind: "not-a-list", file: path, message: Wording.notARegisterOfPlans)
    }
    findings = main.problems.map { Finding($0) } + measures.problems.map { Finding($0) }
    let who = Elevkolonner(main, withYear: true, dato: dato)
    var owners: [String: Kjennetegn] = [:]
    for row in main.rows {
      guard let text = (try? row[mainKey].text()) ?? nil else { continue }
      let hvem = who.hvem(row)
      guard !hvem.kjennetegn.all.isEmpty, !hvem.erMotstridende else { continue }
      register.add(hvem.kjennetegn)
      keys.append(text)
      owners[text] = hvem.kjennetegn
    }
    let whose = Elevkolonner(measures, withYear: false, dato: dato)
    for row in measures.rows {
      guard let text = (try? row[key].text()) ?? nil else { continue }
      // A column that was sorted without the others puts the key beside another pupil's name.
      let says = whose.hvem(row).kjennetegn
      if let owner = owners[text], says.navn != nil, owner.samsvar(med: says).erToElever {
        findings.append(Finding(.whose, .error, place: row.place.text, message: Wording.keyOfAnother))
        continue
      }
      func cell(_ name: String) -> String? {
        guard let column = measures[name] else { return nil }
        if let day = (try? row[column].day(latestYear: dato.year + 10)) ?? nil { return day.norwegian }
        return (try? row[column].text()) ?? nil
      }
      guard let tiltak = (try? row[what].text()) ?? nil else { continue }
      byKey[text, default: []].append(
        Tiltak(tiltak: tiltak, ansvar: cell("ansvar"), omfang: cell("omfang"), frist: cell("frist")))
    }
  }

  /// All measures of a pupil then; none of one who had no plan. Nil where it cannot be told who she was.
  func tiltak(for one: Kjennetegn) -> [Tiltak]? {
    let mine = register.alle(one)
    return mine?.flatMap { byKey[keys[$0]] ?? [] }
  }
}

extension Elevregister {
  /// All records of one pupil, who may have several plans; nil where it cannot be decided.
  func alle(_ one: Kjennetegn) -> [Int]? {
    switch finn(one) {
    case .ingen: []
    case .en(let place, _): [place]
    // Several records that are each hers for sure are several plans.
    case .uvisst(let places, .flere):
      places.allSatisfy { if case .samme = elever[$0].samsvar(med: one) { true } else { false } } ? places : nil
    case .uvisst: nil
    }
  }
}
