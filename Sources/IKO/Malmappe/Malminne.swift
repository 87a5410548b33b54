import Disk
import Forms
import Synchronization

/// Templates that were compiled, as long as their files stay as they are: a page asks for the same ones at each step. Those that the school's words for
/// labels say something of are compiled each time.
enum Malminne {
  private static let kjente = Mutex<[String: (tilstand: Files.State, skjema: String, mal: Template<AnyForm>)]>([:])

  /// The template at a path, compiled by the first who asks for it.
  ///
  /// - Parameters:
  ///   - skjema: the form that it is read as.
  ///   - compile: gives the template, and whether nothing but the file says what it is.
  static func mal(
    _ sti: String, _ skjema: String,
    _ compile: () throws(FormError) -> (mal: Template<AnyForm>, isOfFileAlone: Bool)
  ) throws(FormError) -> Template<AnyForm> {
    guard let tilstand = Files.state(of: sti) else { return try compile().mal }
    if let known = kjente.withLock({ $0[sti] }), known.tilstand == tilstand, known.skjema == skjema { return known.mal }
    let (mal, isOfFileAlone) = try compile()
    // Somebody may have changed it meanwhile: then nobody knows which of the two was read.
    if isOfFileAlone, Files.state(of: sti) == tilstand { kjente.withLock { $0[sti] = (tilstand, skjema, mal) } }
    return mal
  }
}
