import Forms
import Foundation
import IKO
import TestSupport
import Testing

/// Documents that are no forms: where does the search believe to see a blank?
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct CorpusLabelTests {
  struct Seen {
    let file: String
    let labels: LabelReport
  }

  /// Documents without content controls and form fields, by name.
  static func seen() throws -> [Seen] {
    let fields = Skjemasamling.skjema("oppfølgingsplan")?.fields ?? []
    let layout = try Layout.norsk()
    var seen: [Seen] = []
    for file in Shared.names(in: "corpus/docx").sorted() where file.hasSuffix(".docx") && seen.count < 100 {
      guard let bytes = try? Shared.bytes("corpus/docx/\(file)"), let text = try? bytes.part(),
        !["<w:sdt>", "w:ffData", "FORMTEXT", "MERGEFIELD"].contains(where: text.contains),
        let template = try? Template<AnyForm>(bytes, name: file, fields: fields, layout: layout)
      else { continue }
      seen.append(Seen(file: file, labels: template.labels))
    }
    return seen
  }

  @Test func `hardly any document that is no form seems to have a field of the plan`() throws {
    let seen = try Self.seen()

    let found = seen.flatMap { document in document.labels.found.map { (document.file, $0) } }
    let open = seen.flatMap { document in document.labels.open.map { (document.file, $0) } }
    let unanswered = seen.flatMap { document in document.labels.unanswered.map { (document.file, $0) } }

    if ProcessInfo.processInfo.environment["IKO_VIS"] != nil {
      print(
        "\(seen.count) documents, \(found.count) found, \(open.count) open, \(unanswered.count) blanks without a field")
      for (file, line) in found { print("FOUND", file, line.field, "|", line.label, "|", line.how, line.places) }
      for (file, line) in open { print("OPEN", file, line.label, line.fields, line.places) }
      for (file, line) in unanswered { print("BLANK", file, "|", line.label.prefix(80), "|", line.places) }
    }
    #expect(seen.count == 100)
    #expect(found.count <= 2)
  }

  @Test func `whatever was found in a document of any kind, it can be filled, prepared and opened again`() throws {
    let skjema = try #require(Skjemasamling.skjema("oppfølgingsplan"))
    var values = Values()
    for field in skjema.fields where [.text, .multiline].contains(field.kind) {
      values[field.tag] = .text("Ylva & Søn")
    }
    var opened = 0
    let layout = try Layout.norsk()

    for file in Shared.names(in: "corpus/docx").sorted() where file.hasSuffix(".docx") {
      guard let bytes = try? Shared.bytes("corpus/docx/\(file)"),
        let template = try? Template<AnyForm>(bytes, name: file, fields: skjema.fields, layout: layout)
      else { continue }
      let filled = try template.fill(AnyForm(values: values))
      let prepared = try PreparedForm(bytes, name: file, fields: skjema.fields, layout: layout)

      _ = try Template<AnyForm>(filled.bytes, name: file)
      _ = try Template<AnyForm>(prepared.bytes, name: file)
      if template.labels.found.isEmpty, template.tags.isEmpty {
        #expect(prepared.bytes == bytes || prepared.report.found.isEmpty)
      }
      opened += 1
    }

    #expect(opened > 200)
  }
}
