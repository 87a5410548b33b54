import Foundation
import Forms
import IKO
import JSON
import Testing

/// What another program gives and gets: the schema of a form, a document through a pipe, and a run that is cancelled.
@Suite struct ContractTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  @Test func `the schema names every field of a form, its lists and nothing else`() throws {
    let skjema = try #require(Skjemasamling.skjema("oppfølgingsplan"))
    let template = try skjema.template()
    let node = try JSONNode(Array(JSONSkjema(template, skjema: skjema.navn).tekst.utf8))
    guard case .object(let root) = node, case .object(let all)? = root["$defs"],
      case .object(let answers)? = all["svar"],
      case .object(let fields)? = answers["properties"], case .object(let data)? = all["data"],
      case .object(let given)? = data["properties"]
    else {
      Issue.record("no schema: \(node)")
      return
    }

    #expect(Set(fields.keys) == Set(template.fields.map(\.tag)))
    #expect(Set(given.keys) == Set(fields.keys))
    let level = given["elev.trinn"].map { JSONValue($0).text } ?? ""
    for choice in template.choices(of: "elev.trinn") { #expect(level.contains("\"\(choice)\"")) }
    #expect(!level.contains("\"type\""))
  }

  @Test func `the schema is shown for one form, and asked for nothing else`() throws {
    let said = try folder.run("iko skjema sjekkliste --json-schema")
    let line = try folder.run("iko skjema sjekkliste --json-schema --json")

    #expect(said.status == 0)
    #expect(try JSONValue(JSONNode(Array(said.output.utf8))).text == JSONValue(JSONNode(Array(line.output.utf8))).text)
    let refusal =
      "Feil: --json-schema gis for ett skjema, uten -o. Skriv hvilket, f.eks. iko skjema oppfølgingsplan --json-schema\n[64]"
    for words in ["", "tiltak", "bekymringer", "sjekkliste -o a.xlsx"] {
      #expect(try folder.said("iko skjema \(words) --json-schema") == refusal, "\(words)")
    }
  }

  @Test func `a document through a pipe is read as from its file`() throws {
    try folder.write(Arbeidsmappe.freeForm(["elev.navn", "elev.klasse"]), to: "brev.docx")
    try folder.write("{\"nøkkel\":1,\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\"}\n", to: "svar.jsonl")
    try folder.run("iko fyll brev.docx --fra svar.jsonl -o Ut --dato 2026-11-23 && cp Ut/*/*.docx a.docx")

    let file = try folder.run("iko les a.docx --mal brev.docx --json").output
    let piped = try folder.run("iko les - --mal brev.docx -o - < a.docx").output

    #expect(file.contains("Kari Nordmann"))
    #expect(piped == file.replacing("\"fil\":\"a.docx\"", with: "\"fil\":\"standard inn\""))
    #expect(try folder.said("printf '' | iko les - -o -").contains("Filen er tom."))
    #expect(try folder.said("printf 'Hei' | iko les -").hasSuffix("[2]"))
    #expect(folder.listing.count { !$0.contains(".iko") } == 4)
  }

  @Test func `a task that is cancelled makes no document, and says so`() async throws {
    let skjema = try #require(Skjemasamling.skjema("oppfølgingsplan"))
    let template = try skjema.template()
    let day = try #require(Day(iso: "2026-11-23"))
    let elever = try Klasseliste(contentsOf: Malmappe.path(of: "data/1STA.xlsx"), dato: day).oppføringer
    let run = Utfylling(skjema: skjema.navn, template: template, folder: folder.path + "/Ut", dato: day)
    let task = Task { () -> FormError? in
      while !Task.isCancelled { await Task.yield() }
      do throws(FormError) {
        _ = try run.make(elever)
        return nil
      } catch {
        return error
      }
    }
    task.cancel()

    let error = await task.value

    #expect(error?.code == .cancelled)
    #expect(error?.cause is CancellationError)
    #expect(error?.message == "Utfyllingen ble avbrutt før noe var laget.")
    #expect(folder.documents == [])
    #expect(try run.make(elever).count == elever.count)
  }
}
