import Disk
import Foundation
import Testing

/// `iko rydd`: old copies are listed, and go when somebody says so; what stands nowhere else goes only when it is meant.
struct RyddTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      """
      Elevnr;Navn;Født;Klasse;Hovedmål;Kontaktlærer
      1;Kari Nordmann;14.01.2010;1STA;Mål en;Per Ås
      2;Ola Lie;15.01.2010;1STA;Mål to;Per Ås
      3;Siv Moe;16.01.2010;1STA;Mål tre;Per Ås

      """, to: "a.csv")
    try folder.run("iko fyll oppfølgingsplan --fra a.csv -o Ut --dato 2026-01-10")
    // What was said is still there, with more; what was said is gone; nothing is changed.
    try folder.run(
      "sed 's/Mål en/Mål en og to til/; s/Mål to/Helt nytt/' a.csv > b.csv; iko fyll oppfølgingsplan --fra b.csv -o Ut --dato 2026-02-10"
    )
  }

  private var copies: [String] {
    folder.listing.filter { $0.contains(".iko/kopier/") }.map { String($0.prefix { $0 != " " }) }
  }

  /// The copy of a pupil's plan.
  private func copy(of name: String) throws -> String {
    let line = try folder.run("iko hvor --elev '\(name)' Ut --json").output.split(separator: "\n").first {
      $0.contains("\"kopi\"")
    }
    let parts = try #require(line).split(separator: "\"")
    return String(parts[3])
  }

  @Test func `without a screen it only lists, and what stands nowhere else stands apart`() throws {
    let (kari, ola) = (try copy(of: "Kari Nordmann"), try copy(of: "Ola Lie"))

    let said = try folder.said("iko rydd --eldre-enn 2026-03-01 Ut < /dev/null")

    #expect(
      said == """
        Kopier fra før 01.03.2026 (1)
          \(kari)  10.02.2026  av Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-01-10.docx

        Kopier fra før 01.03.2026 med noe som ikke står i noe gjeldende dokument (1)
          \(ola)  10.02.2026  av Ut/1STA/Lie, Ola – oppfølgingsplan 2026-01-10.docx  bare her: Hovedmål for oppfølgingsperioden

        Ingenting er slettet. Kjør på nytt med --ja for å slette 1 kopi. 1 kopi har noe som ikke står i noe gjeldende dokument, \
        og slettes bare med --også-eneste. Gjeldende dokumenter røres aldri. Det som skal arkiveres, hører hjemme i elevmappen eller arkivet.
        [1]
        """)
    #expect(copies.count == 2)
    #expect(try folder.said("iko rydd --eldre-enn 2026-02-10 Ut --stille") == "[0]")
  }

  @Test func `--prøv deletes nothing, --ja what stands elsewhere too, --også-eneste the rest, and empty folders go`()
    throws
  {
    let before = folder.listing
    let documents = try folder.documents.map { try folder.bytes($0) }
    let ola = try copy(of: "Ola Lie")

    #expect(
      try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --prøv > /dev/null").hasPrefix(
        "Prøvekjøring: 1 kopi ville blitt slettet. Ingenting er slettet."))
    #expect(folder.listing == before)

    #expect(
      try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --ja > /dev/null").hasPrefix("1 kopi er slettet i Ut."))
    #expect(copies == [ola])

    #expect(
      try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --ja --ogsa-eneste > /dev/null").hasSuffix("arkivet.\n[0]"))
    #expect(Files.kind(of: folder.path + "/Ut/.iko") == nil)
    #expect(try folder.documents.map { try folder.bytes($0) } == documents)
  }

  @Test func `a copy of a pupil who has no document, and one that cannot be read, stand nowhere else`() throws {
    let (kari, ola) = (try copy(of: "Kari Nordmann"), try copy(of: "Ola Lie"))
    try folder.run("rm Ut/1STA/Nordmann*; head -c 3000 '\(ola)' > x; mv x '\(ola)'")

    let said = try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --ja")

    #expect(said.contains("\(kari)  10.02.2026  oppfølgingsplan uten gjeldende dokument  bare her: Elevens navn, "))
    #expect(said.contains("\(ola)  10.02.2026"))
    #expect(said.contains("kan ikke leses"))
    #expect(said.contains("Ingenting er slettet. 2 kopier har noe som ikke står"))
    #expect(copies.count == 2)
  }

  @Test func `words in another pupil's plan are not this pupil's`() throws {
    try folder.run(
      "sed 's/Helt nytt/Mål fire/; s/Mål tre/Mål to/' b.csv > c.csv; iko fyll oppfølgingsplan --fra c.csv -o Ut --dato 2026-02-11"
    )
    let said = try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --json")

    #expect(said.components(separatedBy: "\"eneste\":true").count - 1 == 3)
  }

  @Test func `a workbook in which somebody wrote is compared with the one that took its place`() throws {
    try folder.run("iko les Ut -o Ut/svar.csv; sed -i 's/Per Ås/Åse Øy/' Ut/svar.csv; iko les Ut -o Ut/svar.csv")
    let kept = try #require(copies.first { $0.contains("kopier/filer/") })
    try folder.run("touch -d 2026-01-05 '\(kept)'")

    let said = try folder.run("iko rydd --eldre-enn 2026-02-01 Ut --json").output

    #expect(
      said == """
        {"fil":"\(kept)","slag":"kopi","dato":"2026-01-05","gjelder":"Ut/svar.csv","eneste":true,\
        "bareHer":["linje 2","linje 3","linje 4"],"lest":true,"status":"beholdt"}

        """)
  }

  @Test func `registers and overviews that are as old are mentioned and left alone`() throws {
    try folder.run(
      "iko les Ut -o register.xlsx; iko oversikt Ut -o o.html; iko identifiser a.csv --trinn Vg1 -o v.xlsx; touch -d 2026-01-05 register.xlsx o.html v.xlsx a.csv"
    )

    let said = try folder.said("iko rydd --eldre-enn 2026-02-01")

    #expect(
      said == """
        Fra før 01.02.2026 ligger også her, og røres ikke (3)
          o.html         05.01.2026  oversikter
          register.xlsx  05.01.2026  registre
          v.xlsx         05.01.2026  vurderinger

        Ingen kopier er fra før 01.02.2026, av 2 kopier i denne mappen.
        [0]
        """)
  }

  @Test func `what a later version keeps there is not known, and stays`() throws {
    try folder.run(
      "mkdir -p Ut/.iko/kopier/2025-01-01 Ut/.iko/nytt; echo x > Ut/.iko/kopier/2025-01-01/plan.odt; echo x > Ut/.iko/nytt/fil"
    )

    let said = try folder.said("iko rydd --eldre-enn 2026-01-01 Ut --ja")

    #expect(said.contains("Ut/.iko/kopier/2025-01-01/plan.odt  01.01.2025"))
    #expect(said.hasSuffix("[1]"))
    #expect(Files.kind(of: folder.path + "/Ut/.iko/kopier/2025-01-01/plan.odt") == .file)
    try folder.run("iko rydd --eldre-enn 2026-03-01 Ut --ja --også-eneste")
    #expect(folder.listing.filter { $0.contains(".iko") } == ["Ut/.iko/nytt/fil 2"])
  }

  @Test func `a folder without copies, and one whose .iko somebody deleted`() throws {
    try folder.run("rm -rf Ut/.iko")

    #expect(
      try folder.said("iko rydd --eldre-enn 1d Ut")
        == "Ingen kopier er fra før \(try yesterday()), av 0 kopier i Ut.\n[0]")
    #expect(try folder.run("iko fyll oppfølgingsplan --fra b.csv -o Ut --dato 2026-02-11 --stille").status == 0)
  }

  private func yesterday() throws -> String {
    try folder.run("date -d yesterday +%d.%m.%Y").output.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func `behind a link nothing is deleted, and a run that works in the folder is not disturbed`() throws {
    try folder.run("mv Ut/.iko/kopier andre; ln -s ../../andre Ut/.iko/kopier")
    #expect(try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --ja --stille") == "[0]")
    try folder.run("rm Ut/.iko/kopier; mv andre Ut/.iko/kopier")
    let lock = try FolderLock(folder.path + "/Ut")
    defer { lock.release() }

    let said = try folder.said("iko rydd --eldre-enn 2026-03-01 Ut --ja --stille > /dev/null")

    #expect(said.contains("annen kjøring") || said.contains("En annen"), "\(said)")
    #expect(copies.count == 2)
  }

  @Test(arguments: [
    ("180d", 0), ("\"2 år\"", 0), ("2år", 0), ("26uker", 0), ("\"6 måneder\"", 0), ("01.02.2026", 0), ("2026-02-01", 0),
    ("kaffe", 64), ("2", 64), ("-1d", 64), ("31.02.2026", 64), ("99999d", 64), ("9999år", 2), ("2199-01-01", 2),
  ])
  func `ages as people write them`(text: String, status: Int32) throws {
    let outcome = try folder.run("mkdir -p tom; iko rydd --eldre-enn=\(text) tom")

    #expect(outcome.status == status, "\(outcome.errors)")
  }

  @Test func `what is missing, and what does not go together`() throws {
    #expect(
      try folder.said("iko tidy Ut").hasPrefix(
        "Feil: --eldre-enn mangler: hvor gamle kopiene skal være, f.eks. --eldre-enn 180d.\n"))
    #expect(
      try folder.said("iko rydd --eldre-enn 1d --ja --prøv").hasPrefix(
        "Feil: Valgene --ja og --prøv kan ikke brukes sammen."))
    #expect(try folder.said("iko rydd --eldre-enn 1d borte").hasSuffix("Oppgi mappen dokumentene ligger i.\n[2]"))
  }

  #if os(Linux)
    @Test(arguments: [("j", 1), ("JA", 1), ("", 2), ("n", 2), ("jo", 2)])
    func `on a screen it asks, and only a yes is a yes`(answer: String, left: Int) throws {
      let script = "printf '\(answer)\\n' | script -qec '\"$IKO\" rydd --eldre-enn 2026-03-01 Ut' /dev/null"
      guard try folder.run("command -v script").status == 0 else { return }

      let outcome = try folder.run(script)

      #expect(outcome.output.contains("Slette 1 kopi? De kan ikke hentes tilbake. [j/N]"))
      #expect(copies.count == left, "\(outcome.output)")
    }
  #endif
}
