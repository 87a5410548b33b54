import Testing

@testable import SidePage

/// What the library says of commands, for a person who has only the page.
struct CommandWordsTests {
  @Test(arguments: [
    ("Ta det bort i Word, eller bruk --tøm-malen.", "Ta det bort i Word."),
    (
      "Bruk en tom mal, tøm feltene i Word, eller bruk --tøm-malen. Malen er ikke rørt.",
      "Bruk en tom mal, tøm feltene i Word. Malen er ikke rørt."
    ), ("Sjekk datoen, eller velg et annet skoleår med --skoleår.", "Sjekk datoen."),
    (
      "Dokumentet er endret siden det ble laget, og er ikke rørt. Bruk --oppdater for nye data, eller --ny-kopi.",
      "Dokumentet er endret siden det ble laget, og er ikke rørt."
    ),
    (
      "Står det elever der, velg arket med --ark, eller gi arkene de samme kolonnene.",
      "Gi arkene de samme kolonnene."
    ),
    (
      "Er det et slikt skjema, les det med iko les og --skjema.",
      "Er det et slikt skjema, les det med iko les og --skjema."
    ),
    ("Ingen kolonne med navn. Kall den «Elev».", "Ingen kolonne med navn. Kall den «Elev»."),
    ("Perioden 1.8.–31.12. er over – se på den.", "Perioden 1.8.–31.12. er over – se på den."),
  ])
  func `ways that need a command are left out, and the others stay`(message: String, shown: String) {
    #expect(CommandWords.removed(from: message) == shown)
  }
}
