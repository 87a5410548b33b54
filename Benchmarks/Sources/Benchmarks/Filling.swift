import Forms
import Foundation

/// Fills the fixture in process, one thread: the answers are in memory before the clock starts, as with the other tools.
struct Filling {
  let template: Template<AnyForm>
  let forms: [AnyForm]
  let isStamped: Bool

  init(template path: String, data: String, isStamped: Bool) throws {
    template = try Template<AnyForm>(contentsOf: path)
    forms = try Data.values(data, fields: template.fields, count: .max).map { AnyForm(values: $0) }
    self.isStamped = isStamped
  }

  private func document(_ index: Int) throws -> Document {
    let day = Day(iso: "2026-08-17")
    let stamp = Template<AnyForm>.StampLabel(form: "fixture", key: "\(index)", day: day)
    return try template.fill(forms[index % forms.count], stamp: isStamped ? stamp : nil)
  }

  func run(_ count: Int, into folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var line = Line(isStamped ? "iko+stempel" : "iko")
    for index in 0..<count {
      let path = "\(folder)/\(String(format: "%05d", index)).docx"
      let size = try line.time {
        let document = try document(index)
        Self.write(document.bytes, to: path)
        return document.bytes.count
      }
      line.bytes += size
    }
    line.show()
  }

  /// The same as the other tools do: the file is opened, written and closed.
  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return print("cannot write \(path)") }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if written != bytes.count { print("wrote \(written) of \(bytes.count)") }
  }

  func profile(_ count: Int) throws {
    var size = 0
    for index in 0..<count { size += try document(index).bytes.count }
    print(size)
  }
}
