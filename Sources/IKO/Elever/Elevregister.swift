import Forms

/// Many pupils, and which of them a record is of.
///
///     var register = Elevregister(list.map(\.kjennetegn))
///     switch register.finn(row.kjennetegn) {
///     case .en(let index, _): …               // list[index]
///     case .ingen: …                          // nobody of them, for sure
///     case .uvisst(let indices, let why): …   // it cannot be decided; nothing is joined
///     }
///
/// A record is held against those who share a key with it, not against all, so that a list is joined in the time of its length.
struct Elevregister {
  private(set) var elever: [Kjennetegn] = []
  private var byKey: [String: [Int]] = [:]

  /// More who share a key are not compared one by one: a key that hundreds share tells nothing.
  static let mostSharing = 64

  enum Treff: Equatable {
    case ingen
    case en(Int, Samsvar.Grunnlag)
    case uvisst([Int], Samsvar.Uvisshet)
  }

  init(_ kjennetegn: [Kjennetegn] = []) {
    for one in kjennetegn { add(one) }
  }

  mutating func add(_ one: Kjennetegn) {
    let one = one.utfylt
    for key in one.søkenøkler { byKey[key, default: []].append(elever.count) }
    elever.append(one)
  }

  /// What another source said of one of them: she is found by it too.
  mutating func utfyll(_ index: Int, med other: Kjennetegn) {
    let whole = elever[index].utfylt(med: other.utfylt)
    for key in whole.søkenøkler where byKey[key]?.contains(index) != true { byKey[key, default: []].append(index) }
    elever[index] = whole
  }

  var indices: Range<Int> { elever.indices }

  /// Of which of them a record is.
  func finn(_ one: Kjennetegn) -> Treff {
    let one = one.utfylt
    var best: (grunnlag: Samsvar.Grunnlag, indices: Set<Int>)?
    for tier in one.sikreNøkler {
      for key in tier.keys {
        let sharing = byKey[key] ?? []
        if sharing.count > Self.mostSharing { return .uvisst(Array(sharing.prefix(2)), .flere) }
        for index in sharing {
          guard case .samme(let grunnlag) = one.samsvar(med: elever[index]) else { continue }
          if let known = best, known.grunnlag < grunnlag { continue }
          if best?.grunnlag == grunnlag { best?.indices.insert(index) } else { best = (grunnlag, [index]) }
        }
      }
      // No later key can agree in more.
      if let best, best.grunnlag <= tier.best { break }
    }
    if let best {
      guard best.indices.count == 1, let index = best.indices.first else {
        return .uvisst(best.indices.sorted(), .flere)
      }
      return .en(index, best.grunnlag)
    }
    return tvil(one)
  }

  /// Somebody that it may be, where nobody is for sure. Lists of two classes have namesakes; a document of such a one is asked about.
  private func tvil(_ one: Kjennetegn) -> Treff {
    var found: [(index: Int, why: Samsvar.Uvisshet)] = []
    for key in one.løseNøkler {
      for index in (byKey[key] ?? []).prefix(Self.mostSharing) {
        guard case .uvisst(let why) = one.samsvar(med: elever[index]), why != .navnebror,
          !found.contains(where: { $0.index == index })
        else { continue }
        found.append((index, why))
      }
    }
    guard let first = found.first else { return .ingen }
    return .uvisst(found.map(\.index).sorted(), first.why)
  }

  /// All that a record may be of, with the reason: several documents may be of one pupil.
  func nære(_ one: Kjennetegn) -> [(index: Int, samsvar: Samsvar)] {
    let one = one.utfylt
    var seen: Set<Int> = []
    var near: [(index: Int, samsvar: Samsvar)] = []
    for key in one.søkenøkler {
      for index in (byKey[key] ?? []).prefix(Self.mostSharing) where seen.insert(index).inserted {
        let samsvar = one.samsvar(med: elever[index])
        if samsvar != .annen { near.append((index, samsvar)) }
      }
    }
    return near
  }

  /// Those who have a record's number and are not the pupil at an index.
  func andreMedNummer(_ one: Kjennetegn, enn index: Int? = nil) -> [Int] {
    one.nummeravtrykk.flatMap { byKey["#" + $0] ?? [] }.filter { $0 != index }
  }
}

extension Kjennetegn {
  private func med(_ kind: String, _ parts: String?...) -> [String] {
    let known = parts.compactMap(\.self)
    return known.count == parts.count ? [kind + known.joined(separator: "|")] : []
  }

  private var nummernøkler: [String] { nummeravtrykk.map { "#" + $0 } }

  /// Keys under which those stand that are the same pupil for sure, if anybody is; `best` is what is not worth less than all that later keys
  /// find.
  fileprivate var sikreNøkler: [(keys: [String], best: Samsvar.Grunnlag)] {
    let sirkel = navn?.sirkel
    return [
      (med("*", nøkkel) + nummernøkler.flatMap { med("n", $0, sirkel) }, .alt),
      (med("d", sirkel, født?.iso), .nummerOgNavn), (nummernøkler, .bareNummer),
      (med("k", sirkel, klasse), .navnOgKlasse),
    ]
  }

  /// Keys under which those stand that may be the same pupil.
  fileprivate var løseNøkler: [String] {
    nummernøkler + med("e", navn?.sirkel)
      + (navn?.ytterord ?? []).flatMap { med("f", $0, født?.iso) }
      + med("h", navn?.ord.first.map(String.init), klasse)
  }

  /// All keys that a record is found by.
  fileprivate var søkenøkler: Set<String> { Set(sikreNøkler.flatMap(\.keys)).union(løseNøkler) }
}
