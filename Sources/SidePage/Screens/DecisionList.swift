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
  /// How many have a decision there and are in none of the lists: it cannot be written without losing them.
  let outside: Int
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
    // One list for all classes as long as they are shown together; else a list for these classes beside it.
    let classes = Set(elever.compactMap(\.klasse)).sorted()
    let own =
      "vurdert \(classes.isEmpty ? dato.iso : Filnavn.short(Filnavn.clean(classes.joined(separator: " ")), to: 60)).xlsx"
    var found: (name: String, forrige: Forrige?, outside: Int)?
    for name in [Workspace.decisions, own] {
      let path = folder + "/" + name
      guard Files.kind(of: path) != nil else {
        found = (name, nil, 0)
        break
      }
      let forrige = try Forrige(contentsOf: path, dato: dato)
      found = (name, forrige, forrige.besluttedeUtenfor(elever))
      if found?.outside == 0 { break }
    }
    name = found?.name ?? own
    forrige = found?.forrige
    outside = found?.outside ?? 0
    let parts = ListMemory.state(of: files + [folder + "/" + name]) + [trinn?.text ?? ""]
    state = Stamp.digest(ofKey: parts.joined(separator: "\n"))
  }

  /// What a pupil is called in a form: not her name, and not her place in the list.
  static func id(_ vurdering: Elevvurdering) -> String { String(Stamp.digest(ofKey: vurdering.elev.nøkkel).prefix(20)) }

  func before(_ vurdering: Elevvurdering) -> (avgjørelse: Vurdertliste.Avgjørelse, erKjent: Bool)? {
    forrige?.avgjørelse(om: vurdering.elev)
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
