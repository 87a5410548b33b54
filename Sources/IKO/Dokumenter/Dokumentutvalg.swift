import Forms

/// Which of the documents that were read are meant, and which of their fields.
///
///     let chosen = try Dokumentutvalg(elever: ["Kari Nordmann"], felt: ["tiltak"]).of(read)
public struct Dokumentutvalg: Sendable {
  /// Names or keys; empty means everyone.
  public var elever: [String]
  public var klasse: String?
  /// Tags of fields, of groups, of members (`tiltak.ansvar`), or what several tags begin with (`elev`); empty means all.
  public var felt: [String]

  public init(elever: [String] = [], klasse: String? = nil, felt: [String] = []) {
    self.elever = elever
    self.klasse = klasse
    self.felt = felt
  }

  /// The documents that are meant, in the order of the files; those of a form that has none of the fields are not.
  public func of(_ read: [Dokumentleser.Lest]) throws(Uklart) -> [Dokumentleser.Lest] {
    let chosen = try ofPupils(ofClass(read))
    return try withFields(chosen, known: read)
  }

  /// The document as it is meant, where that is seen from itself: no pupil was asked for, whom several could be.
  ///
  /// - Returns: the document with the fields that are meant; nil for one of another class, or without any of them.
  public func of(_ lest: Dokumentleser.Lest) -> Dokumentleser.Lest? {
    guard elever.isEmpty, let chosen = try? ofClass([lest]).first else { return nil }
    return felt.isEmpty ? chosen : keeping(chosen)
  }

  private func ofClass(_ read: [Dokumentleser.Lest]) throws(Uklart) -> [Dokumentleser.Lest] {
    guard let klasse else { return read }
    let chosen = read.filter {
      $0.reading.answers.text("elev.klasse").map { Klassekode.er($0, klasse) } == true
    }
    if chosen.isEmpty, !read.isEmpty {
      let known = Set(read.compactMap { $0.reading.answers.text("elev.klasse") })
      throw .noClass(asked: klasse, known: known.sorted())
    }
    return chosen
  }

  /// Several documents may be of one pupil; a name that several pupils have is not enough.
  private func ofPupils(_ read: [Dokumentleser.Lest]) throws(Uklart) -> [Dokumentleser.Lest] {
    guard !elever.isEmpty else { return read }
    let all = read.map { ($0, $0.oppføring) }
    var picked: Set<Int> = []
    for asked in elever.map(Etterspurt.init) {
      let fits = all.indices.filter { index in
        guard let oppføring = all[index].1, let navn = oppføring.navn else { return false }
        let stamp = all[index].0.reading.stamp?.key
        return asked.er(oppføring.kjennetegn, navn: navn, stempler: [stamp].compactMap(\.self))
      }
      let pupils = fits.compactMap { all[$0].1 }.reduce(into: [Oppføring]()) { pupils, oppføring in
        let isKnown = pupils.contains {
          if case .samme = $0.kjennetegn.samsvar(med: oppføring.kjennetegn) { true } else { false }
        }
        if !isKnown { pupils.append(oppføring) }
      }
      if pupils.isEmpty {
        throw .noPupil(asked: asked.tekst, near: all.compactMap(\.1).filter { asked.ligner($0.navn) })
      }
      if pupils.count > 1 { throw .severalPupils(asked: asked.tekst, fits: pupils) }
      picked.formUnion(fits)
    }
    return picked.sorted().map { all[$0].0 }
  }

  private func withFields(
    _ read: [Dokumentleser.Lest], known: [Dokumentleser.Lest]
  ) throws(Uklart) -> [Dokumentleser.Lest] {
    guard !felt.isEmpty else { return read }
    let tags = known.flatMap(\.fields).flatMap { field in
      [field.tag] + field.members.map { field.tag + "." + $0.tag }
    }
    for (index, tag) in felt.map(Nøkkel.folded).enumerated()
    where !tags.contains(where: { Self.covers(tag, Nøkkel.folded($0)) }) {
      var seen: Set<String> = []
      throw .noField(asked: felt[index], known: tags.filter { seen.insert($0).inserted })
    }
    return read.compactMap(keeping)
  }

  /// A document with the fields that are meant; nil where it has none of them.
  private func keeping(_ lest: Dokumentleser.Lest) -> Dokumentleser.Lest? {
    let asked = felt.map(Nøkkel.folded)
    let kept = lest.keeping { field, group in
      let tag = Nøkkel.folded((group.map { $0.tag + "." } ?? "") + field.tag)
      return asked.contains { Self.covers($0, tag) }
    }
    return kept.fields.isEmpty ? nil : kept
  }

  private static func covers(_ asked: String, _ tag: String) -> Bool { tag == asked || tag.hasPrefix(asked + ".") }
}
