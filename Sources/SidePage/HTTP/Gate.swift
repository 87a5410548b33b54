import Numbers

/// What a request must be to be let in. Each condition has a test.
package struct Gate: Sendable {
  package let port: Int
  package let key: SessionKey

  package init(port: Int, key: SessionKey) { (self.port, self.key) = (port, key) }

  /// The limits of a request, in bytes and fields.
  package enum Limits {
    package static let field = 8 * 1024
    package static let head = 16 * 1024
    package static let fields = 100
    package static let target = 2048
    /// A list.
    package static let list = 10 * 1024 * 1024
    /// A document that came back, or several that a browser without script sends together: with one, each is sent alone.
    static let document = 20 * 1024 * 1024
    /// What a browser writes around the files that it sends.
    static let wrapping = 16 * 1024
    /// A form without files.
    static let form = 2 * 1024 * 1024
    /// A connection on which nothing comes.
    package static let idleSeconds: Int64 = 30
  }

  /// Where the code is exchanged for the cookie.
  package static let entrance = "/inn"
  /// What says nothing of anybody, and is given to whoever asks.
  private static let open = ["/stil.css", entrance]

  /// The most bytes of a body that a request may bring.
  package static func mostBytes(to target: String) -> Int {
    if target.hasPrefix(Router.upload) { return Limits.list + Limits.wrapping }
    return target.hasPrefix(Router.returns) || target.hasPrefix(Router.ownFormUpload)
      ? Limits.document + Limits.wrapping : Limits.form
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"] }

  /// Why a request is not let in; nil where it is. Decided by its head, before anything of its body is read.
  package func refusal(of head: RequestHead) -> Response? {
    let size = head.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    if head.fields.count > Limits.fields || size > Limits.head
      || head.fields.contains(where: { $0.name.utf8.count + $0.value.utf8.count > Limits.field })
    {
      return .refused(431, Wording.headTooLarge)
    }
    // A page of another server may have been given this address by its name service.
    guard let host = head.single("host"), hosts.contains(host) else { return .refused(421, Wording.otherHost) }
    guard head.target.utf8.count <= Limits.target else { return .refused(414, Wording.addressTooLong) }
    guard head.target.hasPrefix("/"), !head.target.hasPrefix("//"), Request(head) != nil else {
      return .refused(400, Wording.badRequest)
    }
    guard head.isAsking || head.method == "POST" else {
      var response = Response.refused(405, Wording.badMethod)
      response.allowed = "GET, HEAD, POST"
      return response
    }
    guard head.isAsking || head.single("origin") == "http://" + host else {
      return .refused(403, Wording.otherOrigin)
    }
    if let refusal = refusalOfBody(head) { return refusal }
    let path = head.target.prefix { $0 != "?" }
    guard Self.open.contains(String(path)) || key.isHeld(by: head, port: port) else {
      return .refused(403, Wording.notOpened)
    }
    return nil
  }

  private func refusalOfBody(_ head: RequestHead) -> Response? {
    let (lengths, codings) = (head.values("content-length"), head.values("transfer-encoding"))
    guard lengths.count <= 1, codings.count <= 1, lengths.isEmpty || codings.isEmpty else {
      return .refused(400, Wording.badRequest)
    }
    if let coding = codings.first, coding.lowercased() != "chunked" { return .refused(501, Wording.badRequest) }
    if let expected = head.values("expect").first, expected.lowercased() != "100-continue" {
      return .refused(417, Wording.badRequest)
    }
    guard let length = lengths.first else { return nil }
    guard !length.isEmpty, length.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return .refused(400, Wording.badRequest)
    }
    // A number with more digits than any length has is none that is let in.
    guard let count = Int(read: length, in: 0...Int(Int32.max)), count <= Self.mostBytes(to: head.target) else {
      return .refused(413, Wording.bodyTooLarge(to: head.target))
    }
    return nil
  }

  /// The cookie for the code in the opened address, and the way to the first page.
  package func entrance(_ request: Request) -> Response {
    guard request.method == "GET", let code = request.query["kode"], let cookie = key.cookie(for: code, port: port)
    else {
      return .refused(403, Wording.codeUsed)
    }
    var response = Response.seeOther("/")
    response.cookie = cookie
    return response
  }

  /// The address that is opened.
  package var address: String { "http://127.0.0.1:\(port)\(Self.entrance)?kode=\(key.code)" }
}
