import Forms
import Foundation
import IKO

/// The form that a command was asked for: a published one, or a .docx whose tags are its fields, or where it has none its blanks.
struct ChosenForm {
  let skjema: IKO.Skjema?
  /// The name in stamps, file names and registers.
  let navn: String
  let template: Template<AnyForm>

  /// - Parameters:
  ///   - labels: a file with the school's own words for the fields.
  ///   - emptying: what somebody wrote into the template is taken out first, when a person agrees; nil takes out nothing.
  init(_ choice: FormChoice, template path: String?, labels: String? = nil, emptying: Emptying? = nil) throws {
    språk = .bokmål
    switch choice {
    case .published(let published):
      guard let skjema = Skjemasamling.skjema(published.rawValue) else {
        throw Failure(
          sentence: Wording.notYet(published.rawValue, known: Skjemasamling.alle.map(\.navn)), file: published.rawValue,
          kind: "no-template")
      }
      self.skjema = skjema
      navn = skjema.navn
      var layout = try labels.map { try Etiketter.layout(contentsOf: $0, fields: skjema.fields) } ?? Forms.Layout()
      if path != nil { layout = try layout.medOrd() }
      let template = try skjema.template(at: path, layout: layout)
      self.template = try emptying.map { try $0.emptied(template, layout).mal } ?? template
    case .file(let file):
      skjema = nil
      let name = file.split(separator: "/").last.map(String.init) ?? file
      navn =
        name.lowercased().hasSuffix(".docx") || name.lowercased().hasSuffix(".dotx") ? String(name.dropLast(5)) : name
      let template = try FrittSkjema.template(at: path ?? file)
      // What stands beside the labels of a form that nobody declared cannot be taken out without asking of each text: it is refused.
      let isTold = template.labels.written.isEmpty
      self.template = try isTold ? emptying.map { try $0.emptied(template, Forms.Layout()).mal } ?? template : template
    }
  }

  /// The language of the template; that of a form about pupils is chosen for each of them.
  private let språk: Målform

  private init(_ skjema: IKO.Skjema?, _ navn: String, _ template: Template<AnyForm>, _ språk: Målform) {
    (self.skjema, self.navn, self.template, self.språk) = (skjema, navn, template, språk)
  }

  /// The same with its template in another written language; a form that has none there stays as it is.
  func på(_ målform: Målform) throws(FormError) -> ChosenForm {
    guard let skjema, målform != .bokmål else { return self }
    return ChosenForm(skjema, navn, try skjema.template(i: målform), målform)
  }

  /// Both templates of a published form about a pupil, where no other template was named.
  ///
  /// - Throws: `no-such-file` where the nynorsk one is missing and was asked for.
  private func maler(_ options: FyllOptions, _ asked: Målform) throws(FormError) -> Målmaler? {
    guard let skjema, skjema.gjelderElev, options.template == nil, options.labels == nil else { return nil }
    do throws(FormError) {
      return Målmaler(bokmål: template, nynorsk: try skjema.template(i: .nynorsk))
    } catch {
      if asked == .nynorsk { throw error }
      return nil
    }
  }

  /// The fields that a list is read for: those of the form, and the written language where there is a choice.
  var listefelter: [FieldDefinition] {
    skjema?.gjelderElev == true ? Målform.lagtTil(template.fields) : template.fields
  }

  /// What a person should know of the templates that are used, where none was named: the school's own that are made from older ones, and
  /// those of another version. One that lies in the working folder is named: somebody may have forgotten it there.
  func installation(_ options: FyllOptions, on terminal: Terminal) throws(FormError) -> [Finding] {
    guard let skjema, options.template == nil else { return [] }
    let malmappe = Malmappe.gjeldende
    if let fil = try malmappe.fil(for: skjema), fil.sted.slag == .arbeidsmappe {
      terminal.tell(Wording.ownTemplateUsed(fil.sti))
    }
    return try malmappe.funn(for: skjema)
  }

  /// What follows from the date, in a form that nobody declared.
  private func dated(_ values: Values, _ day: Day) -> Values {
    var values = values
    let has = { tag in template.fields.contains { $0.tag == tag } && values[tag]?.isAnswered != true }
    if has("dok.dato") { values["dok.dato"] = .day(day) }
    if has("dok.skoleår") { values["dok.skoleår"] = .text(Skoleår(containing: day).text) }
    return values
  }

  /// - Parameter oppsett: the school's settings: the usual answers where the data say nothing, its written language.
  func utfylling(_ options: FyllOptions, dato: Day, oppsett: Skoleoppsett) throws(FormError) -> Utfylling {
    var run = Utfylling(skjema: navn, template: template, folder: options.folder, dato: dato)
    run.målform = options.målform
    run.skolensMålform = oppsett.målform
    run.maler = try maler(options, options.målform ?? oppsett.målform)
    run.complete = { values, day in skjema?.completed(values, on: day) ?? (dated(values, day), []) }
    run.forvalg = oppsett.forvalg(i: språk)
    run.withNames = options.namesFiles
    try run.kle(oppsett.utskrift(forPapir: options.forPaper))
    run.withStamp = options.stamps
    run.handling = options.handling
    run.ogsåAvsluttede = !options.utvalg.elever.isEmpty
    run.sammeElev = options.vouched
    run.isDryRun = options.isDryRun
    run.jobs = options.jobs ?? Workers.standard
    return run
  }
}
