import IKO
import JSON

/// A diagnosis as a person reads it, and as JSON.
struct Diagnosevisning {
  private let diagnose: Diagnose

  init(_ diagnose: Diagnose) { self.diagnose = diagnose }

  func show(on terminal: Terminal) {
    let maskin = diagnose.maskin
    terminal.show(
      TextTable(rows: [
        ["iko", "\(Version.text) (\(Wording.edition(diagnose.utgave)))"],
        ["Program", diagnose.program ?? "ukjent"],
        ["System", maskin.system],
        ["Biblioteker", diagnose.biblioteker.map { "\($0.navn) \($0.versjon)" }.joined(separator: " · ")],
        ["LibreOffice", maskin.libreOffice ?? "ikke funnet (iko trenger det ikke)"],
        ["Tegnsett", maskin.tegnsett ?? "ikke satt"],
      ]))
    terminal.show("\nMaler letes det etter her, og den første mappen som har en fil, gjelder:")
    terminal.show(TextTable(rows: diagnose.maler.steder.map { ["  " + $0.sted.mappe, Wording.place($0)] }))
    terminal.show("")
    terminal.show(
      TextTable(
        header: ["  Mal", "Sum", "Fra", "Tilstand"],
        rows: diagnose.maler.filer.map { fil in
          ["  " + fil.ord, String(fil.digest.prefix(8)), Wording.name(of: fil.sted.slag), Wording.state(fil.tilstand)]
        } + diagnose.maler.mangler.map { ["  " + Malmappe.ord(for: $0), "", "", "mangler"] }))
    terminal.show("\nOppsett:")
    terminal.show(TextTable(rows: diagnose.oppsett.filer.map { ["  " + $0.sti, Wording.settingsFile($0)] }))
    terminal.show("\nSkriveprøve:")
    terminal.show(TextTable(rows: [["  " + diagnose.mappe.prøvd, Wording.trial(diagnose.mappe)]]))
    terminal.show("")
  }

  /// One object.
  var json: JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    func number(_ value: Int?) -> JSONValue { value.map { .number(String($0)) } ?? .null }
    let (maler, mappe, maskin) = (diagnose.maler, diagnose.mappe, diagnose.maskin)
    return .object([
      ("versjon", .string(Version.text)), ("commit", text(diagnose.utgave?.commit)),
      ("dato", text(diagnose.utgave?.dato)), ("program", text(diagnose.program)), ("system", .string(maskin.system)),
      ("biblioteker", .object(diagnose.biblioteker.map { ($0.navn, .string($0.versjon)) })),
      ("libreOffice", text(maskin.libreOffice)), ("tegnsett", text(maskin.tegnsett)),
      (
        "malsteder",
        .array(
          maler.steder.map { sted in
            .object([
              ("mappe", .string(sted.sted.mappe)), ("slag", .string(sted.sted.slag.rawValue)),
              ("tilstand", .string(sted.tilstand.rawValue)), ("filer", number(sted.filer)),
              ("versjon", text(sted.versjon)),
            ])
          })
      ),
      (
        "maler",
        .array(
          maler.filer.map { fil in
            .object([
              ("fil", .string(fil.navn)), ("sti", .string(fil.sti)), ("digest", .string(fil.digest)),
              ("tilstand", .string(fil.tilstand.rawValue)), ("grunnlag", text(fil.grunnlag)),
            ])
          })
      ),
      ("mangler", .array(maler.mangler.map { .string($0) })),
      (
        "oppsett",
        .array(
          diagnose.oppsett.filer.map { fil in
            .object([
              ("fil", .string(fil.sti)), ("finnes", .bool(fil.finnes)), ("innstillinger", number(fil.antall)),
              ("feil", text(fil.feil?.kind)),
            ])
          })
      ),
      (
        "skriveprøve",
        .object([
          ("mappe", .string(mappe.prøvd)), ("kanSkrive", .bool(mappe.kanBrukes)), ("kanBytte", .bool(mappe.kanBytte)),
          ("kanLåse", .bool(mappe.kanLåse)), ("ledigeByte", number(mappe.ledigeByte)),
          ("filsystem", text(mappe.filsystem)),
        ])
      ),
      ("kanLageDokumenter", .bool(diagnose.kanLageDokumenter)),
      ("funn", .array(diagnose.funn.map { JSONValue($0) })),
    ])
  }
}
