import Disk
import Forms
import Foundation
import Testing

@testable import IKO

/// What IT is told of a machine.
@Suite struct DiagnoseTests {
  private let rot: Mappe
  private static let plan = Oppfølgingsplan.publisertNavn + ".docx"

  /// An installation with all that the program comes with, an empty folder to work in, and nothing set for the school.
  init() throws {
    rot = try Mappe()
    try Files.makeFolder(rot.path + "/her")
    try Files.makeFolder(rot.path + "/etc")
    for navn in Malmappe.filer {
      try rot.write(try FormError.reading(Malmappe.path(of: navn)), to: "usr/share/iko/" + navn)
    }
  }

  private func diagnose(_ miljø: [String: String] = [:], mappe: String? = nil, erTerminal: Bool = false) -> Diagnose {
    let all = ["IKO_SKOLEMAPPE": rot.path + "/etc", "LANG": "nb_NO.UTF-8"].merging(miljø) { $1 }
    let omgivelser = Omgivelser(miljø: all, arbeidsmappe: rot.path + "/her", program: rot.path + "/usr/bin")
    return Diagnose(omgivelser: omgivelser, mappe: mappe, erTerminal: erTerminal)
  }

  private func linjer(_ diagnose: Diagnose) -> [String] {
    diagnose.funn.map { finding in
      let text = "\(finding.code.rawValue) \(finding.severity.rawValue) \(finding.place ?? "-"): \(finding.message)"
      return text.replacing(rot.path + "/", with: "")
    }
  }

