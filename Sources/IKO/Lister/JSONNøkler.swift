import Forms
import Norwegian
import Synchronization

/// What the keys of JSON objects mean. They come again with each pupil, and each is looked at once.
///
///     let nøkler = JSONNøkler(Kolonnenavn(fields, group: nil))
///     nøkler["dateOfBirth"].passer      // .one(.field(elev.fødselsdato, …))
final class JSONNøkler: Sendable {
  struct Betydning: Sendable {
    /// What it is called as the column of a list.
    let passer: Kolonnenavn.Fits
    let erFødselsnummer: Bool
    /// Whether it holds a status: `rolle`.
    let erStatus: Bool
    /// Whether it is about the foresatte: `guardians`.
    let erForesatte: Bool
  }

  private let navn: Kolonnenavn
  private let kjente = Mutex<[String: Betydning]>([:])
  /// Data whose keys are names or numbers would keep them all.
  private static let most = 1_000

  init(_ navn: Kolonnenavn) { self.navn = navn }

  subscript(key: String) -> Betydning {
    if let kjent = kjente.withLock({ $0[key] }) { return kjent }
    let words = Self.words(of: key)
    let ny = Betydning(
      passer: navn.fits(words), erFødselsnummer: Kolonnenavn.isFødselsnummer(Folding.folded(key)),
      erStatus: Utenforklassen.erStatuskolonne(words),
      erForesatte: Foresattkolonne.isGroup(Kolonneord.words(words)) && Kolonneord.words(words).count == 1)
    kjente.withLock { if $0.count < Self.most { $0[key] = ny } }
    return ny
  }

  /// «dateOfBirth» and «date_of_birth» as words.
  private static func words(of key: String) -> String {
    key.replacing(/([\p{Ll}\d])(\p{Lu})/) { "\($0.1) \($0.2)" }.replacing("_", with: " ")
  }
}
