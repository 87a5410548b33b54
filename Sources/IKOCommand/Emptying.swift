import Forms
import IKO

/// `--tøm-malen`: what is written in a template is listed, and taken out when a person agrees.
struct Emptying {
  /// `--ja`.
  let isConfirmed: Bool
  /// Whether the output is for a program, which cannot be asked.
  let isJSON: Bool
  let terminal: Terminal

  /// A template that was filled for somebody, made blank again. The file stays as it is. A template in which nothing is written asks nothing.
  ///
  /// Throws where nobody agrees.
  func emptied(_ template: Template<AnyForm>, _ layout: Forms.Layout) throws -> Malrensing {
    let rensing = try Malrensing(template, layout: layout)
    guard !rensing.svar.isEmpty else { return rensing }
    terminal.tell(Wording.takenOut(rensing.svar))
    if isConfirmed { return rensing }
    guard terminal.canAsk, !isJSON, terminal.asks(Wording.takeOut(rensing.svar.count)) else {
      throw Failure(sentence: Wording.notTakenOut(rensing.svar.count), file: template.name, kind: "not-confirmed")
    }
    return rensing
  }
}
