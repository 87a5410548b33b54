import Disk
import Forms
import Foundation
import Synchronization
import Testing

@testable import IKO

/// The files of settings: what may stand in them, which one wins, and how they are written.
@Suite struct OppsettTests {
  private let rot: Mappe

  init() throws {
    rot = try Mappe()
    try Files.makeFolder(rot.path + "/her")
  }

  private var omgivelser: Omgivelser {
    Omgivelser(miljø: ["IKO_SKOLEMAPPE": rot.path + "/etc"], arbeidsmappe: rot.path + "/her")
  }

  private var her: String { rot.path + "/her/skole.json" }
  private var etc: String { rot.path + "/etc/skole.json" }

  private func text(_ sti: String) throws -> String { String(decoding: try Files.read(sti), as: UTF8.self) }

  private static func fault(_ work: () throws(FormError) -> Void) -> FormError? {
    do throws(FormError) { try work() } catch { return error }
    return nil
  }

  // MARK: Values

  private static let typed: [(Innstilling, String, String?)] = [
    (.skole, " Halden  videregående\u{A0}skole ", "Halden videregående skole"), (.skole, "", nil),
    (.skole, "A\u{30A}s vgs", "Ås vgs"), (.skole, "H\u{FFFD}kon vgs", nil), (.skole, "\u{1B}[1m", nil),
    (.skole, String(repeating: "a", count: 200), String(repeating: "a", count: 200)),
    (.utdanningsleder, String(repeating: "a", count: 201), nil), (.fylke, "\u{202E}dlotsØ", nil),
    (.målform, "Nynorsk", "nynorsk"), (.målform, "bm", "bokmål"), (.målform, "svensk", nil),
    (.møtedag, "Tysdag", "tirsdag"), (.møtedag, "lordag", "lørdag"), (.møtedag, "i morgen", nil),
    (.møtetid, "kl. 12.00–13.30", "12.00–13.30"), (.møtetid, "12", "12.00"), (.møtetid, "9.15 - 10", "9.15–10.00"),
    (.møtetid, "25", nil), (.møtetid, "12-11", nil), (.møtetid, "12.00, rom 4", nil), (.møtetid, "lunsj", nil),
    (.møtetid, "99999999999999999999", nil), (.aldersgrenseKopier, "365", "365"),
    (.aldersgrenseKopier, "30 dager", "30"), (.aldersgrenseKopier, "007", "7"), (.aldersgrenseKopier, "0", nil),
    (.aldersgrenseKopier, "-1", nil), (.aldersgrenseKopier, "36500", "36500"), (.aldersgrenseKopier, "36501", nil),
    (.aldersgrenseKopier, "9223372036854775808", nil), (.aldersgrenseKopier, "1,5", nil),
  ]

  @Test(arguments: typed)
  func `what a person types becomes what is kept, or is refused`(
    innstilling: Innstilling, typed: String, expected: String?
  ) {
    #expect(innstilling.verdi(typed) == expected)
    if let expected { #expect(innstilling.verdi(expected) == expected) }
  }

  @Test func `every setting has a name of its own and says what was expected`() {
    #expect(
      Innstilling.allCases.map { "\($0.rawValue) · \($0.navn) · \($0.forventet)" }.joined(separator: "\n") == """
        skole · Skolens navn · Skriv teksten på én linje, høyst 200 tegn.
        fylke · Fylke · Skriv teksten på én linje, høyst 200 tegn.
        utdanningsleder · Utdanningsleder · Skriv teksten på én linje, høyst 200 tegn.
        målform · Målform · Skriv bokmål eller nynorsk.
        sidemålform · Målform på siden · Skriv bokmål eller nynorsk.
        møtedag · Møtedag for IKO-teamet · Skriv en ukedag, f.eks. tirsdag.
        møtetid · Møtetid · Skriv et klokkeslett, f.eks. 12.00 eller 12.00–13.30.
        aldersgrenseKopier · Aldersgrense for kopier, i dager · Skriv et helt antall dager fra 1 til 36500, f.eks. 365.
        dokumenteier · Dokumenteier · Skriv teksten på én linje, høyst 200 tegn.
        logo · Logo · Skriv stien til et bilde, .png eller .jpg.
        forPapir · Blanke felt på papir · Skriv ja eller nei.
        """)
  }

