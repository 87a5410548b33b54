import Forms
import Foundation
import TestSupport
import Testing

@testable import IKO

/// T14: a letter is the same letter composed and decomposed: one pupil, one field, one file.
@Suite struct AlphabetTests {
  /// Norwegian with its loans and accents, and Northern, Lule and Southern Sámi.
  static let letters = Array("abcdefghijklmnopqrstuvwxyzæøåàáâäçèéêëìíïñòóôöùúüýčđŋšŧžńïǥǧǩʒǯ")

  @Test(arguments: letters) func `one pupil, one field, one file`(letter: Character) throws {
    let name = "\(letter.uppercased())\(letter)r\(letter)"
    let composed = name.precomposedStringWithCanonicalMapping
    let decomposed = name.decomposedStringWithCanonicalMapping
    let folder = try Folder()
    let skjema = try #require(Skjemasamling.skjema("oppfølgingsplan"))
    let template = try skjema.template()
    let day = try #require(Day(year: 2026, month: 11, day: 23))

    let header = "Navn;Fødselsdato;Klasse;Kontaktlærer\n"
    let first = try folder.write(header + "\(composed) Lie;14.01.2010;1STA;Per Ås\n", to: ".a.csv")
    let second = try folder.write(
      header.decomposedStringWithCanonicalMapping + "\(decomposed) Lie;14.01.2010;1STA;Per Ås\n", to: ".b.csv")
    var kilder = Kilder(skjema: skjema.navn, fields: template.fields, today: day)
    try kilder.add(first)
    try kilder.add(second)

    #expect(kilder.oppføringer.count == 1)
    #expect(kilder.findings.filter { $0.severity != .remark } == [])
    for list in [first, second] {
      var alone = Kilder(skjema: skjema.navn, fields: template.fields, today: day)
      try alone.add(list)
      var run = Utfylling(skjema: skjema.navn, template: template, folder: folder.path, dato: day)
      run.complete = { skjema.completed($0, on: $1) }
      #expect(try run.make(alone.oppføringer).map(\.status.rawValue).allSatisfy { $0 != "mislykket" })
      #expect(folder.files.count == 1)
    }
    let file = try #require(folder.files.first)
    #expect(file.utf8.elementsEqual(file.precomposedStringWithCanonicalMapping.utf8))
    #expect(try template.read(folder.bytes(file), name: file).answers.text("elev.navn") == "\(composed) Lie")
  }

  @Test func `every letter in both forms stands in a document as it was given`() throws {
    let template = try EveryKind.template()
    for text in [String(Self.letters), String(Self.letters).uppercased()] {
      for form in [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping] {
        let reading = try template.read(try template.fill(EveryKind.form(form)))

        for (place, read) in EveryKind.texts(reading.answers) {
          #expect(read?.unicodeScalars.elementsEqual(form.unicodeScalars) == true, "\(place)")
        }
      }
    }
  }
}
