import Hypertext
import LibXML
import OPC
import WordML

/// A Word document as a page: recognised at a glance, not set as Word sets it.
///
/// All of its text is there, with tables, boxes, lists, headers, footers, notes and pictures; what is drawn by hand and placed freely is not. Nothing of
/// the document is anything but text to a browser: its links lead nowhere, and its looks are classes whose rules come apart from it.
///
///     let page = try WordPage(WordDocument(bytes), marks: ["sted-1": marker])
///     page.html       // what stands in the page
///     page.style      // what its classes mean
package struct WordPage: Sendable {
  /// The document; its looks need ``style``.
  package let html: HTML
  /// The rules of its classes, which all begin with `.ark`.
  package let style: String
  /// The markers that stand in it, by the tags of their controls, in its order.
  package let marked: [String]

  /// - Parameters:
  ///   - document: what to show.
  ///   - marks: which of its content controls a person may point at, by their tags.
  package init(_ document: WordDocument, marks: [String: Marker] = [:]) throws(PackageFault) {
    var writer = try PageWriter(document, marks: marks)
    html = try writer.page()
    style = writer.sheet.text
    marked = writer.marked
  }

  /// The same of a document that is in memory.
  package init(_ bytes: [UInt8], marks: [String: Marker] = [:]) throws(PackageFault) {
    try self.init(WordDocument(bytes), marks: marks)
  }
}
