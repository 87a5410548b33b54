import Foundation

/// The kinds of line that a table can have. A property starts blank; blank leaves the place as it is.
extension Field {
  /// One line of text. Nil leaves the blank, "" empties it.
  public static func text(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.text, tag, path, label, synonyms, help) }

  /// Lines of text, separated by `\n`. Nil leaves the blank, "" empties it.
  public static func multiline(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.multiline, tag, path, label, synonyms, help) }

  /// One line of the template's list, or free text where that is a combo box.
  public static func choice(
    _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field { string(.choice, tag, path, label, synonyms, help) }

  /// A day. Nil leaves the blank.
  public static func day(
    _ tag: String, _ path: WritableKeyPath<Root, Day?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: .day, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path].map(Answer.day) },
      set: { root, answer in
        switch answer {
        case .day(let day): root[keyPath: path] = day
        case .untouched, .emptied, .gone: root[keyPath: path] = nil
        default: return false
        }
        return true
      })
  }

  /// An exact number. Nil leaves the blank.
  public static func number(
    _ tag: String, _ path: WritableKeyPath<Root, Decimal?> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: .number, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path].map(Answer.number) },
      set: { root, answer in
        switch answer {
        case .number(let number): root[keyPath: path] = number
        case .untouched, .emptied, .gone: root[keyPath: path] = nil
        default: return false
        }
        return true
      })
  }

  /// Boxes, by their printed texts. An empty list leaves them as the template has them.
  public static func choices(
    _ tag: String, _ path: WritableKeyPath<Root, [String]> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: .choices, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path].isEmpty ? nil : .choices($0[keyPath: path]) },
      set: { root, answer in
        switch answer {
        case .choices(let texts): root[keyPath: path] = texts
        case .untouched, .emptied, .gone: root[keyPath: path] = []
        default: return false
        }
        return true
      })
  }

  /// A question with Ja and Nei. `ubesvart` leaves the boxes as the template has them.
  public static func janei(
    _ tag: String, _ path: WritableKeyPath<Root, JaNei> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: .janei, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path] == .ubesvart ? nil : .janei($0[keyPath: path]) },
      set: { root, answer in
        switch answer {
        case .janei(let choice): root[keyPath: path] = choice
        case .untouched, .emptied, .gone: root[keyPath: path] = .ubesvart
        default: return false
        }
        return true
      })
  }

  /// One box. False leaves it as the template has it.
  public static func check(
    _ tag: String, _ path: WritableKeyPath<Root, Bool> & Sendable, _ label: String, synonyms: [String] = [],
    help: String = ""
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: .check, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path] ? .check(true) : nil },
      set: { root, answer in
        switch answer {
        case .check(let isTicked): root[keyPath: path] = isTicked
        case .untouched, .emptied, .gone: root[keyPath: path] = false
        default: return false
        }
        return true
      })
  }

  private static func string(
    _ kind: FieldKind, _ tag: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ label: String,
    _ synonyms: [String], _ help: String
  ) -> Field {
    leaf(
      FieldDefinition(tag: tag, label: label, kind: kind, synonyms: synonyms, help: help), path,
      get: { $0[keyPath: path].map { $0.isEmpty ? .emptied : .text($0) } },
      set: { root, answer in
        switch answer {
        case .text(let text): root[keyPath: path] = text
        case .emptied: root[keyPath: path] = ""
        case .untouched, .gone: root[keyPath: path] = nil
        default: return false
        }
        return true
      })
  }

  static func leaf(
    _ definition: FieldDefinition, _ path: PartialKeyPath<Root> & Sendable, get: @escaping @Sendable (Root) -> Answer?,
    set: @escaping @Sendable (inout Root, Answer) -> Bool
  ) -> Field { Field(leaves: [Leaf(definition: definition, get: get, set: set, path: { path })]) }
}
