import Forms
import Hypertext
import Norwegian

/// A picture of the plans' periods: a bar from the first to the last day, a line for the day of the overview, and a mark for each
/// evaluation. Every line of it is given in words too.
struct Periodebilde {
  private struct Linje {
    let elev: Oversikt.Elev
    let planer: [Elevplan]
  }

  private let oversikt: Oversikt
  private let linjer: [Linje]
  private let uten: Int
  private let first: Day
  private let last: Day

  /// Nil where no plan has a period.
  init?(_ oversikt: Oversikt) {
    self.oversikt = oversikt
    // What ended before the school year began, and what begins after the next, says nothing now.
    let year = Skoleår(containing: oversikt.dato)
    guard let earliest = Day(year: year.start, month: 8, day: 1),
      let latest = Day(year: year.start + 2, month: 7, day: 31)
    else { return nil }
    linjer = oversikt.elever.compactMap { elev in
      let planer = elev.planer.filter { plan in
        guard let fra = plan.fra, let til = plan.til else { return false }
        return fra <= til && til >= earliest && fra <= latest
      }
      return planer.isEmpty ? nil : Linje(elev: elev, planer: planer)
    }
    uten = oversikt.elever.count { $0.plan?.erPåbegynt == true && ($0.plan?.fra == nil || $0.plan?.til == nil) }
    let days = linjer.flatMap { $0.planer.flatMap { [$0.fra, $0.til].compactMap(\.self) } } + [oversikt.dato]
    guard !linjer.isEmpty, let from = days.min(), let to = days.max(),
      let begin = Day(year: max(from, earliest).year, month: max(from, earliest).month, day: 1)
    else { return nil }
    first = begin
    let end = min(to, latest)
    last =
      Day(year: end.month == 12 ? end.year + 1 : end.year, month: end.month == 12 ? 1 : end.month + 1, day: 1) ?? end
  }

  var html: HTML {
    let rows = linjer.map { linje in
      HTML.tag(
        "li", [],
        .tag(
          "span", [("class", "hvem")],
          .text([linje.elev.visning, linje.elev.klasse].compactMap(\.self).joined(separator: " · ")),
          .tag("span", [("class", "skjult")], .text(": " + linje.planer.map(words).joined(separator: " ")))),
        .tag(
          "svg", [("aria-hidden", "true"), ("focusable", "false")], grid,
          .all(linje.planer.map { bar($0, isFollowed: isFollowed($0, in: linje)) }, between: ""),
          Self.line(x(oversikt.dato), "idag")))
    }
    let without = uten == 0 ? [] : [HTML.tag("p", [], .text(Wording.plansWithoutDays(uten)))]
    return .tag(
      "section", [("id", "perioder")], .tag("h2", [], .text(Wording.periods)),
      .tag(
        "figure", [("class", "perioder"), ("aria-label", Wording.periods)], legend,
        .tag("ol", [], axis, .all(rows)), .all(without)))
  }

  private func isFollowed(_ plan: Elevplan, in linje: Linje) -> Bool {
    guard let current = linje.elev.plan?.begynner, let begun = plan.begynner else { return false }
    return begun < current
  }

  /// The same as the bar, for whoever cannot see it.
  private func words(_ plan: Elevplan) -> String {
    Wording.period(
      plan.fra?.norwegian ?? "", plan.til?.norwegian ?? "", plan.status(på: oversikt.dato),
      meeting: plan.plan.plan.evalueringsmøte?.norwegian, held: plan.evalueringer.compactMap { $0.dato?.norwegian })
  }

  /// Where a day stands, in thousandths of a percent of the width: whole numbers, the same on every system.
  private func place(_ day: Day) -> Int {
    let (days, all) = (day.number - first.number, max(1, last.number - first.number))
    return min(max(days, 0), all) * 100_000 / all
  }

  private static func percent(_ thousandths: Int) -> String {
    let rest = "\(thousandths % 1000)"
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func x(_ day: Day) -> String { Self.percent(place(day)) }

  private var months: [Day] {
    var months = [first]
    while let month = months.last,
      let next = Day(
        year: month.month == 12 ? month.year + 1 : month.year, month: month.month == 12 ? 1 : month.month + 1, day: 1),
      next < last
    {
      months.append(next)
    }
    return months
  }

  private var grid: HTML {
    .all(months.map { Self.line(x($0), "rute") }, between: "")
  }

  private static func line(_ x: String, _ kind: String) -> HTML {
    .tag("line", [("x1", x + "%"), ("x2", x + "%"), ("y1", "0"), ("y2", "100%"), ("class", kind)])
  }

  /// - Parameter isFollowed: whether a later plan has taken its place; nobody needs to close it then.
  private func bar(_ plan: Elevplan, isFollowed: Bool) -> HTML {
    guard let fra = plan.fra, let til = plan.til else { return HTML(source: "") }
    let width = Self.percent(max(0, place(til.adding(1)) - place(fra)))
    let isDone = !plan.erÅpen(på: oversikt.dato) || isFollowed
    let kind = isDone ? "slutt" : til < oversikt.dato ? "over" : "åpen"
    var marks = [
      HTML.tag(
        "rect",
        [("x", x(fra) + "%"), ("width", width + "%"), ("y", "25%"), ("height", "50%"), ("rx", "3"), ("class", kind)])
    ]
    marks += plan.evalueringer.compactMap(\.dato).map { day in
      .tag("circle", [("cx", x(day) + "%"), ("cy", "50%"), ("r", "4.5"), ("class", "holdt")])
    }
    if let meeting = plan.plan.plan.evalueringsmøte { marks.append(Self.diamond(x(meeting))) }
    return .all(marks, between: "")
  }

  private static func diamond(_ x: String) -> HTML {
    .tag(
      "svg", [("x", x + "%"), ("y", "50%"), ("class", "punkt")],
      .tag("path", [("d", "M0-7 6 0 0 7-6 0Z"), ("class", "møte")]))
  }

  private var axis: HTML {
    let names = Months.names
    let every = months.count > 14 ? 2 : 1
    let labels = months.enumerated().filter { $0.offset % every == 0 }.map { _, month in
      HTML.tag(
        "text", [("x", x(month) + "%"), ("dx", "3"), ("y", "60%")],
        .text(String(names[month.month - 1].prefix(3)) + (month.month == 1 ? " \(month.year)" : "")))
    }
    return .tag(
      "li", [("class", "akse"), ("aria-hidden", "true")], .tag("span", [("class", "hvem")]),
      .tag("svg", [("focusable", "false")], .all(labels, between: "")))
  }

  private var legend: HTML {
    func sign(_ shape: HTML, _ text: String) -> HTML {
      .tag("span", [], .tag("svg", [("aria-hidden", "true"), ("focusable", "false")], shape), .text(text))
    }
    func rect(_ kind: String) -> HTML {
      .tag("rect", [("x", "2%"), ("y", "20%"), ("width", "96%"), ("height", "60%"), ("rx", "3"), ("class", kind)])
    }
    return .tag(
      "figcaption", [("class", "forklaring")],
      sign(rect("åpen"), Wording.legendOpen), sign(rect("over"), Wording.legendOver),
      sign(rect("slutt"), Wording.legendClosed), sign(Self.diamond("50.000"), Wording.legendMeeting),
      sign(
        .tag("circle", [("cx", "50%"), ("cy", "50%"), ("r", "4.5"), ("class", "holdt")]), Wording.legendHeld),
      sign(Self.line("50.000", "idag"), Wording.legendToday(oversikt.dato.norwegian)))
  }
}
