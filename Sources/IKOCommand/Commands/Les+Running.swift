extension Les {
  /// Seam: the body is to be replaced; the signature stays.
  static func run(_ options: LesOptions, on terminal: Terminal) async throws -> ExitStatus {
    terminal.complain(Wording.notBuilt)
    return .nothingDone
  }
}
