import Forms
import IKO
import OPC
import TestSupport
import Testing

/// Which of the published forms a document is, once its tags are gone.
struct RecognitionTests {
  private let finder: FormFinder

  init() throws {
    finder = try FormFinder(try Skjemasamling.alle.map { ($0.navn, try $0.template()) })
  }

  private static let samples: [(form: String, values: Values)] = [
    ("modell", Modell.eksempel.values), ("oppfølgingsplan", Oppfølgingsplan.eksempel.values),
    ("rutine", Rutine.eksempel.values), ("sjekkliste", Sjekkliste.eksempel.values),
    ("årshjul-detaljert", ÅrshjulDetaljert.eksempel.values), ("årshjul-oversikt", ÅrshjulOversikt.eksempel.values),
    ("årshjul-ungdomsskolene", ÅrshjulUngdomsskolene.eksempel.values),
  ]

  private static func document(_ form: String, _ values: Values) throws -> [UInt8] {
    try #require(Skjemasamling.skjema(form)).template().fill(AnyForm(values: values)).bytes
  }

  @Test func `without any form to compare with, that is reported`() {
    #expect(
      throws: FormError(
        kind: "no-templates", file: "",
        message: "Det finnes ingen skjemaer å sammenligne dokumentet med. Oppgi malen det ble laget av.")
    ) {
      try FormFinder([(name: String, template: Template<AnyForm>)]())
    }
  }

  /// The form's name, or in brackets why there is none.
  private func name(of document: [UInt8]) throws -> String {
    switch try finder.form(of: document, name: "a.docx") {
    case .form(let name, _): name
    case .unclear(let all): "(\(all.map(\.name).joined(separator: ", ")))"
    case .unknown: "(unknown)"
    }
  }

  @Test(arguments: samples.map(\.form)) func `blank and filled, without tags and without controls`(form: String) throws
  {
    for values in [Values(), Self.samples.first { $0.form == form }?.values ?? Values()] {
      let document = try Self.document(form, values)
      for damaged in [try Damage.withoutTags(document), try Damage.flattened(document)] {
        guard case .form(let name, let likeness) = try finder.form(of: damaged, name: "a.docx") else {
          return #expect(Bool(false), "\(form) is not recognised")
        }
        #expect(name == form)
        #expect(likeness.share == 1)
        #expect(likeness.missing == [])
      }
    }
  }

  @Test(arguments: samples.map(\.form)) func `half of it`(form: String) throws {
    let document = try Damage.flattened(Self.document(form, Self.samples.first { $0.form == form }?.values ?? Values()))

    #expect(try name(of: Damage.halved(document)) == form)
    #expect(try name(of: Damage.halved(document, keepingEnd: true)) == form)
  }

  @Test(arguments: samples.map(\.form)) func `every fifth piece of text in other words`(form: String) throws {
    let document = try Damage.flattened(Self.document(form, Values()))
    var number = 0
    let changed = try Damage.changed(document) { text in
      text.replacing(/(<w:t(?: [^>]*)?>)([^<]+)/) { match in
        number += 1
        return number % 5 == 0 ? match.1 + "Annet " + match.2 : match.0
      }
    }

    guard case .form(let name, let likeness) = try finder.form(of: changed, name: "a.docx") else {
      return #expect(Bool(false), "\(form) is not recognised")
    }
    #expect(name == form)
    #expect(!likeness.missing.isEmpty)
  }

  @Test func `a document that is two forms is neither`() throws {
    for (first, second) in [("oppfølgingsplan", "sjekkliste"), ("årshjul-detaljert", "årshjul-ungdomsskolene")] {
      let both = try Self.joined(
        Damage.flattened(Self.document(first, Values())), Damage.flattened(Self.document(second, Values())))

      #expect(try Set([name(of: both)]).isSubset(of: ["(\(first), \(second))", "(\(second), \(first))"]))
    }
  }

  /// The body of the second after that of the first.
  private static func joined(_ first: [UInt8], _ second: [UInt8]) throws -> [UInt8] {
    let package = try OfficePackage(second)
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let body = text.firstMatch(of: /<w:body>(.*?)<w:sectPr/).map { String($0.1) } ?? ""
    return try Damage.changed(first) { $0.replacing("<w:body>", with: "<w:body>" + body) }
  }

  @Test func `a label that was changed is named, and answers are what is extra`() throws {
    let template = try #require(Skjemasamling.skjema("sjekkliste")).template()
    let filled = try template.fill(AnyForm(values: ["elev.navn": .text("Kari Nordmann")])).bytes
    let document = try Damage.changed(Damage.flattened(filled)) { $0.replacing("Psykisk helse", with: "Noe annet") }

    let likeness = try template.likeness(to: document, name: "a.docx")

    #expect(likeness.missing == ["Psykisk helse"])
    #expect(likeness.extra.contains("Kari Nordmann"))
    #expect(likeness.extra.contains("Noe annet"))
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `none of the documents that others wrote is one of ours`() throws {
    var greatest = 0.0
    var read = 0
    for name in Shared.names(in: "corpus/docx") {
      guard let all = try? finder.likenesses(to: Shared.bytes("corpus/docx/" + name), name: name) else { continue }
      read += 1
      greatest = max(greatest, all.map(\.likeness.stretch).max() ?? 0)
    }
    #expect(read > 200)
    #expect(greatest < 0.15)

    // Another school's forms share words with ours, here and there.
    for name in Shared.names(in: "forms") where name.hasSuffix(".docx") {
      #expect(try self.name(of: Shared.bytes("forms/" + name)) == "(unknown)", "\(name)")
    }
  }
}
