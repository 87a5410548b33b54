/// An archive that libzip wrote once, of which some entries are exchanged for each document. What is the same in all of them is copied as it
/// lies; of an exchanged entry's headers only CRC, sizes and place are set. The bytes are those that `ZipWriter` gives for the same entries.
package struct ZipSplice: Sendable {
  /// An entry's headers and data as libzip wrote them.
  private struct Record: Sendable {
    /// Local header with the data behind it; of an exchanged entry the header alone.
    let local: [UInt8]
    let central: [UInt8]
  }

  private let records: [Record]
  /// The same entries when they are exchanged.
  private let exchanged: [Int: Record]
  private let end: [UInt8]
  private let size: Int

  /// - Parameter exchangeable: the positions of the entries that may be exchanged.
  package init(_ entries: [ZipEntry], exchangeable: Set<Int>) throws(PackageFault) {
    let archive = try ZipWriter.bytes(of: entries)
    (records, end) = try Self.records(of: archive, count: entries.count)
    size = archive.count
    let positions = exchangeable.sorted()
    let blank = positions.map { ZipEntry(name: entries[$0].name, content: []) }
    let others = try Self.records(of: ZipWriter.bytes(of: blank), count: blank.count).records
    let headers = zip(blank, others).map { entry, record in
      Record(local: Array(record.local.dropLast(entry.data.count)), central: record.central)
    }
    exchanged = Dictionary(zip(positions, headers)) { first, _ in first }
  }

  /// The archive with some entries exchanged for new content under their names.
  package func bytes(exchanging changed: [Int: ZipEntry]) -> [UInt8] {
    let room = changed.reduce(size) { $0 + $1.value.data.count }
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var output = Output(buffer)
      var places: [Int] = []
      places.reserveCapacity(records.count)
      for index in records.indices {
        places.append(output.count)
        if let entry = changed[index], let record = exchanged[index] {
          let start = output.count
          output.append(record.local)
          output.describe(entry, at: start + 4)
          output.append(entry.data)
        } else {
          output.append(records[index].local)
        }
      }
      let directory = output.count
      for index in records.indices {
        let start = output.count
        if let entry = changed[index], let record = exchanged[index] {
          output.append(record.central)
          output.describe(entry, at: start + 6)
        } else {
          output.append(records[index].central)
        }
        output.set(UInt32(truncatingIfNeeded: places[index]), at: start + 42)
      }
      let start = output.count
      output.append(end)
      output.set(UInt32(truncatingIfNeeded: start - directory), at: start + 12)
      output.set(UInt32(truncatingIfNeeded: directory), at: start + 16)
      count = output.count
    }
  }

  /// Reads what libzip has just written: the end record, the directory before it, and the entries ([APPNOTE] 4.3).
  private static func records(of archive: [UInt8], count: Int) throws(PackageFault) -> (records: [Record], end: [UInt8])
  {
    guard count > 0 else { return ([], []) }
    let end = archive.count - 22
    guard end >= 0, archive.number(at: end, 4) == 0x0605_4B50, archive.number(at: end + 10, 2) == count else {
      throw PackageFault(.truncated, detail: "end record")
    }
    var records: [Record] = []
    var position = archive.number(at: end + 16, 4)
    for _ in 0..<count {
      let central = 46 + archive.number(at: position + 28, 2) + archive.number(at: position + 30, 2)
      let start = archive.number(at: position + 42, 4)
      let header = 30 + archive.number(at: start + 26, 2) + archive.number(at: start + 28, 2)
      let data = archive.number(at: position + 20, 4)
      // A size that follows the data would have to be set in a third place.
      guard position + central <= end, start + header + data <= end, archive.number(at: position + 8, 2) & 8 == 0 else {
        throw PackageFault(.truncated, detail: "directory")
      }
      records.append(
        Record(
          local: Array(archive[start..<start + header + data]),
          central: Array(archive[position..<position + central])))
      position += central
    }
    return (records, Array(archive[end...]))
  }
}

extension ZipSplice {
  /// Bytes on their way into a buffer that has room for them.
  private struct Output {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func append(_ bytes: [UInt8]) {
      let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
      _ = rest.initialize(fromContentsOf: bytes)
      count += bytes.count
    }

    /// Method, CRC, packed size and size, which stand alike in both headers from the version on.
    func describe(_ entry: ZipEntry, at version: Int) {
      buffer[version + 4] = UInt8(truncatingIfNeeded: entry.method.rawValue)
      set(entry.crc, at: version + 10)
      set(UInt32(truncatingIfNeeded: entry.data.count), at: version + 14)
      set(UInt32(truncatingIfNeeded: entry.size), at: version + 18)
    }

    func set(_ number: UInt32, at position: Int) {
      for index in 0..<4 { buffer[position + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(index))) }
    }
  }
}

extension [UInt8] {
  /// A number of a zip header, low byte first.
  fileprivate func number(at position: Int, _ count: Int) -> Int {
    guard position >= 0, position + count <= self.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
  }
}
