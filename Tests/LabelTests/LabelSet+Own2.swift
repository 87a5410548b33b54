extension LabelSet {
  /// Written after it was: at first 109 of 122 labels were certain and one was wrong.
  static let own2 = LabelSet(
    name: "own2",
    labels: """
      elev.navn: Namnet til eleven | Navn elev: | Ungdommens navn | Fullt navn på eleven | Elevens for- og etternavn
      elev.navn: Kva heiter eleven?
      elev.fødselsdato: Fødselsdato (dd.mm.åå) | Når er eleven født? | Fødselsdag og år
      elev.klasse: Klasse 2026/27 | Klassen | Går i klasse | Elevens basisgruppe
      elev.trinn: Hvilket trinn går eleven på? | Vg1, Vg2 eller Vg3 | Nivå
      elev.utdanningsprogram: Utdanningsprogram (utd.prog.) | Studieretning/program
      elev.utdanningsprogram: Kva utdanningsprogram går eleven på? | Elevens linje
      elev.kontaktlærer: Kontaktlærer (navn) | Ansvarlig kontaktlærer | Kontaktlærer for eleven | Namn på kontaktlærar
      plan.utdanningsleder: Avdelingsleder | Utdanningsleiar (namn) | Ansvarlig avdelingsleder
      ident.meldtAv: Hvem meldte bekymringen? | Bekymringsmelding fra | Melding gitt av | Meld av (namn)
      ident.dato: Dato for melding | Bekymring meldt den | Når ble det meldt?
      ident.grunnlag: Grunnlag for identifisering | Bakgrunn for planen | Kva er bakgrunnen for saka?
      ident.kriterier: Hvilke kriterier er oppfylt?
      fravær.dager: Fravær i dager | Antall dager fravær | Dagar fråvær så langt
      fravær.timer: Fravær i timer | Enkelttimer fravær
      fravær.prosent: Fravær i prosent totalt | Prosent fravær
      kart.dato: Dato for første kartleggingssamtale | Kartleggingssamtale gjennomført | Samtale med eleven, dato
      kart.dato: Møtet ble holdt den
      kart.deltakere: Hvem deltar på møtet? | Deltakarar | Til stades på møtet | Følgende var til stede
      kart.situasjon: Hvordan opplever eleven situasjonen? | Elevens opplevelse av egen situasjon | Situasjonen i dag
      kart.situasjon: Kva er situasjonen no?
      kart.ønsker: Elevens egne ønsker for oppfølging | Hva ønsker du selv? | Eleven sine ønske
      kart.behov: Hvilke behov har eleven? | Behov for tilrettelegging | Kva hjelp treng eleven?
      kart.behov: Behov for støtte og hjelp
      kart.utfordringer: Hva strever eleven med? | Hva er elevens utfordringer? | Utfordringar i skulekvardagen
      kart.årsaker: Årsaker til fraværet | Hva er årsaken til utfordringene? | Kvifor er eleven borte?
      kart.styrker: Elevens styrker og ressurser | Hva er eleven god til? | Interesser og styrker
      kart.prøvd: Hvilke tiltak har vært prøvd? | Tiltak som er satt i verk | Kva tiltak er prøvde tidlegare?
      kart.prøvd: Hva har skolen gjort til nå? | Tidligere tiltak og effekt
      plan.hovedmål: Mål for eleven i perioden | Målsetting | Hva er målet med oppfølgingen? | Kva skal eleven oppnå?
      plan.fra: Oppfølgingen gjelder fra | Start på oppfølging | Perioden starter | Gjeld frå
      plan.til: Oppfølgingen gjelder til | Perioden slutter | Gjeld til | Planen avsluttes
      plan.evalueringsmøte: Dato for neste evaluering | Tidspunkt for evalueringsmøte | Neste evaluering den
      evaluering.vurdering: Hvordan fungerer tiltakene? | Vurdering av tiltakene | Effekten av tiltakene
      evaluering.vurdering: Kva verknad har tiltaka hatt?
      foresatte.orientert: Er hjemmet orientert? | Foresatte informert
      foresatte.personer.navn: Foresatt: navn | Namn på foresatt
      foresatte.personer.telefon: Foresattes telefon | Mobil foresatte
      skole.navn: Videregående skole | Navn på videregående skole
      dok.skoleår: Skuleår | Gjelder skoleåret
      dok.saksnr: Sak nr. | Arkivsaksnr.
      inn.snitt: Snitt fra ungdomsskolen | Karaktergjennomsnitt
      elev.myndig: Er eleven over 18? | Myndig elev
      """,
    checklist: """
      s7.svar: Leseferdighet
      s14.svar: Trives eleven på skolen?
      s15.svar: Forhold til medelever
      s22.svar: Elevens psykiske helse
      s24.svar: Økonomi, jobb, bosituasjon
      s12.svar: Fravær (omfang og mønster)
      s1.svar: Karakterer og fravær er gjennomgått
      møte.leder: Møteansvarlig
      møte.referent: Referent (navn)
      """,
    columns: """
      tiltak.tiltak: Konkrete tiltak | Hva skal vi gjøre? | Oppfølgingstiltak | Kva gjer vi?
      tiltak.ansvar: Hvem har ansvaret? | Ansvarshavende | Kven gjer det? | Ansvar (navn)
      tiltak.frist: Innen når? | Sluttdato | Når skal det være gjort? | Frist for tiltaket
      tiltak.omfang: Hyppighet | Omfang i timer | Kor lenge?
      tiltak.evalueresAv: Evalueres av
      tiltak.utfordring: Utfordring/årsak | Hva er utfordringen?
      fag.fag: Fag (navn)
      fag.karakter: Standpunkt
      evaluering.resultat: Resultat
      """,
    traps: """
      plan: Navn på lærebedrift | Tidligere skolegang | Fars telefon | Adresse | Elevens epost
      plan: Dato for neste møte i ansvarsgruppa | Navn på PPT-kontakt | Diagnose | Rektors underskrift
      plan: Klasse på ungdomsskolen | Fraværsgrense | Mål i læreplanen | Tiltak i hjemmet
      plan: Behov for særskilt tilrettelegging ved eksamen | Foresattes kommentar | Lærers vurdering | Om eleven
      plan: Kort om eleven | Beskrivelse av eleven | Hva kjennetegner eleven? | Når | Navn på verge
      plan: Kontaktlærers signatur og dato | Situasjon i fritiden | Fødselsår | Årsak til bytte | Varsel om 1 eller IV
      plan: Godkjent av | Plan for skolen | Elevens lærer
      tiltak: Hvordan | Evaluering | Effekt | Kommentarer | Dato utført
      """)
}
