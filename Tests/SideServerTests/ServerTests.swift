import Foundation
import Testing

@testable import Side
@testable import SidePage

@Suite(.serialized) struct ServerTests {
  @Test func `the page is served on this machine's own addresses and on no other`() async throws {
    let served = try await Served()
    for ipv6 in Self.hasIPv6 ? [false, true] : [false] {
      let wire = try Wire(served.port, ipv6: ipv6)
      wire.send(served.request("GET /"))
      let answer = wire.answer()
      #expect(answer.status == 200)
      #expect(answer.isGuarded)
      #expect(answer.text.contains("Hva vil du gjøre?"))
    }
    #if os(Linux)
      let port = String(served.port, radix: 16, uppercase: true)
      let suffix = ":" + String(repeating: "0", count: max(0, 4 - port.count)) + port
      var listening: [String] = []
      for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        for line in try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n") {
          let columns = line.split(separator: " ")
          // 0A is LISTEN.
          if columns.count > 3, columns[3] == "0A", columns[1].hasSuffix(suffix) {
            listening.append(String(columns[1]))
          }
        }
      }
      let other = Self.hasIPv6 ? ["00000000000000000000000001000000" + suffix] : []
      #expect(listening == ["0100007F" + suffix] + other)
    #endif
    await served.end()
    #expect(throws: Wire.NoConnection.self) { try Wire(served.port) }
  }

  /// Whether this machine has an address of its own of the newer kind.
  private static var hasIPv6: Bool {
    #if os(Linux)
      let known = try? String(contentsOfFile: "/proc/net/if_inet6", encoding: .utf8)
      return known?.contains("00000000000000000000000000000001") == true
    #else
      return true
    #endif
  }

  @Test func `the system chooses the port, another for each page`() async throws {
    let (one, other) = (try await Served(), try await Served())
    #expect(one.port != other.port)
    // The cookie of one page is none of the other's.
    let wire = try Wire(other.port)
    wire.send(one.request("GET /").replacing(":\(one.port)", with: ":\(other.port)"))
    #expect(wire.answer().status == 403)
    await one.end()
    await other.end()
  }

  @Test func `requests that no browser sends are refused, each with the same conditions`() async throws {
    let served = try await Served()
    let host = "Host: 127.0.0.1:\(served.port)"
    let get = "GET / HTTP/1.1\r\n"
    let long = String(repeating: "a", count: 1_000_000)
    let hostile: [(what: String, bytes: String, statuses: Set<Int>)] = [
      ("no Host", get + "\r\n", [400, 421]),
      ("another Host", get + "Host: evil.example\r\n\r\n", [421]),
      ("two Hosts", get + "\(host)\r\nHost: evil.example\r\n\r\n", [400, 421]),
      ("two equal Hosts", get + "\(host)\r\n\(host)\r\n\r\n", [400, 421]),
      ("no cookie", get + "\(host)\r\n\r\n", [403]),
      ("no Origin", "POST /avslutt HTTP/1.1\r\n\(host)\r\nContent-Length: 0\r\n\r\n", [403]),
      ("no such page", served.request("GET /finnes-ikke"), [404]),
      ("no such method", served.request("BREW /"), [400, 405]),
      ("another protocol", "\u{16}\u{3}\u{1}\u{0}\r\n\r\n", [400]),
      ("no protocol", "hei\r\n\r\n", [400]),
      ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400]),
      ("an address elsewhere", "GET http://evil.example/ HTTP/1.1\r\n\(host)\r\n\r\n", [400]),
      ("a bad percent sign", served.request("GET /%zz"), [400]),
      ("a field of a megabyte", get + "\(host)\r\nX: \(long)\r\n\r\n", [431]),
      ("an address of a megabyte", "GET /\(long) HTTP/1.1\r\n\(host)\r\n\r\n", [400, 414, 431]),
      ("a hundred thousand fields", get + String(repeating: "A: b\r\n", count: 100_000) + "\r\n", [431]),
      ("a field of 8 kB and one", served.request("GET /", ["X: " + String(repeating: "a", count: 8192)]), [431]),
      (
        "17 kB of fields", served.request("GET /", (0..<17).map { "X\($0): " + String(repeating: "a", count: 1000) }),
        [431]
      ),
      ("101 fields", served.request("GET /", (0..<101).map { "X\($0): a" }), [431]),
      (
        "a length and chunks",
        served.request("POST /oppsett", ["Content-Length: 3", "Transfer-Encoding: chunked"], body: "0\r\n\r\n"), [400]
      ),
      (
        "two lengths", served.request("POST /oppsett", ["Content-Length: 3", "Content-Length: 4"], body: "abcd"), [400]
      ),
      ("a length below zero", served.request("POST /oppsett", ["Content-Length: -1"]), [400]),
      ("a bad chunk", served.request("POST /oppsett", ["Transfer-Encoding: chunked"], body: "zz\r\n"), [400]),
      ("white space before the colon", get + "Host : 127.0.0.1:\(served.port)\r\n\r\n", [400]),
      ("a NUL", get + "\(host)\r\nX: a\0b\r\n\r\n", [400]),
    ]
    for one in hostile {
      let wire = try Wire(served.port)
      wire.send(one.bytes)
      let answer = wire.answer()
      #expect(answer.status.map { one.statuses.contains($0) } == true, "\(one.what): \(answer.status ?? 0)")
      #expect(answer.isGuarded, "\(one.what)")
      #expect(!answer.text.contains(served.folder), "\(one.what)")
      #expect(try served.answers(), "\(one.what)")
    }
    await served.end()
  }

  @Test func `a body that is too large is refused before it is sent`() async throws {
    let served = try await Served()
    let wire = try Wire(served.port)
    wire.send(
      served.request(
        "POST /klasseliste/fil", ["Content-Length: 62914560", "Content-Type: multipart/form-data; boundary=x"]))
    let answer = wire.answer()
    #expect(answer.status == 413)
    #expect(answer.isGuarded)
    #expect(answer.text.contains("inntil 10 MB"))
    #expect(wire.rest() != nil)
    await served.end()
  }

  @Test func `a document that is too large is refused before it is sent, and one without a length as it comes`()
    async throws
  {
    let served = try await Served()
    let declared = try Wire(served.port)
    declared.send(
      served.request(
        "POST /tilbake/fil?parti=1",
        ["Content-Length: 62914560", "Content-Type: multipart/form-data; boundary=x"]))
    let answer = declared.answer()
    #expect(answer.status == 413)
    #expect(answer.isGuarded && answer.text.contains("Et dokument kan være inntil 20 MB."))
    let counted = try Wire(served.port)
    let chunk = "100000\r\n" + String(repeating: "a", count: 1 << 20) + "\r\n"
    counted.send(
      served.request("POST /tilbake/fil", ["Transfer-Encoding: chunked"]) + String(repeating: chunk, count: 22))
    #expect(counted.answer().status == 413)
    // A form of another name has the limit of forms.
    let other = try Wire(served.port)
    other.send(served.request("POST /tilbake/oversikt", ["Content-Length: 20000000"]))
    #expect(other.answer().status == 413)
    #expect(try served.answers())
    await served.end()
  }

  @Test func `half a file is reported, and nothing of it stays`() async throws {
    let served = try await Served(idleSeconds: 1)
    let wire = try Wire(served.port)
    let half = "--g\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.docx\"\r\n\r\nPK"
    wire.send(
      served.request(
        "POST /tilbake/fil", ["Content-Length: 5000", "Content-Type: multipart/form-data; boundary=g"], body: half))
    let all = try #require(wire.rest())
    #expect(Answer(all).status == 408)
    let whole = try Wire(served.port)
    whole.send(
      served.request(
        "POST /tilbake/fil",
        ["Content-Length: \(half.utf8.count)", "Content-Type: multipart/form-data; boundary=g"], body: half))
    #expect(whole.answer().status == 303)
    #expect(try served.answers())
    await served.end()
  }

  @Test func `a body without a length is counted as it comes`() async throws {
    let served = try await Served()
    let wire = try Wire(served.port)
    let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
    wire.send(
      served.request("POST /klasseliste/fil", ["Transfer-Encoding: chunked"]) + String(repeating: chunk, count: 170))
    #expect(wire.answer().status == 413)
    #expect(try served.answers())
    await served.end()
  }

  @Test func `what follows a refused request is never run as the next one`() async throws {
    let served = try await Served()
    let end = served.request("POST /avslutt", ["Content-Length: 0"])
    let refused = [
      served.request("POST /oppsett", ["Content-Length: 99999999"]) + end,
      served.request("POST /oppsett", ["Content-Length: \(end.utf8.count)", "Expect: the-moon"], body: end),
      served.request("GET /finnes-ikke") + end,
      "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n" + end,
      "POST /x HTTP/1.1\r\nHost: evil.example\r\nContent-Length: \(end.utf8.count)\r\n\r\n" + end,
    ]
    for bytes in refused {
      let wire = try Wire(served.port)
      wire.send(bytes)
      let all = try #require(wire.rest())
      #expect(all.matches(of: #/HTTP\/1\.1 /#).count == 1)
      #expect(try served.answers())
    }
    await served.end()
  }

  @Test func `requests that follow each other are answered in their order`() async throws {
    let served = try await Served()
    let wire = try Wire(served.port)
    wire.send(
      served.request("GET /stil.css") + served.request("HEAD /") + served.request("GET /side.js", ["Connection: close"])
    )
    let all = try #require(wire.rest())
    #expect(all.matches(of: #/HTTP\/1\.1 200/#).count == 3)
    let types = all.matches(of: #/Content-Type: ([a-z\/]+)/#).map { String($0.output.1) }
    #expect(types == ["text/css", "text/html", "text/javascript"])
    await served.end()
  }

  @Test func `a question for the head alone gets no body`() async throws {
    let served = try await Served()
    let wire = try Wire(served.port)
    wire.send(served.request("HEAD /", ["Connection: close"]))
    let all = try #require(wire.rest())
    #expect(all.hasSuffix("\r\n\r\n"))
    #expect(Answer(all).length.map { $0 > 0 } == true)
    await served.end()
  }

  @Test func `a list of up to ten megabytes is taken, and asked for where a client waits`() async throws {
    let served = try await Served()
    let row = String(repeating: "x", count: 1023) + "\n"
    let content = String(repeating: row, count: 10_000)
    let body =
      "--g\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"stor.csv\"\r\n\r\n\(content)\r\n--g--\r\n"
    let wire = try Wire(served.port)
    wire.send(
      served.request(
        "POST /klasseliste/fil",
        [
          "Content-Length: \(body.utf8.count)", "Content-Type: multipart/form-data; boundary=g", "Expect: 100-continue",
          "Connection: close",
        ]))
    wire.send(body)
    let all = try #require(wire.rest())
    #expect(all.hasPrefix("HTTP/1.1 100 "))
    #expect(all.contains("HTTP/1.1 303 "))
    await served.end()
  }

  @Test func `a silent connection is reported and closed`() async throws {
    let served = try await Served(idleSeconds: 1)
    for half in ["GET / HT", served.request("POST /oppsett", ["Content-Length: 10"], body: "abc")] {
      let wire = try Wire(served.port)
      wire.send(half)
      let all = try #require(wire.rest())
      #expect(Answer(all).status == 408)
      #expect(Answer(all).isGuarded)
    }
    await served.end()
  }

  @Test func `who sends a byte now and then is closed too`() async throws {
    let served = try await Served(idleSeconds: 1)
    let wire = try Wire(served.port)
    wire.send("GET / HTTP/1.1\r\n")
    var sent = 0
    for _ in 0..<40 {
      sent = wire.send("X")
      if sent == 0 { break }
      try await Task.sleep(for: .milliseconds(250))
    }
    #expect(sent == 0)
    await served.end()
  }

  @Test func `three hundred half requests keep nobody out`() async throws {
    let served = try await Served(idleSeconds: 2)
    let half = try (0..<300).map { _ in try Wire(served.port) }
    for wire in half { wire.send("GET / HTTP/1.1\r\nHost: ") }
    #expect(try served.answers())
    for wire in half { #expect(wire.rest() != nil) }
    await served.end()
  }

  @Test func `the button ends the server, and nothing of it is left`() async throws {
    let served = try await Served()
    let wire = try Wire(served.port)
    wire.send(served.request("POST /avslutt", ["Content-Length: 0"]))
    let answer = wire.answer()
    #expect(answer.status == 200)
    #expect(answer.text.contains(Wording.endedSentence))
    await served.server.ended()
    #expect(throws: Wire.NoConnection.self) { try Wire(served.port) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: served.folder) == [])
  }

  @Test func `without an act of a person the server ends by itself, and what a browser fetches is none`() async throws {
    #expect(Site.idleSeconds == 15 * 60)
    let served = try await Served(pageSeconds: 1)
    let server = served.server
    let ended = Task { await server.ended() }
    let clock = ContinuousClock()
    let last = clock.now
    while last.duration(to: clock.now) < .seconds(120), let wire = try? Wire(served.port) {
      wire.send(served.request("GET /stil.css"))
      _ = wire.answer()
      try await Task.sleep(for: .milliseconds(200))
    }
    #expect(last.duration(to: clock.now) < .seconds(120))
    await ended.value
    #expect(try FileManager.default.contentsOfDirectory(atPath: served.folder) == [])
  }
}
