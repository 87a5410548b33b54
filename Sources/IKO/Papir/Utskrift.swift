import Forms

/// How documents go to paper: blanks that look blank, the school's logo.
///
///     run.kle(Utskrift(forPapir: true))
public struct Utskrift: Sendable {
  /// Whether prompts are blanks: what nobody answered looks blank on paper, and is still a control.
  public var forPapir = false
  public var logo: Logo?

  public init(forPapir: Bool = false, logo: Logo? = nil) {
    self.forPapir = forPapir
    self.logo = logo
  }

  /// Whether documents are as the templates are.
  var erVanlig: Bool { !forPapir && logo == nil }

  /// A template as it goes to paper.
  func kledd(_ mal: Template<AnyForm>) throws(FormError) -> Template<AnyForm> {
    var dressing = Dressing()
    dressing.hasBlankPrompts = forPapir
    if forPapir, mal.hasPlace(for: "møte.referent") { dressing.rowHeights = Self.håndskrift }
    dressing.picture = logo?.picture
    return try mal.dressed(dressing)
  }

  /// The checklist is what people write on by hand, in a meeting: a line for each remark, and room for the summary. Twentieths of a point:
  /// 454 is 8 mm.
  private static let håndskrift = [
    "merknad": 454, "kart.deltakere": 454, "kart.situasjon": 1134, "kart.ønsker": 1134, "kart.behov": 1134,
    "kart.årsaker": 1134,
  ]
}
