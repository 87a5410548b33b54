import Forms
import Tables

/// Rows of a repeating group whose pupils do not stand in the same file: they wait for the source that has them.
struct Løserader {
  private let group: String
  private var order: [String] = []
  private var byKey: [String: (kjennetegn: Kjennetegn, place: TablePlace, rows: [Values])] = [:]

  init(_ group: String) { self.group = group }

  mutating func add(_ read: Radtolkning, _ place: TablePlace) {
    guard let key = read.kjennetegn.all.first, read.values.isAnswered else { return }
    if byKey[key] == nil { order.append(key) }
    byKey[key, default: (read.kjennetegn, place, [])].rows.append(read.values)
  }

  /// One for each pupil, without a name.
  var oppføringer: [Oppføring] {
    order.compactMap { key in
      guard let found = byKey[key] else { return nil }
      return Oppføring(
        found.kjennetegn, navn: nil, values: [group: .rows(found.rows)], sted: found.place.text, fil: found.place.file)
    }
  }
}
