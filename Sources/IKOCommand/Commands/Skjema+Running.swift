import Forms
import IKO
import JSON

extension Skjema {
  static func run(_ options: SkjemaOptions, on terminal: Terminal) async throws -> ExitStatus {
    if options.output != nil, options.subject == .all || options.subject == .catalogue {
      terminal.complain(Wording.registerOfWhat)
      return .wrongUsage
    }
    if options.isSchema {
      guard case .form = options.subject, options.output == nil else {
        terminal.complain(Wording.schemaOfWhat)
        return .wrongUsage
      }
    }
    switch options.subject {
    case .all: showForms(options, on: terminal)
    case .catalogue: try showCatalogue(options, on: terminal)
    case .concerns: try showConcerns(options, on: terminal)
    case .form(let choice):
      let chosen = try ChosenForm(choice, template: options.template)
      guard !chosen.template.fields.isEmpty else {
        throw Failure(sentence: Wording.noBlanks, file: chosen.template.name, kind: "no-fields")
      }
      if options.isSchema {
        let schema = JSONSkjema(chosen.template, skjema: chosen.navn)
        if options.isJSON { terminal.emit(schema.skjema) } else { terminal.show(String(schema.tekst.dropLast())) }
        return .allDone
      }
      guard let output = options.output else {
        if chosen.skjema == nil {
          showBlanks(of: chosen.template, options, on: terminal)
        } else {
          showFields(of: chosen, options, on: terminal)
        }
        return .allDone
      }
      let template = chosen.template
      let hasMeasures = template.fields.contains { $0.tag == "tiltak" }
      let register = Register(
        skjema: chosen.navn, fields: template.fields, katalog: hasMeasures ? try Tiltakskatalog.publisert() : []
      ) { template.choices(of: $0) }
      try terminal.write(register.workbook(for: output.path), to: output.path)
      let form = chosen.skjema == nil ? Wording.typed(chosen.template.name) : chosen.navn
      terminal.tell(Wording.emptyRegister(output.path, form: form))
    }
    return .allDone
  }

  private static func showForms(_ options: SkjemaOptions, on terminal: Terminal) {
    if options.isJSON {
      for skjema in Skjemasamling.alle {
        terminal.emit(.object([("skjema", .string(skjema.navn)), ("tittel", .string(skjema.publisertNavn))]))
      }
      return
    }
    terminal.show(
      TextTable(
        header: ["Skjema", "Publisert som"], rows: Skjemasamling.alle.map { [$0.navn, $0.publisertNavn] }))
  }

  private static func showFields(of chosen: ChosenForm, _ options: SkjemaOptions, on terminal: Terminal) {
    let template = chosen.template
    let lines = template.fields.flatMap { field in
      [(field.tag, field)] + field.members.map { (field.tag + "." + $0.tag, $0) }
    }
    if options.isJSON {
      for (tag, field) in lines {
        terminal.emit(
          .object([
            ("felt", .string(tag)), ("navn", .string(field.label)), ("slag", .string(field.kind.rawValue)),
            ("valg", .array(template.choices(of: tag).map { .string($0) })),
          ]))
      }
      return
    }
    let rows = lines.map { tag, field in
      let choices = field.kind == .janei ? [] : template.choices(of: tag)
      let kind = Wording.kind(field.kind)
      return [field.label, tag, choices.isEmpty ? kind : kind + ": " + choices.joined(separator: " · ")]
    }
    terminal.show(TextTable(header: ["Felt", "Kode", "Svar"], rows: rows))
  }

  /// The fields of a form that is none of the published ones, each with its place.
  private static func showBlanks(of template: Template<AnyForm>, _ options: SkjemaOptions, on terminal: Terminal) {
    if options.isJSON {
      for field in template.found { for line in json(field) { terminal.emit(line) } }
      return
    }
    let rows = template.found.flatMap { field -> [[String]] in
      let kind = Wording.kind(field.definition.kind)
      let choices = field.definition.kind == .janei ? [] : field.choices
      let answer = choices.isEmpty ? kind : kind + ": " + choices.joined(separator: " · ")
      let first = [field.definition.label, field.code, answer, field.place, field.confidence]
      return [first.map(\.visible)]
        + field.definition.members.map { member in
          [member.label, field.code + "." + member.tag, Wording.kind(member.kind), field.place, field.confidence]
            .map(\.visible)
        }
    }
    terminal.show(TextTable(header: ["Felt", "Kode", "Svar", "Sted", "Sikkerhet"], rows: rows))
  }

  private static func json(_ field: FoundField) -> [JSONValue] {
    func line(_ tag: String, _ definition: FieldDefinition, _ choices: [String], _ printed: String) -> JSONValue {
      .object([
        ("felt", .string(tag)), ("navn", .string(definition.label)), ("slag", .string(definition.kind.rawValue)),
        ("valg", .array(choices.map { .string($0) })), ("etikett", .string(printed)),
        ("overskrift", field.heading.map { .string($0) } ?? .null), ("sted", .string(field.place)),
        ("funnet", .string(field.how)), ("sikkerhet", .string(field.confidence)),
      ])
    }
    let choices = field.definition.kind == .janei ? JaNei.offered(field.choices) : field.choices
    return [line(field.code, field.definition, choices, field.printed)]
      + field.definition.members.map { line(field.code + "." + $0.tag, $0, [], $0.label) }
  }

  /// The columns of the list of concerns, or the empty list.
  private static func showConcerns(_ options: SkjemaOptions, on terminal: Terminal) throws {
    guard let plan = Skjemasamling.skjema(Oppfølgingsplan.navn) else { return }
    let list = Bekymringsliste(try plan.template(), try Regelverk.publisert())
    if let output = options.output {
      try terminal.write(list.workbook(for: output.path), to: output.path)
      terminal.tell(Wording.emptyConcerns(output.path))
      return
    }
    if options.isJSON {
      for (name, what) in list.kolonner {
        let choices = name == "Faktor" ? list.valg : []
        terminal.emit(
          .object([
            ("navn", .string(name)), ("hva", .string(what)), ("valg", .array(choices.map { .string($0) })),
          ]))
      }
      return
    }
    terminal.show(TextTable(header: ["Kolonne", "Hva"], rows: list.kolonner.map { [$0.navn, $0.hva] }))
    terminal.show("")
    for choice in list.valg { terminal.show("  • " + choice) }
  }

  private static func showCatalogue(_ options: SkjemaOptions, on terminal: Terminal) throws {
    for råd in try Tiltakskatalog.publisert() {
      if options.isJSON {
        terminal.emit(
          .object([
            ("id", .string(råd.id)), ("utfordring", .array(råd.utfordring.map { .string($0) })),
            ("tilnærming", .array(råd.tilnærming.map { .string($0) })),
            ("ansvar", .array(råd.ansvar.map { .string($0) })),
          ]))
        continue
      }
      terminal.show(råd.utfordring.joined(separator: " / "))
      for line in råd.tilnærming { terminal.show("  • " + line) }
      terminal.show("  Oppfølging: " + råd.ansvar.joined(separator: ", ") + "\n")
    }
  }
}
