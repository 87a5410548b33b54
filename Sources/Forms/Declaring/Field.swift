import Foundation

/// What kind of answer a field takes. The raw values stand in JSON and in the help.
public enum FieldKind: String, Sendable {
  /// One line.
  case text
  /// Lines and paragraphs.
  case multiline
  /// A day; date pickers take it, and text controls as `23.11.2026`.
  case day = "date"
  /// An exact number, with a decimal comma on the form.
  case number
  /// One line of a list; a combo box takes other text too.
  case choice
  /// Boxes, any number of them ticked; each is tagged `<field>.<id>`.
  case choices = "multi"
  /// Boxes tagged `<field>.ja`, `<field>.nei` and perhaps `<field>.ikkeAktuelt`, or with words of the field's own.
  case janei
  /// One box.
  case check
  /// A repeating group; its members are tagged `<group>.<member>`.
  case rows
}

/// A field as data: its tag, its label on paper, what it takes.
///
///     for field in template.fields where field.kind == .choice {
///       print(field.label, template.choices(of: field.tag))
///     }
public struct FieldDefinition: Sendable, Equatable {
  /// The key everywhere: content control, JSON, column. Dotted, in Norwegian.
  public let tag: String
  /// As printed on the published form, letter for letter.
  public let label: String
  /// What it takes.
  public let kind: FieldKind
  /// Other words that lists and forms use for the same.
  public let synonyms: [String]
  /// What goes in here, in a sentence for the one who fills.
  public let help: String
  /// The members of a repeating group; their tags lack the group's prefix.
  public let members: [FieldDefinition]
  /// What the answers of a question are called.
  public let answers: YesNoWords
  /// What the field is to the form; nil where it does not say.
  public let role: FieldRole?
  /// What whoever fills the form calls its answer, where the form itself has codes of its own: two places for one answer have one meaning. Nil
  /// where nobody said.
  public let meaning: String?
  /// A field of a template that no form type describes, for `Template(_:name:fields:)`.
  public init(
    tag: String, label: String, kind: FieldKind, synonyms: [String] = [], help: String = "",
    members: [FieldDefinition] = [], answers: YesNoWords = .norwegian, role: FieldRole? = nil,
    meaning: String? = nil
  ) {
    self.tag = tag
    self.label = label
    self.kind = kind
    self.synonyms = synonyms
    self.help = help
    self.members = members
    self.answers = answers
    self.role = role
    self.meaning = meaning
  }

  /// The same but for what is given.
  package func with(
    tag: String? = nil, label: String? = nil, synonyms: [String]? = nil, members: [FieldDefinition]? = nil,
    role: FieldRole? = nil, meaning: String? = nil
  ) -> FieldDefinition {
    FieldDefinition(
      tag: tag ?? self.tag, label: label ?? self.label, kind: kind, synonyms: synonyms ?? self.synonyms, help: help,
      members: members ?? self.members, answers: answers, role: role ?? self.role,
      meaning: meaning ?? self.meaning)
  }

  /// The same with a meaning.
  package func meaning(_ meaning: String) -> FieldDefinition { with(meaning: meaning) }

  func prefixed(_ prefix: String, label other: String? = nil, synonyms more: [String] = []) -> FieldDefinition {
    with(tag: prefix + "." + tag, label: other, synonyms: synonyms + more)
  }
}

/// A line of a form's table: definitions, and how each answer comes from the form's type and goes back into it.
///
///     .text("kunde.navn", \.navn, "Kundens navn")   // Field<Self>
///
/// The kinds of line are `text`, `multiline`, `day`, `number`, `choice`, `choices`, `yesNo`, `janei`, `check`, `group` and `rows`.
/// A group is one line, and one field for each of its part's.
public struct Field<Root: Sendable>: Sendable {
  struct Leaf: Sendable {
    let definition: FieldDefinition
    /// Nil leaves the blank as it is.
    let get: @Sendable (Root) -> Answer?
    /// False when the answer is not of the field's kind.
    let set: @Sendable (inout Root, Answer) -> Bool
    /// The property. A closure, for key paths made by appending are not known to be sendable.
    let path: @Sendable () -> PartialKeyPath<Root>
    /// Of a repeating group, the properties of one row with the tags of its members.
    var rowPaths: @Sendable (Int) -> [(member: String, path: PartialKeyPath<Root>)] = { _ in [] }
    /// Whether the property takes some answers of the field's kind only: then one that it does not take is reported.
    var isStrict = false
  }

  var leaves: [Leaf]
}

/// The table of a form, in the order of the paper: an array literal, one field a line.
///
///     public static let fields: Fields<Self> = [
///       .group("kunde", \.kunde),
///       .multiline("plan.hovedmål", \.hovedmål, "Hovedmål for oppfølgingsperioden"),
///       .rows("tiltak", \.tiltak, "Tiltak"),
///     ]
public struct Fields<Root: Sendable>: Sendable, ExpressibleByArrayLiteral {
  let leaves: [Field<Root>.Leaf]

  /// The table of these lines, in their order.
  public init(arrayLiteral elements: Field<Root>...) { leaves = elements.flatMap(\.leaves) }

  /// The table without the type: what tools and templates need.
  public var definitions: [FieldDefinition] { leaves.map(\.definition) }
}