  // MARK: Writing

  @Test func `a file is written whole, for its owner alone, and said to be written only when it was`() throws {
    #expect(try Oppsettfil.endre(her, [.skole: "Halden vgs", .aldersgrenseKopier: "365"]))
    #expect(try !Oppsettfil.endre(her, [.skole: "Halden vgs", .fylke: nil]))

    #expect(
      try text(her) == """
        {
          "versjon": 1,
          "skole": "Halden vgs",
          "aldersgrenseKopier": 365
        }

        """)
    #expect(try rot.mode("her/skole.json") == "600")
    #expect(rot.files == ["her/skole.json"])
  }

  @Test func `that of the whole school may be read by everybody`() throws {
    try Oppsettfil.endre(etc, [.skole: "Halden vgs"], forSkolen: true)
    try Oppsettfil.endre(etc, [.fylke: "Østfold"], forSkolen: true)

    #expect(try rot.mode("etc") == "755")
    #expect(try rot.mode("etc/skole.json") == "644")
  }

  @Test func `keys that nobody knows are kept`() throws {
    try rot.write(
      "\u{FEFF}" + #"{"ny": {"b": [1.50, true, null], "a": "æ"}, "skole": "A", "fylke": null, "versjon": 1}"#,
      to: "her/skole.json")

    try Oppsettfil.endre(her, [.skole: "B", .målform: "nynorsk"])

    #expect(
      try text(her) == """
        {
          "versjon": 1,
          "skole": "B",
          "målform": "nynorsk",
          "ny": {
            "a": "æ",
            "b": [
              1.5,
              true,
              null
            ]
          }
        }

        """)
  }

  @Test func `a link stays a link, and the file that it leads to is written`() throws {
    try rot.write(#"{"skole": "A"}"#, to: "drift/skole.json")
    try FileManager.default.createSymbolicLink(atPath: her, withDestinationPath: "../drift/skole.json")

    try Oppsettfil.endre(her, [.fylke: "Agder"])

    #expect(Files.isLink(her))
    #expect(try Oppsettfil(rot.path + "/drift/skole.json")[.fylke] == "Agder")
  }

  @Test func `a value that does not fit is not written by anybody`() throws {
    let error = Self.fault { () throws(FormError) in try Oppsettfil.endre(her, [.møtedag: "juledag"]) }

    #expect(error?.kind == "bad-setting")
    #expect(rot.files == [])
  }

  @Test func `many that write at once leave a whole file, and those that did not say so`() throws {
    let outcomes = Mutex<[String]>([])
    let her = her
    DispatchQueue.concurrentPerform(iterations: 40) { number in
      let error = Self.fault { () throws(FormError) in
        try Oppsettfil.endre(her, number.isMultiple(of: 2) ? [.skole: "Skole \(number)"] : [.fylke: "Fylke \(number)"])
      }
      outcomes.withLock { $0.append(error?.kind ?? "skrevet") }
    }
    let all = outcomes.withLock { $0 }

    let fil = try Oppsettfil(her)
    #expect(Set(all).isSubset(of: ["skrevet", "busy"]))
    #expect(all.contains("skrevet"))
    #expect(fil[.skole] != nil || fil[.fylke] != nil)
    #expect(rot.files == ["her/skole.json"])
  }

  @Test func `a run that is about to end is waited for, and one that goes on is reported`() throws {
    try Files.makeFolder(rot.path + "/her")
    let lock = try FolderLock(rot.path + "/her")
    let (here, ended) = (her, DispatchSemaphore(value: 0))
    let outcome = Mutex<String?>(nil)
    DispatchQueue.global().async {
      let error = Self.fault { () throws(FormError) in try Oppsettfil.endre(here, [.skole: "Ny skole"]) }
      outcome.withLock { $0 = error?.kind ?? "skrevet" }
      ended.signal()
    }
    Thread.sleep(forTimeInterval: 0.3)
    #expect(outcome.withLock { $0 } == nil)
    lock.release()
    ended.wait()
    #expect(outcome.withLock { $0 } == "skrevet")

    let other = try FolderLock(rot.path + "/her")
    defer { other.release() }
    #expect(Self.fault { () throws(FormError) in try Oppsettfil.endre(here, [.skole: "B"]) }?.kind == "busy")
    #expect(try Oppsettfil(her)[.skole] == "Ny skole")
  }

  @Test func `a file that cannot get its name leaves the old one, and nothing else`() throws {
    try Oppsettfil.endre(her, [.skole: "A"])
    for step in [FileStep.create, .write, .sync, .rename] {
      Files.faults.withLock { $0[rot.path + "/her"] = { $0 == step ? 28 : nil } }
      defer { Files.faults.withLock { $0[rot.path + "/her"] = nil } }

      #expect(
        Self.fault { () throws(FormError) in try Oppsettfil.endre(her, [.skole: "B"]) }?.kind == "no-space", "\(step)")
    }
    #expect(try Oppsettfil(her)[.skole] == "A")
    #expect(rot.files == ["her/skole.json"])
  }

  // MARK: Files that cannot be used

  private static let usikker =
    "Noe i filen kan ikke leses sikkert: et komma foran }, et navn som står to ganger, eller et tall som er svært langt eller skrevet som 1e3. "
    + råd

  private static let råd =
    "Rett den i en teksteditor, eller gi den et annet navn og kjør iko oppsett. Ingenting er skrevet."

  @Test(arguments: [
    ("", "bad-json", "Filen er ikke gyldig JSON (ett objekt, {…}). Feilen er på linje 1. " + råd),
    (
      "{\n\"skole\" \"A\"\n}", "bad-json", "Filen er ikke gyldig JSON (ett objekt, {…}). Feilen er på linje 2. " + råd
    ),
    (#"{"skole": "A",}"#, "bad-json", usikker),
    ("[]", "bad-json", "Filen er ikke gyldig JSON (ett objekt, {…}). " + råd),
    ("17", "bad-json", "Filen er ikke gyldig JSON (ett objekt, {…}). " + råd),
    (
      #"{"skole": "A", "skole": "B"}"#, "bad-json",
      usikker
    ),
    (
      #"{"versjon": 2, "skole": "A"}"#, "newer-version",
      "Filen er laget av en nyere utgave av iko, og denne (0.2.0) kan ikke lese den. Oppdater iko, eller gi filen et annet navn. Ingenting er skrevet."
    ),
    (#"{"versjon": "1"}"#, "bad-json", "«versjon» skal være tallet 1. " + råd),
    (#"{"versjon": 0}"#, "bad-json", "«versjon» skal være tallet 1. " + råd),
    (
      #"{"skole": 17}"#, "bad-setting",
      "Innstillingen «skole» kan ikke brukes. Skriv teksten på én linje, høyst 200 tegn. Rett den i filen. Ingenting er skrevet."
    ),
  ])
  func `a file that cannot be used is reported, and never written`(text: String, kind: String, message: String) throws {
    for sti in ["her/skole.json", "etc/skole.json"] {
      let full = try rot.write(text, to: sti)

      #expect(
        Self.fault { () throws(FormError) in _ = try Skoleoppsett.les(omgivelser) }
          == FormError(kind: kind, file: full, message: message))
      #expect(Self.fault { () throws(FormError) in try Oppsettfil.endre(full, [.fylke: "Agder"]) }?.kind == kind)
      #expect(try self.text(full) == text)
      try FileManager.default.removeItem(atPath: full)
    }
  }

  /// What JSON may hold where a setting is, and what no setting can be.
  private static let strange = [
    "true", "[]", "{}", "[\"A\"]", "-1", "0", "1.5", "9223372036854775807", "-9223372036854775808", "1e2",
    "99999999999999999999999999", "\"\\u0000\"", "\"\\u001b[2J\"", "\"\\u202e\"",
    "\"\(String(repeating: "a", count: 4000))\"",
  ]

  @Test(arguments: Innstilling.allCases, strange)
  func `no value of a kind that does not fit is taken, and none crashes`(innstilling: Innstilling, value: String) throws
  {
    try rot.write("{\"\(innstilling.rawValue)\": \(value)}", to: "her/skole.json")

    let error = Self.fault { () throws(FormError) in _ = try Skoleoppsett.les(omgivelser) }

    #expect(error.map { ["bad-setting", "bad-json"].contains($0.kind) } == true)
    #expect(error?.file == her)
  }

  @Test func `what is no file is refused without waiting for it`() throws {
    mkfifo(her, 0o600)
    #expect(Self.fault { () throws(FormError) in _ = try Skoleoppsett.les(omgivelser) }?.kind == "not-a-file")
    unlink(her)
    try Files.makeFolder(her)
    #expect(Self.fault { () throws(FormError) in _ = try Skoleoppsett.les(omgivelser) }?.kind == "not-a-file")
  }

  @Test func `a file of another size than settings have is not read`() throws {
    try rot.write("{\"x\": \"" + String(repeating: "a", count: 300_000) + "\"}", to: "her/skole.json")

    #expect(Self.fault { () throws(FormError) in _ = try Skoleoppsett.les(omgivelser) }?.kind == "bad-json")
  }

  // MARK: Two files

  @Test func `the working folder's file goes before the school's, setting by setting`() throws {
    try Oppsettfil.endre(etc, [.skole: "Felles vgs", .fylke: "Østfold", .møtetid: "12"], forSkolen: true)
    try Oppsettfil.endre(her, [.skole: "Halden vgs", .møtedag: "tirsdag", .utdanningsleder: "Anne Lunde"])

    let oppsett = try Skoleoppsett.les(omgivelser)

    #expect(oppsett[.skole] == Skoleoppsett.Verdi(verdi: "Halden vgs", fil: her))
    #expect(oppsett[.fylke] == Skoleoppsett.Verdi(verdi: "Østfold", fil: etc))
    #expect(oppsett[.målform] == nil)
    #expect(
      oppsett.forvalg == [
        "skole.navn": .text("Halden vgs"), "plan.utdanningsleder": .text("Anne Lunde"),
        "møtedag": .text("tirsdag kl. 12.00"),
      ])
  }

  @Test func `without files and without a working folder nothing is set`() throws {
    let none = try Skoleoppsett.les(Omgivelser(miljø: ["IKO_SKOLEMAPPE": rot.path + "/borte"], arbeidsmappe: nil))

    #expect(Innstilling.allCases.allSatisfy { none[$0] == nil })
    #expect(none.forvalg == Values())
  }

  @Test func `every field that a setting stands in is one of the forms'`() {
    let tags = Set(Skjemasamling.alle.flatMap { $0.fields.map(\.tag) })

    #expect(Innstilling.allCases.compactMap(\.felt).allSatisfy { tags.contains($0) })
  }

  // MARK: The last folder

  @Test func `the last folder's path is kept for the user alone, and nothing else`() throws {
    let siste = SisteMappe(Omgivelser(miljø: ["HOME": rot.path + "/hjem"], arbeidsmappe: nil))

    #expect(siste.les() == nil)
    try siste.husk(rot.path + "/her")

    #expect(siste.les() == rot.path + "/her")
    #expect(rot.files == ["hjem/.config/iko/mappe"])
    #expect(try text(rot.path + "/hjem/.config/iko/mappe") == rot.path + "/her\n")
    #expect(try rot.mode("hjem/.config/iko/mappe") == "600")
    #expect(try rot.mode("hjem/.config/iko") == "700")
  }

  @Test func `where the last folder is kept, and that it may be gone`() throws {
    func sti(_ miljø: [String: String]) -> String? { SisteMappe(Omgivelser(miljø: miljø, arbeidsmappe: nil)).sti }

    #expect(sti(["HOME": "/h", "XDG_CONFIG_HOME": "/x"]) == "/x/iko/mappe")
    #expect(sti(["HOME": "/h", "XDG_CONFIG_HOME": "relativ"]) == "/h/.config/iko/mappe")
    #expect(sti([:]) == nil)
    for text in ["", "\n", "relativ\n", "\(rot.path)/borte\n", "\(rot.path)/her\n\(rot.path)\n"] {
      try rot.write(text, to: "x/iko/mappe")
      #expect(SisteMappe(Omgivelser(miljø: ["XDG_CONFIG_HOME": rot.path + "/x"], arbeidsmappe: nil)).les() == nil)
    }
  }
}
