import Forms
import Norwegian
import Tables

/// The sheets of a register that bear another form's name: it was made of the form before that became a template, or the file was called
/// something else then. They are known by their codes.
struct Registerark: Sendable {
  let hovedark: String
  /// The groups whose rows stand on a sheet, by its name.
  private(set) var grupper: [String: String] = [:]
  /// Sheets of registers that are none of this form's.
  private(set) var fremmede: [String] = []

  /// Nil where a sheet bears the form's own name, and where none is the form's for sure.
  init?(_ file: TableFile, skjema: String, fields: [FieldDefinition]) {
    let own = Set([Arknavn.of(skjema)]).union(Arknavn.groups(of: skjema, fields).values)
    guard !file.sheets.contains(where: { $0.name.map(own.contains) ?? false }) else { return nil }
    let registers = file.sheets.filter(Arknavn.isRegister).compactMap { sheet in
      sheet.name.map { (name: $0, codes: Self.codes(of: sheet)) }
    }
    let groups = fields.filter { $0.kind == .rows }
    let plain = Set(fields.filter { $0.kind != .rows }.map { Folding.folded($0.tag) })
    let main = registers.filter { register in
      let known = register.codes.count { Self.isKnown($0, plain) }
      return known > 0 && known * 2 > register.codes.count
    }
    guard main.count == 1, let only = main.first else { return nil }
    hovedark = only.name
    for register in registers where register.name != only.name {
      let fitting = groups.filter { Set($0.members.map { Folding.folded($0.tag) }) == register.codes }
      if fitting.count == 1, !grupper.values.contains(fitting[0].tag) {
        grupper[register.name] = fitting[0].tag
      } else {
        fremmede.append(register.name)
      }
    }
  }

  /// The question of boxes is a code too, where each of them has one of its own.
  private static func isKnown(_ code: String, _ plain: Set<String>) -> Bool {
    plain.contains(code) || plain.contains { $0.hasPrefix(code + ".") }
  }

  /// The codes of a sheet's columns, without those that tell whose a row is.
  private static func codes(of sheet: Sheet) -> Set<String> {
    guard let row = sheet.rows.first else { return [] }
    let texts = row.cells.compactMap { cell -> String? in
      if case .text(let text) = cell.value { Folding.folded(text) } else { nil }
    }
    return Set(texts).subtracting(["nøkkel", "elev.navn", "elev.fødselsdato"])
  }
}
