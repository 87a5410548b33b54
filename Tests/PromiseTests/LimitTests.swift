import OPC
import TestSupport
import Testing

@testable import Forms
@testable import LibXML

/// T1 and T4: every limit of a document, by a file that is just within it and one that is just past it.
@Suite struct LimitTests {
  /// What a person is told, or nothing where the file opens.
  private func refusal(_ bytes: [UInt8]) -> String {
    do throws(FormError) {
      _ = try Template<AnyForm>(bytes, name: "a.docx")
      return ""
    } catch {
      return "\(error.kind): \(error.message)"
    }
  }

  private func package(_ more: [ZipEntry]) throws -> [UInt8] {
    try ZipWriter.bytes(of: Specimen(.paragraph(.blank("x"))).entries() + more)
  }

  /// A document whose main part is this, as it lies when nothing is compressed.
  private func package(main: String, level: Int32 = 0) throws -> [UInt8] {
    let entries = Specimen("").entries().map { entry in
      entry.name == "word/document.xml" ? ZipEntry(name: entry.name, content: Array(main.utf8), level: level) : entry
    }
    return try ZipWriter.bytes(of: entries)
  }

  private func document(_ body: String) -> String {
    Specimen.root + "<w:body>" + .paragraph(.blank("x")) + body + "</w:body></w:document>"
  }

