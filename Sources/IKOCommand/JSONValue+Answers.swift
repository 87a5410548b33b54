import IKO
import Forms
import JSON

extension JSONValue {
  /// An answer in the shape of the contract; nil for a place that is gone, whose key is left out.
  init?(_ answer: Answer) {
    switch answer {
    case .gone: return nil
    case .untouched: self = .null
    case .emptied: self = .string("")
    case .text(let text): self = .string(text)
    case .number(let number): self = .number(number.description)
    case .day(let day): self = .string(day.iso)
    case .check(let isTicked): self = .bool(isTicked)
    case .choices(let texts): self = .array(texts.map { .string($0) })
    case .janei(let choice): self = .string(choice.rawValue)
    case .rows(let rows):
      self = .array(
        rows.map { row in .object(row.tags.compactMap { tag in row[tag].flatMap(JSONValue.init).map { (tag, $0) } }) })
    }
  }

  /// All answers in the order of the form; members of a row likewise.
  init(_ values: Values, fields: [FieldDefinition]) {
    let members = fields.compactMap { field -> (String, JSONValue)? in
      guard let answer = values[field.tag] else { return nil }
      guard case .rows(let rows) = answer else { return JSONValue(answer).map { (field.tag, $0) } }
      return (field.tag, .array(rows.map { JSONValue($0, fields: field.members) }))
    }
    self = .object(members)
  }

  init(_ finding: Finding) {
    var members: [(String, JSONValue)] = [
      ("kode", .string(finding.code.rawValue)), ("alvor", .string(finding.severity.rawValue)),
    ]
    if let place = finding.place { members.append(("sted", .string(place))) }
    if let field = finding.field { members.append(("felt", .string(field))) }
    self = .object(members + [("melding", .string(Wording.message(of: finding)))])
  }

  /// A file that gave nothing: `{"fil", "feil": {"slag", "melding"}}`.
  init(_ error: FormError) {
    self = .object([
      ("fil", .string(error.file)),
      ("feil", .object([("slag", .string(error.kind)), ("melding", .string(Wording.message(of: error)))])),
    ])
  }

  init(_ failure: Failure) {
    let message = failure.sentence.hasPrefix("Feil: ") ? String(failure.sentence.dropFirst(6)) : failure.sentence
    self.init(FormError(kind: failure.kind, file: failure.file, message: message))
  }

  /// How each value was found, in the order of the form.
  init(sources: [String: MatchMethod], values: Values, fields: [FieldDefinition]) {
    var members: [(String, JSONValue)] = []
    for field in fields {
      guard case .rows(let rows) = values[field.tag] else {
        if let method = sources[field.tag] { members.append((field.tag, .string(method.rawValue))) }
        continue
      }
      for index in rows.indices {
        for member in field.members {
          let key = "\(field.tag)[\(index)].\(member.tag)"
          if let method = sources[key] { members.append((key, .string(method.rawValue))) }
        }
      }
    }
    self = .object(members)
  }
}

extension JSONValue {
  /// `{"felt":"plan.hovedmål","blir":"nytt"}`
  init(_ line: Utfylling.Flettelinje) {
    self = .object([("felt", .string(line.felt)), ("blir", .string(line.blir.rawValue))])
  }
}
