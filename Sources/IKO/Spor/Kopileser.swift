import Disk
import Forms
import Tables

/// What a file says, as it is compared with another: whose it is, and its pieces.
struct Utsagn: Sendable {
  let fil: String
  let slag: Filslag
  /// Whose a document is; nil for a file of many pupils, and for a form about nobody.
  var hvem: Dokumentkjennetegn?
  var skjema: String?
  var deler: [Feltstekst]
}

/// Reads copies and what is there now, to see what stands in a copy alone.
struct Kopileser: Sendable {
  private let dokumenter: Dokumentleser
  private let innhold: Innholdsleser

  init(dato: Day) throws(FormError) {
    dokumenter = try Dokumentleser()
    innhold = try Innholdsleser(dato: dato)
  }

  /// Nil for one that cannot be read.
  func kopi(_ path: String) -> Utsagn? { utsagn(path) }

  /// Nil for what cannot be read, and what holds no text.
  func gjeldende(_ path: String) -> Utsagn? { utsagn(path) }

  private func utsagn(_ path: String) -> Utsagn? {
    if Files.name(of: path).lowercased().hasSuffix(".docx"), let lest = try? dokumenter.read(path) {
      let hvem = Dokumentkjennetegn(lest.reading)
      return Utsagn(
        fil: path, slag: .dokument, hvem: hvem.hvem.navn == nil && lest.reading.stamp?.key == nil ? nil : hvem,
        skjema: lest.skjema, deler: Feltstekst.of(lest))
    }
    guard let read = try? innhold.innhold(path) else { return nil }
    let deler = read.tekster.flatMap { text in
      text.tekst.split(separator: " | ").map { Feltstekst(sted: text.sted, tag: nil, tekst: String($0), erFri: true) }
    }
    let events = read.hendelser.map { Feltstekst(sted: $0.sted, tag: nil, tekst: $0.tekst, erFri: true) }
    return Utsagn(fil: path, slag: read.slag, deler: deler + events)
  }
}

/// What the living files of a folder say.
struct Gjeldende: Sendable {
  /// The kind of each file, in the order given; nil for one that was not read.
  let slag: [Filslag?]
  private let dokumenter: [Utsagn]
  private let filer: [String: Utsagn]

  init(_ alle: [Utsagn?]) {
    slag = alle.map { $0?.slag }
    dokumenter = alle.compactMap(\.self).filter { $0.slag == .dokument }
    filer = Dictionary(alle.compactMap(\.self).filter { $0.slag != .dokument }.map { ($0.fil, $0) }) { first, _ in first
    }
  }

  /// Where in a copy something stands that none of the same pupil's documents says; of a list, that the file in its place does not say.
  func missing(from kopi: Utsagn, below root: String) -> [String] {
    let living =
      kopi.slag == .dokument ? documents(of: kopi, below: root) : [file(of: kopi, below: root)].compactMap(\.self)
    let whole = living.flatMap(\.deler).map { Nøkkel.folded($0.tekst) }.joined(separator: "\n")
    var exact: Set<String> = []
    for piece in living.flatMap(\.deler) { exact.insert((piece.tag ?? "") + "\t" + Nøkkel.folded(piece.tekst)) }
    var places: [String] = []
    for piece in kopi.deler {
      let text = Nøkkel.folded(piece.tekst)
      // A day of its own each document has, and it is no words.
      guard !text.isEmpty, piece.tag != "dok.dato", piece.tag != "dok.skoleår" else { continue }
      let stands = piece.erFri ? whole.contains(text) : exact.contains((piece.tag ?? "") + "\t" + text)
      if !stands, !places.contains(piece.sted) { places.append(piece.sted) }
    }
    return places
  }

  /// What is there now instead of a copy.
  func successor(of kopi: Utsagn, below root: String) -> String? {
    guard kopi.slag == .dokument else { return file(of: kopi, below: root)?.fil }
    let documents = documents(of: kopi, below: root)
    // The name of a copy begins with a digest of the path that it had.
    let begin = Files.name(of: kopi.fil).prefix(8)
    return
      (documents.first { Stamp.digest(ofKey: $0.fil).prefix(8) == begin }
      ?? documents.first { $0.skjema == kopi.skjema } ?? documents.first)?.fil
  }

  /// The documents of the pupil that a copy is of, in whatever form; of a form about nobody, those of the form.
  private func documents(of kopi: Utsagn, below root: String) -> [Utsagn] {
    dokumenter.filter { living in
      guard root.isEmpty || living.fil.hasPrefix(root) else { return false }
      guard let mine = kopi.hvem, let their = living.hvem else {
        return kopi.hvem == nil && living.hvem == nil && kopi.skjema == living.skjema
      }
      if case .samme = mine.samsvar(med: their.hvem) { return true }
      if case .samme = their.samsvar(med: mine.hvem) { return true }
      return false
    }
  }

  /// `.iko/kopier/filer/1a2b3c4d-svar.xlsx` was `svar.xlsx`.
  private func file(of kopi: Utsagn, below root: String) -> Utsagn? {
    filer[root + Files.name(of: kopi.fil).drop { $0 != "-" }.dropFirst()]
  }
}
