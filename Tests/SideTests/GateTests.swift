import Testing

@testable import SidePage

struct GateTests {
  private let gate: Gate
  /// The cookie of this gate, as a browser sends it back.
  private let held: String

  init() throws {
    gate = Gate(port: 4711, key: SessionKey())
    let cookie = try #require(gate.key.cookie(for: gate.key.code, port: gate.port))
    held = String(cookie.prefix { $0 != ";" })
  }

  /// A head that is let in, with what a test changes of it.
  private func head(
    _ method: String = "GET", _ target: String = "/", host: [String] = ["127.0.0.1:4711"], origin: [String]? = nil,
    cookie: String? = nil, more: [(String, String)] = []
  ) -> RequestHead {
    var fields = host.map { (name: "Host", value: $0) }
    for value in origin ?? (method == "POST" ? ["http://127.0.0.1:4711"] : []) { fields.append(("Origin", value)) }
    fields.append(("Cookie", cookie ?? held))
    return RequestHead(method, target, fields + more.map { (name: $0.0, value: $0.1) })
  }

  private func status(_ head: RequestHead) -> Int? { gate.refusal(of: head)?.status }

  @Test func `a browser that was let in asks and sends`() {
    #expect(status(head()) == nil)
    #expect(status(head("HEAD")) == nil)
    #expect(status(head("POST", "/folges-opp")) == nil)
    #expect(status(head("POST", host: ["localhost:4711"], origin: ["http://localhost:4711"])) == nil)
    #expect(status(head("POST", host: ["[::1]:4711"], origin: ["http://[::1]:4711"])) == nil)
  }

  @Test(arguments: [
    [], ["127.0.0.1"], ["127.0.0.1:4712"], ["evil.example:4711"], ["127.0.0.1:4711", "127.0.0.1:4711"],
    ["LOCALHOST:4711"], ["127.0.0.1:4711."], ["127.0.0.1.evil.example:4711"], ["0.0.0.0:4711"], [""],
  ])
  func `only one Host that is this machine's is answered`(host: [String]) throws {
    let refusal = try #require(gate.refusal(of: head(host: host)))
    #expect(refusal.status == 421)
    #expect(String(decoding: refusal.body, as: UTF8.self).contains(Wording.otherHost))
    #expect(refusal.closes)
  }

  @Test(arguments: [
    [], ["null"], ["http://evil.example"], ["http://127.0.0.1:4712"], ["https://127.0.0.1:4711"],
    ["http://localhost:4711"], ["http://127.0.0.1:4711", "http://127.0.0.1:4711"], ["http://127.0.0.1:4711/"],
  ])
  func `what changes anything comes from the page itself`(origin: [String]) {
    #expect(status(head("POST", origin: origin)) == 403)
  }

