import Foundation

/// The templates that are built into the package.
package enum TemplateBundle {
  /// The folder `Templates`, where the build put it; nil where the bundle has gone.
  package static var folder: String? { Bundle.module.resourcePath.map { $0 + "/Templates" } }
}
