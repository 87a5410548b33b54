import Disk
import TestSupport
import Testing

@testable import OPC

/// T2, T5: an archive whose directory and data do not agree is refused, and damage is never sealed as whole.
@Suite struct ArchiveTests {
  private let whole: [UInt8]

  init() throws {
    whole = try ZipWriter.bytes(
      of: Specimen("").entries() + [
        ZipEntry(name: "word/media/bilde.png", content: Array("et bilde som ikke er pakket".utf8), level: 0)
      ])
  }

  private func kind(_ bytes: [UInt8]) -> PackageFault.Kind? {
    do throws(PackageFault) {
      _ = try OfficePackage(bytes)
      return nil
    } catch {
      return error.kind
    }
  }

  /// The places where a text stands.
  private func places(of text: String) -> [Int] {
    let needle = Array(text.utf8)
    return whole.indices.filter { whole[$0] == needle[0] && whole[$0...].starts(with: needle) }
  }

  private func changed(_ place: Int, to byte: UInt8) -> [UInt8] {
    var bytes = whole
    bytes[place] = byte
    return bytes
  }

  @Test func `a slash before an accent is still a slash`() {
    #expect(Files.folder(of: "Output/\u{301}a.docx") == "Output")
    #expect(Files.folder(of: "/\u{301}a.docx") == "/")
    #expect(Files.folder(of: "a.docx") == ".")
  }

  @Test func `one wrong letter in a name is seen, in the directory and before the data`() {
    let places = places(of: "word/styles.xml")

    #expect(kind(whole) == nil)
    #expect(places.count == 2)
    for place in places { #expect(kind(changed(place + 6, to: UInt8(ascii: "x"))) == .notAPackage) }
  }

  @Test func `a zero byte in a name is refused`() {
    var bytes = whole
    for place in places(of: "word/styles.xml") { bytes[place + 11] = 0 }

    #expect(kind(bytes) == .unsafeName)
  }

  @Test func `damage in an entry that is not compressed is seen when the package is opened`() throws {
    let stored = try Self.storing("word/media/bilde.png", in: whole)
    let place = try #require(stored.indices.first { stored[$0...].starts(with: Array("et bilde".utf8)) })
    var damaged = stored
    damaged[place] = UInt8(ascii: "E")

    #expect(kind(stored) == nil)
    #expect(kind(damaged) == .badCRC)
  }

  @Test func `a package that is carried over keeps every name, size and checksum`() throws {
    let package = try OfficePackage(whole)

    let again = try OfficePackage(package.bytes())

    #expect(again.entries == package.entries)
  }

  /// The package with one entry as a zip without compression has it.
  private static func storing(_ name: String, in bytes: [UInt8]) throws -> [UInt8] {
    let entries = try OfficePackage(bytes).entries.map { entry -> ZipEntry in
      guard entry.name == name else { return entry }
      return ZipEntry(name: name, method: .stored, crc: entry.crc, size: entry.size, data: try entry.content())
    }
    return try ZipWriter.bytes(of: entries)
  }
}
