import Foundation

/// What each field of a document held, as short digests: enough to see that a field is another now, too little to read it back.
///
/// Only fields with an answer have a print, so that a field without one was blank. Prints of one document compare; those of two do not.
///
///     let prints = AnswerPrints(values, fields: template.fields, salt: stamp.content)
///     prints.plain["elev.navn"]      // "1f3a"
public struct AnswerPrints: Equatable, Sendable {
  /// By the field's tag.
  public internal(set) var plain: [String: String] = [:]
  /// By the group's tag: for each row its members' prints. Rows can be compared wherever they stand.
  public internal(set) var rows: [String: [[String: String]]] = [:]

  init() {}

  /// - Parameter salt: the same for prints that shall be compared.
  public init(_ values: Values, fields: [FieldDefinition], salt: String) {
    for field in fields {
      if case .rows(let list) = values[field.tag] {
        let prints = list.map { Self.row($0, of: field, salt) }.filter { !$0.isEmpty }
        if !prints.isEmpty { rows[field.tag] = prints }
      } else {
        plain[field.tag] = Self.print(values[field.tag], field, field.tag, salt)
      }
    }
  }

  /// Whether it remembers no answer.
  var isEmpty: Bool { plain.isEmpty && rows.isEmpty }

  /// The prints of a row's members.
  static func row(_ row: Values, of group: FieldDefinition, _ salt: String) -> [String: String] {
    var prints: [String: String] = [:]
    for member in group.members {
      prints[member.tag] = print(row[member.tag], member, group.tag + "." + member.tag, salt)
    }
    return prints
  }

  /// Sixteen bits over what a person sees; nil where nothing was answered.
  static func print(_ answer: Answer?, _ field: FieldDefinition, _ tag: String, _ salt: String) -> String? {
    guard let answer, answer.isAnswered, let text = canonical(answer, field.kind) else { return nil }
    return String(Digest.hex(of: Array("\(salt)\n\(tag)\n\(text)".utf8)).prefix(4))
  }

  /// One spelling of an answer, whether it was given or read; space at the ends of lines and Unicode's two spellings are no change.
  static func canonical(_ answer: Answer, _ kind: FieldKind) -> String? {
    switch answer {
    case .untouched, .emptied, .gone, .rows: nil
    case .text(let text) where isCanonical(text): text
    case .text(let text):
      text.precomposedStringWithCanonicalMapping.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    case .number(let number): kind == .number ? number.description : NumberText.norwegian(number)
    case .day(let day): kind == .day ? day.iso : day.norwegian
    case .check(let isTicked): isTicked ? "x" : nil
    case .choices(let texts): texts.joined(separator: "\n")
    case .janei(let answer): answer.rawValue
    }
  }
}

extension AnswerPrints {
  /// Whether a text has one spelling: one line of ASCII and of letters in one piece, with ink at both ends. Most answers are that.
  private static func isCanonical(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20 else { return false }
    var isSecond = false
    for byte in text.utf8 {
      switch byte {
      case 0x20...0x7E where !isSecond: continue
      case 0xC3 where !isSecond: isSecond = true
      case 0x80...0xBF where isSecond: isSecond = false
      default: return false
      }
    }
    return true
  }
}

/// As the document's properties hold them: `elev.navn:1f3a,tiltak[0].frist:09bc`, cut into lines that every program keeps whole.
extension AnswerPrints {
  static let propertyPrefix = "iko.felter."
  private static let longest = 240

  /// The texts of the properties; at least one, for a document that was made blank.
  var lines: [String] {
    var all = plain.sorted { $0.key < $1.key }.map { "\(Self.escaped($0.key)):\($0.value)" }
    for (group, list) in rows.sorted(by: { $0.key < $1.key }) {
      for (index, row) in list.enumerated() {
        all += row.sorted { $0.key < $1.key }.map {
          "\(Self.escaped(group))[\(index)].\(Self.escaped($0.key)):\($0.value)"
        }
      }
    }
    return all.reduce(into: [""]) { lines, item in
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = item
      } else if last.count + item.count < Self.longest {
        lines[lines.count - 1] = last + "," + item
      } else {
        lines.append(item)
      }
    }
  }

  /// - Parameter groups: nil where the properties are not there.
  init?(lines: [String]) {
    guard !lines.isEmpty else { return nil }
    for item in lines.flatMap({ $0.split(separator: ",") }) {
      guard let colon = item.lastIndex(of: ":") else { continue }
      let (path, print) = (String(item[..<colon]), String(item[item.index(after: colon)...]))
      if let match = path.wholeMatch(of: /(.*)\[([0-9]{1,5})\]\.(.*)/), let index = Int(match.2) {
        let group = Self.unescaped(String(match.1))
        var list = rows[group] ?? []
        // Rows come in their order; a gap means that somebody meddled.
        guard index <= list.count else { continue }
        if index == list.count { list.append([:]) }
        list[index][Self.unescaped(String(match.3))] = print
        rows[group] = list
      } else {
        plain[Self.unescaped(path)] = print
      }
    }
  }

  /// A tag that nobody declared may hold anything.
  private static func escaped(_ tag: String) -> String {
    tag.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "%", ",", ":", ";", "=", "[", "]": text += "%" + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ tag: String) -> String { tag.removingPercentEncoding ?? tag }
}
