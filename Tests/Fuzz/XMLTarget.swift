import LibXML

/// A part: parsed, walked, written and parsed again.
func fuzzXML(_ bytes: [UInt8]) {
  guard let tree = try? XMLTree(parsing: bytes) else { return }
  var count = 0
  for element in tree.root.descendants {
    count += element.text.utf8.count + element.localName.utf8.count + (element.namespaceAddress?.utf8.count ?? 0)
  }
  mustHold(!contains("<!DOCTYPE", tree.serialized()), "a document type never gets in")
  guard let again = try? XMLTree(parsing: tree.serialized()) else {
    return mustHold(false, "what was parsed can be written and parsed again")
  }
  mustHold(again.serialized() == tree.serialized(), "a part is the same after it was written")
}

/// Outside comments and CDATA this can only be a document type; inside them it may stand.
private func contains(_ text: StaticString, _ bytes: [UInt8]) -> Bool {
  guard !bytes.contains(UInt8(ascii: "[")), !bytes.contains(UInt8(ascii: "-")) else { return false }
  return text.withUTF8Buffer { needle in
    bytes.indices.contains { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
  }
}
