import CLibZip

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
  /// Level 1 costs a fifth of level 9 and gives a file a few hundred bytes larger. Calls zlib's `deflate` and `crc32`.
  package init(name: String, content: [UInt8], level: Int32 = 1) {
    let checksum = content.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
    }
    let packed = Self.deflated(content, level: level)
    self.init(
      name: name, method: packed == nil ? .stored : .deflated, crc: checksum, size: content.count,
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
    let content = try method == .stored ? data : inflated()
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
    let actual = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    guard actual == UInt(crc) else { throw PackageFault(.badCRC, part: name) }
  }

  /// Calls `inflate` once, with room for exactly the size that the directory gives.
  private func inflated() throws(PackageFault) -> [UInt8] {
    var stream = z_stream()
    guard shim_inflateInit(&stream) == Z_OK else { throw PackageFault(.truncated, part: name) }
    defer { inflateEnd(&stream) }
    var source = data
    var result = Z_OK
    // One byte more than said, so that a content longer than its header claims is seen.
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      source.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(size + 1)
        result = inflate(&stream, Z_FINISH)
        count = Int(stream.total_out)
      }
    }
    if result == Z_DATA_ERROR { throw PackageFault(.truncated, part: name, detail: "broken deflate data") }
    if content.count > size { throw PackageFault(.truncated, part: name, detail: "larger than the archive says") }
    guard result == Z_STREAM_END else { throw PackageFault(.truncated, part: name) }
    return content
  }

  private static func deflated(_ content: [UInt8], level: Int32) -> [UInt8]? {
    var stream = z_stream()
    guard shim_deflateInit(&stream, level) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(content.count)))
    var source = content
    var result = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      source.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(room)
        result = deflate(&stream, Z_FINISH)
        count = Int(stream.total_out)
      }
    }
    return result == Z_STREAM_END ? packed : nil
  }
}
