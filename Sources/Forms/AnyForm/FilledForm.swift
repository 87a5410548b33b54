import Norwegian
import OPC
import WordML

/// Whether a form that nobody declared was filled for somebody already, so that the next person's document would hold the first one's answers.
///
/// A form has words beside its labels too: the landlord's name, a telephone number. So single texts do not count; ticks do, and as many answers
/// as there are blanks left.
enum FilledForm {
  /// What somebody wrote or ticked; certain where it cannot be the form's own.
  static func written(_ document: WordDocument, blanks: Int) throws(PackageFault) -> [LabelReport.Written] {
    let page = try LabelledPage(document)
    let (ticks, texts) = page.written
    let isFilled = texts.count >= least && texts.count >= blanks
    // A label of a filled form may hold somebody's words: only its place is reported.
    return (ticks + (isFilled ? texts : [])).map { place in
      LabelReport.Written(field: nil, label: nil, place: place, isCertain: true)
    }
  }

  /// Fewer texts beside labels are the sender's address.
  private static let least = 4
}

extension LabelledPage {
  /// Where boxes are ticked, and where texts stand that something plain joins to their label.
  var written: (ticks: [String], texts: [String]) {
    var (ticks, texts): ([String], [String]) = ([], [])
    for item in items {
      switch item {
      case .text(let entry):
        guard entry.isPlain, entry.rows == nil, !PromptRule.isPrinted(entry.text) else { continue }
        texts.append(entry.place.description)
      case .place(let candidate):
        guard case .boxes(let boxes) = candidate.content, boxes.contains(where: \.sign.isTicked) else { continue }
        ticks.append(candidate.place.description)
      }
    }
    return (ticks, texts)
  }
}

/// What a form prints beside a label where others have a blank.
private enum PromptRule {
  static func isPrinted(_ text: String) -> Bool {
    PromptText(text) != nil || Guidance.says(text) || text.split(separator: " ").count > 25
  }
}
