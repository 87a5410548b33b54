import OPC

/// Parts that come along.
extension Returned {
  /// A part beside the main one, with its content type and relationship.
  mutating func add(_ name: String, _ content: String, type: String) throws {
    let types = try part("[Content_Types].xml").replacing(
      "</Types>",
      with: "<Override PartName=\"/\(name)\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + "wordprocessingml.\(type)+xml\"/></Types>")
    let related = try part("word/_rels/document.xml.rels").replacing(
      "</Relationships>",
      with: "<Relationship Id=\"rIdNy\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + "\(type)\" Target=\"/\(name)\"/></Relationships>")
    let parts = [name: content, "[Content_Types].xml": types, "word/_rels/document.xml.rels": related]
    added += parts.sorted { $0.key < $1.key }.map { ZipEntry(name: $0.key, content: Array($0.value.utf8)) }
  }
}

/// What is printed on the form.
extension Returned {
  /// The paragraphs in cells that hold no control: labels and column headings.
  var labelParagraphs: [Markup] {
    body.below("w:tc").flatMap { $0.all("w:p") }.filter { $0.below("w:sdt").isEmpty && !$0.words.isEmpty }
  }

  /// Changes the labels in the tables.
  func labels(_ change: (String) -> String) {
    for label in labelParagraphs {
      let words = label.words
      let changed = change(words)
      if changed != words { label.setWords(changed) }
    }
  }

  /// Changes the headings.
  func headings(_ change: (String) -> String) {
    for paragraph in body.below("w:p") {
      guard paragraph.first("w:pPr")?.first("w:pStyle")?["w:val"]?.hasPrefix("Heading") == true else { continue }
      guard paragraph.below("w:sdt").isEmpty else { continue }
      paragraph.setWords(change(paragraph.words))
    }
  }
}
