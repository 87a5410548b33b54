import Foundation
import Synchronization
import Testing

@testable import SidePage

/// What the page says of work that is under way.
struct ProgressTests {
  @Test func `how far it has come is said while it lasts, and nothing before and after`() {
    let progress = WorkProgress()
    #expect(progress.line.isEmpty)
    var seen: [String] = []
    let result = progress.during(300, Wording.madeSoFar) { onEach -> Int in
      seen.append(progress.line)
      for _ in 0..<124 { onEach() }
      seen.append(progress.line)
      return 7
    }
    #expect(result == 7)
    #expect(seen == ["0 av 300 dokumenter er laget", "124 av 300 dokumenter er laget"])
    #expect(progress.line.isEmpty)
  }

  @Test func `a fault ends it too, and more than all is never said`() {
    let progress = WorkProgress()
    #expect(throws: CancellationError.self) {
      try progress.during(2, Wording.readSoFar) { onEach in
        for _ in 0..<3 { onEach() }
        #expect(progress.line == "2 av 2 dokumenter er lest")
        throw CancellationError()
      }
    }
    #expect(progress.line.isEmpty)
  }

  @Test func `the question is answered while the page works, and is no act of a person`() async throws {
    let browser = try await Browser()
    let asked = await browser.get(Router.progress)
    #expect(asked.status == 200 && asked.source.isEmpty)
    // Many questions do not keep the page alive: they never reach what counts the time.
    #expect(browser.site.answerAtOnce(RequestHead("GET", "/framdrift?x=1")) == nil)
    #expect(browser.site.answerAtOnce(RequestHead("POST", Router.progress)) == nil)
    #expect(browser.site.answerAtOnce(RequestHead("GET", "/")) == nil)
  }

  @Test func `each document is told of when it is planned, made and read`() async throws {
    let browser = try await Browser()
    let first = ["Ola", "Kari", "Per", "Siv"]
    let last = ["Aas", "Bakke", "Dahl", "Eide", "Foss", "Gran", "Hagen", "Iversen", "Juul", "Lie"]
    let names = first.flatMap { name in last.map { name + " " + $0 } }
    let rows = names.enumerated().map { "\($0 + 1);\($1);01.02.2010;1STA\n" }.joined()
    _ = await browser.upload("Elevnr;Navn;Født;Klasse\n" + rows, named: "a.csv")
    let site = browser.site
    let looker = Looker(site)
    let plan = await browser.get("/dokumenter?alle=ja")
    _ = await browser.post(
      "/dokumenter", ["skjema", "malform", "dato", "hva", "alle", "plan"].map { ($0, plan.hidden($0) ?? "") })
    _ = await browser.get("/tilbake")
    let seen = looker.stop()
    for sentence in ["er sett på", "er laget", "er lest"] {
      #expect(seen.contains { $0.hasSuffix(" av 40 dokumenter " + sentence) }, "\(sentence): \(seen)")
    }
  }
}

/// Somebody who asks all the time, on a thread of their own: the page's other work takes all that tasks have.
private final class Looker: Sendable {
  private let seen = Mutex<(lines: Set<String>, isDone: Bool)>(([], false))

  init(_ site: Site) {
    Thread.detachNewThread { [self] in
      while !seen.withLock({ $0.isDone }) {
        guard let now = site.answerAtOnce(RequestHead("GET", Router.progress)), !now.body.isEmpty else { continue }
        seen.withLock { _ = $0.lines.insert(String(decoding: now.body, as: UTF8.self)) }
      }
    }
  }

  func stop() -> Set<String> {
    seen.withLock {
      $0.isDone = true
      return $0.lines
    }
  }
}
