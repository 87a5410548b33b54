import Forms
import OPC

/// What shall become of one pupil's document, decided before anything is written.
struct Fyllplan {
  enum Task: Equatable {
    /// Made, or made anew where the data are others.
    case make
    /// New data into what a person edited.
    case merge
    /// Made beside another that is kept.
    case copy
    /// Nothing is made.
    case none(Utfylling.Status, Finding)
  }

  let task: Task
  let path: String
  let day: Day
  /// What is there now of this pupil and form.
  let existing: Stamp?
  /// The document of the period before, where the next one is made from it.
  let earlier: Dokumentmappe.Funnet?
  let remarks: [Finding]

  /// - Parameters:
  ///   - path: what the document is called, or would be.
  ///   - found: the documents of this pupil and form, and of the period that is asked for, that are there already.
  ///   - earlier: the document of the period before.
  ///   - isNameTaken: whether an earlier pupil's document gets this name in the same run.
  init(
    _ oppføring: Oppføring, _ run: Utfylling, path: String, day: Day, found: [Dokumentmappe.Funnet],
    earlier: Dokumentmappe.Funnet? = nil, isNameTaken: Bool
  ) {
    var (path, existing) = (path, found.first?.stamp)
    var task = Self.task(for: oppføring, path, found, hasEarlier: earlier != nil, run)
    if task == .copy {
      path = Self.beside(path, run)
      existing = nil
      if let taken = Self.taken(path, run) { task = taken }
    }
    if case .none = task {
    } else if isNameTaken {
      task = .none(.mislykket, Finding(.kept, .error, message: Wording.sameFileName))
    }
    (self.task, self.path, self.day, self.existing, self.earlier) = (task, path, day, existing, earlier)
    let isFirst = run.handling == .nyPeriode && earlier == nil && existing == nil
    remarks =
      Self.remarks(on: oppføring) + (isFirst ? [Finding(.rule, .remark, message: Wording.firstPeriod)] : [])
  }

  private static func task(
    for oppføring: Oppføring, _ path: String, _ documents: [Dokumentmappe.Funnet], hasEarlier: Bool, _ run: Utfylling
  ) -> Task {
    if oppføring.navn == nil, run.template.fields.contains(where: { $0.tag == "elev.navn" }) {
      return .none(.mislykket, Finding(.noName, .error, place: oppføring.sted, message: Wording.noName))
    }
    func kept(_ message: String, _ code: Finding.Code = .kept) -> Task {
      run.handling == .nyKopi ? .copy : .none(.beholdt, Finding(code, .warning, message: message))
    }
    if documents.count > 1 { return kept(Wording.twice(documents.count), .twice) }
    if let link = link(at: path, run) { return link }
    guard let stamp = documents.first?.stamp else {
      return Files.kind(of: path) == nil ? .make : kept(Wording.foreignFile)
    }
    // What was carried over cannot be made again; new data can still be brought in.
    if stamp.previous != nil, !hasEarlier {
      return run.handling == .oppdater ? .merge : kept(Wording.earlierIsGone)
    }
    if stamp.isUntouched, stamp.template == run.template.digest { return .make }
    if run.handling == .oppdater { return .merge }
    return kept(stamp.isUntouched ? Wording.otherTemplate : Wording.kept)
  }

  private static func link(at path: String, _ run: Utfylling) -> Task? {
    let folder = Files.folder(of: path)
    guard Lenke.stands(at: path) || folder != run.folder && Lenke.stands(at: folder) else { return nil }
    return .none(.mislykket, Finding(.kept, .error, message: Wording.link))
  }

  /// `… 2026-11-23 (ny 2027-01-10).docx`, also beside one that is such a copy itself.
  private static func beside(_ path: String, _ run: Utfylling) -> String {
    let name = path.lowercased().hasSuffix(".docx") ? String(path.dropLast(5)) : path
    return name.replacing(#/ \(ny [0-9]{4}-[0-9]{2}-[0-9]{2}\)$/#, with: "") + " (ny \(run.dato.iso)).docx"
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

/// The file that Word lays beside a document while somebody has it open: `~$` and the name without its first two letters.
enum Wordlås {
  static func isOpen(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return Files.kind(of: Files.folder(of: path) + "/~$" + name.dropFirst(2)) != nil
  }
}
