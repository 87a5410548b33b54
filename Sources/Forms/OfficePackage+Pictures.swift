import OPC

extension OfficePackage {
  /// How many pictures and embedded things it holds.
  var pictures: Int {
    entries.count { entry in
      let name = entry.name.utf8
      guard name.last != UInt8(ascii: "l"), name.last != UInt8(ascii: "s") else { return false }
      return entry.name.contains("/media/") || entry.name.contains("/embeddings/")
    }
  }
}
