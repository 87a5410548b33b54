import Foundation
import Testing

@testable import Side
@testable import SidePage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection on which bytes are sent as they are: what no browser would.
final class Wire {
  private let descriptor: Int32

  struct NoConnection: Error {}

  /// - Parameter seconds: how long an answer is waited for: for long, where other tests keep the machine busy.
  init(_ port: Int, ipv6: Bool = false, seconds: Int = 120) throws {
    #if canImport(Glibc)
      descriptor = socket(ipv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0)
    #endif
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let result: Int32
    if ipv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = in_port_t(port).bigEndian
      address.sin6_addr = in6addr_loopback
      result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
      }
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = in_port_t(port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw NoConnection()
    }
  }

  deinit { close(descriptor) }

  /// Sends until the other side takes no more; returns how many bytes it took.
  @discardableResult func send(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      sent += count
    }
    return sent
  }

  /// One answer, or what came of it until the connection was closed or nothing more came.
  func answer() -> Answer {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while !isWhole(bytes) {
      let count = read(descriptor, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return Answer(String(decoding: bytes, as: UTF8.self))
  }

  /// Everything until the other side closes; nil where it does not in time.
  func rest() -> String? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count < 0 { return errno == ECONNRESET ? String(decoding: bytes, as: UTF8.self) : nil }
      bytes += buffer[..<count]
    }
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n"), let length = Answer(text).length else { return false }
    return text[end.upperBound...].utf8.count >= length
  }
}

/// An answer as it came.
struct Answer {
  let text: String

  init(_ text: String) { self.text = text }

  var status: Int? { text.hasPrefix("HTTP/1.1 ") ? Int(text.dropFirst(9).prefix(3)) : nil }

  var head: String { text.firstRange(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text }

  func fields(_ name: String) -> [String] {
    head.split(separator: "\r\n").dropFirst().filter { $0.lowercased().hasPrefix(name.lowercased() + ": ") }.map {
      String($0.dropFirst(name.utf8.count + 2))
    }
  }

  var length: Int? { fields("Content-Length").first.flatMap { Int($0) } }

  /// Whether it says what every answer must.
  var isGuarded: Bool { Response.always.allSatisfy { fields($0.name) == [$0.value] } }
}

/// A page that is served for a folder of its own.
final class Served {
  let server: Server
  let folder: String
  private let cookie: String

  /// - Parameters:
  ///   - idleSeconds: how long a connection may be silent.
  ///   - pageSeconds: how long the page is served without an act of a person.
  init(idleSeconds: Int64 = 30, pageSeconds: Int = Site.idleSeconds) async throws {
    let folder = NSTemporaryDirectory() + "iko-side-prøve-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.folder = folder
    server = try await Server.start(idleSeconds: idleSeconds) {
      try await Site(folder, port: $0, idleSeconds: pageSeconds)
    }
    let wire = try Wire(server.port)
    wire.send("GET /inn?kode=\(server.site.gate.key.code) HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    cookie = try #require(wire.answer().fields("Set-Cookie").first.map { String($0.prefix { $0 != ";" }) })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var port: Int { server.port }

  /// A request as a browser that was let in sends it.
  func request(_ line: String, _ more: [String] = [], body: String = "") -> String {
    let host = "127.0.0.1:\(port)"
    let fields = ["Host: \(host)", "Origin: http://\(host)", "Cookie: \(cookie)"] + more
    return ([line + " HTTP/1.1"] + fields).joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  /// Whether the page still answers who is let in.
  func answers() throws -> Bool {
    let wire = try Wire(port)
    wire.send(request("GET /stil.css"))
    return wire.answer().status == 200
  }

  func end() async {
    server.stop()
    await server.ended()
  }
}
