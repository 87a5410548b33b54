import Forms
import IKO

extension Skjema {
  static func run(_ options: SkjemaOptions, on terminal: Terminal) async throws -> ExitStatus {
    if options.output != nil, options.subject == .all || options.subject == .catalogue {
      terminal.complain(Wording.registerOfWhat)
      return .wrongUsage
    }
    switch options.subject {
    case .all: showForms(options, on: terminal)
    case .catalogue: try showCatalogue(options, on: terminal)
    case .form(let choice):
      let chosen = try ChosenForm(choice, template: options.template)
      guard let output = options.output else {
        showFields(of: chosen, options, on: terminal)
        return .allDone
      }
      let template = chosen.template
      let register = Register(skjema: chosen.navn, fields: template.fields) { template.choices(of: $0) }
      let hasMeasures = template.fields.contains { $0.tag == "tiltak" }
      let catalogue = hasMeasures ? try Tiltakskatalog.publisert() : []
      let copy = try Utfil.write(register.workbook(for: output.path, catalogue: catalogue), to: output.path)
      if let copy { terminal.tell(Wording.replacedFile(output.path, copy: copy)) }
      terminal.tell(Wording.emptyRegister(output.path, form: chosen.navn))
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
