import Forms
import IKO

/// `--tøm-malen`: what is written in a template is listed, and taken out when a person agrees.
struct Emptying {
  /// `--ja`.
  let isConfirmed: Bool
  /// Whether the output is for a program, which cannot be asked.
  let isJSON: Bool
  let terminal: Terminal

  /// Throws where nobody agrees. A template in which nothing is written asks nothing.
  func confirm(_ template: Template<AnyForm>) throws {
    let answers = Malkontroll.answers(in: template)
    guard !answers.isEmpty else { return }
    terminal.tell(Wording.takenOut(answers))
    if isConfirmed { return }
    guard terminal.canAsk, !isJSON, terminal.asks(Wording.takeOut(answers.count)) else {
      throw Failure(sentence: Wording.notTakenOut(answers.count), file: template.name, kind: "not-confirmed")
    }
  }

  /// A template that was filled for somebody, made blank again. The file stays as it is.
  func emptied(_ template: Template<AnyForm>, _ layout: Forms.Layout) throws -> Template<AnyForm> {
    try confirm(template)
    return try Template<AnyForm>(
      template.emptied(layout: layout).bytes, name: template.name, fields: template.fields, layout: layout)
  }
}
