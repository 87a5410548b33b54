import LibXML
import OPC
import WordML

/// What a document remembers of how it was made: which form, from which template, for which key, when, and what it held.
///
/// It stands in the custom property `<prefix>.stempel`, and what each field held in `<prefix>.felter.1` and those after it: digests, no values. The
/// prefix is the form's; whoever reads a document finds its stamp whatever that is.
/// A short key, or a short answer, could be guessed from its digest; documents made without a stamp hold nothing, and cannot be
/// recognised when they are made again.
///
///     if let stamp = try Stamp(readFrom: bytes), stamp.isUntouched { print(stamp.form) }
public struct Stamp: Equatable, Sendable {
  /// The end of the name of the custom property in `docProps/custom.xml`; the prefix stands before it.
  static let property = ".stempel"

  /// The prefix of the properties that hold it: `skjema` for `skjema.stempel`.
  public let prefix: String
  /// The name of the form, `pasientskjema`.
  public let form: String
  /// Digest of the template's bytes.
  public let template: String
  /// Digest of the key of the one whom it is about, or nil for a document about nobody.
  public let key: String?
  /// Digests of what else tells whose it is, by a word of two letters for its kind; none in a document from before they were kept.
  public let otherKeys: [String: String]
  /// The date of the document.
  public let day: Day?
  /// The date of the document of the period before, where this one was made from it.
  public let previous: Day?
  /// Digest over name, size and CRC of every entry but the stamp's, as they were written.
  package let content: String
  /// What the digests of fields are salted with: the content's digest, or that of the document whose answers were carried over.
  package let salt: String
  /// What each field held; nil for a document from before fields were remembered, and where it was not asked for.
  package let digests: FieldDigests?
  /// Whether those entries are still as they were written. False after any save by another program.
  public let isUntouched: Bool

  private static let otherKey = "også."

  /// The text of the property. The first word is the version of its format.
  var text: String {
    var fields = ["1", "skjema=\(form)", "mal=\(template)", "innhold=\(content)"]
    if let key { fields.append("nøkkel=\(key)") }
    fields += otherKeys.sorted { $0.key < $1.key }.map { "\(Self.otherKey)\($0.key)=\($0.value)" }
    if let day { fields.append("dato=\(day.iso)") }
    if let previous { fields.append("forrige=\(previous.iso)") }
    if salt != content { fields.append("salt=\(salt)") }
    return fields.joined(separator: ";")
  }

  init(
    form: String, prefix: String, template: String, key: String?, otherKeys: [String: String] = [:], day: Day?,
    previous: Day? = nil, content: String, salt: String? = nil, digests: FieldDigests? = nil
  ) {
    self.form = form
    self.prefix = prefix
    self.template = template
    self.key = key
    self.otherKeys = otherKeys
    self.day = day
    self.previous = previous
    self.content = content
    self.salt = salt ?? content
    self.digests = digests
    isUntouched = true
  }

  /// The same for a document that remembers what the fields of an earlier one held.
  func salted(as earlier: Stamp) -> Stamp {
    Stamp(
      form: form, prefix: prefix, template: template, key: key, otherKeys: otherKeys, day: day, previous: previous,
      content: content, salt: earlier.salt, digests: digests)
  }

  /// The same with what tells whose the document is as it is known now: somebody has got another number, or another surname.
  ///
  /// - Parameter keys: of the kinds of ``otherKeys``; what they do not have stays as it was.
  func keyed(as keys: [String: String]) -> Stamp {
    let new = keys.mapValues(Self.digest(ofKey:))
    let kind = otherKeys.first { $0.value == key }?.key
    return Stamp(
      form: form, prefix: prefix, template: template, key: kind.flatMap { new[$0] } ?? key,
      otherKeys: otherKeys.merging(new) { $1 }, day: day, previous: previous, content: content, salt: salt,
      digests: digests)
  }

  /// Whether two documents were made of the same data in the same way, whatever they remember of it.
  public func isEquivalent(to other: Stamp) -> Bool {
    form == other.form && template == other.template && isOfSame(as: other) && day == other.day
      && content == other.content && isUntouched == other.isUntouched
  }

  /// One key, or keys of other kinds that agree where both have one.
  private func isOfSame(as other: Stamp) -> Bool {
    let both = otherKeys.keys.filter { other.otherKeys[$0] != nil }
    return key == other.key || !both.isEmpty && both.allSatisfy { otherKeys[$0] == other.otherKeys[$0] }
  }

