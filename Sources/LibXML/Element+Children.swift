import CLibXML2

extension Element {
  /// The child elements in document order.
  package var children: Children { Children(tree: tree, upcoming: node.pointee.children) }

  /// The child elements of one name.
  package func children(_ name: Name) -> [Element] { children.filter { $0.matches(name) } }

  /// The first child of a name; nil where there is none.
  package func first(_ name: Name) -> Element? { children.first { $0.matches(name) } }

  /// The element that this one stands in.
  package var parent: Element? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
    return Element(tree: tree, node: parent)
  }

  /// The next element beside this one.
  package var next: Element? {
    var sibling = Children(tree: tree, upcoming: node.pointee.next)
    return sibling.next()
  }

  /// Every element below this one, in document order.
  package var descendants: Descendants { Descendants(top: self) }

  /// The elements of one name below this one, in document order.
  package func descendants(_ name: Name) -> [Element] { descendants.filter { $0.matches(name) } }

  /// Walks the children one by one, past texts and comments. A child that was given out may be removed.
  package struct Children: Sequence, IteratorProtocol {
    package typealias Element = LibXML.Element
    let tree: XMLTree
    var upcoming: UnsafeMutablePointer<xmlNode>?

    package mutating func next() -> Element? {
      while let current = upcoming {
        upcoming = current.pointee.next
        if current.pointee.type == XML_ELEMENT_NODE { return Element(tree: tree, node: current) }
      }
      return nil
    }
  }

  /// Walks the tree below an element. What was given out must not be removed before the next one is asked for.
  package struct Descendants: Sequence, IteratorProtocol {
    package typealias Element = LibXML.Element
    private let top: Element
    private var current: UnsafeMutablePointer<xmlNode>?

    init(top: Element) {
      self.top = top
      current = top.node
    }

    package mutating func next() -> Element? {
      while let node = current.flatMap(following) {
        current = node
        if node.pointee.type == XML_ELEMENT_NODE { return Element(tree: top.tree, node: node) }
      }
      current = nil
      return nil
    }

    /// The next node in document order, or nil when that is no longer below the top.
    private func following(_ node: UnsafeMutablePointer<xmlNode>) -> UnsafeMutablePointer<xmlNode>? {
      if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
      var climb = node
      while climb != top.node {
        if let sibling = climb.pointee.next { return sibling }
        guard let parent = climb.pointee.parent else { return nil }
        climb = parent
      }
      return nil
    }
  }
}
