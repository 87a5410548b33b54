import Forms

/// Findings as a person reads them: the same sentence once, errors first, at most ten; of many warnings or remarks of one kind, three.
struct Report {
  static let most = 10
  /// What is about a document as a whole: which ones they are is what a person needs.
  private static let wholeFiles: Set<Finding.Code> = [.kept, .twice, .conflict]

  /// What is one line a document already, and is wanted of each.
  private static let oneOfEach: Set<Finding.Code> = [.unanswered]

  private struct Line {
    let finding: Finding
    var places: [String]
  }

  /// Paths are shown from here, because the summary names the folder.
  var folder: String?
  private var lines: [Line] = []

  init(folder: String? = nil) { self.folder = folder }

  /// - Parameter file: the document or list that the finding is of, where its place does not say so.
  mutating func add(_ finding: Finding, in file: String? = nil) {
    let place = [file.map(shortened), finding.place].compactMap(\.self).joined(separator: ": ")
    let places = place.isEmpty ? [] : [place]
    let same = lines.firstIndex {
      $0.finding.code == finding.code && $0.finding.severity == finding.severity
        && $0.finding.message == finding.message
    }
    if let same {
      lines[same].places += places
    } else {
      lines.append(Line(finding: finding, places: places))
    }
  }

  mutating func add(_ findings: [Finding], in file: String? = nil) {
    for finding in findings.summed { add(finding, in: file) }
  }

  /// Adds the findings that have not been added with the same place, and returns them.
  mutating func addNew(_ findings: [Finding]) -> [Finding] {
    findings.summed.filter { finding in
      let isPresent = lines.contains { line in
        line.finding.message == finding.message && (finding.place.map { line.places.contains($0) } ?? true)
      }
      if !isPresent { add(finding) }
      return !isPresent
    }
  }

  mutating func add(_ error: FormError) {
    add(Finding(.list, .error, message: Wording.message(of: error)), in: error.file)
  }

  /// A document's path as it is shown.
  func shortened(_ path: String) -> String {
    guard let folder, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  /// Whether something is there that makes the exit status 1.
  var isWorrying: Bool { lines.contains { $0.finding.severity != .remark } }

  /// The lines to print, worst first.
  /// - Parameter isQuiet: without remarks.
  func text(isQuiet: Bool = false) -> [String] {
    let order: [Finding.Severity] = isQuiet ? [.error, .warning] : [.error, .warning, .remark]
    let sorted = order.flatMap { severity in Self.shortened(lines.filter { $0.finding.severity == severity }) }
    let shown = sorted.prefix(Self.most)
    let left = sorted.count - shown.count
    return Array(shown) + (left > 0 ? ["… og \(left) til. Bruk --json for å se alle."] : [])
  }

  /// The lines of one severity, those of a kind that many share cut after three.
  private static func shortened(_ lines: [Line]) -> [String] {
    var met: [Finding.Code: Int] = [:]
    let times = Dictionary(grouping: lines, by: \.finding.code).mapValues(\.count)
    return lines.compactMap { line in
      let finding = line.finding
      let word =
        switch finding.severity {
        case .error: "Feil"
        case .warning: "Advarsel"
        case .remark: "Merknad"
        }
      met[finding.code, default: 0] += 1
      if line.places.count > 3, wholeFiles.contains(finding.code) {
        let rest = line.places.count > most ? ["… og \(line.places.count - most) til. Bruk --json for å se alle."] : []
        return ([word + ": " + finding.message] + line.places.prefix(most) + rest).joined(separator: "\n  ")
      }
      guard finding.severity != .error, !oneOfEach.contains(finding.code), let all = times[finding.code], all > 5,
        let number = met[finding.code],
        number > 3
      else { return "\(word): \(places(line.places))\(Wording.message(of: finding))" }
      return number == 4 ? "\(word): … og \(all - 3) til av samme slag. Bruk --json for å se alle." : nil
    }
  }

  /// `linje 2, 3, 5 og 9`, where the places of a list differ in one word: somebody has to mend each of them. Nil for others, and for more than a dozen.
  private static func rows(_ places: [String]) -> String? {
    let words = places.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
    guard places.count <= 12, let first = words.first, words.allSatisfy({ $0.count == first.count }) else { return nil }
    let unlike = first.indices.filter { index in words.contains { $0[index] != first[index] } }
    guard unlike.count == 1, let index = unlike.first else { return nil }
    let comma = first[index].hasSuffix(",") ? "," : ""
    let numbers = words.map { String($0[index].dropLast(comma.count)) }
    guard numbers.allSatisfy({ $0.contains(where: \.isNumber) }) else { return nil }
    let all = Wording.list(numbers, "og") + comma
    return (first[..<index].map(String.init) + [all] + first[(index + 1)...].map(String.init)).joined(separator: " ")
  }

  /// `a.csv: linje 2; linje 3 og 4 til: `, the file's name once where all are of one file.
  private static func places(_ all: [String]) -> String {
    guard let first = all.first else { return "" }
    var places = all
    if let colon = first.range(of: ": ") {
      let file = first[..<colon.upperBound]
      if all.allSatisfy({ $0.hasPrefix(file) }) {
        places = [first] + all.dropFirst().map { String($0.dropFirst(file.count)) }
      }
    }
    if places.count <= 3 { return places.joined(separator: "; ") + ": " }
    let file = first.range(of: ": ").map { String(first[..<$0.upperBound]) } ?? ""
    if all.allSatisfy({ $0.hasPrefix(file) }), let rows = rows(all.map { String($0.dropFirst(file.count)) }) {
      return file + rows + ": "
    }
    return "\(places[0]); \(places[1]) og \(places.count - 2) til: "
  }
}
