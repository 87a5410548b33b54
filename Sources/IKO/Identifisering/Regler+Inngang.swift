import Forms

/// R3: the grades of 10. trinn in the three subjects of the page.
extension Regler {
  func inngangskarakterer() -> Vurdering {
    let grense = terskler.inngangskarakterer
    let codes = Set(grense.karakterer.compactMap { Karakter($0) })
    let cells = elev.inngang.filter { grense.eksamen != false || !$0.erEksamen }
    let hits = cells.filter { $0.karakter.map(codes.contains) == true }
    let subjects = grense.fag.compactMap { Fagnavn($0)?.rawValue }
    let missing = subjects.filter { fag in isMissing(cells.filter { $0.fag == fag }) }
    let funn = subjects.flatMap { fag in remarks(cells.filter { $0.fag == fag }) }

    let sannhet = hits.isEmpty && !missing.isEmpty ? Sannhet.ukjent(missing) : Sannhet(!hits.isEmpty)
    let grunnlag =
      if !hits.isEmpty {
        Wording.grades(hits.map { ($0.navn, $0.erEksamen, $0.karakter?.text ?? "") }, codes: grense.karakterer)
      } else if missing.isEmpty {
        Wording.noGrades(grense.karakterer, subjects: subjects)
      } else {
        Wording.gradesMissing(missing, codes: grense.karakterer)
      }
    let fag = hits.map {
      Fagkarakter($0.navn, $0.erEksamen ? .eksamen : .standpunkt, $0.karakter, erUngdomstrinn: true)
    }
    return Vurdering(.r3, sannhet.utfall, grunnlag, mangler: missing, fag: fag, funn: funn)
  }

  /// A subject is missing when no grade stands in it beside exams, or when a cell of it cannot be read.
  private func isMissing(_ cells: [Inngangskarakter]) -> Bool {
    cells.contains { $0.innhold == .uleselig } || !cells.contains { !$0.erEksamen && $0.karakter != nil }
  }

  private func remarks(_ cells: [Inngangskarakter]) -> [Finding] {
    var findings: [Finding] = []
    for cell in cells {
      switch cell.karakter {
      case .kode(.im): findings.append(rule(.warning, Wording.notMet(cell.navn)))
      case .kode(.ikkeBestått), .kode(.ikkeGodkjent): findings.append(rule(.warning, Wording.notPassed(cell.navn)))
      case nil where cell.innhold == .blank && !cell.erEksamen && !isMissing(cells):
        findings.append(rule(.remark, Wording.otherGrades(cell.navn)))
      default: continue
      }
    }
    return findings
  }

  func rule(_ severity: Finding.Severity, _ message: String) -> Finding {
    Finding(.rule, severity, place: elev.sted.isEmpty ? nil : elev.sted, message: message)
  }
}
