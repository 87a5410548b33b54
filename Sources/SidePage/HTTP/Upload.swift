import Foundation

/// A file that was sent with a form, as `multipart/form-data`.
package struct Upload: Sendable, Equatable {
  /// The name that the browser gave it: only its last step.
  package let name: String
  package let bytes: [UInt8]

  /// The files of a body; nil where it is not what its type says. A form that was sent without a file has one without a name, which is left out.
  package static func all(of request: Request) -> [Upload]? {
    guard let boundary = boundary(request.contentType) else { return nil }
    let marker = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var rest = request.body[...]
    guard rest.starts(with: marker) else { return nil }
    rest = rest.dropFirst(marker.count)
    let next = Array("\r\n".utf8) + marker
    while !rest.starts(with: Array("--".utf8)) {
      guard rest.starts(with: Array("\r\n".utf8)), pieces.count < most else { return nil }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: next) else { return nil }
      pieces.append(rest[..<end])
      rest = rest[(end + next.count)...]
    }
    var files: [Upload] = []
    for piece in pieces {
      guard let (name, bytes) = file(piece) else { return nil }
      if let name { files.append(Upload(name: name, bytes: Array(bytes))) }
    }
    return files
  }

  /// Files that are sent together.
  static let most = 100

  private static func boundary(_ type: String) -> String? {
    let parts = type.split(separator: ";").map { String($0).trimmingSpaces }
    guard parts.first?.lowercased() == "multipart/form-data",
      let part = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
    else { return nil }
    let text = part.dropFirst("boundary=".count).filter { $0 != "\"" }
    return (1...70).contains(text.utf8.count) ? String(text) : nil
  }

  /// The name, nil where the part is no file, and what is in it; nil where the part is none.
  private static func file(_ piece: ArraySlice<UInt8>) -> (String?, ArraySlice<UInt8>)? {
    guard let end = piece.firstIndex(of: Array("\r\n\r\n".utf8)),
      let head = String(validating: piece[..<end], as: UTF8.self)
    else { return nil }
    let disposition = head.split(whereSeparator: \.isNewline).first {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    let content = piece[(end + 4)...]
    guard let disposition, let start = disposition.range(of: "filename=\"") else { return (nil, content) }
    let name = disposition[start.upperBound...].prefix { $0 != "\"" }
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    return (last.isEmpty ? nil : last.precomposedStringWithCanonicalMapping, content)
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin.
  func firstIndex(of needle: [UInt8]) -> Int? {
    guard let first = needle.first, count >= needle.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var place = 0
      let last = bytes.count - needle.count
      while place <= last {
        guard let found = bytes[place...last].firstIndex(of: first) else { return nil }
        if bytes[found..<(found + needle.count)].elementsEqual(needle) { return startIndex + found }
        place = found + 1
      }
      return nil
    }
  }
}
