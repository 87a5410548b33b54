import Forms
import IKO

/// What was asked for: which form, for whom, in which written language, from which day, and what becomes of documents that are there.
struct DocumentChoice: Equatable {
  /// The name of a published form, or the id of a template of the school's own.
  var skjema = Oppfølgingsplan.navn
  /// Nil leaves it to the list and the school's settings.
  var målform: Målform?
  var dato: Day
  var handling = Utfylling.Handling.behold
  /// Whether pupils on whom nothing is decided get documents too; of a form of the school's own also those whom a decision leaves out.
  var isForAll = false
  /// The only pupils who are meant, by their ids; nil for all of them.
  var pupils: Set<String>?

  /// Whether the form is one of the school's own that is no published one.
  var isOwnForm: Bool { Skolemal.erId(skjema) }

  static let handlings: [(value: String, handling: Utfylling.Handling)] = [
    ("behold", .behold), ("oppdater", .oppdater), ("ny-periode", .nyPeriode), ("ny-kopi", .nyKopi),
  ]

  /// - Parameter parameters: of the address or of a form; what is missing or means nothing is as it usually is.
  init(_ parameters: Parameters, dato: Day) {
    self.dato = parameters["dato"].flatMap { Day(iso: $0) } ?? dato
    if let name = parameters["skjema"], Skolemal.erId(name) || Skjemasamling.skjema(name)?.gjelderElev == true {
      skjema = name
    }
    målform = parameters["malform"].flatMap { Målform($0) }
    handling = Self.handlings.first { $0.value == parameters["hva"] }?.handling ?? .behold
    isForAll = parameters["alle"] == "ja"
    let pupils = parameters.values(Self.pupil)
    if !pupils.isEmpty { self.pupils = Set(pupils) }
  }

  /// The same as the fields of a form.
  var fields: [(String, String)] {
    [
      ("skjema", skjema), ("malform", målform?.rawValue ?? ""), ("dato", dato.iso),
      ("hva", Self.handlings.first { $0.handling == handling }?.value ?? "behold"),
    ] + (isForAll ? [("alle", "ja")] : []) + (pupils ?? []).sorted().map { (Self.pupil, $0) }
  }

  /// Means a pupil of those who were shown alone.
  private static let pupil = "bare"
  /// Means a pupil whom a person chose among those who are shown.
  static let chosenPupil = "elev"
}

extension DocumentChoice {
  init(_ choice: DocumentChoice, isForAll: Bool) {
    self = choice
    self.isForAll = isForAll
  }

  init(_ choice: DocumentChoice, pupils: Set<String>) {
    self = choice
    self.pupils = pupils
  }

  /// The address of the plan for all whom it is for; none of it needs a percent sign but the form's name. Pupils are named in none.
  var address: String {
    "/dokumenter?"
      + fields.filter { $0.0 != Self.pupil }.map { name, value in
        let bytes = value.utf8.map { byte -> String in
          let isPlain =
            byte < 0x80 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return name + "=" + bytes.joined()
      }.joined(separator: "&")
  }
}
