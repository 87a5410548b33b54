extension Skjema {
  /// Seam: the body is to be replaced; the signature stays.
  static func run(_ options: SkjemaOptions, on terminal: Terminal) async throws -> ExitStatus {
    terminal.complain(Wording.notBuilt)
    return .nothingDone
  }
}
