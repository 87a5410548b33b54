import OPC
import WordML

/// A document with edits and new data brought together.
public struct Merged: Sendable {
  /// What became of it.
  public enum Outcome: Sendable {
    /// The data say nothing that the document does not.
    case nothingNew
    /// The person's own file, with new data in fields that were left alone.
    case filled(Document)
    /// A new file from the template, with the answers of both.
    case carriedOver(Document)
    /// Something that a person wrote would have got lost: the document has lost its fields' tags, or is of another template, and holds
    /// more than fields. Nothing was made.
    case notPossible
  }

  public let outcome: Outcome
  /// What becomes of each field.
  public let plan: MergePlan
  /// Whether a program saved the document, and it says what it said when it was made.
  public let isOnlySaved: Bool

  /// Fields that both changed; they stand as in the document.
  public var conflicts: [String] { plan.fields(.conflict) }
}

extension Template {
  /// Brings a form's new answers into a document that was edited. Everything that people wrote stays: in its place, or nothing is made.
  ///
  ///     if let merged = try template.merge(plan, into: bytes, name: "Kari.docx", stamp: label), case .filled(let document) = merged.outcome {
  ///       try document.write(to: url, replacing: true)
  ///     }
  ///
  /// Nil where the document has no stamp that can be believed: it is not known what it began as.
  ///
  /// - Parameters:
  ///   - form: the new answers.
  ///   - bytes: the document that was edited.
  ///   - name: its file's name, for messages.
  ///   - label: what the stamp of a new file says.
  /// - Throws: what `read(_:name:)` throws.
  public func merge(
    _ form: F, into bytes: [UInt8], name: String, stamp label: StampLabel
  ) throws(FormError) -> Merged? {
    try untyped.merge(
      form.values, into: bytes, name: name,
      stamp: .init(
        form: label.form, key: label.key, otherKeys: label.otherKeys, day: label.day, previous: label.previous,
        prefix: label.prefix))
  }
}

extension Template where F == AnyForm {
  /// Brings new data into a document that was edited. Everything that people wrote stays: in its place, or nothing is made.
  ///
  ///     let merged = try template.merge(values, into: bytes, name: path, stamp: label)
  ///
  /// Nil where the document has no stamp that can be believed: it is not known what it began as.
  ///
  /// - Parameters:
  ///   - given: the new data.
  ///   - bytes: the document that was edited.
  ///   - name: its file's name, for messages.
  ///   - label: what the stamp of a new file says.
  /// - Throws: what `read(_:name:)` throws.
  public func merge(
    _ given: Values, into bytes: [UInt8], name: String, stamp label: StampLabel
  ) throws(FormError) -> Merged? {
    let reading = try read(bytes, name: name)
    guard let stamp = reading.stamp else { return nil }
    let isOurs = stamp.template == digest
    func planned(besides held: Set<String>) -> MergePlan {
      MergePlan(
        stamp.digests,
        MergePlan.Edited(
          reading: reading, isOfTemplate: isOurs, offered: Set(fields.map(\.tag).filter { hasPlace(for: $0) }),
          held: held),
        given: given, expected: expected(given), fields: fields, salt: stamp.salt)
    }
    var plan = planned(besides: [])
    func merged(_ outcome: Merged.Outcome) throws(FormError) -> Merged {
      let isUnchanged = FieldChanges(reading, fields: fields)?.isEmpty == true
      let isOnlySaved = isUnchanged ? try isOnlyFields(reading, bytes, name) : false
      return Merged(outcome: outcome, plan: plan, isOnlySaved: isOnlySaved)
    }
    if !plan.isEmpty {
      let held = try FormError.naming(name) { () throws(PackageFault) in
        try HeldPlaces(reading, of: WordDocument(bytes), fields: Set(fields.map(\.tag))).fields
      }
      if !held.isEmpty { plan = planned(besides: held) }
    }
    if isOurs, plan.isEmpty { return try merged(.nothingNew) }
    let mayCarryOver = !isOurs && stamp.isUntouched ? true : try isOnlyFields(reading, bytes, name)
    let known = stamp.keyed(as: label.otherKeys)
    if isOurs || !mayCarryOver, !plan.isEmpty, let document = try filled(plan, reading, bytes, name, known) {
      return try merged(.filled(document))
    }
    guard mayCarryOver, let document = try carriedOver(plan, reading, bytes, given, label) else {
      return try merged(.notPossible)
    }
    return try merged(.carriedOver(document))
  }

