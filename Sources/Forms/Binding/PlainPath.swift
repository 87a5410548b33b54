import LibXML
import Numbers

/// A path to one element or attribute of a data store, as Word writes it: `/ns0:plan[1]/ns0:navn[1]`, `/plan/kunde/@navn`.
///
/// Whatever else XPath can say is not read: who fills by half a path fills the wrong place.
struct PlainPath {
  private struct Step {
    let local: String
    let address: String?
    let number: Int
  }

  private let steps: [Step]
  private let attribute: (local: String, address: String?)?

  /// Nil for a path of another kind.
  ///
  /// - Parameter mappings: `w:prefixMappings`: `xmlns:ns0='urn:firma'`.
  init?(_ path: String, mappings: String) {
    var addresses: [String: String] = [:]
    for match in mappings.matches(of: #/xmlns:([^\s=]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/#) {
      addresses[String(match.1)] = String(match.2 ?? match.3 ?? "")
    }
    func name(_ text: Substring) -> (local: String, address: String?)? {
      guard !text.isEmpty, !text.contains(where: { "*()@.|=' \"".contains($0) }) else { return nil }
      guard let colon = text.firstIndex(of: ":") else { return (String(text), nil) }
      guard let address = addresses[String(text[..<colon])] else { return nil }
      return (String(text[text.index(after: colon)...]), address)
    }
    guard path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
    var steps: [Step] = []
    var attribute: (local: String, address: String?)?
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard attribute == nil else { return nil }
      if part.hasPrefix("@") {
        guard let name = name(part.dropFirst()) else { return nil }
        attribute = name
        continue
      }
      var text = part
      var number = 1
      if text.hasSuffix("]"), let open = text.firstIndex(of: "[") {
        guard let given = Int(read: text[text.index(after: open)...].dropLast(), in: 1...Int(Int32.max)) else {
          return nil
        }
        number = given
        text = text[..<open]
      }
      guard let name = name(text) else { return nil }
      steps.append(Step(local: name.local, address: name.address, number: number))
    }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    self.attribute = attribute
  }

  /// The place in a store: an element that holds text and no elements, or an attribute that is there.
  func place(in root: Element) -> StorePlace? {
    guard let first = steps.first, first.number == 1, Self.fits(root, first) else { return nil }
    var element = root
    for step in steps.dropFirst() {
      let fits = element.children.filter { Self.fits($0, step) }
      guard fits.indices.contains(step.number - 1) else { return nil }
      element = fits[step.number - 1]
    }
    guard let attribute else {
      return element.children.contains { _ in true } ? nil : StorePlace(element: element, attribute: nil)
    }
    guard element.attribute(local: attribute.local, address: attribute.address) != nil else { return nil }
    return StorePlace(element: element, attribute: attribute)
  }

  private static func fits(_ element: Element, _ step: Step) -> Bool {
    element.localName == step.local && element.namespaceAddress == step.address
  }
}

/// One value of a data store.
struct StorePlace {
  let element: Element
  /// Nil where the value is the element's text.
  let attribute: (local: String, address: String?)?

  var value: String {
    attribute.flatMap { element.attribute(local: $0.local, address: $0.address) } ?? element.text
  }

  func set(_ value: String) {
    if let attribute {
      element.setAttribute(local: attribute.local, address: attribute.address, value)
    } else {
      element.setText(value)
    }
  }

  struct Key: Hashable {
    let element: Element
    let attribute: String?
  }

  var key: Key { Key(element: element, attribute: attribute?.local) }
}
