import OPC
import WordML

/// How much of a template's printed text a document has: headings, labels, the heads of tables.
///
/// Content of slots never counts for or against, so a filled copy is as alike as a blank one.
public struct FormLikeness: Sendable, Equatable {
  /// From 0 to 1: the share of the template's own phrases that stand in the document; phrases that many templates have weigh less.
  public let share: Double
  /// How well the document fits this template and no other: 1 where each phrase of any candidate that stands in the document is of this
  /// template, and none is missing.
  public let fit: Double
  /// The longest stretch of the template that the document has more of than it lacks, as a share of the whole. Half a form has one of a
  /// half; another form with labels of the same words has them here and there, and no stretch.
  public let stretch: Double
  /// The template's phrases that the document lacks, as the template has them.
  public let missing: [String]
  /// Lines of the document that the template does not have: answers, and what somebody added.
  public let extra: [String]
}

extension Template {
  /// How much of this template a document has, whatever became of its controls.
  ///
  ///     let likeness = try template.likeness(to: bytes, name: "flat.docx")   // likeness.share == 0.97
  public func likeness(to bytes: [UInt8], name: String) throws(FormError) -> FormLikeness {
    try FormFinder([(self.name, self)]).likenesses(to: bytes, name: name)[0].likeness
  }
}

/// Tells which of some templates a document was made from, by what is printed on it.
///
///     let finder = try FormFinder([("plan", plan), ("sjekkliste", checklist)])
///     switch try finder.form(of: bytes, name: "flat.docx") { … }
public struct FormFinder: Sendable {
  /// What can be said of a document.
  public enum Answer: Sendable {
    /// One of the templates, clearly.
    case form(String, FormLikeness)
    /// Several that are about as near; nothing is guessed.
    case unclear([(name: String, likeness: FormLikeness)])
    /// None; with the nearest, which is not near enough.
    case unknown(nearest: String, FormLikeness)
  }

  /// The least stretch that is no coincidence, and how much better than the second the first must fit.
  static let leastStretch = 0.2
  static let leastLead = 1.3
  /// Delivered text of fewer words stands in any document.
  private static let leastDelivered = 3

  private struct Candidate {
    let name: String
    let printed: [String]
    let delivered: [String]

    init(_ name: String, _ document: WordDocument, file: String) throws(FormError) {
      var phrases = PrintedPhrases(breaksAtSlots: true)
      try FormError.naming(file) { () throws(PackageFault) in
        for story in document.stories { phrases.collect(try document.tree(of: story.part).root) }
      }
      self.name = name
      printed = FormFinder.unique(phrases.phrases)
      delivered = FormFinder.unique(phrases.delivered).filter {
        PrintedWords.of($0).count >= FormFinder.leastDelivered
      }
    }
  }

  private let candidates: [Candidate]
  /// How much a phrase tells: it is shared by this many candidates.
  private let sharers: [String: Int]

  /// Throws `no-templates` where there is nothing to compare with, and else only what a template that was compiled cannot meet again.
  public init<F: Form>(_ templates: [(name: String, template: Template<F>)]) throws(FormError) {
    var candidates: [Candidate] = []
    for (name, template) in templates {
      candidates.append(try Candidate(name, template.compiled.document, file: template.name))
    }
    try self.init(candidates)
  }

  /// By the templates' files: nothing has to be compiled to find what is printed in them.
  ///
  /// - Parameter files: for each form its name, and the path and bytes of its template.
  /// - Throws: `no-templates` where there are none, and what a file throws that is no Word document.
  package init(files: [(name: String, path: String, bytes: [UInt8])]) throws(FormError) {
    var candidates: [Candidate] = []
    for (name, path, bytes) in files {
      let document = try FormError.naming(path) { () throws(PackageFault) in try WordDocument(bytes) }
      candidates.append(try Candidate(name, document, file: path))
    }
    try self.init(candidates)
  }

