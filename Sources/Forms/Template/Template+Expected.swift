import Norwegian
import Synchronization
import WordML

/// What a template itself holds, read once.
final class DeliveredAnswers: Sendable {
  private let answers = Mutex<Values?>(nil)

  func callAsFunction(_ read: () throws(FormError) -> Values) -> Values {
    if let known = answers.withLock({ $0 }) { return known }
    let new = (try? read()) ?? Values()
    answers.withLock { $0 = new }
    return new
  }
}

/// What a document that is made will be read as: the template's own answers, and over them those that were given.
extension Template {
  func expected(_ given: Values) -> Values {
    var result = deliveredAnswers { () throws(FormError) in try delivered() }
    for entry in plan.entries where entry.isOffered {
      guard let answer = given[entry.tag] else { continue }
      if let group = entry.group {
        guard case .rows(let list) = answer else { continue }
        var rows: [Values] = if case .rows(let rows) = result[entry.tag] { rows } else { [] }
        for (index, values) in list.enumerated() {
          if index == rows.count { rows.append(Values()) }
          for member in group.members {
            if let new = member.settled(values[member.field.tag]) { rows[index][member.field.tag] = new }
          }
        }
        result[entry.tag] = .rows(rows)
      } else if let new = entry.settled(answer) {
        result[entry.tag] = new
      }
    }
    _ = NameHalves(fields)?.join(&result)
    return result
  }
}

extension SlotPlan.Entry {
  /// An answer as it comes back; nil where the place keeps what the template has.
  fileprivate func settled(_ answer: Answer?) -> Answer? {
    switch answer {
    case nil, .untouched, .gone: return nil
    case .emptied, .text(""): return .emptied
    case .choices(let texts) where isWritten: return .choices(Answer.choices(in: Answer.line(of: texts)))
    case .choices(let texts):
      let wanted = Set(texts.map(Folding.folded))
      return .choices(boxes.filter { $0.folded.contains(where: wanted.contains) }.map(\.text))
    case .text(let text):
      if case .dropDownList(let items)? = kind {
        return items.filter { !$0.value.isEmpty }.item(for: text).map { .text($0.text) }
      }
      if kind == nil {
        let folded = Folding.folded(text)
        return boxes.first { $0.folded.contains(folded) }.map { .text($0.text) }
      }
      return .text(XMLText(text).text)
    case .janei(.motstridende): return nil
    case let answer: return answer
    }
  }
}
