/// Labels that were written by somebody who had not seen the vocabulary, each under its heading, and that no word was added for. First shot: 94 of 100, 25 of 30 heads.
extension HeadedLabelSet {
  static let strangers4 = HeadedLabelSet(
    name: "strangers4",
    labels: #"""
      elev.navn ¦ Personopplysninger ¦ Elevens fulle navn (for- og etternavn):
      elev.navn ¦ Om eleven ¦ Namn på eleven
      elev.navn ¦  ¦ Gjelder elev
      elev.fødselsdato ¦ Elevopplysninger ¦ Født (dd.mm.åå)
      elev.fødselsdato ¦ Elevopplysningar ¦ Fødd
      elev.klasse ¦  ¦ Kl./basisgruppe
      elev.klasse ¦ 1. Generell informasjon ¦ Hvilken klasse går eleven i?
      elev.trinn ¦ Elevopplysninger ¦ Nivå (Vg1/Vg2/Vg3)
      elev.trinn ¦ Bakgrunnsinformasjon ¦ Årssteg i vidaregåande
      elev.utdanningsprogram ¦  ¦ Utd.prog.
      elev.utdanningsprogram ¦ Om eleven ¦ Kva utdanningsprogram går eleven på?
      elev.kontaktlærer ¦ Elevdata ¦ Ktl.
      elev.kontaktlærer ¦ Personalia ¦ Navn på elevens kontaktlærer
      plan.utdanningsleder ¦  ¦ Ansvarlig avdelingsleder
      plan.utdanningsleder ¦ Oppfølging ¦ Leiar med ansvar for oppfølginga (avd.leiar/utd.leiar)
      elev.myndig ¦ Personopplysninger ¦ Er eleven fylt 18 år? (ja/nei)
      elev.myndig ¦  ¦ Over 18 år: ☐ Ja ☐ Nei
      foresatte.samtykke ¦ Samtykke ¦ Foreligger samtykke fra foresatte til kartlegging? ☐ Ja ☐ Nei
      foresatte.samtykke ¦ Samarbeid med heimen ¦ Samtykke innhenta frå føresette (gjeld elevar under 18 år)
      foresatte.samtykkeDato ¦ Foresatte ¦ Samtykke gitt, dato
      foresatte.samtykkeDato ¦ Føresette ¦ Når skreiv dei føresette under på samtykket?
      ident.dato ¦ Fase 1 Identifisering ¦ Dato for når eleven ble fanget opp
      ident.dato ¦  ¦ Identifisert (dato)
      ident.fase ¦ Identifisering ¦ Tidspunkt i skoleåret (oppstart, før høstferien, 1. termin, 2. termin)
      ident.fase ¦ I – Identifisere ¦ Fase – set kryss: ☐ Inntak ☐ Haust ☐ Vinter ☐ Vår
      ident.kilde ¦ Identifisering ¦ Hvor kommer opplysningene fra? (inntaksskjema, overleveringsmøte, faglærer, eleven selv)
      ident.kilde ¦ Identifisering ¦ Informasjonskjelde
      ident.meldtAv ¦ Del A – Bekymring ¦ Hvem meldte bekymring?
      ident.meldtAv ¦ Identifisering ¦ Uroa er meld av (namn og rolle)
      ident.kriterier ¦ Identifisering ¦ Hvilke kriterier for oppfølging slår ut for eleven?
      ident.kriterier ¦ I – Identifisere ¦ Kriterium som er oppfylte (set kryss, fleire kan veljast)
      ident.grunnlag ¦ Identifisering ¦ Begrunnelse for at eleven er identifisert
      ident.grunnlag ¦ Identifisering ¦ Kva byggjer uroa på? Skriv kort.
      ident.kritiskeFaktorer ¦ Identifisering ¦ Kritiske faktorer (jf. veilederen s. 4)
      ident.kritiskeFaktorer ¦  ¦ Risikofaktorer for frafall hos denne eleven
      inn.snitt ¦ Fra inntaket ¦ Grunnskolepoeng
      inn.snitt ¦ Inntaksdata ¦ Karaktersnitt frå 10. trinn
      inn.ønske ¦ Inntak ¦ Kom inn på ønske nr.
      inn.ønske ¦  ¦ Tatt inn på 1., 2. eller 3. ønske?
      fravær.dager ¦ Status per 1. november ¦ Ant. fraværsdager
      fravær.dager ¦ Fråvær ¦ Heile dagar borte
      fravær.timer ¦ Fravær ¦ Antall enkelttimer fravær hittil i år
      fravær.timer ¦ Fråvær så langt ¦ Timar
      fravær.prosent ¦  ¦ Fravær i %
      fravær.prosent ¦ Fravær ¦ Hvor stor prosentandel av undervisningen har eleven vært borte fra?
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Samtaler mellom kontaktlærer og elev (når, og kort hva som ble tatt opp)
      kart.kontaktlærersamtaler ¦ K – Kartlegge ¦ Kva har kontaktlæraren og eleven snakka om så langt?
      kart.behovForSamtale ¦ Kartlegging ¦ Er det behov for utvidet kartleggingssamtale? Ja/Nei
      kart.behovForSamtale ¦  ¦ Trengst det kartleggingssamtale?
      kart.dato ¦ Fase 2 ¦ Kartleggingssamtale gjennomført den
      kart.dato ¦ Kartlegging ¦ Dato for samtalen
      kart.deltakere ¦ Kartleggingssamtale ¦ Til stede (navn og funksjon)
      kart.deltakere ¦ Kartlegging ¦ Kven var med på samtalen?
      kart.tolk ¦ Kartleggingssamtale ¦ Tolk? Hvis ja, hvilket språk:
      kart.situasjon ¦ Kartlegging ¦ Beskriv elevens situasjon nå – faglig, sosialt og hjemme
      kart.situasjon ¦  ¦ Nåsituasjonen
      kart.ønsker ¦ Elevens stemme ¦ Hva ønsker eleven selv?
      kart.ønsker ¦ Kartleggingssamtale ¦ Elevens ønsker for skolegang og yrke
      kart.behov ¦ Kartlegging ¦ Hva trenger eleven for å lykkes på skolen?
      kart.behov ¦ Kartlegging ¦ Behov for støtte og tilrettelegging
      kart.utfordringer ¦ Samtale med eleven ¦ Hva er vanskelig for eleven?
      kart.utfordringer ¦ Kartlegging ¦ Hovedutfordringer (faglig – sosialt – helse – hjemmeforhold)
      kart.årsaker ¦ Kartlegging ¦ Mulige årsaker
      kart.årsaker ¦ Kartlegging ¦ Kva trur de ligg bak vanskane?
      kart.styrker ¦ Elevens ressurser ¦ Hva mestrer eleven?
      kart.styrker ¦ Kartlegging ¦ Ressursar og sterke sider
      kart.prøvd ¦ Kartlegging ¦ Hva er forsøkt så langt, og hvordan virket det?
      kart.prøvd ¦ Kartlegging ¦ Tidligere iverksatte tiltak (ungd.skole og vgs.)
      kart.konklusjon ¦ Kartlegging ¦ Oppsummering/konklusjon etter samtalen
      kart.konklusjon ¦  ¦ Konklusjon
      plan.hovedmål ¦ Oppfølgingsplan ¦ Overordnet mål for oppfølgingen
      plan.hovedmål ¦ O – Følgje opp ¦ Hovudmål (kva vil vi oppnå?)
      plan.fra ¦ Oppfølging ¦ Tiltaksperiode f.o.m.
      plan.fra ¦  ¦ Planen starter (dato)
      plan.til ¦ Planperiode ¦ t.o.m.
      plan.til ¦ Oppfølgingsplan ¦ Planen gjeld fram til
      plan.evalueringsmøte ¦ Oppfølgingsplan ¦ Dato for evalueringsmøte
      plan.evalueringsmøte ¦ Evaluering ¦ Når møtes vi igjen for å evaluere tiltakene?
      plan.videre ¦ Evaluering ¦ Videre oppfølging (kryss av): ☐ Avsluttes ☐ Videreføres ☐ Nye tiltak ☐ Henvises
      plan.videre ¦ Etter evalueringa ¦ Vegen vidare
      plan.avsluttet ¦ Avslutning ¦ Saken avsluttet dato
      plan.avsluttet ¦  ¦ Når ble oppfølgingen avsluttet?
      foresatte.orientert ¦ Skole–hjem ¦ Er hjemmet informert? (J/N)
      foresatte.orientert ¦ Foresatte ¦ Foresatte er orientert: Ja ☐ Nei ☐ (gjelder ikke myndige elever)
      foresatte.orientertDato ¦ Foresatte ¦ Foresatte kontaktet den
      foresatte.orientertDato ¦  ¦ Dato for orientering til foresatte
      foresatte.orientertVed ¦ Foresatte ¦ Hvordan ble foresatte orientert? (tlf., e-post, møte)
      foresatte.orientertVed ¦ Skole–hjem ¦ Informert per (telefon/brev/melding)
      elev.medvirket ¦ Oppfølgingsplan ¦ Har eleven vært med på å utforme planen?
      elev.medvirket ¦  ¦ Elevmedvirkning ivaretatt ja/nei
      skole.navn ¦  ¦ Vgs.:
      skole.navn ¦ Generelt ¦ Navnet på skolen
      dok.skoleår ¦  ¦ Skoleår 20__/20__
      dok.dato ¦  ¦ Skjemaet er fylt ut (dato)
      dok.dato ¦ Generelt ¦ Dagens dato
      dok.saksnr ¦ For administrasjonen ¦ Arkivref.
      dok.saksnr ¦  ¦ Saksnr. i Elements/ePhorte
      møte.leder ¦ Referat ¦ Møteleder
      møte.leder ¦ Møtet ¦ Hvem ledet møtet?
      møte.referent ¦ Møtereferat ¦ Ref. (den som skriver)
      """#,
    heads: #"""
      foresatte.personer.navn ¦ Navn på foresatt
      foresatte.personer.navn ¦ Føresett
      foresatte.personer.relasjon ¦ Tilknytning til eleven
      foresatte.personer.relasjon ¦ Mor/far/annen
      foresatte.personer.telefon ¦ Tlf./mob.
      fag.fag ¦ Hvilket fag?
      fag.fag ¦ Fag med fare for IV eller 1
      fag.fagkode ¦ Kode
      fag.fagkode ¦ Fagkode (f.eks. NOR1267)
      fag.vurdering ¦ Fagleg nivå og innsats
      fag.vurdering ¦ Faglærers kommentar til måloppnåelse
      fag.karakter ¦ Kar. 1. t.
      fag.karakter ¦ Siste karakter
      fag.merknad ¦ Merkn.
      fag.merknad ¦ Andre opplysninger
      tiltak.utfordring ¦ Hva skal det gjøres noe med?
      tiltak.utfordring ¦ Utfordring som skal løysast
      tiltak.tiltak ¦ Hva skal vi gjøre?
      tiltak.tiltak ¦ Tiltak (konkret)
      tiltak.ansvar ¦ Hvem gjør det?
      tiltak.ansvar ¦ Ansv.
      tiltak.omfang ¦ Hvor ofte / hvor mye
      tiltak.frist ¦ Innan når
      tiltak.frist ¦ Gjennomført innen
      tiltak.evalueresAv ¦ Hvem evaluerer tiltaket?
      evaluering.dato ¦ Møtedato
      evaluering.tiltak ¦ Tiltak som er evaluert
      evaluering.vurdering ¦ Korleis har tiltaket verka?
      evaluering.resultat ¦ Måloppnåelse (nådd / delvis / ikke nådd)
      evaluering.tilStede ¦ Deltakere på møtet
      """#,
    traps: #"""
      Underskrifter ¦ Elevens underskrift
      Underskrifter ¦ Sted/dato og signatur rektor
      Personalia ¦ Elevens mobilnr.
      Elevopplysninger ¦ Adresse og postnummer
      Elevopplysningar ¦ Personnummer (11 siffer)
      Om eleven ¦ Morsmål
      Bakgrunn ¦ Avgiverskole (ungdomsskole)
      Kontaktinformasjon ¦ Telefon til kontaktlærar
      Klasseoversikt ¦ Antall elever i klassen
      Arkiv ¦ Kopi sendes til
       ¦ Skjemaet er sist revidert (mal versjon 2.1)
       ¦ Godkjent av (dokumenteier)
      Kontaktpersoner ¦ Rådgiver / sosialpedagogisk rådgiver
      Bakgrunn ¦ Har eleven vedtak om spesialundervisning / individuelt tilrettelagt opplæring?
      Fag ¦ Varselbrev om manglende vurderingsgrunnlag sendt dato
      Rettleiing ¦ Frist for innlevering av skjemaet til avdelingsleiar
      Klasseoversikt ¦ Gjennomsnittlig fravær for klassen (%)
      Henvisning ¦ Saksbehandler i PPT
      Bakgrunn ¦ Har eleven tidlegare hatt omval eller bytt skule?
      Status ¦ Orden og åtferd (karakter)
      """#)
}
