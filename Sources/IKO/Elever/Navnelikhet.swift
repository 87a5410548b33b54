import Forms
import Foundation

/// How the names of two records of pupils go together, whichever way round they are written.
enum Navnelikhet: Sendable {
  /// The same words, given name first or last: «Kari Nordmann», «Nordmann, Kari», «NORDMANN Kari».
  case lik
  /// First and last word agree, and one has words in between that the other lacks: «Kari Marie Nordmann».
  case nesten
  /// The given name agrees and the rest does not: a new surname, or another pupil.
  case nyttEtternavn
  /// The surname agrees and the given name does not: brothers and sisters, twins among them.
  case sammeEtternavn
  case ulik
  /// One of them has no name.
  case ukjent
}

/// A pupil's name as it is compared.
///
///     Navneform("Nordmann Kari").likhet(med: Navneform("kari nordmann"))   // .lik
struct Navneform: Sendable, Hashable {
  /// Composed, lower case, single spaces; what keys are made of.
  let foldet: String

  init(_ navn: Elevnavn) { foldet = Nøkkel.folded(navn.fullt) }

  init?(foldet: String) {
    guard !foldet.isEmpty else { return nil }
    self.foldet = foldet
  }

  /// The words, without what is often left out in writing: accents, and the kind of hyphens and apostrophes. Æ, ø and å are letters.
  var ord: [Substring] { Self.plain(foldet).split(separator: " ") }

  /// The first and the last word: one of them is left where a surname changes, or where names are written the other way round.
  var ytterord: Set<String> { Set([ord.first, ord.last].compactMap { $0.map(String.init) }) }

  /// Equal for names of the same words in the same circle, so that the order of given name and surname makes no difference.
  var sirkel: String {
    let words = ord
    guard words.count > 1 else { return words.first.map(String.init) ?? "" }
    return words.indices.map { (words[$0...] + words[..<$0]).joined(separator: " ") }.min() ?? ""
  }

  func likhet(med other: Navneform) -> Navnelikhet {
    if foldet == other.foldet { return .lik }
    let (mine, their) = (ord, other.ord)
    if mine.count == their.count, sirkel == other.sirkel { return .lik }
    guard let given = mine.first, let surname = mine.last, let otherGiven = their.first, let otherSurname = their.last
    else { return .ulik }
    let isWithin = Set(mine).isSubset(of: their) || Set(their).isSubset(of: mine)
    if given == otherGiven {
      return surname == otherSurname && isWithin ? .nesten : .nyttEtternavn
    }
    // A name left out of one that is written the other way round.
    if given == otherSurname, surname == otherGiven, isWithin { return .nesten }
    return surname == otherSurname || given == otherSurname || surname == otherGiven ? .sammeEtternavn : .ulik
  }

  private static func plain(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "`") }) else { return text }
    var plain = ""
    for character in text {
      switch character {
      case "æ", "ø", "å", "ä", "ö": plain.append(character)
      case "’", "‘", "´", "`", "ʼ", "′": plain.append("'")
      case "‐", "‑", "–", "—", "−": plain.append("-")
      default:
        let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
        plain.unicodeScalars.append(base ?? " ")
      }
    }
    return plain
  }
}
