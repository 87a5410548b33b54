import Testing

@testable import IKO

/// The sentences about lists, whole.
struct ListWordingTests {
  @Test func `what is hidden is reported by names and numbers`() {
    #expect(
      Wording.hiddenColumns(["Snitt"], areUsed: false)
        == "Kolonnen «Snitt» er skjult i arket og er ikke brukt. Skal den med, vis den i Excel, lagre og kjør på nytt.")
    #expect(
      Wording.hiddenColumns(["Snitt", "Ønske"], areUsed: false)
        == "Kolonnene «Snitt», «Ønske» er skjult i arket og er ikke brukt. Skal de med, vis dem i Excel, lagre og kjør på nytt."
    )
    #expect(
      Wording.hiddenColumns(["Kontaktlærer"], areUsed: true)
        == "Kolonnen «Kontaktlærer» er skjult i arket, og er brukt. Skal den ikke med, slett den i Excel, lagre og kjør på nytt."
    )
    #expect(
      Wording.hiddenRows([3], isAll: false)
        == "Rad 3 er skjult eller filtrert bort og er ikke brukt. Skal eleven med: fjern filteret, eller vis radene i Excel, lagre og kjør på nytt."
    )
    #expect(
      Wording.hiddenRows([3, 5, 9], isAll: false)
        == "3 rader er skjult eller filtrert bort og er ikke brukt (rad 3, 5 og 9). Skal elevene med: fjern filteret, eller vis radene i Excel, lagre og kjør på nytt."
    )
    #expect(
      Wording.hiddenRows([2, 3], isAll: true)
        == "Alle radene er skjult eller filtrert bort, og ingen er brukt. Fjern filteret, eller vis radene i Excel, lagre og kjør på nytt."
    )
  }

  @Test func `what is a question of a whole column`() {
    #expect(
      Wording.monthFirst("Født")
        == "Datoene i kolonnen «Født» står med måneden først, og er lest slik. Sjekk noen av dem.")
    #expect(
      Wording.mixedDays("Født")
        == "Kolonnen «Født» blander datoer med dag først og med måned først. Datoer som kan bety begge deler, er ikke brukt. Skriv dem slik: 13.12.2026."
    )
    #expect(
      Wording.convertedDays("Født")
        == "Kolonnen «Født» hadde måneden først, og regnearket har gjort noen av datoene om til feil dag. Ingen av dem er brukt. Hent listen på nytt, og les den inn med måneden først (MDÅ), eller lever filen slik systemet lager den."
    )
    #expect(
      Wording.lineNumbers("Elevnr") == "Kolonnen «Elevnr» teller radene fra 1, og er ikke brukt som elevnummer.")
    #expect(
      Wording.wrongLetters(1)
        == "Et navn har trolig feil bokstaver, fordi listen er lest med feil tegnsett før den kom hit. Hent listen på nytt (som .xlsx, eller CSV UTF-8), og se at æ, ø og å står rett."
    )
  }

  @Test func `sentences about rows and cells`() {
    #expect(
      Wording.implausibleBirth
        == "Fødselsdatoen kan ikke stemme for en elev i videregående skole, og er ikke brukt. Skriv dag, måned og år med fire sifre, f.eks. 13.12.2009."
    )
    #expect(
      Wording.implausibleCell("Frist")
        == "«Frist» kan ikke stemme, og er ikke brukt. Rett tallet eller datoen i listen.")
    #expect(
      Wording.thousands("Timer")
        == "«Timer» har tre sifre etter tegnet og kan bety tusen eller ett tall med tre desimaler. Det er ikke brukt. Skriv f.eks. 1234 uten tegn."
    )
    #expect(
      Wording.fractionCell("Fravær %")
        == "«Fravær %» er under 1 og mangler prosentformatet som andre celler i kolonnen har. Det er ikke brukt. Skriv f.eks. 6,8 %."
    )
    #expect(
      Wording.pointsAgainstAverage
        == "Karaktersnittet og grunnskolepoengene stemmer ikke med hverandre. Snittet er brukt. Rett det som er feil.")
    #expect(Wording.termExpected("Termin") == "«Termin» skal være T1, T2, standpunkt eller eksamen.")
    #expect(
      Wording.struckPupil
        == "Eleven er strøket over i listen, og er ikke tatt med. Skal eleven med, ta bort overstrekingen.")
    #expect(
      Wording.noNameToJudge == "Eleven på denne raden mangler navn, og er ikke vurdert. Skriv navnet i listen.")
    #expect(
      Wording.repeatedHeaders([6, 40]) == "Kolonnenavnene står flere ganger (rad 6 og 40). De radene er ikke elever.")
  }

  @Test func `sentences about sheets`() {
    #expect(
      Wording.classOfSheet("1STA")
        == "Listen har ingen kolonne Klasse. Klassen er tatt fra arkets navn eller en linje over eller under listen: 1STA."
    )
    #expect(
      Wording.teacherOfTitle("Ingrid Hauge")
        == "Listen har ingen kolonne Kontaktlærer. Navnet er tatt fra en linje over eller under listen: Ingrid Hauge.")
    #expect(
      Wording.sheetsDiffer(["Fravær %"], sheet: "Uke 36")
        == "Arket sier noe annet om de samme elevene enn arket foran: «Fravær %». Ingen av verdiene er brukt. Er arkene fra ulike tidspunkt, velg ett med --ark (f.eks. --ark \"Uke 36\")."
    )
    #expect(Wording.onlyThisYear == "Arkene er fra ulike skoleår. Bare dette er lest. Velg et annet med --ark.")
    #expect(
      Wording.transposed
        == "Listen har elevene i kolonner og opplysningene i rader. Snu den: merk alt i Excel, kopier, og velg Lim inn utvalg → Bytt om rader og kolonner."
    )
    #expect(
      Wording.timeBackwards
        == "Møtet slutter før det begynner. Bare når det begynner, er brukt. Skriv f.eks. 13.00–14.00.")
  }
}
