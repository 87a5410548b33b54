import OPC

extension OfficePackage {
  /// How many pictures and embedded things it holds.
  var pictures: Int { entries.count { $0.name.contains("/media/") || $0.name.contains("/embeddings/") } }
}
