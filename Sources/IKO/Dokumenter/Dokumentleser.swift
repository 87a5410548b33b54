import Forms
import OPC

/// Reads documents that came home, each as the form that it is.
///
///     let reader = Dokumentleser()
///     let read = try reader.read("Output/1STA/….docx")   // read.skjema, read.reading.answers
public struct Dokumentleser: Sendable {
  /// A template that all documents are read by; else each tells its own form.
  private let fixed: (skjema: String, template: Template<AnyForm>)?
  /// The templates of the published forms, compiled once.
  private let known: [String: Template<AnyForm>]

  /// - Parameters:
  ///   - skjema: the published form that all documents are; nil when they tell it themselves.
  ///   - mal: the path of the template that they were made from.
  public init(skjema: Skjema? = nil, mal: String? = nil) throws(FormError) {
    if let mal {
      let template = try Template<AnyForm>(contentsOf: mal, fields: skjema?.fields)
      fixed = (skjema?.navn ?? mal, template)
      known = [:]
    } else if let skjema {
      fixed = (skjema.navn, try skjema.template())
      known = [:]
    } else {
      fixed = nil
      var known: [String: Template<AnyForm>] = [:]
      for skjema in Skjemasamling.alle { known[skjema.navn] = try? skjema.template() }
      self.known = known
    }
  }

  public struct Lest: Sendable {
    public let fil: String
    /// The form's name; for one that nobody declared, the name in the stamp, or the file that its fields were taken from.
    public let skjema: String
    public let fields: [FieldDefinition]
    public let reading: Reading<AnyForm>
    /// What a person should know: of the reading, and of the form.
    public let findings: [Finding]
  }

  /// Reads one file. Throws when it is no Word document, or none of its controls has a tag.
  public func read(_ path: String) throws(FormError) -> Lest {
    let bytes = try FormError.reading(path)
    let (skjema, template) = try form(of: bytes, path)
    let reading = try template.read(bytes, name: path)
    let review = Skjemasamling.skjema(skjema)?.review(reading) ?? []
    return Lest(
      fil: path, skjema: skjema, fields: template.fields, reading: reading, findings: reading.findings + review)
  }

  /// By the template that was given, the stamp, the tags; a tagged form that nobody knows is its own template.
  private func form(of bytes: [UInt8], _ path: String) throws(FormError) -> (String, Template<AnyForm>) {
    if let fixed { return fixed }
    let stamp = try Stamp(readFrom: bytes, name: path)
    if let stamp, let template = known[stamp.form] {
      // Made from another edition: its own printed choices are what a person ticked.
      let isOurs = stamp.template == template.digest
      return (stamp.form, isOurs ? template : try Template<AnyForm>(bytes, name: path, fields: template.fields))
    }
    let own = try Template<AnyForm>(bytes, name: path)
    if let skjema = Skjemasamling.skjema(withTags: own.tags), let template = known[skjema.navn] {
      return (skjema.navn, template)
    }
    guard !own.fields.isEmpty else { throw FormError(kind: "no-fields", file: path, message: Wording.unknownForm) }
    return (stamp?.form ?? path, own)
  }
}
