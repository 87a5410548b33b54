import Disk
import Forms
import Foundation
import Testing

@testable import IKO

/// A disk that fails at every possible moment of a run.
@Suite(.serialized) struct WriteFaultTests {
  private static let list =
    "Elevnr;Navn;Født;Klasse;Kontaktlærer\n" + (1...12).map { "\($0);Elev Nr\($0);14.01.2010;1STA;Per Ås\n" }.joined()

  /// Lets each k-th call below a folder fail, for as long as the body runs.
  private func failing<T>(each k: Int, below folder: String, _ code: Int32, _ body: () throws -> T) rethrows -> T {
    let count = Counter()
    Files.faults.withLock { $0[folder] = { _ in count.next().isMultiple(of: k) ? code : nil } }
    defer { Files.faults.withLock { $0[folder] = nil } }
    return try body()
  }

  @Test(arguments: 1...40)
  func `each k-th call fails: earlier files are whole, nothing temporary is left, and it is said`(k: Int) throws {
    let prøve = try Utfyllingsprøve()
    try prøve.make(Self.list)
    let before = Set(try prøve.documents.map { try prøve.folder.bytes($0) })
    let new = Self.list.replacing("Per Ås", with: "Åse Øy")
    let fasit = try Utfyllingsprøve()
    try fasit.make(new)
    let after = Set(try fasit.documents.map { try fasit.folder.bytes($0) })

    let results = try failing(each: k, below: prøve.folder.path, ENOSPC) { try prøve.make(new) { $0.jobs = 2 } }

    #expect(prøve.folder.files.allSatisfy { !$0.contains(Files.temporaryPrefix) && !$0.hasSuffix("lås") })
    #expect(prøve.documents == fasit.documents)
    let there = try prøve.documents.map { try prøve.folder.bytes($0) }
    #expect(there.allSatisfy { before.contains($0) || after.contains($0) })
    let kept = Set(try prøve.copies.map { try prøve.folder.bytes($0) })
    #expect(before.allSatisfy { there.contains($0) || kept.contains($0) })
    // Every document that is not the new one is reported.
    let failed = results.filter { $0.status != .laget }
    #expect(failed.allSatisfy { $0.stops && $0.funn.contains { $0.message.contains("plass på disken") } })
    #expect(there.count { after.contains($0) } == results.count - failed.count)

    #expect(try prøve.make(new).allSatisfy { $0.status == .laget || $0.status == .uendret })
    #expect(Set(try prøve.documents.map { try prøve.folder.bytes($0) }) == after)
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  func next() -> Int {
    lock.withLock {
      value += 1
      return value
    }
  }
}
