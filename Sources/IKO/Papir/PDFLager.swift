import Disk
import Forms
import Foundation

/// Makes a PDF beside each of some documents, through LibreOffice.
///
///     let lager = try PDFLager()
///     lager.lag(["Output/1STA/….docx"]) { print($0.fil, $0.status) }
///
/// LibreOffice may end well and have written nothing, or not end at all: each PDF is looked at before it gets its name, and each document has
/// its time. A PDF that LibreOffice did not make, or that somebody signed, is never written over.
public struct PDFLager: Sendable {
  private let program: LibreOffice
  /// How many seconds one document may take.
  public var sekunder = 60
  /// How many runs of LibreOffice work at once.
  public var jobs = 2

  /// So many documents a run: starting takes longest.
  private static let most = 25

  /// What became of one document.
  public struct Resultat: Sendable {
    public enum Status: String, Sendable {
      case laget
      /// The PDF that is there was made of the document as it is.
      case uendret
      /// A PDF is there that is not ours to write over.
      case beholdt
      case mislykket
    }

    /// The document.
    public let fil: String
    public let status: Status
    public let funn: [Finding]
  }

  /// - Parameter omgivelser: where LibreOffice is looked for.
  /// - Throws: `no-libreoffice` where it is not there.
  public init(_ omgivelser: Omgivelser = .prosessen) throws(FormError) {
    guard let path = LibreOffice.sti(omgivelser) else {
      throw FormError(kind: "no-libreoffice", file: "soffice", message: Wording.noLibreOffice)
    }
    program = LibreOffice(program: path)
  }

  /// The path of the PDF beside a document.
  public static func pdf(for dokument: String) -> String { Dokumentfil.cut(dokument).stem + ".pdf" }

  /// Whether the PDF beside a document is not of the document as it is: older than it, or one of ours that bears another time, as where two
  /// documents changed their names.
  public static func erUtdatert(_ dokument: String) -> Bool {
    let pdf = pdf(for: dokument)
    guard let made = Files.time(of: pdf), let changed = Files.time(of: dokument), made != changed else { return false }
    return made < changed || isOurs(pdf)
  }

  /// A remark for each document whose PDF is not of the document as it is.
  public static func utdaterte(_ dokumenter: [String]) -> [Finding] {
    dokumenter.filter(erUtdatert).map { Finding(.kept, .warning, place: $0, message: Wording.outdatedPDF) }
  }

  /// The documents of which PDFs are made: files as they are named, and all Word documents below folders.
  ///
  /// - Throws: `no-such-file` for a path where nothing is.
  public static func dokumenter(_ paths: [String]) throws(FormError) -> [String] {
    var all: [String] = []
    for path in paths {
      switch Files.kind(of: path) {
      case .folder: all += Dokumentmappe.documents(in: path).filter { Files.kind(of: $0) == .file }
      case .file: all.append(path)
      default: throw FormError(FileFault(.noSuchFile, path))
      }
    }
    return all
  }

  /// Makes the PDFs that are missing or not of their documents as they are, and reports each result. A PDF gets its document's time.
  ///
  /// - Parameters:
  ///   - dokumenter: the paths of the documents.
  ///   - alle: also those whose PDF is there and of the document as it is.
  ///   - onResult: called with each, in the order of the documents of a folder.
  public func lag(_ dokumenter: [String], alle: Bool = false, onResult: (Resultat) -> Void) {
    var asked: [String] = []
    let times = Dictionary(grouping: dokumenter) { Self.pdf(for: $0) }.mapValues(\.count)
    for path in dokumenter {
      let pdf = Self.pdf(for: path)
      if times[pdf, default: 0] > 1 {
        // «a.docx» and «a.docm» would be one PDF.
        let finding = Finding(.kept, .error, place: path, message: Wording.onePDFForTwo)
        onResult(Resultat(fil: path, status: .mislykket, funn: [finding]))
      } else if Files.kind(of: pdf) != nil, !Self.isOurs(pdf) {
        let finding = Finding(.kept, .warning, place: pdf, message: Wording.foreignPDF)
        onResult(Resultat(fil: path, status: .beholdt, funn: [finding]))
      } else if !alle, Files.kind(of: pdf) == .file, !Self.erUtdatert(path) {
        onResult(Resultat(fil: path, status: .uendret, funn: []))
      } else {
        asked.append(path)
      }
    }
    let folders = Dictionary(grouping: asked) { Files.folder(of: $0) }
    let batches = folders.keys.sorted().flatMap { folder in
      let files = folders[folder] ?? []
      return stride(from: 0, to: files.count, by: Self.most).map {
        Array(files[$0..<min($0 + Self.most, files.count)])
      }
    }
    // As many batches at once as there may be runs, so that results are reported while others are made.
    for start in stride(from: 0, to: batches.count, by: max(1, jobs)) {
      let some = Array(batches[start..<min(start + max(1, jobs), batches.count)])
      for result in Workers.map(some.count, jobs: jobs, { make(some[$0]) }).joined() { onResult(result) }
    }
  }

