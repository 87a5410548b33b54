import Disk
import Foundation
import Testing

/// T16, T24: a run that is killed leaves nothing of the pupils' outside the folder that it wrote to, and there nothing that the next run does not
/// remove.
struct KillTests {
  private let folder: Arbeidsmappe
  /// What the tool is told is the system's folder for temporary files.
  private let system: String

  init() throws {
    folder = try Arbeidsmappe()
    system = folder.path + "/tmpdir"
    try Files.makeFolder(system)
    var list = "Elevnr;Navn;Født;Klasse;Trinn;Snitt\n"
    for number in 1...15 { list += "\(number);Elev Nummer\(number);14.01.2010;1STA;Vg1;2,5\n" }
    try folder.write(list, to: "liste.csv")
    try folder.run("iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23 --stille; mkdir Mål")
  }

  private static let lines: [[String]] = [
    ["les", "Ut", "-o", "Mål/svar.xlsx"],
    ["oversikt", "Ut", "-o", "Mål/oversikt.xlsx"],
    ["identifiser", "liste.csv", "-o", "Mål/vurdert.xlsx"],
    ["klargjør", "oppfølgingsplan", "skjema.docx", "-o", "Mål/klar.docx"],
    ["mappe", "Inn", "Mål", "--vent", "0"],
  ]

  /// What would be there for a run that begins anew.
  private func prepare(_ line: [String]) throws {
    if line[0] == "mappe" { try folder.run("rm -rf Inn; mkdir Inn; cp liste.csv Inn/; rm -rf Mål/*STA") }
    if line[0] == "klargjør" {
      let form =
        ["Navn: ________", "Klasse: ________", "Hovedmål: ________________"] + (1...400).map { "Avsnitt \($0)" }
      try folder.write(try Arbeidsmappe.printedForm(form), to: "skjema.docx")
      try folder.run("rm -f Mål/klar.docx")
    }
  }

  /// Kills the run when something temporary lies in the folder that it writes to, or after a time, and returns its process.
  private func kill(_ line: [String], after wait: Double?) throws -> Int32 {
    let process = Process()
    process.executableURL = BuiltTool.path
    process.arguments = line + ["--stille"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": system]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date(timeIntervalSinceNow: wait ?? 60)
    while process.isRunning, Date() < end {
      if wait == nil, !temporaries.isEmpty { break }
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.processIdentifier
  }

  private var temporaries: [String] { Files.temporaries(below: folder.path + "/Mål").map(\.name) }

  @Test(arguments: lines) func `killed, a run leaves nothing that the next one does not remove`(line: [String]) throws {
    // Once when there is something to leave, and once at some moment; `.ci/prove files` does it two hundred times.
    for wait in [nil, Double.random(in: 0...0.3)] {
      try prepare(line)
      let dead = try kill(line, after: wait)
      #expect(try Files.names(in: system) == [])
      // The moment between two calls may be missed: what is there then, made by hand.
      for name in ["1000/fil", "1000/tmp.AbCdEf", "1001"] {
        try folder.write("Elev Nummer1", to: "Mål/\(Files.temporaryPrefix)\(dead)-\(name)")
      }
      if line[0] == "klargjør" { try folder.run("rm -f Mål/klar.docx") }

      let next = try folder.run("TMPDIR='\(system)' iko \(line.joined(separator: " ")) --stille")

      #expect([0, 1].contains(next.status), "\(next.errors)")
      #expect(temporaries == [])
      #expect(try Files.names(in: system) == [])
    }
  }
}
