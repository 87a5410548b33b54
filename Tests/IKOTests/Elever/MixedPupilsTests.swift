import Forms
import TestSupport
import Testing

@testable import IKO

/// T22, across runs: pupils who are as alike as pupils can be, in lists that are renumbered, cut, spelt otherwise and mixed up, over a year. What
/// one of them wrote, or what a list says of one, never stands in a document with another's.
struct MixedPupilsTests {
  /// Who somebody is, whatever a list says.
  private struct Person {
    let id: Int
    var given: String
    var surname: String
    let born: String
    var klasse: String
    var number: Int
  }

  /// Twins, namesakes of one class and of two, a pupil who gets the number of another.
  private static func school() -> [Person] {
    let rows: [(String, String, String, String)] = [
      ("Per", "Lie", "01.02.2010", "1STA"), ("Pål", "Lie", "01.02.2010", "1STA"),
      ("Ola", "Hansen", "03.03.2010", "1STA"), ("Ola", "Hansen", "09.11.2010", "1STA"),
      ("Ola", "Hansen", "04.04.2010", "1STB"), ("Ola Johan", "Hansen", "05.05.2010", "1STA"),
      ("Eva", "Berg", "06.06.2010", "1STB"), ("Eva Marie", "Berg", "07.07.2010", "1STB"),
      ("Kari", "Nordmann", "08.08.2010", "1STA"), ("Kari", "Lie", "09.09.2010", "1STB"),
    ]
    return rows.enumerated().map { index, row in
      Person(id: index, given: row.0, surname: row.1, born: row.2, klasse: row.3, number: 100 + index)
    }
  }

  private struct History {
    let prøve: Utfyllingsprøve
    var random: SplitMix64
    var school = MixedPupilsTests.school()
    var day = Day(year: 2026, month: 8, day: 20) ?? dato
    var steps: [String] = []
    var written = 0

    init(seed: UInt64) throws {
      prøve = try Utfyllingsprøve()
      random = SplitMix64(seed: seed)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// What happens between two runs.
    mutating func live() {
      if chance(20) {
        school.shuffle(using: &random); for index in school.indices { school[index].number = 100 + index }
      }
      if chance(20) {
        let (one, other) = (
          Int.random(in: 0..<school.count, using: &random), Int.random(in: 0..<school.count, using: &random)
        )
        let number = school[one].number
        school[one].number = school[other].number
        school[other].number = number
      }
      if chance(15) {
        school[Int.random(in: 0..<school.count, using: &random)].klasse =
          ["1STA", "1STB", "2STA"].randomElement(using: &random) ?? "1STA"
      }
      // Not the twins: with a number that was swapped, a new surname and the other twin not in the list, nothing would tell them apart.
      if chance(10), let index = school.indices.filter({ school[$0].id > 1 }).randomElement(using: &random) {
        school[index].surname =
          ["Ek", "Berg", "Lie"].randomElement(using: &random) ?? "Ek"
      }
      if chance(30) { day = Day(number: day.number + Int.random(in: 1...200, using: &random)) ?? day }
    }

    /// A list of some of them, with some of what is known.
    mutating func list() -> String {
      let (hasNumber, hasDate, hasClass) = (chance(60), chance(60), chance(80))
      let turned = chance(30)
      var lines = ["Navn;Elevnr;Født;Klasse;Hovedmål"]
      for one in school where chance(70) {
        let name = turned ? "\(one.surname), \(one.given)" : "\(one.given) \(one.surname)"
        // A list that calls two by one name and has neither birth date nor anything else to tell them apart is wrong about somebody.
        let hasNamesake = school.contains { $0.id != one.id && $0.surname == one.surname && $0.given == one.given }
        let date = hasNamesake || hasDate && chance(90) ? one.born : ""
        lines.append(
          "\(name);\(hasNumber ? "\(one.number)" : "");\(date);\(hasClass ? one.klasse : "");liste\(one.id)k")
      }
      return lines.joined(separator: "\n") + "\n"
    }

    /// A teacher writes in a document, about whom it says that it is about; or saves it as a new one for somebody else.
    mutating func write() throws {
      guard let file = prøve.documents.randomElement(using: &random) else { return }
      guard let owner = try owners(file).first else { return }
      if chance(15), let other = school.randomElement(using: &random), other.id != owner {
        let copy = "Kopi \(steps.count).docx"
        try prøve.folder.write(try prøve.folder.bytes(file), to: copy)
        var values: Values = [
          "elev.navn": .text("\(other.given) \(other.surname)"), "kart.situasjon": .text("lærer\(other.id)k"),
          "plan.hovedmål": .text("lærer\(other.id)k"), "kart.ønsker": .text("-"),
        ]
        // Often the birth date is forgotten; of two with one name it is all that says who is meant.
        let isNamesake = school.contains { $0.surname == other.surname && $0.given == other.given && $0.id != other.id }
        if isNamesake || chance(50) { values["elev.fødselsdato"] = Day(norwegian: other.born).map { .day($0) } }
        try prøve.write(values, into: copy)
      } else {
        let tag = ["kart.situasjon", "kart.ønsker"].randomElement(using: &random) ?? "kart.situasjon"
        try prøve.write([tag: .text("lærer\(owner)k")], into: file)
      }
      written += 1
    }

    mutating func run() throws {
      let handling =
        [Utfylling.Handling.behold, .oppdater, .nyPeriode, .nyKopi].randomElement(using: &random) ?? .behold
      let list = list()
      steps.append("\(handling) \(day.iso)\n\(list)")
      let kilder = try Kilder.of(("a.csv", list))
      let chosen = chance(25) ? kilder.oppføringer.filter { _ in chance(40) } : kilder.oppføringer
      guard !chosen.isEmpty else { return }
      var run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: prøve.folder.path, dato: day)
      run.handling = handling
      run.andre = kilder.alleOppføringer.without(chosen)
      _ = try run.make(chosen)
    }

