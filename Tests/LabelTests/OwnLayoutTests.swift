import Disk
import Forms
import Foundation
import TestSupport
import Testing
import WordML

/// Five forms of our own making, filled as they are: every answer at its label, and everything else as it was.
struct OwnLayoutTests {
  /// What is filled in, by key, as `check_fill.py` takes it.
  private static var data: [String: Any] {
    [
      "elev.navn": "Ylva Tangen-Østbø", "elev.fødselsdato": "14.02.2010", "elev.klasse": "1STA", "elev.trinn": "Vg1",
      "elev.utdanningsprogram": "Studiespesialisering", "elev.kontaktlærer": "Brage Lunde & Sønn", "elev.myndig": "nei",
      "elev.medvirket": "ja", "dok.skoleår": "2026/2027", "fravær.dager": "4", "fravær.timer": "12",
      "fravær.prosent": "12,5", "kart.dato": "02.09.2026", "kart.deltakere": "elev, kontaktlærer",
      "kart.situasjon": "Kommer ofte for seint.\nHar 1 i matematikk <fra 10. trinn>.",
      "kart.ønsker": "Vil bli elektriker – usikker", "kart.behov": "Fast oppfølging", "kart.årsaker": "Lang reisevei",
      "kart.styrker": "Musikk", "kart.utfordringer": ["Fravær", "1/IV i fag"], "plan.hovedmål": "Bestått matematikk 1P",
      "plan.fra": "07.09.2026", "plan.til": "16.10.2026", "plan.evalueringsmøte": "19.10.2026",
      "foresatte.orientert": "ja",
    ]
  }
  private static var numbered: [String: Any] {
    [
      "foresatte.personer[0].navn": "Tore Tangen", "foresatte.personer[0].telefon": "900 00 000",
      "foresatte.personer[1].navn": "Eva Østbø", "foresatte.personer[1].telefon": "900 00 001",
      "tiltak[0].tiltak": "Ukentlig samtale", "tiltak[0].ansvar": "Kontaktlærer", "tiltak[0].frist": "25.09.2026",
      "tiltak[1].tiltak": "Leksehjelp", "tiltak[1].ansvar": "Faglærer", "tiltak[1].frist": "16.10.2026",
    ]
  }
  private static var rows: [String: Any] {
    [
      "tiltak": [
        ["tiltak": "Ukentlig samtale", "ansvar": "Kontaktlærer", "omfang": "15 min", "frist": "25.09.2026"],
        ["tiltak": "Leksehjelp", "ansvar": "Faglærer", "omfang": "2 t/uke", "frist": "16.10.2026"],
      ]
    ]
  }

  /// The answers to what a layout asks for, and to nothing else.
  private static func data(for form: PublishedForm) -> [String: Any] {
    let all = data.merging(form.expected.tables.isEmpty ? numbered : rows) { first, _ in first }
    let keys = Set(form.expected.fields.map(\.key) + form.expected.tables.map(\.key))
    return all.filter { keys.contains($0.key) }
  }

  @Test func `each place is found, what stands twice is a question, and what is no field's takes nothing`() throws {
    var table: [String] = []
    for layout in OwnLayout.all {
      let form = try PublishedForm(layout)
      let labels = try form.template().labels

      let expected = Set(form.expected.fields.map(\.key) + form.expected.tables.map(\.key))
      let found = Set(labels.found.map(\.field))

      #expect(found.isSuperset(of: expected), "\(layout.name): \(expected.subtracting(found))")
      #expect(found.subtracting(expected).isSubset(of: ["kart.tolk"]), "\(layout.name): \(found.subtracting(expected))")
      for open in form.expected.ambiguous {
        #expect(labels.open.contains { $0.label == open.label && $0.places.count == 2 })
      }
      #expect(labels.written.isEmpty, "\(layout.name)")
      table.append("\(layout.name): \(found.intersection(expected).count) of \(expected.count)")
    }

    #expect(
      table == [
        "B1-kort: 11 of 11", "B2-spørsmål: 12 of 12", "B3-brev: 20 of 20", "B4-flettet: 10 of 10", "B5-felt: 7 of 7",
      ])
  }

  @Test func `what is filled in stands at its place, and is read back as it was given`() throws {
    for layout in OwnLayout.all {
      let form = try PublishedForm(layout)
      let template = try form.template()
      let values = form.values(Self.data(for: form))

      let document = try template.fill(AnyForm(values: values))
      let reading = try template.read(document)

      #expect(document.findings.isEmpty, "\(layout.name): \(document.findings.map(\.message))")
      for tag in values.tags { #expect(reading.answers[tag] == values[tag], "\(layout.name): \(tag)") }
      let text = try Page.text(document.bytes)
      for label in form.expected.labels { #expect(text.contains(label), "\(layout.name): \(label)") }
      if let folder = ProcessInfo.processInfo.environment["IKO_UT"] {
        try write(layout, document.bytes, form, to: folder)
      }
    }
  }

  /// For a judge that knows nothing of this code: `check_fill.py NAME.docx NAME.expect.json NAME.data.json NAME.filled.docx`.
  private func write(_ layout: OwnLayout, _ filled: [UInt8], _ form: PublishedForm, to folder: String) throws {
    try Files.makeFolder(folder)
    let data = try JSONSerialization.data(withJSONObject: Self.data(for: form))
    let files: [(String, [UInt8])] = [
      ("docx", form.bytes), ("filled.docx", filled), ("expect.json", Array(try layout.expectation())),
      ("data.json", Array(data)),
    ]
    for (ending, bytes) in files { try Files.write(bytes, to: "\(folder)/\(layout.name).\(ending)", replacing: true) }
  }

  @Test func `a prepared copy is filled and read like the form itself`() throws {
    for layout in OwnLayout.all {
      let form = try PublishedForm(layout)
      let values = form.values(Self.data(for: form))
      let prepared = try PreparedForm(form.bytes, name: layout.name, fields: form.skjema.fields, layout: .norsk())
      let template = try Template<AnyForm>(prepared.bytes, name: layout.name, fields: form.skjema.fields)

      let reading = try template.read(template.fill(AnyForm(values: values)))

      for tag in values.tags { #expect(reading.answers[tag] == values[tag], "\(layout.name): \(tag)") }
    }
  }
}
