import Forms
import Hypertext
import IKO
import Preview

/// What goes where in a form: a question for each place, open ones first, each with a list of fields.
struct FormPanel {
  private let eget: EgetSkjema
  private let state: String
  /// The places with their numbers on the page; a table that is asked about as a whole has none.
  private let places: [(number: Int?, place: PlacedForm.Place)]

  /// What is asked of a place, in the order in which a person reads it.
  enum Group: CaseIterable {
    case open, unknown, likely, found, unlabelled, none, tagged

    init(_ state: PlacedForm.State) {
      switch state {
      case .open: self = .open
      case .unknown: self = .unknown
      case .found(_, .certain): self = .found
      case .found: self = .likely
      case .unlabelled: self = .unlabelled
      case .none: self = .none
      case .tagged: self = .tagged
      }
    }

    /// What its marker looks like.
    var look: String {
      switch self {
      case .open: "apen"
      case .likely, .found, .tagged: "funnet"
      case .unknown, .unlabelled, .none: "uten"
      }
    }

    /// Whether a person need not look at it.
    var isSettled: Bool { self != .open && self != .unknown && self != .likely }
  }

  init(_ eget: EgetSkjema, state: String) {
    (self.eget, self.state) = (eget, state)
    var count = 0
    places = eget.plasser.map { place in
      guard !place.pieces.isEmpty else { return (nil, place) }
      count += 1
      return (count, place)
    }
  }

  /// How many places are to be decided on.
  static func open(_ eget: EgetSkjema) -> Int { eget.plasser.count { Group($0.state) == .open } }

  private func all(_ group: Group) -> [(number: Int?, place: PlacedForm.Place)] {
    places.filter { Group($0.place.state) == group }
  }

  private func count(_ groups: Group...) -> Int {
    places.count { $0.number != nil && groups.contains(Group($0.place.state)) }
  }

  var counts: HTML {
    let found = count(.found, .likely, .tagged)
    let (open, without) = (count(.open), count(.unknown, .unlabelled, .none))
    return .tag(
      "p", [],
      .all(
        [
          .mark(.ok, Wording.foundPlaces(found)), .mark(open == 0 ? .ok : .warn, Wording.openPlaces(open)),
          .mark(.null, Wording.placesWithoutField(without)),
        ], between: " "))
  }

  // MARK: On the page of the form

  /// The links of the page, by the tags of its controls.
  var markers: [String: Marker] {
    var markers: [String: Marker] = [:]
    for case (let number?, let place) in places {
      let group = Group(place.state)
      let field = eget.felt(place)
      for piece in place.pieces {
        // Of a table that nobody declared, the columns have their own names.
        let own = place.kind == .rows && eget.skjema == nil ? piece.label : field
        let name = [place.pieces.count > 1 ? piece.label : nil, place.label].compactMap(\.self).first { !$0.isEmpty }
        markers[PlacedForm.prefix + piece.address.text] = Marker(
          id: "s-" + piece.address.text, target: "#v-" + place.id,
          name: Wording.marker(number, label: name, field: group.look == "funnet" ? own ?? "" : nil),
          text: (group.look == "funnet" ? own : nil) ?? Wording.placeNumber(number), look: group.look)
      }
    }
    return markers
  }

  // MARK: Beside it

  var html: HTML {
    let groups = Group.allCases.map { group -> HTML in
      let all = all(group)
      guard !all.isEmpty else { return HTML(source: "") }
      let isOpen = !group.isSettled ? [("open", "")] : []
      return .tag(
        "details", isOpen, .tag("summary", [], .text(Wording.group(group, all.count))),
        .tag("ul", [("class", "steder")], .all(all.map { item($0.number, $0.place) })))
    }
    return .tag(
      "form",
      [
        ("method", "post"), ("action", Router.ownForm), ("autocomplete", "off"), ("data-skjema", ""),
        ("data-utkast", Router.ownForm + "/utkast"), ("data-sagt", Wording.fieldsKept),
      ],
      .tag("h2", [], .text(Wording.whatGoesWhere)),
      .void("input", [("type", "hidden"), ("name", "tilstand"), ("value", state)]),
      .tag(
        "div", [("class", "rad")],
        .tag("button", [("class", "hoved"), ("name", "gjor"), ("value", "bruk")], .text(Wording.useChoices)),
        .tag("button", [("name", "gjor"), ("value", "prov")], .text(Wording.tryIt)),
        .tag("button", [("name", "gjor"), ("value", "lagre")], .text(Wording.saveTemplate))),
      .tag("p", [("role", "status"), ("aria-live", "polite"), ("class", "ned ikkepapir")]),
      .all(groups), withoutPlace)
  }

