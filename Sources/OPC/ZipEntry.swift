import Disk

/// One entry of an archive as it lies there: its data may be compressed, and stays so when it is carried over.
package struct ZipEntry: Sendable, Equatable {
  /// How the data lies in the archive; no other method is read.
  package enum Method: UInt16, Sendable { case stored = 0, deflated = 8 }

  /// The name as written in the archive, with its slashes; no byte of it is ever used as a path.
  package let name: String
  package let method: Method
  /// The CRC-32 of the content, as the archive says it.
  package let crc: UInt32
  /// The size of the content in bytes.
  package let size: Int
  /// The content as it lies in the archive.
  package let data: [UInt8]

  /// Whether it is a folder's entry, which has no content.
  package var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }

  init(name: String, method: Method, crc: UInt32, size: Int, data: [UInt8]) {
    self.name = name
    self.method = method
    self.crc = crc
    self.size = size
    self.data = data
  }

  /// An entry of new content, compressed here.
  ///
  /// Level 1 costs a fifth of level 9 and gives a file a few hundred bytes larger.
  package init(name: String, content: [UInt8], level: Int32 = 1) {
    let packed = Deflate.packed(content, level: level)
    self.init(
      name: name, method: packed == nil ? .stored : .deflated, crc: Deflate.checksum(content), size: content.count,
      data: packed ?? content)
  }

  /// The content. Throws when it is larger than said, cut short, or fails its checksum.
  package func content(limits: Limits = .document) throws(PackageFault) -> [UInt8] {
    guard size <= limits.entryBytes else {
      throw PackageFault(
        .tooLarge, part: name, detail: "\(limits.entryBytes >> 20) MB", limit: .entryBytes(limits.entryBytes))
    }
    if size > limits.ratioFrom, size / max(data.count, 1) > limits.ratio {
      throw PackageFault(.tooLarge, part: name, detail: "\(limits.ratio):1", limit: .ratio(limits.ratio))
    }
    let content = try method == .stored ? data : unpacked()
    try check(content)
    return content
  }

  /// Throws when the content of an entry that is not compressed is not what the archive says. libzip gives such an entry a new checksum when
  /// it is carried over, so damage would be sealed as whole.
  func checkStored() throws(PackageFault) {
    if method == .stored { try check(data) }
  }

  private func check(_ content: [UInt8]) throws(PackageFault) {
    guard content.count == size else { throw PackageFault(.truncated, part: name) }
    guard Deflate.checksum(content) == crc else { throw PackageFault(.badCRC, part: name) }
  }

  private func unpacked() throws(PackageFault) -> [UInt8] {
    switch Deflate.unpacked(data, size: size) {
    case .content(let content): return content
    case .larger: throw PackageFault(.truncated, part: name, detail: "larger than the archive says")
    case .broken: throw PackageFault(.truncated, part: name, detail: "broken deflate data")
    }
  }
}
