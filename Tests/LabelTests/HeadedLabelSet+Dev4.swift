/// Labels as school secretaries, advisers and teachers would write them, to develop the vocabulary on.
extension HeadedLabelSet {
  static let dev4 = HeadedLabelSet(
    name: "dev4",
    labels: #"""
      elev.navn ¦ Opplysninger om eleven ¦ Elevens fulle navn
      elev.navn ¦ Eleven ¦ Fornavn, mellomnavn og etternavn
      elev.navn ¦  ¦ Hvem gjelder det?
      elev.navn ¦ Elevopplysningar ¦ Namn på eleven
      elev.navn ¦  ¦ Gjeld (elev)
      elev.navn ¦ Oppfølgingsplan ¦ Plan utarbeidet for
      elev.navn ¦ Personalia / Personal details ¦ Elev (etternavn, fornavn) / Student (last name, first name)
      elev.navn ¦ Om deg ¦ Kva heiter du?
      elev.fødselsdato ¦ Opplysninger om eleven ¦ Født (dd.mm.åååå)
      elev.fødselsdato ¦ Personalia ¦ F.dato
      elev.fødselsdato ¦ Eleven ¦ Fødd
      elev.fødselsdato ¦ Litt om deg ¦ Når er du født?
      elev.fødselsdato ¦ 1. Eleven ¦ Fødselsdag – dag, måned, år
      elev.fødselsdato ¦ Elev / Student ¦ Fødselsdato / Date of birth
      elev.fødselsdato ¦ Elevopplysningar ¦ Fødselsdato (ikkje personnummer)
      elev.fødselsdato ¦  ¦ Fødselsdag og -år (seks siffer)
      elev.klasse ¦ Opplysninger om eleven ¦ Kl.
      elev.klasse ¦ Personalia ¦ Basisgruppe
      elev.klasse ¦ Elev ¦ Klasse/gruppe, f.eks. 1HOA
      elev.klasse ¦ Elevopplysningar ¦ Kva klasse går eleven i?
      elev.klasse ¦  ¦ Klassekode
      elev.klasse ¦ Om eleven ¦ Går i klasse
      elev.klasse ¦ Student information ¦ Klasse / Class (homeroom)
      elev.klasse ¦ Eleven ¦ Basisklasse/kontaktlærargruppe
      elev.trinn ¦ Opplysninger om eleven ¦ Vg1 ☐ Vg2 ☐ Vg3 ☐
      elev.trinn ¦ Elev ¦ Årstrinn
      elev.trinn ¦ Personalia ¦ Opplæringsnivå (Vg1, Vg2, Vg3/påbygg)
      elev.trinn ¦  ¦ Nivå Vg
      elev.trinn ¦ Eleven ¦ Kva steg er eleven på?
      elev.trinn ¦ Om deg ¦ Hvilket år på videregående går du?
      elev.trinn ¦ Elev / Student ¦ Trinn / Year level
      elev.trinn ¦ Elevopplysningar ¦ Årssteg i vidaregåande
      elev.utdanningsprogram ¦ Opplysninger om eleven ¦ Studieretning
      elev.utdanningsprogram ¦ Elev ¦ Linje
      elev.utdanningsprogram ¦ Personalia ¦ Utd.progr.
      elev.utdanningsprogram ¦ 1. Eleven ¦ Programområde (f.eks. BA, HO, ST)
      elev.utdanningsprogram ¦ Om deg ¦ Kva linje går du på?
      elev.utdanningsprogram ¦ Skoleplass ¦ Studieforberedende eller yrkesfag – hvilket program?
      elev.utdanningsprogram ¦ Skuleplass ¦ Opplæringstilbod eleven er teken inn på
      elev.utdanningsprogram ¦ Personal details ¦ Utdanningsprogram / Programme of study
      elev.kontaktlærer ¦ Opplysninger om eleven ¦ Klassestyrer
      elev.kontaktlærer ¦ Elev ¦ K.lærer
      elev.kontaktlærer ¦ Eleven ¦ Kontaktlærar (namn og telefon)
      elev.kontaktlærer ¦ Personalia ¦ Elevens kontaktperson blant lærerne
      elev.kontaktlærer ¦ Om deg ¦ Kven er kontaktlæraren din?
      elev.kontaktlærer ¦ Ansvarlige ¦ Lærer med kontaktansvar
      elev.kontaktlærer ¦ Student ¦ Kontaktlærer / Homeroom teacher
      elev.kontaktlærer ¦  ¦ Kontaktl. inneværende år
      plan.utdanningsleder ¦ Ansvarlige ¦ Avdelingsleder med ansvar for oppfølgingen
      plan.utdanningsleder ¦  ¦ Næraste leiar på avdelinga
      plan.utdanningsleder ¦ Opplysninger om eleven ¦ Utd.leder
      plan.utdanningsleder ¦ Ansvarlege ¦ Avdelingsleiar
      plan.utdanningsleder ¦ Oppfølgingsplan ¦ Ansvarlig leder for planen
      plan.utdanningsleder ¦ Plan for oppfølging ¦ Leiar som har ansvaret for eleven
      plan.utdanningsleder ¦ Responsible staff ¦ Utdanningsleder / Head of department
      plan.utdanningsleder ¦ Roller og ansvar ¦ Inspektør/studieleder som følger saken
      elev.myndig ¦ Eleven ¦ Fylt 18 år?
      elev.myndig ¦ Samtykke ¦ Over 18 år ☐ Ja ☐ Nei
      elev.myndig ¦ Opplysninger om eleven ¦ Er eleven myndig (18 år eller eldre)?
      elev.myndig ¦ Om deg ¦ Har du fylt 18?
      elev.myndig ¦ Samtykke ¦ Er eleven mindreårig eller myndig?
      elev.myndig ¦  ¦ Eleven har nådd myndigheitsalder
      elev.myndig ¦ Elevopplysningar ¦ Myndig ja/nei – er eleven under 18, skal føresette skrive under
      elev.myndig ¦ Consent ¦ Eleven er over 18 / Student is of age (yes/no)
      foresatte.samtykke ¦ Samtykke ¦ Foresatte samtykker til at opplysningene deles i ressursteamet (ja/nei)
      foresatte.samtykke ¦ Foresatte ¦ Er samtykke innhentet?
      foresatte.samtykke ¦ Samtykke frå heimen ¦ Heimen har gitt løyve til samarbeid med andre instansar
      foresatte.samtykke ¦ Samtykke fra foreldre ¦ Tillatelse gitt
      foresatte.samtykke ¦ Føresette ¦ Føreligg det samtykke?
      foresatte.samtykke ¦ Underskrift hjem ¦ Vi gir skolen lov til å kontakte PPT og OT ☐ Ja ☐ Nei
      foresatte.samtykke ¦  ¦ Godkjenning fra hjemmet foreligger
      foresatte.samtykke ¦ Foresatte / Guardians ¦ Samtykke / Consent given (ja/nei)
      foresatte.samtykkeDato ¦ Foresatte ¦ Samtykke innhentet den
      foresatte.samtykkeDato ¦ Samtykke ¦ Når ble samtykket gitt?
      foresatte.samtykkeDato ¦ Samtykke ¦ Dato
      foresatte.samtykkeDato ¦ Føresette ¦ Samtykke motteke (dato)
      foresatte.samtykkeDato ¦  ¦ Dato for underskrevet samtykkeerklæring
      foresatte.samtykkeDato ¦ Samtykke frå heimen ¦ Når gav heimen løyve?
      foresatte.samtykkeDato ¦ Foresatte ¦ Signert samtykke mottatt skolen dato
      ident.dato ¦ Identifisering ¦ Når ble eleven fanget opp?
      ident.dato ¦ I – Identifisering ¦ Dato
      ident.dato ¦  ¦ Bekymring meldt dato
      ident.dato ¦ Identifisering av elevar ¦ Eleven vart identifisert den
      ident.dato ¦ Identifisering ¦ Dato for identifikasjon (rødt/gult lys i systemet)
      ident.dato ¦ Fase 1: Identifisere ¦ Oppdaga – når?
      ident.dato ¦ Risikovurdering ¦ Risiko registrert (dato)
      ident.dato ¦ Identifisering / Identification ¦ Dato identifisert / Date flagged
      ident.fase ¦ Identifisering ¦ Hvilken periode i skoleåret?
      ident.fase ¦ Identifisering ¦ Tidspunkt (sommer / oppstart / høst / etter 1. termin / vår)
      ident.fase ¦ I – Identifisering ¦ Fase i årshjulet
      ident.fase ¦  ¦ IKO-runde
      ident.fase ¦ Identifisering ¦ Identifiseringsperiode
      ident.fase ¦ Identifisering av elevar ¦ Kva del av skuleåret gjeld det?
      ident.fase ¦  ¦ Milepæl i IKO-kalenderen (august, oktober, januar, mars)
      ident.fase ¦ Fase 1: Identifisere ¦ Når på året vart eleven fanga opp – inntak, skulestart, haust eller vår?
      ident.kilde ¦ Identifisering ¦ Hvor kommer opplysningene fra?
      ident.kilde ¦ Identifisering ¦ Datagrunnlag hentet fra (VIGO, Visma InSchool, overgangsskjema)
      ident.kilde ¦ I – Identifisering ¦ Informasjonskjelde
      ident.kilde ¦ Bakgrunn ¦ Kjennskap til eleven gjennom
      ident.kilde ¦  ¦ Kilde
      ident.kilde ¦ Identifisering av elevar ¦ Korleis fekk skulen vite om dette?
      ident.kilde ¦ Identification ¦ Opplysningskilde / Source of information
      ident.kilde ¦ Identifisering ¦ Hvordan ble eleven fanget opp (overgangsmøte, fraværsliste, lærer)?
      ident.meldtAv ¦ Identifisering ¦ Hvem meldte bekymring?
      ident.meldtAv ¦ Uromelding ¦ Meldar (namn, rolle)
      ident.meldtAv ¦ Identifisering ¦ Meldt inn av (navn og stilling)
      ident.meldtAv ¦ Identifisering av elevar ¦ Kven melde frå?
      ident.meldtAv ¦  ¦ Initiativ til saken tatt av
      ident.meldtAv ¦ Uromelding ¦ Innmeldar
      ident.meldtAv ¦ Bekymring ¦ Bekymringen kommer fra – elev, foresatt, faglærer, andre
      ident.meldtAv ¦ Identification ¦ Henvist av / Referred by
      ident.kriterier ¦ Identifisering ¦ Hvilke risikokriterier er oppfylt?
      ident.kriterier ¦ Identifisering ¦ Sett kryss for det som gjelder (lavt snitt, fravær, IV, orden/atferd)
      ident.kriterier ¦ I – Identifisering ¦ IKO-kriterium som slår ut
      ident.kriterier ¦ Risikovurdering ¦ Utslag på indikatorer
      ident.kriterier ¦ Identifisering av elevar ¦ Risikoindikatorar – kryss av
      ident.kriterier ¦  ¦ Eleven fyller følgende kjennetegn
      ident.kriterier ¦ Fase 1: Identifisere ¦ Treff på terskelverdier
      ident.grunnlag ¦ Identifisering ¦ Begrunnelse for at eleven følges opp
      ident.grunnlag ¦ Bekymring ¦ Hva bygger vi bekymringen på?
      ident.grunnlag ¦ Identifisering av elevar ¦ Kvifor er eleven identifisert?
      ident.grunnlag ¦  ¦ Bakgrunn for at saken tas opp
      ident.grunnlag ¦ Bekymringsmelding ¦ Beskriv det du har sett (konkrete observasjoner)
      ident.grunnlag ¦ I – Identifisering ¦ Grunngjeving
      ident.grunnlag ¦ Fase 1: Identifisere ¦ Hvorfor er vi bekymret for denne eleven?
      ident.grunnlag ¦ Identifisering ¦ Observasjoner/dokumentasjon som ligger til grunn
      ident.kritiskeFaktorer ¦ Identifisering ¦ Særlige risikofaktorer
      ident.kritiskeFaktorer ¦  ¦ Faresignaler
      ident.kritiskeFaktorer ¦ Identifisering ¦ Kritiske forhold (bosituasjon, helse, rus, økonomi)
      ident.kritiskeFaktorer ¦ Identifisering av elevar ¦ Kva er mest kritisk for at eleven skal bli verande i opplæringa?
      ident.kritiskeFaktorer ¦ I – Identifisering ¦ Raude flagg
      ident.kritiskeFaktorer ¦ Risikovurdering ¦ Avgjørende faktorer for frafall – utdyp
      ident.kritiskeFaktorer ¦ Fase 1: Identifisere ¦ Kritiske faktorar å vere merksam på
      inn.snitt ¦ Inntak ¦ Inntakspoeng
      inn.snitt ¦ Inntaksopplysninger ¦ Gjennomsnitt fra grunnskolen
      inn.snitt ¦  ¦ Grunnskolepoeng
      inn.snitt ¦ Fra ungdomsskolen ¦ Poeng ved inntak (to desimaler)
      inn.snitt ¦ Inntak ¦ Snittkarakter frå 10. trinn
      inn.snitt ¦ Bakgrunn ¦ Kom inn med snitt på
      inn.snitt ¦ Søknad og inntak ¦ Karaktersnitt ved søknad
      inn.snitt ¦ Frå ungdomsskulen ¦ Grunnskulepoeng ved inntak
      inn.ønske ¦ Inntak ¦ Ønskenummer
      inn.ønske ¦ Inntaksopplysninger ¦ Kom inn på 1., 2. eller 3. ønske
      inn.ønske ¦ Skuleplassen din ¦ Var dette førstevalet ditt?
      inn.ønske ¦ Søknad og inntak ¦ Prioritet i søknaden
      inn.ønske ¦ Inntak ¦ Kva for ønske kom eleven inn på?
      inn.ønske ¦  ¦ Fikk plass på ønske nr.
      inn.ønske ¦ Frå inntakskontoret ¦ Innteken på ønske (1–6)
      inn.ønske ¦ Inntak / Admission ¦ Søkerprioritet / Order of preference
      fravær.dager ¦ Fravær ¦ Hele dager borte
      fravær.dager ¦ Fravær hittil i år ¦ Dagsfravær
      fravær.dager ¦  ¦ Ant. fraværsdager
      fravær.dager ¦ Fråvær ¦ Fråværsdagar (heile)
      fravær.dager ¦ Oppmøte ¦ Hvor mange dager har du vært borte?
      fravær.dager ¦ Frammøte ¦ Dagar borte så langt
      fravær.dager ¦ Fravær / Attendance ¦ Dager / Days absent
      fravær.dager ¦ Fravær ¦ Fraværsdager 1. termin
      fravær.timer ¦ Fravær ¦ Enkelttimer
      fravær.timer ¦ Fravær hittil i år ¦ Timefravær
      fravær.timer ¦ Fravær ¦ Ant. t.
      fravær.timer ¦ Fråvær ¦ Fråværstimar
      fravær.timer ¦ Oppmøte ¦ Timer borte utenom hele dager
      fravær.timer ¦ Frammøte ¦ Kor mange enkelttimar er eleven borte?
      fravær.timer ¦  ¦ Skulk/forsentkomming omregnet til timer
      fravær.timer ¦ Attendance ¦ Timer / Lessons missed
      fravær.prosent ¦ Fravær ¦ Fravær i %
      fravær.prosent ¦  ¦ Fråværsprosent samla
      fravær.prosent ¦ Fravær hittil i år ¦ Andel fravær (jf. 10 %-grensen)
      fravær.prosent ¦ Fråvær ¦ Fråvær i prosent av undervisningstida
      fravær.prosent ¦ Oppmøte ¦ Prosentvis fravær pr. dato
      fravær.prosent ¦ Fravær ¦ % borte
      fravær.prosent ¦ Frammøte ¦ Kor stor del av timane har eleven vore borte frå? (%)
      fravær.prosent ¦ Attendance ¦ Fraværsprosent / Absence rate
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Samtaler kontaktlærer har hatt med eleven
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Hva er snakket om på elevsamtalene?
      kart.kontaktlærersamtaler ¦ K – Kartlegging ¦ Elevsamtaler (dato og stikkord)
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Oppsummering av samtalar med kontaktlærar
      kart.kontaktlærersamtaler ¦ Fase 2: Kartlegge ¦ Har kontaktlærer snakket med eleven? Når og om hva?
      kart.kontaktlærersamtaler ¦  ¦ Gjennomførte k.lærersamtaler
      kart.kontaktlærersamtaler ¦ Kartleggingsdel ¦ Kva har kontaktlærar og elev snakka om så langt?
      kart.kontaktlærersamtaler ¦ Kartlegging av eleven ¦ Fagsamtaler og fortrolige samtaler hos klassestyrer
      kart.behovForSamtale ¦ Kartlegging ¦ Er det nødvendig med kartleggingssamtale?
      kart.behovForSamtale ¦ K – Kartlegging ¦ Skal eleven kalles inn til kartlegging? (ja/nei)
      kart.behovForSamtale ¦  ¦ Behov for utvida samtale ☐ Ja ☐ Nei
      kart.behovForSamtale ¦ Kartlegging ¦ Trengst det ein kartleggingssamtale?
      kart.behovForSamtale ¦ Konklusjon etter identifisering ¦ Kartleggingssamtale: ja / nei / avventer
      kart.behovForSamtale ¦ Fase 2: Kartlegge ¦ Bør vi ta ein grundigare samtale med eleven?
      kart.behovForSamtale ¦ Kartleggingsdel ¦ Videre kartlegging påkrevd?
      kart.behovForSamtale ¦ Mapping ¦ Mapping talk needed? / Behov for kartleggingssamtale?
      kart.dato ¦ Kartleggingssamtale ¦ Samtalen fant sted
      kart.dato ¦ Kartleggingssamtale ¦ Dato
      kart.dato ¦ Kartlegging ¦ Når ble kartleggingssamtalen holdt?
      kart.dato ¦  ¦ Dato for kartleggingsmøte med eleven
      kart.dato ¦ Kartleggingssamtale ¦ Samtala vart gjennomført (dato)
      kart.dato ¦ K – Kartlegging ¦ Samtaledato
      kart.dato ¦ Fase 2: Kartlegge ¦ Når hadde vi samtalen?
      kart.dato ¦ Kartlegging ¦ Kartlagd den
      kart.deltakere ¦ Kartleggingssamtale ¦ Til stede
      kart.deltakere ¦ Kartlegging ¦ Hvem var med på samtalen?
      kart.deltakere ¦ Kartleggingssamtale ¦ Tilstades (namn og rolle)
      kart.deltakere ¦ K – Kartlegging ¦ Deltakere i samtalen – elev, foresatte, rådgiver, PPT
      kart.deltakere ¦ Kartleggingssamtale ¦ Frammøtte på samtala
      kart.deltakere ¦ Kartlegging ¦ Kven deltok?
      kart.deltakere ¦  ¦ Samtalen ble ført mellom
      kart.deltakere ¦ Kartleggingssamtale / Mapping talk ¦ Til stede / Present
      kart.tolk ¦ Kartleggingssamtale ¦ Tolkebehov
      kart.tolk ¦ Kartleggingssamtale ¦ Er det brukt tolk? Språk:
      kart.tolk ¦ Kartlegging ¦ Behov for samisk, kvensk eller annen tolk
      kart.tolk ¦ Kartleggingssamtale ¦ Tolk (namn/teneste)
      kart.tolk ¦  ¦ Skal vi tinge tolk?
      kart.tolk ¦ Kartlegging ¦ Treng eleven eller heimen tolk?
      kart.tolk ¦ K – Kartlegging ¦ Tolk benyttet – telefon/oppmøte/nei
      kart.tolk ¦ Mapping talk ¦ Tolk / Interpreter
      kart.situasjon ¦ Kartleggingssamtale ¦ Hvordan har du det på skolen nå?
      kart.situasjon ¦ Kartlegging ¦ Dagens status – faglig og sosialt
      kart.situasjon ¦ Kartlegging ¦ Slik er det no
      kart.situasjon ¦ K – Kartlegging ¦ Nå-situasjonen
      kart.situasjon ¦ Kartleggingssamtale ¦ Beskriv hverdagen din (hjem, hybel, venner, fritid, søvn)
      kart.situasjon ¦ Kartlegging av eleven ¦ Korleis ser skulekvardagen ut for eleven?
      kart.situasjon ¦  ¦ Skildring av situasjonen
      kart.situasjon ¦ Fase 2: Kartlegge ¦ Elevens ståsted
      kart.ønsker ¦ Kartleggingssamtale ¦ Hva vil du bli?
      kart.ønsker ¦ Kartlegging ¦ Elevens egne mål og drømmer
      kart.ønsker ¦ Kartleggingssamtale ¦ Kva ønskjer du sjølv?
      kart.ønsker ¦ Kartlegging ¦ Framtidsplaner (utdanning, yrke, læreplass)
      kart.ønsker ¦ K – Kartlegging ¦ Hvor ser eleven seg selv om to år?
      kart.ønsker ¦ Elevens stemme ¦ Hva ønsker du at skulle vært annerledes?
      kart.ønsker ¦ Kartlegging ¦ Ønske for vidare skulegang
      kart.ønsker ¦ Mapping ¦ Ønsker / Hopes and wishes
      kart.behov ¦ Kartleggingssamtale ¦ Hva trenger du fra oss voksne?
      kart.behov ¦ Kartlegging ¦ Støttebehov
      kart.behov ¦ K – Kartlegging ¦ Behov for tilrettelegging
      kart.behov ¦ Kartlegging ¦ Kva hjelp treng eleven?
      kart.behov ¦ Elevens stemme ¦ Hva må være på plass for at du skal komme på skolen?
      kart.behov ¦ Kartlegging av eleven ¦ Eleven har trong for
      kart.behov ¦  ¦ Kva slags hjelp kan vere til nytte?
      kart.behov ¦ Mapping ¦ Behov / Needs (academic, social, emotional)
      kart.utfordringer ¦ Kartleggingssamtale ¦ Hva synes du er vanskelig?
      kart.utfordringer ¦ Kartlegging ¦ Vansker (faglige, sosiale, helsemessige)
      kart.utfordringer ¦ Kartlegging ¦ Kva strevar eleven med?
      kart.utfordringer ¦  ¦ Kvar trykkjer skoen?
      kart.utfordringer ¦ K – Kartlegging ¦ Hindringer for læring og oppmøte
      kart.utfordringer ¦ Kartlegging av eleven ¦ Problemområder
      kart.utfordringer ¦ Elevens stemme ¦ Det som er tungt for tida
      kart.utfordringer ¦ Mapping ¦ Opplevde utfordringer / Difficulties experienced
      kart.årsaker ¦ Kartleggingssamtale ¦ Hva kan være grunnen til at det har blitt slik?
      kart.årsaker ¦ Kartlegging ¦ Mulige årsaksforhold
      kart.årsaker ¦ Kartleggingssamtale ¦ Kvifor er det slik, trur du?
      kart.årsaker ¦ K – Kartlegging ¦ Bakenforliggende forhold
      kart.årsaker ¦ Kartlegging ¦ Forklaring på fraværet, sett fra elevens side
      kart.årsaker ¦  ¦ Skolens vurdering av hva som ligger bak
      kart.årsaker ¦ Kartlegging av eleven ¦ Kva er orsaka til vanskane?
      kart.årsaker ¦ Fase 2: Kartlegge ¦ Sammenhenger – hva utløser og hva opprettholder vansken?
      kart.styrker ¦ Kartleggingssamtale ¦ Når har du det best på skolen?
      kart.styrker ¦ Elevens stemme ¦ Hva er du god på?
      kart.styrker ¦ Kartlegging ¦ Sterke sider
      kart.styrker ¦ Kartlegging ¦ Ressursar hos eleven
      kart.styrker ¦ K – Kartlegging ¦ Interesser og mestringsområder
      kart.styrker ¦ Kartlegging av eleven ¦ Kva får eleven til?
      kart.styrker ¦  ¦ Dette går bra (fag, vener, fritid)
      kart.styrker ¦ Mapping ¦ Styrker / Strengths and interests
      kart.prøvd ¦ Kartlegging ¦ Hva har skolen gjort til nå?
      kart.prøvd ¦ Kartlegging ¦ Tidligere tiltak og virkningen av dem
      kart.prøvd ¦ Kartlegging ¦ Kva er prøvd før?
      kart.prøvd ¦ K – Kartlegging ¦ Utprøvde tiltak
      kart.prøvd ¦ Kartleggingssamtale ¦ Hva hjalp på ungdomsskolen?
      kart.prøvd ¦  ¦ Forsøkt tidligere (bytte av klasse, leksehjelp, samtaler hos helsesykepleier)
      kart.prøvd ¦ Kartlegging av eleven ¦ Tiltak som alt er sette i verk
      kart.konklusjon ¦ Kartlegging ¦ Oppsummering av kartleggingen
      kart.konklusjon ¦ Kartleggingssamtale ¦ Hva ble vi enige om?
      kart.konklusjon ¦ Kartlegging ¦ Samla vurdering etter kartlegginga
      kart.konklusjon ¦ K – Kartlegging ¦ Konklusjon – skal det lages plan?
      kart.konklusjon ¦  ¦ Kort sagt: kva viser kartlegginga?
      kart.konklusjon ¦ Kartlegging av eleven ¦ Helhetsvurdering
      kart.konklusjon ¦ Kartleggingssamtale ¦ Kva kom vi fram til?
      plan.hovedmål ¦ Oppfølgingsplan ¦ Overordnet mål for perioden
      plan.hovedmål ¦ O – Oppfølging ¦ Hva skal vi oppnå?
      plan.hovedmål ¦ Plan ¦ Målsetting
      plan.hovedmål ¦ Oppfølgingsplan ¦ Kva skal planen føre fram til?
      plan.hovedmål ¦ Fase 3: Følge opp ¦ Langsiktig mål (bestått Vg1, læreplass …)
      plan.hovedmål ¦ Plan for oppfølging ¦ Hovudmålet med oppfølginga
      plan.hovedmål ¦  ¦ Ønskt resultat ved slutten av skuleåret
      plan.hovedmål ¦ Oppfølgingsplan / Follow-up plan ¦ Mål / Main goal
      plan.fra ¦ Oppfølgingsplan ¦ Planen gjelder fra
      plan.fra ¦ Oppfølgingsplan ¦ Oppstart
      plan.fra ¦ Plan ¦ Startdato for tiltaksperioden
      plan.fra ¦ Planperiode ¦ F.o.m.
      plan.fra ¦ Plan for oppfølging ¦ Gjeld frå og med
      plan.fra ¦ O – Oppfølging ¦ Når starter oppfølgingen?
      plan.fra ¦ Oppfølgingsplan ¦ Planen tek til å gjelde
      plan.fra ¦ Fase 3: Følge opp ¦ Iverksatt dato
      plan.til ¦ Oppfølgingsplan ¦ Planen varer til
      plan.til ¦ Planperiode ¦ T.o.m.
      plan.til ¦ Plan ¦ Sluttdato for tiltaksperioden
      plan.til ¦ Plan for oppfølging ¦ Gjeld til og med
      plan.til ¦ Oppfølgingsplan ¦ Utløper
      plan.til ¦ O – Oppfølging ¦ Hvor lenge skal planen gjelde? (siste dato)
      plan.til ¦ Oppfølgingsplan ¦ Planperioden sluttar
      plan.til ¦ Follow-up plan ¦ Valid until / Gyldig til
      plan.evalueringsmøte ¦ Oppfølgingsplan ¦ Neste evaluering
      plan.evalueringsmøte ¦ O – Oppfølging ¦ Når møtes vi igjen for å se hvordan det går?
      plan.evalueringsmøte ¦ Plan ¦ Dato for evalueringsmøte (senest etter 6 uker)
      plan.evalueringsmøte ¦ Oppfølging ¦ Evalueringsmøte avtalt til
      plan.evalueringsmøte ¦ Plan for oppfølging ¦ Vi møtest att for å evaluere planen den
      plan.evalueringsmøte ¦ Fase 3: Følge opp ¦ Midtveisevaluering holdes
      plan.evalueringsmøte ¦ Oppfølgingsplan ¦ Planen skal drøftast på nytt (dato)
      plan.evalueringsmøte ¦  ¦ Skal evaluerast i møte den
      plan.videre ¦ Oppfølging ¦ Veien videre
      plan.videre ¦ Evaluering ¦ Hva gjør vi nå?
      plan.videre ¦ Evaluering ¦ Videre oppfølging – videreføres, endres, avsluttes, overføres OT
      plan.videre ¦ Evaluering av planen ¦ Kva skjer vidare?
      plan.videre ¦ Etter evaluering ¦ Behov for ny plan / henvisning til andre instanser
      plan.videre ¦ Oppfølging ¦ Vegen vidare for eleven
      plan.videre ¦ Overgang ¦ Hva må neste års kontaktlærer føre videre?
      plan.videre ¦ Follow-up ¦ Videre arbeid / Next steps
      plan.avsluttet ¦ Avslutning ¦ Saken lukket
      plan.avsluttet ¦ Oppfølging ¦ Oppfølgingen avsluttet dato
      plan.avsluttet ¦ Avslutning av plan ¦ Dato
      plan.avsluttet ¦ Plan for oppfølging ¦ Plan avslutta den
      plan.avsluttet ¦  ¦ Når ble planen avsluttet?
      plan.avsluttet ¦ Avslutning ¦ Eleven friskmeldt i IKO (dato)
      plan.avsluttet ¦ Oppfølgingsplan ¦ Ferdig – dato og initialer
      plan.avsluttet ¦ Avslutning ¦ Dato då oppfølginga vart avslutta
      foresatte.orientert ¦ Foresatte ¦ Er hjemmet informert?
      foresatte.orientert ¦ Skole–hjem ¦ Foreldre underrettet ☐ ja ☐ nei
      foresatte.orientert ¦ Føresette ¦ Har heimen fått beskjed?
      foresatte.orientert ¦ Oppfølgingsplan ¦ Foresatte kjenner til planen (ja/nei)
      foresatte.orientert ¦  ¦ Varslet hjem?
      foresatte.orientert ¦ Samarbeid skule–heim ¦ Veit føresette om saka?
      foresatte.orientert ¦ Foresatte ¦ Foresatte er gjort kjent med bekymringen
      foresatte.orientert ¦ Guardians ¦ Foresatte informert / Parents informed (yes/no)
      foresatte.orientertDato ¦ Foresatte ¦ Hjemmet varslet den
      foresatte.orientertDato ¦ Skole–hjem ¦ Når fikk foresatte vite om dette?
      foresatte.orientertDato ¦  ¦ Dato foreldre ble informert
      foresatte.orientertDato ¦ Føresette ¦ Heimen orientert (dato)
      foresatte.orientertDato ¦ Informasjon til foresatte ¦ Dato
      foresatte.orientertDato ¦ Foresatte ¦ Informert hjem, dato
      foresatte.orientertDato ¦ Samarbeid skule–heim ¦ Når fekk føresette beskjed?
      foresatte.orientertVed ¦ Foresatte ¦ Hvordan ble hjemmet informert?
      foresatte.orientertVed ¦ Skole–hjem ¦ Informert via (telefon, e-post, møte, Visma)
      foresatte.orientertVed ¦  ¦ Måte foresatte ble kontaktet på
      foresatte.orientertVed ¦ Føresette ¦ På kva måte fekk heimen beskjed?
      foresatte.orientertVed ¦ Informasjon til foresatte ¦ Varslingsform
      foresatte.orientertVed ¦ Foresatte ¦ Orientering gitt ved
      foresatte.orientertVed ¦ Samarbeid skule–heim ¦ Gjennom brev, telefon eller møte?
      foresatte.orientertVed ¦ Guardians ¦ Kontaktform / Informed by (phone, mail, meeting)
      elev.medvirket ¦ Elevmedvirkning ¦ Har eleven vært med på å lage planen?
      elev.medvirket ¦ Plan for oppfølging ¦ Elevmedverknad ivareteken
      elev.medvirket ¦  ¦ Er eleven høyrd?
      elev.medvirket ¦ Oppfølgingsplan ¦ Eleven har fått si sin mening ☐ Ja ☐ Nei
      elev.medvirket ¦ Elevens stemme ¦ Har du fått være med og bestemme?
      elev.medvirket ¦ Oppfølgingsplan ¦ Planen er laga i lag med eleven (ja/nei)
      elev.medvirket ¦ Elevmedvirkning ¦ Utarbeidet i samråd med eleven
      elev.medvirket ¦ Follow-up plan ¦ Eleven har deltatt / Student took part (yes/no)
      skole.navn ¦  ¦ Vgs.
      skole.navn ¦ Skole ¦ Skolens navn
      skole.navn ¦ Opplysninger om eleven ¦ Lærested
      skole.navn ¦ Skuleopplysningar ¦ Vidaregåande skule
      skole.navn ¦ Om deg ¦ Hvilken skole går du på?
      skole.navn ¦  ¦ Namnet på skulen
      skole.navn ¦ Sakshode ¦ Avgivende enhet (skole/avdeling)
      skole.navn ¦ Personalia ¦ Skole / School
      dok.skoleår ¦  ¦ Skoleåret 20__/20__
      dok.skoleår ¦ Oppfølgingsplan ¦ Gjelder skoleår
      dok.skoleår ¦ Skuleopplysningar ¦ Skuleår
      dok.skoleår ¦ Elevopplysningar ¦ Gjeld skuleåret
      dok.skoleår ¦ Skole ¦ Undervisningsåret
      dok.skoleår ¦ Plan for oppfølging ¦ Kva skuleår gjeld planen for?
      dok.skoleår ¦  ¦ Sk.år
      dok.skoleår ¦ School information ¦ Skoleår / Academic year
      dok.dato ¦  ¦ Utfylt den
      dok.dato ¦ Sakshode ¦ Skjemaet er fylt ut (dato)
      dok.dato ¦  ¦ Sist oppdatert
      dok.dato ¦ Om skjemaet ¦ Utfylt dato
      dok.dato ¦ Dokumentinformasjon ¦ Datert
      dok.dato ¦ Om skjemaet ¦ Når fylte du ut dette skjemaet?
      dok.dato ¦  ¦ Dokumentet er skrive
      dok.saksnr ¦ Sakshode ¦ Arkivref.
      dok.saksnr ¦  ¦ Saksnummer i Elements/P360
      dok.saksnr ¦ Dokumentinformasjon ¦ Ref.nr.
      dok.saksnr ¦ Sakshode ¦ Journalnr. (fylles ut av arkivet)
      dok.saksnr ¦ Om saka ¦ Saka sitt nummer
      dok.saksnr ¦  ¦ Vår referanse
      dok.saksnr ¦ Om saka ¦ Arkivsaknr. – vert fylt ut av kontoret
      dok.saksnr ¦ For office use ¦ Saksnr. / Case no.
      møte.leder ¦ Møtereferat ¦ Møteleder
      møte.leder ¦ Møtet ¦ Møtet vart leidd av
      møte.leder ¦ Møte i ressursteamet ¦ Ordstyrer
      møte.leder ¦ Referat ¦ Møteleiar
      møte.leder ¦  ¦ Ansvarlig for gjennomføring av møtet
      møte.leder ¦ Møte ¦ Kven leier møtet?
      møte.leder ¦ Møteinnkalling ¦ Innkaller og leder
      møte.referent ¦ Møtereferat ¦ Referat ved
      møte.referent ¦ Møtet ¦ Hvem skriver?
      møte.referent ¦ Møte i ressursteamet ¦ Ref. (navn)
      møte.referent ¦ Møtereferat ¦ Sekretær for møtet
      møte.referent ¦ Møte ¦ Skrivar
      møte.referent ¦ Referat ¦ Ført i pennen av
      møte.referent ¦ Referat ¦ Kven skriv referat?
      møte.referent ¦ Meeting ¦ Referent / Minutes taken by
      """#,
    heads: #"""
      foresatte.personer.navn ¦ Foresatt
      foresatte.personer.navn ¦ Namn på føresette
      foresatte.personer.navn ¦ Mor/far/verge
      foresatte.personer.navn ¦ Hvem
      foresatte.personer.navn ¦ Forelder/fosterforelder (fullt navn)
      foresatte.personer.navn ¦ Pårørende
      foresatte.personer.navn ¦ Guardian / Foresatt
      foresatte.personer.relasjon ¦ Tilknytning til eleven
      foresatte.personer.relasjon ¦ Slektskap
      foresatte.personer.relasjon ¦ Rolle (mor, far, verge, fosterforelder)
      foresatte.personer.relasjon ¦ Kva er du til eleven?
      foresatte.personer.relasjon ¦ Forhold
      foresatte.personer.relasjon ¦ Relation / Relasjon
      foresatte.personer.telefon ¦ Tlf.
      foresatte.personer.telefon ¦ Mob.
      foresatte.personer.telefon ¦ Treffes på (nummer)
      foresatte.personer.telefon ¦ Telefon dagtid
      foresatte.personer.telefon ¦ Mobilnr. føresette
      foresatte.personer.telefon ¦ Phone / Telefon
      fag.fag ¦ Fag eleven står i fare for å ikke bestå
      fag.fag ¦ Hvilket fag?
      fag.fag ¦ Emne
      fag.fag ¦ Utsette fag
      fag.fag ¦ Undervisningsfag
      fag.fag ¦ Kva fag gjeld det?
      fag.fag ¦ Subject / Fag
      fag.fagkode ¦ Kode
      fag.fagkode ¦ Fagkode (f.eks. MAT1019)
      fag.fagkode ¦ Kode i VIS
      fag.fagkode ¦ Læreplankode
      fag.fagkode ¦ Fag-ID
      fag.fagkode ¦ Koden på faget
      fag.vurdering ¦ Termin
      fag.vurdering ¦ T1 / T2 / standpunkt / eksamen
      fag.vurdering ¦ Type vurdering
      fag.vurdering ¦ Vurderingsform
      fag.vurdering ¦ Halvårsvurdering eller standpunkt
      fag.vurdering ¦ Kva slags karakter (termin, standpunkt)
      fag.karakter ¦ Kar.
      fag.karakter ¦ Oppnådd (1–6/IV)
      fag.karakter ¦ Tallkarakter
      fag.karakter ¦ Resultat i faget
      fag.karakter ¦ Tal eller IV/NV
      fag.karakter ¦ Hvilken karakter fikk du?
      fag.karakter ¦ Grade / Karakter
      fag.merknad ¦ Kommentar fra faglærer
      fag.merknad ¦ Anm.
      fag.merknad ¦ Merknader (varsel sendt, mangler prøve)
      fag.merknad ¦ Anna om faget
      fag.merknad ¦ Utfyllende opplysninger
      fag.merknad ¦ Faglærars kommentar
      tiltak.utfordring ¦ Hva er vansken?
      tiltak.utfordring ¦ Problem
      tiltak.utfordring ¦ Område som må bedres
      tiltak.utfordring ¦ Kva skal vi gjere noko med?
      tiltak.utfordring ¦ Behov/utfordring tiltaket skal møte
      tiltak.utfordring ¦ Bekymringsområde
      tiltak.utfordring ¦ Challenge / Utfordring
      tiltak.tiltak ¦ Hva skal gjøres?
      tiltak.tiltak ¦ Aksjon
      tiltak.tiltak ¦ Slik gjør vi det
      tiltak.tiltak ¦ Kva gjer vi?
      tiltak.tiltak ¦ Handling (konkret)
      tiltak.tiltak ¦ Innsats
      tiltak.tiltak ¦ Action / Tiltak
      tiltak.ansvar ¦ Hvem gjør det?
      tiltak.ansvar ¦ Ansv.
      tiltak.ansvar ¦ Kven har ansvar
      tiltak.ansvar ¦ Utføres av
      tiltak.ansvar ¦ Tiltakshaver
      tiltak.ansvar ¦ Den som følger opp (navn)
      tiltak.omfang ¦ Hvor mye / hvor ofte?
      tiltak.omfang ¦ Timer pr. uke
      tiltak.omfang ¦ Hyppighet
      tiltak.omfang ¦ Kor ofte
      tiltak.omfang ¦ Mengde og varighet
      tiltak.omfang ¦ Tidsbruk (t/veke)
      tiltak.frist ¦ Innen
      tiltak.frist ¦ Når skal det være gjort?
      tiltak.frist ¦ Tidsfrist
      tiltak.frist ¦ Ferdig til
      tiltak.frist ¦ Når – seinast
      tiltak.frist ¦ Deadline / Frist
      tiltak.evalueresAv ¦ Hvem vurderer tiltaket?
      tiltak.evalueresAv ¦ Evaluering ved
      tiltak.evalueresAv ¦ Eval. av
      tiltak.evalueresAv ¦ Kven evaluerer
      tiltak.evalueresAv ¦ Ansvarlig for evaluering
      tiltak.evalueresAv ¦ Virkningen sjekkes av
      evaluering.dato ¦ Evaluert den
      evaluering.dato ¦ Når evaluerte vi?
      evaluering.dato ¦ Møtedato
      evaluering.dato ¦ Evalueringsdato
      evaluering.dato ¦ Dato (evalueringsmøte)
      evaluering.dato ¦ Vurdert når
      evaluering.tiltak ¦ Tiltak som er evaluert
      evaluering.tiltak ¦ Hvilket tiltak snakker vi om?
      evaluering.tiltak ¦ Gjelder tiltak nr.
      evaluering.tiltak ¦ Evaluert tiltak
      evaluering.tiltak ¦ Kva tiltak
      evaluering.tiltak ¦ Det vi avtalte
      evaluering.vurdering ¦ Hvordan har det gått?
      evaluering.vurdering ¦ Hva virket og hva virket ikke?
      evaluering.vurdering ¦ Korleis fungerte det?
      evaluering.vurdering ¦ Vår vurdering
      evaluering.vurdering ¦ Erfaringer så langt
      evaluering.vurdering ¦ Refleksjon (elev og skole)
      evaluering.resultat ¦ Utfall
      evaluering.resultat ¦ Måloppnåelse
      evaluering.resultat ¦ Virkning/effekt
      evaluering.resultat ¦ Kva kom ut av det?
      evaluering.resultat ¦ Nådd / delvis nådd / ikke nådd
      evaluering.resultat ¦ Status etter tiltaket
      evaluering.resultat ¦ Outcome / Resultat
      evaluering.tilStede ¦ Hvem var til stede
      evaluering.tilStede ¦ Frammøtte
      evaluering.tilStede ¦ Deltok
      evaluering.tilStede ¦ Møtte
      evaluering.tilStede ¦ Kven var med
      evaluering.tilStede ¦ Deltakere i evalueringen
      """#,
    traps: #"""
      Skole ¦ Skolens besøksadresse
      Skole ¦ Telefon til skolen
      Opplysninger om eleven ¦ Elevens adresse
      Personalia ¦ Elevens mobil
      Elev ¦ Morsmål
      Elevopplysningar ¦ Eleven bur på hybel ja/nei
      Underskrifter ¦ Underskrift elev
      Signatur ¦ Underskrift føresett
      Underskrift ¦ Sted
      Skole ¦ Rektors navn
      Samarbeidspartar ¦ Namn på PPT-rådgjevar
      Samarbeidspartnere ¦ Helsesykepleier (navn)
      Ansvarlige ¦ Rådgiver
      Fag ¦ Faglærer i norsk
      Ansvarlige ¦ E-post kontaktlærer
      Ansvarlige ¦ Mobilnr. avdelingsleder
      Inntak ¦ Avgivende ungdomsskole
      Inntaksopplysninger ¦ Avgangsår fra grunnskolen
      Inntak ¦ Tatt inn etter særskilte vilkår / fortrinnsrett
      Orden og åtferd ¦ Karakter i orden
      Orden og atferd ¦ Karakter i atferd
      Fravær ¦ Dokumentert fravær – antall legeerklæringer
      Orden og atferd ¦ Antall anmerkninger
      Fråvær ¦ Sendt varsel om fråværsgrensa (dato)
      Fag ¦ Varsel om manglende vurderingsgrunnlag sendt
      Rettigheter ¦ Enkeltvedtak om individuelt tilrettelagt opplæring (ja/nei)
      PPT ¦ Dato for sakkyndig vurdering
      Samarbeidspartnere ¦ Henvisning sendt PPT
      Samtykke ¦ Samtykke til bilder på skolens nettside
      Samtykke ¦ Samtykket kan når som helst trekkes tilbake
       ¦ Unntatt offentlighet, jf. offl. § 13
      Møtereferat ¦ Kopi til
       ¦ Side __ av __
      Om skjemaet ¦ Versjon av malen
      Om skjemaet ¦ Malen er godkjent av
      Om skjemaet ¦ Dokumentansvarlig i fylkeskommunen
      Dokumentinformasjon ¦ Slettes etter (dato)
      Møte ¦ Møtestad/rom
      Møtereferat ¦ Klokkeslett
      Møtereferat ¦ Møtets varighet
      Møtereferat ¦ Forfall
      Kontaktlærers årshjul ¦ Neste klassemøte
      Klasseopplysninger ¦ Antall elever i klassen
      Innledning ¦ Bakgrunn for IKO-modellen
       ¦ Slik fyller du ut skjemaet
      Rettleiing ¦ Kva er IKO?
       ¦ Fase 1: Identifisere
       ¦ Vedlegg (sett kryss)
      Helse ¦ Fastlege
      Helse ¦ Diagnoser
      Helse ¦ Medisiner eleven bruker på skolen
      Økonomi ¦ Kontonummer for utstyrsstipend
      Økonomi ¦ Søkt Lånekassen om borteboerstipend
      Skuleskyss ¦ Skyssrett – avstand heim–skule i km
      Oppfølgingstjenesten ¦ Saksbehandler i OT
      Samarbeidspartnere / Partners ¦ NAV-kontakt / NAV contact
      Yrkesfaglig fordypning ¦ Bedrift for utplassering (YFF)
      Læreplass ¦ Lærekontrakt signert dato
      Foresatte ¦ Foresattes arbeidsgiver
      Om deg ¦ Er du medlem i elevrådet?
      """#)
}
