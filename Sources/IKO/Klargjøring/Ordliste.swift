import Forms
import Foundation
import Synchronization
import Words

/// The words of school forms, which lie with the templates: `data/ordliste.json`. A school adds its own there.
enum Ordliste {
  /// The last list that was read: a form, its template and its preparation ask for the same one.
  private static let last = Mutex<(bytes: [UInt8], words: Vocabulary, number: Int)?>(nil)

  /// Reads and checks the list. Throws where it cannot be read, and where a word stands under two concepts.
  static func publisert(i malmappe: Malmappe = .gjeldende) throws(FormError) -> Vocabulary {
    try nummerert(i: malmappe).words
  }

  /// The same, with a number that another list does not have: what was made of the words is as good as before where it is the same.
  static func nummerert(i malmappe: Malmappe = .gjeldende) throws(FormError) -> (words: Vocabulary, number: Int) {
    let path = try malmappe.path(of: "data/ordliste.json")
    let bytes = try FormError.reading(path)
    if let known = last.withLock({ $0?.bytes == bytes ? $0 : nil }) { return (known.words, known.number) }
    let words = try vocabulary(bytes, path)
    return last.withLock { last in
      let number = (last?.number ?? 0) + 1
      last = (bytes, words, number)
      return (words, number)
    }
  }

  private static func vocabulary(_ bytes: [UInt8], _ path: String) throws(FormError) -> Vocabulary {
    guard let source = try? JSONDecoder().decode(WordSource.self, from: Data(bytes)) else {
      throw FormError(kind: "bad-json", file: path, message: Wording.badWords)
    }
    do throws(VocabularyFault) {
      return try Vocabulary(source)
    } catch {
      throw FormError(kind: "bad-words", file: path, message: Wording.sentence(error))
    }
  }
}

extension Layout {
  /// This, with the words of the templates' folder, for a form that is read by its labels.
  ///
  /// Throws `no-such-file`, `bad-json` and `bad-words`.
  public func medOrd() throws(FormError) -> Layout {
    guard words == nil else { return self }
    var layout = medEmner()
    layout.words = try Ordliste.publisert()
    return layout
  }

  /// This, knowing which labels ask about a pupil and which the school prints of itself.
  func medEmner() -> Layout {
    var layout = self
    (layout.topics, layout.owners) = (["elev", "fravær", "foresatt"], ["skole"])
    return layout
  }

  /// What schools call the fields of forms, by the list that comes with the templates.
  ///
  ///     let template = try Template<Oppfølgingsplan>(contentsOf: "skolens eget skjema.docx", layout: .norsk())
  ///
  /// Throws `no-such-file`, `bad-json` and `bad-words`.
  public static func norsk() throws(FormError) -> Layout { try Layout().medOrd() }
}

extension Wording {
  static let badWords =
    "Ordlisten for etiketter kan ikke leses. Sammenlign den med data/ordliste.json blant malene som følger med, eller slett skolens kopi."

  static func sentence(_ fault: VocabularyFault) -> String {
    switch fault {
    case .clash(let word, let concepts):
      "Ordlisten har ordet «\(word)» under flere begreper: \(concepts.joined(separator: ", ")). La det stå under ett av dem."
    case .noSuchConcept(let name, let place):
      "Ordlisten bruker begrepet \(name) i «\(place)», men det har ingen ord. Rett navnet, eller gi begrepet ord under «ord»."
    }
  }
}
