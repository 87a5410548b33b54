import Disk
import Forms
import Foundation
import IKO
import Testing
import Words

/// What printed labels mean, in a world in which every word must be known.
struct LabelWordsTests {
  /// How many labels of a set are understood, and which are taken for another's.
  private struct Result: Equatable {
    var labels = 0
    var heads = 0
    var wrong: [String] = []
    var trapped: [String] = []
  }

  private func result(_ set: LabelSet) throws -> Result {
    var result = Result()
    let (plan, list) = (try LabelSet.meanings("oppfølgingsplan"), try LabelSet.meanings("sjekkliste"))
    func note(_ verdict: Verdict, _ key: String, _ label: String, _ count: WritableKeyPath<Result, Int>) {
      guard let certain = verdict.certain else { return }
      if certain == key { result[keyPath: count] += 1 } else { result.wrong.append("\(label): \(certain)") }
    }
    for (key, label) in set.labels {
      let form = key.hasPrefix("møte.") ? list : plan
      note(form.verdict(on: label, title: "Oppfølgingsplan"), key, label, \.labels)
    }
    for (key, label) in set.checklist { note(list.verdict(on: label), key, label, \.labels) }
    for (key, label) in set.columns {
      let dot = try #require(key.lastIndex(of: "."))
      let verdict = try LabelSet.heads(String(key[..<dot])).verdict(on: label)
      note(verdict, String(key[key.index(after: dot)...]), label, \.heads)
    }
    let heads = try LabelSet.heads("tiltak")
    for (kind, label) in set.traps {
      let verdict =
        kind == "plan" ? plan.verdict(on: label, title: "Oppfølgingsplan") : heads.verdict(on: label)
      if let certain = verdict.certain { result.trapped.append("\(label): \(certain)") }
    }
    return result
  }

