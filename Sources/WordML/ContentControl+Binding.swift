import LibXML

extension ContentControl {
  /// Names the place in a data store that a control is bound to: the store's id and the path in it. Nil where it is not bound.
  package var binding: String? {
    guard let binding = properties?.first(.w("dataBinding")) ?? properties?.first(.w15("dataBinding")),
      let path = binding.attribute(.w("xpath")) ?? binding.attribute(.w15("xpath"))
    else { return nil }
    let store = binding.attribute(.w("storeItemID")) ?? binding.attribute(.w15("storeItemID")) ?? ""
    return store.lowercased() + " " + path
  }
}
