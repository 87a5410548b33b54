import Forms
import IKO
import JSON

extension Klargjør {
  /// A form that nobody declared: each blank gets a field, and what a person decided of codes goes first.
  static func prepareAny(_ options: KlargjørOptions, on terminal: Terminal) throws -> ExitStatus {
    var layout = Forms.Layout()
    if let file = options.corrections {
      layout.lines += try Etiketter.layout(contentsOf: file, fields: nil, form: options.path).lines
    }
    if options.empties { return try listTexts(options, on: terminal) }
    var bytes = try FriKlargjøring.bytes(of: options.path)
    if let example = options.example {
      bytes = try FriKlargjøring.blank(options.path, comparedWith: example).bytes
    } else if let texts = options.texts {
      bytes = try FriKlargjøring.blank(options.path, texts: texts).bytes
    }
    let result = try FriKlargjøring(bytes, name: options.path, layout: layout)
    if result.erFerdig {
      terminal.tell(Wording.alreadyPrepared(result.felt.count, options.path))
      return .allDone
    }
    var report = Report()
    report.add(result.funn, in: options.path)
    if options.isJSON {
      for felt in result.felt { terminal.emit(json(felt)) }
    } else {
      terminal.show(
        TextTable(
          header: ["Felt", "Etikett", "Sted", "Sikkerhet", "Funnet"],
          rows: result.felt.map { [$0.code, $0.definition.label.visible, $0.place, $0.confidence, $0.how] }))
    }
    if let output = options.output {
      let bytes = options.isReport ? try result.arbeidsbok(for: output) : result.bytes
      try terminal.write(bytes, to: output, replacing: options.isReport)
    }
    for line in report.text(isQuiet: options.isQuiet) { terminal.complain(line) }
    terminal.tell(Wording.preparedAny(result.felt.count, options))
    return report.isWorrying ? .doneWithFindings : .allDone
  }

  /// Every piece of text of a filled form, for a person to say which are the form's.
  private static func listTexts(_ options: KlargjørOptions, on terminal: Terminal) throws -> ExitStatus {
    guard let output = options.output, options.isReport else {
      terminal.complain(Wording.listOfTexts)
      return .wrongUsage
    }
    let (bytes, count) = try FriKlargjøring.tekstliste(options.path, for: output)
    try terminal.write(bytes, to: output)
    terminal.tell(Wording.textsListed(count, output, of: options.path))
    return .allDone
  }

  /// In the shape of the report, which `--rettelser` takes back.
  private static func json(_ felt: FoundField) -> JSONValue {
    .object([
      ("felt", .string(felt.code)), ("etikett", .string(felt.columns.isEmpty ? felt.printed : felt.columns)),
      ("sted", .string(felt.place)), ("funnet", .string(felt.how)), ("sikkerhet", .string(felt.confidence)),
      ("slag", .string(felt.definition.kind.rawValue)),
    ])
  }
}
