import Forms

/// A school's own form on its way to become a template: its places, what a person chose for each, and the template that comes of it.
///
/// It is made by the same rules as `iko klargjør` with `--rettelser`: a choice is a field for what is printed at a place. Each choice makes it anew,
/// for one may settle what another place is.
///
///     let eget = try EgetSkjema(bytes, navn: "Vår plan.docx", skjema: Skjemasamling.skjema("oppfølgingsplan"))
///     for plass in eget.plasser { print(plass.label, eget.verdi(plass)) }
package struct EgetSkjema: Sendable {
  /// What a person chose for a place.
  package struct Valg: Codable, Equatable, Sendable {
    /// What is printed there, and where it stands: as a report of `klargjør` says it.
    package var etikett: String
    package var sted: String
    /// A field's tag, or `-` where nothing goes there.
    package var felt: String
    /// What a field of the school's own is called.
    package var navn: String?
    /// What goes into a field of its own, as data has it.
    package var slag: String?
  }

  package let navn: String
  /// The published form that it is; nil where each of its blanks is a field of its own.
  package let skjema: Skjema?
  package let valg: [Valg]
  /// The places, in the order of the form.
  package let plasser: [PlacedForm.Place]
  /// The form with a control around each place, to be shown.
  package let visning: [UInt8]
  /// The template.
  package let mal: [UInt8]
  /// What a person should look at.
  package let funn: [Finding]
  /// Where text stands that may be somebody's, or the form's own.
  package let tekster: [String]
  /// The fields that have no place, by their labels.
  package let utenPlass: [String]
  /// Whether Word lets nobody write outside its fields.
  package let erBeskyttet: Bool
  package let fields: [FieldDefinition]

  /// Throws what preparing it throws; `no-fields` where there is no place to write, `filled-template` where somebody has written in it.
  package init(_ bytes: [UInt8], navn: String, skjema: Skjema?, valg: [Valg] = []) throws(FormError) {
    (self.navn, self.skjema, self.valg) = (navn, skjema, valg)
    var layout = Layout()
    layout.lines = valg.map { one in
      var line = Layout.Line(field: one.felt == "-" ? nil : one.felt, label: one.etikett, place: one.sted)
      line.name = one.navn
      return line
    }
    let placed: PlacedForm
    if let skjema {
      fields = skjema.fields + Self.egne(valg)
      let words = try layout.medOrd()
      let klar: Klargjøring
      do throws(FormError) {
        klar = try Klargjøring(skjema, fields: fields, bytes, name: navn, layout: words)
      } catch  where error.kind == "filled-template" {
        throw Self.utfylt(try LabelReport(of: bytes, name: navn, fields: skjema.fields, layout: words), navn)
      }
      let texts = skjema.gjelderElev ? klar.skrevet : []
      tekster = texts.map { Wording.writtenPlace($0.label, $0.place) }
      // What is said of them tells a command that this page has not.
      let told = Set(texts.map { Wording.writtenTemplate($0.label) })
      (mal, funn) = (klar.bytes, klar.funn.filter { !told.contains($0.message) })
      utenPlass = klar.linjer.filter { $0.sikkerhet == .utenPlass }.compactMap(\.navn)
      placed = try PlacedForm(bytes, name: navn, fields: fields, layout: words)
    } else {
      let klar: FriKlargjøring
      do throws(FormError) {
        klar = try FriKlargjøring(bytes, name: navn, layout: layout)
      } catch  where error.kind == "filled-template" {
        throw Self.utfylt(try Template<AnyForm>(unmarked: bytes, name: navn, layout: layout).labels, navn)
      }
      (mal, funn, fields, utenPlass, tekster) = (klar.bytes, klar.funn, klar.felt.map(\.definition), [], [])
      placed = try PlacedForm(unmarked: bytes, name: navn, layout: layout)
    }
    (plasser, visning) = (placed.places, placed.bytes)
    erBeskyttet = try Template<AnyForm>(bytes, name: navn, layout: nil).isProtected
  }

  private static func utfylt(_ labels: LabelReport, _ navn: String) -> FormError {
    let places = labels.written.filter(\.isCertain).map { Wording.writtenPlace($0.label, $0.place) }
    return FormError(kind: "filled-template", file: navn, message: Wording.filledOnPage(places.withoutRepeats))
  }

  /// The fields of the school's own among some choices.
  private static func egne(_ valg: [Valg]) -> [FieldDefinition] {
    var seen: Set<String> = []
    return valg.filter { FieldDefinition.isOwn($0.felt) && seen.insert($0.felt).inserted }.map { one in
      FieldDefinition(
        tag: one.felt, label: one.navn ?? one.etikett, kind: one.slag.flatMap { FieldKind(rawValue: $0) } ?? .text)
    }
  }

  /// Which published form a form is most likely meant to be: by its tags, else by how many of its labels are fields. Nil where none fits well.
  ///
  /// Throws `filled-template` where somebody has written at a label of a pupil, whichever form it may be.
  package static func gjettet(_ bytes: [UInt8], navn: String) throws(FormError) -> Skjema? {
    let own = try Template<AnyForm>(bytes, name: navn, layout: nil)
    if let tagged = Skjemasamling.skjema(withTags: own.tags) { return tagged }
    let words = try Layout.norsk()
    var best: (skjema: Skjema, count: Int)?
    for skjema in Skjemasamling.alle {
      let labels = try LabelReport(of: bytes, name: navn, fields: skjema.fields, layout: words)
      if skjema.gjelderElev, labels.written.contains(where: { $0.isCertain && $0.field?.hasPrefix("elev.") == true }) {
        throw utfylt(labels, navn)
      }
      let count = Set(labels.found.map(\.field)).count
      // What is about a pupil asks who she is.
      let isMet = !skjema.gjelderElev || labels.found.contains { $0.field.hasPrefix("elev.") }
      if isMet, count >= leastFields, count > best?.count ?? 0 { best = (skjema, count) }
    }
    return best?.skjema
  }

  /// So many fields of a form are no coincidence.
  private static let leastFields = 4
}

