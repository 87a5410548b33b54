import IKO

/// What `iko --versjon` prints: version, edition, and which templates are in use, by the first digits of the digests that stamps hold.
///
///     iko 0.2.0 (utviklerbygg)
///
///     Maler:
///       3f9a1c2b  oppfølgingsplan
struct Versjonsvisning {
  private let malmappe: Malmappe

  init(_ malmappe: Malmappe) { self.malmappe = malmappe }

  /// Works without any template too: whoever asks is perhaps looking for what is wrong.
  var text: String {
    let lines = Skjemasamling.alle.map { skjema in
      let fil = try? malmappe.fil(for: skjema)
      let digest = fil.map { String($0.digest.prefix(8)) } ?? "mangler "
      return "  \(digest)  \(skjema.navn)" + (fil.map { Wording.template($0) } ?? "")
    }
    return (["iko \(Version.text) (\(Wording.edition(malmappe.utgave)))", "", "Maler:"] + lines).joined(separator: "\n")
  }
}
