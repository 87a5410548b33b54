import Forms
import Foundation
import Testing

@testable import IKO

/// Where templates are looked for, and what is said of folders that are not as they should be.
@Suite struct MalmappeTests {
  private let rot: Mappe
  private static let plan = Oppfølgingsplan.publisertNavn + ".docx"
  private static let rutine = Rutine.publisertNavn + ".docx"

  init() throws { rot = try Mappe() }

  /// An installation below the folder: the working folder, the school's, the program's.
  private func omgivelser(_ miljø: [String: String] = [:]) -> Omgivelser {
    Omgivelser(
      miljø: ["IKO_SKOLEMAPPE": rot.path + "/etc"].merging(miljø) { $1 }, arbeidsmappe: rot.path + "/her",
      program: rot.path + "/usr/bin")
  }

  private func malmappe(_ miljø: [String: String] = [:]) -> Malmappe { Malmappe(omgivelser(miljø)) }

  /// The path from the folder.
  private func kort(_ sti: String) -> String { sti.replacing(rot.path + "/", with: "") }

  @Test func `folders are looked in by the documented order`() {
    let steder = malmappe(["IKO_MALER": "/egne"]).steder

    #expect(
      steder.map { kort($0.mappe) } == [
        "/egne", "her/maler", "etc/maler", "usr/bin/Templates", "usr/share/iko",
        "usr/bin/iko_TemplateBundle.resources/Templates",
      ])
    #expect(steder.map(\.slag) == [.miljø, .arbeidsmappe, .skole, .program, .delt, .bygg])
    #expect(steder.map(\.erLevert) == [false, false, false, true, true, true])
  }

  @Test func `an empty environment, no working folder and no program leave what is set for the machine`() {
    let bare = Malmappe(Omgivelser(arbeidsmappe: nil))

    #expect(bare.steder.map(\.mappe) == ["/etc/iko/maler"])
    #expect(Omgivelser(miljø: ["IKO_MALER": "", "IKO_SKOLEMAPPE": ""], arbeidsmappe: nil).skolemappe == "/etc/iko")
  }

  @Test func `each folder goes before the next, file by file`() throws {
    let all = malmappe(["IKO_MALER": rot.path + "/egne"])
    var found: [String] = []
    for sted in all.steder.reversed() {
      try rot.write("mal", to: kort(sted.mappe) + "/" + Self.plan)
      found.append(kort(try (sted.slag == .miljø ? all : malmappe()).path(of: Self.plan)))
    }
    try rot.write("mal", to: "usr/share/iko/" + Self.rutine)

    #expect(found == all.steder.reversed().map { kort($0.mappe) + "/" + Self.plan })
    #expect(kort(try all.path(of: Self.rutine)) == "usr/share/iko/" + Self.rutine)
  }

  @Test func `none found names the places, and what to do`() {
    let error = #expect(throws: FormError.self) { try malmappe().path(of: Self.plan) }

    #expect(error?.kind == "no-such-file")
    #expect(error?.file == Self.plan)
    #expect(
      (error?.message).map(kort) == """
        iko fant ingen maler. Lette i: her/maler, etc/maler, usr/bin/Templates, usr/share/iko, \
        usr/bin/iko_TemplateBundle.resources/Templates. Installer iko på nytt, eller sett IKO_MALER til mappen malene ligger i.
        """)
  }

  @Test func `one of seven that is missing is named when it is asked for, and only then`() throws {
    for navn in Malmappe.maler where navn != Self.rutine { try rot.write("mal", to: "usr/share/iko/" + navn) }

    let error = #expect(throws: FormError.self) { try malmappe().path(of: Self.rutine) }

    #expect(kort(try malmappe().path(of: Self.plan)) == "usr/share/iko/" + Self.plan)
    #expect(error?.file == Self.rutine)
    #expect(
      (error?.message).map(kort)?.hasPrefix(
        "Filen mangler blant malene. usr/share/iko har andre, men ikke denne. Lette i: ")
        == true)
  }

  @Test(arguments: [
    (
      "borte",
      "IKO_MALER er satt til en mappe som ikke finnes. Rett den, eller ta den bort for å bruke malene som følger med."
    ),
    (
      "fil",
      "IKO_MALER er satt til noe som ikke er en mappe. Sett den til mappen malene ligger i, eller bruk --mal for én fil."
    ),
    (
      "tom",
      "IKO_MALER er satt til en mappe uten noen av malene. Filene må ha navnene de er publisert med. Rett den, eller ta den bort for å bruke malene som følger med."
    ),
  ])
  func `a variable that names no folder with templates is an error, also where others are found`(
    navn: String, message: String
  ) throws {
    try rot.write("mal", to: "usr/share/iko/" + Self.plan)
    try rot.write("en fil", to: "fil")
    try rot.write("noe annet", to: "tom/brev.docx")

    let error = #expect(throws: FormError.self) {
      try malmappe(["IKO_MALER": rot.path + "/" + navn]).path(of: Self.plan)
    }

    #expect(error == FormError(kind: "bad-folder", file: rot.path + "/" + navn, message: message))
  }

  @Test(arguments: ["0.1.9", "0.3.0"])
  func `a folder of another version is reported once, and used`(versjon: String) throws {
    for navn in [Self.plan, "data/terskler.json"] { try rot.write("mal", to: "egne/" + navn) }
    try rot.write(#"{"versjon": "\#(versjon)", "commit": "1a2b3c4", "dato": "2026-11-29"}"#, to: "egne/utgave.json")
    let malmappe = malmappe(["IKO_MALER": rot.path + "/egne"])

    let funn = try malmappe.funn()

    #expect(
      funn == [
        Finding(
          .otherEdition, .warning, place: rot.path + "/egne",
          message:
            "Malene her hører til iko \(versjon), og programmet er \(Version.text). Felter kan mangle. Sett IKO_MALER til maler for \(Version.text), eller ta den bort."
        )
      ])
    #expect(malmappe.utgave == nil)
  }

  @Test func `every kind of folder is told what to do with another version`() {
    let all: [Malmappe.Sted.Slag] = [.miljø, .arbeidsmappe, .skole, .program, .delt, .bygg]

    #expect(
      all.map {
        String(
          Wording.otherEdition("0.1.9", $0).trimmingPrefix(
            "Malene her hører til iko 0.1.9, og programmet er 0.2.0. Felter kan mangle. "))
      } == [
        "Sett IKO_MALER til maler for 0.2.0, eller ta den bort.",
        "Sammenlign dem med dem som følger med, og slett utgave.json her når de er i orden.",
        "Sammenlign dem med dem som følger med, og slett utgave.json her når de er i orden.",
        "Installer program og maler på nytt sammen.", "Installer program og maler på nytt sammen.",
        "Installer program og maler på nytt sammen.",
      ])
  }

  @Test(arguments: ["tull", "[]", "{}", #"{"versjon": 2}"#])
  func `a file of the edition that tells nothing is reported`(text: String) throws {
    try rot.write("mal", to: "usr/share/iko/" + Self.plan)
    try rot.write(text, to: "usr/share/iko/utgave.json")

    #expect(
      try malmappe().funn().map(\.message) == [
        "Filen skal si hvilken utgave av iko malene hører til, men kan ikke leses. Installer iko på nytt."
      ])
  }

  @Test func `the edition is that of what was installed, not of a school's own`() throws {
    try rot.write(#"{"versjon": "\#(Version.text)", "commit": "5555555"}"#, to: "her/maler/utgave.json")
    try rot.write(#"{"versjon": "\#(Version.text)", "commit": "1a2b3c4", "dato": ""}"#, to: "usr/share/iko/utgave.json")

    #expect(malmappe().utgave?.commit == "1a2b3c4")
    #expect(malmappe().utgave?.dato == nil)
  }

  @Test func `what a school may have its own of lies with the templates that the build has`() throws {
    for navn in Malmappe.filer { #expect(throws: Never.self) { try Malmappe.path(of: navn) } }
    #expect(Malmappe.ord.count == Malmappe.filer.count)
    #expect(Malmappe.ord.allSatisfy { Malmappe.fil(for: $0).map { Malmappe.ord(for: $0) } == $0 })
  }

  @Test(.enabled(if: getuid() != 0, "root may look everywhere"))
  func `a school's folder that is closed is an error, and not passed over`() throws {
    try rot.write("mal", to: "usr/share/iko/" + Self.plan)
    try rot.write("mal", to: "etc/maler/" + Self.plan)
    chmod(rot.path + "/etc/maler", 0)
    defer { chmod(rot.path + "/etc/maler", 0o700) }

    let error = #expect(throws: FormError.self) { try malmappe().path(of: Self.plan) }

    #expect(error == FormError(kind: "bad-folder", file: rot.path + "/etc/maler", message: Wording.closedTemplates))
  }
}
