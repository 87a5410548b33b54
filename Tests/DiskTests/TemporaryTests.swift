import Foundation
import Disk
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What lies under a temporary name: for its owner alone, and gone when nobody writes it any more.
struct TemporaryTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "iko-midlertidig-" + UUID().uuidString
    try Files.makeFolder(folder)
  }

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// A process that has been and gone.
  private func dead() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func `a folder lies open to its owner only while something is built in it, and then nowhere`() throws {
    let (path, rights, bytes) = try build()

    #expect(Files.folder(of: path) == folder)
    #expect(path.hasPrefix(folder + "/" + Files.temporaryPrefix))
    #expect(rights == [0o700, 0o600])
    #expect(bytes == [7])
    #expect(try Files.names(in: folder) == [])
    #expect(throws: FileFault.self) { try Self.make(beside: "/finnes/ikke/a.xlsx") }
  }

  private static func make(beside path: String) throws { _ = try TemporaryFolder(beside: path) }

  private func build() throws -> (path: String, rights: [Int?], bytes: [UInt8]) {
    let temporary = try TemporaryFolder(beside: folder + "/a.xlsx")
    let rights = try [temporary.path, temporary.file].map { try self.rights($0) }
    let file = fopen(temporary.file, "wb")
    fputc(7, file)
    fclose(file)
    return (temporary.path, rights, try temporary.bytes())
  }

  @Test func `what somebody is writing stays, whatever the process in its name`() throws {
    let temporary = try TemporaryFolder(beside: folder + "/a.xlsx")
    let held = open(folder + "/" + Files.temporaryPrefix + "\(try dead())-1", O_RDWR | O_CREAT, 0o600)
    defer { close(held) }
    #expect(flock(held, LOCK_EX | LOCK_NB) == 0)

    Files.sweep(folder)

    #expect(try Files.names(in: folder).count == 2)
    #expect(Files.kind(of: temporary.file) == .file)
  }

  @Test func `what nobody is writing goes, also where the process in its name has come back`() throws {
    let mine = Files.temporaryPrefix + "\(getpid())-"
    try Files.makeFolder(folder + "/" + mine + "1")
    for name in [mine + "2", mine + "1/fil", mine + "1/tmp.AbC", ".iko-tmp-x", "elev.docx", ".iko-tm"] {
      try Data([1]).write(to: URL(filePath: folder + "/" + name))
    }
    // Made a moment ago by a process that is there, and not locked yet; and by one that is not.
    try Files.makeFolder(folder + "/" + mine + "3")
    try Files.makeFolder(folder + "/" + Files.temporaryPrefix + "\(try dead())-1")

    Files.sweep(folder)

    #expect(try Files.names(in: folder) == [".iko-tm", mine + "3", "elev.docx"])
  }

  @Test func `files of a batch are left to whoever has the folder's lock`() throws {
    for name in [".iko-tmp-fyll-1-1", ".iko-tmp-bytt-1-2"] {
      try Files.write([1], to: folder + "/" + name, replacing: false)
    }

    Files.sweep(folder)

    #expect(try Files.names(in: folder) == [".iko-tmp-bytt-1-2", ".iko-tmp-fyll-1-1"])
  }

  @Test func `a link in place of what is written is never followed`() throws {
    try Data([1]).write(to: URL(filePath: folder + "/original"))
    try Files.makeFolder(folder + "/mappe")
    try Data([1]).write(to: URL(filePath: folder + "/mappe/fil"))
    let gone = try dead()
    symlink("original", folder + "/.iko-tmp-\(gone)-1")
    symlink("mappe", folder + "/.iko-tmp-\(gone)-2")

    Files.sweep(folder)

    #expect(try Files.names(in: folder) == ["mappe", "original"])
    #expect(try Files.names(in: folder + "/mappe") == ["fil"])
  }

  @Test func `a name that a dead run left is in nobody's way`() throws {
    // The numbers that this process gives next.
    for number in 1...2000 { try Data([1]).write(to: URL(filePath: folder + "/.iko-tmp-\(getpid())-\(number)")) }

    try Files.write([2], to: folder + "/a", replacing: false)
    Files.sweep(folder)

    #expect(try Files.names(in: folder) == ["a"])
    #expect(try Files.read(folder + "/a") == [2])
  }

  @Test func `below a folder all are found, those in .iko too, and behind no link`() throws {
    for name in [".iko/kopier/filer/.iko-tmp-1-1", "1STA/.iko-tmp-fyll-1-1", ".iko-tmp-1-2/fil", "1STA/a.docx"] {
      try Files.makeFolder(Files.folder(of: folder + "/" + name))
      try Data([1]).write(to: URL(filePath: folder + "/" + name))
    }
    symlink("1STA", folder + "/lenke")

    let found = Files.temporaries(below: folder).map { $0.folder.dropFirst(folder.count) + "/" + $0.name }

    #expect(Set(found) == ["/.iko/kopier/filer/.iko-tmp-1-1", "/1STA/.iko-tmp-fyll-1-1", "/.iko-tmp-1-2"])
  }
}
