import Forms
import Testing

/// The digest that documents remember is the one that it always was: documents stamped before are recognised by it.
@Suite struct DigestTests {
  /// FIPS 180-4 and NIST's examples of SHA-256, as computed with `sha256sum`; a digest is the first half.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb924"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039"),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67"),
    ("Åse Øygård|2010-01-14", "4e350ae2966c80d8cd7af74c07fdf4d2"),
  ])
  func `a digest is the beginning of the SHA-256 of the bytes`(text: String, digest: String) {
    #expect(Stamp.digest(ofKey: text) == digest)
    #expect(Stamp.digest(ofBytes: Array(text.utf8)) == digest)
  }

  @Test func `many digests at once are the same as one after the other`() async {
    let texts = (0..<2000).map { String(repeating: "å", count: $0 % 300) }
    let one = texts.map { Stamp.digest(ofKey: $0) }

    let many = await withTaskGroup(of: (Int, String).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, Stamp.digest(ofKey: text)) } }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }

    #expect(texts.indices.allSatisfy { many[$0] == one[$0] })
  }
}