  @Test func `nearly all labels mean their field, none means another, and what is no field's is left alone`() throws {
    var table: [String] = []
    for set in LabelSet.all {
      let result = try result(set)
      table.append(
        "\(set.name): \(result.labels) of \(set.labels.count + set.checklist.count) labels, \(result.heads) of "
          + "\(set.columns.count) heads, wrong: \(result.wrong), traps: \(result.trapped)")
    }

    // «Skolens navn» is a field of the form after all; «Dato» and «Navn» are, where nothing stands over them.
    #expect(
      table == [
        #"dev: 95 of 99 labels, 20 of 20 heads, wrong: [], traps: ["Skolens navn: skole.navn"]"#,
        #"dev2: 177 of 180 labels, 34 of 34 heads, wrong: [], traps: []"#,
        #"own: 89 of 91 labels, 17 of 17 heads, wrong: [], traps: []"#,
        #"own2: 120 of 122 labels, 21 of 21 heads, wrong: [], traps: []"#,
        #"strangers: 100 of 100 labels, 30 of 30 heads, wrong: [], traps: ["Dato: dok.dato", "Navn: elev.navn"]"#,
        #"strangers2: 99 of 100 labels, 30 of 30 heads, wrong: [], traps: []"#,
      ])
  }

  @Test func `in an open world, in which unknown words say nothing, what is no field's would be taken`() throws {
    let plan = try LabelSet.meanings("oppfølgingsplan")
    let traps = LabelSet.all.flatMap(\.traps).filter { $0.key == "plan" }.map(\.label)

    let taken = traps.filter { label in
      let unknown = plan.unknownWords(in: label)
      let rest = label.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !unknown.contains(String($0)) }
      return plan.verdict(on: rest.joined(separator: " ")).certain != nil
    }

    withKnownIssue { #expect(taken.count <= 1) }
  }

  @Test func `a label with a word that nobody knows is proposed with the word, or left`() throws {
    let plan = try LabelSet.meanings("oppfølgingsplan")

    let verdict = plan.verdict(on: "Elevens behov for gryteklut")

    #expect(verdict.certain == nil)
    #expect(verdict.proposals == ["kart.behov"])
    guard case .probable(let meanings) = verdict else { return }
    #expect(meanings[0].reason == .unknownWords(["gryteklut"]))
    #expect(plan.verdict(on: "Gryteklut") == .unknown)
  }

  @Test func `a mistyped word is proposed, not taken`() throws {
    guard case .probable(let meanings) = try LabelSet.meanings("oppfølgingsplan").verdict(on: "Elevens kontaktlærrer")
    else {
      Issue.record("not proposed")
      return
    }

    #expect(meanings.map(\.key) == ["elev.kontaktlærer"])
    #expect(meanings[0].reason == .spelling("kontaktlærrer", like: "kontaktlærer"))
  }

  @Test(arguments: [
    (HeadedLabelSet.dev3, "dev3: 385 of 400 labels, 120 of 120 heads, wrong: [], traps: []"),
    (.dev4, #"dev4: 361 of 400 labels, 115 of 120 heads, wrong: ["Virkning/effekt: vurdering"], traps: []"#),
    (.strangers3, "strangers3: 98 of 100 labels, 29 of 30 heads, wrong: [], traps: []"),
    (
      .strangers4,
      "strangers4: 93 of 100 labels, 25 of 30 heads, wrong: [\"Hva skal det gjøres noe med?: tiltak\"], traps: []"
    ),
  ])
  func `labels under their headings`(set: HeadedLabelSet, expected: String) throws {
    let result = try set.result()
    #expect(result == expected)
  }

  @Test func `no word without content changes what a label means`() throws {
    let plan = try LabelSet.meanings("oppfølgingsplan")
    let words = try source().tomme.split(separator: " ").map(String.init)
    let labels = LabelSet.all.flatMap(\.labels).map(\.label)
    var changed: [String] = []

    for (number, word) in words.enumerated() {
      for label in stride(from: number % 61, to: labels.count, by: 61).map({ labels[$0] }) {
        let before = plan.verdict(on: label, title: "Oppfølgingsplan").certain
        let parts = label.split(separator: " ", maxSplits: 1)
        let other = ([parts[0], word[...]] + parts.dropFirst()).joined(separator: " ")
        let after = plan.verdict(on: other, title: "Oppfølgingsplan").certain
        if let before, let after, before != after { changed.append("\(other): \(after)") }
      }
    }

    #expect(changed == [])
    #expect(words.count < 600)
  }

  @Test func `each set of concepts by which a field is meant means it, and no other`() throws {
    let source = try source()
    let plan = try LabelSet.meanings("oppfølgingsplan")
    var wrong: [String] = []
    for (key, entry) in source.felt where plan.isOwn(key) {
      // What counts only at boxes is no label's by itself.
      for must in entry.må where !entry.valg.contains(must) {
        let words = must.split(separator: " ").map { name in
          source.ord[String(name)]?.split(separator: " ").first.map(String.init)
        }
        // What only counts in its place is not said by words alone.
        guard words.allSatisfy({ $0 != nil }) else { continue }
        let label = words.compactMap(\.self).joined(separator: " ")
        let verdict = plan.verdict(on: label)
        if verdict.certain != key, !verdict.proposals.contains(key) { wrong.append("\(key): \(label): \(verdict)") }
      }
    }

    #expect(wrong == [])
  }

  @Test(arguments: [
    "ADRESSE", "FNR", "REKTOR", "VEDTAK", "FORRIGE", "IKKE", "NY", "MOR", "SØSKEN", "FØR", "UNGDOMSSKOLE", "SØKNAD",
  ])
  func `words that stop a label although no field has them stay in the list`(concept: String) throws {
    let source = try source()

    #expect(source.ord[concept]?.isEmpty == false)
  }

  @Test func `a word under two concepts is refused, as it stands and as another's ending`() throws {
    for (one, other) in [("gruppe", "gruppe"), ("gruppe", "gruppen")] {
      let text = #"""
        {"ord": {"KLASSE": "\#(one)", "LAG": "\#(other)", "HVA": "hva"}, "hele": {}, "uttrykk": {}, "forkortelser": {},
        "spørreord": {}, "alene": "HVA", "plasserte": {}, "tomme": "", "personer": "", "underskriver": "", "sperrer": "",
        "deler": {}, "gjentas": "", "tittelen": "", "tid": {}, "tidsfelt": {}, "hjelpeverb": "", "punkt": "", "felt": {},
        "kolonner": {}, "hovedkolonner": {}}
        """#
      let source = try JSONDecoder().decode(WordSource.self, from: Data(text.utf8))

      #expect(throws: VocabularyFault.clash(word: other, concepts: ["KLASSE", "LAG"])) { try Vocabulary(source) }
    }
  }

  private func source() throws -> WordSource {
    try JSONDecoder().decode(
      WordSource.self, from: Data(Files.read(Malmappe.path(of: "data/ordliste.json"), limit: 1 << 20)))
  }
}
