import Forms

/// A class list, for those who use the library: its pupils as plans to be filled.
///
///     let liste = try Klasseliste(contentsOf: "1STA.xlsx", dato: day)
///     for elev in liste.oppføringer {
///       let plan = Oppfølgingsplan.utfylt(for: elev, on: day)      // plan.findings: what the rules of age and consent did
///       let document = try template.fill(plan.form)
///     }
public struct Klasseliste: Sendable {
  public let oppføringer: [Oppføring]
  /// What a person should know: unknown columns, cells that could not be read, pupils without a name.
  public let findings: [Finding]

  /// Reads an .xlsx, .csv or .txt. `dato` decides what two-digit years mean. Throws when the file is no list.
  public init(contentsOf path: String, dato: Day) throws(FormError) {
    var kilder = Kilder(skjema: Oppfølgingsplan.navn, fields: Oppfølgingsplan.fields.definitions, today: dato)
    try kilder.add(path)
    oppføringer = kilder.oppføringer
    findings = kilder.findings
  }
}
