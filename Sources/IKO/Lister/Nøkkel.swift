import Forms
import Foundation

/// The pupil's key: what tells that two rows, or a row and a document, are of one pupil. Never the name alone.
enum Nøkkel {
  /// All keys that a pupil's values give, strongest first.
  static func candidates(number: String?, navn: Elevnavn?, values: Values) -> [String] {
    var keys: [String] = []
    if let number, !number.isEmpty { keys.append(number) }
    if let navn {
      let name = folded(navn.fullt)
      if let born = values.day("elev.fødselsdato") { keys.append("\(name)|\(born.iso)") }
      if let klasse = values.text("elev.klasse") { keys.append("\(name)|\(folded(klasse))") }
    }
    return keys
  }

  /// Composed, lower case, single spaces: a name typed on a Mac is the same name.
  static func folded(_ text: String) -> String {
    Elevnavn.tidy(text.precomposedStringWithCanonicalMapping.lowercased())
  }
}