  /// Of a PDF that LibreOffice made, and that bears no signature.
  private static func isOurs(_ pdf: String) -> Bool {
    guard let bytes = try? Files.read(pdf, limit: 64 << 20) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("LibreOffice") && !text.contains("/ByteRange")
  }

  // MARK: One batch

  /// Documents of one folder; what one run did not make is tried once more by itself.
  private func make(_ files: [String]) -> [Resultat] {
    guard let first = files.first else { return [] }
    do throws(FileFault) {
      let work = try TemporaryFolder(beside: first)
      // A program may have laid folders of its own there.
      defer { try? FileManager.default.removeItem(atPath: work.path) }
      // The program works in this folder: for it, a path from here would be another.
      let folder = Work(path: URL(filePath: work.path).standardizedFileURL.path(percentEncoded: false))
      try folder.prepare(files)
      _ = convert(Array(files.indices), folder, seconds: sekunder * files.count)
      return files.indices.map { result(of: files[$0], at: $0, folder) }
    } catch {
      let finding = Finding(.kept, .error, place: first, message: FormError(error).message)
      return files.map { Resultat(fil: $0, status: .mislykket, funn: [finding]) }
    }
  }

  private func result(of file: String, at index: Int, _ work: Work) -> Resultat {
    var end = LibreOffice.End.ended
    if work.pdf(index) == nil { end = convert([index], work, seconds: sekunder) }
    guard let pdf = work.pdf(index) else {
      let message =
        switch end {
        case .stopped: Wording.pdfHung(sekunder)
        case .notStarted: Wording.noLibreOffice
        case .ended: Wording.pdfNotMade
        }
      return Resultat(fil: file, status: .mislykket, funn: [Finding(.kept, .error, place: file, message: message)])
    }
    do throws(FileFault) {
      // Before it is read: a time that is too old makes the PDF again, one that is too new would keep it.
      let time = Files.time(of: file)
      guard try Files.read(file) == Files.read(work.document(index)) else {
        // Somebody saved it meanwhile.
        let finding = Finding(.kept, .warning, place: file, message: Wording.savedMeanwhile)
        return Resultat(fil: file, status: .mislykket, funn: [finding])
      }
      try Files.write(pdf, to: Self.pdf(for: file), replacing: true)
      if let time { Files.setTime(time, of: Self.pdf(for: file)) }
      return Resultat(fil: file, status: .laget, funn: [])
    } catch {
      let finding = Finding(.kept, .error, place: error.path, message: FormError(error).message)
      return Resultat(fil: file, status: .mislykket, funn: [finding])
    }
  }

  private func convert(_ indices: [Int], _ work: Work, seconds: Int) -> LibreOffice.End {
    program.convert(indices.map { work.document($0) }, to: work.path + "/ut", home: work.path, seconds: seconds)
  }

  /// The folder that a batch is worked on in. Files have numbers for names: who they are about shows nowhere.
  private struct Work {
    let path: String

    func document(_ index: Int) -> String { "\(path)/inn/\(index).docx" }

    func prepare(_ files: [String]) throws(FileFault) {
      for name in ["inn", "ut", "profil"] { try Files.makeFolder(path + "/" + name) }
      for (index, file) in files.enumerated() {
        try Files.write(Files.read(file), to: document(index), replacing: true)
      }
    }

    /// What was made of a document, where it is a whole PDF.
    func pdf(_ index: Int) -> [UInt8]? {
      guard let bytes = try? Files.read("\(path)/ut/\(index).pdf", limit: 64 << 20),
        bytes.starts(with: Array("%PDF-".utf8)),
        String(decoding: bytes.suffix(1024), as: UTF8.self).contains("%%EOF")
      else { return nil }
      return bytes
    }
  }
}
