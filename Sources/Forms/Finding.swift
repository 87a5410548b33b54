/// Something a person should know about a document that was made or read all the same.
///
///     for finding in reading.findings where finding.severity != .remark {
///       print(finding.code.rawValue, finding.place ?? "", finding.message)
///     }
///
/// Where no document or reading comes about at all, that is a `FormError`.
public struct Finding: Equatable, Sendable, Error {
  /// How much it matters, in the words of the output.
  public enum Severity: String, Sendable {
    /// An answer did not get to its place.
    case error = "feil"
    /// Something to look at before the document is used.
    case warning = "advarsel"
    /// Something that is as it should be, but may surprise.
    case remark = "merknad"
  }

  /// What it is about; the raw values are stable.
  public enum Code: String, Sendable, CaseIterable {
    // F1: filling.

    /// The form has no place for an answer.
    case noPlace = "F101"
    /// An answer is not on the template's list.
    case notInList = "F102"
    /// Characters that a document cannot hold, or that hide in a name.
    case replacedCharacters = "F103"
    /// An answer is of another kind than its field.
    case wrongKind = "F104"
    /// A control is bound to a data store; only what is visible was filled.
    case boundControl = "F105"
    /// A source has a field that the form does not know.
    case unknownField = "F106"
    /// A label of an unmarked form fits several fields, or stands in several places.
    case unclearLabel = "F107"
    /// The template is protected against editing, and so is the document.
    case protected = "F108"
    /// Labels of an unmarked form that are no field's: their blanks stay.
    case unknownLabels = "F109"

    // F2: reading.

    /// A field's place is no longer in the document.
    case gone = "F201"
    /// Two places, or two boxes of a question, contradict each other.
    case contradiction = "F202"
    /// Text where a day should be; also when a form is filled.
    case notADay = "F203"
    /// Text where a number should be.
    case notANumber = "F204"
    /// A box shows another mark than its state.
    case glyphAgainstState = "F205"
    /// A day was typed over the one that was picked.
    case dayAgainstText = "F206"
    /// Filled controls that belong to no field.
    case unknownTag = "F207"
    /// A box holds something that is no mark.
    case unclearMark = "F208"
    /// An item of a checklist has no answer.
    case unanswered = "F209"
    /// Text outside the fields that the template does not have.
    case looseText = "F210"
    /// An answer is not on the list that it was to be chosen from.
    case offList = "F211"
    /// Tracked changes were read as accepted.
    case trackedChanges = "F212"
    /// The document has comments.
    case comments = "F213"
    /// An answer has hidden text in it.
    case hiddenText = "F214"
    /// Pictures that the template does not have. They are not read.
    case pictures = "F215"
    /// A part of the file without text of the form is broken; the rest was read.
    case damagedPart = "F216"
    /// Text that is struck out. It is no answer.
    case struckOut = "F225"
    /// Content that is no text, and that the template does not have: a chart, another document, a drawn circle.
    case notText = "F217"
    /// A control stands where another field belongs, or in another answer: its tag is not believed there.
    case strayControl = "F218"
    /// A prompt of the template stands beside an answer.
    case promptLeft = "F219"
    /// Printed text that is marked with a colour, as one marks a choice.
    case marked = "F223"
    /// A date or a choice that is chosen and not shown.
    case hiddenValue = "F224"
    /// A day or a number that cannot be right; it is kept as written.
    case implausible = "F226"
    /// Answers that may belong to one place or to another.
    case ambiguous = "F220"
    /// A bound control shows another answer than its data store holds.
    case storeDisagrees = "F222"
    /// The form was recognised by what is printed in it, or by a template that was given.
    case recognised = "F221"

    // F3: lists and registers.

    /// The list as a whole.
    case list = "F301"
    /// A column that is unknown, ambiguous, or the second of its field.
    case unknownColumn = "F302"
    /// Two sources disagree.
    case difference = "F303"
    /// A pupil is in one source only, or a row belongs to none of the pupils.
    case onlyInOne = "F304"
    /// A cell that cannot be what its column asks for.
    case badCell = "F305"
    /// A row that does not say who the pupil is.
    case noName = "F306"
    /// Several rows of one key.
    case sameKey = "F307"
    /// It cannot be decided which pupil a row is of.
    case whose = "F308"

    // F4: the domain's rules.

    /// A rule of the model.
    case rule = "F401"

    // F5: files and folders.

    /// A document was kept as it is, or could not be written.
    case kept = "F501"
    /// Several documents of one pupil and form.
    case twice = "F502"
    /// A field that both a person and the data changed.
    case conflict = "F503"
    /// It cannot be decided whose a document is.
    case whoseDocument = "F504"
    /// A document about the pupil whose stamp is gone, or that cannot be read.
    case unvouched = "F505"
    /// Files of a folder that are documents, but none that can be read.
    case notRead = "F506"

    // F6: checks of a template or a document.

    /// Something that runs, or that leads out of the document: macros, embedded objects, external content.
    case danger = "F601"
    /// A control that cannot be filled, or that is bound to nothing; a protected document.
    case lockedControl = "F602"
    /// What keeps some people from reading the document.
    case accessibility = "F603"
    /// A field of the form that the template has no place for.
    case missingField = "F604"
    /// A field that stands in several places.
    case severalPlaces = "F605"
    /// A control whose tag is no field of the form.
    case strangeField = "F606"
    /// An answer that is needed and not there.
    case missingAnswer = "F607"
    /// Days that do not fit each other.
    case dates = "F608"
    /// A prompt that was left in an answer.
    case prompt = "F609"
    /// Another pupil's name.
    case otherPupil = "F610"
    /// A word that the law no longer has.
    case oldTerm = "F611"
    /// Text in a template where an answer would stand.
    case writtenTemplate = "F612"

    // F7: the installation.

    /// Templates of another version than the program.
    case otherEdition = "F701"
    /// A school's own template, made from one that has changed since.
    case olderBase = "F702"
    /// Something that the program needs, or that a person at IT should look at.
    case installation = "F703"
  }

  /// What it is about.
  public let code: Code
  /// How much it matters.
  public let severity: Severity
  /// Where in the document: `tabell 2, rad 3`. Nil where it concerns the whole.
  public let place: String?
  /// The field's tag, where it concerns one.
  public let field: String?
  /// A Norwegian sentence: what is there, what was expected, what to do. Never what a pupil or teacher wrote.
  public let message: String

  /// - Parameters:
  ///   - code: what it is about, for programs.
  ///   - severity: how much it matters.
  ///   - place: where in the document, in words; nil where it concerns the whole.
  ///   - field: the tag, where it concerns one field.
  ///   - message: the sentence for a person.
  public init(_ code: Code, _ severity: Severity, place: String? = nil, field: String? = nil, message: String) {
    self.code = code
    self.severity = severity
    self.place = place
    self.field = field
    self.message = message
  }
}
