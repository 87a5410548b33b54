import Forms

/// Which blanks of a form with codes of its own are for what a list tells of a pupil and of those around her.
///
/// A label that names nobody, «Telefon», is the pupil's only as long as all before it was: behind «Kontaktperson i bedriften: ____» it is that
/// person's. What is not certain has no meaning, and nothing is written there.
struct Opplysningsplasser {
  /// The meaning of each blank by its code: `elev.telefon`, `foresatt2.navn`, `mor.epost`; `foresatt.navn` where it is not known which one's.
  private(set) var meninger: [String: String] = [:]

  private let ord: Opplysningsord
  private let found: [FoundField]
  private var plasser: [Plass] = []
  /// The places, by their number in the form, of what tells who the pupil is: her class, her birth date.
  private var data: Set<Int> = []

  private struct Plass {
    let index: Int
    let felt: FoundField
    let kode: String
    let nummer: Int?
    let slekt: String?
    /// Whether the label says what somebody is, and nothing says that a name is asked for.
    let erPersonAlene: Bool
    /// Whether neither label nor heading says whose it is.
    let erBar: Bool

    var hvem: Substring { kode.prefix { $0 != "." } }

    /// The row or line: several blanks of one are numbered.
    var rad: String { felt.place.replacing(/, nr\. [0-9]+$/, with: "") }
  }

  init(_ found: [FoundField], _ ord: Opplysningsord) {
    self.ord = ord
    self.found = found
    walk()
    let bare = Dictionary(grouping: plasser.filter(\.erBar), by: \.kode)
    for plass in certain() {
      switch plass.hvem {
      case "foresatte": continue
      case "kin":
        let member = plass.kode.dropFirst("kin".count)
        meninger[plass.felt.code] = (plass.slekt ?? "foresatt") + member
      default:
        // «Telefon» twice, and nobody named: whose is which cannot be told.
        if plass.erBar, bare[plass.kode].map({ $0.count > 1 }) ?? false { continue }
        meninger[plass.felt.code] = plass.kode
      }
    }
    number(plasser.filter { $0.hvem == "foresatte" })
  }

  // MARK: One blank after the other

  private mutating func walk() {
    var isPupils = true
    var heading: String?
    var isInHead = false
    var isFirst = true
    for (index, field) in found.enumerated() {
      guard [.text, .multiline, .day, .number].contains(field.definition.kind) else { continue }
      let isHead = field.place.hasPrefix("topptekst") || field.place.hasPrefix("bunntekst")
      if isHead != isInHead { (isInHead, isPupils, heading) = (isHead, true, nil) }
      if let own = field.heading, own != heading {
        // What stands above all blanks is the title, as long as it is about nobody.
        isPupils = ord.gjelderEleven(own) ?? isPupils
        if !isPupils, isFirst, !ord.nevnerPerson(own) { isPupils = true }
      }
      (heading, isFirst) = (field.heading, false)
      take(field, at: index, &isPupils)
    }
  }

  private mutating func take(_ field: FoundField, at index: Int, _ isPupils: inout Bool) {
    let namesHeading = field.heading.map(ord.nevnerPerson) ?? false
    let known = ord.kjentFelt(field.printed, under: field.heading)
    let label = [field.printed, field.unit].filter { !$0.isEmpty }.joined(separator: " ")
    guard let mening = ord.mening(label, under: field.heading), field.definition.kind != .day else {
      guard let known else { return isPupils = false }
      guard Self.erOmEleven(known), !namesHeading || field.heading.flatMap(ord.gjelderEleven) == true else {
        if known.hasPrefix("elev.") || known.hasPrefix("foresatte.") { isPupils = false }
        return
      }
      // The class and the birth date are nobody else's, where nobody else is spoken of.
      if isPupils { meninger[field.code] = known }
      data.insert(index)
      isPupils = true
      return
    }
    let isBare = !namesHeading && !ord.nevnerPerson(field.printed)
    if mening.kode.hasPrefix("fravær.") {
      meninger[field.code] = mening.kode
      return
    }
    if mening.kode.hasPrefix("elev.") {
      if isBare, !isPupils { return }
      if mening.kode != "elev.navn" { data.insert(index) }
      isPupils = true
    } else {
      isPupils = false
    }
    let texts = [field.printed, field.heading].compactMap(\.self)
    plasser.append(
      Plass(
        index: index, felt: field, kode: mening.kode, nummer: Opplysningsord.nummer(i: texts),
        slekt: Opplysningsord.slekt(i: texts),
        erPersonAlene: ord.erPersonAlene(field.printed) && !mening.erVedOverskrift, erBar: isBare))
  }

  private static func erOmEleven(_ tag: String) -> Bool {
    ["elev.klasse", "elev.trinn", "elev.fødselsdato", "elev.utdanningsprogram"].contains(tag)
  }

  // MARK: Those that say no more than what somebody is

  /// Without the places where somebody may sign: «Elev» once more below the text, «Elev | Foresatt | Kontaktlærer» beside each other.
  private func certain() -> [Plass] {
    plasser.filter { plass in
      guard plass.erPersonAlene else { return true }
      if data.contains(plass.index - 1) || data.contains(plass.index + 1) { return true }
      let same = plasser.filter { $0.kode == plass.kode && $0.nummer == plass.nummer }
      guard same.count == 1 else { return false }
      let beside = plasser.filter { $0.erPersonAlene && $0.rad == plass.rad }
      return Set(beside.map(\.hvem)).count == 1 || beside.allSatisfy { !["elev", "foresatte"].contains($0.hvem) }
    }
  }

  // MARK: Which of the foresatte

  private mutating func number(_ all: [Plass]) {
    let kept = Set(certain().map(\.index))
    for plass in all {
      // It is known that it is one of theirs: what must not be passed on is not written there either.
      meninger[plass.felt.code] = "foresatt" + plass.kode.dropFirst("foresatte".count)
    }
    func set(_ plass: Plass, _ number: Int) {
      guard kept.contains(plass.index) else { return }
      meninger[plass.felt.code] = "foresatt\(number)" + plass.kode.dropFirst("foresatte".count)
    }
    let without = all.filter { $0.nummer == nil }
    guard without.count < all.count else { return numberByRows(without, set) }
    for plass in all { if let number = plass.nummer { set(plass, number) } }
  }

  /// Whether nothing else stands between some blanks.
  private func isUnbroken(_ places: [Int]) -> Bool {
    guard let first = places.min(), let last = places.max() else { return false }
    return last - first + 1 == places.count
  }

  /// One place for each is the first one's; so many rows below one heading are so many people.
  private func numberByRows(_ all: [Plass], _ set: (Plass, Int) -> Void) {
    let byCode = Dictionary(grouping: all, by: \.kode)
    guard let count = byCode.values.map(\.count).max() else { return }
    if count == 1 {
      for plass in all { set(plass, 1) }
      return
    }
    let rows = byCode.values.map { $0.map(\.rad) }
    guard count <= 4, Set(all.map(\.felt.heading)).count == 1, isUnbroken(all.map(\.index)), let first = rows.first,
      Set(first).count == count, rows.allSatisfy({ $0 == first })
    else { return }
    for places in byCode.values { for (index, plass) in places.enumerated() { set(plass, index + 1) } }
  }
}
