import Forms
import IKO
import JSON

extension OversiktOutput {
  /// A line for each pupil, then one for each file that could not be read.
  static func lines(_ oversikt: IKO.Oversikt) -> [JSONValue] {
    oversikt.elever.map { line(of: $0, in: oversikt) } + oversikt.uleste.map { JSONValue($0) }
  }

  /// A line for each measure that was agreed since the register that was given.
  static func lines(agreed: Avtalt) -> [JSONValue] {
    agreed.linjer.map { line in
      .object([
        (
          "avtalt",
          .object([
            ("elev", .string(line.elev)), ("klasse", .string(line.klasse)), ("tiltak", .string(line.tiltak)),
            ("ansvar", .string(line.ansvar)), ("frist", .string(line.frist)), ("nytt", .string(line.nytt)),
          ])
        )
      ])
    }
  }

  private static func line(of elev: IKO.Oversikt.Elev, in oversikt: IKO.Oversikt) -> JSONValue {
    .object([
      ("nøkkel", .string(elev.nøkkel)), ("elev", text(elev.navn?.fullt)), ("klasse", text(elev.klasse)),
      ("trinn", text(elev.trinn)),
      (
        "grupper",
        .array(
          elev.merker.map { merke in
            .object([
              ("gruppe", .string(merke.gruppe.rawValue)), ("tittel", .string(oversikt.tittel(merke.gruppe))),
              ("hva", .string(merke.hva)), ("dato", text(merke.dag?.iso)), ("ansvar", text(merke.ansvar)),
            ])
          })
      ),
      ("plan", elev.plan.map { plan(elev, $0, oversikt) } ?? .null),
      ("uskrevetPlan", text(elev.uskrevet?.fil)),
      ("sikkerhet", text(elev.sikkerhet)), ("rettet", text(elev.rettet?.iso)),
      ("filer", .array(elev.filer.map { .string($0) })),
    ])
  }

  private static func plan(_ elev: IKO.Oversikt.Elev, _ plan: Elevplan, _ oversikt: IKO.Oversikt) -> JSONValue {
    .object([
      ("fil", .string(plan.fil)), ("status", .string(plan.status(på: oversikt.dato))),
      ("hovedmål", text(plan.plan.plan.hovedmål)), ("fra", text(plan.fra?.iso)), ("til", text(plan.til?.iso)),
      ("evalueringsmøte", text(plan.plan.plan.evalueringsmøte?.iso)),
      ("nesteFrist", text(elev.nesteFrist(på: oversikt.dato)?.iso)),
      (
        "tiltak",
        .array(
          plan.plan.tiltak.map { tiltak in
            .object([
              ("tiltak", text(tiltak.tiltak)), ("ansvar", text(tiltak.ansvar)), ("frist", text(tiltak.frist?.iso)),
            ])
          })
      ),
      (
        "sisteEvaluering",
        plan.sisteEvaluering.map {
          .object([("dato", text($0.dato?.iso)), ("resultat", text($0.resultat))])
        } ?? .null
      ),
    ])
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
