import Disk
import Forms

/// Takes in documents that people have filled out: each goes to the place of the one that it was made from.
///
/// A document in the folder is replaced only when nobody has changed it; two that people have written in are both kept. The one that is
/// replaced goes to `.iko/kopier`. Where it cannot be decided whose a document is, it stays where it lies, with a text beside it.
struct Dokumentmottak {
  private struct Kjent {
    let path: String
    let skjema: String
    let kjennetegn: Dokumentkjennetegn
    let dato: Day?
    let fra: Day?
  }

  private let tjeneste: Mappetjeneste
  /// The documents of the folder; read when the first one comes in.
  private var known: [Kjent]?
  private var leser: Dokumentleser?
  /// What is known of documents by the number of their reading.
  private var byReading: [String: (reading: Int, kjent: Kjent)] = [:]

  init(_ tjeneste: Mappetjeneste) { self.tjeneste = tjeneste }

  /// Takes documents of the folder that were read already, instead of reading them all.
  ///
  /// - Parameter readings: of each document the number of its reading; of one that is known by that number nothing is found out again.
  mutating func use(_ documents: [Dokumentleser.Lest], readings: [Int]) {
    guard readings.count == documents.count else {
      known = documents.map { Self.known($0, path: $0.fil) }
      return
    }
    var kept: [String: (reading: Int, kjent: Kjent)] = [:]
    for (lest, reading) in zip(documents, readings) {
      if let before = byReading[lest.fil], before.reading == reading {
        kept[lest.fil] = before
      } else {
        kept[lest.fil] = (reading, Self.known(lest, path: lest.fil))
      }
    }
    byReading = kept
    known = documents.compactMap { kept[$0.fil]?.kjent }
  }

  mutating func receive(_ fil: Innkurv.Fil, _ bytes: [UInt8]) -> Behandling.Resultat {
    do throws(FormError) {
      return try place(fil, bytes)
    } catch {
      var result = Behandling.Resultat(melding: "", feil: [error.message], isBusy: error.kind == "busy")
      result.stops = error.kind == "no-space"
      return result
    }
  }

  private mutating func place(_ fil: Innkurv.Fil, _ bytes: [UInt8]) throws(FormError) -> Behandling.Resultat {
    let reader = try reader()
    let lest = try reader.read(fil.path)
    guard Innkurv.forms.contains(lest.skjema) else {
      return Behandling.Resultat(melding: "", feil: [Wording.notAboutAPupil])
    }
    guard let oppføring = lest.oppføring, oppføring.navn != nil else {
      let message = lest.oppføring == nil ? Wording.savedForAnother : Wording.nobodyInDocument
      return Behandling.Resultat(melding: "", feil: [message])
    }
    let all = known ?? documents(reader)
    known = all
    let funn = lest.findings.filter { $0.severity != .remark && $0.code != .rule }
    let mine = Self.known(lest, path: fil.path)
    let near = all.map { (kjent: $0, samsvar: isOfPeriod($0, mine) ? samsvar($0, mine) : .annen) }
    let same = near.filter { if case .samme = $0.samsvar { true } else { false } }.map(\.kjent)
    if same.count > 1 {
      return Behandling.Resultat(melding: "", feil: [Wording.twice(same.map { shown($0.path) })])
    }
    guard let there = same.first else {
      for (kjent, samsvar) in near {
        guard case .uvisst(let why) = samsvar else { continue }
        return Behandling.Resultat(melding: "", feil: [Wording.unclearReturn(why, [shown(kjent.path)])])
      }
      let day = lest.reading.answers.day("dok.dato") ?? tjeneste.dato
      let name = Filnavnliste.path(of: oppføring, skjema: lest.skjema, day: day, withNames: tjeneste.withNames)
      let path = try writeBeside(
        bytes, tjeneste.ut + "/" + Dokumentfil.cut(name).stem + Dokumentfil.cut(fil.name).ending)
      known?.append(Self.known(lest, path: path))
      return Behandling.Resultat(melding: Wording.taken(in: shown(path)), funn: funn + ofAnotherSchool(lest, mine, all))
    }
    if Wordlås.isOpen(there.path) { return Behandling.Resultat(melding: "", isBusy: true) }
    let (old, identity) = try FormError.ofFiles { () throws(FileFault) in try Files.readIdentified(there.path) }
    if old == bytes { return Behandling.Resultat(melding: Wording.alreadyThere, funn: funn) }
    // What somebody has written stays, also where it came in here before: which of two versions counts, a person decides.
    // Nor does one of another kind take the place of a .docx.
    guard (try? Stamp(readFrom: old))?.isUntouched == true,
      Dokumentfil.cut(there.path).ending.lowercased() == Dokumentfil.cut(fil.name).ending.lowercased()
    else {
      // A document with macros that is called .docx does not open in Word: each keeps the ending that it came with.
      let path = try writeBeside(
        bytes, "\(Dokumentfil.cut(there.path).stem) (innlevert \(tjeneste.dato.iso))\(Dokumentfil.cut(fil.name).ending)"
      )
      let finding = Finding(.twice, .warning, message: Wording.editedInBoth(shown(there.path)))
      return Behandling.Resultat(melding: Wording.taken(in: shown(path)), funn: funn + [finding])
    }
    guard try replace(old, identity, at: there.path, with: bytes) else {
      return Behandling.Resultat(melding: "", isBusy: true)
    }
    return Behandling.Resultat(melding: Wording.taken(in: shown(there.path)), funn: funn)
  }

