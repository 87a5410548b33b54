extension LabelSet {
  /// Labels by somebody who knew neither the vocabulary nor the program, and what is no field's. Before its words were added, 32 of 100 labels and 17 of 30 heads were
  /// understood, and two labels wrongly.
  static let strangers = LabelSet(
    name: "strangers",
    labels: """
      skole.navn: Vidaregåande skule (namn)
      dok.skoleår: Gjelder skoleåret
      dok.dato: Planen er skrevet den | Utfyllingsdato
      dok.saksnr: Arkivref. (P360/Elements)
      elev.navn: Kven gjeld planen for? | Elev (etternavn, fornavn)
      elev.fødselsdato: Født (dd.mm.åååå)
      elev.klasse: Basisgruppe
      elev.trinn: Går eleven på Vg1, Vg2 eller Vg3? | Årssteg
      elev.utdanningsprogram: Linje (studieretning) | Utd.prog.
      elev.kontaktlærer: K.lærer | Læraren som har kontaktlæraransvaret
      elev.myndig: Over 18 år?
      elev.medvirket: Har eleven vært med på å lage planen?
      foresatte.samtykke: Myndig elev: er det greitt at skulen tek kontakt med heimen?
      foresatte.samtykkeDato: Eleven ga lov til kontakt med hjemmet den
      foresatte.orientert: Heimen er varsla (dersom eleven ikkje er fylt 18)
      foresatte.orientertDato: Når fikk foreldrene beskjed?
      foresatte.orientertVed: Hvordan ble hjemmet varslet (møte, telefon, brev, VIS)?
      ident.dato: Eleven ble fanget opp (dato) | Identifisert den
      ident.fase: På kva tidspunkt i løpet vart eleven fanga opp? (overgang frå ungdomsskulen, oppstart Vg2/Vg3, undervegs)
      ident.kilde: Hvor har vi opplysningene fra?
      ident.meldtAv: Hvem meldte fra om eleven?
      ident.kriterier: Hvilke IKO-kriterier oppfyller eleven?
      ident.grunnlag: Kvifor er vi uroa for eleven? | Bakgrunn for at eleven følges opp
      ident.kritiskeFaktorer: Risikofaktorar som har dukka opp undervegs i skuleåret
      inn.snitt: Snitt frå ungdomsskulen
      inn.ønske: Hvilket ønske kom eleven inn på (1., 2., 3. …)?
      fravær.dager: Antall fraværsdager hittil | Heile dagar borte
      fravær.timer: Enkelttimer borte
      fravær.prosent: Samla fråvær i pst.
      kart.kontaktlærersamtaler: Hva har kommet fram i samtaler mellom eleven og kontaktlærer?
      kart.behovForSamtale: Må vi ha en egen kartleggingssamtale for å få vite mer?
      kart.dato: Når ble kartleggingssamtalen holdt?
      kart.deltakere: Hvem var med i kartleggingssamtalen? | Frammøtte
      kart.tolk: Må vi bestille tolk?
      kart.situasjon: Korleis har eleven det no?
      kart.ønsker: Hva vil eleven selv?
      kart.behov: Kva treng eleven frå skulen?
      kart.utfordringer: Utfordringsbilde (flere kryss mulig) | Hva strever eleven med? (sett kryss)
      kart.årsaker: Kva trur vi ligg bak vanskane? | Bakenforliggende forhold
      kart.styrker: Hva er eleven god på, og hva liker eleven å gjøre?
      kart.prøvd: Kva har skulen gjort til no? | Tidligere iverksatte tiltak
      kart.konklusjon: Samlet konklusjon etter kartleggingen
      plan.utdanningsleder: Avd.leder
      plan.hovedmål: Overordna mål | Hva skal eleven ha oppnådd når planperioden er over?
      plan.fra: Planen gjeld f.o.m.
      plan.til: Sluttdato for planperioden
      plan.evalueringsmøte: Vi møtes for å evaluere planen den
      plan.videre: Vegen vidare etter perioden (PPT, OT, omval …)
      plan.avsluttet: Oppfølginga vart avslutta den
      møte.leder: Møtet ble ledet av
      møte.referent: Hvem skriver referatet?
      """,
    checklist: """
      s1.svar: Karakterutskrift og fraværsoversikt er skrevet ut på forhånd
      s2.svar: Vi har lest det ungdomsskolen har overlevert om eleven
      s3.svar: Notata frå startsamtalen er lesne
      s4.svar: Alle faglærarane har svart på førespurnaden om eleven
      s33.svar: Resultata frå kartlegging av forkunnskapar i faga er sett på
      s34.svar: Referat fra elevsamtaler og foreldresamtaler er lest
      s5.svar: Innkalling er sendt elev (og hjem hvis under 18)
      s6.svar: Står eleven i fare for å få 1 eller IV i noko fag?
      s7.svar: Leseforståing | Strever eleven med å lese?
      s8.svar: Skriftlig framstilling
      s9.svar: Rekneferdigheiter
      s10.svar: Hvordan jobber eleven med lekser og innleveringer?
      s11.svar: Treng eleven særskild tilpassing, t.d. lydbøker eller lengre tid?
      s12.svar: Hvor mye er eleven borte, og når?
      s13.svar: Veit vi kvifor eleven er borte?
      s14.svar: Har eleven det bra i klassen og på skolen?
      s15.svar: Venner og medelever
      s16.svar: Korleis går det med lærarane?
      s17.svar: Blir eleven plaget eller krenket av noen?
      s18.svar: Skulemotivasjon
      s19.svar: Framtidsplaner (jobb og utdanning) | Hva vil eleven bli?
      s20.svar: Feilvalg? Vil eleven bytte linje?
      s21.svar: Søvn, mat og fysisk form
      s22.svar: Hvordan har eleven det psykisk?
      s23.svar: Alkohol og andre rusmiddel
      s24.svar: Hybelbuar? Pengar og deltidsjobb
      s25.svar: Hva gjør eleven på fritida, og hvem støtter hjemme?
      s26.svar: Oppførsel og ordensmessige forhold
      s27.svar: Er andre instanser inne i bildet (helsesykepleier, PPT, BUP, NAV)?
      s28.svar: Vi har skrive ned kva eleven sjølv vil
      s29.svar: Er det avgjort om eleven skal ha tiltak gjennom IKO?
      s30.svar: Hvem som gjør hva, og når vi møtes igjen, er avtalt
      s31.svar: Foreldra har fått beskjed (elev under 18)
      s32.svar: Eleven har skrevet under på at vi kan samarbeide med andre instanser
      """,
    columns: """
      foresatte.personer.navn: Forelder/verge
      foresatte.personer.relasjon: Mor, far eller annen | Tilknyting til eleven
      foresatte.personer.telefon: Mobil | Tlf. dagtid
      fag.fag: Kva fag?
      fag.fagkode: Kode (f.eks. NOR1260)
      fag.vurdering: Termin/standpunkt | Type vurdering
      fag.karakter: Kar.
      fag.merknad: Kommentar fra faglærer
      tiltak.utfordring: Vanskeområde | Hva tiltaket skal gjøre noe med
      tiltak.tiltak: Hva skal gjøres? | Konkrete grep
      tiltak.ansvar: Hvem gjør det? | Ansv. | Kven tek hand om dette?
      tiltak.omfang: Hvor mye / hvor ofte | Timar per veke
      tiltak.frist: Innan når? | Ferdig til
      tiltak.evalueresAv: Kven vurderer tiltaket?
      evaluering.dato: Evaluert den
      evaluering.tiltak: Hvilket tiltak ble evaluert?
      evaluering.vurdering: Har det virka? | Effekt
      evaluering.resultat: Vidareføre, justere eller avslutte? | Utfall
      evaluering.tilStede: Hvem deltok på evalueringen
      """,
    traps: """
      plan: Fødselsnummer (11 siffer) | Grunnskolepoeng | Elevens mobilnummer | Rektors underskrift | Elevens underskrift | Sted, dato og signatur | Kopi sendt til | Avgiverskole (ungdomsskole) | Kontaktlærer på ungdomsskolen | Samtykke til bruk av bilder på skolens nettside | Fravær i 10. klasse | Folkeregistrert adresse | Morsmål og butid i Noreg | Lærebedrift og faglig leder | Dato | Navn | Lagt i elevmappa av | Sakkunnig vurdering frå PPT, datert | E-post til foresatte | Timer spesialundervisning per uke
      """)
}
