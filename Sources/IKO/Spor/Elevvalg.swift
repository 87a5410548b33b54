import Forms

/// Which pupil a name or a key means, when all rows and documents of a folder are known.
struct Elevvalg {
  /// All that is known of who she is.
  struct Elev {
    let kjennetegn: [Kjennetegn]
    let navn: Set<Navneform>
    let visning: Oppføring
    /// Others of the same name who are not her for sure.
    let navnebrødre: [Kjennetegn]
  }

  private let søkt: String
  private let poster: [Filinnhold.Post]

  init(_ søkt: String, _ poster: [Filinnhold.Post]) {
    self.søkt = søkt
    self.poster = poster
  }

  /// Nil where no row and no document is about her. Throws where it may be several.
  func elev() throws(Uklart) -> Elev? {
    let named = Self.grouped(poster.filter(hasName))
    var groups = Self.grouped(poster.filter(hasKey))
    if groups.isEmpty { groups = named }
    guard let first = groups.first else { return nil }
    if groups.contains(where: { one in groups.contains { Self.isAnother(one, $0) } }) {
      // Who has neither a birth date nor a number is listed with the others only where nobody has.
      let known = groups.filter { $0.contains { $0.hvem.erKjent } }
      throw .severalPupils(asked: søkt, fits: (known.count > 1 ? known : groups).prefix(50).map(Self.visning))
    }
    let own = Self.distinct(first.map(\.hvem))
    let navn = Set(own.compactMap(\.utfylt.navn) + [Elevnavn(søkt).map { Navneform($0) }].compactMap(\.self))
    let namesakes = poster.filter { post in
      post.hvem.erKjent && post.hvem.utfylt.navn.map { name in navn.contains { $0.likhet(med: name) == .lik } } == true
    }
    return Elev(
      kjennetegn: own, navn: navn, visning: Self.visning(first),
      navnebrødre: Self.distinct(namesakes.filter { Self.isAnother(first, [$0]) }.map(\.hvem)))
  }

  /// Up to five pupils of whose names every word that was asked for is one, or begins one.
  var nære: [String] {
    let asked = Navnesøk.words(søkt)
    guard !asked.isEmpty else { return [] }
    var names: [String] = []
    for post in poster {
      guard names.count < 5, let navn = post.navn, !names.contains(navn.fullt) else { continue }
      let words = Navnesøk.words(navn.fullt)
      if asked.allSatisfy({ word in words.contains { $0.hasPrefix(word) } }) { names.append(navn.fullt) }
    }
    return names
  }

  private func hasName(_ post: Filinnhold.Post) -> Bool {
    guard let asked = Elevnavn(søkt).map({ Navneform($0) }), let navn = post.hvem.utfylt.navn else { return false }
    return navn.likhet(med: asked) == .lik
  }

  private func hasKey(_ post: Filinnhold.Post) -> Bool {
    let digests = post.stamp.map { [$0.key].compactMap(\.self) + Array($0.otherKeys.values) } ?? []
    if Etterspurt(søkt).er(post.hvem, navn: nil, stempler: digests) { return true }
    // As much of a digest as stands in the names of files without names.
    return søkt.count == 16 && digests.contains { $0.hasPrefix(Nøkkel.folded(søkt)) }
  }

  // MARK: Who is one

  /// Those that are one pupil for sure, the group with most to tell first.
  ///
  /// Name and class join nobody to a group that others fit as well: two of one name in a class would become one.
  private static func grouped(_ poster: [Filinnhold.Post]) -> [[Filinnhold.Post]] {
    // Rows that say the same of who they are about are compared once.
    let same = Dictionary(grouping: poster.enumerated(), by: \.element.hvem).values
      .sorted { $0[0].offset < $1[0].offset }.map { $0.map(\.element) }
    // So many that a name or a number is a column's that says the same of all.
    guard same.count <= mostCompared else { return same }
    var groups: [[Filinnhold.Post]] = []
    for posts in same where posts[0].hvem.erKjent {
      let post = posts.first { $0.dokument != nil } ?? posts[0]
      let near = groups.indices.filter { isSame(post, groups[$0], below: .navnOgKlasse) }
      guard let target = near.first else {
        groups.append(posts)
        continue
      }
      for other in near.dropFirst().reversed() { groups[target] += groups.remove(at: other) }
      groups[target] += posts
    }
    for posts in same where !posts[0].hvem.erKjent {
      let near = groups.indices.filter { isSame(posts[0], groups[$0], below: nil) }
      if near.count == 1 { groups[near[0]] += posts } else { groups.append(posts) }
    }
    func weight(_ group: [Filinnhold.Post]) -> Int {
      (group.contains { $0.hvem.utfylt.født != nil } ? 2 : 0) + (group.contains { $0.hvem.nummer != nil } ? 1 : 0)
    }
    return groups.enumerated().sorted { one, other in
      let (mine, their) = (weight(one.element), weight(other.element))
      return (mine, one.element.count, -one.offset) > (their, other.element.count, -other.offset)
    }.map(\.element)
  }

  private static let mostCompared = 200

  /// - Parameter limit: what is worth no more than this does not count.
  private static func isSame(
    _ post: Filinnhold.Post, _ group: [Filinnhold.Post], below limit: Samsvar.Grunnlag?
  ) -> Bool {
    func isEnough(_ samsvar: Samsvar?) -> Bool {
      guard case .samme(let grunnlag) = samsvar else { return false }
      return limit.map { grunnlag < $0 } ?? true
    }
    return distinct(group.map(\.hvem)).contains { one in
      one == post.hvem || isEnough(one.samsvar(med: post.hvem)) || isEnough(post.dokument?.samsvar(med: one))
    }
  }

  /// Whether two groups are two pupils, as far as is known: two birth dates are two pupils until somebody says otherwise.
  private static func isAnother(_ one: [Filinnhold.Post], _ other: [Filinnhold.Post]) -> Bool {
    let (mine, their) = (Set(one.compactMap(\.hvem.utfylt.født)), Set(other.compactMap(\.hvem.utfylt.født)))
    if !mine.isEmpty, !their.isEmpty { return mine.isDisjoint(with: their) }
    let others = distinct(other.map(\.hvem))
    return distinct(one.map(\.hvem)).contains { mine in others.contains { mine.samsvar(med: $0).erToElever } }
  }

  private static func distinct(_ all: [Kjennetegn]) -> [Kjennetegn] {
    var seen: Set<Kjennetegn> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The pupil for a person: the fullest of what is known. Of several who share a number, name and birth date are the key to choose by.
  private static func visning(_ group: [Filinnhold.Post]) -> Oppføring {
    var values = Values()
    values["elev.fødselsdato"] = group.lazy.compactMap(\.hvem.utfylt.født).first.map { .day($0) }
    values["elev.klasse"] = group.lazy.compactMap(\.klasse).first.map { .text($0) }
    let navn =
      group.lazy.compactMap(\.navn).first
      ?? group.lazy.compactMap(\.hvem.utfylt.navn?.foldet).first.flatMap { Elevnavn($0) }
    let own = Kjennetegn(elevnummer: group.lazy.compactMap(\.hvem.nummer).first, navn: navn, values: values)
    let key = own.navnOgDato ?? own.all.first ?? ""
    return Oppføring(nøkkel: key, navn: navn, values: values, kjennetegn: own)
  }
}

extension Kjennetegn {
  /// Whether a birth date or a number tells who it is.
  fileprivate var erKjent: Bool { utfylt.født != nil || nummer != nil || !avtrykk.isEmpty }
}
