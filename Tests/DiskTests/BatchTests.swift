import Foundation
import Disk
import Testing

/// Files that get their names together, and whole.
@Suite(.serialized) struct BatchTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "iko-bunke-" + UUID().uuidString
    try Files.makeFolder(folder)
  }

  private func stage(_ names: [String]) throws -> [StagedFile] {
    try names.map { try Files.stage(Array($0.utf8), for: folder + "/" + $0) }
  }

  private func text(_ name: String) -> String? {
    (try? Files.read(folder + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func replacing(_ name: String, with text: String) throws -> StagedFile {
    let old = try Files.readIdentified(folder + "/" + name).identity
    let replaced = StagedFile.Replaced(old: old, copy: folder + "/.iko/kopier/" + name)
    return try Files.stage(Array(text.utf8), for: folder + "/" + name, replacing: replaced)
  }

  @Test func `a path longer than the system takes is refused at once`() {
    let path = folder + String(repeating: "/a", count: 100_000)

    let fault = #expect(throws: FileFault.self) { try Files.makeFolder(path) }

    #expect(fault == FileFault(.longName, path))
  }

  @Test(arguments: [1, 40]) func `nothing has its name before all are written, and then all have`(count: Int) throws {
    let names = (0..<count).map { String(100 + $0) }
    let batch = try stage(names)

    #expect(try Files.names(in: folder).allSatisfy { $0.hasPrefix(Files.temporaryPrefix) })
    #expect(Files.commit(batch).allSatisfy { $0 == nil })
    #expect(try Files.names(in: folder) == names)
    #expect(names.allSatisfy { text($0) == $0 })
  }

  @Test func `a file that came in the meantime stays`() throws {
    let batch = try stage(["a", "b"])
    try Files.write(Array("annen".utf8), to: folder + "/a", replacing: false)

    #expect(Files.commit(batch).map { $0?.kind } == [.alreadyThere, nil])
    #expect(try Files.names(in: folder) == ["a", "b"])
    #expect(text("a") == "annen")
  }

  @Test func `what is replaced is kept, the same file as before`() throws {
    _ = Files.commit(try stage(["a"]))
    let before = Files.identity(of: folder + "/a")

    #expect(Files.commit([try replacing("a", with: "ny")]) == [nil])

    #expect(text("a") == "ny")
    #expect(text(".iko/kopier/a") == "a")
    #expect(Files.identity(of: folder + "/.iko/kopier/a") == before)
    #expect(try Files.names(in: folder) == [".iko", "a"])
  }

  @Test func `a file that was written to since it was read is not replaced`() throws {
    _ = Files.commit(try stage(["a"]))
    let file = try replacing("a", with: "ny")
    try Files.write(Array("endret".utf8), to: folder + "/a", replacing: true)

    #expect(Files.commit([file]).map { $0?.kind } == [.changed])

    #expect(text("a") == "endret")
    #expect(try Files.names(in: folder) == ["a"])
  }

  @Test(arguments: FileStep.allCases) func `whichever call fails, nothing temporary is left`(step: FileStep) throws {
    _ = Files.commit(try stage(["gammel"]))
    Files.faults.withLock { $0[folder] = { $0 == step ? ENOSPC : nil } }
    defer { Files.faults.withLock { $0[folder] = nil } }

    var kinds: [FileFault.Kind?] = []
    var batch: [StagedFile] = []
    do {
      batch.append(try Files.stage([1], for: folder + "/ny"))
      batch.append(try replacing("gammel", with: "x"))
    } catch {
      kinds.append((error as? FileFault)?.kind)
    }
    kinds += Files.commit(batch).map { $0?.kind }

    #expect(kinds.contains(.noSpace))
    #expect(text("gammel") == "gammel")
    #expect(try Files.names(in: folder).allSatisfy { !$0.hasPrefix(Files.temporaryPrefix) })
  }

  @Test func `one folder, one run`() throws {
    let lock = try FolderLock(folder)

    #expect(throws: FileFault(.busy, folder)) { try FolderLock(folder) }
    lock.release()
    #expect(try Files.names(in: folder) == [])
    #expect(throws: Never.self) { try FolderLock(folder).release() }
  }

  @Test func `what a dead run left goes, and what may have been another's is kept`() throws {
    let names = [".iko-tmp-fyll-1-a", ".iko-tmp-bytt-1-b", ".iko-tmp-999999999-c"]
    for name in names { try Files.write([1], to: folder + "/" + name, replacing: false) }

    for name in names { Files.cleanTemporary(name, in: folder, copies: folder + "/.iko/kopier") }

    #expect(try Files.names(in: folder) == [".iko"])
    #expect(try Files.names(in: folder + "/.iko/kopier") == ["bytt-1-b.docx"])
  }
}
