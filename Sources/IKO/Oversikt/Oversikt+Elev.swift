import Forms
import Foundation

extension Oversikt {
  /// A pupil, with all documents about her.
  public struct Elev: Sendable {
    public let navn: Elevnavn?
    public let klasse: String?
    public let trinn: String?
    public let født: Day?
    public let kontaktlærer: String?
    /// The plan that counts now; nil where there is none.
    public let plan: Elevplan?
    /// All plans, the earliest first.
    public let planer: [Elevplan]
    public let sjekklister: [Elevsjekkliste]
    /// What is to be looked at.
    public internal(set) var merker: [Merke] = []
    /// What a list decided; nil where none has her.
    let beslutning: Oversiktsliste.Beslutning?
    /// What people have reported of her.
    let bekymringer: [Bekymring]
    /// Whether any list that was given has her.
    let erIListen: Bool
    let listenøkkel: String?
    let kjennetegn: Kjennetegn
    /// The digests of the key in the stamps of her documents.
    let stempler: [String]
    /// Documents of one who may be the same pupil.
    let tvil: [String]
    /// What she is called, with the birth date where another pupil of the class has the same name.
    public internal(set) var visning = ""

    /// A plan after the one that counts, in which nobody has written.
    public var uskrevet: Elevplan? {
      guard let plan, let place = planer.firstIndex(where: { $0.fil == plan.fil }) else { return nil }
      return planer[place...].dropFirst().last { !$0.erPåbegynt && $0.begynner != plan.begynner }
    }

    /// The plans before the one that counts that are written and nobody has closed, each with those that follow it. Of several files of one
    /// period it is the fullest.
    func tidligere(på dato: Day) -> [(plan: Elevplan, senere: [Elevplan])] {
      guard let plan, let place = planer.firstIndex(where: { $0.fil == plan.fil }) else { return [] }
      return planer[..<place].filter { $0.erPåbegynt && $0.erÅpen(på: dato) && $0.periode != plan.periode }.perioder
        .compactMap { copies in
          guard let one = copies.last, let index = planer.firstIndex(where: { $0.fil == one.fil }) else { return nil }
          return (one, Array(planer[(index + 1)...].filter(\.erPåbegynt)))
        }
    }

    /// Where the plan that counts stands, and that a next one is made and nobody has written in it.
    public func planstatus(på dato: Day) -> String {
      guard let plan else { return Wording.noPlan }
      return plan.status(på: dato) + (uskrevet == nil ? "" : "; " + Wording.nextPlanBlank)
    }

    /// The file of the plan that counts, else of a checklist.
    public var fil: String? { plan?.fil ?? sjekklister.last?.fil }
    public var filer: [String] { planer.map(\.fil) + sjekklister.map(\.fil) }

    /// A code that says nothing of her to whoever has no list: as in file names without names.
    public var kode: String { String((stempler.first ?? Stamp.digest(ofKey: nøkkel)).prefix(16)) }

    /// The key that a list has, else what her documents tell.
    public var nøkkel: String { listenøkkel ?? kjennetegn.all.first ?? filer.first ?? "" }

    /// «K.N.», however many names she has.
    public var initialer: String { navn.map { Oversikt.initialer($0) } ?? "" }

    /// The least sure answer of the documents that count.
    public var sikkerhet: String? {
      let words = Set(([plan?.sikkerhet] + sjekklister.map(\.sikkerhet)).compactMap(\.self))
      return ["usikker", "trolig", "sikker"].first(where: words.contains)
    }

    /// The day of the last correction that a person has made of what was read in them.
    public var rettet: Day? { ([plan?.rettet] + sjekklister.map(\.rettet)).compactMap(\.self).max() }

    /// How sure they are read, and that they were corrected, for a person: «trolig; rettet av bruker, 30.11.2026».
    public var lesing: String? {
      guard let rettet else { return sikkerhet }
      let doubt = sikkerhet == "sikker" ? nil : sikkerhet
      return [doubt, Wording.correctedByUser(rettet)].compactMap(\.self).joined(separator: "; ")
    }
  }
}

extension Oversikt {
  /// Those of the first and the last part: a calendar goes to telephones, and «M.Å.G.Ø.B.F.» is one pupil of the whole school.
  static func initialer(_ navn: Elevnavn) -> String {
    let parts = navn.fullt.split(separator: " ")
    return [parts.first, parts.count > 1 ? parts.last : nil].compactMap { $0?.first }.map { "\($0)." }.joined()
  }

  /// Those of all parts, as calendars of version 0.1 have them.
  static func alleInitialer(_ navn: Elevnavn) -> String {
    navn.fullt.split { $0 == " " || $0 == "-" }.compactMap(\.first).map { "\($0)." }.joined()
  }
}

extension [Oversikt.Elev] {
  /// By class and name as Norwegian sorts them; equal names get their birth dates.
  mutating func sort() {
    let locale = Locale(identifier: "nb_NO")
    let keyed = map { ($0.klasse ?? "\u{10FFFF}", $0.navn?.sortert ?? "\u{10FFFF}", $0) }
    let sorted = keyed.sorted { left, right in
      for (a, b) in [(left.0, right.0), (left.1, right.1)] where a != b {
        let order = a.compare(b, options: .numeric, locale: locale)
        if order != .orderedSame { return order == .orderedAscending }
      }
      return left.2.nøkkel < right.2.nøkkel
    }
    self = sorted.map(\.2)
    let same = Dictionary(grouping: indices) { "\(self[$0].navn?.sortert.lowercased() ?? "")|\(self[$0].klasse ?? "")" }
    for index in indices {
      let name = self[index].navn?.sortert ?? Wording.noNameInDocument
      let key = "\(self[index].navn?.sortert.lowercased() ?? "")|\(self[index].klasse ?? "")"
      let born = (same[key]?.count ?? 0) > 1 ? self[index].født.map { " (f. \($0.norwegian))" } : nil
      self[index].visning = name + (born ?? "")
    }
  }
}
