import Disk
import Forms
import TemplateBundle

/// Where the templates are kept, and which file is used.
///
///     let path = try Malmappe.path(of: "data/terskler.json")
///     for fil in try Malmappe.gjeldende.filer { print(fil.navn, fil.sti) }
///
/// Folders are looked in one after the other, and the first that holds a file wins, file by file: a school may have changed one template
/// only. The order is documented in <doc:Templates>.
public struct Malmappe: Sendable {
  /// A folder that is looked in.
  public struct Sted: Equatable, Sendable {
    /// Why it is looked in; the raw values stand in JSON.
    public enum Slag: String, Sendable {
      /// The environment variable `IKO_MALER` names it.
      case miljø = "IKO_MALER"
      /// `maler` in the folder that the command is run in.
      case arbeidsmappe
      /// `maler` in what IT has set for the whole school.
      case skole
      /// `Templates` beside the program.
      case program
      /// `../share/iko`, as packages lay them.
      case delt
      /// Where the build lays them.
      case bygg
    }

    public let slag: Slag
    public let mappe: String

    /// Whether what lies there came with the program; else a school made it.
    public var erLevert: Bool { slag == .program || slag == .delt || slag == .bygg }

    func sti(_ navn: String) -> String { Omgivelser.path(mappe, navn) }

    func har(_ navn: String) -> Bool { Files.kind(of: sti(navn)) == .file }
  }

  /// First to last.
  public let steder: [Sted]

  public init(steder: [Sted]) { self.steder = steder }

  public init(_ omgivelser: Omgivelser) {
    func sted(_ slag: Sted.Slag, _ folder: String?, _ name: String = "") -> Sted? {
      folder.map { Sted(slag: slag, mappe: name.isEmpty ? $0 : Omgivelser.path($0, name)) }
    }
    let program = omgivelser.program
    steder = [
      sted(.miljø, omgivelser.verdi("IKO_MALER")),
      sted(.arbeidsmappe, omgivelser.arbeidsmappe, Self.egne),
      sted(.skole, omgivelser.skolemappe, Self.egne),
      sted(.program, program, "Templates"),
      sted(.delt, program.map { Files.folder(of: $0) }, "share/iko"),
      sted(.bygg, program, TemplateBundle.path),
    ].compactMap(\.self)
  }

  /// The name of a folder with a school's own templates.
  package static let egne = "maler"

  /// Those of the running process.
  public static var gjeldende: Malmappe { Malmappe(.prosessen) }

  /// The path of a file in the first folder that holds it.
  ///
  /// - Throws: `no-such-file` where none does; `bad-folder` where `IKO_MALER` names no folder with templates, or a school's own is closed.
  public static func path(of navn: String) throws(FormError) -> String { try gjeldende.path(of: navn) }

  /// The same in these folders.
  public func path(of navn: String) throws(FormError) -> String {
    try kontroller()
    guard let sted = sted(for: navn) else {
      throw FormError(kind: "no-such-file", file: navn, message: Wording.noTemplate(steder, finnes: noen))
    }
    return sted.sti(navn)
  }

  /// The folder that a file is taken from.
  func sted(for navn: String) -> Sted? { steder.first { $0.har(navn) } }

  /// The delivered file that a school's own is made from: of the folders that came with the program, else of the one that was named.
  func grunnlag(for navn: String) -> Sted? {
    steder.first { $0.erLevert && $0.har(navn) } ?? steder.first { $0.slag == .miljø && $0.har(navn) }
  }

  /// The first folder that holds any of the templates.
  var noen: Sted? { steder.first { sted in Self.maler.contains { sted.har($0) } } }

  /// Whether what was asked for is there at all. A wrong folder is not passed over: what is found further on would be taken for what the
  /// school wanted.
  ///
  /// - Parameter harMaler: whether there must be a template at all.
  func kontroller(harMaler: Bool = false) throws(FormError) {
    for sted in steder where !sted.erLevert {
      let kind = Files.kind(of: sted.mappe)
      if kind == .folder, !Files.isReadable(sted.mappe) { throw feil(sted, Wording.closedTemplates) }
      guard sted.slag == .miljø else { continue }
      switch kind {
      case nil: throw feil(sted, Wording.namedFolderIsGone)
      case .file, .other: throw feil(sted, Wording.namedFolderIsFile)
      case .folder: if !Self.filer.contains(where: { sted.har($0) }) { throw feil(sted, Wording.namedFolderIsEmpty) }
      }
    }
    if harMaler, noen == nil {
      throw FormError(kind: "no-such-file", file: "maler", message: Wording.noTemplate(steder, finnes: nil))
    }
  }

  private func feil(_ sted: Sted, _ message: String) -> FormError {
    FormError(kind: "bad-folder", file: sted.mappe, message: message)
  }
}

extension Malmappe {
  /// The templates, by their names in the folder.
  static var maler: [String] { Skjemasamling.alle.map(\.malnavn) }

  /// The same in nynorsk.
  static var nynorskeMaler: [String] { Skjemasamling.alle.map { $0.malnavn(.nynorsk) } }

  /// What lies beside them as data: limits of the criteria, words, measures.
  static let data = ["begreper", "kriterier", "ordliste", "terskler", "tiltakskatalog"].map { "data/\($0).json" }

  /// Everything that a school may have its own of.
  static var filer: [String] { maler + nynorskeMaler + data }
}

extension Skjema {
  /// The template's name in the folder of templates.
  var malnavn: String { publisertNavn + ".docx" }
}
