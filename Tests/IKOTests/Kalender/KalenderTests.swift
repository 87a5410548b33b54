import Forms
import Testing

@testable import IKO

/// The calendar of the year's meetings.
struct KalenderTests {
  private let dag = Day(iso: "2026-08-20") ?? dato
  private let year = Skoleår(start: 2026)

  private func datoer(_ text: String) throws -> Møtedatoer {
    let mappe = try Mappe()
    return try Møtedatoer(contentsOf: try mappe.write(text, to: "d.csv"), skoleår: year)
  }

  private func kalender(_ text: String? = nil, on day: Day? = nil) throws -> Kalender {
    var kalender = Kalender(navn: "IKO-møter 2026/2027", dato: day ?? dag, nøkkel: Kalendernøkkel(tall: "1"))
    kalender.add(try Møteplan(skoleår: year, datoer: try text.map(datoer)))
    return kalender
  }

  /// The events as lines without folds.
  private func events(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
      .components("BEGIN:VEVENT").dropFirst().map { $0 }
  }

  @Test func `eight meetings, over their months until a day is set`() throws {
    let all = events(try kalender().bytes())

    #expect(all.count == 8)
    #expect(all[3].contains("DTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20270201\n"))
    #expect(all[3].contains("SUMMARY:IKO-møte 4 (dato ikke satt)\n"))
    #expect(all[3].contains("STATUS:TENTATIVE\nTRANSP:TRANSPARENT\n"))
  }

  @Test func `a day is a whole day, a time is a time in Oslo, a place is a place`() throws {
    let bytes = try kalender(
      """
      Møte nr.;Dato;Klokkeslett;Sted
      1;24.08.2026;;
      2;28.09.2026;12.00–13.30;Rom 204, Åsen
      3;02.11.2026;kl. 9;

      """
    ).bytes()
    let all = events(bytes)

    #expect(all[0].contains("DTSTART;VALUE=DATE:20260824\nDTEND;VALUE=DATE:20260825\n"))
    #expect(all[1].contains("DTSTART;TZID=Europe/Oslo:20260928T120000\nDTEND;TZID=Europe/Oslo:20260928T133000\n"))
    #expect(all[1].contains("LOCATION:Rom 204\\, Åsen\n"))
    #expect(all[2].contains("DTSTART;TZID=Europe/Oslo:20261102T090000\nDURATION:PT1H\n"))
    #expect(String(decoding: bytes, as: UTF8.self).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n"))
  }

