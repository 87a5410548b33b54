import Foundation

/// How long a proof may take. `make bevis` sets `IKO_BEVIS`, and every proof runs whole and prints its figure; else a sample must do.
package enum Proof {
  package static let isWhole = ProcessInfo.processInfo.environment["IKO_BEVIS"] != nil

  /// Of a sample and the whole, the one that is asked for.
  package static func count(_ sample: Int, of whole: Int) -> Int { isWhole ? whole : sample }

  /// The figure of a proof, for the table of promises. Of a sample nothing is said.
  package static func report(_ text: String) {
    if isWhole { print("BEVIS " + text) }
  }
}