    /// Whose words a document holds.
    func owners(_ file: String) throws -> Set<Int> {
      let answers = try prøve.answers(file)
      let texts = ["kart.situasjon", "kart.ønsker", "plan.hovedmål"].compactMap { answers.text($0) }
      return Set(texts.flatMap { $0.matches(of: /(?:liste|lærer)([0-9]+)k/).compactMap { Int($0.1) } })
    }
  }

  @Test func `what is one pupil's never stands in a document with another's`() throws {
    let count = Proof.count(5, of: 400)
    var (runs, documents, edits) = (0, 0, 0)
    for seed in 0..<UInt64(count) {
      var history = try History(seed: seed)
      for _ in 0..<8 {
        try history.run()
        runs += 1
        for file in history.prøve.documents {
          let owners = try history.owners(file)
          #expect(owners.count <= 1, "seed \(seed), \(file): \(history.steps.suffix(2).joined(separator: "\n"))")
          if owners.count > 1 { return }
        }
        for _ in 0..<3 { try history.write() }
        history.live()
      }
      documents += history.prøve.documents.count
      edits += history.written
    }

    Proof.report(
      "T22 elever som ligner: \(count) forløp, \(runs) kjøringer, \(edits) endringer, \(documents) dokumenter, 0 blandet"
    )
  }

  @Test func `the rule is the same both ways`() {
    var random = SplitMix64(seed: 7)
    func pick(_ all: [String?]) -> String? { all.randomElement(using: &random) ?? nil }
    func kjennetegn() -> Kjennetegn {
      var values = Values()
      values["elev.fødselsdato"] = pick([nil, "2010-03-03", "2010-03-13"]).flatMap { Day(iso: $0) }.map { .day($0) }
      values["elev.klasse"] = pick([nil, "1STA", "1STB"]).map { .text($0) }
      values["dok.skoleår"] = pick([nil, "2026/2027", "2027/2028"]).map { .text($0) }
      let name = pick([nil, "Ola Hansen", "Hansen Ola", "Ola Johan Hansen", "Per Hansen", "Ola Berg", "Eva Berg"])
      return Kjennetegn(
        elevnummer: pick([nil, "1", "2"]), navn: name.flatMap { Elevnavn($0) }, values: values)
    }

    for _ in 0..<20_000 {
      let (one, other) = (kjennetegn(), kjennetegn())

      #expect(one.samsvar(med: other) == other.samsvar(med: one), "\(one) \(other)")
      if case .samme = one.samsvar(med: other) {
        #expect(
          one.navn == nil || other.navn == nil || one.navn?.ord.last == other.navn?.ord.last || one.født == other.født
            || one.navn?.sirkel == other.navn?.sirkel)
      }
    }
  }
}
