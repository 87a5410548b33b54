import Forms

/// The criteria held against the pupils of a list. They propose; a person decides. Nothing is scored or ranked.
///
///     let lister = try Elevlister(["1STA.xlsx"], dato: day)
///     for hit in try Identifisering(of: lister.elever, trinn: .vg1) where hit.elevUtfall == .treff {
///       print(hit.elev.navn?.fullt ?? hit.elev.nøkkel, hit.treff.map(\.grunnlag))
///     }
public struct Identifisering: Sendable, RandomAccessCollection {
  private let elever: [Elevvurdering]

  /// - Parameters:
  ///   - elever: what the lists say of each pupil.
  ///   - trinn: the year of pupils whose lists do not tell it.
  ///   - regelverk: the criteria.
  public init(of elever: [Elevgrunnlag], trinn: Trinn? = nil, regelverk: Regelverk) {
    self.elever = elever.map { Elevvurdering($0, trinn: $0.trinn(ellers: trinn), regelverk) }
  }

  /// With the criteria that lie with the templates.
  public init(of elever: [Elevgrunnlag], trinn: Trinn? = nil) throws(FormError) {
    self.init(of: elever, trinn: trinn, regelverk: try Regelverk.publisert())
  }

  public var startIndex: Int { elever.startIndex }
  public var endIndex: Int { elever.endIndex }
  public subscript(index: Int) -> Elevvurdering { elever[index] }
}

/// All criteria held against one pupil.
public struct Elevvurdering: Sendable {
  public let elev: Elevgrunnlag
  /// The year that the criteria were chosen by; nil where nobody has said it.
  public let trinn: Trinn?
  /// R1 to R5, and R6 to R10 where a list has a column for them.
  public let kriterier: [Vurdering]
  /// A hit when any criterion is, or when every possible value of what is missing gives one.
  public let elevUtfall: Utfall
  /// «Treff uansett ønske», where it is a hit although no criterion is by itself.
  public let treffUansett: String?
  /// Grades of this year's first half to look at. No criterion of the page.
  public let halvårsvurderinger: [Fagkarakter]
  /// What else the lists of this year say of a pupil on Vg2 or Vg3: grades of 1 or IV, and absence above the limit. No criteria of the page.
  public let videre: [String]
  public let funn: [Finding]

  public init(_ elev: Elevgrunnlag, trinn: Trinn?, _ regelverk: Regelverk) {
    self.elev = elev
    self.trinn = trinn
    let regler = Regler(elev: elev, trinn: trinn ?? .vg1, regelverk: regelverk)
    kriterier = regelverk.kriterier.compactMap { kriterium in
      guard let regel = Regel(rawValue: kriterium.id) else { return nil }
      guard trinn != nil || kriterium.når == .fortløpende else {
        return Vurdering(regel, .kanIkkeVurderes([Wording.year]), Wording.yearMissing)
      }
      guard trinn.map(kriterium.gjelder) ?? true else {
        return Vurdering(regel, .gjelderIkke, Wording.otherYear(kriterium.overskrift))
      }
      return regler.vurdering(regel)
    }
    treffUansett = trinn == .vg1 && regler.erTreffUansettØnske ? Wording.hitAnyway(elev.snitt) : nil
    halvårsvurderinger = trinn == nil ? [] : regler.halvårsvurderinger
    videre = trinn.map { $0 > .vg1 } == true ? regler.videre : []
    elevUtfall = Self.utfall(kriterier, isHit: treffUansett != nil)
    funn = elev.funn + kriterier.flatMap(\.funn) + (trinn == nil ? [] : regler.remarksOfSameYear)
  }

  /// The criteria that are a hit.
  public var treff: [Vurdering] { kriterier.filter { $0.utfall == .treff } }

  /// What there is to look at beside the criteria.
  package var alleVidere: [String] {
    halvårsvurderinger.map { Wording.subject($0.fag, $0.vurdering, $0.karakter?.text ?? "", nil) } + videre
  }

  /// What the hits rest on, a sentence each.
  public var grunnlag: [String] { treff.map(\.grunnlag) + [treffUansett].compactMap(\.self) }

  /// Everything that is missing, each once.
  public var mangler: [String] {
    kriterier.flatMap(\.mangler).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
  }

  private static func utfall(_ kriterier: [Vurdering], isHit: Bool) -> Utfall {
    if isHit || kriterier.contains(where: { $0.utfall == .treff }) { return .treff }
    var missing: [String] = []
    for case .kanIkkeVurderes(let names) in kriterier.map(\.utfall) {
      missing += names.filter { !missing.contains($0) }
    }
    if !missing.isEmpty { return .kanIkkeVurderes(missing) }
    return kriterier.contains { $0.utfall == .ikkeTreff } ? .ikkeTreff : .gjelderIkke
  }
}

extension Regler {
  func vurdering(_ regel: Regel) -> Vurdering? {
    switch regel {
    case .r1, .r2: inntak(regel)
    case .r3: inngangskarakterer()
    case .r4: fravær()
    case .r5: faghistorikk()
    case .r6, .r7, .r8, .r9, .r10: merke(regel)
    }
  }
}
