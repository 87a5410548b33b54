import Forms
import Tables

/// The dates of a year's meetings, as a person sets them, and the list that keeps them.
///
///     var liste = Møtedatoliste(skoleår: year, møter: try Møteplan(skoleår: year).møter)
///     liste.rader[0].dato = "2026-09-02"
///     let datoer = try liste.datoer()          // as `fyll årshjul-oversikt --fra` reads the list
///     try liste.workbook(for: path)
public struct Møtedatoliste: Sendable, Equatable {
  /// A meeting, as it stands in a form: what is no date is kept, so that it can be said.
  public struct Rad: Sendable, Equatable {
    /// The number as printed.
    public let nr: String
    /// `2026-09-02` or `02.09.2026`; empty where no day is set.
    public var dato: String
    /// `12.00–13.30`
    public var klokkeslett: String
    public var sted: String

    public init(nr: String, dato: String = "", klokkeslett: String = "", sted: String = "") {
      (self.nr, self.dato, self.klokkeslett, self.sted) = (nr, dato, klokkeslett, sted)
    }

    /// The day; nil where none is set, and where what is written is none.
    public var dag: Day? { Day(iso: dato) ?? Day(norwegian: dato) }

    /// Whether something is written that is no day.
    public var erUgyldig: Bool { !dato.isEmpty && dag == nil }
  }

  public let skoleår: Skoleår
  public var rader: [Rad]

  public init(skoleår: Skoleår, rader: [Rad]) { (self.skoleår, self.rader) = (skoleår, rader) }

  /// What is set already in a wheel or a list.
  ///
  /// - Parameters:
  ///   - skoleår: the year of the meetings.
  ///   - møter: the meetings of ``Møteplan``.
  public init(skoleår: Skoleår, møter: [Møteplan.Rad]) {
    self.init(
      skoleår: skoleår,
      rader: møter.map { møte in
        let tid = Møtetid(møte.tid)
        let klokkeslett = tid.klokkeslett.map { String($0.dropFirst("kl. ".count)) }
        return Rad(
          nr: møte.nr, dato: møte.dato?.iso ?? "", klokkeslett: klokkeslett ?? "", sted: tid.sted ?? "")
      })
  }

  /// The list's name in a folder, one for each school year.
  public static func navn(_ skoleår: Skoleår) -> String { "\(filnavn) \(skoleår.fileName).xlsx" }

  /// How the name of such a list begins.
  public static let filnavn = "møtedatoer"

  /// Whether anything is set.
  public var erTom: Bool { rader.allSatisfy { $0.dato.isEmpty && $0.klokkeslett.isEmpty && $0.sted.isEmpty } }

  /// The list as a workbook, with a row for each meeting.
  ///
  /// - Parameter path: where it will be written.
  /// - Throws: what writing a workbook throws.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let sheet = WorkbookSheet(
      name: Wording.meetingDates, headers: [["Møte nr.", "Dato", "Klokkeslett", "Sted"]],
      rows: rader.map { rad in
        [.text(rad.nr), rad.dag.map { .day($0) } ?? .blank, .of(rad.klokkeslett), .of(rad.sted)]
      }, frozenColumns: 1)
    return try Register.workbook([sheet], for: path)
  }

  /// The dates as a reader of the list has them, with what it finds odd.
  ///
  /// - Parameter path: where the list will be written.
  /// - Throws: what writing and reading a workbook throws.
  public func datoer(for path: String) throws(FormError) -> Møtedatoer {
    try Møtedatoer(workbook(for: path), navn: path, skoleår: skoleår)
  }
}

extension Årsdokument {
  /// The name of the file of a form that is made once a school year, without ending.
  ///
  /// - Parameters:
  ///   - skjema: the form.
  ///   - skoleår: the year that the document is about.
  public static func filnavn(_ skjema: Skjema, _ skoleår: Skoleår) -> String {
    // The page's file name of one document ends in an underscore, which means nothing before a year.
    let name = skjema.publisertNavn
    return "\(name.hasSuffix("_") ? String(name.dropLast()) : name) \(skoleår.fileName)"
  }
}

extension Skjemasamling {
  /// The forms that tell when what happens in a school year.
  public static var årshjul: [Skjema] {
    alle.filter { [ÅrshjulOversikt.navn, ÅrshjulDetaljert.navn, ÅrshjulUngdomsskolene.navn].contains($0.navn) }
  }
}

extension Wording {
  static let meetingDates = "Møtedatoer"
}
