import Forms

/// What documents are made of: a published form, or a school's own .docx that is none of them. The command and the page fill both by what is here.
///
///     let form = try Fyllskjema(fil: "maler/Kontrakt.docx")
///     var kilder = Kilder(skjema: form.navn, fields: form.listefelter, today: dato)
public struct Fyllskjema: Sendable {
  /// The published form; nil for one that nobody declared.
  public let skjema: Skjema?
  /// The name in stamps, file names and registers.
  public let navn: String
  public let template: Template<AnyForm>

  public init(_ skjema: Skjema, _ template: Template<AnyForm>) {
    (self.skjema, navn, self.template) = (skjema, skjema.navn, template)
  }

  /// A form that nobody declared.
  ///
  /// - Parameters:
  ///   - fil: the file that it is called after.
  ///   - mal: another file, where the template is not that one.
  /// - Throws: what `FrittSkjema.template(at:layout:)` throws.
  public init(fil: String, mal: String? = nil) throws(FormError) {
    let name = fil.split(separator: "/").last.map(String.init) ?? fil
    let hasEnding = name.lowercased().hasSuffix(".docx") || name.lowercased().hasSuffix(".dotx")
    self.init(fritt: hasEnding ? String(name.dropLast(5)) : name, try FrittSkjema.template(at: mal ?? fil))
  }

  private init(fritt navn: String, _ template: Template<AnyForm>) {
    (skjema, self.navn, self.template) = (nil, navn, template)
  }

  /// The same form with another template.
  public func med(_ template: Template<AnyForm>) -> Fyllskjema {
    skjema.map { Fyllskjema($0, template) } ?? Fyllskjema(fritt: navn, template)
  }

  /// The fields that a list is read for: those of the form, and the written language where there is a choice.
  public var listefelter: [FieldDefinition] {
    skjema?.gjelderElev == true ? Målform.lagtTil(template.fields) : template.fields
  }

  /// What a person should look at before documents are made of it.
  public var funn: [Finding] {
    Malkontroll.findings(template, skjema: skjema) + [Malkontroll.unanswered(template)].compactMap(\.self)
  }

  /// Documents of it, with what follows from their date and what the school always answers.
  ///
  /// - Parameters:
  ///   - folder: where they are written.
  ///   - dato: the day that they bear.
  ///   - oppsett: the school's settings.
  ///   - språk: the language of the template.
  public func utfylling(
    i folder: String, dato: Day, oppsett: Skoleoppsett, språk: Målform = .bokmål
  ) -> Utfylling {
    var run = Utfylling(skjema: navn, template: template, folder: folder, dato: dato)
    run.skolensMålform = oppsett.målform
    run.complete = { values, day in skjema?.completed(values, on: day) ?? (dated(values, day), []) }
    run.forvalg = oppsett.forvalg(i: språk)
    return run
  }

  /// What follows from the date, in a form that nobody declared.
  private func dated(_ values: Values, _ day: Day) -> Values {
    var values = values
    let has = { tag in template.fields.contains { $0.tag == tag } && values[tag]?.isAnswered != true }
    if has("dok.dato") { values["dok.dato"] = .day(day) }
    if has("dok.skoleår") { values["dok.skoleår"] = .text(Skoleår(containing: day).text) }
    return values
  }
}
