import Forms
import Tables

/// The dates that a school has set for the meetings of a year: a list with the columns Møte nr., Dato, Klokkeslett and Sted.
///
///     let datoer = try Møtedatoer(contentsOf: "datoer.xlsx", skoleår: year)
///     datoer["3"]?.dato
public struct Møtedatoer: Sendable {
  public struct Møtetid: Sendable, Equatable {
    public let dato: Day?
    /// Time and place, as they stand on the form.
    public let tid: String?
    let sted: String
  }

  public private(set) var findings: [Finding] = []
  private var byNumber: [String: Møtetid] = [:]

  /// The meeting of a number as printed: `3`.
  public subscript(nr: String) -> Møtetid? { byNumber[nr] }

  var numbers: [String] { byNumber.keys.sorted() }

  /// Whether another list sets the same days, times and places, whatever it looks like.
  public func saysTheSame(as other: Møtedatoer) -> Bool {
    let (mine, others) = (
      byNumber.mapValues { [$0.dato?.iso, $0.tid] }, other.byNumber.mapValues { [$0.dato?.iso, $0.tid] }
    )
    return mine.filter { $0.value != [nil, nil] } == others.filter { $0.value != [nil, nil] }
  }

  /// Reads a list. Throws when it is none; rows that cannot be read are findings.
  public init(contentsOf path: String, skoleår: Skoleår) throws(FormError) {
    try self.init(FormError.reading(path), navn: path, skoleår: skoleår)
  }

  /// Reads the bytes of a list.
  init(_ bytes: [UInt8], navn path: String, skoleår: Skoleår) throws(FormError) {
    let table: RowTable
    do throws(TableFault) {
      table = try RowTable(
        in: TableFile.read(bytes, name: path),
        rules: HeaderRules(hints: ["møte nr.", "nr.", "møte", "dato", "klokkeslett", "tid", "sted"]))
    } catch {
      throw FormError(kind: error.kind.rawValue, file: path, message: error.explanation.sentenceCased)
    }
    findings = table.problems.map { Finding($0) }
    for row in table.rows { read(row, of: table, skoleår) }
  }

  private mutating func read(_ row: RowTable.Row, of table: RowTable, _ skoleår: Skoleår) {
    func cell(_ names: String...) -> ListCell? { names.lazy.compactMap { table[$0] }.first.map { row[$0] } }
    do throws(TableProblem) {
      guard let number = try cell("Møte nr.", "Nr.", "Møte nr", "Nr", "Møte")?.text() else {
        findings.append(Finding(.badCell, .error, place: row.place.text, message: Wording.noMeetingNumber))
        return
      }
      guard byNumber[number] == nil else {
        findings.append(
          Finding(.rule, .error, place: row.place.text, field: "møter.dato", message: Wording.meetingTwice))
        return
      }
      let day = try cell("Dato")?.day(latestYear: skoleår.start + 1)
      let clock = cell("Klokkeslett", "Kl.", "Tid")
      let time = try clock?.text()
      // «8» and «0815» are times here, where a column says so.
      let clockText = time.map { $0.first?.isNumber == true ? "kl. " + $0 : $0 }
      let read = IKO.Møtetid(clockText)
      if let clock, let time {
        let isHour = time.wholeMatch(of: /\d{1,2}/) != nil && read.fra != nil
        if let why = isHour ? Wording.hourAlone : read.doubt ?? (read.fra == nil ? Wording.noTimeInWords : nil) {
          findings.append(Finding(.badCell, .warning, place: clock.place.text, message: why))
        }
      }
      let place = try cell("Sted", "Rom")?.text()
      if let day, Skoleår(containing: day) != skoleår {
        let message = Wording.outsideYear(skoleår.text)
        findings.append(Finding(.rule, .warning, place: row.place.text, field: "møter.dato", message: message))
      }
      // One way of writing times, however the list does: kl. 12.00–13.30. What is in doubt stays as it is.
      let when =
        read.doubt == nil
        ? read.klokkeslett.map { [$0, read.sted].compactMap(\.self).joined(separator: ", ") } ?? clockText : clockText
      let parts = [when, place].compactMap(\.self)
      byNumber[number] = Møtetid(
        dato: day, tid: parts.isEmpty ? nil : parts.joined(separator: ", "), sted: row.place.text)
    } catch {
      findings.append(Finding(error))
    }
  }
}
