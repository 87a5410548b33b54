import Forms

/// Which blanks of a form with codes of its own are for what a list tells of a pupil and of those around her.
///
/// A label that names nobody, «Telefon», is the pupil's only as long as all before it was: behind «Kontaktperson i bedriften: ____» it is that
/// person's. What is not certain has no meaning, and nothing is written there.
struct Opplysningsplasser {
  /// The meaning of each blank by its code: `elev.telefon`, `foresatt2.navn`, `mor.epost`; `foresatt.navn` where it is not known which one's.
  private(set) var meninger: [String: String] = [:]

  /// The blanks where people may sign: what they are is not asked for.
  private(set) var underskrifter: Set<String> = []

  private let ord: Opplysningsord
  private let found: [FoundField]
  private var plasser: [Plass] = []
  /// The places, by their number in the form, of what tells who the pupil is: her class, her birth date.
  private var data: Set<Int> = []

  /// The parts of the form in which something says that they are about the pupil.
  private var uttalt: Set<Int> = []
  /// Whether a sentence has asked for the one who writes, or a text has named another.
  private var erSpurtOmNoen = false
  /// What is asked for below headings that nobody knows, without a word of whose.
  private var fremmede: Set<String> = []
  /// Whom the row or line is about that the search is in, as far as its labels have said.
  private var radeier = Radeier()
  /// Whether somebody else has been named below the heading, and the pupil not since.
  private var erOmEnAnnen = false

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
    /// The part of the form, from heading to heading.
    let del: Int

    var hvem: Substring { kode.prefix { $0 != "." } }

    /// The row or line: several blanks of one are numbered.
    var rad: String { Self.rad(felt) }