  @Test func `a machine on which all is well`() throws {
    let result = diagnose()

    #expect(result.funn == [])
    #expect(result.kanLageDokumenter)
    #expect(result.utgave == nil)
    #expect(result.maler.filer.map(\.navn) == Malmappe.filer)
    #expect(result.maler.filer.allSatisfy { $0.tilstand == .levert && $0.grunnlag == nil })
    #expect(
      result.maler.steder.map(\.tilstand)
        == [.finnesIkke, .finnesIkke, .finnesIkke, .finnes, .finnesIkke])
    #expect(result.maler.steder.map(\.filer) == [0, 0, 0, Malmappe.filer.count, 0])
    #expect(result.oppsett.filer.map(\.finnes) == [false, false])
    #expect(result.mappe.prøvd == rot.path + "/her")
    #expect(rot.files.filter { !$0.hasPrefix("usr/") } == [])
  }

  @Test func `the libraries say their versions at run time`() {
    let biblioteker = diagnose().biblioteker

    #expect(biblioteker.map(\.navn) == ["libxml2", "libzip", "libdeflate", "libcrypto", "libxlsxwriter"])
    for bibliotek in biblioteker {
      #expect(bibliotek.versjon.wholeMatch(of: /\d+\.\d+[\w.+-]*/) != nil, "\(bibliotek)")
    }
  }

  @Test func `a program alone can make nothing`() throws {
    try FileManager.default.removeItem(atPath: rot.path + "/usr/share")

    let result = diagnose()

    #expect(!result.kanLageDokumenter)
    #expect(
      linjer(result) == [
        "F703 feil maler: iko fant ingen maler. Lette i: her/maler, etc/maler, usr/bin/Templates, usr/share/iko, usr/bin/iko_TemplateBundle.resources/Templates. Installer iko på nytt, eller sett IKO_MALER til mappen malene ligger i."
      ])
  }

  @Test func `one template that is missing is named, and the others can be used`() throws {
    try FileManager.default.removeItem(atPath: rot.path + "/usr/share/iko/" + Self.plan)

    let result = diagnose()

    #expect(result.kanLageDokumenter)
    #expect(result.maler.mangler == [Self.plan])
    #expect(result.funn.map(\.severity) == [.error])
    #expect(result.funn.map(\.place) == [Self.plan])
  }

  @Test func `a template that is none, and one that somebody filled, are errors`() throws {
    try rot.write("ikke noe dokument", to: "etc/maler/" + Rutine.publisertNavn + ".docx")
    let filled = try planmal.fill(AnyForm(values: ["elev.navn": .text("Kari Nordmann")]))
    try rot.write(filled.bytes, to: "etc/maler/" + Self.plan)

    let result = diagnose()

    #expect(
      result.funn.filter { $0.severity == .error }.map(\.place)
        == [Self.plan, Rutine.publisertNavn + ".docx"].map { rot.path + "/etc/maler/" + $0 })
    #expect(!linjer(result).joined().contains("Kari"))
    #expect(result.kanLageDokumenter)
  }

  @Test func `data that cannot be used are an error, with the path`() throws {
    try rot.write("{}", to: "her/maler/data/terskler.json")
    try rot.write("[", to: "her/maler/data/begreper.json")

    let errors = diagnose().funn.filter { $0.severity == .error }

    #expect(errors.map(\.place) == ["terskler", "begreper"].map { rot.path + "/her/maler/data/\($0).json" })
  }

  @Test func `a list of words that cannot be used says what is wrong with it`() throws {
    let words = String(decoding: try FormError.reading(Malmappe.path(of: "data/ordliste.json")), as: UTF8.self)
    let errors = { (text: String) throws -> [String] in
      try rot.write(text, to: "her/maler/data/ordliste.json")
      return diagnose().funn.filter { $0.severity == .error }.map(\.message)
    }

    #expect(
      try errors("[") == [
        "Ordlisten for etiketter kan ikke leses. Sammenlign den med data/ordliste.json blant malene som følger med, eller slett skolens kopi."
      ])
    #expect(
      try errors(words.replacing("\"alder\"", with: "\"alder klasse\"")) == [
        "Ordlisten har ordet «klasse» under flere begreper: ALDER, KLASSE. La det stå under ett av dem."
      ])
    #expect(
      try errors(words.replacing("\"alene\": \"HVA\"", with: "\"alene\": \"HVAFOR\"")) == [
        "Ordlisten bruker begrepet HVAFOR i «alene», men det har ingen ord. Rett navnet, eller gi begrepet ord under «ord»."
      ])
  }

  @Test func `a school's own are named, and what is known of what they were made from`() throws {
    _ = try EgneMaler(
      Malmappe(steder: [.init(slag: .delt, mappe: rot.path + "/usr/share/iko")]), i: rot.path + "/etc/maler"
    )
    .kopier(["terskler", "begreper"])
    try rot.write("[]", to: "usr/share/iko/data/begreper.json")
    let other = try FormError.reading(Malmappe.path(of: "data/kriterier.json")) + Array("\n".utf8)
    try rot.write(other, to: "her/maler/data/kriterier.json")

    let result = diagnose()
    let egne = result.maler.filer.filter { $0.tilstand != .levert }

    #expect(egne.map(\.navn) == ["data/begreper.json", "data/kriterier.json", "data/terskler.json"])
    #expect(egne.map(\.tilstand) == [.eldre, .ukjent, .lik])
    #expect(
      linjer(result) == [
        "F702 advarsel etc/maler/data/begreper.json: Skolens fil er en uendret kopi av en eldre utgave av den som følger med. Ta i bruk den nye med iko oppsett --egne-maler begreper --for-skolen, eller slett kopien.",
        "F702 merknad her/maler/data/kriterier.json: Det er ikke kjent hva skolens egen fil er laget av, så iko kan ikke si fra når den som følger med, blir en annen. Sammenlign med usr/share/iko/data/kriterier.json, og kjør iko oppsett --egne-maler kriterier --godta",
      ])
    #expect(result.kanLageDokumenter)
  }

  @Test func `a record that cannot be read is a warning`() throws {
    try rot.write("[", to: "etc/maler/grunnlag.json")

    #expect(
      linjer(diagnose()) == [
        "F702 advarsel etc/maler/grunnlag.json: Filen er ikke gyldig JSON (ett objekt, {…}). Feilen er på linje 1. Den sier hva skolens egne maler er laget av. Slett den, sammenlign malene med dem som følger med, og kjør iko oppsett --egne-maler --godta. Ingenting er skrevet."
      ])
  }

  @Test(arguments: ["borte", "usr/share/iko/data/terskler.json", "her"])
  func `a variable that names no folder with templates stops all`(navn: String) {
    let result = diagnose(["IKO_MALER": rot.path + "/" + navn])

    #expect(!result.kanLageDokumenter)
    #expect(result.funn.map(\.place) == [rot.path + "/" + navn])
  }

  @Test func `templates of another version are a warning, with both versions`() throws {
    try rot.write(#"{"versjon": "0.1.0", "commit": "1a2b3c4"}"#, to: "usr/share/iko/utgave.json")

    let result = diagnose()

    #expect(result.maler.steder.compactMap(\.versjon) == ["0.1.0"])
    #expect(
      linjer(result) == [
        "F701 advarsel usr/share/iko: Malene her hører til iko 0.1.0, og programmet er 0.2.0. Felter kan mangle. Installer program og maler på nytt sammen."
      ])
  }

  @Test func `broken settings stop all, and what they hold is not told`() throws {
    try rot.write(#"{"utdanningsleder": "Anne Lunde"}"#, to: "etc/skole.json")
    try rot.write(#"{"utdanningsleder": "Anne Lunde", "versjon": 7}"#, to: "her/skole.json")

    let result = diagnose()

    #expect(result.oppsett.filer.map { [$0.feil?.kind, String($0.antall)] } == [["newer-version", "0"], [nil, "1"]])
    #expect(!result.kanLageDokumenter)
    #expect(!linjer(result).joined().contains("Anne"))
  }

  @Test func `a folder for the school that is gone is a warning`() {
    #expect(
      linjer(diagnose(["IKO_SKOLEMAPPE": rot.path + "/borte"])) == [
        "F703 advarsel borte: IKO_SKOLEMAPPE er satt til en mappe som ikke finnes. Rett den, eller ta den bort for å bruke /etc/iko."
      ])
  }

  @Test func `a folder that is not there yet is tried where it would be made`() {
    let result = diagnose(mappe: rot.path + "/her/Ut/1STA/")

    #expect(result.mappe.prøvd == rot.path + "/her")
    #expect(result.mappe.kanBrukes)
    #expect(rot.files.filter { $0.hasPrefix("her/") } == [])
  }

  @Test func `a file where the folder should be stops all`() throws {
    try rot.write("x", to: "her/Ut")

    let result = diagnose(mappe: rot.path + "/her/Ut/1STA")

    #expect(!result.kanLageDokumenter)
    #expect(result.funn.map(\.place) == [rot.path + "/her/Ut"])
  }

  @Test func `a full disk stops all`() throws {
    Files.faults.withLock { $0[rot.path + "/her"] = { $0 == .write ? 28 : nil } }
    defer { Files.faults.withLock { $0[rot.path + "/her"] = nil } }

    let result = diagnose()

    #expect(!result.kanLageDokumenter)
    #expect(linjer(result) == ["F703 feil her: Det er ikke plass på disken. Rydd plass og kjør på nytt."])
  }

  @Test(arguments: [
    (["LANG": "nb_NO.UTF-8"], "LANG=nb_NO.UTF-8", true), (["LC_ALL": "C", "LANG": "nb_NO.UTF-8"], "LC_ALL=C", false),
    (["LC_ALL": "", "LC_CTYPE": "C.utf8", "LANG": "C"], "LC_CTYPE=C.utf8", true), (["LANG": ""], nil, false),
  ])
  func `the encoding is that of the first variable that is set`(miljø: [String: String], shown: String?, isFine: Bool) {
    let maskin = Maskindiagnose(Omgivelser(miljø: miljø, arbeidsmappe: nil), erTerminal: true)

    #expect(maskin.tegnsett == shown)
    #expect(maskin.erUTF8 == isFine)
    #expect(maskin.funn.map(\.severity) == (isFine ? [] : [.warning]))
    #expect(
      Maskindiagnose(Omgivelser(miljø: miljø, arbeidsmappe: nil), erTerminal: false).funn.map(\.severity)
        == (isFine ? [] : [.remark]))
  }

  @Test func `LibreOffice is found in the folders of PATH, and never started`() throws {
    try rot.write("#!/bin/sh\ntouch \(rot.path)/startet\n", to: "program/soffice")
    chmod(rot.path + "/program/soffice", 0o755)

    #expect(
      diagnose(["PATH": "\(rot.path)/tom:\(rot.path)/program"]).maskin.libreOffice == rot.path + "/program/soffice")
    #expect(!rot.files.contains("startet"))
  }

  @Test func `what a disk lacks is reported in sentences`() {
    #expect(
      [Wording.noExchange, Wording.noLocks, Wording.folderIsBusy, Wording.littleRoom(7 << 20), Wording.notUTF8]
        .joined(separator: "\n") == """
          Disken kan ikke bytte to filer i ett steg. Lukk dokumentene i Word før iko fyll kjøres; ellers kan det siste som ble lagret, gå tapt.
          Filer kan ikke låses her, så to kjøringer samtidig blir ikke oppdaget. Kjør bare én om gangen.
          En annen kjøring av iko arbeider i mappen nå.
          Det er bare 7 MB ledig. Rydd plass før dokumentene lages.
          Terminalen er ikke satt til UTF-8, og æ, ø og å kan vises feil her. Filene blir riktige. Sett f.eks. LANG=nb_NO.UTF-8.
          """)
  }
}
