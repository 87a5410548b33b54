import Disk
import Forms
import Foundation
import IKO

/// What will be made of a school year: the list of its dates, the wheels, the calendar; nothing is written by looking.
struct YearPlan {
  let dates: Møtedatoliste
  let meetings: Møteplan
  let isUpdating: Bool
  let pieces: [Piece]
  let findings: [Finding]
  /// The plan as it is shown: another as soon as anything in it is.
  let digest: String

  /// One file of the plan.
  struct Piece: Sendable {
    enum Kind: Sendable { case dates, wheel, calendar }

    let kind: Kind
    let name: String
    let path: String
    var status: Utfylling.Status
    var notes: [Finding] = []
    /// What is written; nil for a wheel, which the library writes.
    var bytes: [UInt8]?
  }

  /// What became of a plan.
  struct Outcome: Sendable {
    let skoleår: Skoleår
    let pieces: [Piece]
    let error: String?
  }

  private let runs: [(run: Utfylling, entry: Oppføring)]
  private let folder: String

  /// - Parameters:
  ///   - dates: the days, times and places as they stand in the form.
  ///   - isUpdating: whether wheels that somebody has written in take the new dates where nobody wrote.
  ///   - oppsett: the school's settings.
  init(
    _ dates: Møtedatoliste, isUpdating: Bool, in folder: String, dato: Day, oppsett: Skoleoppsett
  ) throws(FormError) {
    (self.dates, self.isUpdating, self.folder) = (dates, isUpdating, folder)
    let year = dates.skoleår
    let listPath = folder + "/" + Møtedatoliste.navn(year)
    let read = try dates.datoer(for: listPath)
    meetings = try Møteplan(skoleår: year, datoer: read)
    var pieces = [try Self.list(dates, at: listPath)].compactMap(\.self)
    var runs: [(Utfylling, Oppføring)] = []
    for skjema in Skjemasamling.årshjul {
      let template = try skjema.template(i: oppsett.målform)
      try Malkontroll.check(template, skjema: skjema)
      var run = Utfylling(skjema: skjema.navn, template: template, folder: folder, dato: dato)
      run.complete = { skjema.completed($0, on: $1) }
      run.forvalg = oppsett.forvalg(i: oppsett.målform)
      try run.kle(oppsett.utskrift())
      run.handling = isUpdating ? .oppdater : .behold
      run.fileName = Årsdokument.filnavn(skjema, year)
      run.isDryRun = true
      let values = try Årsdokument(skoleår: year, datoer: read).values(for: template).values
      let entry = Oppføring(year, values: values)
      for result in try run.make([entry]) { pieces.append(Piece(skjema, result)) }
      runs.append((run, entry))
    }
    pieces.append(Self.calendar(meetings, in: folder, dato: dato))
    (self.pieces, self.runs, findings) = (pieces, runs, meetings.findings)
    let parts = pieces.flatMap { [$0.path, $0.status.rawValue] + $0.notes.map(\.message) }
    let rows = dates.rader.flatMap { [$0.nr, $0.dato, $0.klokkeslett, $0.sted] }
    digest = Stamp.digest(
      ofKey: ([year.text, "\(isUpdating)", dato.iso] + rows + parts).joined(separator: "\n"))
  }

  /// Nil where no date is set and there is no list: an empty one would be of no use.
  private static func list(_ dates: Møtedatoliste, at path: String) throws(FormError) -> Piece? {
    let there = try Utfil.existing(path)
    guard there != nil || !dates.erTom else { return nil }
    var piece = Piece(
      kind: .dates, name: Wording.datesFile, path: path, status: there == nil ? .laget : .oppdatert,
      bytes: try dates.workbook(for: path))
    if piece.bytes == there || Self.isSame(dates, at: path) { (piece.status, piece.bytes) = (.uendret, nil) }
    if piece.bytes != nil, Skrivehinder.hinder(path) != nil {
      (piece.status, piece.bytes) = (.mislykket, nil)
      piece.notes = [Finding(.rule, .error, message: Wording.datesOpenElsewhere)]
    }
    return piece
  }

  /// Whether a list says what was typed already, whoever has saved it.
  private static func isSame(_ dates: Møtedatoliste, at path: String) -> Bool {
    guard let there = try? Møtedatoer(contentsOf: path, skoleår: dates.skoleår),
      let mine = try? dates.datoer(for: path)
    else { return false }
    return there.saysTheSame(as: mine)
  }

  private static func calendar(_ meetings: Møteplan, in folder: String, dato: Day) -> Piece {
    let path = folder + "/" + Workspace.calendar
    var piece = Piece(kind: .calendar, name: Wording.calendarFile, path: path, status: .laget)
    // What identities are made of is written by the first calendar: a plan writes nothing.
    guard Files.kind(of: path) != nil else { return piece }
    piece.status = .oppdatert
    guard Kalendernøkkel.finnes(i: folder) else { return piece }
    do throws(FormError) {
      let (new, there) = try Self.bytes(meetings, in: folder, dato: dato)
      if new == there { piece.status = .uendret }
    } catch {
      piece.status = .mislykket
      piece.notes = [Finding(.rule, .error, message: Wording.calendarIsAnother)]
    }
    return piece
  }

  private static func bytes(
    _ meetings: Møteplan, in folder: String, dato: Day
  ) throws(FormError) -> (new: [UInt8], there: [UInt8]?) {
    let path = folder + "/" + Workspace.calendar
    var calendar = Kalender(navn: Kalender.navn(meetings.skoleår), dato: dato, nøkkel: try Kalendernøkkel(i: folder))
    calendar.add(meetings)
    let there = try Utfil.existing(path)
    return (try calendar.bytes(over: there, name: path), there)
  }

  /// How many files would be written.
  var count: Int { pieces.count { DocumentPlan.written.contains($0.status) } }

  /// How many of them are documents.
  var wheels: Int { pieces.count { $0.kind == .wheel && DocumentPlan.written.contains($0.status) } }

  /// Carries the plan out. What was written before an error stays, and is said.
  func carryOut(dato: Day) -> Outcome {
    var done: [Piece] = []
    var wheels = runs[...]
    for piece in pieces {
      do throws(FormError) {
        switch piece.kind {
        case .dates:
          if let bytes = piece.bytes { try Utfil.write(bytes, to: piece.path) }
          done.append(piece)
        case .wheel:
          guard let (planned, entry) = wheels.popFirst() else { continue }
          var run = planned
          run.isDryRun = false
          for result in try run.make([entry]) { done.append(Piece(piece, result)) }
        case .calendar:
          if DocumentPlan.written.contains(piece.status) {
            let (new, there) = try Self.bytes(meetings, in: folder, dato: dato)
            if new != there { try Utfil.write(new, to: piece.path, keeping: false) }
          }
          done.append(piece)
        }
      } catch {
        return Outcome(skoleår: dates.skoleår, pieces: done, error: error.message)
      }
    }
    return Outcome(skoleår: dates.skoleår, pieces: done, error: nil)
  }
}

extension YearPlan.Piece {
  init(_ skjema: Skjema, _ result: Utfylling.Resultat) {
    // One published name ends in an underscore.
    let name = skjema.publisertNavn.hasSuffix("_") ? String(skjema.publisertNavn.dropLast()) : skjema.publisertNavn
    self.init(kind: .wheel, name: name, path: result.fil, status: result.status, notes: result.funn)
  }

  init(_ piece: Self, _ result: Utfylling.Resultat) {
    self.init(kind: piece.kind, name: piece.name, path: result.fil, status: result.status, notes: result.funn)
  }
}
