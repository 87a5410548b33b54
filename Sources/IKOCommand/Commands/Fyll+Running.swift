extension Fyll {
  /// Seam: the body is to be replaced; the signature stays.
  static func run(_ options: FyllOptions, on terminal: Terminal) async throws -> ExitStatus {
    terminal.complain(Wording.notBuilt)
    return .nothingDone
  }
}
