import Forms
import Testing

/// What a document says was changed in it, for every form: nothing where nobody wrote, and exactly what somebody wrote.
struct ChangeTests {
  private static let label = Template<AnyForm>.StampLabel(form: "x", key: "1", day: nil)

  private func made(_ filling: Filling) throws -> [UInt8] {
    try filling.template.fill(AnyForm(values: filling.values), stamp: Self.label).bytes
  }

  private func changes(_ bytes: [UInt8], _ filling: Filling) throws -> FieldChanges? {
    FieldChanges(try filling.template.read(bytes, name: filling.form), fields: filling.template.fields)
  }

  @Test func `a form that was only made has no changes, full and as its sample`() throws {
    for filling in try Filling.full() + Filling.samples() {
      let found = try changes(try made(filling), filling)
      #expect(found?.isEmpty == true, "\(filling.form): \(String(describing: found))")
    }
  }

  @Test func `every field that is emptied is reported, and no other`() throws {
    for filling in try Filling.samples() {
      let bytes = try made(filling)
      let own = try Template<AnyForm>(bytes, name: filling.form, fields: filling.template.fields, layout: nil)
      let answered = filling.template.fields.filter { field in
        field.kind != .rows && filling.values[field.tag]?.isAnswered == true && own.hasPlace(for: field.tag)
      }
      for field in answered.prefix(6) {
        let emptied = try own.fill(AnyForm(values: [field.tag: .emptied])).bytes
        let found = try #require(try changes(emptied, filling))
        #expect(found.emptied == [field.tag], "\(filling.form)")
        #expect(found.changed + found.filled == [], "\(filling.form)")
      }
    }
  }

  @Test(.enabled(if: Soffice.isPresent, "LibreOffice is not installed"))
  func `a form that LibreOffice has only saved has no changes`() throws {
    let soffice = Soffice()
    let fillings = try Dictionary(uniqueKeysWithValues: Filling.samples().map { ($0.form, $0) })
    let saved = try soffice.convert(try fillings.mapValues(made), from: "docx", to: "docx")

    #expect(saved.count == fillings.count)
    for (form, bytes) in saved {
      let filling = try #require(fillings[form])
      let found = try changes(bytes, filling)
      #expect(found?.isEmpty == true, "\(form): \(String(describing: found))")
      #expect(try Stamp(readFrom: bytes)?.isUntouched == false)
    }
  }
}
