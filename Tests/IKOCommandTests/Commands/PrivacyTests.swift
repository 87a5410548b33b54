import Foundation
import IKO
import OPC
import Testing

/// T15, T24: what people wrote stands in the documents and nowhere else; and what is no file stops nothing.
struct PrivacyTests {
  private let folder: Arbeidsmappe

  /// Words of pupils and teachers that no message may repeat. The name of a pupil may stand in a file's name, which messages hold.
  private static let secret = "Hemmeligkanari"

  init() throws { folder = try Arbeidsmappe() }

  /// Lists and data with something wrong in every cell, each wrong thing a secret.
  private func writeBadSources() throws {
    let s = Self.secret
    try folder.write(
      "Elevnr;Navn;Født;Klasse;Trinn;dok.dato;fravær.dager;elev.myndig;kart.situasjon;plan.hovedmål\n"
        + "1;Kari Nordmann;\(s)1;1STA;\(s)2;\(s)3;\(s)4;\(s)5;\(s)6;\(s)\u{1}7\n"
        + "2;Ola Lie;\"\(s)8;1STA;Vg1;\(s)9;1;ja;\u{1B}[31m\(s);\(s)\n3;;\(s);1STA;;;;;\(s);\(s);\(s);\(s)\n",
      to: "feil.csv")
    try folder.write(
      "{\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\",\"plan.fra\":\"\(s)\",\"tiltak\":[{\"frist\":\"\(s)\"}],"
        + "\"inn.snitt\":\"\(s)\",\"kart.situasjon\":{\"\(s)\":1},\"ident.kilde\":\"\(s)\"}\n{\"\(s)\n",
      to: "feil.jsonl")
    try folder.write(
      "Elevnr;Navn;Født;Klasse;Snitt;Ønske;Fravær %;Fag;Karakter\n1;Kari Nordmann;\(s);1STA;\(s);\(s);\(s);\(s);\(s)\n",
      to: "kriterier.csv")
    try folder.write("\(s)\n\(s);\(s)\n", to: "uten.csv")
    try folder.write("\(s)\u{0}\(s)", to: "binær.csv")
    try folder.write("{\"tiltak.ansvar\": \"\(s)\", \(s)", to: "etiketter.json")
  }

