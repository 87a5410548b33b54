import Forms
import Foundation
import TestSupport
import Testing

@testable import IKO

/// Class lists as different programs write them, read for the oppfølgingsplan.
@Suite(.enabled(if: Shared.isPresent, "the class lists do not stand beside this working copy"))
struct KlasselisteTests {
  private static let folder = "corpus/klasselister"
  private static let files = Shared.names(in: folder).filter { !$0.hasSuffix(".json") && $0 != "ett-felt.csv" }

  private func kilder(_ file: String) throws -> Kilder {
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)
    try kilder.add(Shared.root + "/\(Self.folder)/\(file)")
    return kilder
  }

  @Test(arguments: files)
  func `every pupil of a class list gets every answer right`(file: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(try Shared.bytes("\(Self.folder)/\(file).json")))
    let rows = try #require((json as? [String: Any])?["rows"] as? [[String: Any]])

    let kilder = try kilder(file)

    #expect(kilder.oppføringer.count == rows.count)
    for (oppføring, row) in zip(kilder.oppføringer, rows) {
      let navn = [row["Fornavn"], row["Etternavn"]].compactMap { $0 as? String }.map(Elevnavn.tidy)
      #expect(oppføring.values["elev.navn"] == .text(navn.joined(separator: " ")))
      #expect(oppføring.values.day("elev.fødselsdato")?.iso == Self.day(row["Fødselsdato"]))
      #expect(oppføring.values.text("elev.klasse") == Self.text(row["Klasse"]))
      #expect(oppføring.values.text("elev.kontaktlærer") == Self.text(row["Kontaktlærer"]))
      #expect(oppføring.values.text("elev.utdanningsprogram") == Self.text(row["Programområde"]))
      #expect(oppføring.values["inn.ønske"] == Self.number(row["Ønske"]))
      #expect(oppføring.values["inn.snitt"] == Self.number(row["Karaktersnitt"]))
      #expect(oppføring.values["fravær.prosent"] == Self.number(row["Fravær %"]))
    }
    let unused = file.hasPrefix("tittel") ? ["Løpenr"] : []
    #expect(kilder.ark.map(\.ubrukt) == [unused + ["Merknad"]])
    #expect(kilder.findings.filter { $0.severity != .remark } == [])
    #expect(kilder.findings.filter { $0.code == .unknownColumn }.count == 1)
  }

  private static func text(_ value: Any?) -> String? { (value as? String).map(Elevnavn.tidy) }

  private static func day(_ value: Any?) -> String? {
    text(value).flatMap { Day(iso: $0)?.iso ?? Day(norwegian: $0, latestYear: dato.year)?.iso }
  }

  private static func number(_ value: Any?) -> Answer? {
    if let number = value as? NSNumber { return NumberText.decimal(number.stringValue).map { .number($0) } }
    return text(value).flatMap { NumberText.decimal($0) }.map { .number($0) }
  }

  @Test func `a list of first names says for each row what is missing`() throws {
    let kilder = try kilder("ett-felt.csv")

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.findings.map(\.message) == Array(repeating: Wording.nameIsNotEnough, count: 6))
    #expect(kilder.findings.first?.place?.hasSuffix("ett-felt.csv: linje 2") == true)
  }
}
