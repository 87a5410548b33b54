import CLibDeflate

/// Compression of whole entries with libdeflate: content in, content out, never a stream. What it may cost is decided before it is called.
package enum Deflate {
  /// The version of libdeflate that the program was built with; it does not tell the one that is loaded.
  package static var version: String { LIBDEFLATE_VERSION_STRING }

  /// The content compressed; nil where there is no memory for it. Equal content gives equal data. Calls `libdeflate_deflate_compress`.
  package static func packed(_ content: [UInt8], level: Int32) -> [UInt8]? {
    guard let compressor = Compressor.pool.take(level) ?? Compressor(level: level) else { return nil }
    defer { Compressor.pool.put(compressor, for: level) }
    let room = libdeflate_deflate_compress_bound(compressor.pointer, content.count)
    let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      content.withUnsafeBytes { input in
        count = libdeflate_deflate_compress(
          compressor.pointer, input.baseAddress, input.count, buffer.baseAddress, room)
      }
    }
    return packed.isEmpty ? nil : packed
  }

  /// What came out of data, and why not all of it.
  package enum Unpacked {
    case content([UInt8])
    /// There is more in the data than was said.
    case larger
    case broken
  }

  /// The content of data, of which no more than `size` bytes and one are ever written. Calls `libdeflate_deflate_decompress_ex`.
  package static func unpacked(_ data: [UInt8], size: Int) -> Unpacked {
    guard let decompressor = Decompressor.pool.take(0) ?? Decompressor() else { return .broken }
    defer { Decompressor.pool.put(decompressor, for: 0) }
    var result = LIBDEFLATE_BAD_DATA
    // One byte more than said, so that a content longer than its header claims is seen.
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      data.withUnsafeBytes { input in
        var used = 0
        result = libdeflate_deflate_decompress_ex(
          decompressor.pointer, input.baseAddress, input.count, buffer.baseAddress, size + 1, &used, &count)
      }
      if result != LIBDEFLATE_SUCCESS { count = 0 }
    }
    switch result {
    case LIBDEFLATE_SUCCESS: return content.count > size ? .larger : .content(content)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .larger
    default: return .broken
    }
  }

  /// The CRC-32 of bytes. Calls `libdeflate_crc32`.
  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { $0.isEmpty ? 0 : libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