  @Test(arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "BREW"])
  func `other methods are refused`(method: String) throws {
    let refusal = try #require(gate.refusal(of: head(method)))
    #expect(refusal.status == 405)
    #expect(refusal.written.contains { $0.name == "Allow" && $0.value == "GET, HEAD, POST" })
  }

  @Test(arguments: ["", "iko-4711=", "iko-4711=0", "iko-4712=x", "iko=1"])
  func `without its cookie nobody is let in`(cookie: String) {
    #expect(status(head(cookie: cookie)) == 403)
    #expect(status(head("GET", "/dokumenter?skjema=sjekkliste", cookie: cookie)) == 403)
    #expect(status(head("GET", "/side.js", cookie: cookie)) == 403)
    #expect(status(head("GET", "/stil.css", cookie: cookie)) == nil)
  }

  @Test func `the cookie is found among others, and another page's is none`() {
    let own = held
    #expect(status(head(cookie: "a=b; \(own); c=d")) == nil)
    let other = Gate(port: 4711, key: SessionKey())
    #expect(other.refusal(of: head(cookie: own))?.status == 403)
  }

  @Test func `the code in the opened address holds once`() throws {
    let gate = Gate(port: 4711, key: SessionKey())
    let request = try #require(Request(RequestHead("GET", "/inn?kode=\(gate.key.code)")))
    let wrong = try #require(Request(RequestHead("GET", "/inn?kode=\(SessionKey().code)")))
    let head = try #require(Request(RequestHead("HEAD", "/inn?kode=\(gate.key.code)")))
    #expect(gate.entrance(wrong).status == 403)
    #expect(gate.entrance(head).status == 403)
    let first = gate.entrance(request)
    #expect(first.status == 303 && first.location == "/")
    #expect(first.cookie?.hasSuffix("; Path=/; HttpOnly; SameSite=Strict") == true)
    #expect(first.cookie?.contains(gate.key.code) == false)
    #expect(gate.entrance(request).status == 403)
    #expect(gate.entrance(request).cookie == nil)
  }

  @Test func `a code is nothing that can be guessed`() {
    let codes = Set((0..<100).map { _ in SessionKey().code })
    #expect(codes.count == 100)
    #expect(codes.allSatisfy { $0.utf8.count == 64 })
  }

  @Test func `heads within the limits are let in, and one byte more is not`() {
    let field = Gate.Limits.field
    #expect(status(head(more: [("X", String(repeating: "a", count: field - 1))])) == nil)
    #expect(status(head(more: [("X", String(repeating: "a", count: field))])) == 431)
    #expect(status(head(more: (0..<2).map { ("X\($0)", String(repeating: "a", count: field - 2)) })) == 431)
    let here = head().fields.count
    #expect(status(head(more: (here..<Gate.Limits.fields).map { ("X\($0)", "a") })) == nil)
    #expect(status(head(more: (here..<(Gate.Limits.fields + 1)).map { ("X\($0)", "a") })) == 431)
    #expect(status(head("GET", "/" + String(repeating: "a", count: Gate.Limits.target))) == 414)
  }

  @Test(arguments: ["http://evil.example/", "*", "", "//evil.example/", "/%", "/%0", "/%zz", "/%00", "/%ff", "/?a=%"])
  func `an address that is none is refused`(target: String) {
    #expect(status(head("GET", target)) == 400)
  }

  @Test func `a body that is too large is refused by its declared length`() {
    let list = Gate.Limits.list
    #expect(status(head("POST", "/klasseliste/fil", more: [("Content-Length", "\(list)")])) == nil)
    #expect(status(head("POST", "/klasseliste/fil", more: [("Content-Length", "\(list * 2)")])) == 413)
    #expect(status(head("POST", "/folges-opp", more: [("Content-Length", "\(list)")])) == 413)
    let document = Gate.Limits.document
    #expect(status(head("POST", "/eget-skjema/fil", more: [("Content-Length", "\(document)")])) == nil)
    #expect(status(head("POST", "/eget-skjema/fil", more: [("Content-Length", "\(document * 2)")])) == 413)
    #expect(status(head("POST", "/eget-skjema", more: [("Content-Length", "\(document)")])) == 413)
    #expect(Wording.bodyTooLarge(to: "/eget-skjema/fil") == Wording.documentsTooLarge)
    #expect(status(head("POST", "/x", more: [("Content-Length", String(repeating: "9", count: 40))])) == 413)
    for bad in ["", "-1", "+5", "0x10", "5 ", "5,5", "١"] {
      #expect(status(head("POST", "/x", more: [("Content-Length", bad)])) == 400)
    }
  }

  @Test func `where a body ends is told in one way`() {
    let length = ("Content-Length", "5")
    #expect(status(head("POST", "/x", more: [length, length])) == 400)
    #expect(status(head("POST", "/x", more: [length, ("Transfer-Encoding", "chunked")])) == 400)
    #expect(status(head("POST", "/x", more: [("Transfer-Encoding", "gzip")])) == 501)
    #expect(status(head("POST", "/x", more: [("Expect", "the-moon")])) == 417)
  }

  @Test func `every answer says what a browser may do with it`() throws {
    let answers = [
      Response.page([]), .seeOther("/"), .refused(404, Wording.notFound), Site.tooSlow, Site.headTooLarge,
      Site.notUnderstood, Site.tooLarge(RequestHead("POST", "/klasseliste/fil")),
      try #require(gate.refusal(of: head(host: []))),
    ]
    for answer in answers {
      for field in Response.always {
        #expect(answer.written.filter { $0.name == field.name }.map(\.value) == [field.value])
      }
    }
    let policy = Response.always.first { $0.name == "Content-Security-Policy" }?.value
    #expect(
      policy
        == "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
  }
}
