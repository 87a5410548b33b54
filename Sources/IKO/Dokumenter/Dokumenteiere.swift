import Forms

/// Which documents of a folder are which pupil's, when all pupils of a list are known.
///
/// Each document is held against every pupil of the list, also those who are not asked for: one whose name and birth date are another
/// pupil's is that pupil's. What two pupils fit equally is nobody's.
struct Dokumenteiere {
  /// What belongs to a pupil of the list, and what may.
  struct Funn {
    /// The pupil's documents for sure.
    var egne: [Dokumentmappe.Dokument] = []
    /// Documents of which that cannot be decided.
    var tvil: [(dokument: Dokumentmappe.Dokument, why: Samsvar.Uvisshet)] = []
    /// Of the pupil's documents, those that are hers because a person vouches for them, and who they say that they are about.
    var bekreftet: [(dokument: Dokumentmappe.Dokument, visning: String)] = []
    /// Documents of others that have the pupil's number.
    var andres: [Dokumentmappe.Dokument] = []
  }

  private struct Krav {
    var best: Samsvar.Grunnlag
    var places: Set<Int>
  }

  private var mappe: Dokumentmappe
  private var claims: [Int: Krav] = [:]
  private var near: [Int: [(document: Int, samsvar: Samsvar)]] = [:]
  /// The places of those who have a document's name and another class.
  private var namesakes: [Int: [Int]] = [:]
  private var others = 0

  init(_ mappe: Dokumentmappe) { self.mappe = mappe }

  /// Adds the pupil at a place of the list.
  mutating func add(_ elev: Kjennetegn, nøkkel: String, at place: Int) {
    guard !mappe.isEmpty else { return }
    let found = mappe.nære(elev, nøkkel: nøkkel)
    guard !found.isEmpty else { return }
    near[place] = found
    for (document, samsvar) in found {
      let grunnlag: Samsvar.Grunnlag
      if [.uvisst(.bareNavn), .uvisst(.navnMedAnnetNummer)].contains(samsvar) {
        namesakes[document, default: []].append(place)
      }
      switch samsvar {
      case .samme(let known): grunnlag = known
      // Said by a person; it counts for no more than the least that the documents say themselves.
      case .uvisst where mappe.documents[document].erBekreftet: grunnlag = .navnOgKlasse
      default: continue
      }
      if let known = claims[document], known.best < grunnlag { continue }
      if claims[document]?.best == grunnlag {
        claims[document]?.places.insert(place)
      } else {
        claims[document] = Krav(best: grunnlag, places: [place])
      }
    }
  }

  /// Adds a pupil of the list for whom no document is made.
  mutating func add(_ elev: Kjennetegn) {
    others -= 1
    add(elev, nøkkel: elev.all.first ?? "", at: others)
  }

  func funn(at place: Int) -> Funn {
    var funn = Funn()
    for (document, samsvar) in near[place] ?? [] {
      let dokument = mappe.documents[document]
      let places = claims[document]?.places ?? []
      if mayHaveMoved(document), places == [place] || samsvar == .uvisst(.bareNavn) && !owns(place) {
        funn.tvil.append((dokument, .bareNavn))
      } else if places == [place] {
        funn.egne.append(dokument)
        if case .uvisst = samsvar { funn.bekreftet.append((dokument, mappe.visning(of: document) ?? "")) }
      } else if places.contains(place) {
        funn.tvil.append((dokument, .flere))
      } else if places.isEmpty {
        if case .uvisst(let why) = samsvar { funn.tvil.append((dokument, why)) }
      } else if samsvar.gjelderNummeret {
        funn.andres.append(dokument)
      }
    }
    if areSeveral(place) {
      funn.tvil += funn.egne.map { ($0, .flere) }
      funn.egne = []
    }
    return funn
  }

  /// Whether a document that fits a pupil by name and class, or by name and a number of last year's, may as well be a namesake's, who has none:
  /// one of the two may have changed class, or a number may have been given to the other.
  private func mayHaveMoved(_ document: Int) -> Bool {
    let isWeak =
      switch claims[document]?.best {
      case .navnOgKlasse: true
      case .nummerOgNavn: mappe.erFraEtAnnetÅr(document)
      default: false
      }
    return isWeak && (namesakes[document] ?? []).contains { !owns($0) }
  }

  /// Whether a document is the pupil's alone.
  private func owns(_ place: Int) -> Bool {
    (near[place] ?? []).contains { claims[$0.document]?.places == [place] }
  }

  /// Whether documents that fit a pupil by name and class, or by the number alone, are of two pupils: namesakes in one class.
  private func areSeveral(_ place: Int) -> Bool {
    let own = (near[place] ?? []).filter { claims[$0.document]?.places == [place] }
    let isWeak = own.contains { [.samme(.navnOgKlasse), .samme(.bareNummer)].contains($0.samsvar) }
    guard isWeak, own.count > 1 else { return false }
    return own.dropFirst().contains { !mappe.kanVæreSammeElev($0.document, own[0].document) }
  }
}

extension Samsvar {
  /// Whether it is the number alone that speaks for it.
  fileprivate var gjelderNummeret: Bool {
    switch self {
    case .samme(let grunnlag): [.nummerOgDato, .bareNummer].contains(grunnlag)
    case .uvisst(let why): why.gjelderNummeret
    case .annen: false
    }
  }
}
