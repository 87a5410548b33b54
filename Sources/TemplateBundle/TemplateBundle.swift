/// The templates that the build lays beside the programs it makes.
package enum TemplateBundle {
  /// Where they lie, from the folder of the program.
  ///
  /// The accessor that the package manager generates for a bundle ends the process where the bundle is gone, so it is not used: a program
  /// that was copied out of the build folder looks elsewhere, and says so when it finds nothing.
  package static let path = "iko_TemplateBundle.resources/Templates"
}
