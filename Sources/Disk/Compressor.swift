import CLibDeflate

/// Owns what libdeflate compresses with at one level. A level 1 compressor takes some 130 kB, so one that is done waits for the next entry.
final class Compressor: @unchecked Sendable {
  static let pool = Pool<Compressor>()

  /// Used by one thread at a time: whoever took the owner.
  let pointer: OpaquePointer

  /// Calls `libdeflate_alloc_compressor`; nil where there is no memory or no such level.
  init?(level: Int32) {
    guard let pointer = libdeflate_alloc_compressor(level) else { return nil }
    self.pointer = pointer
  }

  deinit { libdeflate_free_compressor(pointer) }
}

/// Owns what libdeflate inflates with.
final class Decompressor: @unchecked Sendable {
  static let pool = Pool<Decompressor>()

  /// Used by one thread at a time: whoever took the owner.
  let pointer: OpaquePointer

  /// Calls `libdeflate_alloc_decompressor`; nil where there is no memory.
  init?() {
    guard let pointer = libdeflate_alloc_decompressor() else { return nil }
    self.pointer = pointer
  }

  deinit { libdeflate_free_decompressor(pointer) }
}
