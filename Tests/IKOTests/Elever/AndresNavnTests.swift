import TestSupport
import Testing

@testable import IKO

/// A name that a form asks for below the pupil's own: it is another's as long as nothing says that it is hers.
@Suite struct AndresNavnTests {
  private static let list = "Fornavn;Etternavn;Klasse;Født\nTuva;Lie;1STA;14.01.2010\n"
  private static let others = ["Verge", "Arbeidsgiver", "Opplæringskontoret", "Nytt bosted", "Den som henter"]

  /// What asks for the pupil, in a form or in a letter.
  private static let openings: [[String]] = [
    ["Elevens navn: ________________", "Klasse: ________________"],
    ["Jeg, ________________, født ________________, søker om fritak."],
    ["Eg, ________________, elev i klasse ________________, søkjer om fritak."],
  ]

  /// What may stand above «Navn: ____».
  private static let contexts: [@Sendable (String) -> String] = [
    { $0 }, { $0 + ":" }, { "Opplysningene kan gis til " + $0.lowercased() + ":" },
    { "Ta kontakt med " + $0.lowercased() + " ved spørsmål." },
  ]

  private func names(_ lines: [String], isPrepared: Bool = false) throws -> [String] {
    let form = try Opplysningsskjema(
      lines.map { .paragraph(.run($0)) }.joined(), Self.list, isPrepared: isPrepared)
    return form.ved("Navn")
  }

  @Test(arguments: openings, [false, true])
  func `a name below a text about somebody else is not the pupil's`(opening: [String], isPrepared: Bool) throws {
    for other in Self.others {
      for context in Self.contexts {
        let lines = opening + [context(other), "Navn: ________________"]

        #expect(try names(lines, isPrepared: isPrepared) == [""], "\(lines)")
      }
    }
  }

  @Test(arguments: [
    ["Søknad om permisjon", "Fyll ut skjemaet og lever det til kontaktlærer.", "Navn: ________________"],
    ["Skole: ________________", "Skjemaet gjelder for dette skoleåret.", "Navn: ________________"],
    ["Elevens navn: ________________", "Side 2", "Navn: ________________", "Klasse: ________________"],
    ["Dato: ________________", "Om eleven:", "Navn: ________________"],
  ])
  func `a name that nobody was asked for before, or that a class goes with, is the pupil's`(lines: [String]) throws {
    #expect(try names(lines) == ["Tuva Lie"])
  }
}
