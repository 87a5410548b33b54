import Forms

/// A document about a school year: what its template delivers, rolled forward to that year.
///
///     let (values, findings) = try Årsdokument(skoleår: year).values(for: template)
///     let document = try template.fill(AnyForm(values: values))
public struct Årsdokument: Sendable {
  public let skoleår: Skoleår
  /// The dates that the school has set.
  public var datoer: Møtedatoer?

  public init(skoleår: Skoleår, datoer: Møtedatoer? = nil) {
    self.skoleår = skoleår
    self.datoer = datoer
  }

  /// The answers: the school year, and each delivered row with calendar years after its months and days after its weeks.
  ///
  /// The template holds the plan of the year, so that a school changes it in Word; only what is the same every year comes from here.
  public func values(for template: Template<AnyForm>) throws(FormError) -> (values: Values, findings: [Finding]) {
    let delivered = try template.delivered()
    var values: Values = ["dok.skoleår": .text(skoleår.text)]
    var findings = datoer?.findings ?? []
    for group in template.fields where group.kind == .rows && group.members.contains(where: { $0.tag == "måned" }) {
      guard case .rows(let rows) = delivered[group.tag] else { continue }
      values[group.tag] = .rows(rows.map { dated($0) })
      let missing = rows.flatMap { row in
        ["måned", "tema", "aktivitet"].flatMap { Datering(skoleår).missingWeeks(in: row.text($0) ?? "") }
      }
      for week in Set(missing).sorted() {
        findings.append(Finding(.rule, .warning, field: group.tag, message: Wording.noSuchWeek(week, skoleår.text)))
      }
      guard Self.hasMeetings(group) else { continue }
      let numbers = rows.compactMap { $0.text("nr") }
      for number in datoer?.numbers ?? [] where !numbers.contains(number) {
        findings.append(
          Finding(
            .rule, .warning, place: datoer?[number]?.sted, field: group.tag, message: Wording.noSuchMeeting(numbers)))
      }
    }
    if datoer?.numbers.isEmpty == false, !template.fields.contains(where: Self.hasMeetings) {
      findings.append(Finding(.rule, .warning, message: Wording.datesBelongElsewhere))
    }
    return (values, findings)
  }

  /// Whether rows of a form are meetings with a number, as on the overview of the year.
  private static func hasMeetings(_ group: FieldDefinition) -> Bool {
    group.kind == .rows && group.members.contains { $0.tag == "nr" }
  }

  private func dated(_ row: Values) -> Values {
    let datering = Datering(skoleår)
    var row = row
    if let months = row.text("måned") { row["måned"] = .text(datering.months(in: months)) }
    for tag in ["tema", "aktivitet", "måned"] {
      guard let text = row.text(tag), let weeks = datering.weeks(in: text) else { continue }
      let target = tag == "måned" ? "aktivitet" : tag
      row[target] = .text([row.text(target), "(\(weeks))"].compactMap(\.self).joined(separator: "\n"))
      break
    }
    if let set = row.text("nr").flatMap({ datoer?[$0] }) {
      if let dato = set.dato { row["dato"] = .day(dato) }
      if let tid = set.tid { row["tid"] = .text(tid) }
    }
    return row
  }
}
