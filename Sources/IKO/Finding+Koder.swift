import Forms

/// What is found by those who know lists, pupils, folders and the model, beside what forms themselves find.
extension Finding.Code {
  // MARK: F1: filling.

  /// Labels of an unmarked form that are no field's: their blanks stay.
  public static let unknownLabels = Self(rawValue: "F109")
  /// A source has a field that the form does not know.
  public static let unknownField = Self(rawValue: "F106")

  // MARK: F2: reading.

  /// A day or a number that cannot be right; it is kept as written.
  public static let implausible = Self(rawValue: "F226")
  /// An answer that a person has corrected, or a correction that holds no more.
  public static let corrected = Self(rawValue: "F227")
  /// An item of a checklist has no answer.
  public static let unanswered = Self(rawValue: "F209")
  /// The form was recognised by what is printed in it, or by a template that was given.
  public static let recognised = Self(rawValue: "F221")

  // MARK: F3: lists and registers.

  /// The list as a whole.
  public static let list = Self(rawValue: "F301")
  /// A column that is unknown, ambiguous, or the second of its field.
  public static let unknownColumn = Self(rawValue: "F302")
  /// Two sources disagree.
  public static let difference = Self(rawValue: "F303")
  /// A pupil is in one source only, or a row belongs to none of the pupils.
  public static let onlyInOne = Self(rawValue: "F304")
  /// A cell that cannot be what its column asks for.
  public static let badCell = Self(rawValue: "F305")
  /// A row that does not say who the pupil is.
  public static let noName = Self(rawValue: "F306")
  /// Several rows of one key.
  public static let sameKey = Self(rawValue: "F307")
  /// It cannot be decided which pupil a row is of.
  public static let whose = Self(rawValue: "F308")

  // MARK: F4: the domain's rules.

  /// A rule of the model.
  public static let rule = Self(rawValue: "F401")

  // MARK: F5: files and folders.

  /// A document was kept as it is, or could not be written.
  public static let kept = Self(rawValue: "F501")
  /// Several documents of one pupil and form.
  public static let twice = Self(rawValue: "F502")
  /// A field that both a person and the data changed.
  public static let conflict = Self(rawValue: "F503")
  /// It cannot be decided whose a document is.
  public static let whoseDocument = Self(rawValue: "F504")
  /// A document about the pupil whose stamp is gone, or that cannot be read.
  public static let unvouched = Self(rawValue: "F505")
  /// Files of a folder that are documents, but none that can be read.
  public static let notRead = Self(rawValue: "F506")

  // MARK: F6: what a document or a template is checked for.

  /// A field of the form that the template has no place for.
  public static let missingField = Self(rawValue: "F604")
  /// A field that stands in several places.
  public static let severalPlaces = Self(rawValue: "F605")
  /// A control whose tag is no field of the form.
  public static let strangeField = Self(rawValue: "F606")
  /// An answer that is needed and not there.
  public static let missingAnswer = Self(rawValue: "F607")
  /// Days that do not fit each other.
  public static let dates = Self(rawValue: "F608")
  /// A prompt that was left in an answer.
  public static let prompt = Self(rawValue: "F609")
  /// Another pupil's name.
  public static let otherPupil = Self(rawValue: "F610")
  /// A word that the law no longer has.
  public static let oldTerm = Self(rawValue: "F611")
  /// Text in a template where an answer would stand.
  public static let writtenTemplate = Self(rawValue: "F612")

  // MARK: F7: the installation.

  /// Templates of another version than the program.
  public static let otherEdition = Self(rawValue: "F701")
  /// A school's own template, made from one that has changed since.
  public static let olderBase = Self(rawValue: "F702")
  /// Something that the program needs, or that a person at IT should look at.
  public static let installation = Self(rawValue: "F703")
}
