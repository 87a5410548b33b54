/// Whether an archive names each entry the same in both places where a name stands: in the directory, and before the data.
///
/// libzip goes by the directory alone, and its own check (`ZIP_CHECKCONS`) refuses files that Word reads (16 of 250). A name has no checksum:
/// one wrong letter there, and a header of the document would be missing without a word.
struct ZipNames {
  private let bytes: [UInt8]

  /// Throws where two names differ, or one holds a zero byte. What is not laid out as ECMA-376 asks is left for libzip to judge.
  static func check(_ bytes: [UInt8]) throws(PackageFault) {
    let archive = ZipNames(bytes: bytes)
    guard let end = archive.endRecord else { return }
    var position = archive.number(at: end + 16, bytes: 4)
    for _ in 0..<archive.number(at: end + 10, bytes: 2) {
      guard archive.holds([0x50, 0x4B, 0x01, 0x02], at: position) else { return }
      let count = archive.number(at: position + 28, bytes: 2)
      guard let name = archive.slice(position + 46, count) else { return }
      guard !name.contains(0) else { throw PackageFault(.unsafeName, detail: "zero byte in a name") }
      let header = archive.number(at: position + 42, bytes: 4)
      if archive.holds([0x50, 0x4B, 0x03, 0x04], at: header) {
        guard let local = archive.slice(header + 30, archive.number(at: header + 26, bytes: 2)), local == name else {
          throw PackageFault(.notAPackage, detail: "an entry has two names")
        }
      }
      position +=
        46 + count + archive.number(at: position + 30, bytes: 2) + archive.number(at: position + 32, bytes: 2)
    }
  }

  /// Where the end record begins: the last one, as libzip takes it.
  private var endRecord: Int? {
    var position = bytes.count - 22
    let last = max(0, position - 65_535)
    while position >= last {
      if holds([0x50, 0x4B, 0x05, 0x06], at: position) { return position }
      position -= 1
    }
    return nil
  }

  private func holds(_ signature: [UInt8], at position: Int) -> Bool {
    slice(position, signature.count).map { $0.elementsEqual(signature) } ?? false
  }

  private func slice(_ position: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard position >= 0, count <= bytes.count, position <= bytes.count - count else { return nil }
    return bytes[position..<position + count]
  }

  /// A little-endian number; 0 past the end.
  private func number(at position: Int, bytes count: Int) -> Int {
    (slice(position, count) ?? []).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
