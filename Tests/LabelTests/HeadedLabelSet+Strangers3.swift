/// Labels that were written by somebody who had not seen the vocabulary, each under its heading. First shot: 63 of 100, 20 of 30 heads.
extension HeadedLabelSet {
  static let strangers3 = HeadedLabelSet(
    name: "strangers3",
    labels: #"""
      elev.navn ¦ Om eleven ¦ Elevens fulle navn
      elev.navn ¦ Personalia elev ¦ Etternavn, fornavn
      elev.navn ¦  ¦ Namn på eleven
      elev.fødselsdato ¦ Elevopplysninger ¦ Født (dd.mm.åååå)
      elev.fødselsdato ¦ Eleven ¦ Fødd
      elev.fødselsdato ¦ Personalia ¦ F.dato
      elev.klasse ¦ Eleven ¦ Går i klasse
      elev.klasse ¦ Elevopplysninger ¦ Basisgruppe / klasse (f.eks. 1HOA)
      elev.trinn ¦ Elevopplysninger ¦ Vg1, Vg2 eller Vg3?
      elev.trinn ¦  ¦ Nivå (Vg1/Vg2/Vg3)
      elev.trinn ¦ Eleven ¦ Årssteg
      elev.utdanningsprogram ¦ Elev ¦ Utd.program
      elev.utdanningsprogram ¦  ¦ Hvilken linje går eleven på?
      elev.utdanningsprogram ¦ Elevdata ¦ Studieretning
      elev.kontaktlærer ¦  ¦ K.lærer
      elev.kontaktlærer ¦  ¦ Navn på elevens kontaktlærer dette skoleåret
      elev.kontaktlærer ¦ Skulen ¦ Klassestyrar/kontaktlærar
      plan.utdanningsleder ¦ Skolens kontaktpersoner ¦ Avd.leder
      plan.utdanningsleder ¦  ¦ Ansvarlig leder for utdanningsprogrammet
      plan.utdanningsleder ¦  ¦ Utdanningsleiar
      elev.myndig ¦  ¦ Er eleven fylt 18 år?
      elev.myndig ¦  ¦ Eleven er myndig
      foresatte.samtykke ¦ Samtykke ¦ Har foresatte samtykket til at saken drøftes i IKO-teamet?
      foresatte.samtykke ¦  ¦ Føresette samtykkjer til vidare kartlegging
      foresatte.samtykkeDato ¦  ¦ Dato for samtykke fra heimen
      foresatte.samtykkeDato ¦ Foresatte ¦ Samtykke innhentet den
      ident.dato ¦ I – Identifisering ¦ Når ble eleven fanget opp?
      ident.dato ¦  ¦ Dato identifisert
      ident.fase ¦ Identifisering ¦ Når i skoleåret (overgang, oppstart, 1. termin, 2. termin)
      ident.fase ¦  ¦ Identifiseringstidspunkt – kryss av: før skolestart / etter 6 uker / halvårsvurdering
      ident.kilde ¦ Identifisering ¦ Hvor kommer opplysningene fra? (VIGO, ungdomsskolen, faglærer …)
      ident.kilde ¦ Identifisering ¦ Informasjonskjelde
      ident.meldtAv ¦  ¦ Hvem meldte bekymring?
      ident.meldtAv ¦  ¦ Saka er meld av (namn og rolle)
      ident.kriterier ¦ Identifisering ¦ Hvilke av IKO-kriteriene slår ut?
      ident.kriterier ¦ Identifisering ¦ Indikatorer (fravær, IV, 1-ere, anmerkninger)
      ident.grunnlag ¦ Identifisering ¦ Hva bygger bekymringen på?
      ident.grunnlag ¦  ¦ Grunngjeving for at eleven er meld inn
      ident.grunnlag ¦  ¦ Bakgrunn for identifiseringen (kort)
      ident.kritiskeFaktorer ¦  ¦ Faktorer som kan hindre fullføring
      ident.kritiskeFaktorer ¦ Identifisering ¦ Kritiske tilhøve for at eleven skal bestå
      inn.snitt ¦ Inntak ¦ Poeng fra 10. trinn
      inn.snitt ¦  ¦ Inntakspoeng (gj.snitt)
      inn.snitt ¦  ¦ Karaktersnitt frå grunnskulen
      inn.ønske ¦ Inntak ¦ Kom eleven inn på sitt 1., 2. eller 3. ønske?
      inn.ønske ¦ Inntak ¦ Søkeønske nr.
      fravær.dager ¦ Fravær ¦ Antall fraværsdager hittil
      fravær.dager ¦ Fråvær ¦ Heile dagar
      fravær.timer ¦ Fravær ¦ Enkelttimer
      fravær.timer ¦  ¦ Fråværstimar til no i år
      fravær.prosent ¦  ¦ Samla fråvær i %
      fravær.prosent ¦ Fravær ¦ Hvor stor andel av timene har eleven vært borte? (pst.)
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Er det holdt kontaktlærersamtale(r), og når?
      kart.kontaktlærersamtaler ¦  ¦ Samtaler k.lærer–elev (antall/datoer)
      kart.behovForSamtale ¦ K – Kartlegging ¦ Trengs det en utvidet kartleggingssamtale?
      kart.behovForSamtale ¦ Kartlegging ¦ Behov for ny samtale med eleven: ja/nei
      kart.dato ¦  ¦ Kartleggingssamtalen ble holdt den
      kart.dato ¦  ¦ Dato for kartleggingssamtale
      kart.deltakere ¦ Kartleggingssamtale ¦ Til stede i samtalen
      kart.deltakere ¦  ¦ Kven var med på kartleggingssamtalen?
      kart.tolk ¦ Kartleggingssamtale ¦ Ble det brukt tolk? (språk)
      kart.tolk ¦ Kartlegging ¦ Trong for tolk
      kart.situasjon ¦ Kartlegging ¦ Hvordan har eleven det nå – faglig, sosialt og hjemme?
      kart.situasjon ¦  ¦ Dagens situasjon (beskriv med egne ord)
      kart.ønsker ¦ Kartlegging ¦ Hva vil eleven selv? Drømmer og planer framover
      kart.ønsker ¦  ¦ Eleven sine eigne ønske
      kart.behov ¦ Kartlegging ¦ Hva trenger eleven for å lykkes?
      kart.behov ¦  ¦ Elevens behov for støtte
      kart.utfordringer ¦ Kartlegging ¦ Hva strever eleven med?
      kart.utfordringer ¦ Kartlegging ¦ Vanskar og hinder slik skulen ser det
      kart.årsaker ¦ Kartlegging ¦ Hva tror vi ligger bak?
      kart.årsaker ¦ Kartlegging ¦ Mulige grunner til fraværet / de svake resultatene
      kart.styrker ¦  ¦ Hva får eleven til? Interesser og ressurser
      kart.styrker ¦ Kartlegging ¦ Sterke sider
      kart.prøvd ¦  ¦ Hvilke tiltak er allerede forsøkt – og hvordan gikk det?
      kart.prøvd ¦ Kartlegging ¦ Kva er gjort til no?
      kart.konklusjon ¦  ¦ Samlet vurdering etter kartleggingen
      kart.konklusjon ¦ Kartlegging ¦ Oppsummering/konklusjon (skal saken videre til oppfølging?)
      plan.hovedmål ¦ O – Oppfølging ¦ Hva skal eleven ha oppnådd når planen er slutt?
      plan.hovedmål ¦ Oppfølgingsplan ¦ Overordna mål
      plan.fra ¦  ¦ Planen gjelder fra
      plan.fra ¦ Oppfølgingsplan ¦ Oppstart av tiltak
      plan.til ¦  ¦ Planen går ut
      plan.til ¦ Oppfølgingsplan ¦ Gjeld til og med
      plan.evalueringsmøte ¦  ¦ Neste evaluering av planen (dato og kl.)
      plan.evalueringsmøte ¦ Oppfølging ¦ Evalueringsmøte avtalt til
      plan.videre ¦  ¦ Veien videre etter evalueringen (forlenge, endre, avslutte)
      plan.avsluttet ¦  ¦ Saken lukket dato
      plan.avsluttet ¦ Evaluering ¦ Oppfølginga er avslutta
      foresatte.orientert ¦  ¦ Er heimen informert?
      foresatte.orientert ¦ Oppfølgingsplan ¦ Foresatte er gjort kjent med planen (sett kryss)
      foresatte.orientertDato ¦  ¦ Foresatte ble informert den
      foresatte.orientertVed ¦  ¦ Måten foresatte er kontaktet på (tlf., e-post, møte)
      elev.medvirket ¦  ¦ Har eleven vært med på å utforme planen?
      skole.navn ¦  ¦ Vidaregåande skule
      dok.saksnr ¦  ¦ Saksnr. i arkivet (Elements/ePhorte)
      møte.leder ¦ Møte i IKO-teamet ¦ Hvem ledet møtet?
      møte.referent ¦ Møtereferat ¦ Ført i pennen av
      dok.skoleår ¦  ¦ Skoleåret (f.eks. 2025/26)
      dok.dato ¦ Skjemaet ¦ Utfylt dato
      """#,
    heads: #"""
      foresatte.personer.navn ¦ Foresatt (fullt navn)
      foresatte.personer.navn ¦ Namn på føresett
      foresatte.personer.relasjon ¦ Mor/far/verge/annet
      foresatte.personer.relasjon ¦ Tilknytning til eleven
      foresatte.personer.telefon ¦ Mobil
      foresatte.personer.telefon ¦ Tlf. dagtid
      fag.fag ¦ Fagnavn
      fag.fag ¦ Emne/fag
      fag.fagkode ¦ Kode (Udir)
      fag.fagkode ¦ Fagkode, f.eks. NOR1260
      fag.vurdering ¦ Hvordan ligger eleven an?
      fag.vurdering ¦ Faglærars vurdering
      fag.karakter ¦ Kar. 1. termin
      fag.karakter ¦ Karakter / IV
      fag.merknad ¦ Anm.
      fag.merknad ¦ Kommentar fra faglærer
      tiltak.utfordring ¦ Hva er problemet?
      tiltak.utfordring ¦ Område det skal jobbes med
      tiltak.tiltak ¦ Hva skal gjøres?
      tiltak.tiltak ¦ Innsats
      tiltak.ansvar ¦ Hvem gjør det?
      tiltak.ansvar ¦ Ansv.
      tiltak.omfang ¦ Hvor ofte / hvor mye
      tiltak.frist ¦ Innan (dato)
      tiltak.evalueresAv ¦ Hvem sjekker at det virker?
      evaluering.dato ¦ Møtedato
      evaluering.tiltak ¦ Tiltaket som er prøvd
      evaluering.vurdering ¦ Virker det? Hvorfor/hvorfor ikke
      evaluering.resultat ¦ Utfall (videreføres/endres/avsluttes)
      evaluering.tilStede ¦ Møtte
      """#,
    traps: #"""
      Skolens kontaktpersoner ¦ Navn på skolens rådgiver
      Bakgrunn ¦ Tidligere skole (ungdomsskole)
      Elevopplysninger ¦ Elevens mobilnummer
       ¦ Elevens underskrift
       ¦ Foresattes underskrift og dato
       ¦ Dato og underskrift kontaktlærer
      Elev ¦ Fødselsnummer (11 siffer)
      Elev ¦ Fødested / fødeland
      Orden og atferd ¦ Antall anmerkninger
      Fravær ¦ Udokumentert fravær godkjent av rektor (ja/nei)
       ¦ PP-tjenestens saksbehandler
       ¦ PPT sitt saksnummer
      Samtykke ¦ Samtykke fra eleven til å innhente opplysninger fra NAV
       ¦ Taushetsbelagt – unntatt offentlighet, jf. offl. §
      Elev ¦ Morsmål
       ¦ Vedtak om spesialundervisning – dato
       ¦ Kommune eleven bor i
      Inntak ¦ Klassens gjennomsnittskarakter
       ¦ Rektors navn
       ¦ Slettes fra arkivet innen
      """#)
}
