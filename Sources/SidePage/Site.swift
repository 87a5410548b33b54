import Forms
import Foundation
import Hypertext
import IKO

/// The page of one folder: who is let in, and what is answered. It knows no socket.
///
///     let site = try await Site("/home/kari/IKO", port: 4711)
///     if let refusal = site.gate.refusal(of: head) { … } else { await site.answer(head, body) }
package final class Site: Sendable {
  package let gate: Gate
  private let router: Router
  private let progress = WorkProgress()

  /// Why the folder cannot be served.
  package struct Fault: Error {
    package let sentence: String
  }

  /// How long it is served without an act of a person.
  package static let idleSeconds = 15 * 60

  /// - Parameters:
  ///   - folder: the folder that all is kept in.
  ///   - port: the port that it is served on.
  ///   - today: the day of the work; the computer's where nothing else is given.
  ///   - idleSeconds: how long it is served without an act of a person.
  ///   - omgivelser: where templates and settings are looked for; the folder is the working folder, whatever it says.
  ///   - open: opens a file or a folder where the person sits; false where that cannot be done.
  package init(
    _ folder: String, port: Int, today: Day? = nil, idleSeconds: Int = Site.idleSeconds,
    omgivelser: Omgivelser = .prosessen,
    open: @escaping @Sendable (String) -> Bool = { _ in false }
  ) async throws(Fault) {
    guard let dato = today ?? Day.onThisComputer() else { throw Fault(sentence: Wording.noClock) }
    gate = Gate(port: port, key: SessionKey())
    router = Router(
      try Workspace(folder), dato: dato, idleSeconds: idleSeconds, progress: progress, omgivelser: omgivelser,
      open: open)
  }

  /// The answer to a request that the gate has let in.
  package func answer(_ head: RequestHead, _ body: [UInt8] = []) async -> Response {
    if let response = answerAtOnce(head) { return response }
    guard let request = Request(head, body: body) else { return .refused(400, Wording.badRequest) }
    if request.path == Gate.entrance {
      // Who goes back to the opened address is in already.
      return gate.key.isHeld(by: head, port: gate.port) ? .seeOther("/") : gate.entrance(request)
    }
    return await router.answer(request)
  }

  /// The answer to a request that waits for nothing, also while work is under way: how far that has come. Nil for every other one. Such a question is no act
  /// of a person.
  package func answerAtOnce(_ head: RequestHead) -> Response? {
    guard head.target == Router.progress, head.method != "POST" else { return nil }
    return Response(200, "text/plain; charset=utf-8", Array(progress.line.utf8))
  }

  /// How many seconds are left until it has been idle for too long; nil where they are over.
  package func secondsLeft() async -> Int? { await router.secondsLeft() }

  /// Takes away what was put into the folder for as long as the page is served.
  package func close() async { await router.close() }

  // MARK: What has no request to answer

  package static func tooLarge(_ head: RequestHead) -> Response {
    .refused(413, Wording.bodyTooLarge(to: head.target))
  }
  package static var tooSlow: Response { .refused(408, Wording.tooSlow) }
  package static var headTooLarge: Response { .refused(431, Wording.headTooLarge) }
  package static var notUnderstood: Response { .refused(400, Wording.badRequest) }
}

extension Day {
  /// Today where the computer is; nil where its clock tells no year that forms know.
  static func onThisComputer() -> Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
