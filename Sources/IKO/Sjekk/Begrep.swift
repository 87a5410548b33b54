import Forms
import Foundation

/// A word that the law no longer has, and the one that it has now. The list lies with the templates: `data/begreper.json`.
struct Begrep: Decodable, Sendable {
  let gammelt: String
  let nytt: String

  static func publisert(i malmappe: Malmappe = .gjeldende) throws(FormError) -> [Begrep] {
    let path = try malmappe.path(of: "data/begreper.json")
    let bytes = try FormError.reading(path)
    guard let all = try? JSONDecoder().decode([Begrep].self, from: Data(bytes)) else {
      throw FormError(kind: "bad-json", file: path, message: Wording.badTerms)
    }
    return all
  }

  /// Each old word that stands in the text, once.
  static func findings(_ all: [Begrep], in lines: [String]) -> [Finding] {
    let text = lines.joined(separator: "\n").precomposedStringWithCanonicalMapping.lowercased()
    return all.filter { text.contains($0.gammelt) }.map { begrep in
      Finding(.oldTerm, .remark, message: Wording.oldTerm(begrep.gammelt, begrep.nytt))
    }
  }
}