  /// The stamp of a document; nil where it has none, or one that this version does not know. Throws when the bytes are no Office
  /// package.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: the file's name, for the error.
  ///   - withDigests: whether what each field held is read too; it is most of a stamp.
  public init?(readFrom bytes: [UInt8], name: String = "", withDigests: Bool = true) throws(FormError) {
    let stamp = try FormError.naming(name) { () throws(PackageFault) in
      try Stamp(in: OfficePackage(bytes), withDigests: withDigests)
    }
    guard let stamp else { return nil }
    self = stamp
  }

  init?(in package: OfficePackage, withDigests: Bool = true) throws(PackageFault) {
    guard case .sound(let stamp) = try Self.state(in: package, withDigests: withDigests) else { return nil }
    self = stamp
  }

  /// Nil for a text that this version does not know.
  private init?(
    _ text: String, prefix: String, of package: OfficePackage, _ part: PartName, _ properties: XMLTree,
    withDigests: Bool
  ) {
    let fields = text.split(separator: ";").map(String.init)
    guard fields.first == "1" else { return nil }
    var named: [String: String] = [:]
    for field in fields.dropFirst() {
      guard let equals = field.firstIndex(of: "=") else { continue }
      named[String(field[..<equals])] = String(field[field.index(after: equals)...])
    }
    guard let form = named["skjema"], let template = named["mal"], let content = named["innhold"] else { return nil }
    self.form = form
    self.prefix = prefix
    self.template = template
    key = named["nøkkel"]
    otherKeys = Dictionary(
      named.compactMap { name, digest in
        name.hasPrefix(Self.otherKey) ? (String(name.dropFirst(Self.otherKey.count)), digest) : nil
      }
    ) { first, _ in first }
    day = named["dato"].flatMap { Day(iso: $0) }
    previous = named["forrige"].flatMap { Day(iso: $0) }
    self.content = content
    salt = named["salt"] ?? content
    digests =
      withDigests
      ? FieldDigests(lines: CustomProperties.numbered(prefix + FieldDigests.property, in: properties)) : nil
    isUntouched = content == Self.contentDigest(of: package.entries, without: part)
  }

  /// Whether a document has a stamp, and one that this version understands.
  package enum State: Sendable {
    case sound(Stamp)
    /// It never had one, or somebody took it out.
    case missing
    /// Of a later version, cut, or edited.
    case unreadable
  }

  /// What the stamp of an opened package is worth.
  static func state(in package: OfficePackage, withDigests: Bool = true) throws(PackageFault) -> State {
    guard let part = try package.related(to: PartName(""), type: "custom-properties").first else {
      return try package.brokenParts().contains { $0.kind == .custom } ? .unreadable : .missing
    }
    // What is damaged is nobody's to replace or to merge into: then its stamp counts for nothing either.
    guard try package.brokenParts().isEmpty else { return .unreadable }
    let properties = try package.tree(of: part)
    guard let name = CustomProperties.name(ending: property, in: properties),
      let text = CustomProperties.get(name, in: properties)
    else { return .missing }
    let prefix = String(name.dropLast(property.count))
    let stamp = Stamp(text, prefix: prefix, of: package, part, properties, withDigests: withDigests)
    return stamp.map { .sound($0) } ?? .unreadable
  }

  /// The digest of a key as a stamp holds it: 32 hex digits.
  ///
  ///     stamp.key == Stamp.digest(ofKey: "P-1017")
  public static func digest(ofKey key: String) -> String { Digest.hex(of: Array(key.utf8)) }

  /// The same digest over bytes, to name a copy by what it holds.
  package static func digest(ofBytes bytes: [UInt8]) -> String { Digest.hex(of: bytes) }

  /// The library that digests come from, and its version.
  package static var library: (name: String, version: String) { Digest.library }

  static func contentDigest(of entries: [ZipEntry], without part: PartName) -> String {
    let lines = entries.filter { PartName($0.name) != part }.map(line)
    // LibreOffice and Word write entries in another order; that alone is no change.
    return Digest.hex(of: Array(lines.sorted().joined().utf8))
  }

  /// What goes into the digest of an entry.
  static func line(of entry: ZipEntry) -> String { "\(entry.name)\t\(entry.size)\t\(entry.crc)\n" }
}