// MARK: What is chosen

extension EgetSkjema {
  /// What a person chooses where nothing goes.
  package static let ikkeNoe = "-"
  /// What a person chooses for a field of the school's own.
  package static let eget = "+"

  /// What is chosen of a place as it is now: a field's tag, ``ikkeNoe``, ``eget``; empty where nobody knows, nil where the form has its field already.
  package func verdi(_ plass: PlacedForm.Place) -> String? {
    switch plass.state {
    case .tagged: nil
    case .found(let tag, _): erEgen(tag) ? Self.eget : tag
    case .open, .unknown, .unlabelled: ""
    case .none: Self.ikkeNoe
    }
  }

  private func erEgen(_ tag: String) -> Bool { skjema == nil || FieldDefinition.isOwn(tag) }

  /// The field of a place, as a person reads it; nil where it has none.
  package func felt(_ plass: PlacedForm.Place) -> String? {
    switch plass.state {
    case .tagged(let tag), .found(let tag, _): navn(of: tag)
    default: nil
    }
  }

  /// What a field is called.
  package func navn(of tag: String) -> String {
    let name = FieldDefinition.label(of: tag, among: fields)
    guard name == tag else { return name }
    // A box of a question, or a half of the name.
    let stem = tag.split(separator: ".").dropLast().joined(separator: ".")
    return stem.isEmpty ? tag : FieldDefinition.label(of: stem, among: fields)
  }

  /// What a field is called in a list of many: a member of a group with the group, for «Telefon» alone may be anybody's.
  package func valgnavn(of tag: String) -> String {
    for group in fields where group.kind == .rows {
      guard let member = group.members.first(where: { group.tag + "." + $0.tag == tag }) else { continue }
      return member.label == group.label ? member.label : "\(group.label): \(member.label)"
    }
    return navn(of: tag)
  }

  /// The fields that may be meant, for the top of a list.
  package func forslag(_ plass: PlacedForm.Place) -> [String] {
    if case .open(let tags, _) = plass.state { tags } else { [] }
  }

  /// The places of the same column, in their order; none where it stands in none with others.
  package func kolonne(_ plass: PlacedForm.Place) -> [PlacedForm.Place] {
    guard let column = plass.column else { return [] }
    // Below each other may stand answers to many questions: a column asks one, under its name or under none.
    let all = plasser.filter { $0.column == column && $0.label == plass.label && verdi($0) != nil }
    return all.count > 1 ? all : []
  }

