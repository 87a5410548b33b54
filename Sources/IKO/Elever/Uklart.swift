/// What was asked for among pupils, and is not there, or is there several times.
///
///     do { chosen = try utvalg.of(pupils) } catch .severalPupils(let asked, let fits) { … }
public enum Uklart: Error, Sendable {
  /// A name or key that several pupils have.
  case severalPupils(asked: String, fits: [Oppføring])
  /// A name or key that nobody has, with those who are called nearly so.
  case noPupil(asked: String, near: [Oppføring])
  /// A class that nobody is in, with those there are.
  case noClass(asked: String, known: [String])
  /// A field that no document has, with those there are.
  case noField(asked: String, known: [String])
}
