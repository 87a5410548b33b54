import Foundation
import Testing

@testable import IKOCommand

/// What is left when a fault of the tool itself ends it: one sentence and the status 70, and nothing of a pupil.
struct CrashTests {
  private let folder: Arbeidsmappe

  private static let secret = "Hemmeligkanari"

  init() throws { folder = try Arbeidsmappe() }

  /// A sanitizer reports faults in its own way.
  static let isSanitized = ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains {
    ProcessInfo.processInfo.environment[$0] != nil
  }

  @Test(
    .disabled(if: isSanitized, "a sanitizer reports faults itself"),
    arguments: ["tall", "plass", "nøkkel", "melding", "minne", "stabel"])
  func `a fault says one sentence, and nothing of what was read`(fault: String) throws {
    try folder.write(Arbeidsmappe.list.replacing("Kari Nordmann", with: Self.secret), to: "liste.csv")
    let traced = "SWIFT_BACKTRACE=enable=yes,color=no IKO_INTERN_FEIL='\(fault):\(Self.secret)'"

    let outcome = try folder.run("ulimit -c unlimited; \(traced) iko fyll oppfølgingsplan --fra liste.csv -o Ut")

    #expect(outcome == BuiltTool.Outcome(status: 70, output: "", errors: Wording.crashed + "\n"))
    #expect(folder.listing.map { $0.split(separator: " ")[0] } == ["liste.csv"])
  }

  @Test(
    .disabled(if: isSanitized, "a sanitizer reports faults itself"),
    arguments: ["ILL", "TRAP", "SEGV", "BUS", "FPE", "ABRT", "SYS"])
  func `a signal that ends a process says the same`(signal: String) throws {
    let outcome = try folder.run(
      "mkfifo rør; sleep 20 > rør & sleeper=$!; \"$IKO\" fyll oppfølgingsplan --fra - < rør & tool=$!; sleep 1; "
        + "kill -\(signal) $tool; wait $tool; status=$?; kill $sleeper; exit $status")

    #expect(outcome.status == 70)
    #expect(outcome.output == "")
    #expect(
      outcome.errors
        == "Feil: Intern feil i iko, og programmet måtte stoppe. Ingenting mer ble skrevet. Dokumentene som alt er laget, er hele. Meld fra til den som har installert iko, med kommandoen som ble brukt og det iko --versjon viser.\n"
    )
  }

  @Test func `no other process of the user may look into its memory`() throws {
    let outcome = try folder.run(
      "chmod 755 .; mkfifo rør; sleep 20 > rør & sleeper=$!; \"$IKO\" fyll oppfølgingsplan --fra - < rør & tool=$!; sleep 1; "
        + "stat -c %U /proc/$tool/mem; grep 'core file' /proc/$tool/limits; kill $tool $sleeper; true")

    // The system gives what belongs to such a process to root.
    #expect(outcome.output.hasPrefix("root\nMax core file size"))
    #expect(outcome.output.split { $0.isWhitespace }.suffix(3).map(String.init) == ["0", "0", "bytes"])
  }

  @Test func `the tool finds its templates where it may not look at itself`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")

    // As somebody who is not root, in a folder of theirs; where that cannot be tried, as oneself.
    let outcome = try folder.run(
      "chmod -R a+rwX .; as() { if [ \"$(id -u)\" = 0 ] && setpriv --reuid=65534 --clear-groups test -x \"$IKO\"; then "
        + "setpriv --reuid=65534 --clear-groups \"$@\"; else \"$@\"; fi; }; "
        + "as \"$IKO\" fyll oppfølgingsplan --fra liste.csv -o Ut --stille && as \"$IKO\" les Ut")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Kari Nordmann"))
  }

  @Test func `what others write to standard error goes nowhere, and the tool's own words where they should`() throws {
    let outcome = try folder.run("iko les finnes-ikke.docx > /dev/null; iko hjelp 2>&- > /dev/null; echo $?")

    #expect(outcome.errors.hasPrefix("Feil: finnes-ikke.docx: "))
    #expect(outcome.output == "0\n")
  }
}
