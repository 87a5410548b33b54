/// Why bytes could not be taken as an XML part. Nothing of the text is repeated: a part holds what people wrote.
package struct XMLFault: Error, Equatable, Sendable {
  /// What is wrong; the raw values stand in JSON.
  package enum Kind: String, Sendable {
    case doctype = "dtd-forbidden"
    case malformed = "bad-xml"
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
  }

  /// What is wrong.
  package let kind: Kind
  /// The line in the part, from 1, where it is known.
  package let line: Int?
  /// What was exceeded or broken, in the words of the limit or the parser's error number.
  package let detail: String
  /// The limit that was passed, where it was one.
  package let limit: Limit?

  package init(_ kind: Kind, line: Int? = nil, detail: String) {
    self.kind = kind
    self.line = line
    self.detail = detail
    limit = nil
  }

  /// A limit that was passed, with the number for lists' messages.
  init(_ kind: Kind, _ limit: Limit, detail: String) {
    self.kind = kind
    self.detail = detail
    self.limit = limit
    line = nil
  }
}