  /// What a person answered for a place.
  package struct Svar: Sendable {
    package var verdi: String
    package var navn: String
    package var heleKolonnen: Bool

    package init(verdi: String, navn: String = "", heleKolonnen: Bool = false) {
      (self.verdi, self.navn, self.heleKolonnen) = (verdi, navn, heleKolonnen)
    }
  }

  /// The choices after some answers, by the ids of places. What is answered as it is already is no new choice; what no place takes is passed over.
  package func valg(etter svar: [String: Svar]) -> [Valg] {
    var all = valg
    // What a page says of the others of a column is from before the whole of it was chosen.
    var settled: Set<String> = []
    for plass in plasser {
      guard let one = svar[plass.id], one.heleKolonnen else { continue }
      for (number, other) in kolonne(plass).enumerated() {
        velg(one, for: other, nr: number, &all)
        settled.insert(other.id)
      }
    }
    for plass in plasser where !settled.contains(plass.id) {
      guard let one = svar[plass.id], let now = verdi(plass) else { continue }
      if one.verdi != now || erOmdøpt(plass, one) { velg(one, for: plass, nr: nil, &all) }
    }
    return all
  }

  private func erOmdøpt(_ plass: PlacedForm.Place, _ svar: Svar) -> Bool {
    guard svar.verdi == Self.eget, !svar.navn.isEmpty, let name = felt(plass) else { return false }
    return svar.navn != name
  }

  /// - Parameter nr: which of its column it is; nil where it is chosen by itself.
  private func velg(_ svar: Svar, for plass: PlacedForm.Place, nr: Int?, _ all: inout [Valg]) {
    var one = Valg(etikett: plass.label, sted: plass.spot, felt: svar.verdi)
    switch svar.verdi {
    case "", Self.ikkeNoe: break
    case Self.eget:
      guard plass.kind != .rows else { return }
      let name = svar.navn.isEmpty ? Wording.ownFieldName(plass.label, plass.heading) : svar.navn
      // A column is one field, where it is not one for each of its rows.
      one.navn = nr.map { "\(name) \($0 + 1)" } ?? name
      one.slag = plass.kind.rawValue
      one.felt = kode(plass, name: one.navn ?? name, all)
    default:
      guard plass.takes.contains(svar.verdi) || forslag(plass).contains(svar.verdi) else { return }
      if let nr, let dot = svar.verdi.lastIndex(of: "."),
        let group = fields.first(where: { $0.kind == .rows && $0.tag == svar.verdi[..<dot] })
      {
        one.felt = "\(group.tag)[\(nr)].\(svar.verdi[svar.verdi.index(after: dot)...])"
      }
    }
    all.removeAll { $0.etikett == one.etikett && $0.sted == one.sted }
    if !one.felt.isEmpty { all.append(one) }
  }

  /// The code of a field of the school's own: that which it has, else a new one.
  private func kode(_ plass: PlacedForm.Place, name: String, _ all: [Valg]) -> String {
    if case .found(let tag, _) = plass.state, erEgen(tag) { return tag }
    let taken = fields.flatMap { field in [field.tag] + field.members.map { field.tag + "." + $0.tag } }
    return FieldDefinition.ownTag(for: name, besides: taken + all.map(\.felt))
  }
}

extension Wording {
  /// - Parameter places: where something is written, the first ones are named.
  static func filledOnPage(_ places: [String]) -> String {
    let told = places.isEmpty ? "" : " Det står noe ved \(places.first(5, separator: "; ", of: "steder"))."
    return
      "Skjemaet er fylt ut for noen.\(told) Det er ikke lagret, og vises ikke, for opplysninger om én elev kunne havne hos en annen. "
      + "Velg et tomt skjema. Finnes bare dette, åpne det i Word, ta bort svarene, lagre det under et nytt navn, og velg det."
  }

  static func ownFieldName(_ label: String, _ heading: String?) -> String {
    label.isEmpty ? heading.map { "Til «\($0)»" } ?? "Eget felt" : label
  }
}
