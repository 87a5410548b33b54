import CLibZip

/// Writes an archive of ready-made entries to memory. Equal entries give equal bytes: the time is fixed at 1 January 1980.
package struct ZipWriter: ~Copyable {
  private let archive: OpaquePointer
  private let source: OpaquePointer

  /// The bytes of an archive with these entries, in this order.
  package static func bytes(of entries: [ZipEntry]) throws(PackageFault) -> [UInt8] {
    let writer = try ZipWriter()
    for entry in entries { try writer.add(entry) }
    return try writer.finish()
  }

  private init() throws(PackageFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw PackageFault(.tooLarge, detail: "libzip error \(zip_error_code_zip(&error))")
    }
    guard let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw PackageFault(.tooLarge, detail: "libzip error \(zip_error_code_zip(&error))")
    }
    zip_source_keep(source)
    self.source = source
    self.archive = archive
  }

  deinit { zip_source_free(source) }

  /// Calls `zip_file_add` with a source that hands over compressed data.
  private func add(_ entry: ZipEntry) throws(PackageFault) {
    let added: zip_uint64_t? = entry.data.withUnsafeBufferPointer { buffer in
      let copy = shim_entry_source(
        archive, buffer.baseAddress, zip_uint64_t(buffer.count), zip_uint64_t(entry.size), entry.crc,
        entry.method.rawValue)
      guard let copy else { return nil }
      let index = zip_file_add(archive, entry.name, copy, zip_flags_t(ZIP_FL_ENC_UTF_8))
      if index < 0 {
        zip_source_free(copy)
        return nil
      }
      return zip_uint64_t(index)
    }
    guard let added,
      zip_set_file_compression(archive, added, Int32(entry.method.rawValue), 0) == 0,
      zip_file_set_dostime(archive, added, 0, 33, 0) == 0
    else {
      let code = zip_error_code_zip(zip_get_error(archive))
      zip_discard(archive)
      throw PackageFault(
        code == ZIP_ER_EXISTS ? .duplicatePart : .tooLarge, part: entry.name, detail: "libzip error \(code)")
    }
  }

  private consuming func finish() throws(PackageFault) -> [UInt8] {
    guard zip_close(archive) == 0 else {
      let code = zip_error_code_zip(zip_get_error(archive))
      zip_discard(archive)
      throw PackageFault(.tooLarge, detail: "libzip error \(code)")
    }
    var stat = zip_stat_t()
    guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else { throw PackageFault(.tooLarge) }
    defer { zip_source_close(source) }
    let size = Int(stat.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      // The headers of libzip 1.11 take no null here.
      guard let start = buffer.baseAddress else { return }
      while count < size {
        let read = zip_source_read(source, start.advanced(by: count), zip_uint64_t(size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
    }
    guard bytes.count == size else { throw PackageFault(.truncated) }
    return bytes
  }
}
