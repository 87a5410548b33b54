import Forms

/// Protected addresses: what a list says of them, and what then is left out of a document.
enum Skjerming {
  /// Anything but a clear no is a yes: what was printed cannot be taken back.
  static func isMeant(by text: String?) -> Bool {
    guard let text else { return false }
    return !["nei", "n", "0", "-", "ingen", "ugradert", "ikke gradert", "usann", "false"].contains(Nøkkel.folded(text))
  }

  /// Whether a cell that is about something else says that an address is protected: «hemmelig adresse» where a foresatt should be.
  static func erOrd(_ text: String) -> Bool {
    let words = Kolonneord.words(text)
    guard words.count < 5, let first = words.first else { return false }
    let protected: Set<String> = [
      "hemmelig", "hemmelige", "skjermet", "skjerma", "sperret", "sperra", "fortrolig", "gradert",
    ]
    return words.contains(where: protected.contains)
      && words.allSatisfy {
        protected.contains($0)
          || ["strengt", "adresse", "adressa", "tlf", "telefon", "nummer", "og", "har"].contains($0)
      }
      || first == "kode" && words.count == 2 && ["6", "7"].contains(words[1]) || first.hasPrefix("adressesperre")
  }

  /// Whether a remark says so: the whole of it, or a part between two signs («Adressesperre – skal ikke kontaktes hjemme»).
  static func sies(i text: String) -> Bool {
    // «Kode 6» is the shortest that says it.
    guard (6..<400).contains(text.utf8.count) else { return false }
    return text.split(whereSeparator: { ",.;:–—-()/\n".contains($0) }).contains { part in
      part.utf8.count >= 6 && part.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 6 && erOrd(String(part))
    }
  }

  /// The answers without address and telephone, the foresatte's neither, and whether any was there.
  ///
  /// - Parameter emptied: whether what a document has there already is taken out of it.
  static func removed(
    from values: Values, fields: [FieldDefinition], emptied: Bool = false
  ) -> (values: Values, any: Bool) {
    var values = values
    var any = false
    for field in fields {
      if case .rows(let rows) = values[field.tag] {
        let cleaned = rows.map { removed(from: $0, fields: field.members, emptied: emptied) }
        values[field.tag] = .rows(cleaned.map(\.values))
        any = any || cleaned.contains(where: \.any)
      } else if tellsWhere(field) {
        any = any || values[field.tag]?.isAnswered == true
        values[field.tag] = emptied ? .emptied : nil
      }
    }
    return (values, any)
  }

  private static func tellsWhere(_ field: FieldDefinition) -> Bool {
    // A form with codes of its own may call it what it likes.
    let name = Nøkkel.folded([field.tag, field.label, field.meaning ?? ""].joined(separator: " "))
    return ["adresse", "telefon", "tlf", "mobil", "postnummer", "postnr", "poststed", "e-post", "epost"].contains {
      name.contains($0)
    }
  }
}
