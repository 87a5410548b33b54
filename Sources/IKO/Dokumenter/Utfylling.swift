import Forms
import OPC

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
  /// Documents that a person vouches for: each is the pupil's of the list whom it may be, though that cannot be decided.
  public var sammeElev: [String] = []
  /// Pupils of the same list for whom no document is asked; a document that is one of theirs is nobody else's.
  public var andre: [Oppføring] = []

  public init(skjema: String, template: Template<AnyForm>, folder: String, dato: Day) {
    self.skjema = skjema
    self.template = template
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.dato = dato
  }

  /// What becomes of a document that a person edited, or that is of another template.
  public enum Handling: Sendable {
    /// It is kept, and told of.
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
  var gjelderElev: Bool { template.fields.contains { $0.tag == "elev.navn" } }

  /// A path as a person knows it: below the folder.
  func shown(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// Where replaced documents go.
  var copies: String { folder + "/" + FolderLock.ownFolder + "/kopier/" + dato.iso }
}
