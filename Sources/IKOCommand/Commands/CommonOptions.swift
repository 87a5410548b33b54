import ArgumentParser
import IKO

/// `--json` and `--stille`, for the commands that report.
struct OutputFlags: ParsableArguments {
  @Flag(name: .customLong("json"), help: "Skriv JSON-linjer til standard ut og alt annet til standard feil.")
  var json = false

  @Flag(name: .customLong("stille"), help: "Skriv bare feil; ikke framdrift og oppsummering.")
  var quiet = false
}

/// `--mal` and `--skjema`, for the commands that look at documents.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .customLong("mal"), help: ArgumentHelp("Malen dokumentene ble laget av.", valueName: "FIL"),
    completion: .file(extensions: ["docx"]))
  var template: String?

  @Option(
    name: .customLong("skjema"),
    help: ArgumentHelp("Hvilket skjema dokumentene er. Ellers finner iko det ut selv.", valueName: "NAVN"),
    completion: .list(FormChoice.words))
  var form: String?
}

/// `--elev` and `--klasse`, for the commands that take some of the pupils.
struct PupilOptions: ParsableArguments {
  @Option(
    name: .customLong("elev"), parsing: .singleValue,
    help: ArgumentHelp("Bare denne eleven.", discussion: "Kan gjentas.", valueName: "NAVN|NØKKEL"))
  var pupils: [String] = []

  @Option(name: .customLong("klasse"), help: ArgumentHelp("Bare denne klassen.", valueName: "KLASSE"))
  var klasse: String?

  func utvalg(trinn: String?) -> Utvalg {
    Utvalg(elever: pupils.map(\.composed), klasse: klasse?.composed, trinn: trinn)
  }
}

/// `--trinn`, where it chooses among the pupils.
struct LevelOption: ParsableArguments {
  @Option(
    name: .customLong("trinn"), help: ArgumentHelp("Bare dette trinnet.", valueName: "Vg1|Vg2|Vg3"),
    completion: .list(["Vg1", "Vg2", "Vg3"]))
  var name: String?
}

/// `--målform`, for the commands that make documents.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("målform"),
    help: ArgumentHelp(
      "Målformen dokumentene lages på. Ellers den som står i kolonnen Målform i listen, eller i iko oppsett.",
      valueName: "bokmål|nynorsk"),
    completion: .list(Målform.allCases.map(\.rawValue)))
  var name: String?
}

/// `--ark`, where a workbook has several sheets.
struct SheetOption: ParsableArguments {
  @Option(
    name: .customLong("ark"),
    help: ArgumentHelp("Bare dette arket i regneark. Ellers alle ark som er samme slags liste.", valueName: "NAVN"))
  var name: String?
}

/// `--jobber N`. Kept as text, so that a wrong number gets our sentence and not the parser's.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobber"),
    help: ArgumentHelp("Hvor mange dokumenter som behandles samtidig. Ellers ett for hver kjerne.", valueName: "N"))
  var count: String?
}
