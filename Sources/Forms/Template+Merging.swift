import OPC

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
    /// The document has lost its fields' tags, or is of another template, and holds more than fields: nothing was made.
    case notPossible
  }

  public let outcome: Outcome
  /// Fields that both changed; they stand as in the document.
  public let conflicts: [String]
}

extension Template where F == AnyForm {
  /// Brings new data into a document that was edited. Everything that people wrote stays: in its place, or nothing is made.
  ///
  ///     let merged = try template.merge(values, into: bytes, name: path, stamp: label)
  ///
  /// - Parameters:
  ///   - given: the new data.
  ///   - bytes: the document that was edited.
  ///   - name: its file's name, for messages.
  ///   - label: what the stamp of a new file says.
  public func merge(
    _ given: Values, into bytes: [UInt8], name: String, stamp label: StampLabel
  ) throws(FormError) -> Merged {
    let reading = try read(bytes, name: name)
    guard let stamp = reading.stamp else { return Merged(outcome: .notPossible, conflicts: []) }
    let merge = AnswerMerge(
      stamp.prints, written: reading.answers, given: given, expected: expected(given), fields: fields,
      salt: stamp.content)
    let isOurs = stamp.template == digest
    let morePictures = try pictures(in: bytes, name) > compiled.document.package.pictures
    let isOnlyFields =
      reading.unplaced.isEmpty && reading.comments.isEmpty && reading.trackedChanges == 0 && !morePictures
    if isOurs, merge.isEmpty { return Merged(outcome: .nothingNew, conflicts: merge.conflicts) }
    if !isOurs, isOnlyFields || stamp.isUntouched {
      let document = try carriedOver(merge, reading, given, label)
      return Merged(outcome: .carriedOver(document), conflicts: merge.conflicts)
    }
    if !merge.isEmpty, let document = try filled(merge, reading, bytes, name, stamp) {
      return Merged(outcome: .filled(document), conflicts: merge.conflicts)
    }
    if isOnlyFields {
      let document = try carriedOver(merge, reading, given, label)
      return Merged(outcome: .carriedOver(document), conflicts: merge.conflicts)
    }
    return Merged(outcome: .notPossible, conflicts: merge.conflicts)
  }

  /// The person's file as a template of its own; nil where it lacks places that the new data need.
  private func filled(
    _ merge: AnswerMerge, _ reading: Reading<AnyForm>, _ bytes: [UInt8], _ name: String, _ stamp: Stamp
  ) throws(FormError) -> Document? {
    // A control that stands in another answer must not be written into.
    guard !reading.findings.contains(where: { $0.code == .strayControl }) else { return nil }
    guard let own = try? Template<AnyForm>(bytes, name: name, fields: fields, layout: nil) else { return nil }
    var values = merge.taken
    guard merge.taken.tags.allSatisfy({ own.hasPlaces(for: $0, as: self) }) else { return nil }
    for (group, change) in merge.rows {
      guard case .rows(let there) = reading.answers[group], let rows = own.rows(change, of: group, there.count) else {
        return nil
      }
      values[group] = .rows(rows)
    }
    let document = try own.fill(AnyForm(values: values))
    guard !document.findings.contains(where: { $0.severity == .error }) else { return nil }
    // What was written is not what was made: the stamp still says so.
    return try stamped(document, stamp, merge.prints)
  }

  /// The answers of both in a new document. Its stamp tells what the data alone would have made: the next run sees the edits.
  private func carriedOver(
    _ merge: AnswerMerge, _ reading: Reading<AnyForm>, _ given: Values, _ label: StampLabel
  ) throws(FormError) -> Document {
    let plain = try fill(AnyForm(values: given), stamp: label)
    guard let stamp = try Stamp(readFrom: plain.bytes, name: name), reading.stamp?.isUntouched != true else {
      return plain
    }
    var values = given
    for field in fields where field.kind != .rows {
      if let written = reading.answers[field.tag], merge.taken[field.tag] == nil, written != .untouched,
        written != .gone
      {
        values[field.tag] = written
      }
    }
    var prints = AnswerPrints(merge.base, fields: fields, salt: stamp.content)
    for tag in merge.prints.plain.keys where merge.base[tag] == nil { prints.plain[tag] = AnswerMerge.unknown }
    for field in fields where field.kind == .rows {
      guard case .rows(let there) = reading.answers[field.tag] else { continue }
      let change = merge.rows[field.tag] ?? AnswerMerge.RowChange()
      var rows = there.enumerated().map { index, row in
        var row = row
        for tag in change.members[index]?.tags ?? [] { row[tag] = change.members[index]?[tag] }
        return row
      }
      rows = rows.filter(\.isAnswered) + change.added
      values[field.tag] = .rows(rows)
      // Rows are told apart by what both have; what the data gave is what they began as.
      prints.rows[field.tag] = stamp.prints?.rows[field.tag]
    }
    let document = try fill(AnyForm(values: values), stamp: label)
    guard let made = try Stamp(readFrom: document.bytes, name: name), made.content != stamp.content else {
      return document
    }
    return try stamped(document, stamp, prints)
  }

  private func stamped(_ document: Document, _ stamp: Stamp, _ prints: AnswerPrints) throws(FormError) -> Document {
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      let word = try WordDocumentFrame(document.bytes)
      return try word.package.bytes(replacing: [
        word.frame.stampEntry(stamp.text, prints: stamp.prints == nil && prints.isEmpty ? [] : prints.lines)
      ])
    }
    return Document(bytes: bytes, findings: document.findings)
  }

  private func pictures(in bytes: [UInt8], _ name: String) throws(FormError) -> Int {
    try FormError.naming(name) { () throws(PackageFault) in try OfficePackage(bytes).pictures }
  }
}
