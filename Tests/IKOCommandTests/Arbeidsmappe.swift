import Disk
import Forms
import Foundation
import IKO
import OPC

/// A folder in which the built tool is run as a person would, with relative paths.
final class Arbeidsmappe {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "iko-kommando-" + UUID().uuidString
    try Files.makeFolder(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Files.makeFolder(Files.folder(of: path + "/" + name))
    try Files.write(bytes, to: path + "/" + name, replacing: true)
  }

  func bytes(_ name: String) throws -> [UInt8] { try Files.read(path + "/" + name) }

  /// Runs a line of the shell in which `iko` is the tool.
  @discardableResult func run(_ line: String) throws -> BuiltTool.Outcome {
    try BuiltTool.shell("cd '\(path)' && iko() { COLUMNS=80 \"$IKO\" \"$@\"; } && \(line)")
  }

  /// What the tool said on both streams, with the exit status, as a person sees it.
  func said(_ line: String) throws -> String {
    let outcome = try run("{ \(line); } 2>&1")
    return outcome.output + "[\(outcome.status)]"
  }

  /// Every file below the folder with its length.
  var listing: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { Files.kind(of: path + "/" + $0) == .file }.sorted().map { name in
      "\(name) \((try? bytes(name).count) ?? -1)"
    }
  }

  /// The documents below the folder.
  var documents: [String] {
    listing.compactMap { $0.split(separator: " ").dropLast().joined(separator: " ") }.filter {
      $0.hasSuffix(".docx") && !$0.contains(".iko/")
    }
  }

  static let list = """
    Elevnr;Navn;Født;Klasse;Trinn
    1;Kari Nordmann;14.01.2010;1STA;Vg1
    2;Ola Lie;15.01.2010;1STB;

    """

  /// A form without fields, a paragraph for each line.
  static func printedForm(_ lines: [String]) throws -> [UInt8] {
    try document(lines.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined())
  }

  /// A form that nobody declared, with these tags.
  static func freeForm(_ tags: [String]) throws -> [UInt8] {
    let controls = tags.map { tag in
      "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"\(tag)\"/><w:tag w:val=\"\(tag)\"/><w:showingPlcHdr/><w:text/></w:sdtPr>"
        + "<w:sdtContent><w:r><w:t>Skriv her</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    }.joined()
    return try document(controls)
  }

  private static func document(_ body: String) throws -> [UInt8] {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return try OfficePackage.bytes(of: [
      part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """),
      part(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """),
      part("word/document.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"),
    ])
  }

  private static func part(_ name: String, _ xml: String) -> ZipEntry { ZipEntry(name: name, content: Array(xml.utf8)) }
}
