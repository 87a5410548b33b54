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
    for field in fields {
      guard let answer = given[field.tag] else { continue }
      if field.kind == .rows {
        guard case .rows(let list) = answer else { continue }
        var rows: [Values] = if case .rows(let rows) = result[field.tag] { rows } else { [] }
        let members = field.members.map { ($0, compiled.outline.fullTag($0.tag, in: field.tag)) }
        for (index, values) in list.enumerated() {
          if index == rows.count { rows.append(Values()) }
          for (member, tag) in members {
            if let new = settled(values[member.tag], member, tag) { rows[index][member.tag] = new }
          }
        }
        if compiled.outline.offers(field) { result[field.tag] = .rows(rows) }
      } else if compiled.outline.offers(field), let new = settled(answer, field, field.tag) {
        result[field.tag] = new
      }
    }
    return result
  }

  /// An answer as it comes back; nil where the place keeps what the template has.
  private func settled(_ answer: Answer?, _ field: FieldDefinition, _ tag: String) -> Answer? {
    switch answer {
    case nil, .untouched, .gone: return nil
    case .emptied, .text(""): return .emptied
    case .choices(let texts):
      let wanted = Set(texts.map(Folding.folded))
      let options = compiled.outline.options(of: tag)
      return .choices(
        options.filter { wanted.contains(Folding.folded($0.text)) || wanted.contains(Folding.folded($0.id)) }.map(
          \.text))
    case .text(let text):
      let lines = XMLText(text).lines
      let clean = lines.count == 1 ? String(lines[0]) : lines.joined(separator: "\n")
      let kind = compiled.outline.firstKind(of: tag)
      if case .dropDownList(let items)? = kind {
        return items.filter { !$0.value.isEmpty }.item(for: text).map { .text($0.text) }
      }
      if kind == nil {
        let folded = Folding.folded(text)
        let option = compiled.outline.options(of: tag).first {
          [$0.text, $0.id].map(Folding.folded).contains(folded)
        }
        return option.map { .text($0.text) }
      }
      return .text(clean)
    case .janei(.motstridende): return nil
    case let answer: return answer
    }
  }
}
