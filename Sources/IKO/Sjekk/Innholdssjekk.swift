import Forms

/// Whether the answers of a filled document are complete and fit each other.
struct Innholdssjekk {
  private(set) var findings: [Finding] = []
  private let reading: Reading<AnyForm>

  init(_ reading: Reading<AnyForm>, _ template: Template<AnyForm>, skjema: Skjema?, today: Day) {
    self.reading = reading
    notePrompts(template)
    guard let skjema else { return }
    if skjema.navn == Oppfølgingsplan.navn {
      let check = Plansjekk(reading, today: today)
      findings += check.findings
      // Whom foresatte concern is judged by today; the rest of the review stands.
      findings += skjema.review(reading).filter { !($0.field ?? "").hasPrefix("foresatte.") }
    } else {
      for tag in ["elev.navn", "kart.dato"] where skjema.fields.contains(where: { $0.tag == tag }) {
        guard reading.answers[tag]?.isAnswered != true, let field = skjema.fields.first(where: { $0.tag == tag })
        else { continue }
        add(.missingAnswer, .warning, tag, Wording.missingAnswer(field.label))
      }
      findings += skjema.review(reading)
    }
  }

  /// Guidance that somebody wrote on after, or that another program turned into plain text.
  private mutating func notePrompts(_ template: Template<AnyForm>) {
    // Beside an answer the reading has taken it away already.
    for left in reading.findings where left.code == .promptLeft {
      findings.append(
        Finding(.prompt, .warning, place: left.place, field: left.field, message: left.message))
    }
    for field in template.fields {
      guard case .rows(let rows) = reading.answers[field.tag] else {
        notePrompt(in: reading.answers[field.tag], field.tag, field.label, template.prompts(of: field.tag))
        continue
      }
      for (index, row) in rows.enumerated() {
        for member in field.members {
          let prompts = template.prompts(of: field.tag + "." + member.tag)
          notePrompt(in: row[member.tag], "\(field.tag)[\(index)].\(member.tag)", member.label, prompts)
        }
      }
    }
  }

  private mutating func notePrompt(in answer: Answer?, _ tag: String, _ label: String, _ prompts: [String]) {
    guard case .text(let text) = answer else { return }
    if prompts.contains(where: { $0.count > 5 && text.contains($0) }) || text.contains("Klikk eller trykk") {
      add(.prompt, .warning, tag, Wording.promptLeft(label))
    }
  }

  private mutating func add(_ code: Finding.Code, _ severity: Finding.Severity, _ tag: String, _ message: String) {
    findings.append(Finding(code, severity, place: reading.place(of: tag), field: tag, message: message))
  }
}
