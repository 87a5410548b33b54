import Disk
import Forms
import Foundation
import Testing

@testable import IKO

/// A school's own templates: copied, changed, and told of when what they were made from is another.
@Suite struct EgneMalerTests {
  private let rot: Mappe
  private static let plan = Oppfølgingsplan.publisertNavn + ".docx"
  private static let terskler = "data/terskler.json"

  init() throws {
    rot = try Mappe()
    try rot.write("plan 1", to: "levert/" + Self.plan)
    try rot.write("terskler 1", to: "levert/" + Self.terskler)
  }

  private var malmappe: Malmappe {
    Malmappe(steder: [
      Malmappe.Sted(slag: .arbeidsmappe, mappe: rot.path + "/maler"),
      Malmappe.Sted(slag: .delt, mappe: rot.path + "/levert"),
    ])
  }

  private var egne: EgneMaler { EgneMaler(malmappe, i: rot.path + "/maler") }

  private func statuser(_ ord: [String] = ["oppfølgingsplan", "terskler"], godtar: Bool = false) throws -> [EgneMaler
    .Status]
  {
    try egne.kopier(ord, godtar: godtar).map(\.status)
  }

  private func tilstand(_ navn: String) throws -> Malfil.Tilstand? { try malmappe.fil(navn)?.tilstand }

  private func text(_ navn: String) throws -> String { String(decoding: try rot.bytes(navn), as: UTF8.self) }