  @Test func `no message repeats what stands in a list, a form or a workbook`() throws {
    try writeBadSources()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
    try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --stille")
    // Documents that people wrote in, in the wrong places and of the wrong kinds.
    for document in folder.documents {
      let package = try OfficePackage(folder.bytes(document))
      let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
      let edited = text.replacing(/<w:t( [^>]*)?>Velg dato<\/w:t>/, with: "<w:t>\(Self.secret)</w:t>")
        .replacing(/<w:t( [^>]*)?>Skriv [^<]*<\/w:t>/, with: "<w:t>\(Self.secret)</w:t>")
        .replacing("☐", with: Self.secret).replacing(
          "</w:tbl>", with: "</w:tbl><w:p><w:r><w:t>\(Self.secret)</w:t></w:r></w:p>")
      try folder.write(
        try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(edited.utf8))]),
        to: document.replacing("Ut/", with: "Retur/"))
    }
    let lines = [
      "fyll oppfølgingsplan --fra feil.csv -o Ny", "fyll oppfølgingsplan --fra feil.csv -o Ny --json > /dev/null",
      "fyll oppfølgingsplan --fra feil.jsonl -o Ny", "fyll oppfølgingsplan --fra - -o Ny < feil.jsonl",
      "fyll oppfølgingsplan --fra god.csv --fra feil.csv -o Ny", "fyll oppfølgingsplan --fra uten.csv -o Ny",
      "fyll oppfølgingsplan --fra binær.csv -o Ny", "fyll sjekkliste --fra feil.csv -o Ny --prøv",
      "fyll oppfølgingsplan --fra god.csv --etiketter etiketter.json -o Ny", "identifiser kriterier.csv",
      "fyll oppfølgingsplan --fra Retur/1STB/*.docx -o Ny", "les Retur > /dev/null", "les Retur -o svar.xlsx",
      "les Retur -o svar.csv", "les Retur --json > /dev/null", "sjekk Retur/*/*.docx",
      "sjekk Retur --elevliste feil.csv",
      "klargjør oppfølgingsplan Retur/1STB/*.docx -o klar.docx", "les feil.csv", "sjekk feil.csv",
      "identifiser feil.csv",
      "fyll Retur/1STB/*.docx --fra feil.csv -o Ny", "identifiser uten.csv", "identifiser feil.jsonl",
    ]

    for line in lines {
      let outcome = try folder.run("iko " + line)
      // `sjekk` and `klargjør` tell of a form, and `identifiser` of pupils, on standard output.
      #expect(!outcome.errors.contains(Self.secret), "iko \(line)")
      #expect([0, 1, 2, 64].contains(outcome.status), "iko \(line)")
    }
  }

  @Test func `what is written is for the owner alone`() throws {
    try folder.write(Arbeidsmappe.list, to: "god.csv")
    try folder.write(Arbeidsmappe.list.replacing("Lie", with: "Li"), to: "ny.csv")

    try folder.run("umask 0 && iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --stille")
    try folder.run("umask 0 && iko fyll oppfølgingsplan --fra ny.csv -o Ut --dato 2026-11-23 --stille")
    for ending in ["xlsx", "csv", "jsonl"] { try folder.run("umask 0 && iko les Ut -o svar.\(ending) --stille") }
    try folder.run("umask 0 && iko identifiser god.csv -o vurdert.xlsx --stille")
    let listing = try folder.run("find Ut svar.* vurdert.xlsx -printf '%y%m %p\\n'").output.split(separator: "\n")

    #expect(listing.count > 8)
    #expect(listing.filter { !$0.hasPrefix("f600 ") && !$0.hasPrefix("d700 ") } == [])
    #expect(
      try folder.run("find / -maxdepth 3 -user $(id -u) -newer god.csv -name '*iko-tmp*' 2>/dev/null").output == "")
  }

  @Test func `a crash leaves no picture of memory behind`() throws {
    let outcome = try folder.run(
      "ulimit -c unlimited; sleep 3 | \"$IKO\" fyll oppfølgingsplan --fra - & sleep 1; grep 'core file' /proc/$!/limits"
    )

    #expect(
      outcome.output.split(separator: " ").map(String.init).prefix(6) == ["Max", "core", "file", "size", "0", "0"])
  }

  @Test func `pipes, devices and folders are refused at once, a link to a file is read`() throws {
    try folder.write(Arbeidsmappe.list, to: "god.csv")
    try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23 --stille")
    try folder.run(
      "mkfifo rør.csv rør.docx; ln -s rør.csv lenke.csv; ln -s god.csv god-lenke.csv; ln -s løkke.csv løkke.csv")
    try folder.run("ln -s Ut/1STB/*.docx lenke.docx; ln -s /dev/zero null.docx; mkdir mappe.docx mappe.csv")
    let fill = "fyll oppfølgingsplan -o Nytt --fra "
    let refused = [
      fill + "rør.csv", fill + "lenke.csv", fill + "mappe.csv", fill + "løkke.csv", fill + "/dev/zero",
      fill + "/dev/tty", fill + "god.csv --mal rør.docx", fill + "god.csv --mal null.docx", "les rør.docx",
      "les null.docx",
      "les /dev/stdin < /dev/zero", "les /dev/mem", "sjekk rør.docx", "identifiser rør.csv",
      "klargjør oppfølgingsplan rør.docx -o klar.docx",
    ]

    for line in refused {
      let outcome = try folder.run("timeout 20 \"$IKO\" \(line) 2>&1 || echo \"[$?]\"")
      #expect(outcome.output.contains("Feil: ") && outcome.output.hasSuffix("[2]\n"), "iko \(line): \(outcome.output)")
    }
    #expect(try folder.run("iko fyll oppfølgingsplan --fra god-lenke.csv -o Lenket --stille").status == 0)
    #expect(try folder.run("iko les lenke.docx").status == 0)
  }
}
