import OPC
import WordML

extension Template {
  /// The answers to some of the fields of a document, for who only has to know whose it is.
  ///
  ///     let who = try template.answers(to: ["kunde.navn", "kunde.fødselsdato"], in: StampedFile(bytes, name: "Kari.docx"))
  ///     who.answers.text("kunde.navn"); who.contradicted.contains("kunde.navn")
  ///
  /// Where the document has lost a tag that the template has, it is read whole: then the place tells.
  ///
  /// - Returns: the answers, and the fields whose places say different things.
  package func answers(
    to tags: Set<String>, in file: StampedFile
  ) throws(FormError) -> (answers: Values, contradicted: Set<String>) {
    let opened = try OpenedDocument(file)
    let wanted = tags.filter { hasPlace(for: $0) }
    let identity = compiled.pattern.identity
    var controls = ControlCollection(prompts: compiled.outline.prompts, identity: identity, only: wanted)
    let isComplete = try FormError.naming(file.name) { () throws(PackageFault) in
      // The page first: headers repeat what stands on it.
      for story in opened.document.stories {
        let root = try opened.document.tree(of: story.part).root
        let tokens = StoryTokens(root, in: story.kind)
        controls.collect(tokens, misplaced: identity.labels.misplaced(in: tokens, tags: identity.tags))
      }
      return wanted.isSubset(of: controls.plain.map(\.tag))
    }
    guard isComplete else {
      let reading = try read(file.bytes, name: file.name)
      return (reading.answers, Self.contradicted(reading.findings))
    }
    let reader = Reader(
      controls, fields: fields.filter { wanted.contains($0.tag) }, outline: compiled.outline, day: opened.stamp?.day,
      conventions: conventions)
    return (reader.answers, Self.contradicted(reader.findings))
  }

  private static func contradicted(_ findings: [Finding]) -> Set<String> {
    Set(findings.filter { $0.code == .contradiction }.compactMap(\.field))
  }
}
