import Forms
import Foundation
import IKO

/// The form that a command was asked for: a published one, or a .docx whose tags are its fields, or where it has none its blanks.
struct ChosenForm {
  private let form: Fyllskjema

  var skjema: IKO.Skjema? { form.skjema }
  /// The name in stamps, file names and registers.
  var navn: String { form.navn }
  var template: Template<AnyForm> { form.template }

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
      var layout = try labels.map { try Etiketter.layout(contentsOf: $0, fields: skjema.fields) } ?? Forms.Layout()
      if path != nil { layout = try layout.medOrd() }
      let template = try skjema.template(at: path, layout: layout)
      form = Fyllskjema(skjema, try emptying.map { try $0.emptied(template, layout).mal } ?? template)
    case .file(let file):
      let own = try Fyllskjema(fil: file, mal: path)
      // What stands beside the labels of a form that nobody declared cannot be taken out without asking of each text: it is refused.
      let isTold = own.template.labels.written.isEmpty
      form = try isTold ? emptying.map { own.med(try $0.emptied(own.template, Forms.Layout()).mal) } ?? own : own
    }
  }

  /// The language of the template; that of a form about pupils is chosen for each of them.
  private let språk: Målform

  private init(_ form: Fyllskjema, _ språk: Målform) { (self.form, self.språk) = (form, språk) }

  /// The same with its template in another written language; a form that has none there stays as it is.
  func på(_ målform: Målform) throws(FormError) -> ChosenForm {
    guard let skjema, målform != .bokmål else { return self }
    return ChosenForm(form.med(try skjema.template(i: målform)), målform)
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
  var listefelter: [FieldDefinition] { form.listefelter }

  /// What a person should look at before documents are made of it.
  var funn: [Finding] { form.funn }

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

  /// - Parameter oppsett: the school's settings: the usual answers where the data say nothing, its written language.
  func utfylling(_ options: FyllOptions, dato: Day, oppsett: Skoleoppsett) throws(FormError) -> Utfylling {
    var run = form.utfylling(i: options.folder, dato: dato, oppsett: oppsett, språk: språk)
    run.målform = options.målform
    run.maler = try maler(options, options.målform ?? oppsett.målform)
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
