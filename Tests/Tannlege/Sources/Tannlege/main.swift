import Forms
import Foundation

/// Fills, reads, merges and adopts the clinic's forms, and ends with 1 where anything is not as it should be.
func expect(_ isTrue: Bool, _ what: String) {
  guard !isTrue else { return }
  print("FEIL: \(what)")
  exit(1)
}

let folder = URL.temporaryDirectory.appending(path: "tannlege-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let mal = folder.appending(path: "Pasientskjema.docx")
try Word.marked.write(to: mal)

// 1. Declare and fill.
let template = try Template<Pasientskjema>(contentsOf: mal)
expect(template.withoutPlace == [], "malen mangler \(template.withoutPlace)")
var skjema = Pasientskjema()
skjema.klinikk.navn = "Smilet"
skjema.pasient.navn = "Kari Nordmann"
skjema.pasient.født = Day(iso: "1985-10-12")
skjema.ansvarlig = .tannpleier
skjema.plager = ["Smerter"]
skjema.allergi = false
skjema.samtykke = true
var behandling = Behandling()
(behandling.tann, behandling.dag, behandling.pris) = ("26", Day(iso: "2026-11-23"), Decimal(1250))
skjema.behandlinger = [behandling, behandling]
expect(template.validate(skjema) == [], "\(template.validate(skjema))")
let label = Template<Pasientskjema>.StampLabel(form: "pasientskjema", key: "P-1017", day: Day(iso: "2026-11-23"))
let document = try template.fill(skjema, stamp: label)
expect(document.findings == [], "\(document.findings)")
let file = folder.appending(path: "Kari Nordmann.docx")
try document.write(to: file)

// 2. Read.
let reading = try template.read(contentsOf: file)
expect(reading.value == skjema, "\(reading.answers)")
expect(reading.findings == [], "\(reading.findings)")
let dag = reading[\.behandlinger[1].dag]
print(dag.value?.iso ?? "", dag.place ?? "", dag.certainty?.rawValue ?? "")
expect(dag.place != nil && dag.place == reading.place(of: "behandling[1].dag"), "sted")
expect(reading[\.ansvarlig].certainty == .certain, "sikkerhet")
expect(reading.stamp?.isUntouched == true && reading.stamp?.prefix == "tannlege", "stempel")
let json = try JSONEncoder().encode(reading.answers)
let again = try JSONDecoder().decode(Values.self, from: json).fitted(to: template.fields)
expect(Pasientskjema(values: again) == skjema, "json")

// 3. Merge new data into what the patient wrote.
let own = try Template<Pasientskjema>(contentsOf: file)
var edit = Pasientskjema()
edit.merknad = "Redd for sprøyter"
let edited = try own.fill(edit).bytes
var new = skjema
new.ansvarlig = .tannlege
guard let merged = try template.merge(new, into: edited, name: "Kari Nordmann.docx", stamp: label),
  case .filled(let both) = merged.outcome
else {
  expect(false, "fletting")
  exit(1)
}
let after = try template.read(both).value
expect(
  after.merknad == "Redd for sprøyter" && after.ansvarlig == .tannlege && after.pasient == skjema.pasient,
  "flettet: \(after)")

// 4. Adopt the form that nobody marked.
let adopted = try Template<Pasientskjema>(Word.unmarked, name: "Gammelt skjema.docx")
expect(adopted.hasPlace(for: "pasient.navn") && !adopted.hasPlace(for: "behandling"), "\(adopted.labels.found)")
let filled = try adopted.fill(skjema)
expect(Set(filled.findings.map(\.code)) == [.noPlace], "\(filled.findings)")
let back = try adopted.read(filled)
expect(back.value.pasient == skjema.pasient, "\(back.answers)")
expect(back[\.pasient.navn].place == "avsnitt 2", "\(back.fields)")

// 5. What is wrong has a code.
do {
  _ = try Template<Pasientskjema>(contentsOf: folder)
  expect(false, "en mappe er ingen mal")
} catch let error {
  expect(error.code == .notAFile, error.localizedDescription)
}
print("TANNLEGE: fylt, lest, flettet og tatt i bruk uten merking; \(template.fields.count) felt")