  /// Whether all that a person did stands in fields as plain text, so that a new file with the same answers says the same. What is struck out
  /// would be missing from it as a tracked deletion would.
  private func isOnlyFields(_ reading: Reading<AnyForm>, _ bytes: [UInt8], _ name: String) throws(FormError) -> Bool {
    guard reading.unplaced.isEmpty, reading.comments.isEmpty, reading.trackedChanges == 0,
      !reading.findings.contains(where: { $0.code == .struckOut })
    else { return false }
    return try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      guard document.package.pictures <= compiled.document.package.pictures else { return false }
      return !(try Adornment(document).exceeds(Adornment(compiled.document)))
    }
  }

  /// The person's file as a template of its own; nil where it lacks places that the new data need.
  private func filled(
    _ plan: MergePlan, _ reading: Reading<AnyForm>, _ bytes: [UInt8], _ name: String, _ stamp: Stamp
  ) throws(FormError) -> Document? {
    // A control that stands in another answer must not be written into.
    guard !reading.findings.contains(where: { $0.code == .strayControl }) else { return nil }
    guard
      let own = try? Template<AnyForm>(bytes, name: name, fields: fields, layout: nil, conventions: conventions)
    else { return nil }
    var values = plan.taken
    guard plan.taken.tags.allSatisfy({ own.hasPlaces(for: $0, as: self) }) else { return nil }
    for (group, change) in plan.rows {
      guard case .rows(let there) = reading.answers[group], let rows = own.rows(change, of: group, there.count) else {
        return nil
      }
      values[group] = .rows(rows)
    }
    let document = try own.fill(AnyForm(values: values))
    guard !document.findings.contains(where: { $0.severity == .error }) else { return nil }
    guard try keepsAll(of: reading, in: document, besides: plan) else { return nil }
    // What was written is not what was made: the stamp still says so.
    return try stamped(document, stamp, plan.digests)
  }

  /// The answers of both in a new document; nil where one of the person's would get lost. Its stamp tells what the data alone would have
  /// made, and remembers what the fields began as: the next run sees the edits.
  private func carriedOver(
    _ plan: MergePlan, _ reading: Reading<AnyForm>, _ old: [UInt8], _ given: Values, _ label: StampLabel
  ) throws(FormError) -> Document? {
    let plain = try fill(AnyForm(values: given), stamp: label)
    guard let stamp = try Stamp(readFrom: plain.bytes, name: name), let before = reading.stamp, !before.isUntouched
    else { return plain }
    let filled = try fill(
      AnyForm(values: combined(plan, reading)), stamp: label, asWritten: reading.answers.texts)
    let removed = try FormError.naming(name) { () throws(PackageFault) in
      try RemovedParts(reading, of: WordDocument(old)).removed(from: filled.bytes)
    }
    let document = Document(bytes: removed ?? filled.bytes, findings: filled.findings)
    guard try keepsAll(of: reading, in: document, besides: plan) else { return nil }
    if removed == nil, try Stamp(readFrom: filled.bytes, name: name)?.content == stamp.content { return filled }
    return try stamped(document, stamp.salted(as: before), plan.digests)
  }

  /// The answers of a carried over document.
  private func combined(_ plan: MergePlan, _ reading: Reading<AnyForm>) throws(FormError) -> Values {
    let delivered = try delivered()
    var values = plan.taken
    for field in fields where plan.taken[field.tag] == nil {
      if field.kind == .rows {
        guard case .rows(let there) = reading.answers[field.tag] else { continue }
        let change = plan.rows[field.tag] ?? MergePlan.RowChange()
        var rows = there.enumerated().map { index, row in
          var row = row
          for tag in change.members[index]?.tags ?? [] { row[tag] = change.members[index]?[tag] }
          return row
        }
        rows = atTheirPlaces(rows, of: field, reading) + change.added
        values[field.tag] = .rows(emptied(rows, of: field, delivered[field.tag]))
      } else if let written = reading.answers[field.tag], written.isAnswered {
        values[field.tag] = written
      } else if delivered[field.tag]?.isAnswered == true {
        // What the template says itself, and a person took out.
        values[field.tag] = .emptied
      }
    }
    return values
  }

  /// Rows that say nothing of what the template has at their places: a person changed it, or took the row out.
  private func emptied(_ rows: [Values], of field: FieldDefinition, _ delivered: Answer?) -> [Values] {
    guard case .rows(let printed) = delivered else { return rows }
    var rows = rows
    for (index, row) in printed.enumerated() where row.isAnswered {
      if index >= rows.count { rows.append(Values()) }
      for member in field.members
      where row[member.tag]?.isAnswered == true && rows[index][member.tag]?.isAnswered != true {
        rows[index][member.tag] = .emptied
      }
    }
    return rows
  }

  /// Rows with those between them that a person left empty: what stands below such a row is not moved up.
  private func atTheirPlaces(_ rows: [Values], of field: FieldDefinition, _ reading: Reading<AnyForm>) -> [Values] {
    let most = deliveredRows(of: field.tag)
    var placed: [Values] = []
    var before: Place?
    for (index, row) in rows.enumerated() where row.isAnswered {
      let place = field.members.lazy.compactMap { member in
        reading.places[FieldPath(field.tag, row: index, member: member.tag).description]
      }.first
      if let place, let before, place.isBelow(before), let number = place.row, let last = before.row {
        let empty = number - last - 1
        if empty > 0, placed.count + empty < most { placed += Array(repeating: Values(), count: empty) }
      }
      before = place
      placed.append(row)
    }
    return placed
  }

  /// Whether a merged document still says all that a person wrote: read again, and compared with what was read before.
  private func keepsAll(
    of reading: Reading<AnyForm>, in document: Document, besides plan: MergePlan
  ) throws(FormError) -> Bool {
    let after = try read(document)
    var maker = DigestMaker(salt: "")
    for field in fields where plan.taken[field.tag] == nil {
      if field.kind == .rows {
        guard keepsAll(field, reading.answers, after.answers, plan.rows[field.tag], &maker) else { return false }
      } else {
        guard let before = maker.digest(reading.answers[field.tag], field) else { continue }
        guard maker.digest(after.answers[field.tag], field) == before else { return false }
      }
    }
    var left = Dictionary(after.unplaced.map { ($0, 1) }, uniquingKeysWith: +)
    for text in reading.unplaced {
      left[text, default: 0] -= 1
      if left[text, default: 0] < 0 { return false }
    }
    return after.comments.count >= reading.comments.count
  }

  /// Whether each answer of a group's members is there as often as before, but for those that take the new data.
  private func keepsAll(
    _ field: FieldDefinition, _ before: Values, _ after: Values, _ change: MergePlan.RowChange?,
    _ maker: inout DigestMaker
  ) -> Bool {
    guard case .rows(let old) = before[field.tag] else { return true }
    let new: [Values] = if case .rows(let list) = after[field.tag] { list } else { [] }
    for member in field.members {
      var left: [String: Int] = [:]
      for row in new { if let digest = maker.digest(row[member.tag], member) { left[digest, default: 0] += 1 } }
      for (index, row) in old.enumerated() where change?.members[index]?[member.tag] == nil {
        guard let digest = maker.digest(row[member.tag], member) else { continue }
        left[digest, default: 0] -= 1
        if left[digest, default: 0] < 0 { return false }
      }
    }
    return true
  }

  private func stamped(_ document: Document, _ stamp: Stamp, _ digests: FieldDigests) throws(FormError) -> Document {
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      let word = try WordDocumentFrame(document.bytes)
      return try word.package.bytes(replacing: [
        try word.frame.stampEntry(
          stamp.text, digests: stamp.digests == nil && digests.isEmpty ? [] : digests.lines, prefix: stamp.prefix)
      ])
    }
    return Document(bytes: bytes, findings: document.findings)
  }

}
