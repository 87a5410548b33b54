import Forms

extension Oppfølgingsplan {
  /// What follows from the date of the document: school year, age, and whom one may tell.
  ///
  /// Only blank fields are filled. Foresatte of a pupil who is of age and has not consented are left out, with a finding.
  public mutating func complete(on dato: Day) -> [Finding] {
    let day = dok.dato ?? dato
    dok.dato = day
    if dok.skoleår == nil { dok.skoleår = Skoleår(containing: day).text }

    var findings: [Finding] = []
    let given = elev.myndig
    if let born = elev.fødselsdato {
      let computed: JaNei = born.age(on: day) >= 18 ? .ja : .nei
      if given == .ubesvart {
        elev.myndig = computed
      } else if given != computed {
        findings.append(Finding(.rule, .warning, field: "elev.myndig", message: Wording.ageAgainstDate))
      }
    }
    if !foresatte.personer.isEmpty,
      Foresatteregel.måUtelates(elev.myndig, født: elev.fødselsdato, samtykke: foresatte.samtykke, on: day)
    {
      foresatte.personer = []
      findings.append(Finding(.rule, .remark, field: "foresatte.personer", message: Wording.foresatteLeftOut))
    }
    if let birthday = birthdayInPeriod {
      findings.append(
        Finding(.rule, .remark, field: "elev.fødselsdato", message: Wording.turnsOfAge(on: birthday.norwegian)))
    }
    return findings
  }

  /// The 18th birthday, where it lies inside the plan's period: from that day foresatte are told only with consent.
  var birthdayInPeriod: Day? {
    guard let born = elev.fødselsdato, let from = plan.fra, let to = plan.til, born.age(on: from) < 18,
      born.age(on: to) >= 18
    else { return nil }
    // Somebody born on 29 February turns 18 on 1 March where the year has no such day.
    return Day(year: born.year + 18, month: born.month, day: born.day) ?? Day(year: born.year + 18, month: 3, day: 1)
  }

  /// What a returned plan says against the rules of age: who should have been told, and who should not.
  public static func review(_ reading: Reading<AnyForm>) -> [Finding] {
    let read = Oppfølgingsplan(values: reading.answers)
    var findings: [Finding] = []
    if let birthday = read.birthdayInPeriod {
      let message = Wording.turnsOfAge(on: birthday.norwegian)
      findings.append(
        Finding(.rule, .remark, place: reading.place(of: "plan.til"), field: "elev.fødselsdato", message: message))
    }
    let isOfAge = read.isOfAge(on: read.plan.fra ?? read.dok.dato)
    // A plan without measures is still being written.
    if isOfAge == false, !read.tiltak.isEmpty, read.foresatte.orientert != .ja {
      let place = reading.place(of: "foresatte.orientert")
      findings.append(
        Finding(.rule, .remark, place: place, field: "foresatte.orientert", message: Wording.foresatteNotTold))
    }
    if isOfAge == true, read.foresatte.samtykke != .ja, !read.foresatte.personer.isEmpty {
      findings.append(Finding(.rule, .warning, field: "foresatte.personer", message: Wording.foresatteWithoutConsent))
    }
    return findings
  }

  /// Nil where the plan tells neither birth date nor whether the pupil is of age.
  private func isOfAge(on day: Day?) -> Bool? {
    if let day, let born = elev.fødselsdato { return born.age(on: day) >= 18 }
    return elev.myndig == .ja ? true : elev.myndig == .nei ? false : nil
  }
}
