import Foundation

/// What people do to the words that are printed on a form.
extension Variant {
  static let labels: [Variant] = [
    Variant("«Elevens navn» er blitt «Elevens fulle navn»") { returned in
      returned.labels { $0.replacing("Elevens navn", with: "Elevens fulle navn") }
    },
    Variant("kolon etter ledetekstene") { $0.labels { $0 + ":" } },
    Variant("ledetekstene i store bokstaver") { $0.labels { $0.uppercased() } },
    Variant("stjerne ved ledetekstene") { $0.labels { $0 + " *" } },
    Variant("ledetekstene har fått et tillegg") { $0.labels { $0 + " (fylles ut av skolen)" } },
    Variant("skrivefeil i ledetekstene") { returned in
      returned.labels { text in
        var letters = Array(text)
        if letters.count > 5 { letters.swapAt(letters.count / 2, letters.count / 2 + 1) }
        return String(letters)
      }
    },
    Variant("ledetekstene er oversatt til nynorsk") { returned in
      returned.labels { text in nynorsk.reduce(text) { $0.replacing($1.0, with: $1.1) } }
    },
    Variant("én ledetekst fjernet i hver tabell") { returned in
      for table in returned.standingTables {
        let labels = table.below("w:p").filter { $0.below("w:sdt").isEmpty && !$0.words.isEmpty }
        if labels.count > 2 { labels[labels.count / 2].setWords("") }
      }
    },
    Variant("myke bindestreker og harde mellomrom i ledetekstene") { returned in
      returned.labels { text in
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        return (text[..<middle] + "\u{AD}" + text[middle...]).replacing(" ", with: "\u{A0}")
      }
    },
    Variant("overskriftene er endret") { $0.headings { $0 + " – skolens utgave" } },
    Variant("overskriftene er borte") { $0.headings { _ in "" } },
    Variant("tittelen er byttet ut") { returned in
      returned.body.first("w:p")?.setWords("Skjema for Solbakken videregående skole")
    },
  ]

  private static let nynorsk: [(String, String)] = [
    ("Elevens navn", "Namnet til eleven"), ("Elevens situasjon", "Situasjonen til eleven"),
    ("Elevens ønsker", "Ønska til eleven"), ("Elevens behov", "Behova til eleven"),
    ("Elevens utfordring", "Utfordringa til eleven"), ("Navn", "Namn"), ("navn", "namn"), ("Skoleår", "Skuleår"),
    ("Telefon", "Telefonnummer"), ("Hvem", "Kven"), ("Hva", "Kva"), ("Dokumentasjon", "Dokument"), ("Måned", "Månad"),
    ("Ikke", "Ikkje"), ("ikke", "ikkje"), ("Merknad", "Merknad"), ("Evalueres av", "Blir evaluert av"),
    ("Deltakere", "Deltakarar"), ("Til stede", "Til stades"), ("Foresatte", "Føresette"), ("foresatte", "føresette"),
    ("Fravær", "Fråvær"), ("Årsaker til utfordringene", "Årsaker til utfordringane"), ("Møteleder", "Møteleiar"),
    ("Kontaktlærer", "Kontaktlærar"), ("Utdanningsleder", "Utdanningsleiar"), ("er gjennomgått", "er gått gjennom"),
    ("Hovedmål", "Hovudmål"), ("oppfølgingsperioden", "oppfølgingsperioden"),
    ("Oppfølgingsperiode", "Oppfølgingsperiode"),
    ("Skriving", "Skriving"), ("Lesing", "Lesing"), ("Regning", "Rekning"), ("Faglærere", "Faglærarar"),
    ("Tema/fokusområder", "Tema/fokusområde"), ("Tid og sted", "Tid og stad"), ("Er dette en", "Er dette ei"),
  ]
}
