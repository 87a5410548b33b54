import Forms

/// Whom a row or a line of a form is about, as far as its labels have said up to now: «Foresatt 1 | Telefon», «Fastlege: ____  Tlf.: ____».
struct Radeier {
  private(set) var nummer: Int?
  private(set) var slekt: String?
  private var rad: String?
  private var hvem = Hvem.ingen

  private enum Hvem: Equatable {
    /// No label has named anybody.
    case ingen
    case eleven
    /// One of those around her, with what the codes about that one begin with.
    case kjent(String)
    /// Somebody else, or what may be: an employer behind a foresatt has a telephone too.
    case ukjent
  }

  /// Whether the row is about somebody who is not the pupil.
  var erEnAnnens: Bool { hvem != .ingen && hvem != .eleven }

  /// Goes on to the row of the next blank.
  mutating func begin(_ rad: String) {
    if self.rad != rad { self = Radeier() }
    self.rad = rad
  }

  /// - Parameter told: what the label means, where it names one of those around the pupil.
  mutating func take(_ label: String, _ ord: Opplysningsord, _ told: (kode: String, nummer: Int?, slekt: String?)?) {
    if let told {
      let who = String(told.kode.prefix { $0 != "." })
      if who == "elev" {
        if hvem == .ingen || ord.nevnerPerson(label) { hvem = .eleven }
      } else {
        (hvem, nummer, slekt) = (.kjent(who), told.nummer, told.slekt)
      }
    } else if ord.nevnerPerson(label), ord.gjelderEleven(label) != true {
      hvem = .ukjent
    } else if hvem != .ingen, hvem != .eleven, !ord.erKjent(label) {
      // «Foresatt 1 | Arbeidsgiver | Telefon»
      hvem = .ukjent
    } else if hvem == .ingen, ord.kjentFelt(label) == nil, !ord.erKjent(label) {
      // «Fastlege | Telefon»: nobody knows who that is.
      hvem = .ukjent
    }
  }

  /// What a label of the pupil's means in the row: the same of whom the row is about; nil where that has no such code.
  func kode(of kode: String) -> String? {
    guard case .kjent(let who) = hvem, Opplysninger.erFelles(kode) else { return nil }
    return who + kode.dropFirst("elev".count)
  }
}
