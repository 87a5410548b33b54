import CCrypto

/// Short digests: the first bytes of SHA-256, in hex.
enum Digest {
  /// Looked up once, for OpenSSL 3 otherwise searches its providers at each call. It lives as long as the process.
  nonisolated(unsafe) private static let sha256 = EVP_MD_fetch(nil, "SHA256", nil)

  /// The libcrypto that is loaded. Calls `OpenSSL_version`.
  static var library: (name: String, version: String) {
    ("libcrypto", OpenSSL_version(OPENSSL_VERSION_STRING).map { String(cString: $0) } ?? "")
  }

  /// Calls `EVP_Digest`.
  ///
  /// Where libcrypto refuses (no memory, a provider that was configured away), the result is random: a digest that equals no
  /// other, so that a document counts as edited and is kept.
  static func hex(of bytes: [UInt8], bytes count: Int = 16) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_MD_SIZE)) { digest in
      if EVP_Digest(bytes, bytes.count, digest.baseAddress, nil, sha256, nil) != 1 {
        for index in digest.indices { digest.initializeElement(at: index, to: .random(in: .min ... .max)) }
      }
      return hex(digest.prefix(count))
    }
  }

  private static func hex(_ bytes: Slice<UnsafeMutableBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digit(byte >> 4)
        text[2 * index + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  private static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
  }
}
