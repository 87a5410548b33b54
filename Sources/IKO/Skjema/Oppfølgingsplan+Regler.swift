import Forms

extension Oppfølgingsplan {
  /// What follows from the date of the document: school year, age, and whom one may tell.
  ///
  /// Only blank fields are filled. Foresatte of a pupil who is of age and has not consented are left out, with a finding.
  /// Source: the page («Foresatte orienteres for elever under 18 år»); from 18 the school is bound to secrecy towards them.
  public mutating func complete(on dato: Day) -> [Finding] {
    let day = dok.dato ?? dato
    dok.dato = day
    if dok.skoleår == nil { dok.skoleår = Skoleår(containing: day).text }

    var findings: [Finding] = []
    if let born = elev.fødselsdato {
      let isOfAge = born.age(on: day) >= 18
      if elev.myndig == .ubesvart { elev.myndig = isOfAge ? .ja : .nei }
      if isOfAge, foresatte.samtykke != .ja, !foresatte.personer.isEmpty {
        foresatte.personer = []
        findings.append(
          Finding(.rule, .remark, field: "foresatte.personer", message: Wording.foresatteLeftOut))
      }
    }
    return findings
  }
}
