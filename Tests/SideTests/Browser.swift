import Disk
import Forms
import Foundation
import IKO
import Synchronization
import Testing

@testable import SidePage

/// A folder that a page is served for, and a browser that was let in: without sockets.
final class Browser {
  let folder: String
  let site: Site
  private let cookie: String

  static let today = Day(year: 2026, month: 11, day: 23)!
  /// For long: where other tests keep the machine busy, the next step of one may come minutes later.
  static let idleSeconds = 24 * 60 * 60
  static let list = """
    Elevnr;Etternavn;Fornavn;Født;Klasse;Trinn;Karaktersnitt;Ønske;Fravær %
    1;Nordmann;Kari;14.01.2010;1STA;Vg1;2,1;1;3
    2;Lie;Ola;15.01.2010;1STA;Vg1;4,5;1;14,2
    3;Ås;Per;16.01.2010;1STA;Vg1;4,5;1;2

    """

  static func newFolder() throws -> String {
    let folder = NSTemporaryDirectory() + "iko-side-prøve-" + UUID().uuidString
    try Files.makeFolder(folder)
    return try #require(Files.resolved(folder))
  }

  init(
    _ folder: String? = nil, omgivelser: Omgivelser = .prosessen,
    open: @escaping @Sendable (String) -> Bool = { _ in true }
  ) async throws {
    let folder = try folder ?? Self.newFolder()
    self.folder = folder
    site = try await Site(
      folder, port: 4711, today: Self.today, idleSeconds: Self.idleSeconds, omgivelser: omgivelser, open: open)
    let entered = await site.answer(RequestHead("GET", "/inn?kode=\(site.gate.key.code)"))
    cookie = try #require(entered.cookie.map { String($0.prefix { $0 != ";" }) })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func head(_ method: String, _ target: String, _ more: [(name: String, value: String)]) -> RequestHead {
    let host = "127.0.0.1:4711"
    return RequestHead(method, target, [("Host", host), ("Origin", "http://" + host), ("Cookie", cookie)] + more)
  }

  private func send(_ head: RequestHead, _ body: [UInt8] = []) async -> Response {
    if let refusal = site.gate.refusal(of: head) { return refusal }
    return await site.answer(head, body)
  }

  func get(_ target: String) async -> Shown { Shown(await send(head("GET", target, []))) }

  /// Sends a form, and follows where it leads.
  func post(_ target: String, _ fields: [(String, String)]) async -> Shown {
    let allowed = CharacterSet.alphanumerics
    let body = fields.map { name, value in
      (name.addingPercentEncoding(withAllowedCharacters: allowed) ?? "") + "="
        + (value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }.joined(separator: "&")
    let type = (name: "Content-Type", value: "application/x-www-form-urlencoded")
    return await follow(send(head("POST", target, [type]), Array(body.utf8)))
  }

  func upload(_ text: String, named name: String) async -> Shown {
    let body =
      "--grense\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n--grense--\r\n"
    let type = (name: "Content-Type", value: "multipart/form-data; boundary=grense")
    return await follow(send(head("POST", "/klasseliste/fil", [type]), Array(body.utf8)))
  }

  /// Sends documents that came back, together.
  func send(_ files: [(name: String, bytes: [UInt8])], to target: String = "/tilbake/fil") async -> Shown {
    var body: [UInt8] = []
    for (name, bytes) in files {
      let head = "--grense\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(name)\"\r\n\r\n"
      body += Array(head.utf8) + bytes + Array("\r\n".utf8)
    }
    let type = (name: "Content-Type", value: "multipart/form-data; boundary=grense")
    return await follow(send(head("POST", target, [type]), body + Array("--grense--\r\n".utf8)))
  }

  private func follow(_ response: Response) async -> Shown {
    guard let location = response.location else { return Shown(response) }
    var shown = await get(location)
    shown.address = location
    return shown
  }

  /// Every file below the folder but the page's own lock.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { Files.kind(of: folder + "/" + $0) == .file && $0 != ".iko/side" }
      .map(\.precomposedStringWithCanonicalMapping).sorted()
  }

  func write(_ text: String, to name: String) throws {
    try Files.write(Array(text.utf8), to: folder + "/" + name, replacing: true)
  }
}

/// A page as a person gets it.
struct Shown {
  let status: Int
  let source: String
  var address = ""

  init(_ response: Response) {
    status = response.status
    source = String(decoding: response.body, as: UTF8.self)
  }

  /// The value of a hidden field.
  func hidden(_ name: String) -> String? {
    source.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\""))?.output[1].substring.map(String.init)
  }

  /// All values of an attribute.
  func all(_ attribute: String) -> [String] {
    source.matches(of: try! Regex("\(attribute)=\"([^\"]*)\"")).compactMap { $0.output[1].substring.map(String.init) }
  }

  /// The fields by which a pupil's decision is sent, in the order of the page.
  var decisions: [String] {
    all("name").filter { $0.hasPrefix("m-") }.map { String($0.dropFirst(2)) }
  }
}

/// What was opened.
final class Opened: Sendable {
  private let held = Mutex<[String]>([])

  var paths: [String] { held.withLock { $0 } }

  func note(_ path: String) -> Bool {
    held.withLock { $0.append(path) }
    return true
  }
}
