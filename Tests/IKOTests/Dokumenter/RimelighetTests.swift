import Forms
import Foundation
import Testing

@testable import IKO

/// Days and numbers that cannot be right are reported, each with its field; others are not.
struct RimelighetTests {
  private static let fields = Skjemasamling.skjema(Oppfølgingsplan.navn)?.fields ?? []

  private func told(_ tag: String, _ answer: Answer) throws -> [String] {
    var values = Values()
    values["dok.dato"] = .day(try #require(Day(iso: "2026-11-23")))
    values[tag] = answer
    return Rimelighet(values, fields: Self.fields, made: nil).findings.compactMap(\.field)
  }

  @Test(arguments: [
    ("2010-01-14", true), ("2013-12-31", true), ("1960-05-01", true), ("2026-01-14", false), ("1910-01-14", false),
    ("2101-01-14", false),
  ])
  func `a birth date is of somebody who may be a pupil`(iso: String, isFine: Bool) throws {
    let day = try #require(Day(iso: iso))
    #expect(try told("elev.fødselsdato", .day(day)) == (isFine ? [] : ["elev.fødselsdato"]))
  }

  @Test(arguments: [
    ("inn.snitt", "3.4", true), ("inn.snitt", "41.2", true), ("inn.snitt", "7.1", false), ("inn.snitt", "-1", false),
    ("fravær.prosent", "100", true), ("fravær.prosent", "142", false), ("fravær.prosent", "-5", false),
    ("fravær.timer", "0", true), ("fravær.timer", "-3", false),
  ])
  func `a number lies where such numbers lie`(tag: String, text: String, isFine: Bool) throws {
    let number = try #require(Decimal(string: text))
    #expect(try told(tag, .number(number)) == (isFine ? [] : [tag]))
  }

  @Test func `a deadline in another age and a period that runs backwards are reported`() throws {
    var values = Values()
    values["plan.fra"] = .day(try #require(Day(iso: "2026-08-20")))
    values["plan.til"] = .day(try #require(Day(iso: "2026-08-19")))
    var row = Values()
    row["frist"] = .day(try #require(Day(iso: "2072-01-01")))
    values["tiltak"] = .rows([row])

    let findings = Rimelighet(values, fields: Self.fields, made: Day(iso: "2026-11-23")).findings

    #expect(Set(findings.compactMap(\.field)) == ["tiltak[0].frist", "plan.til"])
    #expect(findings.contains { $0.message == Wording.periodBackwards })
  }
}
