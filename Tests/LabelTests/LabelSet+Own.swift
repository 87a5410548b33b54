extension LabelSet {
  /// Written before the vocabulary was extended: other words that schools have for the same.
  static let own = LabelSet(
    name: "own",
    labels: """
      elev.navn: Navn på elev/lærling | Elevens fulle navn | Eleven det gjelder | Namn på elev | Gjelder eleven
      elev.fødselsdato: Fødselsdato (6 siffer) | Født dato | Elevens fødselsdato
      elev.klasse: Klasse/gruppe | Elev i klasse | Basisgruppe/klasse
      elev.trinn: Årstrinn | Nivå (Vg1–Vg3) | Opplæringsår
      elev.utdanningsprogram: Program/linje | Studieretning | Utdanningsprogram og programområde
      elev.kontaktlærer: Elevens kontaktlærer | Kontaktlærers navn | Kontaktlærar (namn)
      plan.utdanningsleder: Avdelingsleiar | Navn på avdelingsleder
      ident.meldtAv: Bekymringen er meldt av | Hvem tok opp saken? | Saken meldt av (navn/rolle)
      ident.dato: Dato for når bekymringen ble meldt | Meldt dato
      fravær.dager: Antall fraværsdager | Dagsfravær
      fravær.timer: Fraværstimer så langt
      fravær.prosent: Fraværsprosent per i dag
      kart.dato: Samtalen holdt dato | Dato for elevsamtale | Når var kartleggingsmøtet?
      kart.deltakere: Tilstede på møtet | Deltakarar i samtalen | Hvem deltok i møtet? | Møtedeltakere (navn og rolle)
      kart.situasjon: Elevens egen beskrivelse av situasjonen | Situasjonsbeskrivelse
      kart.situasjon: Beskrivelse av nåværende situasjon | Eleven si eiga oppleving
      kart.ønsker: Hva ønsker eleven selv? | Kva vil eleven sjølv? | Elevens stemme
      kart.behov: Hva har eleven behov for? | Oppfølgingsbehov | Behov for støtte
      kart.utfordringer: Hovedutfordringer | Hva er vanskelig? | Hva er utfordringen?
      kart.årsaker: Mulige årsaker til fraværet | Hva kan årsaken være?
      kart.styrker: Hva mestrer eleven? | Elevens sterke sider og interesser | Mestringsområder
      kart.prøvd: Hva har vært prøvd tidligere? | Tiltak som er forsøkt | Tidligere tiltak
      kart.prøvd: Gjennomførte tiltak så langt
      plan.hovedmål: Mål for oppfølgingen | Hva vil vi oppnå? | Målet med planen | Hva er målet?
      plan.fra: Planen gjelder f.o.m. | Planen starter | Gyldig fra
      plan.til: Gyldig til | Planen varer til | Sluttdato for planen
      plan.evalueringsmøte: Evalueringsmøte dato | Neste evalueringsmøte | Når skal planen evalueres?
      evaluering.vurdering: Hvordan virker tiltakene? | Effekt av tiltak | Hvilken effekt har tiltakene hatt?
      foresatte.orientert: Hjemmet er informert | Er foreldra informerte?
      foresatte.samtykke: Eleven samtykker i at foresatte orienteres
      skole.navn: Skulen sitt namn
      dok.skoleår: Skoleår (f.eks. 2026/2027)
      inn.snitt: Inntakspoeng | Snittkarakter fra 10. trinn
      """,
    checklist: """
      s14.svar: Trivsel på skolen og i klassen
      s9.svar: Regneferdigheter
      s15.svar: Forholdet til medelever
      s24.svar: Økonomi, jobb og bosituasjon
      s25.svar: Fritidsaktiviteter og støtte hjemme
      s33.svar: Er læreforutsetninger i fag kartlagt og gjennomgått?
      møte.leder: Hvem ledet møtet?
      møte.referent: Referat ved
      """,
    columns: """
      tiltak.tiltak: Tiltak/aktivitet | Beskrivelse av tiltak | Hva skal skje?
      tiltak.ansvar: Ansvarlig for tiltaket | Hvem er ansvarlig? | Ansvarleg
      tiltak.frist: Tidsfrist | Ferdig innen | Når er fristen? | Gjennomføres innen
      tiltak.omfang: Hvor ofte | Varighet/omfang | Timer per uke
      tiltak.evalueresAv: Hvem evaluerer?
      fag.fag: Fagnavn
      fag.karakter: Terminkarakter
      foresatte.personer.telefon: Tlf. foresatt
      """,
    traps: """
      plan: Navn på ny skole | Mors telefon | Fødselsnummer (11 siffer) | Tidligere skole | Dato for inntak
      plan: Klasse neste år | Rådgiver | Underskrift kontaktlærer | Kopi til | Behov for transport | Fravær siste uke
      plan: Mål i norsk | Tiltak på forrige skole | Kontaktlærers vurdering av situasjonen | Foresattes ønsker
      plan: Navn på kontaktperson i NAV | Møterom | Referanse | Trinn på ungdomsskolen | Elevnummer
      plan: Vurdering av søknaden | Dato mottatt | Hvem skal ha kopi? | Oppmøteprosent | Mål for skolen | Fødested
      plan: Elevens adresse | Kontaktlærers mobil | Antall søsken | Dato for utskriving
      tiltak: Pris | Rom | Utført | Signatur | Vedlegg
      """)
}
