import Disk
import Forms
import Foundation
import Tables

/// The outcome as a workbook, with columns for the decision of a person. `iko fyll --fra vurdert.xlsx` makes documents for those who are
/// to be followed up.
///
///     let bytes = try Vurdertliste(vurderinger, Planforslag(template, regelverk)).workbook(for: "vurdert.xlsx")
public struct Vurdertliste {
  /// What a person decides.
  public enum Beslutning: String, CaseIterable, Sendable {
    case følgesOpp = "Følges opp"
    case følgesIkkeOpp = "Følges ikke opp"
    case avventer = "Avventer"

    /// Nil for another text.
    init?(_ text: String) {
      guard let known = Self.allCases.first(where: { Nøkkel.folded($0.rawValue) == Nøkkel.folded(text) }) else {
        return nil
      }
      self = known
    }
  }

  /// A decision, and what somebody wrote beside it.
  public struct Avgjørelse: Sendable, Equatable {
    /// Nil where nothing is decided.
    public var beslutning: Beslutning?
    public var merknad: String?

    public init(_ beslutning: Beslutning?, merknad: String? = nil) {
      (self.beslutning, self.merknad) = (beslutning, merknad)
    }
  }

  private let vurderinger: [Elevvurdering]
  private let forslag: Planforslag
  /// What people decided before, by the pupil's key.
  private let forrige: Forrige?

  /// The day on which the criteria were held against the lists.
  private let dato: Day?

  /// What a person decided now, by the pupil's key. It goes before what was decided earlier.
  public var avgjørelser: [String: Avgjørelse] = [:]

  /// Whether the earlier list's rows with a decision about somebody who is none of these pupils stay as they are, below the others. Else such a decision
  /// is not in the new list (``Forrige/ikkeOverført(til:)``).
  public var beholderAndre = false

  public init(_ vurderinger: [Elevvurdering], _ forslag: Planforslag, forrige: Forrige? = nil, dato: Day? = nil) {
    self.vurderinger = vurderinger
    self.forslag = forslag
    self.forrige = forrige
    self.dato = dato
  }

  static let sheet = "Vurdering"
  static let columns = [
    "Beslutning", "Prioritet", remark, "Etternavn", "Fornavn", "Klasse", "Utfall", "Treff på", "Grunnlag", "Mangler",
    "Meldt av", "Kritiske faktorer", "Annet å se på", "Kriterier", "Trinn", "Fødselsdato", "Kontaktlærer",
    "Identifisert ved", "Kilde", "Dato for identifisering", "Å rette i listene", "Nøkkel",
  ]
  /// What earlier versions called some of them.
  static let older = [remark: "Merknad", "Å rette i listene": "Funn i listene"]
  /// The columns, and what earlier versions called them.
  static let known = Set(columns + older.values)
  /// What somebody writes beside the decision; it goes into the plan.
  static let remark = "Merknad til beslutningen"

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let decision = (Self.columns.firstIndex(of: "Beslutning") ?? 0) + 1
    let outcome = (Self.columns.firstIndex(of: "Utfall") ?? 0) + 1
    var sheet = WorkbookSheet(
      name: Self.sheet, headers: [Self.columns + egneKolonner], rows: vurderinger.map(row) + andreRader,
      choices: [decision: Beslutning.allCases.map(\.rawValue)], frozenColumns: 5)
    sheet.tones = [
      .init(column: outcome, text: Gruppe.treff.rawValue, tone: .urgent),
      .init(column: outcome, text: Gruppe.mangler.rawValue, tone: .notice),
    ]
    return try Register.workbook([sheet], for: path)
  }

  /// The columns that people added to the list before.
  private var egneKolonner: [String] { forrige?.egneKolonner ?? [] }

  private var andreRader: [[CellValue]] {
    guard beholderAndre, let forrige else { return [] }
    return forrige.besluttede(utenfor: vurderinger.map(\.elev)).map { rad in
      rad.celler + egneKolonner.map { .text(rad.eget[$0]) }
    }
  }

  private func row(_ vurdering: Elevvurdering) -> [CellValue] {
    let elev = vurdering.elev
    let before = forrige?.rad(elev)
    let now = avgjørelser[elev.nøkkel]
    let listed = now == nil ? elev.beslutning : nil
    let decision = now?.beslutning?.rawValue ?? before?.beslutning ?? listed
    let answers = forslag.svar(vurdering, dato: dato, identifisert: dato)
    // Whoever mends the lists knows where they lie; the folders before them are the machine's.
    let findings = vurdering.funn.map { funn in
      [funn.place.map { Files.afterFolder($0) }, funn.message].compactMap(\.self).joined(separator: ": ")
    }
    return [
      .text(decision), .text(before?.prioritet),
      .text(now == nil ? before?.merknad : now?.merknad),
      .text(elev.navn?.etternavn), .text(elev.navn?.fornavn), .text(elev.klasse),
      .text(Gruppe(vurdering.elevUtfall).rawValue), .text(vurdering.treff.map(\.id).joined(separator: ", ")),
      .text(answers.text("ident.grunnlag")), .text(vurdering.mangler.joined(separator: "; ")),
      .text(answers.text("ident.meldtAv")), .choices(answers["ident.kritiskeFaktorer"]),
      .text(vurdering.alleVidere.joined(separator: "; ")), .choices(answers["ident.kriterier"]),
      .text(vurdering.trinn?.text), elev.født.map { .day($0) } ?? .blank, .text(elev.kontaktlærer),
      .text(answers.text("ident.fase")), .choices(answers["ident.kilde"]),
      answers.day("ident.dato").map { .day($0) } ?? .blank, .text(findings.joined(separator: "\n")), .text(elev.nøkkel),
    ] + egneKolonner.map { .text(before?.eget[$0]) }
  }
}

/// The three groups that a person decides from. They are not ranked, and nobody in them is.
public enum Gruppe: String, CaseIterable, Sendable {
  case treff = "Treff"
  case mangler = "Mangler opplysninger"
  case ingen = "Ingen treff"

  public init(_ utfall: Utfall) {
    switch utfall {
    case .treff: self = .treff
    case .kanIkkeVurderes: self = .mangler
    case .ikkeTreff, .gjelderIkke: self = .ingen
    }
  }

  /// The pupils of a group by name as Norwegian sorts it.
  public func elever(_ vurderinger: some Sequence<Elevvurdering>) -> [Elevvurdering] {
    vurderinger.filter { Gruppe($0.elevUtfall) == self }.alfabetisk
  }
}

extension Sequence<Elevvurdering> {
  /// By name as Norwegian sorts it.
  package var alfabetisk: [Elevvurdering] {
    let locale = Locale(identifier: "nb_NO")
    return map { ($0.elev.navn?.sortert ?? "", $0) }.sorted { left, right in
      let order = left.0.compare(right.0, locale: locale)
      return order == .orderedSame ? left.1.elev.nøkkel < right.1.elev.nøkkel : order == .orderedAscending
    }.map(\.1)
  }
}

extension CellValue {
  fileprivate static func text(_ text: String?) -> CellValue {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .blank
  }

  fileprivate static func choices(_ answer: Answer?) -> CellValue {
    guard case .choices(let texts) = answer else { return .blank }
    return .text(texts.joined(separator: "; "))
  }
}
