import CLibZip
import Disk

extension OfficePackage {
  /// The libraries below packages, and their versions: of libzip the one that is loaded, by its own word (`zip_libzip_version`); of
  /// libdeflate, which does not tell, the one that the program was built with.
  package static var libraries: [(name: String, version: String)] {
    // With the type written out it is one for libzip before 1.11, which does not say that there always is a version, and after.
    let zip: UnsafePointer<CChar>? = zip_libzip_version()
    return [
      ("libzip", zip.map { String(cString: $0) } ?? ""),
      ("libdeflate", Deflate.version),
    ]
  }
}
