import CLibZip

/// Reads an archive from memory into its entries, without inflating any.
struct ZipReader: ~Copyable {
  private let archive: OpaquePointer

  /// Calls `zip_open_from_source` on a buffer that must outlive the reader.
  private init(_ buffer: UnsafeRawBufferPointer) throws(PackageFault) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else {
      throw PackageFault(.notAPackage, detail: "libzip error \(zip_error_code_zip(&error))")
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw PackageFault(.notAPackage, detail: "libzip error \(zip_error_code_zip(&error))")
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// The entries of an archive, in its order. Counts, names and sizes are checked first.
  static func entries(of bytes: [UInt8], limits: Limits) throws(PackageFault) -> [ZipEntry] {
    let result: Result<[ZipEntry], PackageFault> = bytes.withUnsafeBytes { buffer in
      do throws(PackageFault) {
        let reader = try ZipReader(buffer)
        return .success(try reader.entries(limits: limits))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func entries(limits: Limits) throws(PackageFault) -> [ZipEntry] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else {
      throw PackageFault(.tooManyParts, detail: "\(limits.entries)", limit: .entries(limits.entries))
    }
    var entries: [ZipEntry] = []
    var names: Set<String> = []
    var (packed, total) = (0, 0)
    for index in 0..<count {
      let entry = try entry(at: zip_uint64_t(index), limits: limits)
      guard names.insert(PartName.folded(entry.name)).inserted else {
        throw PackageFault(.duplicatePart, part: entry.name)
      }
      packed += entry.data.count
      total += entry.size
      guard packed <= limits.fileBytes else { throw PackageFault(.notAPackage, detail: "overlapping entries") }
      guard total <= limits.totalBytes else {
        throw PackageFault(
          .tooLarge, detail: "\(limits.totalBytes >> 20) MB", limit: .totalBytes(limits.totalBytes))
      }
      entries.append(entry)
    }
    return entries
  }

  private func entry(at index: zip_uint64_t, limits: Limits) throws(PackageFault) -> ZipEntry {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &stat) == 0, let rawName = stat.name else {
      throw PackageFault(.truncated, detail: "entry \(index)")
    }
    let name = String(cString: rawName)
    guard stat.encryption_method == UInt16(ZIP_EM_NONE) else { throw PackageFault(.encryptedZip, part: name) }
    guard let method = ZipEntry.Method(rawValue: stat.comp_method) else {
      throw PackageFault(.notAPackage, part: name, detail: "compression method \(stat.comp_method)")
    }
    guard stat.comp_size <= UInt64(limits.fileBytes), stat.size <= UInt64(Int.max) else {
      throw PackageFault(
        .tooLarge, part: name, detail: "\(limits.fileBytes >> 20) MB", limit: .fileBytes(limits.fileBytes))
    }
    let data = try raw(at: index, count: Int(stat.comp_size), name: name)
    guard !data.isEmpty || stat.size > 0 else {
      // However it lay, nothing is nothing; one that says so of data with another checksum is damaged.
      return ZipEntry(name: name, method: .stored, crc: stat.crc, size: 0, data: [])
    }
    guard data.count == Int(stat.comp_size) else { throw PackageFault(.truncated, part: name) }
    return ZipEntry(name: name, method: method, crc: stat.crc, size: Int(stat.size), data: data)
  }

  /// The data as it lies, or less where the file ends before it. Of an entry without content libzip 1.11 gives nothing, though two bytes lie
  /// there that say so. Calls `zip_fopen_index` with `ZIP_FL_COMPRESSED`.
  private func raw(at index: zip_uint64_t, count: Int, name: String) throws(PackageFault) -> [UInt8] {
    guard let file = zip_fopen_index(archive, index, zip_flags_t(ZIP_FL_COMPRESSED)) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      throw PackageFault(
        code == ZIP_ER_NOPASSWD ? .encryptedZip : .truncated, part: name, detail: "libzip error \(code)")
    }
    defer { zip_fclose(file) }
    var read: zip_int64_t = 0
    let data = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      // The headers of libzip 1.11 take no null here.
      guard let start = buffer.baseAddress else { return }
      while initialized < count {
        read = zip_fread(file, start.advanced(by: initialized), zip_uint64_t(count - initialized))
        guard read > 0 else { return }
        initialized += Int(read)
      }
    }
    return data
  }
}
