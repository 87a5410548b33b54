import Disk
import Testing

@testable import OPC

/// Documents of one template are put together without libzip, and are what libzip would have written.
@Suite struct SpliceTests {
  private let entries = [
    ZipEntry(name: "[Content_Types].xml", content: Array("<Types/>".utf8)),
    ZipEntry(name: "word/document.xml", content: Array(repeating: 0x61, count: 5000)),
    ZipEntry(name: "word/media/blå.png", content: [1, 2, 3]),
    ZipEntry(name: "word/header1.xml", content: Array("<hdr/>".utf8)),
  ]

  @Test func `an archive with exchanged entries is byte for byte that of libzip`() throws {
    let splice = try ZipSplice(entries, exchangeable: [1, 2, 3])
    let long = ZipEntry(name: "word/document.xml", content: (0..<90_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
    let picture = ZipEntry(name: "word/media/blå.png", content: [])

    for changed in [[1: long], [2: picture], [1: long, 2: picture, 3: entries[3]], [:]] {
      let expected = entries.indices.map { changed[$0] ?? entries[$0] }

      #expect(try splice.bytes(exchanging: changed) == ZipWriter.bytes(of: expected))
    }
  }

  @Test func `an entry that may not be exchanged stays as it is`() throws {
    let splice = try ZipSplice(entries, exchangeable: [1])

    let bytes = splice.bytes(exchanging: [3: ZipEntry(name: "word/header1.xml", content: Array("<other/>".utf8))])

    #expect(try bytes == ZipWriter.bytes(of: entries))
  }

  @Test func `a stored entry may be exchanged for a compressed one`() throws {
    let plain = Array("plain".utf8)
    let stored = ZipEntry(
      name: "word/document.xml", method: .stored, crc: Deflate.checksum(plain), size: plain.count, data: plain)
    let template = [stored]
    let splice = try ZipSplice(template, exchangeable: [0])
    let other = ZipEntry(name: "word/document.xml", content: Array("something else".utf8))

    #expect(try splice.bytes(exchanging: [0: other]) == ZipWriter.bytes(of: [other]))
    #expect(try splice.bytes(exchanging: [:]) == ZipWriter.bytes(of: template))
  }

  @Test func `content comes back from what was compressed, also none and much`() throws {
    for content in [[], [7], Array("æøå".utf8), (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }] {
      for level: Int32 in [1, 9] {
        #expect(try ZipEntry(name: "a.xml", content: content, level: level).content() == content)
      }
    }
  }

  @Test func `data that holds more than was said, less, or nonsense is refused`() throws {
    let packed = ZipEntry(name: "a.xml", content: Array(repeating: 0x20, count: 1000))
    func refusal(size: Int, data: [UInt8]) -> PackageFault.Kind? {
      let entry = ZipEntry(name: "a.xml", method: .deflated, crc: packed.crc, size: size, data: data)
      do throws(PackageFault) { _ = try entry.content() } catch { return error.kind }
      return nil
    }

    #expect(refusal(size: 999, data: packed.data) == .truncated)
    #expect(refusal(size: 10, data: packed.data) == .truncated)
    #expect(refusal(size: 1001, data: packed.data) == .truncated)
    #expect(refusal(size: 1000, data: Array(packed.data.dropLast())) == .truncated)
    #expect(refusal(size: 1000, data: [0xFF, 0xFF]) == .truncated)
    #expect(refusal(size: 1000, data: []) == .truncated)
    #expect(refusal(size: 1000, data: packed.data) == nil)
  }
}
