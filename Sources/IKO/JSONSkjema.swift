import Forms
import JSON

/// What `les` gives and `fyll` takes of a form, as a JSON Schema (draft 2020-12).
///
///     print(JSONSkjema(template, skjema: "oppfølgingsplan").tekst)
///
/// `$defs/les` is a line of `les --json`, `$defs/fyll` one that `fyll --fra` takes; the whole is either of them.
public struct JSONSkjema: Sendable {
  /// The schema.
  package let skjema: JSONValue

  /// - Parameters:
  ///   - template: whose fields and lists it is about.
  ///   - navn: the form's name.
  public init(_ template: Template<AnyForm>, skjema navn: String) {
    let answers = Form(template)
    skjema = .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(navn)),
      ("description", .string(Wording.schemaOf(navn))),
      ("anyOf", .array([Self.reference("les"), Self.reference("fyll")])),
      (
        "$defs",
        .object([
          ("svar", answers.object(.les)), ("data", answers.object(.fyll)), ("les", Self.line),
          ("fyll", Self.data(answers)),
          ("funn", Self.finding), ("feil", Self.failure),
        ])
      ),
    ])
  }

  /// The schema as a person reads it, on many lines.
  public var tekst: String { skjema.lines }

  private static func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/$defs/" + name))]) }

  private static func type(_ names: String...) -> JSONValue {
    .object([("type", names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) }))])
  }

  private static func object(
    _ properties: [(String, JSONValue)], required: [String] = [], additional: JSONValue = .bool(false)
  ) -> JSONValue {
    .object(
      [("type", .string("object")), ("properties", .object(properties))]
        + (required.isEmpty ? [] : [("required", .array(required.map { .string($0) }))])
        + [("additionalProperties", additional)])
  }

  private static func list(of element: JSONValue) -> JSONValue {
    .object([("type", .string("array")), ("items", element)])
  }

  /// A document that was read, or a file that could not be.
  private static var line: JSONValue {
    let read = object(
      [
        ("fil", type("string")), ("skjema", type("string", "null")), ("verdier", reference("svar")),
        (
          "kilde",
          object([], additional: .object([("enum", .array(MatchMethod.allCases.map { .string($0.rawValue) }))]))
        ),
        ("ikkePlassert", list(of: type("string"))), ("ikkePlassertSted", list(of: type("string", "null"))),
        ("sporedeEndringer", .object([("type", .string("integer")), ("minimum", .number("0"))])),
        (
          "kommentarer",
          list(
            of: object(
              [("sted", type("string")), ("forfatter", type("string")), ("tekst", type("string"))], required: ["tekst"])
          )
        ), ("funn", list(of: reference("funn"))),
        (
          "utelatt",
          object([
            ("felt", list(of: type("string"))), ("linjer", type("integer")), ("kommentarer", type("integer")),
          ])
        ),
      ], required: ["fil", "skjema", "verdier", "kilde", "ikkePlassert", "funn"])
    return .object([("oneOf", .array([read, reference("feil")]))])
  }

  /// A line of `les` again, or the answers alone; with the key of the one whom it is about.
  private static func data(_ answers: Form) -> JSONValue {
    let key = ("nøkkel", type("string", "number"))
    let framed = object([("verdier", reference("data")), key], required: ["verdier"], additional: .bool(true))
    return .object([("oneOf", .array([framed, answers.object(.fyll, besides: [key])]))])
  }

  private static var finding: JSONValue {
    object(
      [
        ("kode", .object([("type", .string("string")), ("pattern", .string("^F[0-9]{3}$"))])),
        ("alvor", .object([("enum", .array(["feil", "advarsel", "merknad"].map { .string($0) }))])),
        ("sted", type("string")), ("felt", type("string")), ("melding", type("string")),
      ], required: ["kode", "alvor", "melding"])
  }

  private static var failure: JSONValue {
    object(
      [
        ("fil", type("string")),
        ("feil", object([("slag", type("string")), ("melding", type("string"))], required: ["slag", "melding"])),
      ], required: ["fil", "feil"])
  }

  /// The answers of a form.
  private struct Form {
    enum Direction { case les, fyll }

    private let template: Template<AnyForm>

    init(_ template: Template<AnyForm>) { self.template = template }

    func object(_ direction: Direction, besides more: [(String, JSONValue)] = []) -> JSONValue {
      JSONSkjema.object(more + template.fields.map { ($0.tag, value($0, tag: $0.tag, direction)) })
    }

    private func value(_ field: FieldDefinition, tag: String, _ direction: Direction) -> JSONValue {
      var members: [(String, JSONValue)] = [("title", .string(field.label))]
      if !field.help.isEmpty { members.append(("description", .string(field.help))) }
      let alternatives = kinds(field, tag: tag, direction)
      return .object(
        members + (alternatives.count == 1 ? Self.members(alternatives[0]) : [("anyOf", .array(alternatives))]))
    }

    private static func members(_ value: JSONValue) -> [(String, JSONValue)] {
      if case .object(let members) = value { members } else { [] }
    }

    /// What may stand there: `null` for a prompt, `""` for what was emptied, else by the kind.
    private func kinds(_ field: FieldDefinition, tag: String, _ direction: Direction) -> [JSONValue] {
      let text = JSONSkjema.type("string", "null")
      let empty = JSONValue.object([("enum", .array([.null, .string("")]))])
      let date = JSONValue.object([
        ("type", .string("string")), ("format", .string("date")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
      ])
      let closed = direction == .fyll ? template.closedChoices(of: tag) : nil
      func choice(_ closed: [String]) -> JSONValue { .object([("enum", .array(unique(closed).map { .string($0) }))]) }
      switch field.kind {
      case .text, .multiline, .choice: return closed.map { [choice($0), empty] } ?? [text]
      // What people wrote in place of a day or a number is kept.
      case .day: return direction == .les ? [date, text] : [date, empty]
      case .number: return direction == .les ? [JSONSkjema.type("number"), text] : [JSONSkjema.type("number"), empty]
      case .check: return [JSONSkjema.type("boolean"), empty]
      case .choices:
        return [JSONSkjema.list(of: closed.map(choice) ?? JSONSkjema.type("string")), empty]
      case .janei:
        let answers = JaNei.allCases.filter { direction == .les || $0 != .motstridende }.map(\.rawValue)
        // «Ja, på somali» is kept as it stands.
        return direction == .les ? [choice(answers), text] : [choice(answers), empty]
      case .rows:
        let members = field.members.map { ($0.tag, value($0, tag: field.tag + "." + $0.tag, direction)) }
        return [JSONSkjema.list(of: JSONSkjema.object(members)), empty]
      }
    }

    private func unique(_ texts: [String]) -> [String] {
      var seen: Set<String> = []
      return texts.filter { seen.insert($0).inserted }
    }
  }
}

extension Wording {
  static func schemaOf(_ navn: String) -> String {
    "Hva iko les gir ($defs/les) og iko fyll tar ($defs/fyll) av skjemaet \(navn), én linje for hvert dokument."
  }
}
