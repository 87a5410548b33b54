/// What kind of file the first bytes tell of, so that a wrong one is called by its name.
enum Container {
  static func check(_ bytes: [UInt8], limits: Limits) throws(PackageFault) {
    guard !bytes.isEmpty else { throw PackageFault(.empty) }
    guard bytes.count <= limits.fileBytes else {
      throw PackageFault(.tooLarge, detail: "\(limits.fileBytes >> 20) MB", limit: .fileBytes(limits.fileBytes))
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // An OLE container: stream names are UTF-16. Office encrypts a document into one.
      let isEncrypted = holds("EncryptedPackage", in: bytes) || holds("EncryptionInfo", in: bytes)
      throw PackageFault(isEncrypted ? .encryptedOLE : .legacyDocument)
    }
    guard bytes.starts(with: [0x50, 0x4B]) || hasEndRecord(bytes) else { throw PackageFault(.notAPackage) }
    guard hasEndRecord(bytes) else { throw PackageFault(.truncated) }
  }

  /// The end record of a zip archive stands in the last 64 kB.
  private static func hasEndRecord(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(22 + 65_535)
    guard tail.count >= 22 else { return false }
    var position = tail.endIndex - 22
    while position >= tail.startIndex {
      if tail[position...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { return true }
      position -= 1
    }
    return false
  }

  private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
    let pattern = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let last = bytes.count - pattern.count
    guard last >= 0 else { return false }
    return (0...last).contains { bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}
