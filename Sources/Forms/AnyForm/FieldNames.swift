/// Labels under which a person tells the fields of one form apart.
enum FieldNames {
  /// Labels that several fields have get their heading before them, and where that is the same too, a number after them.
  ///
  ///     FieldNames.apart([("Navn", "Leietaker"), ("Navn", "Utleier")])   // ["Leietaker: Navn", "Utleier: Navn"]
  static func apart(_ fields: [(printed: String, heading: String?)]) -> [String] {
    let counts = Dictionary(fields.map { (spoken($0.printed), 1) }, uniquingKeysWith: +)
    var names = fields.map { field -> String in
      guard counts[spoken(field.printed), default: 0] > 1, let heading = field.heading else { return field.printed }
      return "\(heading): \(field.printed)"
    }
    let again = Dictionary(names.map { (spoken($0), 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    for index in names.indices {
      let name = spoken(names[index])
      guard again[name, default: 0] > 1 else { continue }
      seen[name, default: 0] += 1
      names[index] += " (\(seen[name, default: 1]))"
    }
    return names
  }

  /// Case and signs do not tell two labels apart.
  private static func spoken(_ printed: String) -> String { LabelText(printed).folded }
}
