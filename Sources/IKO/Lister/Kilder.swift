import Forms
import OPC

/// What a class's documents are made from: lists, registers, data and filled documents, joined by the pupil's key.
///
///     var kilder = Kilder(skjema: "oppfølgingsplan", fields: template.fields, today: day)
///     try kilder.add("1STA.xlsx")
///     for oppføring in kilder.oppføringer { … }
public struct Kilder: Sendable {
  private let skjema: String
  private let fields: [FieldDefinition]
  private let today: Day
  private var count = 0

  private var alle: [Oppføring] = []
  private var notes: [Finding] = []
  private var beslutninger = Beslutninger()

  /// The pupils, in the order of the first source. Where a source has a column Beslutning, those who are to be followed up.
  public var oppføringer: [Oppføring] { beslutninger.kept(alle) }
  /// What a person should know of the sources; also how many a decision leaves out.
  public var findings: [Finding] { notes + beslutninger.findings(alle) }
  /// What was understood of the lists.
  public private(set) var ark: [Arkbeskrivelse] = []

  public init(skjema: String, fields: [FieldDefinition], today: Day) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
  }

  /// Adds a source: a path, or `-` for JSON lines on standard input. A later one fills only what is blank.
  public mutating func add(_ source: String) throws(FormError) {
    let isStandardInput = source == "-"
    let bytes = isStandardInput ? try Self.standardInput() : try Self.bytes(source)
    let ending = source.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case _ where isStandardInput: try addJSON(bytes, source)
    case "json", "jsonl": try addJSON(bytes, source)
    case "docx", "docm", "dotx": try addDocument(bytes, source)
    default: try addList(bytes, source)
    }
  }

  private mutating func addList(_ bytes: [UInt8], _ source: String) throws(FormError) {
    var reader = Listeleser(skjema: skjema, fields: Beslutninger.added(to: fields), today: today)
    try reader.read(bytes, name: source)
    ark += reader.ark
    if !fields.contains(where: { $0.tag == Beslutninger.tag }) { beslutninger.note(reader.ark) }
    notes += reader.findings
    join(reader.oppføringer)
  }

  private mutating func addJSON(_ bytes: [UInt8], _ source: String) throws(FormError) {
    var reader = JSONLeser(fields: fields)
    try reader.read(bytes, name: source)
    notes += reader.findings
    join(reader.oppføringer)
  }

  /// The answers of a filled document whose tags this form has too.
  private mutating func addDocument(_ bytes: [UInt8], _ source: String) throws(FormError) {
    let template = try Template<AnyForm>(bytes, name: source, fields: fields)
    let reading = try template.read(bytes, name: source)
    var values = Values()
    for field in fields {
      if let answer = reading.answers[field.tag], answer.isAnswered { values[field.tag] = answer }
    }
    // A new document has a date and a number of its own.
    for tag in ["dok.dato", "dok.saksnr", "dok.skoleår"] { values[tag] = nil }
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    let keys = Nøkkel.candidates(number: nil, navn: navn, values: values)
    guard let key = keys.first else {
      notes.append(Finding(.noName, .error, place: source, message: Wording.noKey))
      return
    }
    notes += reading.findings.filter { $0.severity != .remark && $0.code != .gone }
    join([Oppføring(nøkkel: key, navn: navn, values: values, sted: source, fil: source, nøkler: keys)])
  }

  private mutating func join(_ new: [Oppføring]) {
    // A list of nothing but grades has no pupils of its own.
    guard !new.isEmpty else { return }
    count += 1
    guard count > 1 else {
      alle = new
      return
    }
    var join = Sammenføring(alle)
    // One document is about one pupil; that the others are not in it says nothing.
    join.add(new, reportsMissing: new.count > 1)
    alle = join.oppføringer
    notes += join.findings
  }

  private static func bytes(_ path: String) throws(FormError) -> [UInt8] {
    do throws(FileFault) {
      return try Files.read(path, limit: Limits.workbook.fileBytes)
    } catch {
      throw FormError(error)
    }
  }

  private static func standardInput() throws(FormError) -> [UInt8] {
    do throws(FileFault) {
      return try Files.readStandardInput(limit: Limits.workbook.fileBytes)
    } catch {
      throw FormError(error)
    }
  }
}
