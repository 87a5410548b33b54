import Disk
import Forms
import TestSupport
import Testing

@testable import IKO

/// What measures led to, in numbers that tell of nobody.
struct VirkningTests {
  private static let columns = 2

  private func telling(_ counts: [[Int]]) -> Tallskjerming.Telling {
    var telling = Tallskjerming.Telling(columns: Self.columns)
    var pupil = 0
    for (row, cells) in counts.enumerated() {
      for (column, count) in cells.enumerated() {
        for _ in 0..<count {
          telling.add(row: "rad \(row)", column, of: pupil)
          pupil += 1
        }
      }
    }
    return telling
  }

  /// All pairs of tables that a reader can think of, by trying every number; only what equations and words say is used.
  private func solutions(_ shown: [[[Tallskjerming.Cell]]], most: Int) -> [[[[Int]]]] {
    func candidates(_ cell: Tallskjerming.Cell, _ least: Int = 0, most: Int = 60) -> ClosedRange<Int> {
      switch cell {
      case .shown(let value): value...value
      case .few: least...4
      case .hidden: 5...most
      }
    }
    func tables(_ cells: [[Tallskjerming.Cell]]) -> [[[Int]]] {
      var all: [[[Int]]] = [[]]
      for row in cells.dropLast() {
        var rows: [[Int]] = [[]]
        for cell in row.dropLast() {
          rows = rows.flatMap { start in candidates(cell, most: most).map { start + [$0] } }
        }
        let fitting = rows.map { $0 + [$0.reduce(0, +)] }.filter {
          candidates(row[Self.columns], 1) ~= $0[Self.columns]
        }
        all = all.flatMap { start in fitting.map { start + [$0] } }
      }
      return all.map { rows in rows + [(0...Self.columns).map { column in rows.map { $0[column] }.reduce(0, +) }] }
        .filter { rows in zip(cells[cells.count - 1], rows[rows.count - 1]).allSatisfy { candidates($0) ~= $1 } }
    }
    let (first, second) = (tables(shown[0]), tables(shown[1]))
    return first.flatMap { one in second.filter { $0.last == one.last }.map { [one, $0] } }
  }

  private static func withSums(_ rows: [[Int]]) -> [[Int]] {
    let whole: [[Int]] = rows.map { row in row + [row.reduce(0, +)] }
    let sums: [Int] = (0...columns).map { column in whole.reduce(0) { $0 + $1[column] } }
    return whole + [sums]
  }

  @Test func `no hidden number of generated tables can be worked out by whoever tries them all`() throws {
    var random = SplitMix64(seed: 22)
    var (hidden, extra, refused) = (0, 0, 0)
    for _ in 0..<400 {
      // Two tables of the same sums: the second is the first with some moved from row to row.
      var first = (0..<2).map { _ in (0..<Self.columns).map { _ in Int.random(in: 0...8, using: &random) } }
      for row in first.indices where first[row].allSatisfy({ $0 == 0 }) { first[row][0] = 1 }
      var second = first
      for column in 0..<Self.columns {
        let moved = Int.random(in: 0...second[0][column], using: &random)
        second[0][column] -= moved
        second[1][column] += moved
      }
      second.removeAll { $0.allSatisfy { $0 == 0 } }
      guard let safe = Tallskjerming(telling(first), telling(second)) else {
        refused += 1
        continue
      }
      let shown = [safe.table(0), safe.table(1)]
      let possible = solutions(shown, most: 17)
      let truth = [Self.withSums(first), Self.withSums(second)]
      #expect(possible.contains(truth))
      for (table, rows) in shown.enumerated() {
        for (row, cells) in rows.enumerated() {
          for (column, cell) in cells.enumerated() {
            let value = truth[table][row][column]
            switch cell {
            case .shown(let number): #expect(number == value && number >= 5)
            case .few:
              hidden += 1
              #expect(value < 5)
              #expect(Set(possible.map { $0[table][row][column] }).count > 1, "\(first) \(second) \(shown)")
            case .hidden:
              extra += 1
              #expect(value >= 5)
            }
          }
        }
      }
    }
    // Both kinds occur, and hardly ever is nothing shown.
    #expect(hidden > 500 && extra > 100 && refused < 40, "\(hidden) \(extra) \(refused)")
  }

  @Test func `many measures of few pupils are hidden too`() throws {
    var telling = Tallskjerming.Telling(columns: 2)
    for number in 0..<12 { telling.add(row: "a", number % 2, of: number % 3) }
    for number in 0..<30 { telling.add(row: "b", number % 2, of: 10 + number) }

    let safe = try #require(Tallskjerming(telling, telling))

    #expect(safe.table(0)[0] == [.hidden, .hidden, .hidden])
    #expect(safe.table(0).last?.contains { if case .shown = $0 { true } else { false } } == true)
  }

