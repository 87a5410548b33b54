import Forms
import Foundation

extension Elevgrunnlag {
  /// From what the lists say of a pupil, kept by tag.
  init(_ oppføring: Oppføring) {
    self.init(nøkkel: oppføring.nøkkel)
    kjennetegn = oppføring.kjennetegn
    navn = oppføring.navn
    sted = oppføring.sted
    let values = oppføring.alt
    klasse = oppføring.klasse
    kontaktlærer = values.text("elev.kontaktlærer")
    beslutning = values.text(Beslutninger.tag)
    født = values.day("elev.fødselsdato")
    trinn = values.text("elev.trinn").flatMap { Trinn($0) }
    karaktertrinn = values.text(Fagkolonne.titteltag).flatMap { Trinn($0) }
    snitt = values.number("inn.snitt")
    if let number = oppføring.values.number("inn.ønske"), (1...99).contains(number) {
      ønske = .nummer(NSDecimalNumber(decimal: number).intValue)
    } else if oppføring.grunnlag.text("inn.ønske") != nil {
      ønske = .ord
    }
    fravær.prosent = values.amount(.prosent)
    // «Fravær» without a unit holds percentages where its cells say so.
    if fravær.prosent == .init() { fravær.prosent = values.amount(nil) }
    fravær.dager = values.amount(.dager)
    fravær.timer = values.amount(.timer)
    fravær.skoledager = values.number(Fraværskolonne.skoledager)
    for tag in values.tags where tag.hasPrefix(Merkekolonne.prefix) {
      let id = String(tag.dropFirst(Merkekolonne.prefix.count))
      merker[id] = values.text(tag).flatMap { Merke(rawValue: $0) }
    }
    // A mark in a class list that says who reported it is a concern like one of a list of its own.
    let marked = merker.filter { $0.value == .ja }.map(\.key).sorted()
    if let reporter = values.text("ident.meldtAv"), !marked.isEmpty {
      bekymringer = [
        Bekymring(dato: values.day("ident.dato"), meldtAv: reporter, faktorer: marked, merknad: nil, sted: sted)
      ]
    }
    for tag in values.tags {
      if let column = Fagkolonne(tag: tag) { add(values[tag], column) }
      if let column = Fagkolonne.Annet(tag: tag), let form = column.vurdering, case .text(let text) = values[tag] {
        historikk.append(Fagkarakter(column.navn, form, Karakter(text), trinn: column.trinn))
      }
    }
    for amount in [fravær.prosent, fravær.dager, fravær.timer] where amount.erMotstridende {
      funn.append(Finding(.difference, .warning, place: sted, message: Wording.partsAgainstWhole))
    }
    if let days = fravær.dager.minst, let base = fravær.skoledager, days > base {
      funn.append(
        Finding(.badCell, .error, place: sted, field: Fraværskolonne.skoledager, message: Wording.moreThanBase))
      fravær.skoledager = nil
    }
  }

  /// A grade of a list with a row for each of them. Those of 10. trinn in the subjects of the page are what the pupil came with.
  mutating func legg(_ karakter: Fagkarakter) {
    guard karakter.erUngdomstrinn, karakter.vurdering >= .standpunkt, !karakter.erOrdenEllerAtferd,
      let column = Fagkolonne(karakter.fag) ?? karakter.fagkode.flatMap({ Fagkolonne($0) })
    else { return historikk.append(karakter) }
    var grade = Inngangskarakter(
      column.fag.rawValue, column.navn, eksamen: karakter.vurdering == .eksamen,
      karakter.karakter.map { .karakter($0) } ?? .uleselig)
    grade.sier10 = true
    inngang.append(grade)
  }

  private mutating func add(_ answer: Answer?, _ column: Fagkolonne) {
    guard let answer else { return }
    var karakter: Karakter?
    var isBlank = true
    if case .text(let text) = answer { (karakter, isBlank) = (Karakter(text), false) }
    if column.erTermin {
      guard !isBlank else { return }
      historikk.append(Fagkarakter(column.navn, column.vurdering ?? .standpunkt, karakter, trinn: column.trinn))
    } else {
      let content: Inngangskarakter.Innhold = isBlank ? .blank : karakter.map { .karakter($0) } ?? .uleselig
      var grade = Inngangskarakter(column.fag.rawValue, column.navn, eksamen: column.erEksamen, content)
      grade.sier10 = column.erFra10
      inngang.append(grade)
    }
  }
}

extension Values {
  func number(_ tag: String) -> Decimal? {
    guard case .number(let number) = self[tag] else { return nil }
    return number
  }

  fileprivate func amount(_ unit: Fraværskolonne.Enhet?) -> Fraværsgrunnlag.Mengde {
    Fraværsgrunnlag.Mengde(
      number(Fraværskolonne.tag(unit, .samlet)), dokumentert: number(Fraværskolonne.tag(unit, .dokumentert)),
      udokumentert: number(Fraværskolonne.tag(unit, .udokumentert)))
  }
}
