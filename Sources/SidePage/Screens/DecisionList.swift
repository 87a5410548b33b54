import Disk
import Forms
import Foundation
import IKO

/// Everything that the screen for decisions shows: the pupils of the lists, held against the criteria, and what was decided before.
struct DecisionList {
  let vurderinger: [Elevvurdering]
  let regelverk: Regelverk
  /// The list that decisions are kept in, as it is now; nil where there is none yet.
  let forrige: Forrige?
  /// Its name in the folder.
  let name: String
  /// The pupils who have a decision there and are in none of the lists that are shown: their rows stay.
  let outside: [Forrige.Rad]
  /// Identifies what is shown, so that nothing is saved over something newer.
  let state: String
  /// What is missing for every pupil; it is said once.
  let common: [String]

  init(_ elever: [Elevgrunnlag], of files: [String], trinn: Trinn?, in folder: String, dato: Day) throws(FormError) {
    regelverk = try Regelverk.publisert()
    vurderinger = Identifisering(of: elever, trinn: trinn, regelverk: regelverk).alfabetisk
    let first = vurderinger.first?.mangler ?? []
    let all = vurderinger
    common = all.count < 2 ? [] : first.filter { name in all.allSatisfy { $0.mangler.contains(name) } }
    (name, forrige) = try Self.kept(elever, in: folder, dato: dato)
    outside = forrige?.besluttede(utenfor: elever) ?? []
    let parts = ListMemory.state(of: files + [folder + "/" + name]) + [trinn?.text ?? ""]
    state = Stamp.digest(ofKey: parts.joined(separator: "\n"))
  }

  /// The list that decisions on these pupils are kept in. One list is for all classes, shown together or one by one; of several that somebody made, the
  /// one that knows most of them.
  private static func kept(
    _ elever: [Elevgrunnlag], in folder: String, dato: Day
  ) throws(FormError) -> (name: String, forrige: Forrige?) {
    let others = Workspace.decisionLists(in: folder).filter { $0 != Workspace.decisions }
    var found: [(name: String, forrige: Forrige, known: Int)] = []
    for name in others {
      guard let forrige = try? Forrige(contentsOf: folder + "/" + name, dato: dato) else { continue }
      found.append((name, forrige, elever.count { forrige.avgjørelse(om: $0) != nil }))
    }
    let usual = folder + "/" + Workspace.decisions
    if Files.kind(of: usual) != nil {
      let forrige = try Forrige(contentsOf: usual, dato: dato)
      found.insert((Workspace.decisions, forrige, elever.count { forrige.avgjørelse(om: $0) != nil }), at: 0)
    }
    let most = found.map(\.known).max() ?? 0
    // Where none knows anybody, the usual one is used, or begun.
    guard most > 0, let best = found.first(where: { $0.known == most }) else {
      return (Workspace.decisions, found.first { $0.name == Workspace.decisions }?.forrige)
    }
    return (best.name, best.forrige)
  }

  /// What a pupil is called in a form: not her name, and not her place in the list.
  static func id(_ vurdering: Elevvurdering) -> String { String(Stamp.digest(ofKey: vurdering.elev.nøkkel).prefix(20)) }

  func before(_ vurdering: Elevvurdering) -> (avgjørelse: Vurdertliste.Avgjørelse, erKjent: Bool)? {
    forrige?.avgjørelse(om: vurdering.elev)
  }

  /// What is decided on a pupil in the list as it is.
  func saved(_ vurdering: Elevvurdering) -> Vurdertliste.Avgjørelse { before(vurdering)?.avgjørelse ?? .init(nil) }

  /// Tells one decision from another in a form, without its words.
  static func mark(_ avgjørelse: Vurdertliste.Avgjørelse) -> String {
    let words = [avgjørelse.beslutning?.rawValue ?? "", avgjørelse.merknad ?? ""]
    return String(Stamp.digest(ofKey: words.joined(separator: "\n")).prefix(12))
  }

  /// Pupils whose name another one of the class has too.
  var homonyms: Set<String> {
    Set(Dictionary(grouping: vurderinger) { Self.plainName($0.elev) }.filter { $0.value.count > 1 }.keys)
  }

  static func plainName(_ elev: Elevgrunnlag) -> String {
    "\(elev.navn?.sortert.lowercased() ?? elev.nøkkel)|\(elev.klasse ?? "")"
  }

  /// Which pupils are shown.
  enum Part: String, CaseIterable {
    case alle, treff, mangler, uavgjort

    func holds(_ vurdering: Elevvurdering, _ avgjørelse: Vurdertliste.Avgjørelse, _ list: DecisionList) -> Bool {
      switch self {
      case .alle: true
      case .treff: vurdering.elevUtfall == .treff
      case .mangler: vurdering.mangler.contains { !list.common.contains($0) }
      case .uavgjort: avgjørelse.beslutning == nil
      }
    }
  }
}
