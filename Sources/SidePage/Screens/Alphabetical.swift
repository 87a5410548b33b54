import Foundation

extension Array {
  /// By a name as Norwegian sorts it; those of one name as they stood.
  func alphabetical(_ name: (Element) -> String) -> [Element] {
    let locale = Locale(identifier: "nb_NO")
    return enumerated().map { (name($0.element), $0.offset, $0.element) }.sorted { left, right in
      let order = left.0.compare(right.0, locale: locale)
      return order == .orderedSame ? left.1 < right.1 : order == .orderedAscending
    }.map(\.2)
  }
}
