import Forms
import IKO
import JSON

/// What `identifiser` gives: JSON lines, or three groups of pupils for a person to decide from.
struct IdentifiserOutput {
  private let vurderinger: [Elevvurdering]
  private let regelverk: Regelverk
  private let forrige: Forrige?
  /// Everybody of the lists, also those who were not asked for.
  private let alle: [Elevgrunnlag]
  /// What is missing for every pupil; it is reported once.
  private let common: [String]
  /// Pupils whose name another one of the class has too.
  private let homonyms: Set<String>

  init(_ vurderinger: [Elevvurdering], of alle: [Elevgrunnlag], _ regelverk: Regelverk, _ forrige: Forrige?) {
    self.alle = alle
    self.vurderinger = vurderinger
    self.regelverk = regelverk
    self.forrige = forrige
    let first = vurderinger.first?.mangler ?? []
    common = vurderinger.count < 2 ? [] : first.filter { name in vurderinger.allSatisfy { $0.mangler.contains(name) } }
    let names = Dictionary(grouping: vurderinger) { Self.plainName($0.elev) }
    homonyms = Set(names.filter { $0.value.count > 1 }.keys)
  }

  func show(on terminal: Terminal) {
    // What is new since the last time is what was asked for.
    if let forrige { showChanges(since: forrige, on: terminal) }
    for gruppe in Gruppe.allCases {
      let elever = gruppe.elever(vurderinger)
      terminal.show("\(gruppe.rawValue) (\(elever.count))")
      if gruppe == .mangler, !common.isEmpty, !elever.isEmpty { terminal.show(Wording.missingForAll(common)) }
      if !elever.isEmpty { terminal.show(table(gruppe, elever)) }
      terminal.show("")
    }
    showFurther(on: terminal)
    let met = Set(vurderinger.flatMap { $0.treff.map(\.id) })
    let words = regelverk.kriterier.filter { met.contains($0.id) }.map { [$0.id, $0.ordlyd] }
    if !words.isEmpty {
      terminal.show(Wording.criteria)
      terminal.show(TextTable(rows: words))
    }
  }

  private func table(_ gruppe: Gruppe, _ elever: [Elevvurdering]) -> TextTable {
    switch gruppe {
    case .treff:
      TextTable(
        header: ["Elev", "Klasse", "Kriterier", "Grunnlag"],
        rows: elever.map { vurdering in
          let missing = own(vurdering)
          let more = missing.isEmpty ? [] : [Wording.missing(missing)]
          let ids = vurdering.treff.map(\.id) + (vurdering.treffUansett == nil ? [] : [Wording.eitherCriterion])
          return line(vurdering.elev) + [
            ids.joined(separator: ", "), (vurdering.grunnlag + more).joined(separator: " "),
          ]
        })
    case .mangler:
      TextTable(
        header: ["Elev", "Klasse", common.isEmpty ? "Mangler" : "Mangler i tillegg"],
        rows: elever.map { vurdering in
          line(vurdering.elev) + [own(vurdering).joined(separator: ", ")]
        })
    case .ingen: TextTable(header: ["Elev", "Klasse"], rows: elever.map { line($0.elev) })
    }
  }

  private func own(_ vurdering: Elevvurdering) -> [String] { vurdering.mangler.filter { !common.contains($0) } }

  private func line(_ elev: Elevgrunnlag) -> [String] { [name(elev), elev.klasse ?? ""] }

  private func name(_ elev: Elevgrunnlag) -> String {
    let name = elev.navn?.sortert ?? elev.nøkkel
    guard homonyms.contains(Self.plainName(elev)), let født = elev.født else { return name }
    return "\(name) (f. \(født.norwegian))"
  }

  private static func plainName(_ elev: Elevgrunnlag) -> String {
    "\(elev.navn?.sortert.lowercased() ?? elev.nøkkel)|\(elev.klasse ?? "")"
  }

