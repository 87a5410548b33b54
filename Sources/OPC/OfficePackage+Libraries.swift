import CLibDeflate
import CLibZip

extension OfficePackage {
  /// The libraries below packages, and their versions: of libzip the one that is loaded, by its own word (`zip_libzip_version`); of
  /// libdeflate, which does not tell, the one that the program was built with.
  package static var libraries: [(name: String, version: String)] {
    [
      ("libzip", zip_libzip_version().map { String(cString: $0) } ?? ""),
      ("libdeflate", LIBDEFLATE_VERSION_STRING),
    ]
  }
}
