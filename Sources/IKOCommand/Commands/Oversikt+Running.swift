import Forms
import IKO

extension Oversikt {
  static func run(_ options: OversiktOptions, on terminal: Terminal) async throws -> ExitStatus {
    if let missing = options.missing {
      terminal.complain(missing)
      return .wrongUsage
    }
    let dato = try Day.asked(options.date)
    var lister: [Oversiktsliste] = []
    for list in options.lists { lister.append(try Oversiktsliste(contentsOf: list, dato: dato)) }
    let found = try DocumentReading.files(at: options.paths, mayBeNone: options.output?.format == .ics)
    let files = found.paths
    let (read, errors) = try documents(files, options, on: terminal)
    let wheels = read.filter { $0.skjema == ÅrshjulOversikt.navn }.map(\.reading.answers)
    let plan = try møteplan(options, wheels: wheels, dato: dato)
    let meeting = try meeting(options, in: plan)
    var whole = IKO.Oversikt(
      of: read, errors: errors, lister: lister, dato: dato, neste: meeting.flatMap { next(after: $0, in: plan, dato) },
      helse: options.withHealth)
    do throws(Uklart) {
      whole = try whole.of(options.utvalg)
    } catch {
      return DocumentReading.refuse(error, paths: options.paths, isJSON: options.isJSON, on: terminal)
    }
    let agreed = try options.since.map { try Avtalt(whole, siden: $0) }
    do throws(Uklart) {
      return try await show(
        whole, plan, meeting, read: read, lister: lister, others: found.others, agreed: agreed, options, on: terminal)
    } catch {
      return DocumentReading.refuse(error, paths: options.paths, isJSON: options.isJSON, on: terminal)
    }
  }

  private static func documents(
    _ files: [String], _ options: OversiktOptions, on terminal: Terminal
  ) throws -> ([Dokumentleser.Lest], [FormError]) {
    var reader = try Dokumentleser()
    reader.medRettelser = true
    let results = DocumentReading.read(files, with: reader, jobs: options.jobs, on: terminal)
    var read: [Dokumentleser.Lest] = []
    var errors: [FormError] = []
    for result in results {
      switch result {
      case .success(let lest): read.append(lest)
      case .failure(let error): errors.append(error)
      }
    }
    return (read, errors)
  }

  /// The wheel that was named, the one in the folder, or the published one.
  private static func møteplan(_ options: OversiktOptions, wheels: [Values], dato: Day) throws -> Møteplan? {
    let year = Skoleår(containing: dato)
    let isAsked = options.meeting != nil || options.wheel != nil || options.output?.format == .ics
    // A page shows the year where it can; nobody asked for it.
    if !isAsked { return options.output?.format == .html ? try? Møteplan(skoleår: year, årshjul: wheels) : nil }
    guard let path = options.wheel else { return try Møteplan(skoleår: year, årshjul: wheels) }
    guard path.lowercased().hasSuffix(".docx") else {
      return try Møteplan(skoleår: year, årshjul: wheels, datoer: Møtedatoer(contentsOf: path, skoleår: year))
    }
    let lest = try Dokumentleser().read(path)
    let own = try Møteplan(skoleår: year, årshjul: [lest.reading.answers])
    guard lest.skjema == ÅrshjulOversikt.navn else {
      throw Failure(sentence: Wording.noWheel(path), file: path, kind: "other-form")
    }
    return own
  }

  private static func meeting(_ options: OversiktOptions, in plan: Møteplan?) throws -> Møteplan.Rad? {
    guard let asked = options.meeting, let plan else { return nil }
    guard let meeting = plan[asked] else {
      throw Failure(sentence: Wording.noMeeting(asked, known: plan.møter.map(\.nr)), kind: "no-meeting")
    }
    return meeting
  }

  /// What is due until the next meeting; of the last one, or of a meeting that is over, 14 days.
  private static func next(after meeting: Møteplan.Rad, in plan: Møteplan?, _ dato: Day) -> Day? {
    plan?.after(meeting)?.begynner.flatMap { $0 > dato ? $0 : nil }
  }

}
