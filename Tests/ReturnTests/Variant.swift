/// Something that a person or a program does to a filled document before it is returned.
struct Variant: Sendable {
  let name: String
  let edit: @Sendable (inout Returned) throws -> Void

  init(_ name: String, _ edit: @escaping @Sendable (inout Returned) throws -> Void) {
    self.name = name
    self.edit = edit
  }

  /// All of them.
  static let all: [Variant] =
    programs + runs + tracked + rows + lists + tables + labels + surroundings + answers + boxes + dialects + conversions

  /// What is left of the controls after the edit.
  enum Keeping: String, CaseIterable, Sendable {
    case all = "som de var"
    case withoutNames = "uten navn"
    case nothing = "borte"

    func edit(_ returned: inout Returned) {
      switch self {
      case .all: break
      case .withoutNames: returned.dropNames()
      case .nothing: returned.flatten()
      }
    }
  }
}
