import IKO
import Testing

/// A folder where a list is asked for, and one sheet of several.
struct FolderSourceTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  @Test func `a folder stands for the lists in it, and nothing else`() throws {
    try folder.write("Elev;Klasse\nKari Nordmann;1STA\n", to: "lister/1STA.csv")
    try folder.write("Elev;Klasse\nOla Lie;1STB\n", to: "lister/1STB.csv")
    try folder.write("noe annet", to: "lister/brev.md")
    try folder.write("Elev;Klasse\nIngen;1STC\n", to: "lister/~$åpen.csv")

    #expect(
      try folder.said("iko fyll oppfølgingsplan --fra lister -o Ut --dato 2026-11-23") == """
        lister/1STA.csv: 1 rad
          Elev → Elevens navn
          Som i skjemaet: Klasse
        lister/1STB.csv: 1 rad
          Elev → Elevens navn
          Som i skjemaet: Klasse
        Merknad: lister: 2 lister i mappen er lest (.xlsx, .csv, .txt, .json). 1 annen fil er ikke tatt med.
        Dokumenter: 2 laget i Ut.
        [0]
        """)
  }

  @Test func `a folder without lists says what to put there`() throws {
    try folder.write("noe annet", to: "tom/brev.md")

    #expect(
      try folder.said("iko fyll oppfølgingsplan --fra tom -o Ut --dato 2026-11-23") == """
        Feil: Fant ingen lister i mappen. Legg klasselisten der (.xlsx eller .csv), eller oppgi filen selv.
        [2]
        """)
  }

  @Test func `where the classes tell the year, nobody is asked`() throws {
    try folder.write("Elev;Klasse\nKari Nordmann;2STA\nOla Lie;1STB\n", to: "a.csv")
    try folder.write("Elev;Klasse\nKari Nordmann;2STA\nOla Lie;VO-HEA1\n", to: "b.csv")

    #expect(try folder.said("iko identifiser a.csv --stille").hasSuffix("[0]"))
    #expect(
      try folder.said("iko identifiser b.csv --stille") == """
        Feil: Listene sier ikke hvilket trinn elevene går på («VO-HEA1» sier det ikke). Legg til en kolonne «Trinn», eller oppgi det med --trinn, f.eks. --trinn Vg1.
        [64]
        """)
  }

  @Test func `of classes of another year than was asked for none is taken, and they are named`() throws {
    try folder.write("Elev;Klasse\nKari Nordmann;2STA\nOla Lie;1STB\n", to: "a.csv")

    let judged = try folder.said("iko identifiser a.csv --trinn Vg1")
    let made = try folder.said("iko fyll oppfølgingsplan --fra a.csv --trinn Vg1 -o Ut --dato 2026-11-23")

    for said in [judged, made] {
      #expect(said.contains("Klassen 2STA er etter navnet ikke på Vg1, og er ikke tatt med."))
    }
    #expect(folder.documents == ["Ut/1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx"])
  }
}