  @Test func `a file of 20 MB is read, one byte more is not`() throws {
    let limit = 20 << 20
    func sized(_ count: Int) throws -> [UInt8] {
      try package([ZipEntry(name: "word/media/a.bin", content: [UInt8](repeating: 7, count: count), level: 0)])
    }
    let trial = 20 << 20 - 1 << 15
    let rest = try sized(trial).count - trial
    // Each stored block of 65,535 bytes has five bytes of its own.
    let fitting = try (0..<6).map { limit - rest - $0 }.first { try sized($0).count <= limit } ?? 0
    let within = try sized(fitting)

    #expect(within.count > limit - 16 && within.count <= limit)
    #expect(refusal(within) == "")
    #expect(
      refusal(within + [UInt8](repeating: 0, count: limit + 1 - within.count))
        == "too-large: Filen er større enn grensen på 20 MB. Fjern store bilder, eller del dokumentet.")
  }

  @Test func `512 entries are read, 513 are not`() throws {
    let own = Specimen("").entries().count
    func filled(_ count: Int) throws -> [UInt8] {
      try package((own..<count).map { ZipEntry(name: "a/\($0)", content: []) })
    }

    #expect(refusal(try filled(512)) == "")
    #expect(
      refusal(try filled(513)) == "too-many-parts: Filen har flere enn 512 deler. Den er neppe et vanlig skjema.")
  }

  @Test func `a part of 16 MB is read, one byte more is not`() throws {
    let half = "<!--" + String(repeating: "a", count: 8 << 20) + "-->"
    let filler = (16 << 20) - document(half + "<!---->").utf8.count
    func filled(_ count: Int) throws -> [UInt8] {
      try package(main: document(half + "<!--" + String(repeating: "a", count: count) + "-->"))
    }

    #expect(refusal(try filled(filler)) == "")
    #expect(
      refusal(try filled(filler + 1))
        == "too-large: Filen er større enn grensen (word/document.xml): 16 MB utpakket. "
        + "Fjern store bilder, eller del dokumentet.")
  }

  @Test func `64 MB in all are read, one byte more is not`() throws {
    let own = Specimen(.paragraph(.blank("x"))).entries().map(\.size).reduce(0, +)
    let zeros = [UInt8](repeating: 0, count: 16 << 20)
    func filled(_ last: Int) throws -> [UInt8] {
      let parts = [zeros, zeros, zeros, Array(zeros.prefix(last))]
      return try package(parts.enumerated().map { ZipEntry(name: "word/media/\($0.offset).bin", content: $0.element) })
    }

    #expect(refusal(try filled((16 << 20) - own)) == "")
    #expect(
      refusal(try filled((16 << 20) - own + 1))
        == "too-large: Filen er større enn grensen: 64 MB utpakket. Fjern store bilder, eller del dokumentet.")
  }

  @Test func `a part that is packed a hundred to one is read, one that is packed tighter is not`() throws {
    var generator = SplitMix64(seed: 1)
    let noise = (0..<140_000).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    func entry(_ count: Int, of size: Int) -> ZipEntry {
      let text = document(.paragraph(.run(noise.prefix(count) + String(repeating: "a", count: size))))
      return ZipEntry(name: "word/document.xml", content: Array(text.utf8), level: 9)
    }
    func opened(_ entry: ZipEntry) throws -> String {
      let others = Specimen("").entries().filter { $0.name != entry.name }
      return refusal(try ZipWriter.bytes(of: others + [entry]))
    }
    // Text of 5 MB packs to some kB, and each two of random digits to about one byte more.
    var (low, high) = (0, noise.count)
    while high - low > 8 {
      let middle = (low + high) / 2
      let trial = entry(middle, of: 5_000_000)
      if trial.size / trial.data.count > 100 { low = middle } else { high = middle }
    }
    let (tight, loose) = (entry(low, of: 5_000_000), entry(high, of: 5_000_000))

    #expect(try opened(loose) == "")
    #expect(
      try opened(tight)
        == "too-large: En del av filen er pakket tettere enn 100:1 (word/document.xml), som vanlige dokumenter ikke er. "
        + "Den pakkes ikke ut. Åpne filen i Word og lagre den på nytt.")
    // What is that small costs nothing, however tight it is.
    let small = entry(0, of: 4_000_000)
    #expect(small.size < 4 << 20 && small.size / small.data.count > 100)
    #expect(try opened(small) == "")
  }

  @Test func `200 levels are read, 201 are not`() throws {
    // The root, the body and the paragraph are three.
    func nested(_ levels: Int) throws -> [UInt8] {
      let inner = String(repeating: "<w:ins>", count: levels - 3) + String(repeating: "</w:ins>", count: levels - 3)
      return try package(main: document("<w:p>" + inner + "</w:p>"))
    }

    #expect(refusal(try nested(200)) == "")
    #expect(
      refusal(try nested(201))
        == "too-deep: Filen er bygd opp i mer enn 200 nivåer (word/document.xml). Den er neppe et vanlig skjema.")
  }

  @Test func `256 attributes are read, 257 are not`() throws {
    func attributes(_ count: Int) throws -> [UInt8] {
      try package(main: document("<w:p " + (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"))
    }

    #expect(refusal(try attributes(256)) == "")
    #expect(
      refusal(try attributes(257))
        == "bad-xml: Filen har et element med mer enn 256 attributter (word/document.xml). Den er neppe et vanlig skjema."
    )
  }

  @Test func `a start tag of 64 kB is read, one byte more is not`() throws {
    func tag(_ count: Int) throws -> [UInt8] {
      let empty = "<w:p a=\"\"/>".utf8.count
      return try package(main: document("<w:p a=\"" + String(repeating: "b", count: count - empty) + "\"/>"))
    }

    #expect(refusal(try tag(64 << 10)) == "")
    #expect(
      refusal(try tag(64 << 10 + 1))
        == "too-large: Filen har et element på mer enn 64 kB uten innholdet (word/document.xml). "
        + "Den er neppe et vanlig skjema.")
  }

  @Test func `a text of nine million bytes is read, one byte more is not`() throws {
    func text(_ count: Int) throws -> [UInt8] {
      try package(main: document(.paragraph(.run(String(repeating: "a", count: count)))))
    }

    #expect(refusal(try text(9_000_000)) == "")
    #expect(
      refusal(try text(9_000_001))
        == "too-large: Filen har en tekst på mer enn 9 MB uten avsnitt (word/document.xml). "
        + "Del teksten, eller ta den ut av dokumentet.")
  }

  @Test func `the nodes of a part are counted as they are set aside: elements, attributes and texts`() throws {
    func fault(_ text: String) -> Limit? {
      do throws(XMLFault) {
        try Scan.check(Array(text.utf8))
        return nil
      } catch {
        return error.limit
      }
    }
    let half = XMLLimits.nodes / 2

    #expect(fault("<a>" + String(repeating: "b<c/>", count: half - 1) + "b</a>") == nil)
    #expect(fault("<a>" + String(repeating: "b<c/>", count: half) + "</a>") == .nodes(XMLLimits.nodes))
    #expect(fault("<a>" + String(repeating: "<c d=''/>", count: half) + "</a>") == .nodes(XMLLimits.nodes))
  }

  @Test func `300,000 nodes are read, one more is not, in one part or in all that are read together`() throws {
    let limit = Limits.document.nodes
    func filled(_ nodes: Int, header: Int = 0) throws -> [UInt8] {
      var specimen = Specimen("")
      if header > 0 { specimen.headers = [String(repeating: "<w:p/>", count: header)] }
      let own = try XMLTree.nodes(in: Array(document("").utf8), limit: limit)
      let head = try header == 0 ? 0 : XMLTree.nodes(in: specimen.entries()[5].content(), limit: limit)
      let main = document(String(repeating: "<w:p/>", count: nodes - own - head))
      return try ZipWriter.bytes(of: specimen.entries(main: Array(main.utf8)))
    }
    let sentence =
      "too-large: Filen har mer enn 300 000 elementer, attributter og tekster (word/document.xml). Del dokumentet."

    #expect(refusal(try filled(limit)) == "")
    #expect(refusal(try filled(limit + 1)) == sentence)
    #expect(refusal(try filled(limit, header: limit / 2)) == "")
    #expect(
      refusal(try filled(limit + 1, header: limit / 2))
        == sentence.replacing("document.xml", with: "header1.xml"))
  }
}
