extension LabelSet {
  /// More of them, in nynorsk too.
  static let dev2 = LabelSet(
    name: "dev2",
    labels: """
      elev.navn: Navn på eleven planen gjelder | Kven planen gjeld for | Hvem gjelder planen? | Navn (elev)
      elev.navn: Eleven sitt fulle namn | Gjelder:
      elev.fødselsdato: Fødselsdato (ddmmåå) | Fødselsd.
      elev.klasse: Klassen til eleven | Hvilken klasse går eleven i? | Klasse, skoleår | Elevens klasse/gruppe
      elev.klasse: Nåværende klasse
      elev.trinn: Vg1/Vg2/Vg3 | Trinn på videregående | Trinn (Vg1, Vg2, Vg3)
      elev.utdanningsprogram: Elevens utdanningsprogram | Utd.prog.
      elev.kontaktlærer: Hvem er kontaktlærer? | Kven er kontaktlærar? | Kontaktlæraren til eleven | Kontaktlærer: navn
      elev.myndig: Er eleven myndig? | Har eleven fylt 18 år? | Eleven er over 18 år
      elev.medvirket: Har eleven medvirket i planen? | Eleven har deltatt i utarbeidelsen av planen
      foresatte.samtykke: Eleven gir samtykke til at foresatte kan informeres
      foresatte.orientert: Er foresatte orientert? | Er dei føresette orienterte? | Foreldre/foresatte er orientert
      foresatte.orientertDato: Foresatte orientert dato | Når ble foresatte orientert?
      foresatte.orientertVed: Foresatte orientert ved
      ident.dato: Når vart eleven identifisert? | Dato identifisert
      ident.meldtAv: Hvem har meldt bekymringen? | Navn og rolle på den som melder | Melders navn | Hvem har meldt fra?
      ident.meldtAv: Saka er meld av
      ident.grunnlag: Bakgrunn for identifiseringen | Hva er grunnlaget for bekymringen?
      ident.kilde: Kilde til identifisering | Hva er kilden?
      ident.kriterier: IKO-kriterier
      ident.kritiskeFaktorer: Kritisk faktor | Hvilke kritiske faktorer? | Kritiske faktorar
      inn.snitt: Karaktersnitt fra ungdomsskolen | Gjennomsnittskarakter
      fravær.prosent: Fravær (prosent) | Fråværsprosent | Prosentvis fravær | Fravær så langt i %
      fravær.timer: Timefravær | Fravær, timer
      kart.dato: Når ble samtalen holdt? | Møtedato for kartleggingsmøte | Dato for kartleggingssamtalen
      kart.dato: Samtalen ble gjennomført den
      kart.deltakere: Hvem var med på møtet? | Deltakarar på møtet | Hvem har deltatt i samtalen? | Disse var til stede
      kart.deltakere: Kven deltok? | Møtedeltagere | Deltakere i kartleggingssamtalen
      kart.situasjon: Hvordan har eleven det nå? | Kort om situasjonen | Skildring av situasjonen
      kart.situasjon: Elevens skolesituasjon | Beskriv situasjonen
      kart.ønsker: Ønska til eleven | Elevens eget ønske | Ønsker fra eleven | Kva er elevens ønske?
      kart.behov: Hva slags behov har eleven? | Kva behov har eleven? | Elevens behov for hjelp | Hjelpebehov
      kart.behov: Hva trenger du hjelp til? | Elevens egne behov | Hvilken støtte trenger eleven?
      kart.utfordringer: Utfordringer for eleven
      kart.årsaker: Årsaker til utfordringen | Moglege årsaker
      kart.prøvd: Tidligere prøvde tiltak | Hvilke tiltak er prøvd? | Kva er prøvd før?
      kart.prøvd: Tiltak som allerede er iverksatt | Hva er gjort til nå? | Kva tiltak er prøvde?
      kart.prøvd: Tiltak som er gjennomført
      kart.styrker: Elevens ressurser | Elevens interesser og styrker | Kva meistrar eleven? | Hva liker eleven?
      kart.tolk: Er det behov for tolk? | Trengs tolk? | Trenger eleven tolk?
      kart.behovForSamtale: Trengs kartleggingssamtale?
      kart.kontaktlærersamtaler: Kontaktlærerens samtaler med eleven | Kontaktlærars samtalar med eleven
      kart.konklusjon: Konklusjon av kartleggingen | Hva er konklusjonen? | Kartleggingens konklusjon
      plan.utdanningsleder: Navn på utdanningsleder | Utdanningsleders navn | Hvem er utdanningsleder? | Avd.leder
      plan.utdanningsleder: Leder for utdanningsprogrammet
      plan.hovedmål: Hva er hovedmålet? | Mål i perioden | Overordna mål | Mål for eleven | Elevens mål
      plan.hovedmål: Målsetting for perioden
      plan.fra: Startdato for planen | Når starter planen? | Frå dato | Oppfølgingen starter
      plan.til: Planen gjelder til dato | Når slutter planen? | Perioden varer til
      plan.evalueringsmøte: Neste evaluering | Planen skal evalueres den | Evalueringsmøte holdes
      plan.videre: Vidare oppfølging
      plan.avsluttet: Planen avsluttet | Dato for avslutning av planen | Planen er avslutta
      evaluering.vurdering: Hvordan har tiltakene fungert? | Kva effekt har tiltaka hatt? | Hvordan fungerte tiltakene?
      skole.navn: Skolens navn | Navn på skolen | Hvilken skole går eleven på?
      dok.skoleår: Hvilket skoleår?
      dok.dato: Dato:
      """,
    checklist: """
      s1.svar: Er karakterar og fråvær henta ut? | Karakterer og fravær hentet ut
      s4.svar: Har faglærerne gitt tilbakemelding? | Tilbakemelding fra faglærere
      s7.svar: Leseferdigheter | Elevens lesing
      s8.svar: Skriving? | Elevens skriving
      s9.svar: Rekning
      s10.svar: Arbeidsvanar og studieteknikk | Studieteknikk og arbeidsvaner
      s12.svar: Fraværets omfang, mønster og utvikling | Fråvær: omfang, mønster og utvikling
      s13.svar: Årsaker til fravær som er kjent
      s15.svar: Relasjon til andre elever | Relasjonar til medelevar
      s16.svar: Relasjonar til lærarar | Forhold til lærere | Relasjoner til lærerne
      s17.svar: Mobbing/krenkingar | Krenkelser eller mobbing
      s18.svar: Motivasjon | Motivasjon for opplæringa
      s19.svar: Yrkesplaner og studieplaner | Studie- og yrkesplanar
      s20.svar: Ønsker eleven omvalg av utdanningsprogram? | Ønske om omval
      s21.svar: Fysisk helse (søvn, kosthold)
      s22.svar: Psykisk helse hos eleven
      s23.svar: Rusmidler
      s25.svar: Støtte heime, fritidsaktivitetar
      s26.svar: Orden og åtferd
      s28.svar: Er elevens egne ønsker og mål notert? | Ønska og måla til eleven er noterte
      s29.svar: Er behov for IKO-tiltak avklart?
      s31.svar: Er føresette orienterte (elev under 18 år)?
      s32.svar: Er samtykke til samarbeid med andre tjenester innhentet?
      møte.leder: Møteleiar
      møte.referent: Hvem skrev referat? | Referent i møtet
      """,
    columns: """
      tiltak.tiltak: Hvilke tiltak skal settes inn? | Beskrivelse av tiltaket | Hva gjør vi? | Planlagte tiltak
      tiltak.tiltak: Kva tiltak?
      tiltak.ansvar: Hvem følger opp? | Hvem skal gjøre det? | Hvem gjør hva?
      tiltak.frist: Når skal tiltaket være ferdig? | Frist (dato) | Utføres innen | Når skal det gjøres? | Frist innan
      tiltak.omfang: Omfang (timer per uke) | Hvor lenge? | Kor ofte? | Hvor lenge og hvor ofte?
      tiltak.utfordring: Utfordringer | Kva utfordring?
      tiltak.evalueresAv: Evalueres av hvem?
      fag.fag: Hvilket fag? | Faget
      fag.karakter: Karakter i faget | Kar. | Karakterer
      foresatte.personer.navn: Foresattes navn | Foresatt (navn) | Namn på føresette
      foresatte.personer.telefon: Mobilnummer
      foresatte.personer.relasjon: Slektskap
      evaluering.tiltak: Tiltaket
      evaluering.vurdering: Vurdering av tiltaket | Effekt av tiltaket | Hvordan virket tiltaket?
      """,
    traps: """
      plan: Kontaktlærers signatur | Navn på rektor | Rådgivers navn | Søsken på skolen | Klasse i fjor
      plan: Klasse på forrige skole | Tidligere kontaktlærer | Navn på ungdomsskole | Bostedsadresse | Elevens e-post
      plan: Statsborgerskap | Fastlegens navn | Møtedato for ansvarsgruppe | Dato for sakkyndig vurdering
      plan: Dato for underskrift | Dato for samtykke fra foresatte | Samtykke til bilder | Fravær i ungdomsskolen
      plan: Fravær i fjor | Udokumentert fravær | Læreplanmål | Ønsket programområde neste år
      plan: Ønsker for neste skoleår, utdanningsprogram | Foresattes beskrivelse av situasjonen
      plan: Lærerens vurdering av eleven | Situasjonen i klassen | Behov for PC | Behov for særskilt språkopplæring
      plan: Ansvarlig redaktør | Frist for klage | Vurderingskriterier | Vurderingsform | Årsak til søknaden
      plan: Årsak til avslag | Fra hjemmet | Gruppenummer | Trinnleder | Mottatt av | Registrert av | Oppmøtested
      plan: Tid og sted | Kl.slett
      tiltak: Kostnad | Status | Merknad | Sted | Nr. | Kompetansemål | Timeplan | Kommentar | Klokkeslett
      """)
}