  /// What lists of this year say beside the criteria: the column «Annet å se på» of the workbook, in one place here too.
  private func showFurther(on terminal: Terminal) {
    let elever = Gruppe.allCases.flatMap { $0.elever(vurderinger) }.filter { !$0.alleVidere.isEmpty }
    guard !elever.isEmpty else { return }
    terminal.show("\(Wording.further) (\(elever.count))")
    terminal.show(Wording.furtherIsNoCriterion)
    let rows = elever.map { line($0.elev) + [$0.alleVidere.joined(separator: ", ")] }
    terminal.show(TextTable(header: ["Elev", "Klasse", "Hva"], rows: rows))
    terminal.show("")
  }

  private func showChanges(since forrige: Forrige, on terminal: Terminal) {
    terminal.show(Wording.since(forrige.fil))
    let sorted = Gruppe.allCases.flatMap { $0.elever(vurderinger) }
    let changes = sorted.map { ($0, forrige.endring($0)) }
    let new = changes.filter { $0.1.slag == .ny || !$0.1.nye.isEmpty }.map { vurdering, endring in
      line(vurdering.elev) + [endring.nyttTekst ?? Wording.newHit]
    }
    let gone = forrige.ikkeILister(alle).map { [$0.navn?.sortert ?? "", $0.klasse ?? "", Wording.notInLists] }
    // What these lists cannot tell has not gone away.
    let past = changes.filter { !$0.1.bortfalt.isEmpty || $0.1.slag == .ikkeLenger && $0.1.ukjente.isEmpty }.map {
      vurdering, endring in line(vurdering.elev) + [Wording.goneCriteria(endring.bortfalt)]
    }
    let unknown = changes.filter { !$0.1.ukjente.isEmpty }.map { vurdering, endring in
      line(vurdering.elev) + [endring.ukjente.joined(separator: ", ")]
    }
    let same = changes.count { $0.1.slag == .uendret }
    terminal.show("Nytt (\(new.count))")
    if !new.isEmpty { terminal.show(TextTable(rows: new)) }
    terminal.show("Falt bort (\(past.count + gone.count))")
    if !(past + gone).isEmpty { terminal.show(TextTable(rows: past + gone)) }
    if !unknown.isEmpty {
      terminal.show("\(Wording.notWithTheseLists) (\(unknown.count))")
      terminal.show(TextTable(rows: unknown))
    }
    terminal.show("Uendret (\(same))\n")
  }
}

extension IdentifiserOutput {
  /// The line of the contract for one pupil.
  static func line(_ vurdering: Elevvurdering, since forrige: Forrige?) -> JSONValue {
    let elev = vurdering.elev
    var members: [(String, JSONValue)] = [
      ("nøkkel", .string(elev.nøkkel)), ("elev", elev.navn.map { .string($0.fullt) } ?? .null),
      ("elevUtfall", .string(vurdering.elevUtfall.navn)),
      (
        "kriterier",
        .array(
          vurdering.kriterier.map { kriterium in
            .object([
              ("id", .string(kriterium.id)), ("utfall", .string(kriterium.utfall.navn)),
              ("grunnlag", .string(kriterium.grunnlag)),
              ("mangler", .array(kriterium.mangler.map { .string($0) })),
            ])
          })
      ),
      ("funn", .array(vurdering.funn.map { JSONValue($0) })),
    ]
    if !elev.bekymringer.isEmpty {
      members.append(
        (
          "meldt",
          .array(
            elev.bekymringer.map { concern in
              .object([
                ("meldtAv", concern.meldtAv.map { .string($0) } ?? .null),
                ("dato", concern.dato.map { .string($0.iso) } ?? .null),
              ])
            })
        ))
    }
    if let uansett = vurdering.treffUansett { members.append(("treffUansett", .string(uansett))) }
    let videre = vurdering.alleVidere
    if !videre.isEmpty { members.append(("videre", .array(videre.map { .string($0) }))) }
    if let endring = forrige?.endring(vurdering) {
      members += [
        ("siden", .string(endring.slag.rawValue)), ("nyeKriterier", .array(endring.nye.map { .string($0) })),
        ("bortfalt", .array((endring.bortfalt + endring.ukjente).map { .string($0) })),
      ]
    }
    return .object(members)
  }
}
