import Disk
import Forms
import Foundation

@testable import IKO

/// A folder of its own for one test; gone when the test is.
final class Mappe {
  let path: String

  /// - Parameter inMemory: on a disk that forgets, where there is one: for thousands of runs that each wait for the disk.
  init(inMemory: Bool = false) throws {
    let root = inMemory && Files.kind(of: "/dev/shm") == .folder ? "/dev/shm/" : NSTemporaryDirectory()
    path = root + "iko-prøve-" + UUID().uuidString
    try Files.makeFolder(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and returns its path.
  @discardableResult func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try Files.makeFolder(Files.folder(of: file))
    try Files.write(bytes, to: file, replacing: true)
    return file
  }

  /// Every file below the folder, sorted, with paths from it.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { Files.kind(of: path + "/" + $0) == .file }.map(\.precomposedStringWithCanonicalMapping).sorted()
  }

  func bytes(_ name: String) throws -> [UInt8] { try Files.read(path + "/" + name) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// The permissions of a file or folder, as `600`.
  func mode(_ name: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return String((attributes[.posixPermissions] as? Int ?? 0), radix: 8)
  }
}

let dato = Day(year: 2026, month: 11, day: 23)!

extension Kilder {
  /// The sources of an oppfølgingsplan, each a text file by name.
  static func of(_ texts: (String, String)..., folder: Mappe? = nil) throws -> Kilder {
    let folder = try folder ?? Mappe()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)
    for (name, text) in texts { try kilder.add(try folder.write(text, to: name)) }
    return kilder
  }

  /// Findings as lines: severity, place below the folder, message.
  var lines: [String] {
    findings.map { finding in
      let line = [finding.severity.rawValue, finding.place ?? "-", finding.message].joined(separator: " | ")
      return line.replacing(/[^ (|]*\/iko-prøve-[-A-F0-9]*\//, with: "")
    }
  }

  var names: [String] { oppføringer.map { $0.values.text("elev.navn") ?? "-" } }
}

/// The published template, compiled once.
let planmal: Template<AnyForm> = {
  do {
    return try Skjema(Oppfølgingsplan.self).template()
  } catch {
    fatalError("\(error)")
  }
}()

let planleser: Dokumentleser = {
  do {
    return try Dokumentleser()
  } catch {
    fatalError("\(error)")
  }
}()
