import Forms
import Foundation

/// Reads filled documents in process, one thread, with all that a reading checks.
enum Reading {
  static func run(template path: String, folder: String, count: Int) throws {
    let template = try Template<AnyForm>(contentsOf: path)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".docx") }.sorted()
    guard !files.isEmpty else { return print("no documents in \(folder)") }
    var line = Line("read-iko")
    for index in 0..<count {
      let path = folder + "/" + files[index % files.count]
      line.bytes += try line.time { try template.read(contentsOf: path).answers.tags.count }
    }
    line.show()
  }

  static func profile(template path: String, file: String, count: Int) throws {
    let template = try Template<AnyForm>(contentsOf: path)
    var size = 0
    for _ in 0..<count { size += try template.read(contentsOf: file).answers.tags.count }
    print(size)
  }
}
