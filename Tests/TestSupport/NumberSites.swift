import OPC

/// The numbers of a document, each of which may be set to what no program writes.
///
///     for site in try NumberSites(document).all { let odd = try site.document(with: "9223372036854775807") }
package struct NumberSites {
  /// The ends of what a machine counts with, what is less than any number of things, nothing, a word, and a number greater than all.
  package static let values = ["9223372036854775807", "-9223372036854775808", "-1", "0", "", "abc", "1e999"]

  /// An attribute whose value is a number.
  package struct Site: CustomStringConvertible {
    package let part: String
    /// Its name and value as they stand, `w:val="2"`.
    package let attribute: String
    fileprivate let range: Range<Int>
    package var description: String { "\(part) \(range.lowerBound): \(attribute)" }
  }

  private let package: OfficePackage
  private let parts: [String: [UInt8]]
  package let all: [Site]

  package init(_ document: [UInt8]) throws {
    let package = try OfficePackage(document)
    var parts: [String: [UInt8]] = [:]
    var all: [Site] = []
    for entry in package.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
      let content = try entry.content(limits: package.limits)
      parts[entry.name] = content
      all += Self.sites(in: content, of: entry.name)
    }
    (self.package, self.parts, self.all) = (package, parts, all)
  }

  /// The document with one number set.
  package func document(setting site: Site, to value: String) throws -> [UInt8] {
    var content = parts[site.part] ?? []
    content.replaceSubrange(site.range, with: Array(value.utf8))
    return try package.bytes(replacing: [ZipEntry(name: site.part, content: content)])
  }

  /// The document with a text of its main part replaced wherever it stands.
  package func document(replacing text: String, with other: String) throws -> [UInt8] {
    let name = package.mainPart.text
    let content = String(decoding: parts[name] ?? [], as: UTF8.self).replacing(text, with: other)
    return try package.bytes(replacing: [ZipEntry(name: name, content: Array(content.utf8))])
  }

  private static func sites(in content: [UInt8], of part: String) -> [Site] {
    var sites: [Site] = []
    var index = 1
    while index < content.count {
      defer { index += 1 }
      guard content[index] == UInt8(ascii: "\""), content[index - 1] == UInt8(ascii: "="),
        let end = content[(index + 1)...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      let range = index + 1..<end
      defer { index = end }
      guard Double(String(decoding: content[range], as: UTF8.self)) != nil else { continue }
      let start = content[..<index].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? index
      sites.append(
        Site(part: part, attribute: String(decoding: content[start...end], as: UTF8.self), range: range))
    }
    return sites
  }
}
