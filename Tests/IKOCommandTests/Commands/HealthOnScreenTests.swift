import Foundation
import Testing

/// What is about health is not shown to whoever looks over a shoulder: on a screen and in JSON it is left out as in files, and that is said.
struct HealthOnScreenTests {
  private let folder: Arbeidsmappe
  private static let note =
    "Merknad: Helseopplysninger i sjekklistene (fysisk og psykisk helse, rus, hjelpeapparat) er utelatt. Bruk --med-helse for å få dem med.\n"

  init() throws {
    folder = try Arbeidsmappe()
    let items = ["s21", "s22", "s23", "s27"].map { "\"\($0).svar\":\"ja\",\"\($0).merknad\":\"HELSEHEM \($0)\"" }
    try folder.write(
      "{\"elev.navn\":\"Kari Myhre\",\"elev.klasse\":\"1A\",\"s7.merknad\":\"Lydbok\",\(items.joined(separator: ","))}",
      to: "a.json")
    try folder.run("iko fyll sjekkliste --fra a.json -o Ut --dato 2026-11-23")
  }

  @Test func `one document on a screen`() throws {
    let without = try folder.run("iko les Ut")
    let with = try folder.run("iko les Ut --med-helse")

    #expect(without.output.contains("Lydbok") && !without.output.contains("HELSEHEM"))
    #expect(without.errors.hasPrefix(Self.note))
    #expect(with.output.components(separatedBy: "HELSEHEM").count == 5)
    #expect(!with.errors.contains("elseopplysninger"))
  }

  @Test(arguments: ["--json", "-o svar.json", "-o svar.jsonl"]) func `data`(option: String) throws {
    let read = option == "--json" ? "" : "; cat svar.json*"

    let without = try folder.run("iko les Ut \(option)\(read)")
    let with = try folder.run("iko les Ut \(option) --med-helse\(read)")

    #expect(without.output.contains("Lydbok") && !without.output.contains("HELSEHEM"))
    #expect(!without.output.contains("\"s21.svar\":"))
    #expect(
      without.output.contains(
        "\"utelatt\":{\"felt\":[\"s21.svar\",\"s21.merknad\",\"s22.svar\",\"s22.merknad\",\"s23.svar\",\"s23.merknad\",\"s27.svar\",\"s27.merknad\"],\"linjer\":0,\"kommentarer\":0}}"
      ), "\(without.output)")
    #expect(without.errors.contains(Self.note))
    #expect(with.output.components(separatedBy: "HELSEHEM").count == 5)
    #expect(!with.output.contains("utelatt"))
  }

  @Test func `said once for many, and data without health are a source as before`() throws {
    try folder.run("cp Ut/1A/*.docx Ut/b.docx")

    let many = try folder.run("iko les Ut --json > svar.jsonl")
    let filled = try folder.said(
      "iko fyll sjekkliste --fra svar.jsonl -o Ny --dato 2026-11-24 --stille; iko les Ny --json --stille")

    #expect(many.errors.components(separatedBy: Self.note).count == 2)
    #expect(filled.contains("Lydbok") && !filled.contains("ukjent"))
    #expect(!(try folder.run("iko les Ut").output.contains("HELSEHEM")))
  }

  @Test func `a plan asks for nothing of it, and is shown whole, with what stands beside its fields`() throws {
    try folder.write(
      "{\"elev.navn\":\"Kari Myhre\",\"elev.klasse\":\"1A\",\"kart.situasjon\":\"Fri tekst\"}", to: "p.json")
    try folder.run("iko fyll oppfølgingsplan --fra p.json -o Plan --dato 2026-11-23")

    let outcome = try folder.run("iko les Plan --json")

    #expect(outcome.output.contains("Fri tekst") && !outcome.output.contains("utelatt"))
    #expect(outcome.errors == "1 dokument lest.\n")
  }

  @Test
  func `in a school's own form a field that is called so is left out, and named, and lines beside it are counted`()
    throws
  {
    try folder.write(try Arbeidsmappe.freeForm(["elev.navn", "diagnose", "mål"]), to: "skjema.docx")
    try folder.write(
      "{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Myhre\",\"diagnose\":\"HELSEHEM\",\"mål\":\"Bestå\"}", to: "f.json")
    try folder.run("iko fyll skjema.docx --fra f.json -o Fri --navn-fra elev.navn")

    let outcome = try folder.run("iko les Fri")

    #expect(outcome.output.contains("Bestå") && !outcome.output.contains("HELSEHEM"))
    #expect(
      outcome.errors.contains(
        "Merknad: Helseopplysninger er utelatt, blant annet «diagnose». Bruk --med-helse for å få dem med."))
  }
}
