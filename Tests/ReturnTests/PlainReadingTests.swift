import TestSupport
import Testing
import WordML

@testable import Forms

/// Most documents are read at one look; the close look, which brings any document to its template, must say the same of them.
@Suite struct PlainReadingTests {
  @Test func `a filled form is read at one look, and says what a close look says`() throws {
    for filling in try Filling.full() + Filling.samples() {
      let comparison = try Comparison(filling.template, filling.template.fill(AnyForm(values: filling.values)).bytes)
      // The ring of the year is a drawing with texts of its own.
      #expect(comparison.isPlain != (filling.form == "årshjul-oversikt"), "\(filling.form)")
      #expect(comparison.differences == [], "\(filling.form)")
    }
  }

  @Test func `whatever was done to a form, one look and a close look say the same`() throws {
    var (plain, all) = (0, 0)
    for filling in try Filling.full() {
      for variant in Variant.all {
        var returned = try filling.returned()
        try variant.edit(&returned)
        let comparison = try Comparison(filling.template, returned.bytes())
        #expect(comparison.differences == [], "\(filling.form), \(variant.name)")
        all += 1
        if comparison.isPlain { plain += 1 }
      }
    }
    print("at one look: \(plain) of \(all) edited forms")
    #expect(plain > 0)
  }

  @Test func `an answer behind a run without text is read at one look`() throws {
    let filling = try #require(try Filling.full().first { $0.form == "oppfølgingsplan" })
    let returned = try filling.returned()
    let content = try #require(returned.body.below("w:sdtContent").first { !$0.all("w:r").isEmpty })
    let run = content.all("w:r")[0]
    content.replace(run, with: [.run(""), run])

    let comparison = try Comparison(filling.template, returned.bytes())

    #expect(comparison.isPlain)
    #expect(comparison.differences == [])
  }

  @Test(.enabled(if: Shared.isPresent, "the edited documents do not stand beside this working copy"))
  func `documents that others have edited are read alike both ways`() throws {
    let template = try Template<AnyForm>(Shared.bytes("forms/tagged-sample.docx"), name: "tagged-sample.docx")
    for name in Shared.names(in: "forms/edited") where name.hasSuffix(".docx") {
      #expect(try Comparison(template, Shared.bytes("forms/edited/" + name)).differences == [], "\(name)")
    }
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `a form of the corpus, read as its own document, says the same both ways`() throws {
    var (plain, all) = (0, 0)
    for file in Shared.names(in: "corpus/docx") where file.hasSuffix(".docx") {
      guard let bytes = try? Shared.bytes("corpus/docx/" + file),
        let template = try? Template<AnyForm>(bytes, name: file), !template.fields.isEmpty
      else { continue }
      let comparison = try Comparison(template, bytes)
      #expect(comparison.differences == [], "\(file)")
      all += 1
      if comparison.isPlain { plain += 1 }
    }
    print("at one look: \(plain) of \(all) forms of the corpus")
  }
}

/// One document, read in both ways.
private struct Comparison {
  let isPlain: Bool
  private(set) var differences: [String] = []

  init(_ template: Template<AnyForm>, _ bytes: [UInt8]) throws {
    let document = try WordDocument(bytes)
    guard let look = try template.readAtOneLook(document, stamp: nil, name: "") else {
      isPlain = false
      return
    }
    isPlain = true
    let close = try template.readClosely(document, stamp: nil, name: "")
    compare("answers", look.answers, close.answers)
    compare("sources", look.sources, close.sources)
    compare("unplaced", look.unplaced, close.unplaced)
    compare("findings", look.findings, close.findings)
    compare("comments", look.comments, close.comments)
    compare("places", look.places, close.places)
    compare("tracked changes", look.trackedChanges, close.trackedChanges)
  }

  private mutating func compare<T: Equatable>(_ name: String, _ look: T, _ close: T) {
    if look != close { differences.append("\(name): \(look) is not \(close)") }
  }
}
