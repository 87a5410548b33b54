import Forms
import Foundation

/// One pupil as the sources tell of her: a key, a name, and answers by tag.
public struct Oppføring: Sendable, Equatable {
  /// The pupil's key: the first of nøkkel, elevnummer, name and birth date, name and class that was there.
  public var nøkkel: String
  /// «Etternavn, Fornavn», the way folders are sorted.
  public var navn: Elevnavn?
  public var values: Values
  /// Whether any source says that the pupil's address is protected: then no address and no telephone is printed.
  public internal(set) var erSkjermet = false
  /// Whether another pupil of the class has the same name.
  var harNavnebror = false
  /// Where the pupil stands: file, sheet and row.
  public let sted: String
  /// The file that the pupil was found in.
  let fil: String
  /// All that could be the key; other sources may know the pupil by another of them.
  let kjennetegn: Kjennetegn

  /// - Parameter otherwise: the key of an entry that is about nobody; nil where it must be a pupil.
  init?(
    _ kjennetegn: Kjennetegn, navn: Elevnavn?, values: Values, sted: String, fil: String, otherwise: String? = nil
  ) {
    guard let key = kjennetegn.all.first ?? otherwise else { return nil }
    nøkkel = key
    self.navn = navn
    self.values = values
    self.sted = sted
    self.fil = fil
    self.kjennetegn = kjennetegn
  }

  /// A pupil without answers, and without the place that she was found in.
  init(nøkkel: String, navn: Elevnavn?, values: Values, kjennetegn: Kjennetegn) {
    self.nøkkel = nøkkel
    self.navn = navn
    self.values = values
    (sted, fil) = ("", "")
    self.kjennetegn = kjennetegn
  }

  /// The one entry of a form that is made once a school year: the year is its key.
  public init(_ skoleår: Skoleår, values: Values) {
    nøkkel = skoleår.text
    navn = nil
    self.values = values
    (sted, fil) = (skoleår.text, skoleår.text)
    kjennetegn = Kjennetegn(nøkkel: skoleår.text, navn: nil, values: values)
  }

  /// The class, as the sources have it.
  public var klasse: String? { values.text("elev.klasse") }
}

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
    let name = filnavn.split(separator: "/").last.map { $0.precomposedStringWithCanonicalMapping } ?? ""
    let stem = name.firstRange(of: " – ").map { name[..<$0.lowerBound] } ?? ""
    let part = String(stem.firstRange(of: " (f. ").map { stem[..<$0.lowerBound] } ?? stem)
    if part.contains(","), let parts = Elevnavn(part), Nøkkel.folded(parts.fullt) == Nøkkel.folded(Self.tidy(text)) {
      self = parts
    } else {
      self.init(text)
    }
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

  static func tidy(_ text: some StringProtocol) -> String {
    Enkelttekst.tidy(text) ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Values {
  /// The answer as a line of text, where it is one.
  func text(_ tag: String) -> String? {
    guard case .text(let text) = self[tag], !text.isEmpty else { return nil }
    return text
  }

  func day(_ tag: String) -> Day? {
    guard case .day(let day) = self[tag] else { return nil }
    return day
  }
}
