import Foundation

/// What each field of a document held, as short digests: enough to see that a field is another now, too little to read it back.
///
/// Only fields with an answer have a digest, so that a field without one was blank. Digests of one document compare; those of two do not.
/// A digest has 32 bits: one edit in four billion looks like none. Documents from before had 16, and keep them as long as they are written to.
///
///     let digests = FieldDigests(values, fields: template.fields, salt: stamp.salt)
///     digests.plain["kunde.navn"]      // "1f3a09bc"
package struct FieldDigests: Equatable, Sendable {
  /// By the field's tag.
  package internal(set) var plain: [String: String] = [:]
  /// By the group's tag: for each row its members' digests. Rows can be compared wherever they stand.
  package internal(set) var rows: [String: [[String: String]]] = [:]

  /// Bytes of a digest, and of one in documents from before.
  static let size = 4
  private static let earlierSize = 2

  init() {}

  /// - Parameters:
  ///   - values: the answers.
  ///   - fields: the form's fields, whose kinds say how an answer is spelled.
  ///   - salt: the same for digests that shall be compared.
  ///   - other: the digests that they shall be compared with.
  package init(_ values: Values, fields: [FieldDefinition], salt: String, like other: FieldDigests? = nil) {
    var maker = DigestMaker(salt: salt, size: other?.size ?? Self.size)
    plain.reserveCapacity(fields.count)
    for field in fields {
      let answer = values[field.tag]
      if case .rows(let list) = answer {
        let digests = list.map { maker.row($0, of: field) }.filter { !$0.isEmpty }
        if !digests.isEmpty { rows[field.tag] = digests }
      } else if let digest = maker.digest(answer, field) {
        plain[field.tag] = digest
      }
    }
  }

  /// Whether it remembers no answer.
  var isEmpty: Bool { plain.isEmpty && rows.isEmpty }

  /// Bytes of each of its digests: all of one document's have one size, and their length tells which.
  var size: Int {
    let all = [plain.values] + rows.values.flatMap { $0.map(\.values) }
    let known = all.lazy.joined().first { $0 != MergePlan.unknown }
    return known?.utf8.count == 2 * Self.earlierSize ? Self.earlierSize : Self.size
  }
}

/// As the document's properties hold them: `kunde.navn:1f3a09bc,tiltak[0].frist:77e01d52`, cut into lines that every program keeps whole.
extension FieldDigests {
  /// What stands between the prefix of the properties' names and their number.
  static let property = ".felter."
  private static let longest = 240

  /// The texts of the properties; at least one, for a document that was made blank.
  var lines: [String] {
    var lines = PrintLines(longest: Self.longest)
    for (tag, digest) in plain.sorted(by: { $0.key < $1.key }) { lines.add("", Self.escaped(tag), digest) }
    for (group, list) in rows.sorted(by: { $0.key < $1.key }) {
      let name = Self.escaped(group)
      for (index, row) in list.enumerated() {
        let prefix = "\(name)[\(index)]."
        for (tag, digest) in row.sorted(by: { $0.key < $1.key }) { lines.add(prefix, Self.escaped(tag), digest) }
      }
    }
    return lines.all
  }

  /// Nil where the properties are not there.
  init?(lines: [String]) {
    guard !lines.isEmpty else { return nil }
    for line in lines {
      for item in line.utf8.split(separator: UInt8(ascii: ",")) {
        guard let colon = item.lastIndex(of: UInt8(ascii: ":")) else { continue }
        add(Substring(item[..<colon]), String(Substring(item[item.index(after: colon)...])))
      }
    }
  }

  private mutating func add(_ path: Substring, _ digest: String) {
    guard let (group, index, member) = Self.place(path) else {
      plain[Self.unescaped(path)] = digest
      return
    }
    // Rows come in their order; a gap means that somebody meddled.
    let count = rows[group]?.count ?? 0
    guard index <= count else { return }
    if index == count { rows[group, default: []].append([:]) }
    rows[group]?[index][member] = digest
  }

  /// The parts of `tiltak[0].frist`; nil for what stands in no row.
  private static func place(_ path: Substring) -> (group: String, index: Int, member: String)? {
    FieldPath.parts(path).map { (unescaped($0.group), $0.row, unescaped($0.member)) }
  }

  /// A tag that nobody declared may hold anything.
  private static func escaped(_ tag: String) -> String {
    guard tag.utf8.contains(where: isReserved) else { return tag }
    return tag.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII, isReserved(UInt8(truncatingIfNeeded: scalar.value)) {
        text += "%" + String(scalar.value, radix: 16)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private static func unescaped(_ tag: Substring) -> String {
    guard tag.utf8.contains(UInt8(ascii: "%")) else { return String(tag) }
    return tag.removingPercentEncoding ?? String(tag)
  }
}

/// Puts digests into lines that are not too long.
private struct PrintLines {
  private(set) var all = [""]
  private let longest: Int
  private var length = 0

  init(longest: Int) { self.longest = longest }

  mutating func add(_ prefix: String, _ tag: String, _ digest: String) {
    let last = all.count - 1
    // UTF-16 counts ASCII, which nearly all tags are, without going through it.
    let new = prefix.utf16.count + tag.utf16.count + 1 + digest.utf16.count
    if length > 0, length + new < longest {
      all[last] += ","
      length += 1 + new
    } else {
      if length > 0 {
        all.append("")
      }
      length = new
    }
    all[all.count - 1] += prefix
    all[all.count - 1] += tag
    all[all.count - 1] += ":"
    all[all.count - 1] += digest
  }
}
