/// What a part may cost at most. All of them count bytes or nodes, never the clock.
package enum XMLLimits {
  /// Elements inside each other.
  package static let depth = 200
  /// Attributes of one element: libxml2's cost is quadratic in them (80,000 attributes took 12 s).
  package static let attributes = 256
  /// Bytes of one start tag.
  package static let startTag = 64 * 1024
  /// Elements of one part.
  package static let elements = 2_000_000
}
