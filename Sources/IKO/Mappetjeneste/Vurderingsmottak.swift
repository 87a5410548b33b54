import Disk
import Forms

/// A list in the folder `identifiser`: the criteria are held against it, and a list for decisions is laid among the documents. One with
/// decisions in it comes back as documents for those who are to be followed up.
struct Vurderingsmottak {
  let tjeneste: Mappetjeneste

  init(_ tjeneste: Mappetjeneste) { self.tjeneste = tjeneste }

  static let mappe = "identifiser"

  func make(_ fil: Innkurv.Fil) -> Behandling.Resultat {
    guard ["xlsx", "csv", "txt"].contains(Dokumentfil.ending(fil.name)) else {
      return Behandling.Resultat(melding: "", feil: [Wording.notAListOrDocument])
    }
    if let list = try? Forrige(contentsOf: fil.path, dato: tjeneste.dato) {
      // Without decisions plans would be made for everybody.
      guard list.harKolonne else { return Behandling.Resultat(melding: "", feil: [Wording.noDecisionColumn]) }
      return Listemottak(tjeneste).make(Innkurv.Fil(path: fil.path, skjema: Oppfølgingsplan.navn, state: fil.state))
    }
    do throws(FormError) {
      return try assess(fil)
    } catch {
      return Behandling.Resultat(melding: "", feil: [error.message], isBusy: error.kind == "busy")
    }
  }

  private func assess(_ fil: Innkurv.Fil) throws(FormError) -> Behandling.Resultat {
    let rules = try Regelverk.publisert()
    var lister = Elevlister(dato: tjeneste.dato, regelverk: rules)
    try lister.add(fil.path)
    guard !lister.elever.isEmpty else {
      let why = Listemottak.reasons(lister.findings, otherwise: Wording.nobodyInList)
      return Behandling.Resultat(melding: "", funn: lister.findings, feil: why)
    }
    guard lister.elever.contains(where: { $0.trinn != nil }) else {
      let errors = lister.elever.flatMap(\.funn).filter { $0.severity == .error }.map(Wording.line)
      return Behandling.Resultat(
        melding: "", funn: lister.findings, feil: [Wording.noYearInList] + errors)
    }
    let vurderinger = Array(Identifisering(of: lister.elever, regelverk: rules))
    guard let skjema = Skjemasamling.skjema(Oppfølgingsplan.navn) else {
      throw FormError(kind: "no-template", file: fil.path, message: Wording.noSuchForm)
    }
    let usual = tjeneste.ut + "/" + Self.name(for: fil.name)
    let before = Files.kind(of: usual) == nil ? nil : try Forrige(contentsOf: usual, dato: tjeneste.dato)
    // Another class's list may have the same name, and some may have left: what people decided on those stays where it is.
    let left = before?.ikkeOverført(til: lister.elever)
    let path = left == nil ? usual : tjeneste.ut + "/" + Self.name(for: fil.name, on: tjeneste.dato)
    if left != nil, Files.kind(of: path) != nil {
      let why = Wording.decisionsOfOthers(in: Files.name(of: usual))
      return Behandling.Resultat(melding: "", funn: lister.findings, feil: [why])
    }
    if Files.kind(of: Files.folder(of: path) + "/~$" + Files.name(of: path)) != nil {
      return Behandling.Resultat(melding: "", isBusy: true)
    }
    // What people decided already goes with the new list; the one before is kept.
    let sorted = Gruppe.allCases.flatMap { $0.elever(vurderinger) }
    let list = Vurdertliste(
      sorted, Planforslag(try skjema.template(), rules), forrige: before, dato: tjeneste.dato)
    try FormError.ofFiles { () throws(FileFault) in try Files.makeFolder(tjeneste.ut) }
    let copy = try Utfil.write(list.workbook(for: path), to: path)
    let kept = copy.map { Finding(.list, .remark, place: Files.name(of: path), message: Wording.replacedList($0)) }
    let hits = vurderinger.count { Gruppe($0.elevUtfall) == .treff }
    return Behandling.Resultat(
      melding: Wording.assessed(vurderinger.count, hits: hits, in: Files.name(of: path)),
      funn: lister.findings + (before?.findings ?? []) + [left, kept].compactMap(\.self) + vurderinger.flatMap(\.funn))
  }

  /// `1STA.csv` becomes `vurdert 1STA.xlsx`.
  ///
  /// - Parameter day: goes into the name of one that lies beside an earlier one.
  private static func name(for list: String, on day: Day? = nil) -> String {
    let stem = list.lastIndex(of: ".").map { list[..<$0] } ?? list[...]
    return (["vurdert", String(stem)] + [day?.iso].compactMap(\.self)).joined(separator: " ") + ".xlsx"
  }
}
