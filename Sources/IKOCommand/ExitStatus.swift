/// What the process tells the shell. Scripts depend on these five numbers.
enum ExitStatus: Int32, Sendable {
  /// Everything was done; remarks are allowed.
  case allDone = 0
  /// Done, with errors or warnings, or some document was kept or failed.
  case doneWithFindings = 1
  /// Nothing could be done, or writing had to stop.
  case nothingDone = 2
  /// The command line was not understood. The number is `EX_USAGE` of sysexits.h.
  case wrongUsage = 64
  /// A fault of the tool itself ended it. The number is `EX_SOFTWARE` of sysexits.h.
  case internalFault = 70
}