  @Test func `copies are as what came with the program, and the record says what they were made from`() throws {
    let results = try egne.kopier(["oppfølgingsplan", "terskler", "oppfølgingsplan"])

    #expect(results.map(\.status) == [.laget, .laget])
    #expect(results.map(\.sti) == [Self.plan, Self.terskler].map { rot.path + "/maler/" + $0 })
    #expect(results.map(\.grunnlag) == [Self.plan, Self.terskler].map { rot.path + "/levert/" + $0 })
    #expect(
      try text("maler/grunnlag.json") == """
        {
          "versjon": 1,
          "filer": {
            "\(Self.plan)": {
              "digest": "\(Stamp.digest(ofBytes: Array("plan 1".utf8)))",
              "utgave": "\(Version.text)"
            },
            "data/terskler.json": {
              "digest": "\(Stamp.digest(ofBytes: Array("terskler 1".utf8)))",
              "utgave": "\(Version.text)"
            }
          }
        }

        """)
    #expect(try rot.mode("maler") == "700")
    #expect(try rot.mode("maler/" + Self.plan) == "600")
    #expect(rot.files.filter { $0.hasPrefix("maler/") }.count == 3)
    #expect(try malmappe.funn() == [])
    #expect(try tilstand(Self.plan) == .lik)
  }

  @Test func `those of the whole school may be read by everybody`() throws {
    _ = try EgneMaler(malmappe, i: rot.path + "/etc/maler", forSkolen: true).kopier(["terskler"])

    #expect(try ["etc/maler", "etc/maler/data"].map { try rot.mode($0) } == ["755", "755"])
    #expect(
      try ["etc/maler/grunnlag.json", "etc/maler/" + Self.terskler].map { try rot.mode($0) } == ["644", "644"])
  }

  /// own, delivered → state, what copying again does, what stands there then, the state after that.
  @Test(arguments: [
    ("plan 1", "plan 1", Malfil.Tilstand.lik, EgneMaler.Status.uendret, "plan 1", Malfil.Tilstand.lik),
    ("egen", "plan 1", .gjeldende, .egen, "egen", .gjeldende),
    ("plan 1", "plan 2", .eldre, .fornyet, "plan 2", .lik),
    ("egen", "plan 2", .eldre, .beholdt, "egen", .eldre),
    ("plan 2", "plan 2", .lik, .uendret, "plan 2", .lik),
  ])
  func `whatever happened to a copy and to what it was made from`(
    own: String, delivered: String, before: Malfil.Tilstand, status: EgneMaler.Status, then: String,
    after: Malfil.Tilstand
  ) throws {
    _ = try statuser()
    try rot.write(own, to: "maler/" + Self.plan)
    try rot.write(delivered, to: "levert/" + Self.plan)

    #expect(try tilstand(Self.plan) == before)
    #expect(try malmappe.funn().count == (before == .eldre ? 1 : 0))
    #expect(try statuser(["oppfølgingsplan"]) == [status])
    #expect(try text("maler/" + Self.plan) == then)
    #expect(try tilstand(Self.plan) == after)
  }

  @Test func `a changed one that was compared is reported no more, until the next change`() throws {
    _ = try statuser()
    try rot.write("egen", to: "maler/" + Self.plan)
    try rot.write("plan 2", to: "levert/" + Self.plan)

    #expect(try statuser(["oppfølgingsplan"], godtar: true) == [.godtatt])
    #expect(try malmappe.funn() == [])
    #expect(try statuser(["oppfølgingsplan"]) == [.egen])
    #expect(try text("maler/" + Self.plan) == "egen")

    try rot.write("plan 3", to: "levert/" + Self.plan)
    #expect(try malmappe.funn().map(\.code) == [.olderBase])
  }

  @Test func `one that somebody laid there is of an unknown base until it is compared`() throws {
    try rot.write("egen", to: "maler/" + Self.plan)

    #expect(try tilstand(Self.plan) == .ukjent)
    #expect(try malmappe.funn() == [])
    #expect(egne.finnes == ["oppfølgingsplan"])
    #expect(try statuser(["oppfølgingsplan"]) == [.beholdt])
    #expect(try statuser(["oppfølgingsplan"], godtar: true) == [.godtatt])
    #expect(try tilstand(Self.plan) == .gjeldende)
  }

  @Test func `what is reported a changed and of an untouched one, with what to do`() throws {
    _ = try statuser()
    try rot.write("egen", to: "maler/" + Self.plan)
    try rot.write("plan 2", to: "levert/" + Self.plan)
    try rot.write("terskler 2", to: "levert/" + Self.terskler)

    #expect(
      try malmappe.funn() == [
        Finding(
          .olderBase, .remark, place: rot.path + "/maler/" + Self.plan,
          message:
            "Skolens egen fil bygger på en eldre utgave av den som følger med. Sammenlign den (i Word: Se gjennom → Sammenlign) med \(rot.path)/levert/\(Self.plan), ta inn det som trengs, og kjør iko oppsett --egne-maler oppfølgingsplan --godta"
        ),
        Finding(
          .olderBase, .remark, place: rot.path + "/maler/" + Self.terskler,
          message:
            "Skolens fil er en uendret kopi av en eldre utgave av den som følger med. Ta i bruk den nye med iko oppsett --egne-maler terskler, eller slett kopien."
        ),
      ])
    #expect(
      Wording.untouchedOldTemplate("terskler", isSchools: true).contains("--egne-maler terskler --for-skolen, eller"))
  }

  @Test(arguments: [
    (#"{"versjon": 2}"#, "newer-version"), ("tull", "bad-json"), (#"{"filer": []}"#, "bad-json"),
    (#"{"filer": {}, "filer": {}}"#, "bad-json"),
  ])
  func `with a record that cannot be used nothing is written`(text: String, kind: String) throws {
    try rot.write(text, to: "maler/grunnlag.json")
    try rot.write("egen", to: "maler/" + Self.plan)
    let before = rot.files

    let error = #expect(throws: FormError.self) { try statuser() }

    #expect(error?.kind == kind)
    #expect(rot.files == before)
    #expect(try self.text("maler/grunnlag.json") == text)
    #expect(try tilstand(Self.plan) == .ukjent)
  }

  @Test func `what a later version noted in the record is kept`() throws {
    try rot.write(
      #"{"versjon": 1, "filer": {"annet.docx": {"digest": "ab", "utgave": "0.2.1"}}, "nytt": [1]}"#,
      to: "maler/grunnlag.json")

    _ = try statuser(["terskler"])

    let text = try text("maler/grunnlag.json")
    #expect(text.contains("\"annet.docx\""))
    #expect(text.contains("\"nytt\": [\n    1\n  ]"))
  }

  @Test func `one that is missing among the delivered stops all, before anything is written`() throws {
    let error = #expect(throws: FormError.self) { try statuser(["oppfølgingsplan", "rutine"]) }

    #expect(error?.file == Rutine.publisertNavn + ".docx")
    #expect(!rot.files.contains { $0.hasPrefix("maler/") })
  }

  @Test func `while another run works in the folder nothing is written`() throws {
    try Files.makeFolder(rot.path + "/maler")
    let lock = try FolderLock(rot.path + "/maler")
    defer { lock.release() }

    #expect(#expect(throws: FormError.self) { try statuser() }?.kind == "busy")
    #expect(rot.files.filter { $0.hasPrefix("maler/") } == ["maler/.iko/lås"])
  }

  @Test func `a folder that was named with the variable is the base where nothing came with the program`() throws {
    let named = Malmappe(steder: [
      Malmappe.Sted(slag: .miljø, mappe: rot.path + "/levert"),
      Malmappe.Sted(slag: .arbeidsmappe, mappe: rot.path + "/maler"),
    ])

    #expect(try named.fil(Self.plan)?.tilstand == .levert)
    #expect(try EgneMaler(named, i: rot.path + "/maler").kopier(["terskler"]).map(\.status) == [.laget])
  }
}