  private init(_ candidates: [Candidate]) throws(FormError) {
    if candidates.isEmpty { throw FormError(.noTemplates, file: "", message: Wording.nothingToCompareWith) }
    self.candidates = candidates
    let all = candidates.flatMap { candidate in Set((candidate.printed + candidate.delivered).map(Self.key)) }
    sharers = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The form of a document, if one is clearly nearer than all others.
  public func form(of bytes: [UInt8], name: String) throws(FormError) -> Answer {
    let all = try likenesses(to: bytes, name: name)
    guard let best = all.first(where: { $0.likeness.stretch >= Self.leastStretch }) else {
      return .unknown(nearest: all[0].name, all[0].likeness)
    }
    // A document that holds all of two forms is neither, however much larger one of them is.
    let near = all.filter {
      $0.likeness.fit * Self.leastLead > best.likeness.fit || $0.likeness.share > best.likeness.share * 0.9
    }
    return near.count == 1 ? .form(best.name, best.likeness) : .unclear(near)
  }

  /// All candidates, the nearest first.
  public func likenesses(
    to bytes: [UInt8], name: String
  ) throws(FormError) -> [(name: String, likeness: FormLikeness)] {
    let index = try FormError.naming(name) { () throws(PackageFault) in try PhraseIndex(WordDocument(bytes)) }
    var places: [String: Int] = [:]
    for phrase in sharers.keys { places[phrase] = index.place(of: phrase.split(separator: " ")) }
    let explained = places.keys.sorted().reduce(0) { $0 + weight($1) }
    return candidates.map { ($0.name, likeness(of: $0, places, explained: explained, index)) }
      .enumerated().sorted { ($1.element.1.fit, $0.offset) < ($0.element.1.fit, $1.offset) }.map(\.element)
  }

  private func likeness(
    of candidate: Candidate, _ places: [String: Int], explained: Double, _ index: PhraseIndex
  ) -> FormLikeness {
    let keys = candidate.printed.map(Self.key)
    let whole = keys.reduce(0) { $0 + weight($1) }
    let found = keys.filter { places[$0] != nil }.reduce(0) { $0 + weight($1) }
    let printed = Set(keys)
    let delivered = candidate.delivered.map(Self.key).filter { places[$0] != nil && !printed.contains($0) }
    let kept = Set(delivered).sorted().reduce(0) { $0 + weight($1) }
    let taken = Set((keys + delivered).compactMap { places[$0] })
    return FormLikeness(
      share: whole > 0 ? found / whole : 0,
      fit: whole > 0 ? 2 * (found + kept) / (whole + kept + explained) : 0,
      stretch: whole > 0 ? stretch(of: keys, places) / whole : 0,
      missing: candidate.printed.filter { places[Self.key($0)] == nil }, extra: index.lines(without: taken))
  }

  /// The greatest sum over neighbouring phrases, those that are missing counted against it.
  private func stretch(of keys: [String], _ places: [String: Int]) -> Double {
    var (best, here) = (0.0, 0.0)
    for key in keys {
      here = max(0, here + (places[key] == nil ? -weight(key) : weight(key)))
      best = max(best, here)
    }
    return best
  }

  /// A word or two tells less than a phrase: «Når», «Hva» and «Dato» begin lines of any form.
  private func weight(_ phrase: String) -> Double {
    let words = 1 + phrase.utf8.count { $0 == UInt8(ascii: " ") }
    return Double(min(words, Self.tellingWords)) / Double(Self.tellingWords * (sharers[phrase] ?? 1))
  }

  /// Of so many words a phrase is hardly another form's.
  private static let tellingWords = 3

  private static func key(_ phrase: String) -> String { PrintedWords.of(phrase).joined(separator: " ") }

  /// Each phrase once, in order.
  private static func unique(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    return phrases.filter { phrase in
      let key = key(phrase)
      return !key.isEmpty && seen.insert(key).inserted
    }
  }
}
