import Foundation
import Testing

/// `iko pdf` and `fyll --pdf`, with a program that stands for LibreOffice.
struct PdfCommandTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
    try folder.write(
      #"""
      #!/bin/sh
      while [ "$1" != --outdir ]; do shift; done
      out=$2; shift 2
      for f; do printf '%%PDF-1.6\nLibreOffice\n%%%%EOF\n' >"$out/$(basename "$f" .docx).pdf"; done

      """#, to: "bin/soffice")
    try folder.run("chmod +x bin/soffice")
  }

  private static let fyll = "PATH=$PWD/bin:$PATH iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23"

  @Test func `documents with a PDF beside each, and only what is new made again`() throws {
    #expect(try folder.said(Self.fyll + " --pdf").hasSuffix("Dokumenter: 2 laget i Ut.\nPDF-er: 2 laget.\n[0]"))
    #expect(folder.listing.count { $0.contains(".pdf") } == 2)
    #expect(try folder.said("PATH=$PWD/bin:$PATH iko pdf Ut") == "PDF-er: 2 uendret.\n[0]")
    #expect(try folder.said("PATH=$PWD/bin:$PATH iko pdf Ut --alle --stille") == "[0]")

    try folder.run("touch -d '2 days ago' Ut/*/*.pdf; touch Ut/*/*.docx")
    #expect(
      try folder.said("PATH=$PWD/bin:$PATH iko pdf Ut --json --stille").components(separatedBy: "\"laget\"").count == 3)
  }

  @Test func `a document that changed and has an older PDF is reported`() throws {
    try folder.run(Self.fyll + " --pdf")
    try folder.run("touch -d '2 days ago' Ut/*/*.pdf")

    let said = try folder.said(Self.fyll.replacing("god.csv", with: "god.csv --målform nynorsk"))

    #expect(
      said.contains(
        "PDF-en ved siden av er ikke laget av dokumentet slik det er nå. Lag den på nytt med iko pdf, eller slett den.")
    )
    #expect(said.hasSuffix("[1]"))
  }

  @Test func `without LibreOffice nothing is done, and what to install is said`() throws {
    // Nothing of PATH, and no usual place on this machine either: a folder of its own for the shell's tools.
    let said = try folder.said("mkdir tom; PATH=$PWD/tom; iko pdf god.csv --stille")

    if !FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") {
      #expect(said.contains("LibreOffice er ikke funnet, og PDF lages med det. Installer LibreOffice"))
      #expect(said.hasSuffix("[2]"))
    }
  }

  @Test(arguments: [
    ("iko pdf", "FIL|MAPPE mangler: dokumentene, eller mappen de ligger i, f.eks. iko pdf Output."),
    ("iko pdf Ut --tidsgrense 0", "Skriv et helt antall sekunder fra 1 til 3600, f.eks. 60."),
    ("iko pdf bin", "Det er ingen Word-dokumenter her. Oppgi dokumentene, eller mappen de ligger i."),
  ])
  func `what cannot be meant is refused`(call: String, sentence: String) throws {
    #expect(try folder.said(call).contains(sentence))
  }

  @Test func `a logo that cannot be used stops before anything is made`() throws {
    try folder.write(String(repeating: "x", count: 2 << 20), to: "logo.png")
    try folder.run("iko oppsett --logo logo.png")

    let said = try folder.said(Self.fyll)

    #expect(said.contains("Logoen er større enn 1 MB."))
    #expect(said.hasSuffix("[2]"))
    #expect(folder.documents == [])
  }
}
