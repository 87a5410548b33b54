import Forms

/// The meetings of a school year, as its wheel has them.
///
///     let plan = try Møteplan(skoleår: year, årshjul: oversikt.årshjul)
///     plan["3"]?.tema
public struct Møteplan: Sendable {
  public let skoleår: Skoleår
  /// The school that the wheel names.
  public let skole: String?
  public let møter: [Rad]
  /// What a person should know of the list of dates.
  public let findings: [Finding]

  /// One meeting.
  public struct Rad: Sendable, Equatable {
    /// The number as printed.
    public let nr: String
    public let måned: String
    public let tema: [String]
    /// The day that the school has set; nil where it has not.
    public let dato: Day?
    /// Time and place, as they stand on the form.
    public let tid: String?
    /// The months that it is to be held in.
    public let fra: Day?
    public let til: Day?

    /// The day where it is set, else the month, with the time.
    public var når: String {
      let day = dato.map(\.norwegian) ?? Wording.notSet(måned)
      return [day, Møtetid(tid).klokkeslett].compactMap(\.self).joined(separator: ", ")
    }

    public var sted: String? { Møtetid(tid).sted }

    /// The first day that it may be on.
    public var begynner: Day? { dato ?? fra }
  }

  /// From what was filled in for this school year; else as the template delivers it.
  ///
  /// - Parameters:
  ///   - skoleår: the year whose meetings these are.
  ///   - årshjul: the answers of wheels that were read; those of other years are passed over.
  ///   - datoer: the dates that the school has set; they go before those of a wheel.
  public init(skoleår: Skoleår, årshjul: [Values] = [], datoer: Møtedatoer? = nil) throws(FormError) {
    self.skoleår = skoleår
    let own = årshjul.last { $0.text("dok.skoleår").flatMap { Skoleår($0) } == skoleår }
    var values = Values()
    var found: [Finding] = []
    if let own, datoer == nil {
      values = own
    } else if let skjema = Skjemasamling.skjema(ÅrshjulOversikt.navn) {
      (values, found) = try Årsdokument(skoleår: skoleår, datoer: datoer).values(for: skjema.template())
    }
    let wheel = ÅrshjulOversikt(values: values)
    skole = own?.text("skole.navn") ?? wheel.skole.navn
    møter = wheel.møter.map { Rad($0, skoleår) }
    // A list of dates reports its own cells.
    let odd =
      datoer == nil
      ? møter.compactMap { rad in
        Møtetid(rad.tid).doubt.map { why in
          Finding(.badCell, .warning, place: Wording.meetingTitle(rad.nr), field: "møter.tid", message: why)
        }
      } : []
    findings = found + odd
  }

  public subscript(nr: String) -> Rad? { møter.first { Nøkkel.folded($0.nr) == Nøkkel.folded(nr) } }

  /// The meeting after one.
  public func after(_ rad: Rad) -> Rad? {
    møter.firstIndex(of: rad).flatMap { møter.indices.contains($0 + 1) ? møter[$0 + 1] : nil }
  }
}

extension Møteplan.Rad {
  init(_ møte: Møte, _ skoleår: Skoleår) {
    nr = møte.nr ?? ""
    måned = (møte.måned ?? "").replacing(/\/\s+/, with: "/")
    tema = (møte.tema ?? "").split(whereSeparator: \.isNewline).map(Elevnavn.tidy).filter {
      $0.contains { $0.isLetter }
    }
    dato = møte.dato
    tid = møte.tid
    (fra, til) = Datering(skoleår).period(of: måned) ?? (nil, nil)
  }
}

extension Datering {
  /// The first and the last day of the months that a text names; nil when it names none.
  func period(of text: String) -> (Day, Day)? {
    let months = monthsNamed(in: text).sorted { ($0.year, $0.month) < ($1.year, $1.month) }
    guard let first = months.first, let last = months.last,
      let from = Day(year: first.year, month: first.month, day: 1),
      let next = Day(
        year: last.month == 12 ? last.year + 1 : last.year, month: last.month == 12 ? 1 : last.month + 1, day: 1)
    else { return nil }
    return (from, next.adding(-1))
  }
}
