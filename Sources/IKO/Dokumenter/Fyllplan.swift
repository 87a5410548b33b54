import Disk
import Forms

/// What shall become of one pupil's document, decided before anything is written.
struct Fyllplan {
  enum Task: Equatable {
    /// Made, or made anew where the data are others.
    case make
    /// New data into what a person edited.
    case merge
    /// Kept, and looked at: whether a program only saved it.
    case compare
    /// Made beside another that is kept.
    case copy
    /// Nothing is made.
    case none(Utfylling.Status, Finding)
  }

  let task: Task
  let path: String
  let day: Day
  /// The template, in the language of the document.
  let mal: Template<AnyForm>
  /// What is there now of this pupil and form.
  let existing: Stamp?
  /// The document of the period before, where the next one is made from it.
  let earlier: Dokumentmappe.Dokument?
  let remarks: [Finding]
  /// Whether a person vouches that what is there is the pupil's.
  let isVouched: Bool
  /// The digest of the bytes that showed what is there to be the pupil's; nil where its stamp did.
  let innhold: String?

  /// - Parameters:
  ///   - path: what the document is called, or would be.
  ///   - found: the pupil's documents that are there already, and those of which that cannot be decided.
  ///   - isNameTaken: whether an earlier pupil's document gets this name in the same run.
  init(
    _ oppføring: Oppføring, _ run: Utfylling, path: String, day: Day, found: Fyllgrunnlag.Periode, isNameTaken: Bool
  ) {
    let earlier = found.before.first
    var (path, existing) = (path, found.now.first?.stamp)
    var task = Self.task(for: oppføring, path, found, run)
    if task == .copy {
      // A copy beside a file that bears another's name does not take that over.
      if Self.bearsAnothersName(path, oppføring) {
        path =
          run.folder + "/"
          + Filnavnliste.path(of: oppføring, skjema: run.skjema, day: day, withNames: run.withNames)
      }
      path = Self.beside(path, run)
      existing = nil
      if let taken = Self.taken(path, run) { task = taken }
    }
    if case .none = task {
    } else if isNameTaken {
      task = .none(.mislykket, Finding(.kept, .error, message: Wording.sameFileName))
    }
    isVouched = found.now.first?.erBekreftet == true
    innhold = found.now.first?.innhold
    (self.task, self.path, self.day, self.existing, self.earlier) = (task, path, day, existing, earlier)
    mal = run.mal(for: oppføring, existing: existing)
    let isFirst = run.handling == .nyPeriode && earlier == nil && existing == nil
    remarks =
      Self.remarks(on: oppføring) + Self.doubts(found, of: oppføring, run) + Self.vouched(found, oppføring, run)
      + (isFirst ? [Finding(.rule, .remark, message: Wording.firstPeriod)] : [])
  }

  private static func task(
    for oppføring: Oppføring, _ path: String, _ found: Fyllgrunnlag.Periode, _ run: Utfylling
  ) -> Task {
    if oppføring.navn == nil, run.gjelderElev {
      return .none(.mislykket, Finding(.noName, .error, place: oppføring.sted, message: Wording.noName))
    }
    func kept(_ message: String, _ code: Finding.Code = .kept) -> Task {
      run.handling == .nyKopi ? .copy : .none(.beholdt, Finding(code, .warning, message: message))
    }
    // Beside what cannot be read a new one may be asked for.
    let isAsked = run.handling == .nyKopi && found.tvil.allSatisfy { $0.why == .uleselig }
    if found.now.isEmpty, found.before.isEmpty, !isAsked, let first = found.tvil.first {
      return .none(
        first.why == .uleselig ? .beholdt : .mislykket, doubt(first.why, found.tvil.map(\.dokument), of: oppføring, run)
      )
    }
    // Name and birth date of one document, name and class of another: one of the two is wrong.
    if let first = found.tvil.first(where: { $0.why == .annenDato }) {
      return .none(.mislykket, doubt(first.why, [first.dokument], of: oppføring, run))
    }
    for documents in [found.now, found.before] where documents.count > 1 {
      return kept(Wording.twice(documents.map { run.shown($0.path) }), .twice)
    }
    if let link = link(at: path, run) { return link }
    for document in found.now + found.before where document.stamp == nil && !document.erBekreftet {
      return kept(Wording.unvouched(run.shown(document.path)), .unvouched)
    }
    guard let document = found.now.first else {
      return Files.kind(of: path) == nil ? .make : kept(Wording.foreignFile)
    }
    guard let stamp = document.stamp else { return kept(Wording.withoutStamp) }
    // What is made is a .docx; one that was saved as another kind of document keeps its own.
    if Dokumentfil.cut(document.path).ending.lowercased() != ".docx" { return kept(Wording.otherKindOfWord) }
    // What was carried over cannot be made again; new data can still be brought in.
    if stamp.previous != nil, found.before.isEmpty {
      return run.handling == .oppdater ? .merge : kept(Wording.earlierIsGone)
    }
    if stamp.isUntouched, run.erMal(av: stamp) { return .make }
    if run.kjennesPåRaden(oppføring) {
      if run.handling == .nyKopi { return .copy }
      let isAsked = run.handling != .behold
      return .none(
        isAsked ? .mislykket : .beholdt,
        Finding(.whoseDocument, isAsked ? .error : .warning, place: oppføring.sted, message: Wording.knownByItsRow))
    }
    if run.handling == .oppdater { return .merge }
    if run.handling == .behold, run.erMal(av: stamp) { return .compare }
    return kept(stamp.isUntouched ? Wording.otherTemplate : Wording.kept)
  }

