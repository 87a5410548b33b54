import Forms

/// A written language of a document: bokmål or nynorsk. The raw values stand in settings and in JSON.
///
///     Målform("nn")     // .nynorsk
public enum Målform: String, CaseIterable, Sendable {
  case bokmål, nynorsk

  /// From what people write: `nynorsk`, `nn`, `nn-NO`, `bm`; nil for anything else.
  public init?(_ text: String) {
    guard let known = Self.words[Nøkkel.folded(text)] else { return nil }
    self = known
  }

  private static let words: [String: Målform] = [
    "bokmål": .bokmål, "bokmal": .bokmål, "bm": .bokmål, "nb": .bokmål, "nb-no": .bokmål, "norsk bokmål": .bokmål,
    "nynorsk": .nynorsk, "nn": .nynorsk, "nn-no": .nynorsk, "norsk nynorsk": .nynorsk,
  ]

  /// The column of a class list that says in which language a pupil's documents are made. It is no field of any form.
  static let felt = FieldDefinition(
    tag: "elev.målform", label: "Målform", kind: .text, synonyms: ["Skriftspråk", "Elevens målform"])

  /// The fields that a list is read for, with the written language.
  public static func lagtTil(_ fields: [FieldDefinition]) -> [FieldDefinition] {
    fields.contains { $0.tag == felt.tag } ? fields : fields + [felt]
  }
}

extension Skjema {
  /// The template's name in the folder of templates, in a written language.
  func malnavn(_ målform: Målform) -> String {
    switch målform {
    case .bokmål: malnavn
    case .nynorsk: Self.nynorskmappe + malnavn
    }
  }

  static let nynorskmappe = "nynorsk/"

  /// Its templates in earlier versions, by their names in the folder of templates: documents that were made from them are read by them.
  var tidligereMaler: [String] { ["0.1"].map { "tidligere/\($0)/" + malnavn } }

  /// The delivered template in a written language.
  ///
  ///     let mal = try Skjemasamling.skjema("sjekkliste")?.template(i: .nynorsk)
  ///
  /// - Parameters:
  ///   - målform: the written language.
  ///   - layout: what a form without fields calls them; nil for its usual words.
  /// - Throws: `no-such-file` where no folder holds it.
  public func template(i målform: Målform, layout: Layout? = nil) throws(FormError) -> Template<AnyForm> {
    guard målform == .nynorsk else { return try template(layout: layout) }
    return try template(at: Malmappe.path(of: malnavn(.nynorsk)), layout: layout)
  }
}
