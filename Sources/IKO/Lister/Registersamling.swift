import Forms
import Tables

/// The registers of documents that were read: one for each form among them.
public struct Registersamling: Sendable {
  private let registers: [(register: Register, documents: [Oppføring])]

  public init(_ read: [Dokumentleser.Lest]) {
    var order: [String] = []
    var byForm: [String: [Dokumentleser.Lest]] = [:]
    for lest in read {
      if byForm[lest.skjema] == nil { order.append(lest.skjema) }
      byForm[lest.skjema, default: []].append(lest)
    }
    registers = order.compactMap { form in
      guard let documents = byForm[form], let first = documents.first else { return nil }
      let name = form.split(separator: "/").last.map(String.init) ?? form
      return (Register(skjema: name, fields: first.fields), documents.map(Self.oppføring))
    }
  }

  /// A workbook with the sheets of every form.
  public func workbook() throws(FormError) -> [UInt8] {
    try Register.workbook(registers.flatMap { $0.register.sheets($0.documents) })
  }

  /// The plain fields of the first form.
  public func csv() -> [UInt8] { registers.first.map { $0.register.csv($0.documents) } ?? [] }

  private static func oppføring(_ lest: Dokumentleser.Lest) -> Oppføring {
    let values = lest.reading.answers
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    let keys = Nøkkel.candidates(number: nil, navn: navn, values: values)
    return Oppføring(
      nøkkel: keys.first ?? lest.fil, navn: navn, values: values, sted: lest.fil, fil: lest.fil, nøkler: keys)
  }
}
