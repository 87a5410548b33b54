/// A form declared once, as a type with a table of its fields. Filling, reading, columns, JSON and help follow from the table.
///
///     public struct Tiltak: Form {
///       public var tiltak: String?
///       public var frist: Day?
///       public init() {}
///
///       public static let fields: Fields<Self> = [
///         .multiline("tiltak", \.tiltak, "Tiltak"),
///         .day("frist", \.frist, "Frist"),
///       ]
///     }
///
/// Groups of fields and rows of a repeating group are forms too.
public protocol Form: Sendable, Equatable {
  /// A blank form.
  init()

  /// The table, in the order of the paper form.
  static var fields: Fields<Self> { get }

  /// The answers by tag; a blank property has none.
  var values: Values { get }

  /// What the properties of a stamped document are called: `<prefix>.stempel`, `<prefix>.felter.1`. `skjema` where a form says nothing else.
  static var stampPrefix: String { get }

  /// The form with these answers. An answer of another kind than its field's leaves the property blank; the reading says so.
  init(values: Values)
}

extension Form {
  /// `skjema`.
  public static var stampPrefix: String { "skjema" }

  /// The answers of the table's fields, `form.values["tiltak"]`; a blank property has none.
  public var values: Values {
    var values = Values()
    for leaf in Self.fields.leaves {
      if let answer = leaf.get(self) { values[leaf.definition.tag] = answer }
    }
    return values
  }

  /// The form with these answers; tags that its table does not have are passed over.
  public init(values: Values) {
    self.init()
    for leaf in Self.fields.leaves {
      if let answer = values[leaf.definition.tag] { _ = leaf.set(&self, answer) }
    }
  }
}

/// A form that nobody has declared: its fields are the tags of its template, its value is answers by tag.
///
///     let template = try Template<AnyForm>(contentsOf: "leiekontrakt.docx")
///     let document = try template.fill(AnyForm(values: ["leietaker.navn": .text("Kari Nordmann")]))
public struct AnyForm: Form {
  /// The answers by tag.
  public var values = Values()

  /// A form without answers.
  public init() {}

  /// A form with these answers, of whatever kinds: the template's fields decide what fits.
  public init(values: Values) { self.values = values }

  /// Empty: the template's own fields stand in.
  public static let fields: Fields<AnyForm> = []
}
