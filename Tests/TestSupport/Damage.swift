import LibXML
import OPC
import WordML

/// What programs and people do to a form, done to the bytes of one.
package enum Damage {
  /// Every tag gone, the controls still there.
  package static func withoutTags(_ document: [UInt8]) throws -> [UInt8] {
    try changed(document) { $0.replacing(/<w:tag w:val="[^"]*"\/>/, with: "") }
  }

  /// Every control gone, what stood in it still there.
  package static func flattened(_ document: [UInt8]) throws -> [UInt8] {
    try changed(document) { text in
      text.replacing(/<w:sdtPr>.*?<\/w:sdtPr>|<w:sdtPr\/>|<w:sdtEndPr>.*?<\/w:sdtEndPr>|<w:sdtEndPr\/>/, with: "")
        .replacing(/<\/?w:sdt>|<\/?w:sdtContent>/, with: "")
    }
  }

  /// Only the first or the last half of what stands in the body.
  package static func halved(_ document: [UInt8], keepingEnd: Bool = false) throws -> [UInt8] {
    let word = try WordDocument(document)
    let tree = try word.tree(of: word.package.mainPart)
    let blocks = tree.root.first(.w("body"))?.children.filter { !$0.matches(.w("sectPr")) } ?? []
    let gone = keepingEnd ? blocks.prefix(blocks.count / 2) : blocks.suffix(blocks.count / 2)
    for block in gone { block.remove() }
    return try word.package.bytes(
      replacing: [ZipEntry(name: word.package.mainPart.text, content: tree.serialized())])
  }

  /// Every part with text, changed as text.
  package static func changed(_ document: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
    let word = try WordDocument(document)
    let entries = try word.stories.map { story in
      let text = String(decoding: try word.package.content(of: story.part), as: UTF8.self)
      return ZipEntry(name: story.part.text, content: Array(change(text).utf8))
    }
    return try word.package.bytes(replacing: entries)
  }
}
