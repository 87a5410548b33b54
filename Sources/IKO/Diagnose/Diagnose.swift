import Forms
import OPC
import Tables
import LibXML

/// Everything that IT asks for when something does not work: versions, where templates and settings come from, whether documents can be
/// written. Nothing of a pupil, no names of documents.
///
///     let diagnose = Diagnose(omgivelser: .prosessen)
///     diagnose.kanLageDokumenter, diagnose.funn
public struct Diagnose: Sendable {
  /// A library that the program loads.
  public struct Bibliotek: Equatable, Sendable {
    public let navn: String
    public let versjon: String
  }

  /// The edition that the templates tell of; nil for a build by a developer.
  public let utgave: Utgave?
  /// The folder of the program; nil where the system does not tell.
  public let program: String?
  public let maskin: Maskindiagnose
  public let biblioteker: [Bibliotek]
  public let maler: Maldiagnose
  public let oppsett: Oppsettdiagnose
  public let mappe: Mappediagnose

  /// - Parameters:
  ///   - omgivelser: the environment, the working folder and the program's place.
  ///   - mappe: the folder that documents are to be written in; nil means the working folder.
  ///   - erTerminal: whether a person reads the result on a terminal, whose encoding then matters.
  public init(omgivelser: Omgivelser, mappe: String? = nil, erTerminal: Bool = false) {
    let malmappe = Malmappe(omgivelser)
    utgave = malmappe.utgave
    program = omgivelser.program
    maskin = Maskindiagnose(omgivelser, erTerminal: erTerminal)
    biblioteker = ([XMLTree.library] + OfficePackage.libraries + [Stamp.library, WorkbookWriter.library]).map {
      Bibliotek(navn: $0.name, versjon: $0.version)
    }
    maler = Maldiagnose(malmappe)
    oppsett = Oppsettdiagnose(omgivelser)
    self.mappe = Mappediagnose(mappe ?? omgivelser.arbeidsmappe ?? ".")
  }

  /// What somebody should know, in the order of the parts.
  public var funn: [Finding] { maler.funn + oppsett.funn + mappe.funn + maskin.funn }

  /// Whether `iko fyll` could make any document.
  public var kanLageDokumenter: Bool { maler.kanBrukes && oppsett.kanBrukes && mappe.kanBrukes }
}
