/// Which fields a sense fits, and how well.
extension Meanings {
  /// The fields that are meant by all that is said, the best first.
  func fits(
    _ sense: Sense, _ tokens: Tokens? = nil, _ around: Surroundings, allowsUnknown: Bool = false
  ) -> [Meaning] {
    let words = tokens.map(wholeWords) ?? []
    guard sense.unknown.isEmpty || allowsUnknown || wholes[words] != nil else { return [] }
    var best: [String: Meaning] = [:]
    func add(_ meaning: Meaning) {
      if best[meaning.key].map({ $0.score < meaning.score }) ?? true { best[meaning.key] = meaning }
    }
    for key in wholes[words] ?? [] where around.accepts(key) {
      let isWeak = alternatives.contains { $0.key == key && $0.isWeak && $0.must == sense.concepts }
      guard !isAnothers(key, sense, around, isWeak: isWeak) else { continue }
      let isOwn = labels[words] == key
      // What says little is no surer for being written down.
      let extra = isWeak ? -0.5 : isOwn ? 2 : 1
      add(
        Meaning(
          key: key, score: 2 * Double(max(1, sense.concepts.count)) + extra + bonus(key, sense, around),
          reason: .onlyMeaning, isByHeading: isNamed(key, around), isOwnLabel: isOwn, isWeak: isWeak,
          isUncertain: isWeak && isElsewhere(key, around)
            || isLooseDay(alternatives.first { $0.key == key && $0.must == sense.concepts }, sense, [], around)))
    }
    guard sense.unknown.isEmpty || allowsUnknown else { return best.values.sorted(by: Self.isBetter) }
    for number in Set(sense.concepts.flatMap { byConcept[$0] ?? [] }).sorted() {
      if let meaning = meaning(alternatives[number], sense, around) { add(meaning) }
    }
    return best.values.sorted(by: Self.isBetter)
  }

  /// The words by which a whole label is looked up: brackets that say something belong to it.
  private func wholeWords(_ tokens: Tokens) -> [String] {
    if wholes[tokens.all] != nil { return tokens.all }
    // «Omfang og mønster (dager, timer)» is explained there; «Navn (rektor)» is another's.
    let explained = vocabulary.sense(of: tokens.bracketed).concepts
    let outside = vocabulary.sense(of: tokens.words).concepts
    // «Foresatte er orientert (dato)» is another field than «Foresatte er orientert (elev under 18 år)».
    let isWhole =
      outside.count > 1 && explained.isDisjoint(with: vocabulary.persons)
      && (explained.isDisjoint(with: vocabulary.day) || !outside.isDisjoint(with: vocabulary.day))
    return explained.isEmpty || isWhole ? tokens.plain : tokens.all
  }

  private static func isBetter(_ left: Meaning, _ right: Meaning) -> Bool {
    (right.score, left.key) < (left.score, right.key)
  }

  private func meaning(_ alternative: Alternative, _ sense: Sense, _ around: Surroundings) -> Meaning? {
    let said = alternative.must.intersection(sense.concepts)
    // «Hva» counts where nothing else is said, or where the field wants it.
    let counted = sense.concepts.subtracting([vocabulary.alone])
    guard !said.isEmpty, counted.isSubset(of: alternative.allowed) else { return nil }
    if alternative.isWhole, !alternative.must.isSubset(of: sense.concepts) { return nil }
    if alternative.must == [vocabulary.alone], !counted.isEmpty { return nil }
    var missing = alternative.must.subtracting(sense.concepts)
    let heading = headingConcepts(around)
    let byHeading = missing.intersection(heading)
    guard !isWhose(byHeading, sense, around, alternative) else { return nil }
    missing.subtract(heading)
    let byTitle = missing
    if !missing.isEmpty {
      // The title of a paper with several parts says of none of them when it was.
      let parts = Set(around.title.concepts.compactMap { vocabulary.parts[$0] })
      guard said.isSubset(of: vocabulary.completed), missing.isSubset(of: around.title.concepts), parts.count <= 1
      else { return nil }
    }
    if alternative.isWeak, !sense.unknown.isEmpty { return nil }
    if alternative.isPlain, sense.asks { return nil }
    if alternative.isChoice, !around.isChoice { return nil }
    // «Hva eleven tenker» is about the pupil, and is not her name.
    if alternative.must.count == 1, !alternative.must.isDisjoint(with: vocabulary.persons), sense.isAbout { return nil }
    guard around.accepts(alternative.key),
      !isAnothers(alternative.key, sense, around, isWeak: alternative.isWeak && byHeading.isEmpty)
    else { return nil }
    let extra = counted.subtracting(alternative.must).count
    var score = 2 * Double(said.count) + 1.2 * Double(byHeading.count) + 0.4 * Double(byTitle.count)
    score -= 0.2 * Double(extra) + 1.5 * Double(sense.unknown.count) + (alternative.isWeak ? 0.5 : 0)
    score += bonus(alternative.key, sense, around)
    return Meaning(
      key: alternative.key, score: score, reason: .onlyMeaning,
      isByHeading: !byHeading.isEmpty || isNamed(alternative.key, around),
      isWeak: alternative.isWeak,
      isUncertain: alternative.isUncertain || isAgainst(alternative.key, sense)
        || alternative.isWeak && byHeading.isEmpty && isElsewhere(alternative.key, around)
        || isLooseDay(alternative, sense, byHeading, around)
        || isSiblings(alternative, byHeading.union(byTitle), sense))
  }

