import JSON
import LibXML
import OPC
import Ring
import WordML

extension Maler {
  /// The name by which the ring is found in a template.
  package static let ringTitle = "Skoleåret som ring"

  /// The meetings of the year as a ring, and what can be read off it in words.
  package struct Wheel: Sendable {
    package let ring: Ring
    package let description: String
  }

  /// From `data/møteplan.json`; nil where the file is no such plan.
  package static func ring(_ plan: [UInt8]) -> Wheel? {
    guard case .object(let plan)? = try? JSONNode(plan), case .array(let rows)? = plan["rader"] else { return nil }
    var (marks, words): ([Ring.Mark], [String]) = ([], [])
    for row in rows {
      guard case .object(let row) = row, case .number(let number)? = row["nr"],
        case .array(let months)? = row["måneder"],
        case .string(let name)? = row["navn"],
        let mark = Ring.Mark(
          label: number.description,
          months: months.compactMap { if case .number(let month) = $0 { Int(month.description) } else { nil } })
      else { return nil }
      marks.append(mark)
      words.append("møte \(number.description) \(name.lowercased())")
    }
    let description =
      "Ring med månedene fra august til juli og IKO-møtene: \(words.joined(separator: ", ")). Tabellen under sier det samme."
    return Wheel(ring: Ring(marks: marks), description: description)
  }

  /// The wheel with its ring drawn anew, in the paragraph that holds a drawing of that name; the same bytes where it is drawn so already, or
  /// has no such paragraph.
  ///
  /// - Parameters:
  ///   - bytes: the template.
  ///   - ring: what to draw.
  ///   - description: the alternative text.
  package static func withRing(
    _ bytes: [UInt8], _ ring: Ring, description: String
  ) throws(PackageFault) -> [UInt8] {
    let draft = Draft(try OfficePackage(bytes))
    let main = draft.package.mainPart
    let tree = try draft.tree(of: main)
    let drawings = tree.root.descendants(Name(.drawing, "docPr"))
    guard let old = drawings.first(where: { $0.attribute(Name(nil, "name")) == ringTitle }),
      let paragraph = old.nearest(.paragraph), let run = old.nearest(.run, below: paragraph)
    else { return bytes }
    let text = ring.drawing(
      title: ringTitle, description: description, middle: ["IKO-møter", "i skoleåret"], side: 2_340_000, firstID: 9001)
    let new: XMLTree
    do throws(XMLFault) { new = try XMLTree(parsing: Array(text.utf8)) } catch { return bytes }
    let before = draft.package.entry(main).flatMap { try? $0.content() }
    paragraph.append(copyOf: new.root)
    run.remove()
    draft.touch(main)
    guard tree.serialized() != before else { return bytes }
    return try OfficePackage.bytes(of: draft.entries())
  }
}

extension Element {
  /// The nearest element of a name around this one, not further out than another.
  fileprivate func nearest(_ name: Name, below top: Element? = nil) -> Element? {
    var above = parent
    var found: Element?
    while let current = above, current != top {
      if current.matches(name) {
        found = current
        if top == nil { return found }
      }
      above = current.parent
    }
    return found
  }
}
