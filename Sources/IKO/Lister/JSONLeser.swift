import Forms
import Foundation
import JSON
import Norwegian
import Numbers

/// Reads data in the shape that `les` gives: JSON lines, one object, or an array of objects; each with `verdier`, or the answers themselves.
struct JSONLeser {
  let fields: [FieldDefinition]
  private(set) var oppføringer: [Oppføring] = []
  private(set) var findings: [Finding] = []
  /// The form that documents are made of: beside its own lines, those of other forms are not used.
  private let skjema: String?
  private let tags: Set<String>
  private let isAboutPupil: Bool
  /// Those that a value may be given to.
  private let skrives: [FieldDefinition]
  private let nøkler: JSONNøkler

  init(fields: [FieldDefinition], skjema: String? = nil) {
    self.fields = fields
    self.skjema = skjema
    tags = Set(fields.map(\.tag))
    isAboutPupil = tags.contains("elev.navn")
    let nøkler = JSONNøkler(Kolonnenavn(fields, group: nil))
    skrives = fields.filter { !nøkler[$0.tag].erFødselsnummer }
    self.nøkler = nøkler
  }

  mutating func read(_ bytes: [UInt8], name: String) throws(FormError) {
    let text = bytes.starts(with: JSONObjects.mark) ? Array(bytes.dropFirst(3)) : bytes
    let all = try Self.objects(text, name: name).flatMap(inner)
    let own = all.filter { isOwn($0.1) }
    for (line, object) in own.isEmpty ? all : own {
      let place = line.map { "\(name): linje \($0)" } ?? name
      if let new = oppføring(object, place: place, file: name, &findings) { oppføringer.append(new) }
    }
    let others = own.isEmpty ? 0 : all.count { $0.1["feil"] == nil } - own.count
    findings += Self.findings(others: others, name: name)
  }

  /// Of an object that is about no pupil and has one list of objects, those: `{"skole": {…}, "elever": [{…}, {…}]}`.
  private func inner(_ line: Int?, _ object: [String: JSONNode]) -> [(Int?, [String: JSONNode])] {
    guard object["verdier"] == nil, object["feil"] == nil, object["nøkkel"] == nil,
      flattened(object).keys.allSatisfy({ !tags.contains($0) || $0.hasPrefix("skole.") || $0.hasPrefix("dok.") })
    else { return [(line, object)] }
    let lists = object.values.compactMap { node -> [[String: JSONNode]]? in
      guard case .array(let nodes) = node, !nodes.isEmpty else { return nil }
      let objects = nodes.compactMap { node in if case .object(let object) = node { object } else { nil } }
      return objects.count == nodes.count ? objects : nil
    }
    guard lists.count == 1, let only = lists.first else { return [(line, object)] }
    // What stands around the list is of each of them: the class.
    let around = object.filter { key, node in
      guard case .one(.field(let field, _)) = nøkler[key].passer, Self.line(node) != nil else { return false }
      return ["elev.klasse", "elev.kontaktlærer", "elev.trinn"].contains(field.tag)
    }
    return only.map { (line, $0.merging(around) { own, _ in own }) }
  }

  /// Whether a line is of the form itself, or does not say.
  func isOwn(_ object: [String: JSONNode]) -> Bool {
    guard let skjema, case .string(let other) = object["skjema"] else { return object["feil"] == nil }
    return other == skjema || Skjemasamling.skjema(other) == nil
  }

  /// What is reported of lines that are of other forms.
  static func findings(others: Int, name: String) -> [Finding] {
    others > 0 ? [Finding(.list, .remark, place: name, message: Wording.otherForms(others))] : []
  }

