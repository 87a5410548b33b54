import Disk
import Forms

/// The folder that was worked in last, kept for one user: `~/.config/iko/mappe` holds its path and nothing else.
///
///     try SisteMappe().husk("/home/kari/IKO")
///     SisteMappe().les()                        // "/home/kari/IKO"; nil where nothing is known, or the folder is gone
public struct SisteMappe: Sendable {
  /// The file's path; nil for a user without a home.
  public let sti: String?

  public init(_ omgivelser: Omgivelser = .prosessen) {
    sti = omgivelser.brukermappe.map { Omgivelser.path($0, "mappe") }
  }

  /// The folder, where it is one still.
  public func les() -> String? {
    guard let sti, let bytes = try? Files.read(sti, limit: 8192),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let mappe = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return mappe.hasPrefix("/") && Files.kind(of: mappe) == .folder ? mappe : nil
  }

  /// Keeps a folder's path. Nothing is written for a user without a home.
  ///
  /// - Throws: `not-permitted` and what else the system says.
  public func husk(_ mappe: String) throws(FormError) {
    guard let sti, les() != mappe else { return }
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: sti))
      try Files.write(Array((mappe + "\n").utf8), to: sti, replacing: true)
    } catch {
      throw FormError(FileFault(error.kind, sti))
    }
  }
}
