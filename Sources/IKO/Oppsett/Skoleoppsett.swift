import Disk
import Forms

/// The settings of a school: the working folder's file over the one that IT has set for the whole school, setting by setting.
///
///     let oppsett = try Skoleoppsett.les()
///     oppsett[.skole]?.verdi            // "Halden videregående skole"
///     run.forvalg = oppsett.forvalg     // what documents hold where the data say nothing
public struct Skoleoppsett: Sendable {
  /// What a setting is, and which file says so.
  public struct Verdi: Equatable, Sendable {
    public let verdi: String
    public let fil: String
  }

  /// The file of the working folder; nil where that is gone.
  public let arbeidsfil: Oppsettfil?
  /// The one for the whole school.
  public let skolefil: Oppsettfil

  /// Where the two files are.
  public static func stier(_ omgivelser: Omgivelser) -> (arbeid: String?, skole: String) {
    (
      omgivelser.arbeidsmappe.map { Omgivelser.path($0, Oppsettfil.navn) },
      Omgivelser.path(omgivelser.skolemappe, Oppsettfil.navn)
    )
  }

  /// Reads both files. A broken one is an error: what it was to set would otherwise be missing without a word.
  ///
  /// - Throws: what ``Oppsettfil`` throws.
  public static func les(_ omgivelser: Omgivelser = .prosessen) throws(FormError) -> Skoleoppsett {
    try Skoleoppsett(omgivelser)
  }

  private init(_ omgivelser: Omgivelser) throws(FormError) {
    let (arbeid, skole) = Self.stier(omgivelser)
    skolefil = try Oppsettfil(skole)
    guard let arbeid else {
      arbeidsfil = nil
      return
    }
    arbeidsfil = try Oppsettfil(arbeid)
  }

  public subscript(innstilling: Innstilling) -> Verdi? {
    for fil in [arbeidsfil, skolefil].compactMap(\.self) {
      if let verdi = fil[innstilling] { return Verdi(verdi: verdi, fil: fil.sti) }
    }
    return nil
  }

  /// The usual answers of the forms' fields: the school's name, the leader, the day of the meetings with its time.
  public var forvalg: Values {
    var values = Values()
    for innstilling in Innstilling.allCases {
      guard let felt = innstilling.felt, let verdi = self[innstilling]?.verdi else { continue }
      values[felt] = .text(innstilling == .møtedag ? møte(verdi) : verdi)
    }
    return values
  }

  /// The same in a document's language. Those of a form about pupils are put into each document's own as it is made.
  public func forvalg(i målform: Målform) -> Values {
    var values = forvalg
    if målform == .nynorsk, let tag = Innstilling.møtedag.felt, let text = values.text(tag) {
      values[tag] = .text(Nynorsksetninger.ukedag(text))
    }
    return values
  }

  /// The written language of what is made; bokmål where nothing is set.
  public var målform: Målform { self[.målform].flatMap { Målform($0.verdi) } ?? .bokmål }

  /// The written language of the page; that of what is made, where nothing else is set.
  public var sidemålform: Målform { self[.sidemålform].flatMap { Målform($0.verdi) } ?? målform }

  /// How documents go to paper: the setting, or what was asked for now.
  ///
  /// - Parameter forPapir: whether blanks shall look blank, whatever the setting says.
  /// - Throws: `bad-logo`.
  public func utskrift(forPapir: Bool = false) throws(FormError) -> Utskrift {
    var logo: Logo?
    if let verdi = self[.logo] {
      // A path in the file of the whole school is that file's.
      let isAbsolute = verdi.verdi.hasPrefix("/")
      logo = try Logo(isAbsolute ? verdi.verdi : Omgivelser.path(Files.folder(of: verdi.fil), verdi.verdi))
    }
    return Utskrift(forPapir: forPapir || self[.forPapir]?.verdi == "ja", logo: logo)
  }

  /// `tirsdag kl. 12.00–13.30`.
  private func møte(_ dag: String) -> String {
    [dag, self[.møtetid].map { "kl. " + $0.verdi }].compactMap(\.self).joined(separator: " ")
  }
}
