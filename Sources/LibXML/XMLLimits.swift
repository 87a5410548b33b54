/// What a part may cost at most. All of them count bytes or nodes, never the clock.
package enum XMLLimits {
  /// Elements inside each other.
  package static let depth = 200
  /// Attributes of one element: libxml2's cost is quadratic in them (80,000 attributes took 12 s).
  package static let attributes = 256
  /// Bytes of one start tag.
  package static let startTag = 64 << 10
  /// Bytes of one text, comment or instruction: libxml2 stops at ten million (`XML_MAX_TEXT_LENGTH`).
  package static let text = 9_000_000
  /// Elements, attributes and texts of what is parsed at once: what libxml2 sets memory aside for, some 120 bytes each.
  package static let nodes = 2_000_000
}

/// A limit that a file has passed, with what it is; the sentence for a person names both.
package enum Limit: Equatable, Sendable {
  /// Bytes of the file, of one entry inflated, and of all of them.
  case fileBytes(Int), entryBytes(Int), totalBytes(Int)
  /// Entries of the archive.
  case entries(Int)
  /// Inflated over compressed size.
  case ratio(Int)
  /// Of the XML in a part, see `XMLLimits`.
  case depth(Int), attributes(Int), startTag(Int), text(Int), nodes(Int)
}