    static func rad(_ felt: FoundField) -> String { felt.place.replacing(/, nr\. [0-9]+$/, with: "") }
  }

  init(_ found: [FoundField], _ ord: Opplysningsord) {
    self.ord = ord
    self.found = found
    walk()
    leaveOutParties()
    let own = Dictionary(grouping: plasser.filter(\.erBar), by: \.kode)
    let certain = certain()
    underskrifter = Set(plasser.map(\.felt.code)).subtracting(certain.map(\.felt.code))
    for plass in certain {
      switch plass.hvem {
      case "foresatte": continue
      case "kin":
        let member = plass.kode.dropFirst("kin".count)
        meninger[plass.felt.code] = (plass.slekt ?? "foresatt") + member
      default:
        // «Telefon» twice, and nobody named: whose is which cannot be told.
        if plass.erBar, own[plass.kode].map({ $0.count > 1 }) ?? false { continue }
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
    var part = 0
    for (index, field) in found.enumerated() {
      if field.definition.kind == .rows { takeRows(field) }
      guard [.text, .multiline, .day, .number].contains(field.definition.kind) else { continue }
      if index > 0, field.isHour(after: found[index - 1]) { continue }
      let isHead = field.place.hasPrefix("topptekst") || field.place.hasPrefix("bunntekst")
      if isHead != isInHead { (isInHead, isPupils, heading) = (isHead, true, nil) }
      let own = overskrift(field)
      if let own, own != heading {
        part += 1
        isPupils = ord.gjelderEleven(own) ?? isPupils
        erOmEnAnnen = false
        if ord.gjelderEleven(own) == true { uttalt.insert(part) }
        // What stands above all blanks is the title, as long as it is about nobody.
        if !isPupils, isFirst, !ord.nevnerPerson(own) { isPupils = true }
      }
      if let leadIn = field.leadIn, leadIn != own { follow(leadIn, at: index, &isPupils) }
      (heading, isFirst) = (own, false)
      take(field, under: own, at: index, part, &isPupils)
      if Self.erOmDenSomSkriver(field.printed) { erSpurtOmNoen = true }
    }
  }

  /// A text between two blanks may be of whom the next one asks for: «Opplysningene kan gis til:». Until somebody has been asked for, it is what
  /// a form begins with; afterwards it is the pupil's only where it says so, or where a class is asked for too.
  private mutating func follow(_ leadIn: String, at index: Int, _ isPupils: inout Bool) {
    if let says = ord.gjelderEleven(leadIn), says {
      isPupils = true
    } else if erNoenNevnt {
      if ord.gjelderEleven(leadIn) != nil, !asksForClass(from: index) { isPupils = false }
    } else if ord.nevnerPerson(leadIn), leadIn.hasSuffix(":") || leadIn.split(separator: " ").count < 4 {
      (isPupils, erSpurtOmNoen) = (false, true)
    }
  }

  /// Whether somebody has been asked for.
  private var erNoenNevnt: Bool { erSpurtOmNoen || !plasser.isEmpty || !data.isEmpty }

  /// Whether the pupil's class is asked for below the text that stands above a blank.
  private func asksForClass(from index: Int) -> Bool {
    let own = found[index].heading
    let block = found[index...].enumerated().prefix {
      $0.offset == 0 || $0.element.leadIn == nil && $0.element.heading == own
    }
    return block.contains { ["elev.klasse", "elev.trinn"].contains(ord.kjentFelt($0.element.printed)) }
  }

  /// «Jeg, ____», «Undertegnede ____».
  private static func erOmDenSomSkriver(_ label: String) -> Bool {
    let first = label.split { !$0.isLetter }.first.map { $0.lowercased() }
    return ["jeg", "eg", "undertegnede", "underteikna"].contains(first)
  }

  /// Without what is the pupil's only because nothing says otherwise, where somebody else is asked for the same: «Utleier» over a name,
  /// «Leietaker» over another.
  private mutating func leaveOutParties() {
    func isAssumed(_ plass: Plass) -> Bool { plass.erBar && !uttalt.contains(plass.del) }
    guard plasser.contains(where: { isAssumed($0) && fremmede.contains($0.kode) }) else { return }
    plasser.removeAll(where: isAssumed)
  }

  /// What stands above a blank; of one that has a code, and no heading any more, what the code says and the label does not.
  private func overskrift(_ field: FoundField) -> String? {
    if let heading = field.heading { return heading }
    let label = Set(Self.ord(field.printed).map { $0.lowercased() })
    let rest = Self.ord(field.code).filter { !label.contains($0.lowercased()) && $0 != "nr" }
    return rest.contains { $0.contains(where: \.isLetter) } ? rest.joined(separator: " ") : nil
  }

  /// The words of a code, «foresatt1.mobil», or of a text: figures are words of their own.
  private static func ord(_ text: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in text {
      let goesOn =
        character.isLetter && last.isLetter && !(character.isUppercase && last.isLowercase)
        || character.isNumber && last.isNumber
      if goesOn {
        words[words.count - 1].append(character)
      } else if character.isLetter || character.isNumber {
        words.append(String(character))
      }
      last = character
    }
    return words
  }

  private mutating func take(
    _ field: FoundField, under heading: String?, at index: Int, _ part: Int, _ isPupils: inout Bool
  ) {
    let namesHeading = heading.map(ord.nevnerPerson) ?? false
    radeier.begin(Plass.rad(field))
    defer { note(field, at: index) }
    if Kolonnenavn.erElevnummer(field.printed), !namesHeading || heading.flatMap(ord.gjelderEleven) == true {
      meninger[field.code] = Self.elevnummer
      data.insert(index)
      return
    }
    let known = ord.kjentFelt(field.printed, under: heading)
    let label = [field.printed, field.unit].filter { !$0.isEmpty }.joined(separator: " ")
    guard var mening = ord.mening(label, under: heading), field.definition.kind != .day else {
      guard let known else {
        // «Klasse» under «Søsken» is called like the pupil's, and is not hers.
        let alone = ord.mening(label)?.kode ?? ord.kjentFelt(field.printed)
        if namesHeading, alone?.hasPrefix("elev.") == true { meninger[field.code] = Self.enAnnens }
        return isPupils = false
      }
      guard Self.erOmEleven(known), !namesHeading || heading.flatMap(ord.gjelderEleven) == true else {
        if known.hasPrefix("elev.") || known.hasPrefix("foresatte.") { isPupils = false }
        return
      }
      if known == "elev.fødselsdato", radeier.erEnAnnens {
        meninger[field.code] = Self.enAnnens
        return
      }
      // The class and the birth date are the pupil's, where nobody else is spoken of.
      erOmEnAnnen = false
      if isPupils {
        meninger[field.code] = known
        uttalt.insert(part)
      }
      data.insert(index)
      return
    }
    var isBare = !namesHeading && !ord.nevnerPerson(field.printed)
    var (nummer, slekt): (Int?, String?) = (nil, nil)
    // A label that names nobody, in a row that is about somebody else, is that one's or nobody's, whatever the heading says.
    if mening.kode.hasPrefix("elev."), !ord.nevnerPerson(field.printed), radeier.erEnAnnens || erOmEnAnnen {
      guard let kode = radeier.kode(of: mening.kode) else {
        meninger[field.code] = Self.enAnnens
        return isPupils = false
      }
      mening = .init(kode: kode, erVedOverskrift: false)
      (isBare, nummer, slekt) = (false, radeier.nummer, radeier.slekt)
    }
    if mening.kode.hasPrefix("fravær.") {
      meninger[field.code] = mening.kode
      return
    }
    if mening.kode.hasPrefix("elev.") {
      if isBare, !isPupils {
        if let heading, !ord.erKjent(heading) { fremmede.insert(mening.kode) }
        if erNoenNevnt { meninger[field.code] = Self.enAnnens }
        return
      }
      if !isBare { uttalt.insert(part) }
      if mening.kode != "elev.navn" { data.insert(index) }
      isPupils = true
      if ord.nevnerPerson(field.printed) { erOmEnAnnen = false }
    } else {
      isPupils = false
      if mening.kode.hasPrefix("foresatte.") || mening.kode.hasPrefix("kin.") { erOmEnAnnen = true }
    }
    let texts = [field.printed, heading].compactMap(\.self)
    plasser.append(
      Plass(
        index: index, felt: field, kode: mening.kode, nummer: nummer ?? Opplysningsord.nummer(i: texts),
        slekt: slekt ?? Opplysningsord.slekt(i: texts),
        erPersonAlene: ord.erPersonAlene(field.printed) && !mening.erVedOverskrift, erBar: isBare, del: part))
  }

  /// What the label of a blank says of whom the blanks behind it are about.
  private mutating func note(_ field: FoundField, at index: Int) {
    let told = plasser.last.flatMap { $0.index == index ? ($0.kode, $0.nummer, $0.slekt) : nil }
    radeier.take(field.printed, ord, told)
    // «Fastlege: ____», and «Telefon: ____» in the row below.
    if told == nil, ord.nevnerPerson(field.printed), ord.gjelderEleven(field.printed) != true { erOmEnAnnen = true }
  }

  /// A table of foresatte with a blank row for each, whose columns say what is asked for.
  private mutating func takeRows(_ field: FoundField) {
    let headings = [field.heading, field.printed].compactMap(\.self)
    guard let heading = headings.first(where: { ord.mening($0)?.kode == "foresatte.navn" }) else { return }
    let members = field.definition.members.map { member -> (tag: String, kode: String?) in
      (member.tag, ord.mening(member.label, under: heading)?.kode)
    }
    guard members.contains(where: { $0.kode == "foresatte.navn" }) else { return }
    meninger[field.code] = Opplysninger.foresattrader
    for (tag, kode) in members {
      guard let kode, kode.hasPrefix("foresatte.") else { continue }
      meninger[field.code + "." + tag] = "foresatt" + kode.dropFirst("foresatte".count)
    }
  }

  /// The meaning of a place that is called like the pupil's and is another's.
  static let enAnnens = "annen"
  /// The meaning of a place that asks for the pupil's number.
  static let elevnummer = "elev.elevnummer"

  private static func erOmEleven(_ tag: String) -> Bool {
    ["elev.klasse", "elev.trinn", "elev.fødselsdato", "elev.utdanningsprogram"].contains(tag)
  }

  // MARK: Those that say no more than what somebody is

  /// Without the places where somebody may sign: «Elev» once more below the text, «Elev | Foresatt | Kontaktlærer» beside each other.
  private func certain() -> [Plass] {
    plasser.filter { plass in
      // What a form begins with says whom it is about.
      guard plass.erPersonAlene, plass.index > 0 else { return true }
      if data.contains(plass.index - 1) || data.contains(plass.index + 1) { return true }
      let same = plasser.filter { $0.kode == plass.kode && $0.nummer == plass.nummer }
      guard same.count == 1 else { return false }
      let beside = found.indices.filter { Plass.rad(found[$0]) == plass.rad && ord.erPersonAlene(found[$0].printed) }
      // «Kontaktlærer» is nobody that a list is asked about here, and signs like the others.
      let who = Set(beside.map { index in plasser.first { $0.index == index }?.hvem ?? found[index].printed[...] })
      return who.count == 1 || who.isDisjoint(with: ["elev", "foresatte"])
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
