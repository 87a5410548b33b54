/// The codes of this library, in the order of the chain from file to field.
extension FormError.Code {
  // MARK: Files

  /// There is no such file.
  public static let noSuchFile = Self(rawValue: "no-such-file")
  /// It is a folder, or no ordinary file.
  public static let notAFile = Self(rawValue: "not-a-file")
  /// The file or its folder is closed to the one who runs this.
  public static let notPermitted = Self(rawValue: "not-permitted")
  /// There is no room on the disk.
  public static let noSpace = Self(rawValue: "no-space")
  /// There is a file of that name, and it was not touched.
  public static let alreadyThere = Self(rawValue: "already-there")
  /// Somebody changed the file in the meantime.
  public static let changed = Self(rawValue: "changed")
  /// Another run works in the folder.
  public static let busy = Self(rawValue: "busy")
  /// Another user has worked in the folder, and what the program keeps there is closed to others.
  public static let ofAnotherUser = Self(rawValue: "of-another-user")
  /// The path is longer than the file system takes.
  public static let longName = Self(rawValue: "long-name")
  /// The file could not be read or written, and the system does not say more.
  public static let inputOutput = Self(rawValue: "io-error")

  // MARK: Packages

  /// No bytes at all.
  public static let empty = Self(rawValue: "empty")
  /// No package of Office: text, a picture, a PDF.
  public static let notAPackage = Self(rawValue: "not-a-package")
  /// The package ends before its end.
  public static let truncated = Self(rawValue: "truncated")
  /// A part of the package is not what was packed.
  public static let badCRC = Self(rawValue: "bad-crc")
  /// Larger than what is read, packed or unpacked.
  public static let tooLarge = Self(rawValue: "too-large")
  /// More parts than any form has.
  public static let tooManyParts = Self(rawValue: "too-many-parts")
  /// A part whose name leads out of the package.
  public static let unsafeName = Self(rawValue: "unsafe-name")
  /// Two parts of one name.
  public static let duplicatePart = Self(rawValue: "duplicate-part")
  /// A part that a Word document must have is not there.
  public static let missingPart = Self(rawValue: "missing-part")
  /// A package that is protected by a password.
  public static let encryptedZip = Self(rawValue: "encrypted-zip")
  /// A document of Office that is protected by a password.
  public static let encryptedOLE = Self(rawValue: "encrypted-ole")
  /// A document of Word before 2007.
  public static let legacyDocument = Self(rawValue: "legacy-doc")
  /// XML with a document type, which no document of Word has.
  public static let doctype = Self(rawValue: "dtd-forbidden")
  /// More levels of elements than any form has.
  public static let tooDeep = Self(rawValue: "too-deep")
  /// A workbook or a presentation.
  public static let otherOffice = Self(rawValue: "other-office")
  /// Another type of document, or none of Word's.
  public static let wrongType = Self(rawValue: "wrong-type")
  /// XML that is none.
  public static let badXML = Self(rawValue: "bad-xml")

  // MARK: Forms

  /// Two fields of a form have one tag, or a field has the tag of another one's box: one answer would take the other's place.
  public static let repeatedField = Self(rawValue: "repeated-field")
  /// A repeating group has a repeating group as its member. A template has rows in one level.
  public static let nestedRows = Self(rawValue: "nested-rows")
  /// Two repeating groups of the template have one tag.
  public static let repeatedGroup = Self(rawValue: "repeated-group")
  /// The document has none of the form's fields, and is not like the template.
  public static let noFields = Self(rawValue: "no-fields")
  /// There is no form to compare a document with.
  public static let noTemplates = Self(rawValue: "no-templates")
  /// Two documents say the same, where two different ones were needed.
  public static let sameDocument = Self(rawValue: "same-document")
  /// A document is of another form.
  public static let otherForm = Self(rawValue: "other-form")
  /// An answer would have stayed in a form that must be blank.
  public static let keptAnswer = Self(rawValue: "kept-answer")
}
