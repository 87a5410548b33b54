import Disk
import Forms
import Foundation
import Testing

@testable import IKO

/// PDFs through a program that is told to behave as LibreOffice does, and as it sometimes does.
struct PDFTests {
  private let mappe: Mappe

  init() throws {
    mappe = try Mappe()
    try Files.makeFolder(mappe.path + "/bin")
    try Files.makeFolder(mappe.path + "/ut")
    for navn in ["Nordmann, Kari", "Lie, Ola", "Berg, Anne"] {
      try Files.write(Array("dokument \(navn)".utf8), to: mappe.path + "/ut/\(navn).docx", replacing: true)
    }
  }

  private var dokumenter: [String] {
    ["Berg, Anne", "Lie, Ola", "Nordmann, Kari"].map { mappe.path + "/ut/\($0).docx" }
  }

  /// A program by the name of soffice: `$out` is the folder, `$@` the documents.
  private func lager(_ script: String) throws -> PDFLager {
    let path = mappe.path + "/bin/soffice"
    let head = """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case $1 in
          --outdir) out=$2; shift 2; break ;;
          *) shift ;;
        esac
      done

      """
    try Files.write(Array((head + script).utf8), to: path, replacing: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return try PDFLager(Omgivelser(miljø: ["PATH": mappe.path + "/bin"], arbeidsmappe: mappe.path))
  }

  private static let good =
    #"for f; do { printf '%%PDF-1.6 LibreOffice\n'; cat "$f"; printf '\n%%%%EOF\n'; } >"$out/$(basename "$f" .docx).pdf"; done"#

  private func run(_ lager: PDFLager, alle: Bool = false) -> [String] {
    var said: [String] = []
    lager.lag(dokumenter, alle: alle) { result in
      said.append(([result.status.rawValue] + result.funn.map(\.message)).joined(separator: " "))
    }
    return said
  }

  private var names: [String] { (try? Files.names(in: mappe.path + "/ut")) ?? [] }

  @Test func `a PDF beside each document, made once, and nothing else left`() throws {
    let lager = try lager(Self.good)

    #expect(run(lager) == ["laget", "laget", "laget"])
    #expect(names.count == 6 && !names.contains { $0.hasPrefix(".iko") })
    let pdf = String(decoding: try Files.read(mappe.path + "/ut/Lie, Ola.pdf"), as: UTF8.self)
    #expect(pdf.contains("dokument Lie, Ola"))
    #expect(run(lager) == ["uendret", "uendret", "uendret"])
    #expect(run(lager, alle: true) == ["laget", "laget", "laget"])
  }

  @Test func `a PDF that is older than its document is reported, and made again`() throws {
    let lager = try lager(Self.good)
    _ = run(lager)
    let old = Date(timeIntervalSinceNow: -3600)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: mappe.path + "/ut/Lie, Ola.pdf")

    #expect(PDFLager.utdaterte(dokumenter).map(\.message) == [Wording.outdatedPDF])
    #expect(run(lager).filter { $0 == "laget" }.count == 1)
    #expect(PDFLager.utdaterte(dokumenter).isEmpty)
  }

  @Test func `after two documents changed their names, the PDF of neither stays`() throws {
    let lager = try lager(Self.good)
    _ = run(lager)
    let (ola, anne) = (mappe.path + "/ut/Lie, Ola.docx", mappe.path + "/ut/Berg, Anne.docx")
    for (old, new) in [(ola, ola + "x"), (anne, ola), (ola + "x", anne)] {
      try FileManager.default.moveItem(atPath: old, toPath: new)
    }

    #expect(PDFLager.utdaterte(dokumenter).map(\.place) == [anne, ola])
    #expect(run(lager) == ["uendret", "laget", "laget"])
    let pdf = String(decoding: try Files.read(mappe.path + "/ut/Lie, Ola.pdf"), as: UTF8.self)
    #expect(pdf.contains("dokument Berg, Anne"))
  }

  @Test func `a program that ends well and writes nothing, or half, has made nothing`() throws {
    let nothing = "mislykket " + Wording.pdfNotMade

    #expect(run(try lager("exit 0")) == [nothing, nothing, nothing])
    #expect(
      run(try lager(#"for f; do printf '%%PDF-1.6' >"$out/$(basename "$f" .docx).pdf"; done"#)) == [
        nothing, nothing, nothing,
      ])
    #expect(names.count == 3)
  }

  @Test func `one document over which it hangs is stopped, with all it started, and the others are made`() throws {
    // It hangs where the second document is among those that it got, and has started something else.
    let mark = mappe.path + "/lever"
    var lager = try lager(
      """
      for f; do case $(cat "$f") in *Ola*) (while :; do touch '\(mark)'; sleep 0.1; done) & sleep 600 ;; esac; done
      \(Self.good)
      """)
    lager.sekunder = 1

    let said = run(lager)

    #expect(said == ["laget", "mislykket " + Wording.pdfHung(1), "laget"])
    #expect(!names.contains { $0.hasPrefix(".iko") })
    try Files.delete(mark)
    Thread.sleep(forTimeInterval: 0.4)
    #expect(Files.kind(of: mark) == nil)
  }

  @Test func `a PDF that somebody else made or signed is not touched`() throws {
    try Files.write(Array("%PDF-1.4 skannet".utf8), to: mappe.path + "/ut/Lie, Ola.pdf", replacing: true)
    try Files.write(
      Array("%PDF-1.6 LibreOffice /ByteRange [0 1 2 3]".utf8), to: mappe.path + "/ut/Berg, Anne.pdf", replacing: true)

    let kept = "beholdt " + Wording.foreignPDF
    #expect(run(try lager(Self.good), alle: true).sorted() == [kept, kept, "laget"].sorted())
    #expect(try Files.read(mappe.path + "/ut/Lie, Ola.pdf") == Array("%PDF-1.4 skannet".utf8))
  }

  @Test func `folders are looked through, and what is not there is reported`() throws {
    #expect(try PDFLager.dokumenter([mappe.path + "/ut"]) == dokumenter)
    #expect(throws: FormError.self) { try PDFLager.dokumenter([mappe.path + "/borte"]) }
  }
}
