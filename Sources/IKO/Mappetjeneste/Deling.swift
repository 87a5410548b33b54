import Disk
import Forms

/// Who else may read and write what a round makes: a group, or those who may in the folder already.
///
///     tjeneste.deling = try Deling(gruppe: "elevtjenesten")
public struct Deling: Sendable, Equatable {
  private let sharing: Files.Sharing?

  /// The word for «as the folder».
  public static let somMappen = "som-mappen"

  /// Throws where this machine has no such group.
  ///
  /// - Parameter gruppe: a group's name, or ``somMappen``.
  public init(gruppe: String) throws(FormError) {
    if gruppe == Self.somMappen {
      sharing = nil
      return
    }
    guard let found = Files.Sharing(group: gruppe) else {
      throw FormError(kind: "no-group", file: gruppe, message: Wording.noSuchGroup)
    }
    sharing = found
  }

  /// Throws where the system does not allow it.
  func apply(to folder: String) throws(FormError) {
    guard let sharing = sharing ?? Files.Sharing(asFolder: folder) else { return }
    if let path = Files.share(folder, sharing) {
      throw FormError(kind: "not-permitted", file: path, message: Wording.notShared)
    }
  }
}