  @Test func `a comma with an accent on it is a comma`() {
    #expect(
      Kalender.Hendelse.escaped("Rom 2;\u{301} loft,\u{308} bak\\\u{300}")
        == "Rom 2\\;\u{301} loft\\,\u{308} bak\\\\\u{300}")
    #expect(Kalender.Hendelse.escaped("a\r\nb\u{0}c\rd") == "a\\nbc\\nd")
  }

  @Test func `lines are folded at 75 octets, never inside a character`() throws {
    let bytes = try kalender().bytes()
    let lines = bytes.split(separator: 10).map { $0.last == 13 ? $0.dropLast() : $0 }

    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(bytes.suffix(2) == [13, 10])
    for length in 60...90 {
      let text = "S:" + String(repeating: "å", count: length)
      let folded = Kalender.folded(text)
      #expect(String(decoding: folded, as: UTF8.self).replacing("\r\n ", with: "") == text + "\r\n")
      #expect(folded.split(separator: 10).allSatisfy { String(validating: $0, as: UTF8.self) != nil && $0.count <= 76 })
    }
  }

  @Test func `a file that is made again is the same, and what changed gets the next number`() throws {
    let first = try kalender("Møte nr.;Dato\n1;24.08.2026\n").bytes()
    let later = Day(iso: "2026-08-30")

    let again = try kalender("Møte nr.;Dato\n1;24.08.2026\n", on: later).bytes(over: first)
    let moved = try kalender("Møte nr.;Dato\n1;25.08.2026\n", on: later).bytes(over: first)

    #expect(again == first)
    let (before, after) = (events(first), events(moved))
    #expect(before[1...] == after[1...])
    #expect(before[0].contains("SEQUENCE:0\n") && after[0].contains("SEQUENCE:1\n"))
    #expect(after[0].contains("DTSTAMP:20260830T000000Z\n"))
    func uid(_ event: String) -> Substring? { event.split(separator: "\n").first { $0.hasPrefix("UID:") } }
    #expect(uid(before[0]) == uid(after[0]))
  }

  @Test(arguments: [
    ("9223372036854775807", "1"), ("-9223372036854775808", "1"), ("-1", "1"), ("0", "1"), ("", "1"), ("abc", "1"),
    ("1e999", "1"), ("2147483648", "1"), ("2147483647", "2147483647"), ("2147483646", "2147483647"), ("41", "42"),
  ])
  func `a version that no calendar can hold begins anew, and the last one is kept`(written: String, next: String) throws
  {
    let first = String(decoding: try kalender("Møte nr.;Dato\n1;24.08.2026\n").bytes(), as: UTF8.self)
    let edited = first.replacing("SEQUENCE:0", with: "SEQUENCE:\(written)")

    let moved = try kalender("Møte nr.;Dato\n1;25.08.2026\n").bytes(over: Array(edited.utf8))
    let none = Kalender(navn: "IKO-møter 2026/2027", dato: dag, nøkkel: Kalendernøkkel(tall: "1"))

    #expect(events(moved)[0].contains("SEQUENCE:\(next)\n"))
    #expect(events(try none.bytes(over: Array(edited.utf8))).allSatisfy { $0.contains("SEQUENCE:\(next)\n") })
  }

  @Test func `what is gone is cancelled once, and another program's file is not touched`() throws {
    var two = try kalender()
    let mappe = try Mappe()
    let bytes = try planmal.fill(AnyForm(values: Oppfølgingsplan.full.with { $0.plan.avsluttet = nil }.values)).bytes
    let read = try planleser.read(try mappe.write(bytes, to: "a.docx"))
    two.add(Oversikt(of: [read], dato: dag), elev: .initialer)
    let first = try two.bytes()

    #expect(try kalender().bytes(over: first) == first)
    var none = try kalender()
    none.harAlleEvalueringer = true
    let second = try none.bytes(over: first)
    let third = try kalender(on: Day(iso: "2026-12-01")).bytes(over: second)

    #expect(events(first)[8].contains("SUMMARY:IKO-evaluering K.N.\n"))
    #expect(!String(decoding: first, as: UTF8.self).contains("Nordmann"))
    #expect(events(second)[8].contains("STATUS:CANCELLED\n") && events(second)[8].contains("SEQUENCE:1\n"))
    #expect(third == second)
    #expect(throws: FormError.self) {
      try kalender().bytes(over: Array("BEGIN:VCALENDAR\r\nPRODID:-//x\r\nEND:VCALENDAR\r\n".utf8))
    }
  }

  @Test(
    arguments: [
      ("kl. 12.00–13.30, rom 204", 720, 810, "rom 204"), ("kl. 0815-0900, rom 1", 495, 540, "rom 1"),
      ("kl 930", 570, nil, nil), ("12:15 - 13, Aula", 735, 780, "Aula"),
      ("kl 8", 480, nil, nil),
      ("12.11, kl. 10.00", 600, nil, "12.11"), ("Rom 2", nil, nil, "Rom 2"), ("kl. 99", nil, nil, nil),
      ("etter lunsj, rom 4", nil, nil, "rom 4"), ("8", 480, nil, nil), ("14, rom 3", 840, nil, "rom 3"),
    ] as [(String, Int?, Int?, String?)])
  func `time and place are told apart`(text: String, from: Int?, to: Int?, place: String?) {
    let read = Møtetid(text)

    #expect(read.fra == from)
    #expect(read.til == to)
    #expect(read.sted == place)
  }

  @Test func `odd times are reported with their place and what to write, in a list and on a wheel`() throws {
    let list = try datoer(
      """
      Møte nr.;Dato;Klokkeslett
      1;24.08.2026;14.00–13.00
      2;28.09.2026;8
      3;02.11.2026;etter lunsj
      4;07.12.2026;12.00–13.30

      """)
    let wheel: Values = [
      "dok.skoleår": .text("2026/2027"),
      "møter": .rows([
        ["nr": .text("1"), "tid": .text("kl. 14.00–13.00, rom 2")], ["nr": .text("2"), "tid": .text("etter lunsj")],
        ["nr": .text("3"), "tid": .text("Rom 204")],
      ]),
    ]

    #expect(list.findings.map(\.message) == [Wording.timeBackwards, Wording.hourAlone, Wording.noTimeInWords])
    #expect(
      list.findings.compactMap { $0.place?.split(separator: "/").last.map(String.init) } == [
        "d.csv: linje 2, kolonne 3 (Klokkeslett)", "d.csv: linje 3, kolonne 3 (Klokkeslett)",
        "d.csv: linje 4, kolonne 3 (Klokkeslett)",
      ])
    #expect(
      try Møteplan(skoleår: year, årshjul: [wheel]).findings.map { "\($0.place ?? ""): \($0.message)" } == [
        "IKO-møte 1: " + Wording.timeBackwards, "IKO-møte 2: " + Wording.noTimeInWords,
      ])
  }

  @Test
  func
    `what 0.1 wrote: meetings keep their identity, and an evaluation that told of a pupil is cancelled and comes anew`()
    throws
  {
    let mappe = try Mappe()
    let bytes = try planmal.fill(AnyForm(values: Oppfølgingsplan.full.with { $0.plan.avsluttet = nil }.values)).bytes
    let read = try planleser.read(try mappe.write(bytes, to: "a.docx"))
    var now = try kalender()
    now.add(Oversikt(of: [read], dato: dag))
    let old =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(Kalender.produkt)"]
      + ["iko-mote-1-2026-2027-e3b0c442@iko", "iko-evaluering-0123456789abcdef-e3b0c442@iko"].flatMap { uid in
        ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20260801T000000Z", "SEQUENCE:0", "STATUS:CONFIRMED", "END:VEVENT"]
      } + ["END:VCALENDAR", ""]

    let earlier = Array(old.joined(separator: "\r\n").utf8)
    let part = events(try now.bytes(over: earlier))
    now.harAlleEvalueringer = true
    let all = events(try now.bytes(over: earlier))

    // An overview of some pupils cannot know whether the appointment has another in its stead.
    #expect(part[9].contains("UID:iko-evaluering-0123456789abcdef-e3b0c442@iko\n") && part[9].contains("CONFIRMED"))
    #expect(all[0].contains("UID:iko-mote-1-2026-2027-e3b0c442@iko\n"))
    #expect(all[8].contains(#/UID:iko-evaluering-[0-9a-f]{24}@iko/#) && all[8].contains("STATUS:CONFIRMED"))
    #expect(
      all[9].contains("UID:iko-evaluering-0123456789abcdef-e3b0c442@iko\n") && all[9].contains("STATUS:CANCELLED"))
  }

  @Test func `a wheel that the school has filled out goes before the published one`() throws {
    let wheel: Values = [
      "dok.skoleår": .text("2026/2027"), "skole.navn": .text("Prøve vgs"),
      "møter": .rows([["nr": .text("9"), "måned": .text("Juni 2027"), "tema": .text("Oppsummering\n---\nFest")]]),
    ]

    let plan = try Møteplan(skoleår: year, årshjul: [wheel])

    #expect(plan.skole == "Prøve vgs")
    #expect(plan.møter.map(\.nr) == ["9"])
    #expect(plan["9"]?.tema == ["Oppsummering", "Fest"])
    #expect(plan["9"]?.fra?.iso == "2027-06-01")
    #expect(plan["9"]?.til?.iso == "2027-06-30")
    #expect(try Møteplan(skoleår: year.next, årshjul: [wheel]).møter.count == 8)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

extension Oppfølgingsplan {
  fileprivate func with(_ change: (inout Oppfølgingsplan) -> Void) -> Oppfølgingsplan {
    var copy = self
    change(&copy)
    return copy
  }
}
