import Disk
import TestSupport
import Testing

@testable import Forms
@testable import OPC

/// Every sentence of the module, as a person reads it.
@Suite struct WordingTests {
  @Test func `every sentence about a broken package`() {
    let faults = PackageFault.Kind.allCases.map { PackageFault($0, part: "word/a.xml", line: 3, detail: "9 MB") }

    #expect(
      faults.map { Wording.sentence($0) }.joined(separator: "\n") == """
        Dette er ikke en fil. Oppgi et Word-dokument (.docx).
        Filen er tom. Hent den på nytt der den kom fra.
        Dette er ikke et Word-dokument (.docx) (word/a.xml). Åpne filen i Word og velg «Lagre som» → «Word-dokument (.docx)».
        Filen er skadet eller ufullstendig (word/a.xml). Hent den på nytt, eller åpne den i Word og la Word reparere den.
        Filen er skadet eller ufullstendig (word/a.xml). Hent den på nytt, eller åpne den i Word og la Word reparere den.
        Filen er større enn det som kan leses (word/a.xml).
        Filen har flere enn 512 deler. Den er neppe et vanlig skjema.
        Filen er bygd på en måte som kan skjule innhold (word/a.xml). Åpne den i Word og lagre den på nytt som .docx.
        Filen er bygd på en måte som kan skjule innhold (word/a.xml). Åpne den i Word og lagre den på nytt som .docx.
        Filen mangler en del som et Word-dokument må ha (word/a.xml). Åpne den i Word og lagre den på nytt.
        Filen er ikke et Word-dokument (word/a.xml). Oppgi et skjema som er lagret som .docx.
        Dette er en regnearkfil eller presentasjon, ikke et Word-skjema. Malen skal være et Word-dokument (.docx).
        Filen er beskyttet med passord. Åpne den i Word og lagre den uten passord.
        Filen er beskyttet med passord. Åpne den i Word og lagre den uten passord.
        Dette er et gammelt Word-dokument (.doc). Åpne det i Word og velg «Lagre som» → «Word-dokument (.docx)».
        Filen inneholder en dokumenttype (DOCTYPE) (word/a.xml), som et Word-dokument ikke kan ha. Den leses ikke.
        Innholdet i filen er ødelagt (word/a.xml), linje 3. Hent filen på nytt, eller la Word reparere den.
        Filen er større enn det som kan leses (word/a.xml).
        """)
  }

  @Test func `every sentence about a file`() {
    let kinds: [FileFault.Kind] = [.noSuchFile, .notAFile, .notPermitted, .tooLarge, .noSpace, .alreadyThere, .other]

    #expect(
      kinds.map { Wording.sentence(FileFault($0, "a")) }.joined(separator: "\n") == """
        Filen finnes ikke. Sjekk navnet og mappen.
        Dette er en mappe eller noe annet enn en fil. Oppgi selve filen.
        Filen eller mappen er stengt for deg. Sjekk tilgangen, eller velg en annen mappe.
        Filen er større enn grensen på 20 MB. Fjern store bilder, eller del dokumentet.
        Det er ikke plass på disken. Rydd plass og kjør på nytt.
        Det finnes allerede en fil med dette navnet. Den er ikke rørt.
        Filen kunne ikke leses eller skrives. Prøv igjen, eller velg en annen mappe.
        """)
  }

  @Test func `every sentence about filling`() {
    let sentences = [
      Wording.repeatedGroup(tag: "tiltak", places: ["tabell 1", "tabell 2"]), Wording.noPlace("Frist"),
      Wording.notInList("Skole", choices: ["Askim", "Halden"]), Wording.replacedCharacters("Mål"),
      Wording.dayAsText("Frist"), Wording.wrongKind("Frist", expected: "en dato"), Wording.boundControl("Navn"),
    ]

    #expect(
      sentences.joined(separator: "\n") == """
        Gruppen «tiltak» står 2 ganger i malen: tabell 1 og tabell 2. En gruppe av rader kan bare stå ett sted. Gi den ene en annen kode (Utvikler → Egenskaper).
        «Frist» har ingen plass i dette skjemaet og ble ikke skrevet inn. Legg feltet inn i malen, eller ta det ut av dataene.
        «Skole» har et svar som ikke står på skjemaets liste, og feltet står tomt. Skriv ett av disse: «Askim», «Halden».
        «Mål» inneholder tegn som et Word-dokument ikke kan ha. De er byttet ut med \u{FFFD}. Rett teksten i kilden.
        «Frist» er en datorute, men svaret er ikke en dato. Teksten er skrevet inn som den er. Skriv f.eks. 13.12.2026.
        «Frist» skal være en dato. Svaret er av et annet slag og ble ikke skrevet inn.
        «Navn» er bundet til et datalager i malen. Bare det synlige er fylt ut; Word kan vise det gamle innholdet.
        """)
    #expect(
      [.text, .multiline, .day, .number, .choice, .choices, .janei, .check, .rows].map { Wording.expected($0) } == [
        "en linje tekst", "tekst", "en dato", "et tall", "ett valg fra listen", "en liste av valg", "ja eller nei",
        "avkrysset eller ikke", "rader",
      ])
  }

  @Test func `every sentence about reading`() {
    let sentences = [
      Wording.noFields, Wording.gone("Frist"), Wording.contradiction("Navn", places: 2), Wording.severalBoxes("Svar"),
      Wording.notADay("Frist"), Wording.notANumber("Snitt"), Wording.glyphAgainstState("Svar"),
      Wording.dayAgainstText("Frist"), Wording.unclearMark("Svar"), Wording.unknownTag(1), Wording.unknownTag(2),
    ]

    #expect(
      sentences.joined(separator: "\n") == """
        Dokumentet har ingen av skjemaets felter, og ligner ikke på malen. Oppgi malen det ble laget fra.
        Feltet «Frist» finnes ikke lenger i dokumentet. Se om det er slettet med vilje.
        «Navn» står 2 steder med ulike svar. Det første er lest. Rett dokumentet så de er like.
        «Svar» har mer enn ett kryss. La bare ett stå.
        «Frist» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026.
        «Snitt» inneholder tekst der det skal stå et tall. Skriv f.eks. 2,43.
        Ruten i «Svar» viser noe annet enn det den er satt til. Det som vises, er lest.
        Datoen i «Frist» er skrevet om etter at den ble valgt i kalenderen. Den synlige teksten er lest.
        Ruten i «Svar» inneholder noe annet enn et kryss. Den er lest som ikke avkrysset; teksten står utenfor feltene.
        Ett utfylt felt i dokumentet hører ikke til skjemaet. Teksten står utenfor feltene.
        2 utfylte felt i dokumentet hører ikke til skjemaet. Teksten står utenfor feltene.
        """)
  }

  @Test func `every sentence about what stands in a place, and beside the text`() {
    let sentences = [
      Wording.textInBox("Svar"), Wording.markBetween("Svar"), Wording.trackedChanges(1), Wording.trackedChanges(2),
      Wording.comments(1), Wording.comments(2), Wording.offList("Trinn"), Wording.hiddenText("Mål"),
      Wording.weekdayAgainstDay("Frist"), Wording.sentence(nil, "Frist"),
      Wording.sentence(.impossible, "Frist"), Wording.sentence(.noYear(month: 3, day: 3), "Frist"),
      Wording.sentence(.noDay, "Frist"), Wording.sentence(.unclearMonth, "Frist"), Wording.sentence(.several, "Frist"),
    ]

    #expect(
      sentences.joined(separator: "\n") == """
        Ruten i «Svar» inneholder mer enn et kryss. Krysset er lest; hele teksten står utenfor feltene.
        Ved «Svar» står et kryss slik at det kan høre til flere ruter. Det er ikke lest. Sett krysset i ruten det gjelder.
        En sporet endring er lest som godtatt. Godta eller forkast endringene i Word (Se gjennom) hvis noe skal leses annerledes.
        2 sporede endringer er lest som godtatt. Godta eller forkast endringene i Word (Se gjennom) hvis noe skal leses annerledes.
        Dokumentet har en kommentar i margen. Det som står der, er ikke lest som svar.
        Dokumentet har 2 kommentarer i margen. Det som står der, er ikke lest som svar.
        «Trinn» har et svar som ikke står på listen. Det er lest som det står. Velg et fra listen hvis det er ment slik.
        «Mål» inneholder skjult tekst. Den er lest med. Vis den i Word (Ctrl+Shift+8) og fjern den hvis den ikke skal være der.
        Ukedagen i «Frist» passer ikke til datoen. Datoen er lest.
        «Frist» inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026.
        «Frist» har en dato som ikke finnes i kalenderen. Teksten er beholdt. Skriv f.eks. 13.12.2026.
        «Frist» har dag og måned, men ikke år. Teksten er beholdt. Skriv f.eks. 13.12.2026.
        «Frist» har måned og år, men ikke dag. Teksten er beholdt. Skriv f.eks. 13.12.2026.
        «Frist» har en måned som er forkortet slik at den kan være flere. Teksten er beholdt. Skriv f.eks. 13.12.2026.
        «Frist» har mer enn én dato. Teksten er beholdt. Skriv f.eks. 13.12.2026.
        """)
  }
}
