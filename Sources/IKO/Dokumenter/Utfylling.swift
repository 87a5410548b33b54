import Disk
import Forms

/// Makes the documents of a class: one for each pupil, never over what a person changed.
///
///     let run = Utfylling(skjema: skjema, template: template, folder: "Output", dato: day)
///     try run.make(oppføringer) { result in print(result.fil, result.status) }
///
/// Three steps, each in a file of its own: `Fyllgrunnlag` and `Fyllplan` decide what becomes of each document, `Dokumentmaker` makes its
/// bytes, and `Files.commit` gives a batch of them their names.
public struct Utfylling: Sendable {
  public var skjema: String
  public var template: Template<AnyForm>
  public var folder: String
  /// The date of documents that are made for the first time.
  public var dato: Day
  /// What follows from the date of the document.
  public var complete: @Sendable (Values, Day) -> (Values, [Finding]) = { values, _ in (values, []) }
  /// The usual answers of fields of which the data say nothing, such as the school's name. They never stand against what somebody wrote.
  public var forvalg = Values()
  public var withNames = true
  /// The name of the one file of a form that is about no pupil, without ending.
  public var fileName: String?
  public var withStamp = true
  /// Plans and reports, and writes nothing.
  public var isDryRun = false
  /// What is done with documents that are there and may not simply be made anew.
  public var handling = Handling.behold
  /// Whether a plan that somebody closed gets a next period too: the pupil was asked for by name.
  public var ogsåAvsluttede = false
  /// How many documents are made at once.
  public var jobs = 1
  /// Called each time a document is made, or found to need nothing, from any thread; it may still wait for its name.
  public var onEach: @Sendable () -> Void = {}
  /// Documents that a person vouches for: each is the pupil's of the list whom it may be, though that cannot be decided.
  public var sammeElev: [String] = []
  /// The template in both written languages; nil where there is only one.
  public var maler: Målmaler?
  /// The written language that was asked for; nil leaves it to the list, and where that says nothing to ``skolensMålform``.
  public var målform: Målform?
  /// The written language of pupils of whom the list says nothing.
  public var skolensMålform = Målform.bokmål
  /// The templates as they go to paper, by the digest of each; documents are made from those that are here.
  private(set) var påPapir: [String: Template<AnyForm>] = [:]
  /// Pupils of the same list for whom no document is asked; a document that is one of theirs is nobody else's.
  public var andre: [Oppføring] = []

  public init(skjema: String, template: Template<AnyForm>, folder: String, dato: Day) {
    self.skjema = skjema
    self.template = template
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.dato = dato
    hvem = Hvemfelt(of: template.fields)
  }

  /// What becomes of a document that a person edited, or that is of another template.
  public enum Handling: Sendable {
    /// It is kept and reported.
    case behold
    /// Fields that were left alone take the new data; the others stay.
    case oppdater
    /// It is kept, and a new one laid beside it.
    case nyKopi
    /// The document of the period before is kept, and the next one made from it.
    case nyPeriode
  }

  public enum Status: String, Sendable, CaseIterable {
    case laget, uendret, beholdt, oppdatert, konflikt, nyKopi, mislykket
  }

  /// What becomes of one field of a document that was edited.
  public struct Flettelinje: Sendable {
    /// `plan.hovedmål`, `tiltak[0].frist`.
    public let felt: String
    /// What a person calls it: «Tiltak 1: Frist».
    public let navn: String
    public let blir: MergePlan.Outcome
  }

  public struct Resultat: Sendable {
    public let fil: String
    public let nøkkel: String
    public internal(set) var status: Status
    public internal(set) var funn: [Finding]
    /// What becomes of each field, where new data come into a document that was edited; empty elsewhere.
    public internal(set) var fletting: [Flettelinje] = []
    /// The disk is full or the folder has gone: the run stops.
    public internal(set) var stops = false
  }

  /// Whether documents are about a pupil.
  var gjelderElev: Bool { hvem?.erElev ?? false }

  /// The fields that say whose a document is; nil for a form that asks for no name.
  private(set) var hvem: Hvemfelt?

  /// Whether a document is known by its row alone: in a list that is sorted otherwise that is somebody else's.
  func kjennesPåRaden(_ oppføring: Oppføring) -> Bool {
    oppføring.erBareEnRad && fileName == nil && Skjemasamling.skjema(skjema) == nil
  }

  /// Whether all that tells whose a document is, is something that is one person's after another: the number of a room, a time.
  func kjennesPåSted(_ oppføring: Oppføring) -> Bool {
    guard let hvem, hvem.erBareNavn, hvem.erPekt, let name = oppføring.navn?.fullt else { return false }
    return !Elevnavn.erHelt(name)
  }

  /// The field of the form that a person says is the name of whom a document is about.
  public mutating func navngi(ved tag: String?) { hvem = Hvemfelt(of: template.fields, navnefelt: tag) }

  /// A path as a person knows it: below the folder.
  func shown(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// The written language of a pupil's documents: what was asked for, what the list says, what the school writes.
  func målform(for oppføring: Oppføring) -> Målform {
    målform ?? oppføring.values.text(Målform.felt.tag).flatMap { Målform($0) } ?? skolensMålform
  }

  /// The template that a pupil's document is made from. One that a person has written in keeps its language.
  func mal(for oppføring: Oppføring, existing: Stamp? = nil) -> Template<AnyForm> {
    guard let maler else { return template }
    if let existing, !existing.isUntouched, let language = maler.målform(of: existing) { return maler[language] }
    return maler[målform(for: oppføring)]
  }

  /// The template that a document is read by: in its own language, where it was made from one of the two.
  func mal(av stamp: Stamp?) -> Template<AnyForm> {
    guard let maler, let language = stamp.flatMap({ maler.målform(of: $0) }) else { return template }
    return maler[language]
  }

  /// Makes documents as they go to paper: with blanks that look blank, with the school's logo.
  ///
  /// - Throws: what compiling a template throws.
  public mutating func kle(_ utskrift: Utskrift) throws(FormError) {
    guard !utskrift.erVanlig else { return }
    for mal in [template] + (maler.map { [$0.bokmål, $0.nynorsk] } ?? []) where påPapir[mal.digest] == nil {
      påPapir[mal.digest] = try utskrift.kledd(mal)
    }
  }

  /// Whether a document was made from the run's template, in either language.
  func erMal(av stamp: Stamp) -> Bool { stamp.template == template.digest || maler?.målform(of: stamp) != nil }

  /// Where replaced documents go.
  var copies: String { folder + "/" + FolderLock.ownFolder + "/kopier/" + dato.iso }
}
