import Forms
import Tables

/// The registers of documents that were read: one for each form among them.
public struct Registersamling: Sendable {
  private let registers: [(register: Register, documents: [Oppføring])]
  private let fields: [[FieldDefinition]]

  /// Whether answers about health were left out.
  public let leavesOutHealth: Bool

  /// - Parameter withHealth: whether items of a checklist that are about health come along.
  public init(_ read: [Dokumentleser.Lest], withHealth: Bool = false) {
    var order: [String] = []
    var byForm: [String: [Dokumentleser.Lest]] = [:]
    for lest in read {
      if byForm[lest.skjema] == nil { order.append(lest.skjema) }
      byForm[lest.skjema, default: []].append(lest)
    }
    leavesOutHealth = !withHealth && byForm[Sjekkliste.navn] != nil
    let fields = order.map { form -> [FieldDefinition] in
      let all = byForm[form]?.first?.fields ?? []
      guard form == Sjekkliste.navn, !withHealth else { return all }
      return all.filter { field in
        !Sjekkliste.helsepunkter.contains(field.tag.split(separator: ".").first.map(String.init) ?? "")
      }
    }
    self.fields = fields
    registers = zip(order, fields).compactMap { form, fields in
      guard let documents = byForm[form] else { return nil }
      let file = form.split(separator: "/").last.map(String.init) ?? form
      let name = file.lowercased().hasSuffix(".docx") ? String(file.dropLast(5)) : file
      return (Register(skjema: name, fields: fields), documents.compactMap(Self.oppføring))
    }
  }

  /// A workbook with the sheets of every form.
  public func workbook() throws(FormError) -> [UInt8] {
    try Register.workbook(registers.flatMap { $0.register.sheets($0.documents) })
  }

  /// The plain fields of the first form.
  public func csv() -> [UInt8] { registers.first.map { $0.register.csv($0.documents) } ?? [] }

  /// The groups that a file of one table has no place for, by their labels, where any document has rows in them.
  public var groupsLeftOut: [String] {
    guard let documents = registers.first?.documents, let fields = fields.first else { return [] }
    return fields.filter { field in
      field.kind == .rows && documents.contains { $0.values[field.tag]?.isAnswered == true }
    }.map(\.label)
  }

  private static func oppføring(_ lest: Dokumentleser.Lest) -> Oppføring? {
    let values = lest.reading.answers
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    return Oppføring(
      Kjennetegn(navn: navn, values: values), navn: navn, values: values, sted: lest.fil, fil: lest.fil,
      otherwise: lest.fil)
  }
}