  private var withoutPlace: HTML {
    eget.utenPlass.isEmpty
      ? HTML(source: "")
      : .tag(
        "details", [], .tag("summary", [], .text(Wording.fieldsWithoutPlace(eget.utenPlass.count))),
        .paragraph(Wording.fieldsWithoutPlace(eget.utenPlass), "ned"))
  }

  private func item(_ number: Int?, _ place: PlacedForm.Place) -> HTML {
    let title = number.map { Wording.place($0, place.label) } ?? Wording.wholeTable(place.label)
    let first = place.pieces.first?.address.text
    var pieces: [HTML] = [
      .tag("p", [("class", "navn")], first.map { .link(title, to: "#s-" + $0) } ?? .text(title)),
      .paragraph(Wording.whereabouts(place.heading, place.spot, reason(place)), "ned"),
    ]
    let look = Group(place.state) == .open ? "apen" : "uten"
    func whole() -> HTML {
      .tag("li", [("id", "v-" + place.id), ("tabindex", "-1"), ("data-tom", look)], .all(pieces))
    }
    guard let now = eget.verdi(place) else {
      pieces.append(.paragraph(eget.felt(place) ?? ""))
      return whole()
    }
    pieces.append(
      .tag("select", [("name", "f-" + place.id), ("aria-label", title)], .all(options(place, now), between: "")))
    if now == EgetSkjema.eget, place.kind != .rows {
      pieces.append(
        .tag(
          "label", [("class", "under")], .text(Wording.ownFieldIsCalled + " "),
          .void(
            "input",
            [("type", "text"), ("name", "n-" + place.id), ("value", eget.felt(place) ?? ""), ("maxlength", "64")])))
    }
    let column = eget.kolonne(place)
    if !column.isEmpty {
      pieces.append(
        .tag(
          "label", [("class", "under")],
          .void("input", [("type", "checkbox"), ("name", "k-" + place.id), ("value", "ja")]),
          .text(" " + Wording.wholeColumn(column.count))))
    }
    return whole()
  }

  private func reason(_ place: PlacedForm.Place) -> String? {
    if case .open(_, let reason) = place.state, !reason.isEmpty { reason } else { nil }
  }

  /// Proposals, a field of the school's own, none, and then every field that the place takes.
  private func options(_ place: PlacedForm.Place, _ now: String) -> [HTML] {
    var taken: Set<String> = []
    func option(_ value: String, _ text: String) -> HTML {
      taken.insert(value)
      return .tag("option", [("value", value)] + (value == now ? [("selected", "")] : []), .text(text))
    }
    var all: [HTML] = []
    let wasChosen = eget.valg.contains { $0.etikett == place.label && $0.sted == place.spot }
    if now.isEmpty || wasChosen { all.append(option("", now.isEmpty ? Wording.choose : Wording.asItWas)) }
    for tag in eget.forslag(place) where !taken.contains(tag) { all.append(option(tag, eget.valgnavn(of: tag))) }
    let isPlain = now != EgetSkjema.eget && now != EgetSkjema.ikkeNoe && !now.isEmpty
    if isPlain, !taken.contains(now) { all.append(option(now, eget.valgnavn(of: now))) }
    if place.kind != .rows || now == EgetSkjema.eget { all.append(option(EgetSkjema.eget, Wording.ownField)) }
    all.append(option(EgetSkjema.ikkeNoe, Wording.noField))
    let rest = place.takes.filter { !taken.contains($0) && !FieldDefinition.isOwn($0) }
    guard !rest.isEmpty else { return all }
    return all + [
      .tag(
        "optgroup", [("label", Wording.allFields)], .all(rest.map { option($0, eget.valgnavn(of: $0)) }, between: ""))
    ]
  }

  // MARK: What was answered

  /// What a form that was sent says of its places, by their ids.
  static func answers(_ form: Parameters) -> [String: EgetSkjema.Svar] {
    var answers: [String: EgetSkjema.Svar] = [:]
    var names: [String: String] = [:]
    var columns: Set<String> = []
    for pair in form.all {
      let id = String(pair.name.dropFirst(2))
      switch pair.name.prefix(2) {
      case "f-": answers[id] = EgetSkjema.Svar(verdi: pair.value)
      case "n-": names[id] = String(pair.value.trimmingSpaces.prefix(64))
      case "k-": columns.insert(id)
      default: break
      }
    }
    for id in answers.keys {
      answers[id]?.navn = names[id] ?? ""
      answers[id]?.heleKolonnen = columns.contains(id)
    }
    return answers
  }
}