  /// A whole document first; where that fails, one object a line.
  private static func objects(_ bytes: [UInt8], name: String) throws(FormError) -> [(Int?, [String: JSONNode])] {
    do {
      switch try JSONNode(bytes) {
      case .object(let object): return [(nil, object)]
      case .array(let list): return try list.map { (nil, try Self.object($0, name)) }
      default: throw bad(name, line: nil)
      }
    } catch let error as FormError {
      throw error
    } catch {
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let filled = lines.indices.filter { index in lines[index].contains { $0 > 0x20 } }
      let nodes = filled.map { ($0 + 1, try? JSONNode(lines[$0])) }
      // Where no line is an object of its own, the whole was meant to be one.
      guard nodes.contains(where: { $0.1 != nil }) else { throw bad(name, line: line(of: bytes)) }
      var objects: [(Int?, [String: JSONNode])] = []
      for (number, node) in nodes {
        guard case .object(let object) = node else { throw bad(name, line: number) }
        objects.append((number, object))
      }
      return objects
    }
  }

  private static func object(_ node: JSONNode, _ name: String) throws(FormError) -> [String: JSONNode] {
    guard case .object(let object) = node else { throw bad(name, line: nil) }
    return object
  }

  /// Foundation tells the place in a debug text alone: «… around character 21.», on macOS «… around line 3, column 1.»
  static func line(of bytes: [UInt8]) -> Int {
    var text = ""
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
    }
    if let line = text.firstMatch(of: /line (\d+)/).flatMap({ Int(read: $0.1, in: 0...Int(Int32.max)) }) { return line }
    let end = text.firstMatch(of: /character (\d+)/).flatMap { Int(read: $0.1, in: 0...Int(Int32.max)) } ?? bytes.count
    return 1 + bytes.prefix(end).count { $0 == UInt8(ascii: "\n") }
  }

  private static func bad(_ name: String, line: Int?) -> FormError {
    FormError(kind: "bad-json", file: name, message: Wording.badJSON(line: line))
  }

  /// What stands around the answers in a line of `les` and `fyll`.
  private static let frame: Set<String> = [
    "fil", "skjema", "verdier", "kilde", "ikkePlassert", "ikkePlassertSted", "sporedeEndringer", "kommentarer", "funn",
    "nøkkel",
    "utelatt",
  ]

  /// The pupil that a line is about; nil for one about a file which could not be read, and where it does not say who it is.
  func oppføring(
    _ object: [String: JSONNode], place: String, file: String, _ findings: inout [Finding]
  ) -> Oppføring? {
    guard object["feil"] == nil else { return nil }
    if isAboutPupil, object["verdier"] == nil, saysGone(object) {
      findings.append(Finding(.list, .warning, place: place, message: Wording.gonePupil))
      return nil
    }
    var answers = object.filter { !Self.frame.contains($0.key) }
    if case .object(let inner) = object["verdier"] { answers = inner }
    answers = flattened(answers)
    var values = Values()
    for field in skrives {
      if let node = answers[field.tag] {
        values[field.tag] = answer(node, to: field, tag: field.tag, place, &findings)
      }
    }
    var født = born(answers, place, file, &findings)
    var name: (first: String?, middle: String?, last: String?, full: Elevnavn?)
    var number: String?
    var foresatte = Foresattrader()
    var erSkjermet = false
    for tag in answers.keys.sorted() where !tags.contains(tag) && !nøkler[tag].erFødselsnummer {
      guard let node = answers[tag] else { continue }
      switch nøkler[tag].passer {
      case .one(.field(let field, _)) where values[field.tag] == nil:
        values[field.tag] = answer(node, to: field, tag: tag, place, &findings)
      case .one(.fornavn) where isAboutPupil: name.first = Self.line(node)
      case .one(.mellomnavn) where isAboutPupil: name.middle = Self.line(node)
      case .one(.etternavn) where isAboutPupil: name.last = Self.line(node)
      case .one(.navn(let order)) where isAboutPupil:
        if case .object(let parts) = node {
          take(parts, &name)
        } else {
          name.full = Self.line(node).flatMap { order.navn($0) }
        }
      case .one(.elevnummer) where isAboutPupil: number = Self.line(node)
      case .one(.skjermet) where isAboutPupil:
        if case .bool(let flag) = node {
          erSkjermet = flag
        } else {
          erSkjermet = Skjerming.isMeant(by: Self.line(node))
        }
      case _ where foresattliste(tag, node) != nil && values["foresatte.personer"] == nil:
        guard let field = foresattliste(tag, node) else { continue }
        values[field.tag] = answer(node, to: field, tag: field.tag, place, &findings)
      case .one(.foresatt(let kolonne)) where isAboutPupil && kolonne.felt != "epost":
        guard let text = Self.line(node), !text.trimmed.isEmpty else { continue }
        if Skjerming.erOrd(text) {
          erSkjermet = true
        } else if foresatte.add(text, kolonne, isAlone: false) != .brukt {
          findings.append(
            Finding(.badCell, .warning, place: place, field: tag, message: Wording.severalForesatte(tag)))
        }
      case .nothing, .several, .one:
        findings.append(Finding(.unknownField, .remark, place: place, field: tag, message: Wording.unknownTag(tag)))
      }
    }
    let parts =
      values["elev.navn"] == nil
      ? Elevnavn(fornavn: name.first, mellomnavn: name.middle, etternavn: name.last, fullt: nil) ?? name.full : nil
    if let parts { values["elev.navn"] = .text(parts.fullt) }
    if let day = values.removeFødselsnumre(place, &findings) { født.insert(day) }
    let key = key(object["nøkkel"] ?? number.map { .string($0) }, place, &findings)
    if let day = key.born { født.insert(day) }
    if let day = født.first, tags.contains("elev.fødselsdato") {
      guard født.union([values.day("elev.fødselsdato")].compactMap(\.self)).count == 1 else {
        findings.append(
          Finding(.badCell, .error, place: place, field: "elev.fødselsdato", message: Wording.twoBirthDates))
        return nil
      }
      if values["elev.fødselsdato"]?.isAnswered != true { values["elev.fødselsdato"] = .day(day) }
    }
    if !foresatte.isEmpty, values["foresatte.personer"]?.isAnswered != true {
      values["foresatte.personer"] = .rows(foresatte.rows)
    }
    let navn = isAboutPupil ? parts ?? values.text("elev.navn").flatMap { Elevnavn($0) } : nil
    let kjennetegn = Kjennetegn(nøkkel: key.text, navn: navn, values: values)
    if isAboutPupil, kjennetegn.erMotstridende {
      findings.append(Finding(.whose, .error, place: place, message: Wording.keyOfAnother))
      return nil
    }
    if isAboutPupil, case .string(let read)? = object["fil"], let before = Elevnavn(filnavn: read),
      let navn, [.ulik, .sammeEtternavn].contains(Navneform(before).likhet(med: Navneform(navn)))
    {
      findings.append(Finding(.whose, .error, place: place, message: Wording.nameOfAnotherFile))
      return nil
    }
    var new = Oppføring(
      kjennetegn, navn: navn, values: values, sted: place, fil: file, otherwise: isAboutPupil ? nil : place)
    if erSkjermet { new?.erSkjermet = true }
    if new == nil { findings.append(Finding(.noName, .error, place: place, message: Wording.noKey)) }
    return new
  }

  /// The field of the foresatte, for a key that is called so and holds a list: `"foresatte": [{"navn": …}]`.
  private func foresattliste(_ key: String, _ node: JSONNode) -> FieldDefinition? {
    guard isAboutPupil, nøkler[key].erForesatte, case .array = node else { return nil }
    return skrives.first { $0.tag == "foresatte.personer" }
  }

  /// A name in an object of its own: `{"navn": {"fornavn": "Ola", "etternavn": "Berg"}}`.
  private func take(
    _ parts: [String: JSONNode], _ name: inout (first: String?, middle: String?, last: String?, full: Elevnavn?)
  ) {
    for (key, node) in parts {
      switch nøkler[key].passer {
      case .one(.fornavn): name.first = Self.line(node)
      case .one(.mellomnavn): name.middle = Self.line(node)
      case .one(.etternavn): name.last = Self.line(node)
      default: continue
      }
    }
  }

  /// With `{"elev": {"navn": …}}` as `"elev.navn"`, which means the same.
  private func flattened(_ answers: [String: JSONNode], prefix: String = "") -> [String: JSONNode] {
    var flat: [String: JSONNode] = [:]
    for (key, node) in answers {
      let path = prefix + key
      if case .object(let inner) = node, !tags.contains(path), tags.contains(where: { $0.hasPrefix(path + ".") }) {
        flat.merge(flattened(inner, prefix: path + ".")) { first, _ in first }
      } else {
        // What is written as one path counts before what is written in two steps.
        flat[path] = node
      }
    }
    return flat
  }

  /// A fødselsnummer is no key; it may tell the birth date.
  private func key(_ node: JSONNode?, _ place: String, _ findings: inout [Finding]) -> (text: String?, born: Day?) {
    guard let text = Self.line(node) else { return (nil, nil) }
    guard Fødselsnummer.isLike(text) else { return (text, nil) }
    findings.append(Finding(.list, .warning, place: place, message: Wording.fødselsnummerAsKey))
    return (nil, Fødselsnummer.birthDate(text))
  }

  /// Whether a key that is called like a column of statuses says that it is no pupil of the class: `"rolle": "lærer"`.
  private func saysGone(_ object: [String: JSONNode]) -> Bool {
    object.contains { key, node in
      nøkler[key].erStatus && Self.line(node).map(Utenforklassen.erStatus) == true
    }
  }

  /// The birth dates that keys which are called so tell.
  private func born(
    _ answers: [String: JSONNode], _ place: String, _ file: String, _ findings: inout [Finding]
  ) -> Set<Day> {
    var days: Set<Day> = []
    for (key, node) in answers.sorted(by: { $0.key < $1.key }) where nøkler[key].erFødselsnummer {
      let message = Wording.fødselsnummer(file: file)
      if !findings.contains(where: { $0.message == message }) {
        findings.append(Finding(.list, .remark, message: message))
      }
      guard let text = Self.line(node), !text.isEmpty else { continue }
      if let day = Fødselsnummer.birthDate(text) {
        days.insert(day)
      } else if Fødselsnummer.reading(text) != .withoutDate {
        findings.append(Finding(.badCell, .warning, place: place, field: key, message: Wording.wrongFødselsnummer))
      }
    }
    return days
  }

  private static func line(_ node: JSONNode?) -> String? {
    switch node {
    case .string(let string): string
    case .number(let number): number.description
    default: nil
    }
  }

  private func answer(
    _ node: JSONNode, to field: FieldDefinition, tag: String, _ place: String, _ findings: inout [Finding]
  ) -> Answer? {
    switch (field.kind, node) {
    case (.rows, .array(let nodes)):
      var rows: [Values] = []
      for (index, node) in nodes.enumerated() {
        guard case .object(let object) = node else { break }
        var row = Values()
        for member in field.members {
          if let node = object[member.tag] {
            row[member.tag] = answer(node, to: member, tag: "\(tag)[\(index)].\(member.tag)", place, &findings)
          }
        }
        rows.append(row)
      }
      if rows.count == nodes.count { return .rows(rows) }
    default:
      if let answer = Self.plain(node).flatMap({ $0.fitted(to: field) }) { return answer }
    }
    let message = Wording.wrongJSONKind(field.label, expected: field.kind)
    findings.append(Finding(.wrongKind, .error, place: place, field: tag, message: message))
    return nil
  }

  /// What a value of JSON says, before it is known what is asked for; nil for an object, and a list of anything but texts.
  private static func plain(_ node: JSONNode) -> Answer? {
    switch node {
    case .null: return .untouched
    case .string(let text): return text.isEmpty ? .emptied : .text(text)
    case .number(let number): return .number(number)
    case .bool(let value): return .check(value)
    case .array(let nodes):
      let texts = nodes.compactMap { node -> String? in if case .string(let text) = node { text } else { nil } }
      return texts.count == nodes.count ? .choices(texts) : nil
    case .object: return nil
    }
  }
}
