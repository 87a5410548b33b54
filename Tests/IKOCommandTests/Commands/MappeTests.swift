import Foundation
import Testing

/// `iko mappe` as a timer calls it.
struct MappeTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.run("mkdir inn")
  }

  private func round(_ more: String = "") throws -> String {
    try folder.said("iko mappe inn ut --vent 0 --dato 2026-08-24 \(more)")
  }

  private var files: [String] {
    folder.listing.map { $0.split(separator: " ").dropLast().joined(separator: " ") }.filter {
      !$0.contains(".iko/") && ($0.hasPrefix("inn/") || $0.hasPrefix("ut/"))
    }
  }

  @Test func `a list becomes documents and an overview, and is moved when it is done`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/klasse.csv")

    #expect(
      try round() == """
        inn/klasse.csv: Dokumenter: 2 laget.
        1 fil behandlet. Oversikten er oppdatert.
        [0]
        """)
    #expect(
      files == [
        "inn/LES-MEG.txt", "inn/ferdig/2026-08-24/klasse.csv",
        "ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-08-24.docx",
        "ut/1STB/Lie, Ola – oppfølgingsplan 2026-08-24.docx", "ut/IKO-oversikt.html", "ut/IKO-oversikt.xlsx",
      ])
    #expect(try round() == "[0]")
  }

  @Test func `what lies in a folder that nobody looks in is told once`() throws {
    try folder.run("mkdir -p inn/kari inn/tom")
    try folder.write(Arbeidsmappe.list, to: "inn/kari/klasse.csv")

    let said = try round()

    #expect(said.contains("inn/kari: Det som ligger i mappen «kari», blir ikke lest."))
    #expect(!said.contains("«tom»"))
    #expect(files.contains("inn/kari – feil.txt") && files.contains("inn/kari/klasse.csv"))
    #expect(try !round().contains("kari"))
  }

  @Test func `a list of the same name replaces no decisions about others`() throws {
    func lay(_ rows: String) throws -> String {
      try folder.write("Elevnr;Navn;Født;Klasse;Trinn;Snitt;Ønske\n\(rows)", to: "inn/identifiser/Elever.csv")
      return try round()
    }
    _ = try round()
    _ = try lay("1;Kari Nordmann;14.01.2010;1STA;Vg1;2,1;1\n")
    let decided =
      "Beslutning;Merknad til beslutningen;Etternavn;Fornavn;Klasse;Trinn;Fødselsdato;Utfall;Grunnlag;Nøkkel\nFølges opp;Ta med hjemmet;Nordmann;Kari;1STA;Vg1;14.01.2010;Treff;Snittet er 2,1.;1\n"
    try folder.write(decided, to: "beslutt.csv")
    // As Excel leaves it: the same workbook with the decision in it.
    try folder.run("iko identifiser beslutt.csv --trinn Vg1 --siden beslutt.csv -o nytt.xlsx")
    try folder.run("cp nytt.xlsx 'ut/vurdert Elever.xlsx'")
    let before = folder.listing.first { $0.hasPrefix("ut/vurdert Elever.xlsx ") }

    let said = try lay("7;Siri Ås;05.05.2010;1STB;Vg1;2,1;1\n")

    #expect(said.contains("vurdert Elever 2026-08-24.xlsx"), "\(said)")
    #expect(folder.listing.first { $0.hasPrefix("ut/vurdert Elever.xlsx ") } == before)
  }

  @Test func `a class list becomes a list for decisions, and that one documents for those who are to be followed up`()
    throws
  {
    _ = try round()
    try folder.write(
      "Elevnr;Navn;Født;Klasse;Trinn;Snitt;Ønske\n1;Kari Nordmann;14.01.2010;1STA;Vg1;2,1;1\n2;Ola Lie;15.01.2010;1STA;Vg1;4,5;1\n",
      to: "inn/identifiser/1STA.csv")

    #expect(
      try round().hasPrefix(
        "inn/identifiser/1STA.csv: 2 elever vurdert, 1 oppfyller et kriterium. Skriv beslutningene i vurdert 1STA.xlsx, og legg den i mappen identifiser.\n"
      ))
    #expect(folder.documents == [])
    #expect(folder.listing.contains { $0.hasPrefix("ut/vurdert 1STA.xlsx ") })
    try folder.write(
      "Beslutning;Merknad til beslutningen;Etternavn;Fornavn;Klasse;Trinn;Fødselsdato;Utfall;Grunnlag;Nøkkel\nFølges opp;Ta med hjemmet;Nordmann;Kari;1STA;Vg1;14.01.2010;Treff;Snittet er 2,1.;1\n;;Lie;Ola;1STA;Vg1;15.01.2010;Ingen treff;;2\n",
      to: "inn/identifiser/vurdert 1STA.csv")
    _ = try round()

    #expect(folder.documents == ["ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-08-24.docx"])
    #expect(
      try folder.run("iko les ut --felt ident.grunnlag --json --stille").output.contains(
        "\"Snittet er 2,1.\\nMerknad til beslutningen: Ta med hjemmet\""))
  }

  @Test func `a text tells people what to lay where, and is no list`() throws {
    _ = try round()
    let text = String(decoding: try folder.bytes("inn/LES-MEG.txt"), as: UTF8.self)

    for name in ["identifiser", "oppfølgingsplan", "sjekkliste", "retur", "ferdig"] {
      #expect(text.contains("\(name): "))
    }
    #expect(try round() == "[0]")
  }

  @Test func `what was made all the same, and what else to look over, stands in the text of a list that failed`() throws
  {
    try folder.write(
      "Elevnr;Navn;Født;Klasse;Plan fra\n1;Kari Nordmann;14.01.2010;1STA;32.13.2026\n2;Ola Lie;15.01.2010;1STB;\n3;;16.01.2010;1STB;\n",
      to: "inn/a.csv")
    _ = try round()
    let text = String(decoding: try folder.bytes("inn/a.csv – feil.txt"), as: UTF8.self)

    #expect(text.contains("Dette er gjort likevel:\r\n- Dokumenter: "))
  }

  @Test func `what is made is the group's as the folder is, and what the tool keeps for itself is not`() throws {
    try folder.run("chmod 2770 inn; mkdir ut; chmod 2750 ut")
    try folder.write(Arbeidsmappe.list, to: "inn/a.csv")
    _ = try round("--gruppe som-mappen")

    #expect(
      try folder.run("stat -c %a ut/1STA ut/1STA/*.docx ut/IKO-oversikt.html inn/retur inn/.iko").output
        .contains(#/^2750\n640\n640\n2770\n2?700\n$/#))
    #expect(
      try round("--gruppe finnes-ikke-her").hasPrefix("Feil: finnes-ikke-her: Gruppen finnes ikke på denne maskinen."))
  }

  @Test func `a folder's name says which form`() throws {
    _ = try round()
    try folder.write(Arbeidsmappe.list, to: "inn/sjekkliste/klasse.csv")

    _ = try round()

    #expect(folder.documents.contains("ut/1STA/Nordmann, Kari – sjekkliste 2026-08-24.docx"))
  }

  @Test func `the same content is not seen to twice`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/a.csv")
    _ = try round()
    try folder.run("rm -r ut/1STA")
    try folder.write(Arbeidsmappe.list, to: "inn/b.csv")

    #expect(try round().hasPrefix("inn/b.csv: Samme innhold er behandlet før. Ingenting er gjort på nytt.\n"))
    #expect(folder.documents == ["ut/1STB/Lie, Ola – oppfølgingsplan 2026-08-24.docx"])
    #expect(files.contains("inn/ferdig/2026-08-24/b.csv"))
  }

  @Test func `what fails stays, with a text beside it, until it is set right`() throws {
    try folder.write("Navn;Født\n", to: "inn/tom.csv")

    let said = try round()
    let text = String(decoding: try folder.bytes("inn/tom.csv – feil.txt"), as: UTF8.self)
    let again = try round()
    try folder.write(Arbeidsmappe.list, to: "inn/tom.csv")
    let right = try round()

    #expect(said.hasPrefix("Feil: inn/tom.csv: "))
    #expect(said.hasSuffix("0 filer behandlet, 1 feilet.\n[1]"))
    #expect(text.hasPrefix("\u{FEFF}tom.csv er ikke ferdig behandlet (24.08.2026).\r\n\r\nDette er galt:\r\n- "))
    #expect(again == "[0]")
    #expect(right.hasPrefix("inn/tom.csv: Dokumenter: 2 laget.\n"))
    #expect(!files.contains { $0.contains("feil.txt") })
  }

  @Test func `a document that comes back takes the place of the one that it was made from`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/a.csv")
    _ = try round()
    try folder.write(
      "[{\"elev.navn\":\"Kari Nordmann\",\"elev.fødselsdato\":\"2010-01-14\",\"elev.klasse\":\"1STA\",\"plan.hovedmål\":\"Bestå\"}]",
      to: "k.json")
    try folder.run(
      "iko fyll oppfølgingsplan --fra k.json -o skrevet --dato 2026-08-24 && cp skrevet/1STA/*.docx inn/retur/Scan.docx"
    )

    let said = try round()

    #expect(
      said == """
        inn/retur/Scan.docx: Lagt i 1STA/Nordmann, Kari – oppfølgingsplan 2026-08-24.docx.
        1 fil behandlet. Oversikten er oppdatert.
        [0]
        """)
    #expect(folder.documents.filter { $0.hasPrefix("ut/") }.count == 2)
    #expect(String(decoding: try folder.bytes("ut/IKO-oversikt.html"), as: UTF8.self).contains("Bestå"))
  }

  @Test(.disabled(if: CrashTests.isSanitized, "a sanitizer reports faults itself"))
  func `a file over which two rounds died fails, and those behind it are seen to`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/a.csv")
    try folder.write(Arbeidsmappe.list.replacing("Lie", with: "Moen"), to: "inn/b.csv")
    let dies = "export IKO_INTERN_FEIL=dokument:1; iko mappe inn ut --vent 0 --dato 2026-08-24"

    let died = [try folder.run(dies).status, try folder.run(dies).status]
    let next = try round()

    #expect(died == [70, 70])
    #expect(next.contains("inn/a.csv: iko måtte stoppe to ganger da denne filen ble behandlet."))
    #expect(next.contains("inn/b.csv: Dokumenter: 2 laget."))
    #expect(files.contains("inn/a.csv – feil.txt") && files.contains("inn/ferdig/2026-08-24/b.csv"))
    // One that died once is only tried again.
    try folder.run("rm 'inn/a.csv – feil.txt'")
    #expect(try folder.run(dies).status == 70)
    #expect(try round().hasPrefix("inn/a.csv: Dokumenter: "))
  }

  @Test func `files that are on their way, temporary names and links are left`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/ny.csv")
    try folder.run(
      "cd inn && cp ny.csv '~$ny.csv' && cp ny.csv x.csv.part && cp ny.csv .y.csv && ln -s ny.csv lenke.csv")

    #expect(
      try folder.said("iko mappe inn ut --vent 3600") == "0 filer behandlet, 1 venter til neste runde.\n[0]")
    #expect(try round().hasPrefix("inn/ny.csv: Dokumenter: 2 laget.\n1 fil behandlet."))
    #expect(files.contains("inn/x.csv.part") && files.contains("inn/~$ny.csv"))
  }

  @Test func `folders that cannot be used are reported`() throws {
    #expect(
      try folder.said("iko mappe borte ut")
        == "Feil: borte: Mappen finnes ikke. Er nettverksmappen koblet til? Lag mappen, eller rett stien.\n[2]")
    #expect(try folder.said("iko mappe inn inn/ut").contains("De to mappene kan ikke ligge i hverandre."))
    #expect(try folder.said("iko mappe inn .").contains("De to mappene kan ikke ligge i hverandre."))
    #expect(try folder.said("iko mappe inn").hasPrefix("Feil: UT mangler: mappen der"))
    #expect(
      try folder.said("iko mappe inn ut --vent mye").hasPrefix("Feil: --vent kan ikke være «mye». Skriv et helt tall"))
  }
}
