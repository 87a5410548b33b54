import Disk
import Forms

/// What a file says of pupils: whom it is about, and the texts in which somebody may be named.
struct Filinnhold: Sendable {
  let fil: String
  var slag: Filslag
  /// A document's form and date, and the day that its plan begins on.
  var skjema: String?
  var dato: Day?
  var begynner: String?
  var poster: [Post] = []
  var tekster: [Tekst] = []
  /// The events of a calendar, which name nobody.
  var hendelser: [Hendelse] = []

  /// Somebody that a document, a row or a line is about.
  struct Post: Sendable {
    let hvem: Kjennetegn
    let navn: Elevnavn?
    let klasse: String?
    /// Empty for a whole document.
    let sted: String
    /// For a document, whose stamp may say more.
    var dokument: Dokumentkjennetegn?
    var stamp: Stamp?
  }

  struct Tekst: Sendable {
    let sted: String
    let tekst: String
  }

  struct Hendelse: Sendable {
    let uid: String
    let tekst: String
    let sted: String
  }

  init(fil: String, slag: Filslag) {
    self.fil = fil
    self.slag = slag
  }
}

/// Reads files of every kind that may hold pupils.
struct Innholdsleser: Sendable {
  private let dokumenter: Dokumentleser
  private let tabeller: Tabellinnhold
  private let tekster = Tekstinnhold()

  init(dato: Day) throws(FormError) {
    dokumenter = try Dokumentleser()
    tabeller = Tabellinnhold(dato: dato)
  }

  /// Nil for a kind of file that is not read. Throws where it cannot be read.
  func innhold(_ path: String) throws(FormError) -> Filinnhold? {
    let name = Files.name(of: path)
    guard !Self.isOwn(path) else { return nil }
    if Rettelsesfil.isOne(path) { return try rettelser(path) }
    let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    var read: Filinnhold?
    switch ending {
    case "docx", "docm", "dotx", "dotm": read = try dokument(path)
    case "xlsx", "xlsm", "xls", "csv", "tsv":
      read = try tabeller.innhold(path, FormError.reading(path, limit: .workbook))
    case "json", "jsonl": read = try tekster.data(path, FormError.reading(path, limit: .workbook))
    case "ics": read = try tekster.kalender(path, FormError.reading(path, limit: .workbook))
    case "html", "htm": read = try tekster.side(path, FormError.reading(path, limit: .workbook))
    case "txt", "md", "log", "eml", "xml", "text": read = try liste(path)
    case _ where path.utf8.contains(tmp): read = try unnamed(path)
    default: return nil
    }
    if Self.isKept(path) { read?.slag = .kopi }
    if path.contains("/" + Files.temporaryPrefix) || path.hasPrefix(Files.temporaryPrefix) { read?.slag = .midlertidig }
    return read
  }

  /// Files in which nothing of a pupil stands: what this tool keeps for itself, and the lock beside a document that is open in Word.
  static func isOwn(_ path: String) -> Bool {
    let path = "/" + path
    return Files.name(of: path).hasPrefix("~$") || path.hasSuffix("/.iko/lås") || path.hasSuffix("/.iko/side")
      || path.hasSuffix("/.iko/oversikt.txt")
      || path.hasSuffix(Kalendernøkkel.file)
      || path.contains("/.iko/behandlet/")
  }

  private var tmp: [UInt8] { Array(Files.temporaryPrefix.utf8) }

  static func isKept(_ path: String) -> Bool { ("/" + path).contains("/" + FolderLock.ownFolder + "/kopier/") }

  /// What a run that died was writing has no ending.
  private func unnamed(_ path: String) throws(FormError) -> Filinnhold? {
    let bytes = try FormError.reading(path, limit: .workbook)
    guard bytes.starts(with: Array("PK".utf8)) else { return try tekster.linjer(path, bytes) }
    if let document = try? dokument(path) { return document }
    // Half an archive cannot be read, and may be anybody's.
    return try tabeller.innhold(path, bytes)
  }

  /// A text file may be a list.
  private func liste(_ path: String) throws(FormError) -> Filinnhold {
    let bytes = try FormError.reading(path, limit: .workbook)
    if let table = try? tabeller.innhold(path, bytes), !table.poster.isEmpty { return table }
    return try tekster.linjer(path, bytes)
  }

  /// Corrections of readings are the pupil's whose document it was. Of a file that is damaged, the lines.
  private func rettelser(_ path: String) throws(FormError) -> Filinnhold {
    guard let file = try? Rettelsesfil(path) else {
      var lines = try tekster.linjer(path, FormError.reading(path, limit: .workbook))
      lines.slag = .rettelse
      return lines
    }
    var innhold = Filinnhold(fil: path, slag: .rettelse)
    innhold.dato = file.rettelser.map(\.dato).max()
    innhold.poster = [
      Filinnhold.Post(
        hvem: file.elev.kjennetegn, navn: Elevnavn(file.elev.navn), klasse: file.elev.klasse, sted: "")
    ]
    innhold.tekster = file.rettelser.flatMap { one in
      [one.lest, Rettelse.ord(one.svar)].map { Filinnhold.Tekst(sted: one.navn, tekst: $0) }
    }
    return innhold
  }

  // MARK: Documents

  private func dokument(_ path: String) throws(FormError) -> Filinnhold {
    var innhold = Filinnhold(fil: path, slag: .dokument)
    let lest: Dokumentleser.Lest
    do throws(FormError) {
      lest = try dokumenter.read(path)
    } catch {
      // Another form, or none, is still a document in which somebody may be named.
      guard let text = try? AllText.of(FormError.reading(path), name: path) else { throw error }
      innhold.tekster = [Filinnhold.Tekst(sted: "", tekst: text)]
      return innhold
    }
    let values = lest.reading.answers
    innhold.skjema = lest.skjema == path ? nil : lest.skjema
    innhold.dato = values.day("dok.dato") ?? lest.reading.stamp?.day
    if lest.skjema == Oppfølgingsplan.navn { innhold.begynner = Elevplan(lest).begynner?.iso ?? "" }
    let hvem = Dokumentkjennetegn(lest.reading)
    if hvem.hvem.navn != nil || lest.reading.stamp?.key != nil {
      innhold.poster = [
        Filinnhold.Post(
          hvem: hvem.hvem, navn: values.text("elev.navn").flatMap { Elevnavn($0, filnavn: path) },
          klasse: values.text("elev.klasse"), sted: "", dokument: hvem, stamp: lest.reading.stamp)
      ]
    }
    innhold.tekster = Feltstekst.of(lest).map { Filinnhold.Tekst(sted: $0.sted, tekst: $0.tekst) }
    // Of two names in places of one field, only one is the answer.
    if hvem.erUsikkert, let text = try? AllText.of(FormError.reading(path), name: path) {
      innhold.tekster.append(Filinnhold.Tekst(sted: Wording.anywhere, tekst: text))
    }
    return innhold
  }
}