  @Test func `measures are counted by challenge and by kind, and no name or text of a person is in the workbook`()
    throws
  {
    let mappe = try Mappe()
    var read: [Dokumentleser.Lest] = []
    for number in 0..<24 {
      var plan = Oppfølgingsplan()
      plan.dok.dato = Day(iso: "2026-09-01")
      plan.elev.navn = "Kari Prøve\(number)dal"
      plan.elev.fødselsdato = Day(iso: "2010-01-14")
      plan.elev.klasse = "1STA"
      plan.plan.hovedmål = "Hemmelig mål"
      plan.plan.fra = Day(iso: "2026-09-01")
      let isKnown = number % 2 == 0
      plan.tiltak = [
        Tiltak(
          utfordring: isKnown ? "Fravær" : "Noe jeg fant på om Kari",
          tiltak: isKnown ? "Tydelige forventninger til deltakelse, hver mandag" : "Kjører henne til skolen")
      ]
      var evaluering = Evaluering()
      (evaluering.tiltak, evaluering.resultat) = (plan.tiltak[0].tiltak, "Mål nådd – avsluttes")
      if number < 12 { plan.evaluering = [evaluering] }
      let bytes = try planmal.fill(AnyForm(values: plan.values)).bytes
      read.append(try planleser.read(try mappe.write(bytes, to: "\(number).docx")))
    }

    let virkning = Virkning(
      Oversikt(of: read, dato: Day(iso: "2026-12-01") ?? dato), katalog: try Tiltakskatalog.publisert())

    #expect(
      virkning.tabeller[0].rader == [
        ["Fravær", "vises ikke", "færre enn 5", "færre enn 5", "færre enn 5", "færre enn 5", "6", "12"],
        ["Annet", "vises ikke", "færre enn 5", "færre enn 5", "færre enn 5", "færre enn 5", "6", "12"],
        ["I alt", "vises ikke", "færre enn 5", "færre enn 5", "færre enn 5", "færre enn 5", "12", "24"],
      ])
    #expect(
      virkning.tabeller[1].rader.map(\.[0]) == [
        "Tydelige forventninger til deltakelse", "Tiltak som ikke står i tiltakskatalogen", "I alt",
      ])
    // A plan that came back and was kept beside the first one is still one plan; what only one of them has is counted too.
    let copies = try (0..<24).map {
      try planleser.read(try mappe.write(try Files.read(read[$0].fil), to: "innlevert \($0).docx"))
    }
    let twice = Virkning(
      Oversikt(of: read + copies, dato: Day(iso: "2026-12-01") ?? dato), katalog: try Tiltakskatalog.publisert())
    #expect(twice.tabeller.map(\.rader) == virkning.tabeller.map(\.rader))
    let texts = virkning.tabeller.flatMap { $0.rader.flatMap(\.self) }.joined()
    #expect(!texts.contains("Kari") && !texts.contains("Kjører"))
  }

  @Test func `of two files of one period the one that is evaluated tells what came of a measure`() throws {
    let mappe = try Mappe()
    var read: [Dokumentleser.Lest] = []
    for number in 0..<6 {
      for isReturned in [false, true] {
        var plan = Oppfølgingsplan()
        plan.dok.dato = Day(iso: "2026-09-01")
        plan.elev.navn = "Kari Prøve\(number)dal"
        plan.elev.fødselsdato = Day(iso: "2010-01-14")
        plan.elev.klasse = "1STA"
        plan.plan.fra = Day(iso: "2026-09-01")
        plan.plan.hovedmål = isReturned ? nil : "Bestå"
        // The first one has more written in it, and a measure of its own.
        plan.tiltak = [Tiltak(utfordring: "Fravær", tiltak: "Samtale", ansvar: isReturned ? nil : "Rådgiver")]
        if !isReturned { plan.tiltak.append(Tiltak(utfordring: "Fravær", tiltak: "Leksehjelp", omfang: "1 t")) }
        var evaluering = Evaluering()
        (evaluering.tiltak, evaluering.resultat) = ("Samtale", "Mål nådd – avsluttes")
        if isReturned { plan.evaluering = [evaluering] }
        let bytes = try planmal.fill(AnyForm(values: plan.values)).bytes
        read.append(try planleser.read(try mappe.write(bytes, to: "\(number)\(isReturned).docx")))
      }
    }

    let virkning = Virkning(
      Oversikt(of: read, dato: Day(iso: "2026-12-01") ?? dato), katalog: try Tiltakskatalog.publisert())

    #expect(virkning.tabeller[0].rader.last?.first == "I alt")
    // Six of each kind: that six of them are not evaluated, those with a number of their own tell.
    #expect(virkning.tabeller[0].rader.last?.suffix(2) == ["6", "12"])
  }
}
