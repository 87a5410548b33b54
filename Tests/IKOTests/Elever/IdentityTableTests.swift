import Forms
import Foundation
import TestSupport
import Testing

@testable import IKO

/// The table of cases in the documentation, held against the rule.
struct IdentityTableTests {
  /// A row of the table.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let one: Kjennetegn
    let other: Kjennetegn
    let outcome: String
    var testDescription: String { name }
  }

  static let cases: [Case] = {
    let page = Checkout.path("Sources/IKO/IKO.docc/Identity.md")
    let text = (try? String(contentsOfFile: page, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, let one = kjennetegn(cells[1]), let other = kjennetegn(cells[2]) else { return nil }
      return Case(name: cells[0], one: one, other: other, outcome: cells[3])
    }
  }()

  /// `nr 100 · Ola Hansen · f. 03.03.2010 · 1STA · 2026/2027 · ved Nord vgs.`.
  private static func kjennetegn(_ cell: String) -> Kjennetegn? {
    guard !cell.hasPrefix("---"), cell != "det ene" && cell != "det andre" else { return nil }
    var (number, name): (String?, String?)
    var values = Values()
    for part in cell.components(separatedBy: " · ") {
      if part.hasPrefix("nr ") {
        number = String(part.dropFirst(3))
      } else if part.hasPrefix("f. ") {
        values["elev.fødselsdato"] = Day(norwegian: String(part.dropFirst(3))).map { .day($0) }
      } else if part.hasPrefix("ved ") {
        values["skole.navn"] = .text(String(part.dropFirst(4)))
      } else if Skoleår(part) != nil {
        values["dok.skoleår"] = .text(part)
      } else if part.first?.isNumber == true {
        values["elev.klasse"] = .text(part)
      } else {
        name = part
      }
    }
    return Kjennetegn(elevnummer: number, navn: name.flatMap { Elevnavn($0) }, values: values)
  }

  private static func word(_ samsvar: Samsvar) -> String {
    switch samsvar {
    case .samme: "samme"
    case .annen: "en annen"
    case .uvisst: "kan ikke avgjøres"
    }
  }

  @Test func `the table is read whole`() { #expect(Self.cases.count >= 30) }

  @Test(arguments: cases)
  func `the rule says what the table says, both ways`(one: Case) {
    #expect(Self.word(one.one.samsvar(med: one.other)) == one.outcome)
    #expect(Self.word(one.other.samsvar(med: one.one)) == one.outcome)
  }

  @Test(arguments: cases)
  func `a register finds what the rule says`(one: Case) {
    let found = Elevregister([one.other]).finn(one.one)

    switch one.outcome {
    case "samme": if case .en(0, _) = found {} else { Issue.record("\(found)") }
    case "en annen": #expect(found == .ingen)
    // Two lists may have a namesake each.
    case _ where one.one.samsvar(med: one.other) == .uvisst(.navnebror): #expect(found == .ingen)
    default: if case .uvisst([0], _) = found {} else { Issue.record("\(found)") }
    }
  }
}
