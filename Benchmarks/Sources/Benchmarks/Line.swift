import Foundation

/// What one run has to say, in the words of the other tools' runs.
struct Line {
  let tool: String
  /// Seconds of each document.
  var times: [Double] = []
  var bytes = 0
  private let start = ContinuousClock.now

  init(_ tool: String) { self.tool = tool }

  mutating func time<T>(_ work: () throws -> T) rethrows -> T {
    let begun = ContinuousClock.now
    let result = try work()
    times.append((ContinuousClock.now - begun) / .seconds(1))
    return result
  }

  func show() {
    let total = (ContinuousClock.now - start) / .seconds(1)
    let median = times.sorted()[times.count / 2]
    var usage = rusage()
    // RUSAGE_SELF, which Glibc imports as a type of its own.
    getrusage(0, &usage)
    print(
      """
      {"tool": "\(tool)", "n": \(times.count), "loop_s": \(Self.digits(total, 3)), \
      "median_ms": \(Self.digits(median * 1e3, 3)), "docs_per_s": \(Self.digits(Double(times.count) / total, 1)), \
      "rss_mib": \(Self.digits(Double(usage.ru_maxrss) / 1024, 1)), "bytes": \(bytes / max(1, times.count))}
      """)
  }

  static func digits(_ number: Double, _ count: Int) -> String { String(format: "%.\(count)f", number) }
}
