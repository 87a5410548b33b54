import Synchronization
import Testing

@testable import IKOCommand

/// What reaches a terminal or a pipe.
struct TerminalTests {
  private func terminal(_ memory: Memory, isTerminal: Bool = false, _ environment: [String: String] = [:]) -> Terminal {
    Terminal(
      output: TextStream(isTerminal: isTerminal, sink: memory.output),
      errors: TextStream(isTerminal: isTerminal, sink: memory.errors), environment: { environment[$0] })
  }

  @Test(arguments: [
    ("Åse Ødegård", "Åse Ødegård"), ("\u{1B}[31mrød", "\\x1b[31mrød"), ("a\nb", "a⏎b"), ("a\r\nb\t", "a\\r⏎b\\t"),
    ("\u{202E}txt", "\\u{202E}txt"), ("\u{9B}2J", "\\x9b2J"), ("\u{7F}", "\\x7f"), ("a\u{2028}", "a\\u{2028}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("A\u{30A}", "A\u{30A}"),
  ])
  func `data cannot steer a terminal`(data: String, expected: String) {
    #expect(Array(data.visible.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `our own lines keep their newlines and nothing else`() {
    #expect("a\nb\u{1B}".visibleLines == "a\nb\\x1b")
  }

  @Test func `results go to standard output, messages to standard error`() {
    let memory = Memory()
    let terminal = terminal(memory)

    terminal.show("svar")
    terminal.tell("28 laget")
    terminal.complain("Feil")

    #expect(terminal.finish(.allDone) == .allDone)
    #expect(memory.texts == ["svar\n", "28 laget\nFeil\n"])
  }

  @Test func `a table wraps on a terminal and stays whole in a pipe`() {
    let (screen, pipe) = (Memory(), Memory())
    let table = TextTable(rows: [["elev", "Elevens fornavn og etternavn i listen"]])

    terminal(screen, isTerminal: true, ["COLUMNS": "40"]).show(table)
    let plain = terminal(pipe, ["COLUMNS": "40"])
    plain.show(table)
    plain.output.flush()

    #expect(screen.texts[0] == "elev  Elevens fornavn og etternavn i\n      listen\n")
    #expect(pipe.texts[0] == "elev  Elevens fornavn og etternavn i listen\n")
  }

  @Test func `with --json only JSON is on standard output`() {
    let memory = Memory()
    let terminal = terminal(memory).set(quiet: true, json: true)

    terminal.show("tabell")
    terminal.tell("stille")
    terminal.emit(.object([("fil", .string("å.docx"))]))

    #expect(terminal.finish(.allDone) == .allDone)
    #expect(memory.texts[0] == "{\"fil\":\"å.docx\"}\n")
    #expect(!memory.texts[1].contains("stille"))
  }

  @Test func `output that fails makes the status 2, a reader that left does not`() {
    let full = Terminal(
      output: TextStream(isTerminal: false) { _ in 28 }, errors: TextStream(isTerminal: false) { _ in 0 },
      environment: { _ in nil })
    let closed = Terminal(
      output: TextStream(isTerminal: false) { _ in POSIX.brokenPipe },
      errors: TextStream(isTerminal: false) { _ in 0 }, environment: { _ in nil })

    full.show("a")
    closed.show("a")

    #expect(full.finish(.allDone) == .nothingDone)
    #expect(closed.finish(.allDone) == .allDone)
    #expect(closed.output.isClosed)
  }

  @Test(arguments: [
    (["COLUMNS": "100"], 100), ([:], 80), (["COLUMNS": "x"], 80), (["COLUMNS": "0"], 80), (["COLUMNS": "10"], 40),
  ])
  func `the width`(environment: [String: String], expected: Int) {
    #expect(terminal(Memory(), environment).width == expected)
  }

  @Test func `style only where it is wanted`() {
    #expect(terminal(Memory(), isTerminal: true).usesStyle)
    #expect(terminal(Memory(), isTerminal: true, ["NO_COLOR": ""]).usesStyle)
    #expect(!terminal(Memory(), isTerminal: true, ["NO_COLOR": "1"]).usesStyle)
    #expect(!terminal(Memory(), isTerminal: true, ["TERM": "dumb"]).usesStyle)
    #expect(!terminal(Memory()).usesStyle)
  }

  @Test func `progress appears after a second and is taken away`() {
    let memory = Memory()
    let time = Mutex(Duration.zero)
    let progress = Progress(of: 28, "dokumenter", on: terminal(memory, isTerminal: true)) { time.withLock { $0 } }

    for _ in 0..<14 {
      time.withLock { $0 += .milliseconds(90) }
      progress.advance()
    }
    progress.finish()

    #expect(
      memory.texts[1]
        == "\r12 av 28 dokumenter · 11 i sekundet · 2 s igjen\u{1B}[K\r14 av 28 dokumenter · 11 i sekundet · 2 s igjen\u{1B}[K\r\u{1B}[K"
    )
  }

  @Test(arguments: [
    (1240, 10_000, 1_512, 80, "1 240 av 10 000 dokumenter · 820 i sekundet · 11 s igjen"),
    (1240, 10_000, 1_512, 56, "1 240 av 10 000 dokumenter …"),
    (300, 300, 1_500, 80, "300 av 300 dokumenter · 200 i sekundet"),
    (3, 28, 6_000, 80, "3 av 28 dokumenter · 30 i minuttet · 50 s igjen"),
    (50, 100_000, 1_000, 80, "50 av 100 000 dokumenter · 50 i sekundet · 34 min igjen"),
    (3, 100_000, 1_000, 80, "3 av 100 000 dokumenter · 3 i sekundet · 9 t 16 min igjen"),
    (0, 28, 2_000, 80, "0 av 28 dokumenter …"), (1, 2, 0, 80, "1 av 2 dokumenter …"),
  ])
  func `progress tells pace and time left`(done: Int, total: Int, milliseconds: Int, width: Int, expected: String) {
    let line = Wording.progress(done, of: total, "dokumenter", elapsed: .milliseconds(milliseconds), width: width)

    #expect(line.replacing("\u{A0}", with: " ") == expected)
  }

  @Test func `a message takes the progress line away first`() {
    let memory = Memory()
    let terminal = terminal(memory, isTerminal: true)

    Progress(of: 2, "filer", on: terminal) { .seconds(2) }.advance()
    terminal.complain("Feil")

    #expect(memory.texts[1] == "\r1 av 2 filer · 30 i minuttet · 2 s igjen\u{1B}[K\r\u{1B}[KFeil\n")
  }

  @Test func `no progress in a pipe, on a dumb terminal, or when quiet`() {
    let cases = [
      (false, "xterm", "", false), (true, "dumb", "", false), (true, "xterm", "1", false), (true, "xterm", "", true),
    ]
    for (isTerminal, kind, plain, isQuiet) in cases {
      let memory = Memory()
      let terminal = terminal(memory, isTerminal: isTerminal, ["TERM": kind, "NO_COLOR": plain]).set(
        quiet: isQuiet, json: false)

      Progress(of: 2, "filer", on: terminal) { .seconds(2) }.advance()

      #expect(memory.texts == ["", ""])
    }
  }
}
