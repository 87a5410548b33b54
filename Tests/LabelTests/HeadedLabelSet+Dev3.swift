/// Labels of forty schools as somebody imagined them, to develop the vocabulary on.
extension HeadedLabelSet {
  static let dev3 = HeadedLabelSet(
    name: "dev3",
    labels: #"""
      elev.navn ¦  ¦ Elevens navn:
      elev.navn ¦ 1. Personopplysninger ¦ Fullt navn (slik det står i VIS)
      elev.navn ¦ Om eleven ¦ Navn
      elev.navn ¦  ¦ Hvem gjelder oppfølgingen?
      elev.navn ¦ GRUNNLAGSDATA ¦ Etternavn, fornavn – elev
      elev.navn ¦ Opplysningar om eleven ¦ Namnet på eleven
      elev.navn ¦  ¦ Kven gjeld saka (elev, heile namnet)
      elev.navn ¦ Elev / Student ¦ Navn / Name
      elev.fødselsdato ¦  ¦ F.dato
      elev.fødselsdato ¦ Personalia ¦ Født (ddmmåå)
      elev.fødselsdato ¦ Elevopplysninger ¦ Når er eleven født?
      elev.fødselsdato ¦  ¦ Elevens fødselsdato (6 siffer, ikke personnummer!)
      elev.fødselsdato ¦ Del 1: Eleven ¦ Fødselsdag, måned og år
      elev.fødselsdato ¦ Om eleven ¦ Fødd dato
      elev.fødselsdato ¦  ¦ Fødselsdatoen til eleven (dd.mm.åååå)
      elev.fødselsdato ¦ Personalia / Personal details ¦ Fødselsdato / Date of birth
      elev.klasse ¦  ¦ Klasse/gruppe
      elev.klasse ¦ Personalia ¦ Basisgruppe (f.eks. 1STA, 2HSB)
      elev.klasse ¦ Elev ¦ Kl.
      elev.klasse ¦  ¦ Hvilken klasse går du i?
      elev.klasse ¦ Bakgrunnsinformasjon ¦ Klassekode i Visma InSchool
      elev.klasse ¦ Eleven ¦ Går i klasse
      elev.klasse ¦  ¦ Klassa eleven høyrer til (t.d. 1BAB)
      elev.klasse ¦  ¦ Klasse / Class
      elev.trinn ¦  ¦ Trinn (sett ring rundt): Vg1 Vg2 Vg3
      elev.trinn ¦ Personalia ¦ Vg-nivå
      elev.trinn ¦ Om eleven ¦ Hvilket år på videregående? (1/2/3)
      elev.trinn ¦  ¦ Årstrinn
      elev.trinn ¦ Skoleinformasjon ¦ Nivå ☐ Vg1 ☐ Vg2 ☐ Vg3/påbygg
      elev.trinn ¦ Elevopplysningar ¦ Steg (Vg1, Vg2 eller Vg3)
      elev.trinn ¦  ¦ Kva trinn går eleven på?
      elev.trinn ¦ Elev / Pupil ¦ Trinn / Year level
      elev.utdanningsprogram ¦  ¦ Utd.program
      elev.utdanningsprogram ¦ Personalia ¦ Linje eleven går på (ST, HO, BA, TIF …)
      elev.utdanningsprogram ¦ Elevinfo ¦ Hva slags utdanningsprogram er eleven tatt inn på?
      elev.utdanningsprogram ¦ Skoleinformasjon ¦ Studieretning/programområde
      elev.utdanningsprogram ¦  ¦ Før opp utdanningsprogrammet (ev. med programområdekode)
      elev.utdanningsprogram ¦ Om eleven ¦ Utdanningsprogrammet til eleven
      elev.utdanningsprogram ¦ Opplysningar ¦ Yrkesfag eller studieførebuande – kva for eit program?
      elev.utdanningsprogram ¦  ¦ Utdanningsprogram / Education programme
      elev.kontaktlærer ¦  ¦ Kontaktlærer
      elev.kontaktlærer ¦ Personalia ¦ K.lærer (navn)
      elev.kontaktlærer ¦ Skolen ¦ Hvem er kontaktlærer for eleven?
      elev.kontaktlærer ¦ Ansvarlige rundt eleven ¦ Kontaktlærers fulle navn
      elev.kontaktlærer ¦  ¦ Elevens kontaktlærer inneværende skoleår
      elev.kontaktlærer ¦  ¦ Kontaktlærar:
      elev.kontaktlærer ¦ Kven følgjer opp ¦ Namn på kontaktlæraren
      elev.kontaktlærer ¦ Om eleven / About the pupil ¦ Kontaktlærer / Contact teacher
      plan.utdanningsleder ¦  ¦ Utdanningsleder
      plan.utdanningsleder ¦ Ansvar ¦ Avdelingsleder med ansvar for oppfølgingen
      plan.utdanningsleder ¦ Oppfølgingsplan ¦ Ansvarlig leder (navn)
      plan.utdanningsleder ¦  ¦ Hvem i ledelsen eier saken?
      plan.utdanningsleder ¦ Plan – del 3 ¦ Leder som godkjenner og følger planen
      plan.utdanningsleder ¦ Ansvarlege ¦ Utdanningsleiar/avdelingsleiar
      plan.utdanningsleder ¦  ¦ Kven av leiarane er ansvarleg for planen?
      plan.utdanningsleder ¦ Oppfølging / Follow-up ¦ Ansvarlig utdanningsleder / Head of department
      elev.myndig ¦  ¦ Er eleven over 18 år? Ja ☐ Nei ☐
      elev.myndig ¦ Personalia ¦ Myndig (ja/nei)
      elev.myndig ¦ Samtykke ¦ Eleven har fylt 18
      elev.myndig ¦ Foresatte ¦ 18+? (hvis nei: foresatte skal kobles på)
      elev.myndig ¦  ¦ Kryss av dersom eleven er myndig
      elev.myndig ¦ Om eleven ¦ Har eleven fylt 18 år?
      elev.myndig ¦  ¦ Eleven er myndig: ja / nei
      elev.myndig ¦ Elev / Pupil ¦ Over 18 år / Over the age of 18 (ja/yes – nei/no)
      foresatte.samtykke ¦ Foresatte ¦ Samtykke gitt?
      foresatte.samtykke ¦  ¦ Samtykker foresatte til at saken drøftes i ressursteam (ja/nei)
      foresatte.samtykke ¦ Samtykkeerklæring ¦ ☐ Vi gir samtykke ☐ Vi gir ikke samtykke
      foresatte.samtykke ¦ Hjem–skole ¦ Har hjemmet sagt ja til tverrfaglig samarbeid?
      foresatte.samtykke ¦ Taushetsplikt ¦ Foreligger det samtykke fra foreldre/foresatte til å dele opplysninger?
      foresatte.samtykke ¦ Føresette ¦ Samtykke frå føresette (ja/nei)
      foresatte.samtykke ¦  ¦ Har dei føresette gitt løyve til å drøfte saka med andre?
      foresatte.samtykke ¦ Samtykke / Consent ¦ Foresattes samtykke / Parental consent (ja/yes, nei/no)
      foresatte.samtykkeDato ¦ Samtykke ¦ Dato for samtykke
      foresatte.samtykkeDato ¦ Foresatte ¦ Samtykket gitt den (dd.mm.åå)
      foresatte.samtykkeDato ¦  ¦ Når ble samtykket fra hjemmet innhentet?
      foresatte.samtykkeDato ¦ Samtykkeerklæring fra foresatte ¦ Dato
      foresatte.samtykkeDato ¦ Hjemmet ¦ Samtykke mottatt, dato:
      foresatte.samtykkeDato ¦ Føresette ¦ Når gav dei føresette samtykke?
      foresatte.samtykkeDato ¦ Samtykke frå heimen ¦ Gitt dato
      foresatte.samtykkeDato ¦ Foresatte / Guardians ¦ Dato for samtykke / Date of consent
      ident.dato ¦ Identifisering ¦ Dato
      ident.dato ¦  ¦ Identifisert dato
      ident.dato ¦ I – Identifisering ¦ Når ble bekymringen først registrert?
      ident.dato ¦ 2. Identifikasjon ¦ Eleven ble fanget opp den (dato)
      ident.dato ¦  ¦ Dato for når eleven ble identifisert som IKO-elev
      ident.dato ¦ Identifisering ¦ Identifisert den (dd.mm.åå)
      ident.dato ¦  ¦ Når vart eleven identifisert?
      ident.dato ¦ Identifisering / Identification ¦ Dato identifisert / Date identified
      ident.fase ¦ Identifisering ¦ Fase (1–4)
      ident.fase ¦  ¦ På hvilket tidspunkt i skoleåret er eleven fanget opp? (skolestart / høst / 1. termin / vår)
      ident.fase ¦ I-fasen ¦ Identifisert ved: ☐ inntak ☐ oppstart ☐ etter 6 uker ☐ etter 1. termin
      ident.fase ¦ Identifikasjon ¦ Hvilken identifiseringsperiode
      ident.fase ¦  ¦ Milepæl i årshjulet der eleven ble identifisert
      ident.fase ¦ Identifisering ¦ Kva fase i året?
      ident.fase ¦ IKO – steg 1 ¦ Fase for identifisering (før skulestart, oppstart, haust, vår)
      ident.fase ¦ Identifisering / Identification ¦ Fase i skoleåret / Phase of the school year
      ident.kilde ¦ Identifisering ¦ Kilde til opplysningene
      ident.kilde ¦  ¦ Hvor kommer informasjonen fra? (VIS, avgiverskole, lærer, eleven selv)
      ident.kilde ¦ Bekymring ¦ Info hentet fra
      ident.kilde ¦ I: Identifisere ¦ Kilde (kryss av): karakterutskrift / fraværsoversikt / overgangsskjema
      ident.kilde ¦  ¦ Oppgi hvilke kilder identifiseringen bygger på
      ident.kilde ¦ Identifisering ¦ Kjelde
      ident.kilde ¦  ¦ Kvar har vi opplysningane frå?
      ident.kilde ¦ Identifisering / Identification ¦ Informasjonskilde / Source of information
      ident.meldtAv ¦ Identifisering ¦ Meldt av
      ident.meldtAv ¦  ¦ Hvem melder bekymring?
      ident.meldtAv ¦ Bekymringsmelding ¦ Melders navn og rolle
      ident.meldtAv ¦ Identifikasjon av eleven ¦ Innmeldt til IKO-team av (faglærer, kontaktlærer, rådgiver)
      ident.meldtAv ¦  ¦ Saken er tatt opp av:
      ident.meldtAv ¦ Identifisering ¦ Kven melde frå?
      ident.meldtAv ¦ Uro for elev ¦ Meld av (namn/stilling)
      ident.meldtAv ¦ Identifisering / Identification ¦ Meldt av / Reported by
      ident.kriterier ¦ Identifisering ¦ Kriterier som er oppfylt
      ident.kriterier ¦  ¦ Hvilke IKO-kriterier slår ut for eleven? (sett kryss)
      ident.kriterier ¦ I – funn ¦ Indikatorer (fravær > 5 %, IV, karakter 1, snitt under 3,0)
      ident.kriterier ¦ Utvalgskriterier ¦ Eleven oppfyller følgende kriterier
      ident.kriterier ¦  ¦ Krit. (1–6)
      ident.kriterier ¦ Identifisering ¦ Kva kriterium er oppfylte?
      ident.kriterier ¦  ¦ Kriterium for uttak (kryss av for alle som passar)
      ident.grunnlag ¦ Identifisering ¦ Grunnlag for identifiseringen
      ident.grunnlag ¦  ¦ Hvorfor er vi bekymret for denne eleven?
      ident.grunnlag ¦ Bekymring ¦ Beskriv kort hva som ligger til grunn for bekymringen
      ident.grunnlag ¦ Del 1. Identifisere ¦ Begrunnelse (hva har vi sett, og hvor ofte?)
      ident.grunnlag ¦  ¦ Årsak til at eleven meldes til IKO-teamet
      ident.grunnlag ¦ Identifisering ¦ Kvifor er eleven meld inn?
      ident.grunnlag ¦ Uro ¦ Grunngi kort kvifor eleven er i risiko for å slutte
      ident.grunnlag ¦ Identifisering / Identification ¦ Begrunnelse / Reason for concern
      ident.kritiskeFaktorer ¦ Identifisering ¦ Kritiske faktorer
      ident.kritiskeFaktorer ¦  ¦ Hvilke kritiske faktorer er til stede? (f.eks. høyt fravær, svake norskferdigheter, lavt snitt)
      ident.kritiskeFaktorer ¦ Risikovurdering ¦ Risikofaktorer hos eleven
      ident.kritiskeFaktorer ¦ Identifikasjon ¦ Faktorer som gir forhøyet risiko for frafall
      ident.kritiskeFaktorer ¦  ¦ List opp de kritiske faktorene, viktigst først
      ident.kritiskeFaktorer ¦ Identifisering ¦ Kritiske faktorar rundt eleven
      ident.kritiskeFaktorer ¦  ¦ Kva faktorar aukar faren for fråfall?
      ident.kritiskeFaktorer ¦ Identifisering / Identification ¦ Kritiske faktorer / Critical factors
      inn.snitt ¦ Inntak ¦ Snitt
      inn.snitt ¦  ¦ Grunnskolepoeng
      inn.snitt ¦ Opplysninger fra inntaket ¦ Poengsum ved inntak (f.eks. 34,5)
      inn.snitt ¦ Inntaksdata ¦ Hvilket karaktersnitt kom eleven inn på?
      inn.snitt ¦  ¦ Gj.snitt fra 10. trinn
      inn.snitt ¦ Inntak ¦ Snittkarakter frå ungdomsskulen
      inn.snitt ¦  ¦ Grunnskulepoeng ved inntaket
      inn.snitt ¦ Inntak / Admission ¦ Inntakspoeng / Admission points
      inn.ønske ¦ Inntak ¦ Ønske nr.
      inn.ønske ¦  ¦ Kom eleven inn på 1., 2. eller 3. ønske?
      inn.ønske ¦ Inntaksinformasjon ¦ Inntatt på ønske (1–6)
      inn.ønske ¦ Inntak ¦ Fikk eleven førsteønsket sitt? Hvis ikke – hvilket nummer?
      inn.ønske ¦  ¦ Prioritet på søknaden til Vigo (nr.)
      inn.ønske ¦ Inntak ¦ Kva ønske kom eleven inn på? (tal)
      inn.ønske ¦  ¦ Ynske nr. ved inntak
      fravær.dager ¦ Fravær ¦ Dager
      fravær.dager ¦  ¦ Antall fraværsdager så langt i år
      fravær.dager ¦ Status fravær ¦ Hele dager borte
      fravær.dager ¦ Fraværsoversikt ¦ Dagsfravær (antall)
      fravær.dager ¦  ¦ Hvor mange dager har eleven vært borte?
      fravær.dager ¦ Fråvær ¦ Tal dagar
      fravær.dager ¦  ¦ Fråværsdagar hittil i skuleåret
      fravær.dager ¦ Fravær / Absence ¦ Dager / Days
      fravær.timer ¦ Fravær ¦ Timer
      fravær.timer ¦  ¦ Enkelttimer fravær (antall)
      fravær.timer ¦ Status per i dag ¦ Fravær i timer, se VIS
      fravær.timer ¦ Fravær ¦ Hvor mange timer?
      fravær.timer ¦  ¦ Timefravær utenom hele dager
      fravær.timer ¦ Fråvær ¦ Tal timar borte
      fravær.timer ¦  ¦ Timefråvær (sum enkelttimar)
      fravær.prosent ¦ Fravær ¦ %
      fravær.prosent ¦  ¦ Samlet fraværsprosent
      fravær.prosent ¦ Fraværsstatus ¦ Fravær i prosent (NB! 10 %-grensa)
      fravær.prosent ¦ Status ¦ Hvor stor andel av undervisningen har eleven vært borte fra (prosent)
      fravær.prosent ¦  ¦ Fraværspros. totalt
      fravær.prosent ¦ Fråvær ¦ Prosent fråvær
      fravær.prosent ¦  ¦ Kor mange prosent fråvær har eleven?
      fravær.prosent ¦ Fravær / Absence ¦ Fravær i % / Absence in %
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Samtaler kontaktlærer har hatt med eleven
      kart.kontaktlærersamtaler ¦  ¦ Hva har kontaktlærer og elev snakket om hittil? (datoer og stikkord)
      kart.kontaktlærersamtaler ¦ Kontaktlærers oppfølging ¦ Gjennomførte elevsamtaler med kontaktlærer
      kart.kontaktlærersamtaler ¦ Før kartleggingssamtalen ¦ Kontaktlærersamtale(r) – oppsummer kort
      kart.kontaktlærersamtaler ¦  ¦ Kontaktlærer: hvilke samtaler er holdt, og hva kom fram?
      kart.kontaktlærersamtaler ¦ Kartlegging ¦ Samtalar mellom kontaktlærar og elev
      kart.kontaktlærersamtaler ¦  ¦ Kva samtalar har kontaktlæraren hatt med eleven?
      kart.kontaktlærersamtaler ¦ Kartlegging / Mapping ¦ Samtaler med kontaktlærer / Talks with contact teacher
      kart.behovForSamtale ¦ Kartlegging ¦ Behov for kartleggingssamtale? ja/nei
      kart.behovForSamtale ¦  ¦ Skal eleven inn til kartleggingssamtale? ☐ Ja ☐ Nei
      kart.behovForSamtale ¦ Etter identifisering ¦ Trengs det en egen samtale for å kartlegge?
      kart.behovForSamtale ¦ K ¦ Utvidet kartleggingssamtale nødvendig (J/N)
      kart.behovForSamtale ¦  ¦ Kontaktlærer vurderer at det må gjennomføres kartleggingssamtale: ja □ nei □
      kart.behovForSamtale ¦ Kartlegging ¦ Er det trong for ein kartleggingssamtale?
      kart.behovForSamtale ¦  ¦ Behov for kartleggingssamtale (set kryss) ja – nei
      kart.behovForSamtale ¦ Kartlegging / Mapping ¦ Behov for samtale? / Is a mapping talk needed? (ja/yes, nei/no)
      kart.dato ¦ Kartleggingssamtale ¦ Dato
      kart.dato ¦  ¦ Kartleggingssamtalen ble holdt (dato)
      kart.dato ¦ Kartlegging ¦ Samtaledato dd.mm.åå
      kart.dato ¦ K – Kartlegge ¦ Når hadde dere samtalen?
      kart.dato ¦  ¦ Dato for kartlegging
      kart.dato ¦ Kartleggingssamtale ¦ Gjennomført den
      kart.dato ¦  ¦ Når vart kartleggingssamtalen halden?
      kart.dato ¦ Kartleggingssamtale / Mapping talk ¦ Dato for samtalen / Date of talk
      kart.deltakere ¦ Kartleggingssamtale ¦ Til stede
      kart.deltakere ¦  ¦ Hvem var med på kartleggingssamtalen?
      kart.deltakere ¦ Kartlegging ¦ Deltakere i samtalen (navn og funksjon)
      kart.deltakere ¦ K – samtalen ¦ Følgende deltok:
      kart.deltakere ¦ Kartleggingssamtale med elev ¦ Deltok (elev, foresatte, rådgiver, andre)
      kart.deltakere ¦ Kartleggingssamtale ¦ Desse var til stades
      kart.deltakere ¦ Kartlegging ¦ Kven deltok i samtalen?
      kart.deltakere ¦ Kartleggingssamtale / Mapping talk ¦ Til stede / Present
      kart.tolk ¦ Kartleggingssamtale ¦ Tolk
      kart.tolk ¦  ¦ Er det behov for tolk? Hvilket språk?
      kart.tolk ¦ Kartlegging ¦ Tolk brukt i samtalen (ja/nei, språk)
      kart.tolk ¦ Forberedelse til samtalen ¦ Bestill tolk? Skriv språk her
      kart.tolk ¦  ¦ Tolketjeneste benyttet
      kart.tolk ¦ Kartleggingssamtale ¦ Vart det nytta tolk?
      kart.tolk ¦  ¦ Trong for tolk i samtalen (språk)
      kart.tolk ¦ Samtale / Meeting ¦ Tolk / Interpreter
      kart.situasjon ¦ Kartlegging ¦ Elevens situasjon
      kart.situasjon ¦  ¦ Hvordan har eleven det nå – på skolen, hjemme og i fritida?
      kart.situasjon ¦ Kartleggingssamtale ¦ Beskriv nåsituasjonen (faglig, sosialt, helse, bosituasjon)
      kart.situasjon ¦ K ¦ Status nå
      kart.situasjon ¦  ¦ Kort om elevens livssituasjon
      kart.situasjon ¦ Kartlegging ¦ Korleis er situasjonen for eleven no?
      kart.situasjon ¦ Kartleggingssamtale ¦ Situasjonen til eleven (skule, heim, venner)
      kart.situasjon ¦ Kartlegging / Mapping ¦ Elevens situasjon / Pupil's situation
      kart.ønsker ¦ Kartlegging ¦ Elevens ønsker
      kart.ønsker ¦  ¦ Hva vil du selv? (eleven svarer)
      kart.ønsker ¦ Kartleggingssamtale ¦ Hva ønsker eleven for skoleåret og tida videre
      kart.ønsker ¦ Elevens stemme ¦ Ønsker og drømmer, med egne ord
      kart.ønsker ¦  ¦ Elevens egne ønsker for hjelp og opplæring
      kart.ønsker ¦ Kartlegging ¦ Kva ønskjer eleven sjølv?
      kart.ønsker ¦  ¦ Ynska til eleven
      kart.ønsker ¦ Kartlegging / Mapping ¦ Elevens ønsker / Pupil's wishes
      kart.behov ¦ Kartlegging ¦ Behov
      kart.behov ¦  ¦ Hva trenger eleven for å lykkes?
      kart.behov ¦ Kartleggingssamtale ¦ Elevens behov for støtte og tilrettelegging (faglig/sosialt/helse)
      kart.behov ¦ K – kartlegge ¦ Hvilke behov har vi avdekket?
      kart.behov ¦ Kartlegging ¦ Eleven trenger …
      kart.behov ¦ Kartlegging ¦ Behova til eleven
      kart.behov ¦  ¦ Kva treng eleven av hjelp og støtte?
      kart.behov ¦ Kartlegging / Mapping ¦ Elevens behov / Pupil's needs
      kart.utfordringer ¦ Kartlegging ¦ Utfordringer
      kart.utfordringer ¦  ¦ Hva strever eleven med?
      kart.utfordringer ¦ Kartleggingssamtale ¦ Hva er vanskelig akkurat nå? (f.eks. lesing, konsentrasjon, oppmøte)
      kart.utfordringer ¦ Elevbeskrivelse ¦ Svake sider / det som er krevende for eleven
      kart.utfordringer ¦ K – funn ¦ Beskriv utfordringsbildet
      kart.utfordringer ¦ Kartlegging ¦ Kva slit eleven med?
      kart.utfordringer ¦  ¦ Utfordringane til eleven, fagleg og sosialt
      kart.utfordringer ¦ Kartlegging / Mapping ¦ Utfordringer / Challenges
      kart.årsaker ¦ Kartlegging ¦ Mulige årsaker
      kart.årsaker ¦  ¦ Hva tror vi er årsaken til vanskene?
      kart.årsaker ¦ Kartleggingssamtale ¦ Årsaker til fravær / lave karakterer, slik eleven ser det
      kart.årsaker ¦ Kartlegging ¦ Bakenforliggende årsaker (helse, hjem, feilvalg, motivasjon)
      kart.årsaker ¦ Analyse ¦ Hvorfor er det blitt slik?
      kart.årsaker ¦ Kartlegging ¦ Årsaker til vanskane
      kart.årsaker ¦ Kartleggingssamtale ¦ Kva kjem det av?
      kart.årsaker ¦ Kartlegging / Mapping ¦ Årsaker / Causes
      kart.styrker ¦ Kartlegging ¦ Styrker
      kart.styrker ¦  ¦ Hva er eleven god på?
      kart.styrker ¦ Kartleggingssamtale ¦ Ressurser og sterke sider hos eleven
      kart.styrker ¦ Elevbeskrivelse ¦ Nevn minst tre ting eleven mestrer (fag, hobby, vennskap)
      kart.styrker ¦  ¦ Elevens sterke sider/interesser
      kart.styrker ¦ Kartlegging ¦ Kva får eleven til?
      kart.styrker ¦  ¦ Sterke sider hjå eleven
      kart.styrker ¦ Kartlegging / Mapping ¦ Styrker / Strengths
      kart.prøvd ¦ Kartlegging ¦ Hva er allerede prøvd?
      kart.prøvd ¦  ¦ Tidligere tiltak og hvordan de virket
      kart.prøvd ¦ Kartleggingssamtale ¦ Utprøvde tiltak til nå (tilpasset opplæring, leksehjelp, samtaler)
      kart.prøvd ¦ Før ny plan ¦ Dette har skolen forsøkt
      kart.prøvd ¦  ¦ Hvilken hjelp har eleven fått før i dag, på denne skolen?
      kart.prøvd ¦ Kartlegging ¦ Kva er prøvd ut frå før?
      kart.prøvd ¦  ¦ Tiltak som alt er prøvde
      kart.konklusjon ¦ Kartlegging ¦ Konklusjon
      kart.konklusjon ¦  ¦ Oppsummering av kartleggingen
      kart.konklusjon ¦ Kartleggingssamtale ¦ Hva kom vi fram til? (skal eleven ha plan, eller holder det med ordinær oppfølging?)
      kart.konklusjon ¦ K – kartlegge ¦ Samlet vurdering etter kartleggingen
      kart.konklusjon ¦  ¦ Konklusjon – kartleggingsfasen avsluttes med:
      kart.konklusjon ¦ Kartlegging ¦ Oppsummering og konklusjon av kartlegginga
      kart.konklusjon ¦ Kartleggingssamtale ¦ Kva konkluderte de med?
      kart.konklusjon ¦ Kartlegging / Mapping ¦ Konklusjon / Conclusion
      plan.hovedmål ¦ Oppfølgingsplan ¦ Hovedmål
      plan.hovedmål ¦  ¦ Hva er det overordnede målet med planen?
      plan.hovedmål ¦ Plan for oppfølging ¦ Mål (skriv ett hovedmål, formulert sammen med eleven)
      plan.hovedmål ¦ O – oppfølging ¦ Hva skal eleven ha oppnådd når planperioden er over
      plan.hovedmål ¦  ¦ Planens mål
      plan.hovedmål ¦ Oppfølgingsplan ¦ Hovudmålet for eleven
      plan.hovedmål ¦  ¦ Kva vil vi oppnå med planen?
      plan.hovedmål ¦ Plan ¦ Hovedmål / Main goal
      plan.fra ¦ Oppfølgingsplan ¦ Gjelder fra
      plan.fra ¦ Planperiode ¦ Fra (dato)
      plan.fra ¦  ¦ Startdato for oppfølgingsplanen
      plan.fra ¦ O – Oppfølging ¦ Når starter vi opp tiltakene i planen? dd.mm.åå
      plan.fra ¦ Tidsrom for planen ¦ Fra og med
      plan.fra ¦ Oppfølgingsplan ¦ Planen gjeld frå
      plan.fra ¦ Planperiode ¦ Frå dato
      plan.fra ¦ Planperiode / Plan period ¦ Fra / From
      plan.til ¦ Oppfølgingsplan ¦ Gjelder til
      plan.til ¦ Planperiode ¦ Til (dato)
      plan.til ¦  ¦ Sluttdato for planen
      plan.til ¦ O – Oppfølging ¦ Hvor lenge skal planen vare? (siste dag)
      plan.til ¦ Tidsrom for planen ¦ Til og med
      plan.til ¦ Oppfølgingsplan ¦ Planen varer til
      plan.til ¦ Planperiode ¦ Fram til dato
      plan.til ¦ Planperiode / Plan period ¦ Til / To
      plan.evalueringsmøte ¦ Oppfølgingsplan ¦ Dato for evalueringsmøte
      plan.evalueringsmøte ¦  ¦ Når møtes vi for å evaluere planen?
      plan.evalueringsmøte ¦ Evaluering ¦ Evalueringsmøte avtalt til (dato/kl.)
      plan.evalueringsmøte ¦ Oppfølging ¦ Nytt møte for evaluering, senest 6 uker etter oppstart – dato:
      plan.evalueringsmøte ¦ O ¦ Eval.møte
      plan.evalueringsmøte ¦ Oppfølgingsplan ¦ Evalueringsmøte skal haldast den
      plan.evalueringsmøte ¦  ¦ Når skal planen evaluerast? (møtedato)
      plan.evalueringsmøte ¦ Oppfølging / Follow-up ¦ Evalueringsmøte / Evaluation meeting (dato/date)
      plan.videre ¦ Etter evaluering ¦ Videre oppfølging
      plan.videre ¦  ¦ Hva gjør vi videre etter evalueringen? (ny plan, fortsette, avslutte, henvise PPT)
      plan.videre ¦ Evaluering ¦ Veien videre
      plan.videre ¦ Evaluering av planen ¦ Beskriv hvordan eleven skal følges opp framover
      plan.videre ¦ Konklusjon på evalueringen ¦ Fortsette ☐ Endre ☐ Avslutte ☐
      plan.videre ¦ Evaluering ¦ Vidare oppfølging av eleven
      plan.videre ¦ Etter evalueringsmøtet ¦ Kva skjer vidare?
      plan.videre ¦ Evaluering / Evaluation ¦ Videre oppfølging / Further follow-up
      plan.avsluttet ¦ Oppfølgingsplan ¦ Avsluttet dato
      plan.avsluttet ¦  ¦ IKO-saken er lukket den (dd.mm.åååå)
      plan.avsluttet ¦ Avslutning ¦ Når ble planen avsluttet?
      plan.avsluttet ¦ Avslutning av saken ¦ Dato
      plan.avsluttet ¦  ¦ Oppfølgingen opphørte (dato)
      plan.avsluttet ¦ Oppfølgingsplan ¦ Avslutta den
      plan.avsluttet ¦ Avslutting ¦ Når vart oppfølginga avslutta?
      foresatte.orientert ¦ Foresatte ¦ Er foresatte informert? ja/nei
      foresatte.orientert ¦  ¦ Hjemmet varslet (J/N)
      foresatte.orientert ¦ Kontakt med hjemmet ¦ Foreldre/foresatte er orientert om bekymringen ☐ Ja ☐ Nei
      foresatte.orientert ¦ Hjem–skole ¦ Vet de hjemme om saken?
      foresatte.orientert ¦  ¦ Kryss av når foresatte er gitt beskjed
      foresatte.orientert ¦ Føresette ¦ Er føresette orienterte?
      foresatte.orientert ¦ Heim–skule ¦ Føresette har fått informasjon (ja/nei)
      foresatte.orientert ¦ Foresatte / Guardians ¦ Foresatte informert / Guardians informed (ja/yes, nei/no)
      foresatte.orientertDato ¦ Foresatte ¦ Orientert den
      foresatte.orientertDato ¦  ¦ Når fikk hjemmet beskjed? (dato)
      foresatte.orientertDato ¦ Informasjon til hjemmet ¦ Dato for orientering
      foresatte.orientertDato ¦ Kontakt med foresatte ¦ Informert dato
      foresatte.orientertDato ¦  ¦ Foresatte kontaktet første gang om IKO, dato
      foresatte.orientertDato ¦ Føresette ¦ Dato for når føresette vart informerte
      foresatte.orientertDato ¦ Heim–skule ¦ Når vart heimen orientert?
      foresatte.orientertDato ¦ Foresatte / Guardians ¦ Dato informert / Date informed
      foresatte.orientertVed ¦ Foresatte ¦ Orientert ved (telefon, møte, e-post, brev)
      foresatte.orientertVed ¦  ¦ Hvordan ble foresatte informert?
      foresatte.orientertVed ¦ Informasjon til hjemmet ¦ Måte: ☐ tlf ☐ Visma-melding ☐ møte
      foresatte.orientertVed ¦ Hjem–skole ¦ Kontaktform ved orientering av hjemmet
      foresatte.orientertVed ¦ Foresatte ¦ Informert via
      foresatte.orientertVed ¦ Føresette ¦ Korleis vart dei føresette orienterte?
      foresatte.orientertVed ¦ Informasjon til heimen ¦ Gitt per (telefon/brev/møte)
      elev.medvirket ¦ Elevmedvirkning ¦ Har eleven vært med på å lage planen?
      elev.medvirket ¦  ¦ Eleven har medvirket (ja/nei)
      elev.medvirket ¦ Oppfølgingsplan ¦ Planen er utarbeidet i samarbeid med eleven ☐ Ja ☐ Nei
      elev.medvirket ¦ Medvirkning ¦ Fikk eleven si sin mening? J/N
      elev.medvirket ¦  ¦ Er eleven tatt med på råd?
      elev.medvirket ¦ Medverknad ¦ Har eleven medverka? ja/nei
      elev.medvirket ¦  ¦ Eleven har vore med i utforminga av planen: ja – nei
      elev.medvirket ¦ Medvirkning / Participation ¦ Har eleven deltatt? / Did the pupil take part? (ja/yes, nei/no)
      skole.navn ¦  ¦ Skole
      skole.navn ¦ Skoleinformasjon ¦ Navn på videregående skole
      skole.navn ¦  ¦ Hvilken skole er eleven elev ved nå?
      skole.navn ¦ Avsender ¦ Skolens navn (vgs.)
      skole.navn ¦ Grunndata ¦ Vgs
      skole.navn ¦  ¦ Skule:
      skole.navn ¦ Om skulen ¦ Namnet på skulen
      skole.navn ¦  ¦ Skole / School
      dok.skoleår ¦  ¦ Skoleår
      dok.skoleår ¦ IKO-SKJEMA ¦ Gjelder skoleåret 20__/20__
      dok.skoleår ¦  ¦ Skoleåret (f.eks. 2025–2026)
      dok.skoleår ¦ Grunndata ¦ Hvilket skoleår gjelder skjemaet for?
      dok.skoleår ¦ Topptekst ¦ Sk.år
      dok.skoleår ¦  ¦ Skuleåret
      dok.skoleår ¦ Skjemaet gjeld ¦ Skuleår (t.d. 25/26)
      dok.skoleår ¦  ¦ Skoleår / School year
      dok.dato ¦  ¦ Dato
      dok.dato ¦ Om skjemaet ¦ Skjemaet er fylt ut den
      dok.dato ¦  ¦ Dokumentdato (dd.mm.åååå)
      dok.dato ¦ Dokumentinformasjon ¦ Utfylt dato
      dok.dato ¦  ¦ Dagens dato
      dok.dato ¦  ¦ Skjemaet er utfylt (dato)
      dok.dato ¦ Om dokumentet ¦ Dato for utfylling
      dok.dato ¦  ¦ Dato / Date
      dok.saksnr ¦  ¦ Saksnr.
      dok.saksnr ¦ Arkiv ¦ Saksnummer i Elements (åååå/nnnnn)
      dok.saksnr ¦  ¦ Vår ref. / arkivsak
      dok.saksnr ¦ Dokumentinformasjon ¦ P360-nummer på saken
      dok.saksnr ¦  ¦ Sak nr. (fylles inn fra arkivsystemet)
      dok.saksnr ¦ Arkiv ¦ Arkivsaksnummer til eleven si sak
      dok.saksnr ¦  ¦ Kva saksnummer har saka?
      møte.leder ¦ Møte ¦ Møteleder
      møte.leder ¦  ¦ Hvem ledet møtet?
      møte.leder ¦ Møtereferat ¦ Ledet av (navn, stilling)
      møte.leder ¦ Om møtet ¦ Ordstyrer
      møte.leder ¦ Møtet ¦ Møtet ledes av:
      møte.leder ¦ Møte ¦ Møteleiar
      møte.leder ¦ Møtereferat ¦ Kven leia møtet?
      møte.leder ¦ Møte / Meeting ¦ Møteleder / Chair
      møte.referent ¦ Møte ¦ Referent
      møte.referent ¦  ¦ Hvem skriver referat fra møtet?
      møte.referent ¦ Møtereferat ¦ Ref. ved
      møte.referent ¦ Om møtet ¦ Referatet er ført av (navn)
      møte.referent ¦ Møtet ¦ Sekretær/referent i dag
      møte.referent ¦ Møte ¦ Kven fører referatet?
      møte.referent ¦ Møtereferat ¦ Referatet er skrive av
      """#,
    heads: #"""
      foresatte.personer.navn ¦ Navn
      foresatte.personer.navn ¦ Foresattes navn
      foresatte.personer.navn ¦ Foresatt 1 og 2 (fullt navn)
      foresatte.personer.navn ¦ Namn på føresette
      foresatte.personer.navn ¦ Mor / far / verge – navn
      foresatte.personer.navn ¦ Hvem
      foresatte.personer.navn ¦ Name / Navn
      foresatte.personer.relasjon ¦ Relasjon
      foresatte.personer.relasjon ¦ Relasjon til eleven (mor, far, fostermor)
      foresatte.personer.relasjon ¦ Slektskap
      foresatte.personer.relasjon ¦ Tilknyting til eleven
      foresatte.personer.relasjon ¦ Er eleven sin … (mor/far/anna)
      foresatte.personer.relasjon ¦ Relation / Relasjon
      foresatte.personer.telefon ¦ Tlf.
      foresatte.personer.telefon ¦ Mobil
      foresatte.personer.telefon ¦ Telefonnummer (8 siffer)
      foresatte.personer.telefon ¦ Kan nås på tlf.
      foresatte.personer.telefon ¦ Telefon føresette
      foresatte.personer.telefon ¦ Telefon / Phone
      fag.fag ¦ Fag
      fag.fag ¦ Hvilke fag gjelder det?
      fag.fag ¦ Fagnavn
      fag.fag ¦ Fag med fare for IV eller 1
      fag.fag ¦ Faget
      fag.fag ¦ Fag / Subject
      fag.fag ¦ Fag eleven strever i
      fag.fagkode ¦ Fagkode
      fag.fagkode ¦ Kode (f.eks. NOR1267)
      fag.fagkode ¦ Fagkode i VIS
      fag.fagkode ¦ Kode
      fag.fagkode ¦ Grep-kode for faget
      fag.fagkode ¦ Fagkode / Subject code
      fag.vurdering ¦ Vurderingstype
      fag.vurdering ¦ Termin (1T, 2T, standpunkt)
      fag.vurdering ¦ Halvårsvurdering eller standpunkt?
      fag.vurdering ¦ Type vurdering (H1/H2/STP/EKS)
      fag.vurdering ¦ Kva slags vurdering
      fag.vurdering ¦ Term / Termin
      fag.karakter ¦ Karakter
      fag.karakter ¦ Kar. (1–6, IV)
      fag.karakter ¦ Hva fikk eleven?
      fag.karakter ¦ Karakteren eleven fekk
      fag.karakter ¦ Tallkarakter
      fag.karakter ¦ Grade / Karakter
      fag.merknad ¦ Merknad
      fag.merknad ¦ Faglærers kommentar
      fag.merknad ¦ Anmerkning i faget
      fag.merknad ¦ Merknader (fråvær, manglande innleveringar)
      fag.merknad ¦ Kommentar
      fag.merknad ¦ Komm. / Remarks
      fag.merknad ¦ Noe å tilføye?
      tiltak.utfordring ¦ Utfordring
      tiltak.utfordring ¦ Hva skal tiltaket løse?
      tiltak.utfordring ¦ Vanske/problem
      tiltak.utfordring ¦ Område det må jobbes med
      tiltak.utfordring ¦ Kva er utfordringa?
      tiltak.utfordring ¦ Utfordring / Challenge
      tiltak.tiltak ¦ Tiltak
      tiltak.tiltak ¦ Hva skal vi gjøre?
      tiltak.tiltak ¦ Beskrivelse av tiltaket (konkret!)
      tiltak.tiltak ¦ Kva gjer vi?
      tiltak.tiltak ¦ Tiltak som settes inn
      tiltak.tiltak ¦ Measure / Tiltak
      tiltak.tiltak ¦ Tiltak nr. og innhald
      tiltak.ansvar ¦ Ansvar
      tiltak.ansvar ¦ Ansvarlig (initialer)
      tiltak.ansvar ¦ Hvem gjør det?
      tiltak.ansvar ¦ Hvem følger opp?
      tiltak.ansvar ¦ Kven har ansvaret
      tiltak.ansvar ¦ Ansvarlig / Responsible
      tiltak.omfang ¦ Omfang
      tiltak.omfang ¦ Hvor mye og hvor ofte?
      tiltak.omfang ¦ Timer per uke
      tiltak.omfang ¦ Omfang (t.d. 2 t/veke i 6 veker)
      tiltak.omfang ¦ Hyppighet
      tiltak.omfang ¦ Omfang / Extent
      tiltak.frist ¦ Frist
      tiltak.frist ¦ Ferdig innen (dato)
      tiltak.frist ¦ Når skal det være gjort?
      tiltak.frist ¦ Tidsfrist
      tiltak.frist ¦ Frist for gjennomføring, veke nr.
      tiltak.frist ¦ Deadline / Frist
      tiltak.frist ¦ Innan
      tiltak.evalueresAv ¦ Evalueres av
      tiltak.evalueresAv ¦ Hvem evaluerer tiltaket?
      tiltak.evalueresAv ¦ Eval. av (navn/rolle)
      tiltak.evalueresAv ¦ Skal evaluerast av
      tiltak.evalueresAv ¦ Ansvarlig for evaluering
      tiltak.evalueresAv ¦ Evaluated by / Evalueres av
      evaluering.dato ¦ Dato
      evaluering.dato ¦ Evaluert den
      evaluering.dato ¦ Møtedato evaluering
      evaluering.dato ¦ Når evaluerte vi?
      evaluering.dato ¦ Evalueringsdato (dd.mm)
      evaluering.dato ¦ Dato / Date
      evaluering.tiltak ¦ Tiltak
      evaluering.tiltak ¦ Tiltak som er evaluert
      evaluering.tiltak ¦ Hvilket tiltak gjelder evalueringen?
      evaluering.tiltak ¦ Tiltaket vi ser på
      evaluering.tiltak ¦ Kva tiltak vart vurdert
      evaluering.tiltak ¦ Tiltak nr. (fra planen)
      evaluering.vurdering ¦ Vurdering
      evaluering.vurdering ¦ Hvordan har det gått?
      evaluering.vurdering ¦ Vår vurdering av tiltaket
      evaluering.vurdering ¦ Korleis fungerte tiltaket?
      evaluering.vurdering ¦ Evaluering (kort tekst)
      evaluering.vurdering ¦ Vurdering / Assessment
      evaluering.vurdering ¦ Elevens og skolens vurdering
      evaluering.resultat ¦ Resultat
      evaluering.resultat ¦ Effekt (god / noe / ingen)
      evaluering.resultat ¦ Hva ble utfallet?
      evaluering.resultat ¦ Mål nådd? ja/delvis/nei
      evaluering.resultat ¦ Resultatet av tiltaket
      evaluering.resultat ¦ Outcome / Resultat
      evaluering.tilStede ¦ Til stede
      evaluering.tilStede ¦ Hvem var med?
      evaluering.tilStede ¦ Deltakere på evalueringsmøtet
      evaluering.tilStede ¦ Til stades (namn)
      evaluering.tilStede ¦ Oppmøtte
      evaluering.tilStede ¦ Present / Til stede
      """#,
    traps: #"""
      Underskrift ¦ Elevens signatur
      Underskrift ¦ Sted og dato
      Signatur ¦ Signatur foresatt
       ¦ Underskrift kontaktlærer (bruk blokkbokstaver under)
      Foresatte ¦ E-post foresatt 1
      Om eleven ¦ Elevens mobilnummer
      Personalia ¦ Adresse (gate, postnr., sted)
      Personalia ¦ Statsborgerskap
      Personalia ¦ Fødeland og botid i Norge
      Om eleven ¦ Morsmål / First language
       ¦ Avgiverskole (ungdomsskole)
      Overgang fra grunnskolen ¦ Navn på kontaktlærer i 10. klasse
      Overgang frå grunnskulen ¦ Ungdomsskule og kommune
      Tidligere skolegang ¦ Forrige videregående skole
      Tidligere skolegang ¦ Sluttet der (dato)
      Skolebytte ¦ Ny skole fra (dato)
      PPT ¦ Kontaktperson i PP-tjenesten
      PPT ¦ Henvist dato
      PPT ¦ Tilmelding motteken (fylles ut av PPT)
      PP-tenesta ¦ Saksbehandlar
      Barnevern ¦ Navn på saksbehandler
      Barnevern ¦ Telefon saksbehandler
      NAV ¦ Veileder i NAV (navn og direktenr.)
      Helse ¦ Fastlege
      Helse ¦ Telefon til fastlegen
      Helse ¦ Helsesykepleier ved skolen
      Helse ¦ Innkalt til BUP (dato)
      Oppfølgingstjenesten ¦ OT-rådgiver
      Oppfølgingstenesta ¦ Overført til OT den
      Bare for kontoret ¦ Mottatt dato
      Bare for kontoret ¦ Registrert av (sign.)
      Bare for kontoret ¦ Journalført dato
      For fylkeskommunen ¦ Saksbehandlers merknad
      For inntakskontoret ¦ Søknaden behandlet den
      For arkivet ¦ Skjermes etter offl. § 13 – makuleres dato
      Administrasjonen fyller ut ¦ Kopi sendt til
       ¦ Skjemaversjon / revidert
       ¦ Godkjent av rektor (dato)
       ¦ Side __ av __
      Skoleinformasjon ¦ Organisasjonsnummer
      Skoleinformasjon ¦ Telefon til skolen
      Skulen ¦ E-postadressa til skulen
      Skolen ¦ Rektor
      Skolen ¦ Rådgivers navn
      Skulen ¦ Mobilnummer til rådgjevar
       ¦ Kontaktlærers telefon
      Kontaktlærer ¦ E-post kontaktlærer
      Møte ¦ Møtested / rom
      Møte ¦ Klokkeslett fra–til
      Møtereferat ¦ Forfall
      Møtereferat ¦ Referatet sendt ut den
      Møte ¦ Neste teammøte i IKO-gruppa
      Samtykke ¦ Samtykket trukket tilbake (dato)
      Samtykke ¦ Gjelder samtykket også helsetjenesten? ja/nei
      Foresatte ¦ Hvem bor eleven hos?
      Søsken ¦ Navn og fødselsår på søsken ved skolen
      Verge ¦ Vergemålet gjelder fra
      Lærebedrift ¦ Navn på bedriften og faglig leder
      Lærebedrift ¦ Instruktør, tlf. / Supervisor, phone
      Sluttmelding ¦ Siste skoledag for elev som slutter
      """#)
}
