import Disk
import OPC

extension FormError {
  package init(_ fault: PackageFault, file: String) {
    self.init(.init(rawValue: fault.kind.rawValue), file: file, message: Wording.sentence(fault), cause: fault)
  }

  /// The error of a file that could not be read or written.
  package init(_ fault: FileFault) {
    self.init(.init(rawValue: fault.kind.rawValue), file: fault.path, message: Wording.sentence(fault), cause: fault)
  }

  /// Runs what may meet a broken package, and says it for this file.
  static func naming<T>(_ file: String, _ body: () throws(PackageFault) -> T) throws(FormError) -> T {
    do throws(PackageFault) {
      return try body()
    } catch {
      throw FormError(error, file: file)
    }
  }

  /// Reads a file, and says it when that fails.
  package static func reading(_ path: String, limit: Limits = .document) throws(FormError) -> [UInt8] {
    do throws(FileFault) {
      return try Files.read(path, limit: limit.fileBytes)
    } catch {
      throw FormError(error)
    }
  }
}
