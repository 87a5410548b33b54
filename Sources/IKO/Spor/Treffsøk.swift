import Disk
import Forms

/// Where in what was read a pupil is: as the one that a row or a document is about, or named in a text.
struct Treffsøk {
  private let elev: Elevvalg.Elev?
  private let navn: Navnesøk

  init(_ søkt: String, _ elev: Elevvalg.Elev?) {
    self.elev = elev
    navn = Navnesøk(elev?.navn ?? Set([Elevnavn(søkt).map { Navneform($0) }].compactMap(\.self)))
  }

  private enum Hvem {
    case elevens, kanskje(Samsvar.Uvisshet), annens, navnebrors
  }

  func treff(i innhold: Filinnhold) -> Spor.Treff? {
    var own: [String] = []
    var perhaps: [(sted: String, why: String)] = []
    /// Places where the name is that of a row's or document's own pupil.
    var told: Set<String> = []
    var isOwn = false
    for post in innhold.poster {
      switch hvem(post) {
      case .elevens:
        isOwn = true
        own.append(post.sted)
      case .kanskje(let why): perhaps.append((post.sted, Wording.perhaps(why)))
      case .navnebrors: break
      case .annens: continue
      }
      told.insert(post.sted)
    }
    // A whole document that is hers, or a namesake's, names her anywhere.
    guard !told.contains("") else {
      return hit(innhold, isOwn: isOwn, own: own, perhaps: perhaps, named: [], short: [])
    }
    var (named, short): ([String], [String]) = ([], [])
    for tekst in innhold.tekster where !told.contains(tekst.sted) {
      switch navn.treff(i: tekst.tekst) {
      case .hele where isOfNamesake(tekst.tekst): continue
      case .hele where isDoubtful(tekst.tekst): perhaps.append((tekst.sted, Wording.perhaps(.flere)))
      case .hele: named.append(tekst.sted)
      case .korte: short.append(tekst.sted)
      case nil: continue
      }
    }
    return hit(innhold, isOwn: isOwn, own: own, perhaps: perhaps, named: named, short: short)
  }

  private func hit(
    _ innhold: Filinnhold, isOwn: Bool, own: [String], perhaps: [(sted: String, why: String)], named: [String],
    short: [String]
  ) -> Spor.Treff? {
    let sikkerhet: Spor.Sikkerhet
    if isOwn {
      sikkerhet = .sikker
    } else if let first = perhaps.first {
      sikkerhet = .usikker(first.why)
    } else if !named.isEmpty {
      // What is made of all pupils of a folder is about each that it names.
      sikkerhet = innhold.slag == .oversikt ? .sikker : .nevnt
    } else if !short.isEmpty {
      sikkerhet = .usikker(Wording.perhaps(.nestenSammeNavn))
    } else {
      return treff(filnavn: innhold.fil, innhold)
    }
    var places: [(place: String, count: Int)] = []
    for place in own + perhaps.map(\.sted) + named + short where !place.isEmpty {
      if let index = places.firstIndex(where: { $0.place == place }) {
        places[index].count += 1
      } else {
        places.append((place, 1))
      }
    }
    return Spor.Treff(
      fil: innhold.fil, slag: innhold.slag, skjema: innhold.skjema, dato: innhold.dato,
      steder: places.map { $0.count == 1 ? $0.place : Wording.several($0.place, $0.count) },
      sikkerhet: sikkerhet)
  }

  /// A file whose name names her, whatever it is.
  func treff(filnavn fil: String, _ innhold: Filinnhold? = nil) -> Spor.Treff? {
    // The document of a namesake is called alike.
    if let innhold, innhold.poster.contains(where: { $0.sted.isEmpty }) { return nil }
    guard navn.treff(i: Files.name(of: fil)) == .hele else { return nil }
    return Spor.Treff(
      fil: fil, slag: innhold?.slag ?? .annet, skjema: nil, dato: nil, steder: [Wording.inFileName], sikkerhet: .nevnt)
  }

