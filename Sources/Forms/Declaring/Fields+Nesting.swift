extension Field {
  /// The fields of a part of the form, each with the group's name before its own: `kunde` and `navn` are `kunde.navn`.
  ///
  ///     .group("kunde", \.kunde, labels: ["navn": "Navn"])
  ///
  /// - Parameters:
  ///   - tag: the group's name.
  ///   - path: the property that holds the part.
  ///   - labels: what is printed here, by the part's own tags, where it differs from the part's table.
  ///   - synonyms: other words for it here, by the part's own tags.
  public static func group<Part: Form>(
    _ tag: String, _ path: WritableKeyPath<Root, Part> & Sendable, labels: [String: String] = [:],
    synonyms: [String: [String]] = [:]
  ) -> Field {
    Field(
      leaves: Part.fields.leaves.map { leaf in
        Leaf(
          definition: leaf.definition.prefixed(
            tag, label: labels[leaf.definition.tag], synonyms: synonyms[leaf.definition.tag] ?? []),
          get: { leaf.get($0[keyPath: path]) },
          set: { leaf.set(&$0[keyPath: path], $1) },
          path: { (path as PartialKeyPath<Root>).appending(path: leaf.path()) ?? path },
          rowPaths: { row in
            leaf.rowPaths(row).compactMap { member, inner in
              (path as PartialKeyPath<Root>).appending(path: inner).map { (member, $0) }
            }
          }, isStrict: leaf.isStrict)
      })
  }

  /// A repeating group: a repeating section of the template, whose members are tagged `<tag>.<member>`.
  ///
  ///     .rows("tiltak", \.tiltak, "Tiltak")   // [Tiltak], and Tiltak is a Form
  ///
  /// No rows leave the delivered ones blank; blank rows are dropped on reading. A template has rows in one level: a form of rows that has rows
  /// itself is refused by ``Template`` with `nested-rows`.
  public static func rows<Row: Form>(
    _ tag: String, _ path: WritableKeyPath<Root, [Row]> & Sendable, _ label: String, help: String = ""
  ) -> Field {
    let definition = FieldDefinition(tag: tag, label: label, kind: .rows, help: help, members: Row.fields.definitions)
    var field = leaf(definition, path, blank: [], answer: { $0.isEmpty ? nil : .rows($0.map(\.values)) }) { answer in
      if case .rows(let rows) = answer { rows.map { Row(values: $0) } } else { nil }
    }
    field.leaves[0].rowPaths = { row in
      Row.fields.leaves.compactMap { member in
        (path.appending(path: \[Row].[row]) as PartialKeyPath<Root>).appending(path: member.path()).map {
          (member.definition.tag, $0)
        }
      }
    }
    return field
  }
}
