import WordML

/// Brings the controls of a document to the fields of a form.
struct Reader {
  let outline: Outline
  let years: TwoDigitYearRule
  /// How days and numbers are written, where somebody said so.
  let given: Conventions?
  private(set) var answers = Values()
  private(set) var sources: [String: MatchMethod] = [:]
  /// Where each answer stands, by its path.
  private(set) var places: [String: Place] = [:]
  private(set) var looseTexts: [LooseText] = []
  private(set) var findings: [Finding] = []
  /// Fields that stand in more places than the template has, with different answers.
  var repeated: Set<String> = []
  /// Fields whose places say different things, and those with fewer places than the template has.
  var disputed: Set<String> = []
  private(set) var lacking: Set<String> = []
  /// Whether the form stands there twice.
  var isDouble = false

  /// - Parameters:
  ///   - day: when the document was made, where it says so.
  ///   - conventions: how days and numbers are written, where somebody said so.
  init(
    _ controls: ControlCollection, fields: [FieldDefinition], outline: Outline, day: Day? = nil,
    conventions: Conventions? = nil
  ) {
    self.outline = outline
    given = conventions
    var days = [day].compactMap(\.self)
    for control in controls.plain { if let day = control.fullDay { days.append(day) } }
    for control in controls.rows.values.joined().joined() { if let day = control.fullDay { days.append(day) } }
    years = TwoDigitYearRule(days)
    var plain: [String: [ReadControl]] = [:]
    plain.reserveCapacity(controls.plain.count)
    for control in controls.plain { plain[control.tag, default: []].append(control) }
    var used: Set<String> = []
    for field in fields {
      if field.kind == .rows {
        if controls.rows[field.tag] == nil, read(single: field, among: plain, used: &used) { continue }
        read(rows: controls.rows[field.tag], of: field)
        continue
      }
      let found = answer(to: field, tag: field.tag, path: field.tag, among: plain, used: &used)
      answers[field.tag] = found.answer
      if found.answer != .gone {
        sources[field.tag] = found.method
        places[field.tag] = found.place
      } else if outline.offers(field) {
        findings.append(Finding(.gone, .warning, field: field.tag, message: Wording.gone(field.label)))
      }
    }
    if let name = NameHalves(fields), name.join(&answers) {
      let places = [name.first, name.last].flatMap { plain[$0] ?? [] }
      report(
        .contradiction, .warning, places.first?.place.description, name.whole.tag,
        Wording.differentTexts(name.whole.label, places: places.count + 1))
      leaveOver(places)
    }
    let groups = Set(fields.filter { $0.kind == .rows }.map(\.tag))
    let strange =
      controls.plain.filter { !used.contains($0.tag) }
      + controls.rows.filter { !groups.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { $0.value.joined() }
    reportStrange(strange)
  }

  private mutating func read(rows: [[ReadControl]]?, of field: FieldDefinition) {
    guard let rows else {
      answers[field.tag] = .gone
      guard outline.offers(field) else { return }
      findings.append(Finding(.gone, .warning, field: field.tag, message: Wording.gone(field.label)))
      return
    }
    var result: [Values] = []
    let members = field.members.map { ($0, tag: outline.fullTag($0.tag, in: field.tag)) }
    places[field.tag] = rows.lazy.compactMap(\.first?.place).first
    for row in rows {
      let controls = Dictionary(grouping: row, by: \.tag)
      var used: Set<String> = []
      var values = Values()
      var found: [(path: String, found: Found)] = []
      let reported = findings.count
      for (member, tag) in members {
        let path = "\(field.tag)[\(result.count)].\(member.tag)"
        let one = answer(to: member, tag: tag, path: path, among: controls, used: &used)
        guard one.answer != .gone else { continue }
        values[member.tag] = one.answer
        found.append((path, one))
      }
      reportStrange(row.filter { !used.contains($0.tag) })
      // Blank rows stay on the paper and are nothing in the data: what is said of one is said of its column.
      guard values.isAnswered else {
        for index in reported..<findings.count {
          if let path = findings[index].field { findings[index] = findings[index].about(FieldPath(path).column) }
        }
        continue
      }
      for (member, tag) in members where disputed.remove(tag) != nil {
        disputed.insert("\(field.tag)[\(result.count)].\(member.tag)")
      }
      for (path, one) in found { (sources[path], places[path]) = (one.method, one.place) }
      result.append(values)
    }
    answers[field.tag] = .rows(result)
    sources[field.tag] = MatchMethod.leastSure(of: rows.joined())
  }

  /// Members of a group that stand one by one, `evaluering[0].vurdering`; false where there are none.
  private mutating func read(
    single field: FieldDefinition, among controls: [String: [ReadControl]], used: inout Set<String>
  ) -> Bool {
    let numbers = outline.singleRows(of: field.tag)
    guard !numbers.isEmpty else { return false }
    var rows: [Values] = []
    var met: [ReadControl] = []
    for number in numbers {
      var values = Values()
      for member in field.members {
        let tag = "\(field.tag)[\(number)].\(member.tag)"
        let path = "\(field.tag)[\(rows.count)].\(member.tag)"
        let one = answer(to: member, tag: tag, path: path, among: controls, used: &used)
        guard one.answer != .gone else { continue }
        met += controls[tag] ?? []
        values[member.tag] = one.answer
        (sources[path], places[path]) = (one.method, one.place)
      }
      if values.isAnswered { rows.append(values) }
    }
    guard !met.isEmpty else { return false }
    answers[field.tag] = .rows(rows)
    sources[field.tag] = MatchMethod.leastSure(of: met)
    places[field.tag] = met.first?.place
    return true
  }

  /// An answer, by which method its places were found, and where the first of them is.
  struct Found {
    var answer: Answer
    var method = MatchMethod.tag
    var place: Place?
  }

  /// The answer to a field. What is reported of any of its places or boxes is reported of the field.
  ///
  /// - Parameters:
  ///   - tag: that of its places, in full.
  ///   - path: what names the answer.
  private mutating func answer(
    to field: FieldDefinition, tag: String, path: String, among controls: [String: [ReadControl]],
    used: inout Set<String>
  ) -> Found {
    let reported = findings.count
    let found = answer(to: field, tag: tag, among: controls, used: &used)
    for index in reported..<findings.count where findings[index].field != path {
      findings[index] = findings[index].about(path)
    }
    return found
  }

  private mutating func answer(
    to field: FieldDefinition, tag: String, among controls: [String: [ReadControl]], used: inout Set<String>
  ) -> Found {
    switch field.kind {
    case .choices where isWritten(tag), .janei where isWritten(tag):
      var found = line(of: field, tag: tag, among: controls, used: &used)
      guard case .text(let text) = found.answer else { return found }
      if field.kind == .choices {
        found.answer = .choices(Answer.choices(in: text))
      } else if let choice = field.answers.choice(written: text) {
        // «Ja, på somali» is kept as it stands.
        found.answer = .janei(choice)
      }
      return found
    case .choices:
      let options = outline.options(of: tag)
      let (ticks, found) = boxes(options, tag: tag, label: field.label, among: controls, used: &used)
      guard var found else { return Found(answer: .gone) }
      found.answer = .choices(options.filter { ticks[$0.id] == true }.map(\.text))
      return found
    case .janei:
      let options = field.answers.boxes.map { Outline.Option(id: $0.id, text: $0.id) }
      let (ticks, found) = boxes(options, tag: tag, label: field.label, among: controls, used: &used)
      guard var found else { return Found(answer: .gone) }
      let ticked = field.answers.boxes.filter { ticks[$0.id] == true }
      if ticked.count > 1 {
        let place = controls[tag + "." + ticked[0].id]?.first?.place
        report(.contradiction, .warning, place?.description, tag, Wording.severalBoxes(field.label))
        found.answer = .janei(.motstridende)
      } else {
        found.answer = .janei(ticked.first?.answer ?? .ubesvart)
      }
      return found
    case .choice where isBoxes(tag, controls), .text where isBoxes(tag, controls):
      let options = outline.options(of: tag)
      let (ticks, found) = boxes(options, tag: tag, label: field.label, among: controls, used: &used)
      guard var found else { return Found(answer: .gone) }
      let ticked = options.filter { ticks[$0.id] == true }
      if ticked.count > 1 {
        let place = controls[tag + "." + ticked[0].id]?.first?.place
        report(.contradiction, .warning, place?.description, tag, Wording.severalBoxes(field.label))
      }
      found.answer = ticked.isEmpty ? .untouched : .text(ticked.map(\.text).joined(separator: ", "))
      return found
    default: return line(of: field, tag: tag, among: controls, used: &used)
    }
  }

  /// The answer that stands in a control with the field's own tag.
  private mutating func line(
    of field: FieldDefinition, tag: String, among controls: [String: [ReadControl]], used: inout Set<String>
  ) -> Found {
    used.insert(tag)
    guard let found = controls[tag], let control = agreed(found, field) else { return Found(answer: .gone) }
    if found.count < outline.slots(tag).count, tag == field.tag { lacking.insert(tag) }
    noteMarks(control, field.label, isBox: field.kind == .check)
    return Found(answer: answer(of: control, to: field), method: control.method, place: control.place)
  }

  /// Whether a form has a blank where others have boxes.
  private func isWritten(_ tag: String) -> Bool {
    guard outline.options(of: tag).isEmpty, let kind = outline.firstKind(of: tag) else { return false }
    return kind != .checkBox
  }

  /// Whether a form has boxes where others have a list.
  private func isBoxes(_ tag: String, _ controls: [String: [ReadControl]]) -> Bool {
    controls[tag] == nil && !outline.options(of: tag).isEmpty
  }

  /// Which boxes are ticked, and how they were found; nil where none of them is there.
  private mutating func boxes(
    _ options: [Outline.Option], tag: String, label: String, among controls: [String: [ReadControl]],
    used: inout Set<String>
  ) -> (ticks: [String: Bool], found: Found?) {
    var found: [String: Bool] = [:]
    var met: [ReadControl] = []
    for option in options {
      let full = tag + "." + option.id
      used.insert(full)
      guard let places = controls[full], let control = places.first else { continue }
      noteMarks(control, label, isBox: true)
      // What stands in a further place of the box, and is no mark, is in no answer.
      for other in places.dropFirst() where other.strayText(isBox: true) != nil {
        noteMarks(other, label, isBox: true)
      }
      found[option.id] = isTicked(control)
      met.append(control)
      if let other = places.first(where: { isTicked($0) != isTicked(control) }) {
        disputed.insert(tag)
        report(
          .contradiction, .warning, other.place.description, full, Wording.contradiction(label, places: places.count))
      }
    }
    let offered = options.count { outline.number(of: tag + "." + $0.id, in: nil) != nil }
    if !found.isEmpty, found.count < offered { lacking.insert(tag) }
    guard !met.isEmpty else { return (found, nil) }
    return (found, Found(answer: .untouched, method: MatchMethod.leastSure(of: met), place: met.first?.place))
  }

  func isTicked(_ control: ReadControl) -> Bool {
    switch control.state {
    case .box(let isTicked): isTicked
    // A box whose control became plain text.
    case .text(let text): CheckMark.mark(text) ?? CheckMark.soleMark(in: text) ?? false
    case .untouched, .emptied: false
    }
  }

  /// - Parameter isBox: whether the form has a box here, also where the document no longer has.
  mutating func noteMarks(_ control: ReadControl, _ label: String, isBox: Bool) {
    if control.hasOtherGlyph {
      report(.glyphAgainstState, .remark, control.place.description, control.tag, Wording.glyphAgainstState(label))
    }
    if control.hasHiddenText, control.state != .untouched {
      report(.hiddenText, .remark, control.place.description, control.tag, Wording.hiddenText(label))
    }
    if control.hasPrompt {
      report(.promptLeft, .remark, control.place.description, control.tag, Wording.promptLeft(label))
    }
    if control.hasHiddenValue {
      report(.hiddenValue, .warning, control.place.description, control.tag, Wording.hiddenValue(label))
    }
    if control.beside == .unclear {
      report(.unclearMark, .warning, control.place.description, control.tag, Wording.markBetween(label))
    }
    if let text = control.strayText(isBox: isBox) {
      let message = CheckMark.soleMark(in: text) == nil ? Wording.unclearMark(label) : Wording.textInBox(label)
      report(.unclearMark, .warning, control.place.description, control.tag, message)
      looseTexts.append(LooseText(text, at: control.place))
    }
  }

  /// Texts of a field's other places, each once: they are not its answer, and must not get lost.
  mutating func leaveOver(_ places: [ReadControl]) {
    var seen: Set<String> = []
    for place in places {
      if case .text(let text) = place.state, seen.insert(text).inserted {
        looseTexts.append(LooseText(text, at: place.place))
      }
    }
  }

  /// What stands beside the answer in its place and is no part of it, and must not get lost.
  mutating func setAside(_ text: String, _ control: ReadControl, _ message: String) {
    looseTexts.append(LooseText(text, at: control.place))
    report(.looseText, .remark, control.place.description, control.tag, message)
  }

  /// What somebody wrote outside the controls is in no field, and must not get lost.
  mutating func note(loose lines: [LooseText]) {
    guard !lines.isEmpty else { return }
    looseTexts += lines
    report(.looseText, .warning, lines.places, nil, Wording.looseText(lines.count))
  }

  /// Text on the page that got nowhere: it is reported all the same, as such.
  mutating func note(lost lines: [LooseText]) {
    guard !lines.isEmpty else { return }
    looseTexts += lines
    report(.looseText, .warning, lines.places, nil, Wording.lostText(lines.count))
  }

  private mutating func reportStrange(_ controls: [ReadControl]) {
    let texts = controls.compactMap { control -> LooseText? in
      switch control.state {
      case .text(let text): LooseText(text, at: control.place)
      case .box(true): LooseText("☒", at: control.place)
      default: nil
      }
    }
    guard !texts.isEmpty else { return }
    looseTexts += texts
    report(.unknownTag, .warning, texts.places, nil, Wording.unknownTag(texts.count))
  }

  mutating func report(
    _ code: Finding.Code, _ severity: Finding.Severity, _ place: String?, _ field: String?, _ message: String
  ) {
    findings.append(Finding(code, severity, place: place, field: field, message: message))
  }
}
