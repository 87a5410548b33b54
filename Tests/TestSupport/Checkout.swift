/// The working copy that the tests were built from.
package enum Checkout {
  package static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// A file of it, by its path below the top.
  package static func path(_ below: String) -> String { folder + "/" + below }
}