  /// Whether a text that names her says the birth date of another of that name, and not hers.
  private func isOfNamesake(_ text: String) -> Bool {
    guard let elev else { return false }
    func says(_ all: [Kjennetegn]) -> Bool {
      all.compactMap(\.utfylt.født).contains { text.contains($0.norwegian) || text.contains($0.iso) }
    }
    return says(elev.navnebrødre) && !says(elev.kjennetegn)
  }

  /// Whether it says neither, and there is another of that name.
  private func isDoubtful(_ text: String) -> Bool {
    guard let elev, !elev.navnebrødre.isEmpty else { return false }
    return !elev.kjennetegn.compactMap(\.utfylt.født).contains { text.contains($0.norwegian) || text.contains($0.iso) }
  }

  private func hvem(_ post: Filinnhold.Post) -> Hvem {
    guard let elev else { return .annens }
    var perhaps: Samsvar.Uvisshet?
    for kjennetegn in elev.kjennetegn {
      switch post.dokument?.samsvar(med: kjennetegn) ?? post.hvem.samsvar(med: kjennetegn) {
      // Name and class fit a namesake of the class as well.
      case .samme(.navnOgKlasse) where elev.navnebrødre.contains { !post.hvem.samsvar(med: $0).erToElever }:
        perhaps = .flere
      case .samme: return .elevens
      case .annen, .uvisst(.navnebror): continue
      case .uvisst(let why): perhaps = perhaps ?? why
      }
    }
    if let perhaps { return .kanskje(perhaps) }
    let own = post.hvem.utfylt.navn
    return own.map { own in elev.navn.contains { $0.likhet(med: own) == .lik } } == true ? .navnebrors : .annens
  }
}

/// The events of a calendar that are a pupil's: they name nobody, and are known by what they are made of.
struct Kalendersøk {
  private(set) var treff: [Spor.Treff] = []

  /// - Parameters:
  ///   - elev: the pupil; nil finds nothing.
  ///   - alle: what the files hold.
  ///   - funnet: what was found of her already.
  ///   - nøkler: what the identities of events are made of, of the folders that were looked through.
  init(_ elev: Elevvalg.Elev?, _ alle: [Filinnhold], _ funnet: [Spor.Treff], nøkler: [Kalendernøkkel]) {
    guard let elev else { return }
    let hers = Set(funnet.filter { $0.sikkerhet == .sikker && $0.slag == .dokument }.map(\.fil))
    let own = alle.filter { hers.contains($0.fil) }
    let stamps = own.flatMap(\.poster).compactMap(\.stamp?.key)
    let keys = elev.kjennetegn.flatMap(\.all) + [elev.visning.nøkkel]
    let codes = Set((stamps + keys.map { Stamp.digest(ofKey: $0) }).map { String($0.prefix(16)) })
    let periods = Set(own.compactMap(\.begynner) + [""])
    let ids = codes.flatMap { code in
      periods.flatMap { period in
        nøkler.map { "iko-" + $0.evaluering(code, period) } + ["iko-" + Self.earlierID(code, period)]
      }
    }
    let initials = Set(elev.visning.navn.map { [Oversikt.initialer($0), Oversikt.alleInitialer($0)] } ?? [])
    let names = [elev.visning.navn?.fullt].compactMap(\.self)
    for innhold in alle where innhold.slag == .kalender || !innhold.hendelser.isEmpty {
      let sure = innhold.hendelser.filter { event in
        ids.contains { event.uid.hasPrefix($0) } || (codes + names).contains { event.tekst.contains($0) }
      }.map(\.sted)
      let perhaps = innhold.hendelser.filter { event in
        initials.contains { !$0.isEmpty && event.tekst.contains(" \($0)") }
      }.map(\.sted)
      guard !sure.isEmpty || !perhaps.isEmpty else { continue }
      treff.append(
        Spor.Treff(
          fil: innhold.fil, slag: innhold.slag, skjema: nil, dato: nil, steder: sure.isEmpty ? perhaps : sure,
          sikkerhet: sure.isEmpty ? .usikker(Wording.onlyInitials) : .sikker))
    }
  }

  /// What an earlier version made of a pupil's code alone.
  private static func earlierID(_ code: String, _ period: String) -> String {
    "evaluering-" + Stamp.digest(ofKey: [code, period].joined(separator: "|")).prefix(16)
  }
}
