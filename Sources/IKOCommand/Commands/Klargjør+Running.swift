import Forms
import IKO
import JSON

extension Klargjør {
  static func run(_ options: KlargjørOptions, on terminal: Terminal) async throws -> ExitStatus {
    if options.form == nil, options.definition == nil { return try prepareAny(options, on: terminal) }
    let result = try prepared(options, on: terminal)
    if result.erFerdig {
      let open = result.linjer.filter { $0.sikkerhet == .åpen }
      if options.isJSON { for line in open { terminal.emit(json(line)) } } else { show(open, on: terminal) }
      terminal.tell(Wording.alreadyPrepared(result.merkedeFelt, options.path))
      return open.isEmpty ? .allDone : .doneWithFindings
    }

    var report = Report()
    report.add(result.funn, in: options.path)
    if options.isJSON {
      for line in result.linjer { terminal.emit(json(line)) }
    } else {
      show(result.linjer, on: terminal)
    }
    if let output = options.output {
      if !options.isReport { try result.krevFelt(options.path) }
      let bytes = options.isReport ? try result.arbeidsbok(for: output) : result.bytes
      try terminal.write(bytes, to: output, replacing: options.isReport)
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.prepared(result.linjer, options))
    return result.harÅpneSpørsmål || report.isWorrying ? .doneWithFindings : .allDone
  }

  /// A form whose fields are known: one of the published ones, or those of a template of one's own.
  private static func prepared(_ options: KlargjørOptions, on terminal: Terminal) throws -> Klargjøring {
    let fields: [FieldDefinition]
    var skjema: IKO.Skjema?
    if let definition = options.definition {
      let template = try Template<AnyForm>(contentsOf: definition)
      guard !template.fields.isEmpty else {
        throw Failure(sentence: Wording.noFieldsToTake, file: definition, kind: "no-fields")
      }
      skjema = Skjemasamling.skjema(withTags: template.tags)
      fields = skjema?.fields ?? template.fields
    } else {
      guard case .published(let published)? = options.form, let known = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(sentence: Wording.prepareWhat, file: options.path, kind: "no-form")
      }
      (skjema, fields) = (known, known.fields)
    }
    var layout =
      try options.definition.map { definition in
        try Forms.Layout(labelsOf: FriKlargjøring.bytes(of: definition), name: definition)
      } ?? Forms.Layout()
    if let file = options.corrections {
      layout.lines += try Etiketter.layout(contentsOf: file, fields: fields, form: options.path).lines
    }
    if let file = options.labels { layout.lines += try Etiketter.layout(contentsOf: file, fields: fields).lines }
    if options.empties {
      let emptying = Emptying(isConfirmed: options.isConfirmed, isJSON: options.isJSON, terminal: terminal)
      let words = try layout.medOrd()
      _ = try emptying.emptied(Template<AnyForm>(contentsOf: options.path, fields: fields, layout: words), words)
    }
    return try Klargjøring(
      skjema, fields: fields, contentsOf: options.path, layout: layout, tømmes: options.empties)
  }

  private static func json(_ line: Klargjøring.Linje) -> JSONValue {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    return .object([
      ("felt", text(line.felt)), ("etikett", text(line.etikett)), ("sted", text(line.sted)),
      ("funnet", text(line.funnet)), ("sikkerhet", .string(line.sikkerhet.rawValue)),
      ("kandidater", .array(line.kandidater.map { .string($0) })), ("grunn", text(line.grunn)),
    ])
  }

  /// Places first, open ones before sure ones; then what fits nothing, in one line each.
  private static func show(_ lines: [Klargjøring.Linje], on terminal: Terminal) {
    let placed = lines.filter { [.åpen, .trolig, .sikker].contains($0.sikkerhet) }
    if !placed.isEmpty {
      terminal.show(
        TextTable(
          header: ["Felt", "Etikett", "Sted", "Sikkerhet", "Funnet"],
          rows: placed.map { line in
            [
              line.felt ?? "?", line.etikett ?? "", line.sted ?? "", line.sikkerhet.rawValue,
              line.sikkerhet == .åpen ? Wording.candidates(line.kandidater) : line.funnet ?? "",
            ]
          }))
    }
    let unknown = lines.filter { $0.sikkerhet == .ukjent }
    if !unknown.isEmpty { terminal.show("\n" + Wording.unknownLabels(unknown)) }
    let unlabelled = lines.count { $0.sikkerhet == .utenEtikett }
    if unlabelled > 0 { terminal.show("\n" + Wording.unlabelled(unlabelled)) }
    let missing = lines.filter { $0.sikkerhet == .utenPlass }
    if !missing.isEmpty { terminal.show("\n" + Wording.withoutPlace(missing)) }
  }
}
