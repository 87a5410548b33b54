import Forms

/// A pupil's checklist as the overview needs it.
public struct Elevsjekkliste: Sendable {
  public let fil: String
  public let dato: Day?
  /// The day of the meeting, else the document's.
  public let skoleår: Skoleår?
  public let sikkerhet: String?
  /// The day of the last correction of the reading that holds.
  let rettet: Day?
  public let antall: Int
  /// How many items have no answer.
  public let ubesvarte: Int
  /// What they are, those about health left out unless asked for.
  public let ubesvartePunkter: [String]
  /// The subjects that are a challenge, those about health left out unless asked for.
  public let utfordringer: [String]
  /// Whether the summary at its end is written, or a remark beside an item.
  let harOppsummering: Bool
  let utfylt: Int

  /// The items of a form that was read; a place that is gone is no item.
  init(_ lest: Dokumentleser.Lest, helse: Bool) {
    let answers = lest.reading.answers
    fil = lest.fil
    sikkerhet = lest.confidence
    rettet = (helse ? lest : lest.utenHelse.lest).rettelser.sist
    utfylt = lest.answeredSources.count
    dato = answers.day("kart.dato")
    let day = dato ?? answers.day("dok.dato")
    skoleår = day.map { Skoleår(containing: $0) } ?? answers.text("dok.skoleår").flatMap { Skoleår($0) }
    let items = lest.fields.filter { $0.kind == .janei && $0.tag.hasPrefix("s") }
    let blank = items.filter { answers[$0.tag] == .janei(.ubesvart) }
    antall = items.count
    harOppsummering = lest.fields.contains { field in
      (Self.oppsummering.contains(field.tag) || field.tag.hasSuffix(".merknad"))
        && answers[field.tag]?.isAnswered == true
    }
    ubesvarte = blank.count
    func named(_ items: [FieldDefinition]) -> [String] {
      items.filter { helse || !Helse.isAbout($0, in: Sjekkliste.navn) }.map(\.label)
    }
    ubesvartePunkter = named(blank)
    let themes = Set(Sjekkliste.temaer.map { $0 + ".svar" })
    utfordringer = named(items.filter { themes.contains($0.tag) && answers[$0.tag] == .janei(.ja) })
  }

  private static let oppsummering: Set<String> = [
    "kart.situasjon", "kart.ønsker", "kart.behov", "kart.utfordringer", "kart.årsaker", "kart.konklusjon",
  ]

  /// Nobody has begun on it: no item is answered, no remark written, and no summary.
  public var erTom: Bool { ubesvarte == antall && !harOppsummering }
}
