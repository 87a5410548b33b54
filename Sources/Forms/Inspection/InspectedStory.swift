import LibXML
import WordML

/// What the inspectors look at in one part, collected in one walk: controls, pictures and fields of Word.
struct InspectedStory {
  /// A control with a tag that a slot would have.
  struct TaggedControl {
    let element: Element
    let control: ContentControl
    let tag: String
  }

  /// The controls that are slots, in document order; not those of the second half of an AlternateContent.
  private(set) var controls: [TaggedControl] = []
  /// The controls of repeating sections.
  private(set) var sections: [Element] = []
  private(set) var pictures: [Element] = []
  private(set) var simpleFields: [Element] = []
  let root: Element
  let places: Places
  private var hasComplexFields = false

  init(_ root: Element, in story: WordDocument.Story.Kind) {
    self.root = root
    places = Places(root, in: story)
    for element in root.descendants {
      if element.matches(.control) {
        add(control: element)
      } else if element.matches(Name(.drawing, "docPr")) {
        if !element.isInFallback { pictures.append(element) }
      } else if element.matches(.w("fldChar")) {
        hasComplexFields = true
      } else if element.matches(.w("fldSimple")) {
        simpleFields.append(element)
      }
    }
  }

  /// The fields that begin, separate and end in runs of their own.
  var complexFields: [ComplexField] { hasComplexFields ? ComplexField.all(below: root) : [] }

  private mutating func add(control element: Element) {
    guard let control = ContentControl(element) else { return }
    if control.kind == .repeatingSection { sections.append(element) }
    if let tag = SlotFinder.slotTag(of: control), !element.isInFallback {
      controls.append(TaggedControl(element: element, control: control, tag: tag))
    }
  }
}