  private mutating func reader() throws(FormError) -> Dokumentleser {
    if let leser { return leser }
    let reader = try Dokumentleser()
    leser = reader
    return reader
  }

  /// False when a person saved the old one a moment ago; the next round looks again.
  private func replace(_ old: [UInt8], _ identity: FileIdentity, at path: String, with bytes: [UInt8]) throws(FormError)
    -> Bool
  {
    let name = "\(Stamp.digest(ofKey: path).prefix(8))-\(Stamp.digest(ofBytes: old).prefix(8)).docx"
    let copy = "\(tjeneste.ut)/\(FolderLock.ownFolder)/kopier/\(tjeneste.dato.iso)/\(name)"
    return try commit(bytes, to: path, replacing: StagedFile.Replaced(old: identity, copy: copy))
  }

  /// Written whole and synced under the folder's lock. False where another file stands there.
  private func commit(
    _ bytes: [UInt8], to path: String, replacing replaced: StagedFile.Replaced? = nil
  ) throws(FormError) -> Bool {
    let fault = try FormError.ofFiles { () throws(FileFault) -> FileFault? in
      let lock = try FolderLock(tjeneste.ut)
      defer { lock.release() }
      return Files.commit([try Files.stage(bytes, for: path, replacing: replaced)]).first ?? nil
    }
    guard let fault else { return true }
    if [.alreadyThere, .changed].contains(fault.kind) { return false }
    throw FormError(fault)
  }

  /// To the path, or beside what stands there. The same bytes are not written twice.
  private func writeBeside(_ bytes: [UInt8], _ path: String) throws(FormError) -> String {
    let digest = Stamp.digest(ofBytes: bytes)
    let (stem, ending) = Dokumentfil.cut(path)
    for candidate in [path, "\(stem) (\(digest.prefix(6)))\(ending)"] {
      if let there = try Utfil.existing(candidate) {
        if there == bytes { return candidate }
        continue
      }
      if try commit(bytes, to: candidate) { return candidate }
    }
    throw FormError(kind: "already-there", file: path, message: Wording.foreignFile)
  }

  /// What is said of a document that is made at another school than all others of the folder: the pupil may have moved, or it was sent here by mistake.
  private func ofAnotherSchool(_ lest: Dokumentleser.Lest, _ mine: Kjent, _ all: [Kjent]) -> [Finding] {
    let schools = Set(all.compactMap(\.kjennetegn.hvem.skole))
    guard let school = mine.kjennetegn.hvem.skole, !schools.isEmpty, !schools.contains(school),
      let name = lest.reading.answers.text("skole.navn")
    else { return [] }
    return [Finding(.whose, .warning, field: "skole.navn", message: Wording.fromAnotherSchool(name))]
  }

  private func documents(_ reader: Dokumentleser) -> [Kjent] {
    let paths = Dokumentsøk.documents(at: [tjeneste.ut])
    return reader.read(paths, jobs: tjeneste.jobs).compactMap { result in
      (try? result.get()).map { Self.known($0, path: $0.fil) }
    }
  }

  private static func known(_ lest: Dokumentleser.Lest, path: String) -> Kjent {
    let values = lest.reading.answers
    return Kjent(
      path: path, skjema: lest.skjema, kjennetegn: Dokumentkjennetegn(lest.reading),
      dato: values.day("dok.dato"),
      fra: values.day(lest.skjema == Sjekkliste.navn ? "kart.dato" : "plan.fra"))
  }

  private func samsvar(_ there: Kjent, _ mine: Kjent) -> Samsvar {
    let samsvar = there.kjennetegn.samsvar(med: mine.kjennetegn.hvem)
    if case .samme = samsvar, mine.kjennetegn.erUsikkert { return .uvisst(.lagretForAnnen) }
    return samsvar
  }

  /// One form, made on one day or for one period.
  private func isOfPeriod(_ there: Kjent, _ mine: Kjent) -> Bool {
    guard there.skjema == mine.skjema else { return false }
    if let a = there.dato, a == mine.dato { return true }
    if let a = there.fra, a == mine.fra { return true }
    return there.dato == nil && there.fra == nil
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(tjeneste.ut + "/") ? String(path.dropFirst(tjeneste.ut.count + 1)) : path
  }
}
