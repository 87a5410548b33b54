extension Collection<String> {
  /// The first of many, and how many more there are: a sentence that names hundreds is not read.
  ///
  ///     ["a", "b", "c"].first(2)                                  // "a, b og 1 til"
  ///     places.first(5, separator: "; ", of: "steder")            // "avsnitt 3; tabell 2, rad 1 og 4 steder til"
  ///
  /// - Parameters:
  ///   - most: how many are named.
  ///   - separator: what stands between them; places have commas of their own.
  ///   - noun: what the rest is called.
  package func first(_ most: Int, separator: String = ", ", of noun: String? = nil) -> String {
    let named = prefix(most).joined(separator: separator)
    guard count > most else { return named }
    return named + " og \(count - most) " + (noun.map { $0 + " " } ?? "") + "til"
  }
}
