import Foundation
import Norwegian

/// Codes for fields that nobody named, made of what is printed: `leietaker.fødselsdato`.
///
/// A code has the letters a to z, æ, ø and å and figures, and a dot between heading and label. None of them is another's, nor what stands
/// before another's dot: the boxes of a question are tagged with its code and a dot.
struct FieldCodes {
  private var taken: Set<String> = []
  /// What stands before the dots of codes that are taken.
  private var prefixes: Set<String> = []
  /// The number that comes next for a code that several want.
  private var numbers: [String: Int] = [:]

  /// A code of one's own for a label under a heading.
  mutating func take(_ label: String, under heading: String?) -> String {
    let name = FieldCode.segment(label, words: 5)
    let group = heading.map { FieldCode.segment($0, words: 3) } ?? ""
    let own = name.isEmpty ? "felt" : name
    let wanted = group.isEmpty || group == own ? own : group + "." + own
    if take(wanted) { return wanted }
    var stem = wanted
    if !taken.contains(wanted), !group.isEmpty {
      // What is a code cannot be the part of a code too, whatever number stands behind it.
      stem = group + FieldCode.capitalised(own)
      if take(stem) { return stem }
    }
    var number = numbers[stem] ?? 2
    while !take(stem + "\(number)"), number < 1_000_000 { number += 1 }
    numbers[stem] = number + 1
    return stem + "\(number)"
  }

  /// Takes a code that a person or the document gave; false where it is taken, or would be part of another.
  mutating func take(_ code: String) -> Bool {
    let own = Self.prefixes(of: code)
    guard !taken.contains(code), !prefixes.contains(code), taken.isDisjoint(with: own) else { return false }
    taken.insert(code)
    prefixes.formUnion(own)
    return true
  }

  /// `a` and `a.b` of `a.b.c`.
  private static func prefixes(of code: String) -> [String] {
    code.indices.filter { code[$0] == "." }.map { String(code[..<$0]) }
  }
}

/// The parts of a code.
enum FieldCode {
  /// A word may be long, a code must fit a tag of 64 characters with the id of a box.
  private static let longest = 26

  /// Some words as one: «Dato for overtakelse» is `datoForOvertakelse`. Empty where there is no letter that a code may have.
  static func segment(_ text: String, words: Int) -> String {
    var result = ""
    var count = 0
    for word in Folding.folded(withoutParentheses(text)).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let letters = plain(word)
      guard !letters.isEmpty else { continue }
      guard count < words, result.isEmpty || result.count + letters.count <= longest else { break }
      result += result.isEmpty ? letters : capitalised(letters)
      count += 1
    }
    result = String(result.prefix(longest))
    // A code that begins with a figure would be taken for the number of a row.
    return result.first?.isNumber == true ? "nr" + result : result
  }

  static func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Whether a person may give this code: letters and figures, with dots between, as those that are made.
  static func isValid(_ code: String) -> Bool {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    return code.count <= 48
      && parts.allSatisfy { part in
        part.first?.isLetter == true && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      }
  }

  /// The letters that a code may have; é is e, ü is u, what is no Latin letter is left out.
  private static func plain(_ word: Substring) -> String {
    var result = ""
    for scalar in String(word).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "æ", "ø", "å": result.unicodeScalars.append(scalar)
      case "ä": result += "æ"
      case "ö": result += "ø"
      case "ß": result += "ss"
      default:
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        if let base, ("a"..."z").contains(base) { result.unicodeScalars.append(base) }
      }
    }
    return result
  }

  private static func withoutParentheses(_ text: String) -> String {
    let result = text.outsideBrackets
    return result.contains(where: \.isLetter) ? result : text
  }
}

extension FieldDefinition {
  /// Whether a text can be a field's tag: letters and figures, with dots between parts. `leietaker.fødselsdato` can, `1. navn` cannot.
  public static func isTag(_ text: String) -> Bool { FieldCode.isValid(text) }

  /// A tag of one's own for a label, which is none of those that are taken: `eget.fritid`.
  package static func ownTag(for label: String, besides taken: [String]) -> String {
    var codes = FieldCodes()
    for tag in taken { _ = codes.take(tag) }
    return codes.take(label, under: ownGroup)
  }

  /// Whether a tag was made by `ownTag`.
  package static func isOwn(_ tag: String) -> Bool { tag.hasPrefix(ownGroup + ".") }

  private static let ownGroup = "eget"
}
