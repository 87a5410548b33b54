import Disk
import OPC
import Testing

/// `endringer`, and `fyll` again after somebody wrote in the documents, as a person sees them.
struct EndringerTests {
  private let folder: Arbeidsmappe
  private static let fyll = "iko fyll oppfølgingsplan -o Ut --dato 2026-11-23 --stille --fra"
  private static let kari = "Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
    try folder.write(Arbeidsmappe.list.replacing("1STA;Vg1", with: "1STA;Vg2"), to: "ny.csv")
    try folder.run("\(Self.fyll) god.csv")
  }

  /// A person's edit, without a person: a case number in place of its prompt.
  private func edit() throws {
    let package = try OfficePackage(try folder.bytes(Self.kari))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let changed = ZipEntry(
      name: package.mainPart.text, content: Array(text.replacing("Skriv saksnr.", with: "26/1").utf8))
    try folder.write(try package.bytes(replacing: [changed]), to: Self.kari)
  }

  @Test func `nothing was changed`() throws {
    #expect(try folder.said("iko endringer Ut") == "2 dokumenter: 2 uendret.\n[0]")
  }

  @Test func `fields that somebody filled, by their names`() throws {
    try edit()

    #expect(
      try folder.said("iko endringer Ut") == """
        Dokument                                               Endret siden det ble laget
        1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx  utfylt: Saksnr.
        2 dokumenter: 1 endret, 1 uendret.
        [0]
        """)
    let line = try folder.run("iko changes '\(Self.kari)' --json --stille").output
    #expect(
      line == """
        {"fil":"\(Self.kari)","skjema":"oppfølgingsplan","status":"endret","endret":[],"utfylt":["dok.saksnr"],\
        "tømt":[],"nyeRader":{},"fjernedeRader":{},"kommentarer":0,"sporedeEndringer":0,"annenTekst":0,"funn":[]}

        """)
  }

  @Test(arguments: [
    "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>gjelder ikke</w:t></w:r></w:p>",
    "<w:p><w:r><w:pict><v:oval xmlns:v=\"urn:schemas-microsoft-com:vml\" id=\"ring\"/></w:pict></w:r></w:p>",
  ])
  func `what somebody struck out or drew is no document that was only saved`(added: String) throws {
    let package = try OfficePackage(try folder.bytes(Self.kari))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let changed = ZipEntry(
      name: package.mainPart.text, content: Array(text.replacing("<w:body>", with: "<w:body>" + added).utf8))
    try folder.write(try package.bytes(replacing: [changed]), to: Self.kari)

    let said = try folder.said("iko endringer Ut")

    #expect(said.contains("endret, men ikke i feltene"), "\(said)")
    #expect(said.contains("2 dokumenter: 1 endret, 1 uendret."), "\(said)")
  }

  @Test func `a document without stamp, and a folder without documents`() throws {
    try folder.run("iko fyll rutine -o R --uten-stempel --stille --dato 2026-11-23")

    let said = try folder.said("iko endringer R")
    #expect(said.contains("iko kan ikke se hva som er endret i dokumentet"))
    #expect(said.hasSuffix("1 dokument: 1 som iko ikke kan se endringer i.\n[1]"))
    #expect(try folder.said("mkdir Tom; iko endringer Tom").hasSuffix("[2]"))
  }

  @Test func `new data into a plan that somebody wrote in`() throws {
    try edit()

    let kept = try folder.said("\(Self.fyll) ny.csv")
    #expect(kept.contains("Bruk --oppdater"))
    #expect(kept.hasSuffix("[1]"))
    let line = try folder.run("\(Self.fyll) ny.csv --oppdater --json").output.split(separator: "\n")
    #expect(line.first?.contains("\"status\":\"oppdatert\"") == true)
    let read = try folder.run("iko les '\(Self.kari)' --json").output
    #expect(read.contains("\"elev.trinn\":\"Vg2\""))
    #expect(read.contains("\"dok.saksnr\":\"26/1\""))
  }

  @Test func `what both changed is listed, and exits 1`() throws {
    try edit()
    try folder.write(
      "{\"nøkkel\":\"1\",\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\",\"dok.saksnr\":\"26/99\"}\n",
      to: "k.jsonl")

    let said = try folder.said("\(Self.fyll) k.jsonl --oppdater")

    #expect(said.contains("«Saksnr.» er endret både i dokumentet og i dataene."))
    #expect(!said.contains("26/"))
    #expect(said.hasSuffix("[1]"))
  }

  @Test func `the next plan, in the new class`() throws {
    try folder.write(Arbeidsmappe.list.replacing("1STA", with: "2STA"), to: "ny.csv")

    let said = try folder.said("iko fyll oppfølgingsplan -o Ut --dato 2027-08-20 --fra ny.csv --elev 1 --ny-periode")

    #expect(said.contains("er ført over fra forrige plan"))
    #expect(said.hasSuffix("Dokumenter: 1 laget i Ut.\n[0]"))
    #expect(folder.documents.contains("Ut/2STA/Nordmann, Kari – oppfølgingsplan 2027-08-20.docx"))
    #expect(folder.documents.contains(Self.kari))
  }

  @Test func `options that exclude each other, and a form without periods`() throws {
    #expect(try folder.said("\(Self.fyll) god.csv --oppdater --ny-kopi").hasSuffix("[64]"))
    #expect(try folder.said("\(Self.fyll) god.csv --ny-periode --ny-kopi").hasSuffix("[64]"))
    #expect(try folder.said("iko fyll rutine --ny-periode -o R").contains("--skoleår i stedet"))
  }

  @Test func `a second run on the folder is told so at once`() throws {
    let lock = try FolderLock(folder.path + "/Ut")
    defer { lock.release() }

    #expect(
      try folder.said("\(Self.fyll) god.csv")
        == "Feil: Ut: En annen kjøring arbeider i denne mappen nå. Vent til den er ferdig, og kjør på nytt.\n[2]"
    )
    #expect(try folder.said("\(Self.fyll) god.csv --prøv").hasSuffix("[0]"))
  }

  /// Whether this test may become a user who owns nothing and can still run the tool.
  private static let canBeNobody =
    (try? BuiltTool.shell("setpriv --reuid=65534 --clear-groups test -x \"$IKO\"").status) == 0

  @Test(.enabled(if: canBeNobody, "needs root, setpriv and a tool that others may run"))
  func `a folder that is closed or read-only is reported before any work`() throws {
    let nobody =
      "chmod 755 . && setpriv --reuid=65534 --clear-groups env HOME=/ \"$IKO\" fyll oppfølgingsplan --fra god.csv"
    try folder.run("chmod 644 god.csv; mkdir -m 755 Lukket; mkdir -m 777 Åpen; mkdir -m 700 Åpen/1STA")
    let before = folder.listing

    for target in ["Lukket", "Lukket/Ny", "Åpen"] {
      let said = try folder.said("\(nobody) -o \(target) --dato 2026-11-23 --stille")
      #expect(said.contains("stengt for deg"), "\(target)")
      #expect(said.hasSuffix("[2]"), "\(target)")
    }
    #expect(folder.listing == before)
  }
}
