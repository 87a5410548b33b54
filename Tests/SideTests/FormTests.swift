import Testing

@testable import SidePage

struct FormTests {
  @Test func `an address is decoded, and what is no text is none`() throws {
    let request = try #require(Request(RequestHead("GET", "/f%C3%B8lges?a=1+2&b=%26&c=&d=1&d=2")))
    #expect(request.path == "/følges")
    #expect(request.query["a"] == "1 2")
    #expect(request.query["b"] == "&")
    #expect(request.query["c"] == "")
    #expect(request.query["d"] == nil)
    #expect(request.query.values("d") == ["1", "2"])
    #expect(Request(RequestHead("GET", "/+"))?.path == "/+")
    for bad in ["a=%", "a=%1", "a=%g0", "a=%ff", "a=%00", "%"] { #expect(Parameters(bad[...]) == nil) }
  }

  @Test func `letters are composed, as they are everywhere`() throws {
    #expect(try #require(Parameters("a=A%CC%8A"))["a"] == "\u{C5}")
  }

  @Test func `a form of more fields than a school has is none`() {
    let many = (0..<20_001).map { "a\($0)=1" }.joined(separator: "&")
    #expect(Parameters(many[...]) == nil)
  }

  @Test func `a form is read where its type says so`() throws {
    func form(_ type: String, _ body: String) -> Parameters? {
      Request(RequestHead("POST", "/", [("Content-Type", type)]), body: Array(body.utf8))?.form
    }
    #expect(form("application/x-www-form-urlencoded", "a=b")?["a"] == "b")
    #expect(form("application/x-www-form-urlencoded; charset=UTF-8", "a=b")?["a"] == "b")
    #expect(form("text/plain", "a=b") == nil)
    #expect(form("application/x-www-form-urlencoded", "a=%") == nil)
  }

  private func upload(_ body: String, boundary: String = "xx") -> [Upload]? {
    let type = "multipart/form-data; boundary=\(boundary)"
    return Request(RequestHead("POST", "/", [("Content-Type", type)]), body: Array(body.utf8)).flatMap {
      Upload.all(of: $0)
    }
  }

  @Test func `files come as a browser sends them`() throws {
    let body =
      "--xx\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"1STA høst.csv\"\r\nContent-Type: text/csv\r\n\r\na;b\r\n--x\r\n\r\n"
      + "--xx\r\nContent-Disposition: form-data; name=\"hva\"\r\n\r\nnoe\r\n"
      + "--xx\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\"\r\n\r\n\r\n--xx--\r\n"
    #expect(upload(body) == [Upload(name: "1STA høst.csv", bytes: Array("a;b\r\n--x\r\n".utf8))])
  }

  @Test(arguments: [#"..\..\x.csv"#, "../../x.csv", "/etc/x.csv", #"C:\x.csv"#])
  func `a name leads nowhere`(name: String) {
    let body = "--xx\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(name)\"\r\n\r\na\r\n--xx--\r\n"
    #expect(upload(body)?.map(\.name) == ["x.csv"])
  }

  @Test(arguments: [
    "", "--xx", "--xx\r\n", "--xx\r\nabc", "--xx\r\nabc\r\n--xx--", "--yy\r\n\r\na\r\n--yy--", "a\r\n--xx--",
  ])
  func `a body that is not what its type says is none`(body: String) { #expect(upload(body) == nil) }

  @Test func `more parts than any form has are none`() {
    #expect(upload(String(repeating: "--xx\r\n\r\n\r\na\r\n", count: 101) + "--xx--\r\n") == nil)
    #expect(upload("--xx--") == [])
  }
}
