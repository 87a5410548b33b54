import Forms
import Norwegian

extension Values {
  /// Takes out the answers that are a fødselsnummer, in rows too, and reports them. Returns the birth date that the one in the birth date's
  /// field tells.
  mutating func removeFødselsnumre(_ place: String, _ findings: inout [Finding]) -> Day? {
    let born = text("elev.fødselsdato").flatMap(Fødselsnummer.birthDate)
    let removed = removeFødselsnumre(prefix: "")
    if !removed.isEmpty {
      findings.append(
        Finding(.list, .warning, place: place, field: removed.first, message: Wording.fødselsnummerInData(removed)))
    }
    return born
  }

  /// The tags of those that were taken out.
  private mutating func removeFødselsnumre(prefix: String) -> [String] {
    var removed: [String] = []
    for tag in tags {
      switch self[tag] {
      case .text(let text) where Self.isOne(text):
        self[tag] = nil
        removed.append(prefix + tag)
      case .choices(let texts) where texts.contains(where: Self.isOne):
        self[tag] = .choices(texts.filter { !Self.isOne($0) })
        removed.append(prefix + tag)
      case .rows(var rows):
        for index in rows.indices { removed += rows[index].removeFødselsnumre(prefix: "\(prefix)\(tag)[\(index)].") }
        self[tag] = .rows(rows)
      default: continue
      }
    }
    return removed
  }

  /// With right check digits: other numbers of eleven digits are answers like any.
  private static func isOne(_ text: String) -> Bool {
    ![.wrong, .notOne].contains(Fødselsnummer.reading(text))
  }
}
