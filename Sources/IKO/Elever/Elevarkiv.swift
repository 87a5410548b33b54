import Forms

/// Pupils with what names and keys need, and no answers, as bytes: some eighty of them for each.
struct Elevarkiv {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Neither stands in UTF-8.
  private static let end: UInt8 = 0xFF
  private static let none: UInt8 = 0xFE

  var count: Int { ends.count }

  mutating func append(_ oppføring: Oppføring) {
    let values = oppføring.values
    let own = oppføring.kjennetegn
    write(oppføring.nøkkel)
    write(own.nøkkel)
    write(own.elevnummer)
    write(oppføring.navn?.fornavn)
    write(oppføring.navn?.etternavn)
    write(values.text("elev.klasse"))
    write(values.day("elev.fødselsdato")?.iso)
    write(values.day("dok.dato")?.iso)
    // Nearly always it follows from the name; not where a field gave the name.
    if Kjennetegn(nøkkel: own.nøkkel, elevnummer: own.elevnummer, navn: oppføring.navn, values: values) != own {
      write(own.navn?.foldet)
      write(own.født?.iso)
      write(own.klasse)
      write(own.skoleår?.text)
    }
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  subscript(index: Int) -> Oppføring {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    let parts = bytes[start..<Int(ends[index])].split(separator: Self.end, omittingEmptySubsequences: false)
    func text(_ part: Int) -> String? {
      guard part < parts.count, parts[part].first != Self.none else { return nil }
      return String(decoding: parts[part], as: UTF8.self)
    }
    var values = Values()
    values["elev.klasse"] = text(5).map { .text($0) }
    values["elev.fødselsdato"] = text(6).flatMap { Day(iso: $0) }.map { .day($0) }
    values["dok.dato"] = text(7).flatMap { Day(iso: $0) }.map { .day($0) }
    let navn = text(4).map { Elevnavn(fornavn: text(3) ?? "", etternavn: $0) }
    // Each part ends with a mark, so that the last one found is empty.
    let kjennetegn =
      parts.count > 9
      ? Kjennetegn(
        nøkkel: text(1), elevnummer: text(2), navn: text(8).flatMap { Navneform(foldet: $0) },
        født: text(9).flatMap { Day(iso: $0) }, klasse: text(10),
        skoleår: text(11).flatMap { Skoleår($0) })
      : Kjennetegn(nøkkel: text(1), elevnummer: text(2), navn: navn, values: values)
    return Oppføring(nøkkel: text(0) ?? "", navn: navn, values: values, kjennetegn: kjennetegn)
  }

  private mutating func write(_ text: String?) {
    if let text { bytes += text.utf8 } else { bytes.append(Self.none) }
    bytes.append(Self.end)
  }
}
