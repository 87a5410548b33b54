import Forms
import JSON

/// What a school's own templates were made from: `grunnlag.json` in their folder.
///
///     {"versjon": 1, "filer": {"data/terskler.json": {"digest": "9f86d081884c7d65…", "utgave": "0.2.0"}}}
///
/// `iko oppsett --egne-maler` writes it. It holds digests of files that everybody has, and nothing else.
struct Malgrunnlag {
  static let fil = "grunnlag.json"

  /// One file's.
  struct Post: Equatable {
    /// Of the delivered file, when it was copied or last compared.
    var digest: String
    /// The version that it came with.
    var utgave: String
  }

  private var poster: [String: Post] = [:]
  /// Members that a later version wrote.
  private let andre: [String: JSONNode]
  let lest: JSONFil

  /// Empty where the folder has no record.
  ///
  /// - Throws: `bad-json`, `newer-version`.
  init(i mappe: String) throws(FormError) {
    lest = try JSONFil(Omgivelser.path(mappe, Self.fil), råd: Wording.baseRecordAdvice)
    andre = lest.medlemmer.filter { $0.key != "filer" }
    guard let all = lest.medlemmer["filer"] else { return }
    guard case .object(let all) = all else {
      throw FormError(
        kind: "bad-json", file: lest.sti, message: Wording.notOurJSON(line: nil, Wording.baseRecordAdvice))
    }
    for (navn, node) in all {
      guard case .object(let post) = node, case .string(let digest)? = post["digest"],
        case .string(let utgave)? = post["utgave"]
      else { continue }
      poster[navn] = Post(digest: digest, utgave: utgave)
    }
  }

  subscript(navn: String) -> Post? {
    get { poster[navn] }
    set { poster[navn] = newValue }
  }

  var bytes: [UInt8] {
    let filer = poster.sorted { $0.key < $1.key }.map { navn, post in
      (navn, JSONValue.object([("digest", .string(post.digest)), ("utgave", .string(post.utgave))]))
    }
    let others = andre.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) }
    return JSONFil.bytes([("filer", .object(filer))] + others)
  }
}
