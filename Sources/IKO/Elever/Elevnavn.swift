import Forms
import Foundation

/// A name in its two parts.
public struct Elevnavn: Sendable, Hashable {
  public let fornavn: String
  public let etternavn: String

  public init(fornavn: String, etternavn: String) {
    self.fornavn = fornavn
    self.etternavn = etternavn
  }

  /// From «Fornavn Etternavn» or «Etternavn, Fornavn». Without a comma the last word is the etternavn.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", maxSplits: 1).map(Self.tidy)
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      self.init(fornavn: parts[1], etternavn: parts[0])
      return
    }
    let words = Self.tidy(text).split { $0 == " " || $0 == "," }
    guard let last = words.last else { return nil }
    self.init(fornavn: words.dropLast().joined(separator: " "), etternavn: String(last))
  }

  /// A name as it stands in a document, with its parts as the document's file is called: «Næss Øyen, Håkon – oppfølgingsplan ….docx».
  init?(_ text: String, filnavn: String) {
    if let parts = Elevnavn(filnavn: filnavn), Nøkkel.folded(parts.fullt) == Nøkkel.folded(Self.tidy(text)) {
      self = parts
    } else {
      self.init(text)
    }
  }

  /// The name in the name of a file that was made; nil where there is none.
  init?(filnavn: String) {
    let name = filnavn.split(separator: "/").last.map { $0.precomposedStringWithCanonicalMapping } ?? ""
    let stem = name.firstRange(of: " – ").map { name[..<$0.lowerBound] } ?? ""
    let part = String(stem.firstRange(of: " (f. ").map { stem[..<$0.lowerBound] } ?? stem)
    guard part.contains(","), let parts = Elevnavn(part) else { return nil }
    self = parts
  }

  /// From the columns of a list, of which some may be missing.
  init?(fornavn: String?, mellomnavn: String?, etternavn: String?, fullt: String?) {
    let given = [fornavn, mellomnavn].compactMap(\.self).map(Self.tidy).filter { !$0.isEmpty }.joined(separator: " ")
    let last = Self.tidy(etternavn ?? "")
    if !last.isEmpty, !given.isEmpty {
      self.init(fornavn: given, etternavn: last)
    } else if let name = [fullt, last, given].compactMap(\.self).first(where: { !Self.tidy($0).isEmpty }) {
      // Some systems write «Etternavn, Fornavn» in the column of the etternavn.
      self.init(name)
    } else {
      return nil
    }
  }

  /// «Fornavn Etternavn», as it stands on a form.
  public var fullt: String { [fornavn, etternavn].filter { !$0.isEmpty }.joined(separator: " ") }

  /// «Etternavn, Fornavn», as lists are sorted.
  public var sortert: String { [etternavn, fornavn].filter { !$0.isEmpty }.joined(separator: ", ") }

  /// Whether a text looks like a whole name: two words or more, each with a capital letter.
  static func erHelt(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1
      && words.allSatisfy { word in
        word.count > 1 && word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.,'’".contains($0) }
      }
  }

  static func tidy(_ text: some StringProtocol) -> String {
    Enkelttekst.tidy(text) ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
