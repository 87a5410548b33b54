import Forms

/// «IKO - Mal for kartlegging og oppfølgingsplan»: what is known of a pupil (part A), and what will be done (part B).
///
///     var plan = Oppfølgingsplan()
///     plan.elev.navn = "Kari Nordmann"
///     plan.tiltak = [Tiltak(tiltak: "Ukentlig samtale", ansvar: "Kontaktlærer", omfang: "15 min/uke")]
///     let document = try template.fill(plan)
///
/// Source: the school's page; what it says and what was reconstructed stands in `Templates/README.md`.
public struct Oppfølgingsplan: Form {
  public var skole = Skole()
  public var dok = Dokumenthode()
  public var elev = Elev()
  public var foresatte = Foresatte()
  public var ident = Identifiseringsgrunnlag()
  public var inn = Inntak()
  public var fravær = Fravær()
  /// The subjects that the identification rests on.
  public var fag: [Fagvurdering] = []
  public var kart = Kartlegging()
  public var plan = Plan()
  public var tiltak: [Tiltak] = []
  public var evaluering: [Evaluering] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .group("elev", \.elev).role(.subject),
    .group("foresatte", \.foresatte),
    .group("ident", \.ident),
    .group("inn", \.inn),
    .group("fravær", \.fravær),
    .rows("fag", \.fag, "Fag som ligger til grunn"),
    .group("kart", \.kart),
    .group("plan", \.plan),
    .rows("tiltak", \.tiltak, "Tiltak"),
    .rows("evaluering", \.evaluering, "Evaluering"),
  ]
}
