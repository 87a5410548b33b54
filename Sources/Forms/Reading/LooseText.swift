import WordML

/// Text that a person wrote and that belongs to no field of the form.
///
///     for loose in reading.looseTexts { print(loose.place ?? "", loose.text) }   // "tabell 2, rad 3" "Ring mor"
public struct LooseText: Equatable, Sendable {
  /// The text; paragraphs are separated by `\n`.
  public let text: String
  /// Where in the document it stands: `tabell 2, rad 3`. Nil where a line cannot be found again on the page.
  public let place: String?

  init(_ text: String, at place: Place?) {
    self.text = text
    self.place = place?.description
  }

  /// A stretch of a page.
  init(_ atoms: [Atom]) {
    self.init(atoms.joined, at: (atoms.first(where: \.isVisible) ?? atoms.first)?.place)
  }
}

extension [LooseText] {
  /// Where they stand, each place once and a few of many; nil where it is not known of any.
  var places: String? {
    var seen: Set<String> = []
    let places = compactMap(\.place).filter { seen.insert($0).inserted }
    return places.isEmpty ? nil : Wording.places(places)
  }
}
