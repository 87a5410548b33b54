import Forms
import Foundation
import OPC

/// The stages of filling and reading one by one, on one thread: medians in microseconds.
struct Micro {
  private let bytes: [UInt8]
  private let template: Template<AnyForm>
  private let forms: [AnyForm]
  /// A stage is run this often.
  private let rounds = 200

  init(template path: String, data: String) throws {
    bytes = [UInt8](try Foundation.Data(contentsOf: URL(fileURLWithPath: path)))
    template = try Template<AnyForm>(contentsOf: path)
    forms = try Data.values(data, fields: template.fields, count: 100).map { AnyForm(values: $0) }
  }

  func run() throws {
    let form = forms[0]
    let parts = template.rendered(form).parts
    guard let part = parts.max(by: { $0.content.count < $1.content.count }) else { return print("nothing to fill") }
    let entry = ZipEntry(name: part.name, content: part.content)
    let package = try OfficePackage(bytes)
    let entries = package.entries(replacing: [entry])
    let place = entries.firstIndex { $0.name == part.name } ?? 0
    let splice = try ZipSplice(entries, exchangeable: [place])
    let stamp = Template<AnyForm>.StampLabel(form: "fixture", key: "1", day: Day(iso: "2026-08-17"))
    let filled = try template.fill(form, stamp: stamp)
    let read = try OfficePackage(filled.bytes)
    let text = form.values.tags.compactMap { tag in
      if case .text(let text) = form.values[tag] { text } else { nil }
    }
    print("part \(part.content.count) bytes, packed \(entry.data.count); document \(filled.bytes.count) bytes; µs each")
    show("compile a template") { _ = try? Template<AnyForm>(bytes, name: "form.docx") }
    show("escape all texts") {
      var output: [UInt8] = []
      for text in text { XMLText(text).writeRuns(prefix: [0x77, 0x3A], to: &output) }
    }
    show("render") { _ = template.rendered(form) }
    show("deflate and CRC, level 1") { _ = ZipEntry(name: part.name, content: part.content) }
    show("put together by libzip") { _ = try? ZipWriter.bytes(of: entries) }
    show("put together by splicing") { _ = splice.bytes(exchanging: [place: entry]) }
    show("fill") { _ = try? template.fill(form) }
    show("fill with stamp") { _ = try? template.fill(form, stamp: stamp) }
    show("open a package") { _ = try? OfficePackage(filled.bytes) }
    show("inflate the part") { _ = try? read.content(of: PartName(part.name)) }
    show("parse the part") { _ = try? read.tree(of: PartName(part.name)) }
    show("read a document") { _ = try? template.read(filled.bytes, name: "form.docx") }
  }

  private func show(_ stage: String, _ work: () -> Void) {
    for _ in 0..<10 { work() }
    let times = (0..<rounds).map { _ in
      let start = ContinuousClock.now
      work()
      return (ContinuousClock.now - start) / .microseconds(1)
    }
    let median = Line.digits(times.sorted()[rounds / 2], 1)
    print(
      stage.padding(toLength: 28, withPad: " ", startingAt: 0) + String(repeating: " ", count: max(0, 9 - median.count))
        + median)
  }
}
