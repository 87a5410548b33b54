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
    let given = elev.myndig
    if let born = elev.fødselsdato {
      let computed: JaNei = born.age(on: day) >= 18 ? .ja : .nei
      if given == .ubesvart {
        elev.myndig = computed
      } else if given != computed {
        findings.append(Finding(.rule, .warning, field: "elev.myndig", message: Wording.ageAgainstDate))
      }
    }
    // In doubt the pupil is of age: what was told to foresatte cannot be taken back.
    let isOfAge = elev.myndig == .ja || elev.fødselsdato.map { $0.age(on: day) >= 18 } ?? false
    if isOfAge, foresatte.samtykke != .ja, !foresatte.personer.isEmpty {
      foresatte.personer = []
      findings.append(Finding(.rule, .remark, field: "foresatte.personer", message: Wording.foresatteLeftOut))
    }
    return findings
  }
}
