import Foundation
import Testing

@testable import Disk

/// What a folder lets a program do, and who may read what it writes.
@Suite struct FolderProbeTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "iko-prøve-" + UUID().uuidString
    try Files.makeFolder(folder)
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int
  }

  @Test func `a usual folder can be written in, and nothing is left there`() throws {
    let probe = FolderProbe(folder)

    #expect(probe.fault == nil)
    #expect(probe.exchanges && probe.locks && !probe.isBusy)
    #expect((probe.freeBytes ?? 0) > 0)
    #expect(try Files.names(in: folder) == [])
  }

  @Test func `a folder that a run works in is reported`() throws {
    let lock = try FolderLock(folder)
    defer { lock.release() }

    let probe = FolderProbe(folder)

    #expect(probe.isBusy)
    #expect(probe.fault == nil)
  }

  @Test func `a folder that takes nothing says so by its own name`() throws {
    Files.faults.withLock { $0[folder] = { step in step == .create ? 28 : nil } }
    defer { Files.faults.withLock { $0[folder] = nil } }

    let probe = FolderProbe(folder)

    #expect(probe.fault == FileFault(.noSpace, folder))
    #expect(try Files.names(in: folder) == [])
  }

  @Test func `a folder that is gone cannot be written in`() {
    #expect(FolderProbe(folder + "/borte").fault?.kind == .noSuchFile)
  }

  #if os(Linux)
    @Test(arguments: [
      ("/srv/iko/ut", "cifs"), ("/srv/iko", "cifs"), ("/srv/ikon", "ext4"), ("/srv/to ord/x", "nfs4"), ("/", "ext4"),
    ])
    func `the file system is that of the deepest place`(path: String, expected: String) {
      let table = """
        24 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
        40 24 0:50 / /srv/iko rw,nosuid shared:9 - cifs //skole/iko rw
        41 24 0:51 / /srv/to\\040ord rw - nfs4 skole:/to rw
        42 24 0:52 / /mnt
        tull

        """

      #expect(FolderProbe.fileSystem(of: path, in: table) == expected)
    }
  #endif

  @Test func `what every user needs may be read by every user, whatever the mask is`() throws {
    let before = umask(0o077)
    defer { umask(before) }
    let staged = try Files.stage([1], for: folder + "/felles/maler/a", readers: .everyone)
    _ = Files.commit([staged])
    _ = Files.commit([try Files.stage([1], for: folder + "/egen/b")])

    #expect(try mode("felles") == 0o755)
    #expect(try mode("felles/maler") == 0o755)
    #expect(try mode("felles/maler/a") == 0o644)
    #expect(try mode("egen") == 0o700)
    #expect(try mode("egen/b") == 0o600)
  }

  @Test func `a file that nobody needs any more is replaced without a copy, and only as it was read`() throws {
    let path = folder + "/a"
    try Files.write([1], to: path, replacing: false)
    let old = try Files.readIdentified(path).identity
    let first = try Files.stage([2], for: path, replacing: StagedFile.Replaced(old: old, copy: nil))
    let second = try Files.stage([3], for: path, replacing: StagedFile.Replaced(old: old, copy: nil))

    #expect(Files.commit([first]) == [nil])
    #expect(Files.commit([second]).map { $0?.kind } == [.changed])
    #expect(try Files.read(path) == [2])
    #expect(try Files.names(in: folder) == ["a"])
  }

  @Test func `the program knows where it lies`() throws {
    let program = try #require(Files.programFolder)

    #expect(Files.kind(of: program) == .folder)
    #expect(program == Files.resolved(program))
  }
}
