import OPC
import Synchronization

/// Lays the changed parts of a document between the entries that all documents of a template share.
///
/// What they share is put together once, when the first document is made. A document then costs its own parts, compressed, and a copy of the rest.
final class DocumentWriter: Sendable {
  private let package: OfficePackage
  private let frame: DocumentFrame
  private let plain = Mutex<ArchiveTemplate?>(nil)
  private let stamped = Mutex<ArchiveTemplate?>(nil)

  /// The archive of a template, and the order in which a stamp's digest goes through it.
  private struct ArchiveTemplate: Sendable {
    let splice: ZipSplice
    let positions: [PartName: Int]
    let stamp: Int?
    let lines: DigestLines
  }

  init(_ package: OfficePackage, frame: DocumentFrame) {
    self.package = package
    self.frame = frame
  }

  /// The bytes of a document with these parts changed.
  ///
  /// - Parameter stamp: the stamp from the digest of what the document holds; nil leaves the stamp out.
  func bytes(
    _ parts: [ZipEntry], stamp: ((_ content: String) -> Stamp)?
  ) throws(PackageFault) -> [UInt8] {
    if parts.isEmpty, stamp == nil { return try package.bytes() }
    let template =
      try stamp == nil ? archiveTemplate(plain, isStamped: false) : archiveTemplate(stamped, isStamped: true)
    var changed: [Int: ZipEntry] = [:]
    for part in parts {
      if let position = template.positions[PartName(part.name)] { changed[position] = part }
    }
    if let stamp, let position = template.stamp {
      let stamp = stamp(template.lines.digest(changed))
      changed[position] = try frame.stampEntry(stamp.text, digests: stamp.digests?.lines ?? [], prefix: stamp.prefix)
    }
    return template.splice.bytes(exchanging: changed)
  }

  private func archiveTemplate(_ kept: borrowing Mutex<ArchiveTemplate?>, isStamped: Bool) throws(PackageFault)
    -> ArchiveTemplate
  {
    try kept.withLock { (kept) throws(PackageFault) in
      if let kept { return kept }
      let made = try make(isStamped: isStamped)
      kept = made
      return made
    }
  }

  private func make(isStamped: Bool) throws(PackageFault) -> ArchiveTemplate {
    let stamped = isStamped ? frame.stampedEntries + [try frame.stampEntry("", prefix: AnyForm.stampPrefix)] : []
    let own = frame.entries + stamped
    let entries = package.entries(replacing: own)
    // What the frame changes is the same in all documents, whatever a template's slots say of it.
    let fixed = Set(own.map { PartName($0.name) })
    var positions: [PartName: Int] = [:]
    for (index, entry) in entries.enumerated() where !entry.isFolder && !fixed.contains(PartName(entry.name)) {
      positions[PartName(entry.name)] = index
    }
    let stamp = isStamped ? entries.firstIndex { PartName($0.name) == frame.stampPart } : nil
    let exchangeable = Set(positions.values).union([stamp].compactMap(\.self))
    return ArchiveTemplate(
      splice: try ZipSplice(entries, exchangeable: exchangeable), positions: positions, stamp: stamp,
      lines: DigestLines(entries, without: stamp))
  }
}

/// The lines over which a stamp's digest goes, in their order. Names differ, so sizes and sums do not change it.
private struct DigestLines: Sendable {
  private let lines: [(index: Int, name: [UInt8], rest: [UInt8])]

  init(_ entries: [ZipEntry], without stamp: Int?) {
    let indices = entries.indices.filter { $0 != stamp }
    lines = indices.map { ($0, Stamp.line(of: entries[$0])) }.sorted { $0.1 < $1.1 }.map { index, line in
      let name = Array((entries[index].name + "\t").utf8)
      return (index, name, Array(line.utf8.dropFirst(name.count)))
    }
  }

  func digest(_ changed: [Int: ZipEntry]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count * 64)
    for line in lines {
      text += line.name
      if let entry = changed[line.index] {
        text += "\(entry.size)\t\(entry.crc)\n".utf8
      } else {
        text += line.rest
      }
    }
    return Digest.hex(of: text)
  }
}
