/// What was read in one place: the answer with its state, where it stands, and how sure it is.
///
///     for field in reading.fields where field.answer.isAnswered { print(field.label, field.place ?? "", field.certainty) }
public struct FieldReading: Sendable, Equatable {
  /// What names it: `plan.hovedmål`, `tiltak[0].frist`.
  public let path: FieldPath
  /// What a person calls it: `Tiltak 1: Frist`.
  public let label: String
  /// What the field takes.
  public let kind: FieldKind
  /// The answer, or the state of a place without one.
  public let answer: Answer
  /// Where it stands: `tabell 2, rad 3`. Nil where the place is gone.
  public let place: String?
  /// How the place was found; nil where it is gone.
  public let method: MatchMethod?

  /// How sure it is that this is the answer to the field; nil where the place is gone.
  public var certainty: Certainty? { method?.certainty }
}

/// A property of a form with what was read for it.
///
///     let goal = reading[\.plan.hovedmål]
///     goal.value       // String?
///     goal.answer      // .emptied: somebody took out what stood there
///     goal.certainty   // .certain
@dynamicMemberLookup
public struct PropertyReading<Value: Sendable>: Sendable {
  /// What the form has.
  public let value: Value
  /// What was read. Nil for a property that is no field.
  public let field: FieldReading?

  /// Of what was read: `goal.place`, `goal.answer`.
  public subscript<Part>(dynamicMember path: KeyPath<FieldReading, Part>) -> Part? { field?[keyPath: path] }

  /// The same for what may be missing of it.
  public subscript<Part>(dynamicMember path: KeyPath<FieldReading, Part?>) -> Part? { field?[keyPath: path] }
}

extension Reading {
  /// What was read for a property, a member of a row among them.
  ///
  ///     reading[\.plan.hovedmål].place
  ///     reading[\.tiltak[0].frist].certainty
  ///
  /// - Parameter property: of the form, or of one of its rows. A row that is not there must not be asked for.
  public subscript<Value: Sendable>(property: KeyPath<F, Value>) -> PropertyReading<Value> {
    PropertyReading(value: value[keyPath: property], field: path(of: property).flatMap { field(at: $0) })
  }

  /// Every field in the order of the form; of a repeating group, the members of its rows as they stand.
  public var fields: [FieldReading] {
    definitions.flatMap { field -> [FieldReading] in
      guard field.kind == .rows, case .rows(let rows)? = answers[field.tag] else {
        return [self.field(at: FieldPath(field.tag))].compactMap(\.self)
      }
      return rows.indices.flatMap { row in
        field.members.compactMap { self.field(at: FieldPath(field.tag, row: row, member: $0.tag)) }
      }
    }
  }

  /// What was read at a path; nil where the form has no such field, or the answers no such row.
  ///
  ///     reading.field(at: "tiltak[0].frist")?.answer
  ///
  /// - Parameter path: of a field, or of a member of a row.
  public func field(at path: FieldPath) -> FieldReading? {
    guard let definition = definitions.field(at: path), let answer = answers[path.description] ?? missing(path) else {
      return nil
    }
    let key = path.description
    return FieldReading(
      path: path, label: FieldDefinition.label(of: key, among: definitions), kind: definition.kind, answer: answer,
      place: place(of: key), method: sources[key])
  }

  /// A field that was not read is gone; a row that is not there is nothing.
  private func missing(_ path: FieldPath) -> Answer? {
    guard let row = path.row else { return path.member == nil ? .gone : nil }
    guard case .rows(let rows)? = answers[path.tag], rows.indices.contains(row) else { return nil }
    return .gone
  }

  /// What names a property's answer; nil for one that is no field.
  func path(of property: PartialKeyPath<F>) -> FieldPath? {
    for leaf in F.fields.leaves {
      if leaf.path() == property { return FieldPath(leaf.definition.tag) }
      guard leaf.definition.kind == .rows, case .rows(let rows)? = answers[leaf.definition.tag] else { continue }
      for row in rows.indices {
        if let (member, _) = leaf.rowPaths(row).first(where: { $0.path == property }) {
          return FieldPath(leaf.definition.tag, row: row, member: member)
        }
      }
    }
    return nil
  }
}

extension Reading: CustomStringConvertible, CustomDebugStringConvertible {
  /// In a line, without anything that was written: `Reading (13 of 53 fields answered, 2 findings)`.
  public var description: String {
    let answered = definitions.count { answers[$0.tag]?.isAnswered == true }
    return "Reading (\(answered) of \(definitions.count) fields answered, \(findings.count) findings)"
  }

  /// The same.
  public var debugDescription: String { description }
}
