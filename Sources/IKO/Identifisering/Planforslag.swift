import Forms
import Foundation

/// What the criteria give a plan: criteria ticked, evidence written, the numbers they rest on.
///
/// It fills what tells why the pupil was noticed. The pupil's challenges (`kart.utfordringer`) and the measures (`tiltak`) are for people:
/// they are never filled from numbers.
///
///     let forslag = Planforslag(template, regelverk)
///     let answers = forslag.svar(vurdering)      // ident.kriterier, ident.grunnlag, ident.fase, inn.*, fravær.*, fag
public struct Planforslag: Sendable {
  private let printed: @Sendable (String) -> String
  private let faser: [String]
  let regelverk: Regelverk

  /// - Parameters:
  ///   - template: the form, whose printed words are used for boxes and lists.
  ///   - regelverk: the criteria.
  public init(_ template: Template<AnyForm>, _ regelverk: Regelverk) {
    printed = { template.printed(box: $0) ?? String($0.split(separator: ".").last ?? "") }
    faser = template.choices(of: "ident.fase")
    self.regelverk = regelverk
  }

  /// The answers for a plan, by tag.
  ///
  /// - Parameters:
  ///   - vurdering: what the criteria say of the pupil.
  ///   - dato: the day of the lists; nil where that is not known.
  ///   - identifisert: the day to write as that of the identification. A plan that is made again on another day must not change by it, so only
  ///     the list for decisions gets one.
  public func svar(_ vurdering: Elevvurdering, dato: Day? = nil, identifisert: Day? = nil) -> Values {
    var values = Values()
    let elev = vurdering.elev
    if let snitt = elev.snitt { values["inn.snitt"] = .number(snitt) }
    if case .nummer(let number) = elev.ønske { values["inn.ønske"] = .number(Decimal(number)) }
    let amounts = [("prosent", elev.fravær.prosent), ("dager", elev.fravær.dager), ("timer", elev.fravær.timer)]
    for (name, amount) in amounts { if let hele = amount.hele { values["fravær." + name] = .number(hele) } }
    if let trinn = vurdering.trinn { values["elev.trinn"] = .text(trinn.text) }
    let rows = (vurdering.treff.flatMap(\.fag) + vurdering.halvårsvurderinger).map { rad($0) }
    if !rows.isEmpty { values["fag"] = .rows(rows) }
    guard vurdering.elevUtfall == .treff || !vurdering.halvårsvurderinger.isEmpty else { return values }

    if let fase = fase(vurdering, dato) { values["ident.fase"] = .text(fase) }
    let sources = kilder(vurdering, dato)
    if !sources.isEmpty { values["ident.kilde"] = .choices(sources) }
    if let identifisert { values["ident.dato"] = .day(identifisert) }
    guard vurdering.elevUtfall == .treff else { return values }

    for (tag, texts) in kryss(vurdering) where !texts.isEmpty { values[tag] = .choices(texts) }
    var seen: Set<String> = []
    values["ident.grunnlag"] = .text(vurdering.grunnlag.filter { seen.insert($0).inserted }.joined(separator: "\n"))
    var reporters: Set<String> = []
    let reported = elev.bekymringer.compactMap(\.avsender).filter { reporters.insert($0).inserted }
    if !reported.isEmpty { values["ident.meldtAv"] = .text(reported.joined(separator: "; ")) }
    return values
  }

  /// The printed texts of the boxes that are ticked, by field.
  func kryss(_ vurdering: Elevvurdering) -> [(tag: String, texts: [String])] {
    let boxes = vurdering.treff.flatMap { treff in
      treff.bokser.isEmpty ? regelverk.kriterier.first { $0.id == treff.id }?.bokser ?? [] : treff.bokser
    }
    return ["ident.kriterier", "ident.kritiskeFaktorer"].map { tag in
      (tag, boxes.filter { $0.hasPrefix(tag + ".") }.map(printed))
    }
  }

  /// The line of the form's list that names the start of the pupil's year; «Fortløpende» where only people's marks, grades of this year, or absence
  /// after the autumn are a hit.
  func fase(_ vurdering: Elevvurdering, _ dato: Day?) -> String? {
    let isLate = dato.map(Listeleser.isAfterAutumn) ?? false
    let isStart =
      vurdering.treffUansett != nil
      || vurdering.treff.contains { treff in
        regelverk.kriterier.contains { $0.id == treff.id && $0.når != .fortløpende }
          && !(isLate && treff.id == Regel.r4.rawValue)
      }
    let word = isStart ? vurdering.trinn?.text : Wording.continuous
    return word.flatMap { word in faser.first { $0.localizedCaseInsensitiveContains(word) } }
  }

  /// The printed texts of the boxes that say what the hits were found in. What a person marked was found by a person, and nobody knows how.
  func kilder(_ vurdering: Elevvurdering, _ dato: Day?) -> [String] {
    var boxes: [String] = []
    func add(_ name: String) { if !boxes.contains(name) { boxes.append(name) } }
    if vurdering.treffUansett != nil { add("inngangskarakterer") }
    for treff in vurdering.treff {
      switch Regel(rawValue: treff.id) {
      case .r1, .r2, .r3: add("inngangskarakterer")
      case .r4: add(dato.map(Listeleser.isAfterAutumn) == true ? "fraværsoppfølging" : "inngangskarakterer")
      case .r5: add("fjoråretsResultater")
      case .r6, .r7, .r8, .r9, .r10, nil: continue
      }
    }
    if !vurdering.halvårsvurderinger.isEmpty { add("resultatoppfølging") }
    return boxes.map { printed("ident.kilde." + $0) }
  }

  private func rad(_ fag: Fagkarakter) -> Values {
    var row = Values()
    row["fag"] = .text(fag.fag)
    if let code = fag.fagkode { row["fagkode"] = .text(code) }
    let isIntake = fag.erUngdomstrinn && fag.vurdering == .standpunkt
    row["vurdering"] = .text(isIntake ? Wording.intake : fag.vurdering.rawValue)
    if let karakter = fag.karakter { row["karakter"] = .text(karakter.text) }
    if fag.erUngdomstrinn, !isIntake { row["merknad"] = .text(Wording.tenthYear) }
    if let trinn = fag.trinn { row["merknad"] = .text(trinn.text) }
    return row
  }
}
