extension LabelSet {
  /// Labels and heads that the vocabulary was made with.
  static let dev = LabelSet(
    name: "dev",
    labels: """
      elev.navn: Elevens navn | Eleven | Navn på eleven | Elev (navn) | Fornavn og etternavn | Namnet til eleven
      elev.navn: Gjelder elev | Kandidatens navn | Student name
      elev.fødselsdato: Fødselsdato | Fødd | Født (dd.mm.åååå) | Fødd dato | f.
      elev.klasse: Klasse | Klasse / trinn | Elevens klasse | Klasse (f.eks. 1STA) | Klassekode
      elev.trinn: Trinn | Vg-trinn | Elevens trinn
      elev.utdanningsprogram: Utdanningsprogram | Studieprogram | Utdanningsprogram/programområde
      elev.kontaktlærer: Kontaktlærer | Kontaktlærar | Navn på kontaktlærer | Lærer
      plan.utdanningsleder: Utdanningsleder | Utdanningsleiar | Ansvarlig utdanningsleder | Skolens ansvarlige
      ident.meldtAv: Meldt av | Bekymring meldt av | Hvem melder? | Innmeldt av
      ident.dato: Dato for identifisering | Dato meldt | Identifiseringsdato
      fravær.prosent: Fravær % | Samlet fravær i % | Totalt fravær i prosent
      fravær.dager: Fravær dager | Dager fravær
      kart.dato: Dato for kartleggingssamtale | Møtedato | Kartlegging gjennomført dato | Dato for kartleggingsmøte
      kart.deltakere: Til stede | Deltakere i samtalen | Møtedeltakere | Følgende deltok | Navn på deltakere
      kart.situasjon: Elevens situasjon | Nåværende situasjon | Beskriv elevens situasjon
      kart.situasjon: Hvordan er elevens situasjon? | Eleven sin situasjon
      kart.ønsker: Elevens ønsker | Hva ønsker eleven? | Elevens ønsker og mål | Hva er dine ønsker?
      kart.ønsker: Hva sier eleven selv?
      kart.behov: Elevens behov | Hva trenger eleven? | Kva treng eleven? | Behov for oppfølging
      plan.hovedmål: Hovedmål | Hovedmål for perioden | Mål for planen | Mål for oppfølgingsperioden | Mål med tiltakene
      plan.fra: Fra | Gjelder fra | Planen gjelder fra | Oppstartsdato | F.o.m.
      plan.til: Til | Gjelder til | Planen gjelder til | Slutt dato | T.o.m.
      evaluering.dato: Dato for evaluering | Evaluert | Evaluering utført dato
      evaluering.vurdering: Vurdering av effekt | Evaluering av tiltakene | Har tiltakene virket?
      evaluering.vurdering: Resultat av tiltakene | Hvordan har det gått?
      kart.årsaker: Årsaker | Årsak til fravær
      kart.prøvd: Tiltak som er prøvd | Hva er prøvd? | Iverksatte tiltak
      kart.styrker: Styrker | Interesser | Ressurser
      """,
    checklist: """

      """,
    columns: """
      tiltak.tiltak: Tiltak | Hva skal gjøres? | Hvilke tiltak? | Kva skal gjerast? | Avtalte tiltak
      tiltak.ansvar: Ansvar | Ansvarlig person | Ansvarlig for gjennomføring | Hvem har ansvar?
      tiltak.frist: Frist | Når | Dato | Frist for gjennomføring
      tiltak.omfang: Omfang | Omfang/varighet | Timer | Tidsbruk
      tiltak.utfordring: Utfordring | Hvorfor | Hva gjelder det?
      """,
    traps: """
      plan: Kontaktlærer på ungdomsskolen | Rektors navn | Skolens navn | Personnummer | Fars navn | Navn på tolk
      plan: Elevens underskrift | Avsender | Dato for vedtak | Søskens navn | Kontaktlærers telefon | Situasjonen hjemme
      plan: Mål for faget | Dato og underskrift | Navn på den som fyller ut | Elevråd | Fravær forrige skoleår i prosent
      plan: Kontaktlærers vurdering | Fra skolen | Trinn 8 | Behov for skyss
      tiltak: 
      """)
}
