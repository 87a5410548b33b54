import Forms
import IKO
import OPC

/// The main part of a document that was returned: read against its template.
func fuzzReader(_ bytes: [UInt8]) {
  guard let document = put(bytes, into: plan) else { return }
  guard let reading = try? planTemplate.read(document, name: "retur.docx") else { return }
  mustHold(reading.answers.tags.allSatisfy { !$0.isEmpty }, "an answer has a tag")
}

/// The main part of a school's own form: its blanks found by their labels, filled, and read again.
func fuzzLabels(_ bytes: [UInt8]) {
  guard let form = put(bytes, into: plan), let skjema = Skjemasamling.skjema("oppfølgingsplan"),
    let template = try? Template<AnyForm>(form, name: "skjema.docx", fields: skjema.fields)
  else { return }
  let name = "Fuzz-Navn Ødegård"
  var values = Values()
  values["elev.navn"] = .text(name)
  values["plan.hovedmål"] = .text("a\nb")
  guard let filled = try? template.fill(AnyForm(values: values)) else { return }
  let hasPlace = template.hasPlace(for: "elev.navn")
  guard hasPlace, let main = try? OfficePackage(filled.bytes), let part = try? main.content(of: main.mainPart) else {
    return
  }
  mustHold(holds(name, part), "an answer that has a place gets into the document")
}

private let plan = needed(try? OfficePackage(file("IKO_FUZZ_FORM")), "the form to put parts into can be read")

private let planTemplate = needed(
  try? Template<AnyForm>(file("IKO_FUZZ_FORM"), name: "mal.docx", layout: nil), "the form is a template")

private func put(_ bytes: [UInt8], into package: OfficePackage) -> [UInt8]? {
  try? package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: bytes)])
}

private func holds(_ text: String, _ bytes: [UInt8]) -> Bool {
  String(decoding: bytes, as: UTF8.self).contains(text)
}
