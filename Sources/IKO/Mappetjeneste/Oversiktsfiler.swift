import Disk
import Forms

/// The overview in the folder of documents: a page and a workbook. Deadlines pass by themselves, so it is made anew each day too.
struct Oversiktsfiler {
  private let tjeneste: Mappetjeneste

  static let names = ["IKO-oversikt.html", "IKO-oversikt.xlsx"]

  init(_ tjeneste: Mappetjeneste) { self.tjeneste = tjeneste }

  /// Writes what is not as it should be, and returns their paths.
  func write(isChanged: Bool) throws(FormError) -> [String] {
    let paths = Self.names.map { tjeneste.ut + "/" + $0 }
    let mark = tjeneste.inn + "/.iko/oversikt.txt"
    let day = tjeneste.dato.iso
    let marked = ((try? Files.read(mark)).map { String(decoding: $0, as: UTF8.self) } ?? "").split(separator: "\n")
    let isToday = marked.first == day[...]
    guard isChanged || !isToday || paths.contains(where: { Files.kind(of: $0) == nil }) else { return [] }
    let documents = Dokumentsøk.documents(at: [tjeneste.ut])
    guard !documents.isEmpty else { return [] }
    // Until both are written the mark is gone: a round that dies here is completed by the next.
    Files.remove(mark)
    let reader = try Dokumentleser.medRettelser()
    var read: [Dokumentleser.Lest] = []
    var errors: [FormError] = []
    for result in reader.read(documents, jobs: tjeneste.jobs) {
      switch result {
      case .success(let lest): read.append(lest)
      case .failure(let error): errors.append(error)
      }
    }
    let oversikt = Oversikt(of: read, errors: errors, dato: tjeneste.dato)
    let contents = [
      Oversiktsside(
        oversikt, folder: tjeneste.ut,
        møteplan: try? Møteplan(skoleår: Skoleår(containing: tjeneste.dato), årshjul: oversikt.årshjul), at: paths[0]
      ).bytes,
      try Oversiktsark(oversikt, folder: tjeneste.ut).workbook(for: paths[1]),
    ]
    var written: [String] = []
    for (path, bytes) in zip(paths, contents) {
      let there = try? Files.read(path)
      if there == bytes { continue }
      // What somebody has written in since then is kept.
      let isOwn = there.map { marked.dropFirst().contains(Stamp.digest(ofBytes: $0)[...]) } ?? true
      try Utfil.write(bytes, to: path, keeping: !isOwn)
      written.append(path)
    }
    let mine = [day] + contents.map { Stamp.digest(ofBytes: $0) }
    try Utfil.write(Array(mine.joined(separator: "\n").utf8), to: mark, keeping: false)
    return written
  }
}
