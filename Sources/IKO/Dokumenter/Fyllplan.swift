import Forms
import Foundation
import OPC

/// What shall become of one pupil's document, decided before anything is written.
struct Fyllplan {
  let oppføring: Oppføring
  let path: String
  let day: Day
  /// What is there now of this pupil and form.
  let existing: Stamp?
  /// Nothing is made where this is set.
  let verdict: (Utfylling.Status, Finding)?
  let remarks: [Finding]

  static func plans(for oppføringer: [Oppføring], _ run: Utfylling) throws(FormError) -> [Fyllplan] {
    let folder = Dokumentmappe(run.folder)
    if let closed = folder.closed {
      throw FormError(kind: "not-permitted", file: closed, message: Wording.closedFolder)
    }
    var times: [String: Int] = [:]
    for key in oppføringer.flatMap({ Set([$0.nøkkel] + $0.kjennetegn.all) }) { times[key, default: 0] += 1 }
    var found = oppføringer.map { oppføring in
      // A document may be known by an older key: the list has got numbers since.
      let strong = [oppføring.nøkkel, oppføring.kjennetegn.elevnummer, oppføring.kjennetegn.navnOgDato]
      return strong.compactMap(\.self).filter { times[$0] == 1 }.lazy
        .map { folder.documents(form: run.skjema, key: $0) }.first { !$0.isEmpty } ?? []
    }
    let days = zip(oppføringer, found).map { oppføring, found in
      found.first?.stamp.day ?? oppføring.values.day("dok.dato") ?? run.dato
    }
    let names =
      run.fileName.map { [Filnavn.clean($0) + ".docx"] }
      ?? Filnavn.paths(for: oppføringer, skjema: run.skjema, dates: days, withNames: run.withNames)
    for index in oppføringer.indices where found[index].isEmpty {
      found[index] = folder.document(at: run.folder + "/" + names[index], of: oppføringer[index], run)
    }
    var taken: Set<String> = []
    return oppføringer.indices.map { index in
      let path = found[index].first?.path ?? run.folder + "/" + names[index]
      var verdict = verdict(on: oppføringer[index], path, found[index], run)
      if verdict == nil, !taken.insert(Nøkkel.folded(path)).inserted {
        verdict = (.mislykket, Finding(.kept, .error, message: Wording.sameFileName))
      }
      return Fyllplan(
        oppføring: oppføringer[index], path: path, day: days[index], existing: found[index].first?.stamp,
        verdict: verdict, remarks: remarks(on: oppføringer[index]))
    }
  }

  private static func verdict(
    on oppføring: Oppføring, _ path: String, _ documents: [Dokumentmappe.Funnet], _ run: Utfylling
  ) -> (Utfylling.Status, Finding)? {
    if oppføring.navn == nil, run.template.fields.contains(where: { $0.tag == "elev.navn" }) {
      return (.mislykket, Finding(.noName, .error, place: oppføring.sted, message: Wording.noName))
    }
    func kept(_ message: String, _ code: Finding.Code = .kept) -> (Utfylling.Status, Finding) {
      (.beholdt, Finding(code, .warning, message: message))
    }
    if documents.count > 1 { return kept(Wording.twice(documents.count), .twice) }
    let folder = Files.folder(of: path)
    if Lenke.stands(at: path) || folder != run.folder && Lenke.stands(at: folder) {
      return (.mislykket, Finding(.kept, .error, message: Wording.link))
    }
    guard let stamp = documents.first?.stamp else {
      return Files.kind(of: path) == nil ? nil : kept(Wording.foreignFile)
    }
    if !stamp.isUntouched { return kept(Wording.kept) }
    return stamp.template == run.template.digest ? nil : kept(Wording.otherTemplate)
  }

  private static func remarks(on oppføring: Oppføring) -> [Finding] {
    guard let navn = oppføring.navn, Filnavn.hidesCharacters(navn.fullt) else { return [] }
    return [Finding(.replacedCharacters, .remark, field: "elev.navn", message: Wording.invisibleInName)]
  }
}

/// Symbolic links in the folder that documents go into: nothing is written through them.
enum Lenke {
  static func stands(at path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}

/// The file that Word lays beside a document while somebody has it open: `~$` and the name without its first two letters.
enum Wordlås {
  static func isOpen(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return Files.kind(of: Files.folder(of: path) + "/~$" + name.dropFirst(2)) != nil
  }
}