  /// Whether a label that a heading completes says all, but for whom, that another field of the same part wants: «Informert den» under «Samtykke
  /// og informasjon» is no day of consent.
  private func isSiblings(_ alternative: Alternative, _ completing: Set<Lexicon.Concept>, _ sense: Sense) -> Bool {
    guard !completing.isEmpty else { return false }
    let part = Self.part(of: alternative.key)
    return sense.concepts.subtracting(alternative.must).subtracting(vocabulary.persons).contains { concept in
      (byConcept[concept] ?? []).lazy.map { alternatives[$0] }.contains { other in
        other.key != alternative.key && Self.part(of: other.key) == part && other.must.isDisjoint(with: completing)
          && other.must.subtracting(vocabulary.persons).isSubset(of: sense.concepts)
      }
    }
  }

  /// Whether a heading would complete a label with one person where the label or the heading is about another: «Elevens fulle navn» under
  /// «Kontaktlærer», «Navn» under «Skolens kontaktperson».
  private func isWhose(
    _ byHeading: Set<Lexicon.Concept>, _ sense: Sense, _ around: Surroundings, _ alternative: Alternative
  ) -> Bool {
    guard !byHeading.isEmpty else { return false }
    let completing = byHeading.intersection(vocabulary.persons)
    if !completing.isEmpty, !sense.concepts.isDisjoint(with: vocabulary.persons) { return true }
    let persons = around.heading.concepts.intersection(vocabulary.persons)
    return !persons.isEmpty && persons.isDisjoint(with: alternative.must) && isNameOrNumber(sense)
  }

  /// A name or a telephone number, of whoever it is.
  private func isNameOrNumber(_ sense: Sense) -> Bool {
    !sense.concepts.isEmpty && sense.concepts.isSubset(of: bare) && sense.concepts.isDisjoint(with: vocabulary.day)
  }

  /// Whether a day is of something else than the field's: of a heading that says more than its part of the form, or that says nothing that is known.
  private func isLooseDay(
    _ alternative: Alternative?, _ sense: Sense, _ byHeading: Set<Lexicon.Concept>, _ around: Surroundings
  ) -> Bool {
    guard let alternative, sense.concepts.isSubset(of: vocabulary.day), !sense.concepts.isEmpty else { return false }
    func says(_ heading: Sense) -> Bool {
      !heading.unknown.isEmpty || !heading.concepts.isSubset(of: alternative.allowed.union(neutral))
    }
    if byHeading.isEmpty { return says(around.nearest) }
    return byHeading.allSatisfy { vocabulary.parts[$0] == nil } && says(around.heading)
  }

  /// A heading about several people completes nothing with one of them.
  private func headingConcepts(_ around: Surroundings) -> Set<Lexicon.Concept> {
    let persons = around.heading.concepts.intersection(vocabulary.persons)
    return persons.count > 1 ? around.heading.concepts.subtracting(persons) : around.heading.concepts
  }

  /// For a heading that names the field's part of the form, and for the tense.
  private func bonus(_ key: String, _ sense: Sense, _ around: Surroundings) -> Double {
    var bonus = isNamed(key, around) ? 0.8 : 0
    if let tense = tense(of: key), !sense.tenses.isEmpty { bonus += sense.tenses.contains(tense) ? 0.8 : -0.8 }
    return bonus
  }

  private func isNamed(_ key: String, _ around: Surroundings) -> Bool {
    around.heading.concepts.contains { vocabulary.parts[$0] == Self.part(of: key) }
  }

  private func tense(of key: String) -> String? {
    vocabulary.source.tidsfelt[group.map { $0 + "." + key } ?? key]
  }

  /// Whether the label speaks of the past and the field of what is to come, or the other way round.
  private func isAgainst(_ key: String, _ sense: Sense) -> Bool {
    tense(of: key).map { !sense.tenses.isEmpty && !sense.tenses.contains($0) } ?? false
  }

  /// Whether a heading says that what stands below is about somebody or something else.
  private func isAnothers(_ key: String, _ sense: Sense, _ around: Surroundings, isWeak: Bool) -> Bool {
    let heading = around.heading.concepts
    let persons = heading.intersection(vocabulary.persons)
    let part = Self.part(of: key)
    let own = vocabulary.named[part] ?? []
    if !persons.isEmpty, persons.isDisjoint(with: own), sense.concepts.isDisjoint(with: own),
      !own.isDisjoint(with: vocabulary.persons)
    {
      return true
    }
    return isWeak && !own.isDisjoint(with: vocabulary.persons) && !persons.subtracting(own).isEmpty
  }

  /// Whether a heading names another part of the form than a label that says little would mean.
  private func isElsewhere(_ key: String, _ around: Surroundings) -> Bool {
    let parts = Set(around.heading.concepts.compactMap { vocabulary.parts[$0] })
    let isNamed = parts.contains(Self.part(of: key))
    return !isNamed && (!parts.isEmpty || !around.heading.concepts.isDisjoint(with: vocabulary.persons))
  }

  static func part(of key: String) -> String { String(key.prefix { $0 != "." }) }
}
