import Forms
import Tables

/// A column of a list of pupils that is a cell of the form's table of measures, laid out sideways: «Tiltak 1», «Ansvarlig 1», «Frist 1», «Tiltak 2».
struct Radkolonne: Equatable {
  let gruppe: String
  let medlem: FieldDefinition
  /// From 1.
  let nummer: Int

  private static let gruppe = "tiltak"

  /// Which of some columns are such; none where only one of the table's columns is there, for its name may be anybody's.
  static func of(_ columns: [RowTable.Column], fields: [FieldDefinition]) -> [(
    column: RowTable.Column, rad: Radkolonne
  )] {
    guard let group = fields.first(where: { $0.tag == gruppe && $0.kind == .rows }) else { return [] }
    var members: [String: FieldDefinition] = [:]
    for member in group.members {
      for name in [member.label, member.tag] + member.synonyms where members[Kolonneord.compact(name)] == nil {
        members[Kolonneord.compact(name)] = member
      }
    }
    let found = columns.compactMap { column -> (column: RowTable.Column, rad: Radkolonne)? in
      let words = Kolonneord.words(column.member)
      guard column.group == nil, words.count > 1, let last = words.last, last.count == 1,
        let number = last.first?.wholeNumberValue, number > 0,
        let member = members[Kolonneord.compact(words.dropLast().joined(separator: " "))]
      else { return nil }
      return (column, Radkolonne(gruppe: gruppe, medlem: member, nummer: number))
    }
    // Two columns of one place would be two answers to one question.
    let isClear = Set(found.map { "\($0.rad.medlem.tag) \($0.rad.nummer)" }).count == found.count
    return isClear && Set(found.map(\.rad.medlem.tag)).count > 1 ? found : []
  }
}