  /// Why nothing is made for a pupil: a document may be hers, and may be another's.
  private static func doubt(
    _ why: Samsvar.Uvisshet, _ documents: [Dokumentmappe.Dokument], of oppføring: Oppføring, _ run: Utfylling
  ) -> Finding {
    let files = documents.map { run.shown($0.path) }
    let message = Wording.unclearDocument(why, files)
    return why == .uleselig
      ? Finding(.unvouched, .warning, message: message)
      : Finding(.whoseDocument, .error, place: oppføring.sted, message: message)
  }

  /// Both identities, where a person vouches that they are one.
  private static func vouched(
    _ found: Fyllgrunnlag.Periode, _ oppføring: Oppføring, _ run: Utfylling
  ) -> [Finding] {
    found.bekreftet.map { dokument, visning in
      let listed = Dokumentkjennetegn.visning(oppføring.navn, oppføring.values)
      let message = Wording.vouched(run.shown(dokument.path), says: visning, listed: listed)
      return Finding(.whoseDocument, .remark, place: oppføring.sted, message: message)
    }
  }

  /// Findings about documents that are left alone, where the pupil certainly has others.
  private static func doubts(
    _ found: Fyllgrunnlag.Periode, of oppføring: Oppføring, _ run: Utfylling
  ) -> [Finding] {
    let isOwn = !found.now.isEmpty || !found.before.isEmpty
    let doubted = isOwn ? found.tvil.map(\.dokument) : []
    let hasOtherNumber = isOwn && Self.hasOtherNumber(found.now.first?.stamp ?? found.before.first?.stamp, oppføring)
    let number = hasOtherNumber ? [Finding(.whoseDocument, .remark, message: Wording.otherNumber)] : []
    let misnamed = (found.now + found.before).filter { bearsAnothersName($0.path, oppføring) }
    return number
      + misnamed.map { Finding(.whoseDocument, .warning, message: Wording.misnamed(run.shown($0.path))) }
      + doubted.map {
        Finding(.whoseDocument, .warning, message: Wording.leftAlone(run.shown($0.path)))
      }
      + found.andres.map {
        Finding(.whoseDocument, .warning, message: Wording.numberOfAnother(run.shown($0.path)))
      }
  }

  /// Whether a file is called by the name of somebody else: two files may have been given each other's names.
  private static func bearsAnothersName(_ path: String, _ oppføring: Oppføring) -> Bool {
    guard let file = Elevnavn(filnavn: path), let own = oppføring.navn else { return false }
    return [.ulik, .sammeEtternavn].contains(Navneform(file).likhet(med: Navneform(own)))
  }

  /// Whether a document that is the pupil's by name and birth date was made with another number.
  private static func hasOtherNumber(_ stamp: Stamp?, _ oppføring: Oppføring) -> Bool {
    guard let kept = stamp?.otherKeys["nr"] else { return false }
    let listed = oppføring.kjennetegn.nummeravtrykk
    return !listed.isEmpty && !listed.contains(kept)
  }

  private static func link(at path: String, _ run: Utfylling) -> Task? {
    let folder = Files.folder(of: path)
    guard Lenke.stands(at: path) || folder != run.folder && Lenke.stands(at: folder) else { return nil }
    return .none(.mislykket, Finding(.kept, .error, message: Wording.link))
  }

  /// `… 2026-11-23 (ny 2027-01-10).docx`, also beside one that is such a copy itself.
  private static func beside(_ path: String, _ run: Utfylling) -> String {
    let stem = Dokumentfil.cut(path).stem
    let whose = stem.hasSuffix(")") ? stem.replacing(#/ \(ny [0-9]{4}-[0-9]{2}-[0-9]{2}\)$/#, with: "") : stem
    return whose + " (ny \(run.dato.iso)).docx"
  }

  /// The copy of today is there already: it is nobody's draft to write over.
  private static func taken(_ path: String, _ run: Utfylling) -> Task? {
    if let link = link(at: path, run) { return link }
    guard Files.kind(of: path) != nil else { return nil }
    return .none(.beholdt, Finding(.kept, .warning, message: Wording.copyIsThere))
  }

  private static func remarks(on oppføring: Oppføring) -> [Finding] {
    guard let navn = oppføring.navn, Filnavn.hidesCharacters(navn.fullt) else { return [] }
    return [Finding(.replacedCharacters, .remark, field: "elev.navn", message: Wording.invisibleInName)]
  }
}

/// Symbolic links in the folder that documents go into: nothing is written through them.
enum Lenke {
  static func stands(at path: String) -> Bool { Files.isLink(path) }
}

/// Why a document that is there may not be written now.
package enum Skrivehinder {
  /// The sentence for a person; nil where nothing is in the way.
  package static func hinder(_ path: String) -> String? {
    if Wordlås.isOpen(path) { return Wording.openInWord }
    return Files.isReadOnly(path) ? Wording.readOnly : nil
  }
}

/// The file that Word lays beside a document while somebody has it open: `~$` and the name without its first two letters.
enum Wordlås {
  static func isOpen(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return Files.kind(of: Files.folder(of: path) + "/~$" + name.dropFirst(2)) != nil
  }
}
