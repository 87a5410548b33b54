import Forms
import IKO

extension Terminal {
  /// Writes a whole file, and says where the one that was there before is kept: somebody may have written in it.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(FormError) {
    if let copy = try Utfil.write(bytes, to: path, replacing: replacing) {
      tell(Wording.replacedFile(path, copy: copy))
    }
  }
}
