import Forms
import IKO

/// What it costs to find the blanks of a form without fields, and to bring them to the plan's fields by their labels.
enum Labels {
  /// - Parameter path: a form, with as many blanks as one likes.
  static func run(_ path: String) throws {
    guard let plan = Skjemasamling.skjema("oppfølgingsplan") else { return }
    let layout = try Layout.norsk()
    let bare = Layout()
    func median(_ layout: Layout?) throws -> (time: Double, labels: LabelReport?) {
      var times: [Double] = []
      var labels: LabelReport?
      for _ in 0..<21 {
        let start = ContinuousClock.now
        labels = try Template<AnyForm>(contentsOf: path, fields: plan.fields, layout: layout ?? bare).labels
        times.append((ContinuousClock.now - start) / .milliseconds(1))
      }
      return (times.sorted()[10], labels)
    }
    let (whole, labels) = try median(layout)
    let (without, _) = try median(nil)
    guard let labels else { return }
    let blanks = labels.found.count + labels.open.count + labels.unanswered.count
    print(
      "\(blanks) labels, \(labels.unlabelled.count) blanks without one: \(Line.digits(whole, 1)) ms, of which words \(Line.digits(whole - without, 1)) ms"
    )
  }
}
