import LibXML
import WordML

/// A field of the old kind that shows where something goes: FORMTEXT, FORMCHECKBOX, FORMDROPDOWN, MERGEFIELD.
///
/// It reaches from the run with its beginning to the run with its end, or is one `w:fldSimple`.
struct PrintedField {
  enum Kind: Equatable {
    case text
    case checkBox(isTicked: Bool)
    case dropDown([String])
    case merge(name: String)
    /// Page numbers, dates and whatever else Word computes.
    case other
  }

  let field: ComplexField
  /// The text between its separator and its end.
  let shown: String

  /// The run that begins it, or the `w:fldSimple`.
  var first: Element { field.first }
  /// The run that ends it; the same for a simple field.
  var last: Element { field.last }
  /// `w:ffData`; merge fields have none, nor have some that programs made.
  var data: Element? { field.begin.first(.w("ffData")) }

  var kind: Kind {
    switch field.kind {
    case .text: return .text
    case .checkBox: return .checkBox(isTicked: LegacyField.isTicked(field.begin))
    case .dropDown: return data == nil ? .other : .dropDown(LegacyField.items(field.begin))
    case nil:
      guard field.keyword == "MERGEFIELD" else { return .other }
      let name = field.code.drop { $0.isWhitespace }.dropFirst("MERGEFIELD".count).drop { $0.isWhitespace }
      let bare = name.first == "\"" ? name.dropFirst().prefix { $0 != "\"" } : name.prefix { !$0.isWhitespace }
      return .merge(name: String(bare))
    }
  }

  var takesText: Bool {
    switch kind {
    case .text, .dropDown, .merge: true
    case .checkBox, .other: false
    }
  }

  /// Whether somebody wrote into a text field, or chose a line. A merge field shows its own name.
  var isAnswered: Bool {
    switch kind {
    case .text: return shown.contains { !$0.isWhitespace }
    case .dropDown:
      let result = data?.first(.w("ddList"))?.first(.w("result"))?.attribute(.value)
      return result.map { $0 != "0" } ?? false
    case .checkBox(let isTicked): return isTicked
    case .merge, .other: return false
    }
  }

  /// Whether that is somebody's and not what the form delivers.
  var isWritten: Bool {
    guard isAnswered else { return false }
    switch kind {
    case .text: return shown != data?.first(.w("textInput"))?.first(.w("default"))?.attribute(.value)
    case .checkBox: return data?.first(.w("checkBox"))?.first(.w("checked")) != nil
    default: return true
    }
  }
}

extension ComplexField {
  /// The run that begins it, or the `w:fldSimple`.
  var first: Element { Self.run(of: begin) }
  /// The run that ends it; the same for a simple field.
  var last: Element { Self.run(of: end) }

  /// The elements that show its result, between the runs of its marks.
  var result: [Element] {
    let last = last
    guard let separate, Self.run(of: separate).parent == last.parent else { return [] }
    return Array(
      sequence(first: Self.run(of: separate)) { $0 == last ? nil : $0.next }.dropFirst().filter { $0 != last })
  }

  /// The elements from its beginning to where its result begins, and its end: what of it is not seen.
  var frame: [Element] {
    if isSimple { return [] }
    let last = last
    // A mark that stands in something else ends nothing here.
    let stop = separate.map(Self.run).flatMap { $0.parent == last.parent ? $0 : nil } ?? last
    let code = sequence(first: first) { $0 == stop ? nil : $0.next }
    return Array(code) + (stop == last ? [] : [last])
  }

  private static func run(of mark: Element) -> Element {
    mark.parent.flatMap { $0.matches(.run) ? $0 : nil } ?? mark
  }
}
