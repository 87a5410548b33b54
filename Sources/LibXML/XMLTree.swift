import CLibXML2
import Numbers

/// The one way into libxml2: bytes of a part become a tree that owns its memory, or an error.
///
/// No network, no entities, no DTD, no recovery: what is not well-formed is refused whole. Elements keep the tree alive.
///
///     let tree = try XMLTree(parsing: bytes)
///     let body = tree.root.first(.body)
package final class XMLTree {
  let document: UnsafeMutablePointer<xmlDoc>
  let rootNode: UnsafeMutablePointer<xmlNode>

  private static let prepared: Void = xmlInitParser()

  /// The libxml2 that is loaded, by its own word: `2.9.14` of `20914`, perhaps with the name of an edition behind it.
  package static var library: (name: String, version: String) {
    let text = shim_xmlParserVersion().map { String(cString: $0) } ?? ""
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(read: digits, in: 10_000...9_999_999) else { return ("libxml2", text) }
    return ("libxml2", "\(number / 10_000).\(number / 100 % 100).\(number % 100)")
  }

  /// Calls `xmlCtxtReadMemory` with `XML_PARSE_NONET` after a look at the bytes (limits, DOCTYPE, encoding).
  ///
  /// `XML_PARSE_IGNORE_ENC`: the look was at UTF-8, and the parser must see the same. A declaration that names UTF-7 would make it see others.
  ///
  /// - Parameter nodes: how many elements, attributes and texts there may be.
  package convenience init(parsing bytes: [UInt8], nodes: Int = XMLLimits.nodes) throws(XMLFault) {
    let text = try Encoding.utf8(bytes)
    try Scan.check(text, nodes: nodes)
    try self.init(checked: text, options: 0)
  }

  /// A tree to look at and not to change: what repeats itself is left out, and short texts lie in their nodes (`XML_PARSE_COMPACT`). That
  /// takes a third of the time.
  ///
  /// - Parameter namespace: of the elements that may be left out.
  package convenience init(
    reading bytes: [UInt8], without repeats: Repeats, in namespace: Namespace, nodes: Int = XMLLimits.nodes
  ) throws(XMLFault) {
    let whole = try Encoding.utf8(bytes)
    let text = repeats.removed(from: whole, namespace: namespace) ?? whole
    try Scan.check(text, nodes: nodes)
    try self.init(checked: text, options: XML_PARSE_COMPACT.rawValue)
  }

  private init(checked text: [UInt8], options more: UInt32) throws(XMLFault) {
    _ = Self.prepared
    guard let context = xmlNewParserCtxt() else { throw XMLFault(.tooLarge, detail: "RAM") }
    defer { xmlFreeParserCtxt(context) }

    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | more
    let parsed = text.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(options))
    }
    guard let parsed, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1,
      let root = xmlDocGetRootElement(parsed)
    else {
      let error = xmlCtxtGetLastError(context)
      let fault = XMLFault(
        .malformed, line: error.map { Int($0.pointee.line) },
        detail: "libxml2 error \(error.map { Int($0.pointee.code) } ?? 0)")
      if let parsed { xmlFreeDoc(parsed) }
      throw fault
    }
    document = parsed
    rootNode = root
  }

  /// How many elements, attributes and texts these bytes make, as the look before parsing counts them.
  package static func nodes(in bytes: [UInt8], limit: Int) throws(XMLFault) -> Int {
    try Scan.check(Encoding.utf8(bytes), nodes: limit)
  }

  deinit { xmlFreeDoc(document) }

  /// The outermost element.
  package var root: Element { Element(tree: self, node: rootNode) }

  /// The whole part in UTF-8 with its XML declaration. Calls `xmlDocDumpMemoryEnc`; nothing is indented.
  package func serialized() -> [UInt8] {
    var text: UnsafeMutablePointer<xmlChar>?
    var count: Int32 = 0
    xmlDocDumpMemoryEnc(document, &text, &count, "UTF-8")
    guard let text else { return [] }
    defer { shim_xmlFree(text) }
    return Array(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  /// The part in canonical form (C14N 1.0 without comments), to compare two parts. Calls `xmlC14NDocDumpMemory`.
  package func canonical() -> [UInt8] {
    var text: UnsafeMutablePointer<xmlChar>?
    let count = xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_1_0.rawValue), nil, 0, &text)
    guard let text, count >= 0 else { return [] }
    defer { shim_xmlFree(text) }
    return Array(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}
