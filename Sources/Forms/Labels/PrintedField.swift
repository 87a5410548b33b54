import LibXML
import WordML

/// A field of the old kind that shows where something goes: FORMTEXT, FORMCHECKBOX, FORMDROPDOWN, MERGEFIELD.
///
/// It stretches from the run with its beginning to the run with its end, or is one `w:fldSimple`.
struct PrintedField {
  enum Kind: Equatable {
    case text
    case checkBox(isTicked: Bool)
    case dropDown([String])
    case merge(name: String)
    /// Page numbers, dates and whatever else Word computes.
    case other
  }

  /// The run that begins it, or the `w:fldSimple`.
  let first: Element
  /// The run that ends it; the same for a simple field.
  var last: Element
  /// `w:ffData`; merge fields have none.
  let data: Element?
  var instruction = ""

  init(first: Element, data: Element?) {
    self.first = first
    last = first
    self.data = data
  }

  var kind: Kind {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    switch words.first?.uppercased() {
    case "FORMTEXT": return .text
    case "FORMCHECKBOX":
      guard let box = data?.first(.w("checkBox")) else { return .other }
      let state = box.first(.w("checked")) ?? box.first(.w("default"))
      let isTicked = state?.isOn() ?? false
      return .checkBox(isTicked: isTicked)
    case "FORMDROPDOWN":
      let entries = data?.first(.w("ddList"))?.children(.w("listEntry")) ?? []
      return data == nil ? .other : .dropDown(entries.compactMap { $0.attribute(.w("val")) })
    case "MERGEFIELD":
      let name = instruction.drop { $0.isWhitespace }.dropFirst("MERGEFIELD".count).drop { $0.isWhitespace }
      let bare = name.first == "\"" ? name.dropFirst().prefix { $0 != "\"" } : name.prefix { !$0.isWhitespace }
      return .merge(name: String(bare))
    default: return .other
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

  /// The text between its separator and its end.
  var shown: String {
    var isResult = false
    var text = ""
    for run in sequence(first: first, next: { $0 == last ? nil : $0.next }) {
      if isResult { text += VisibleText.of(run) }
      if run.first(.w("fldChar"))?.attribute(.w("fldCharType")) == "separate" { isResult = true }
    }
    return text
  }
}
