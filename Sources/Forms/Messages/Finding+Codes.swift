extension Finding.Code {
  // MARK: F1: filling.

  /// The form has no place for an answer.
  public static let noPlace = Self(rawValue: "F101")
  /// An answer is not on the template's list.
  public static let notInList = Self(rawValue: "F102")
  /// Characters that a document cannot hold, or that hide in a name.
  public static let replacedCharacters = Self(rawValue: "F103")
  /// An answer is of another kind than its field.
  public static let wrongKind = Self(rawValue: "F104")
  /// A control is bound to a data store; only what is visible was filled.
  public static let boundControl = Self(rawValue: "F105")
  /// A label of an unmarked form fits several fields, or stands in several places.
  public static let unclearLabel = Self(rawValue: "F107")
  /// The template is protected against editing, and so is the document.
  public static let protected = Self(rawValue: "F108")

  // MARK: F2: reading.

  /// A field's place is no longer in the document.
  public static let gone = Self(rawValue: "F201")
  /// Two places, or two boxes of a question, contradict each other.
  public static let contradiction = Self(rawValue: "F202")
  /// Text where a day should be; also when a form is filled.
  public static let notADay = Self(rawValue: "F203")
  /// Text where a number should be.
  public static let notANumber = Self(rawValue: "F204")
  /// A box shows another mark than its state.
  public static let glyphAgainstState = Self(rawValue: "F205")
  /// A day was typed over the one that was picked.
  public static let dayAgainstText = Self(rawValue: "F206")
  /// Filled controls that belong to no field.
  public static let unknownTag = Self(rawValue: "F207")
  /// A box holds something that is no mark.
  public static let unclearMark = Self(rawValue: "F208")
  /// Text outside the fields that the template does not have, or an hour beside a day.
  public static let looseText = Self(rawValue: "F210")
  /// An answer is not on the list that it was to be chosen from.
  public static let offList = Self(rawValue: "F211")
  /// Tracked changes were read as accepted.
  public static let trackedChanges = Self(rawValue: "F212")
  /// The document has comments.
  public static let comments = Self(rawValue: "F213")
  /// An answer has hidden text in it.
  public static let hiddenText = Self(rawValue: "F214")
  /// Pictures that the template does not have. They are not read.
  public static let pictures = Self(rawValue: "F215")
  /// A part of the file without text of the form is broken; the rest was read.
  public static let damagedPart = Self(rawValue: "F216")
  /// Text that is struck out. It is no answer.
  public static let struckOut = Self(rawValue: "F225")
  /// Content that is no text, and that the template does not have: a chart, another document, a drawn circle.
  public static let notText = Self(rawValue: "F217")
  /// A control stands where another field belongs, or in another answer: its tag is not believed there.
  public static let strayControl = Self(rawValue: "F218")
  /// A prompt of the template stands beside an answer.
  public static let promptLeft = Self(rawValue: "F219")
  /// Printed text that is marked with a colour, as one marks a choice.
  public static let marked = Self(rawValue: "F223")
  /// A date or a choice that is chosen and not shown.
  public static let hiddenValue = Self(rawValue: "F224")
  /// Answers that may belong to one place or to another.
  public static let ambiguous = Self(rawValue: "F220")
  /// A bound control shows another answer than its data store holds.
  public static let storeDisagrees = Self(rawValue: "F222")

  // MARK: F6: what a document or a template is checked for.

  /// Something that runs, or that leads out of the document: macros, embedded objects, external content.
  public static let danger = Self(rawValue: "F601")
  /// A control that cannot be filled, or that is bound to nothing; a protected document.
  public static let lockedControl = Self(rawValue: "F602")
  /// What keeps some people from reading the document.
  public static let accessibility = Self(rawValue: "F603")
}
