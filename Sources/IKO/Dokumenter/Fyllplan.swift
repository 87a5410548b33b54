import Forms
import Foundation
import OPC

/// What shall become of one pupil's document, decided before anything is written.
struct Fyllplan {
  let path: String
  let day: Day
  /// What is there now of this pupil and form.
  let existing: Stamp?
  /// Nothing is made where this is set.
  let verdict: (Utfylling.Status, Finding)?
  let remarks: [Finding]

  /// - Parameters:
  ///   - found: the documents of this pupil and form that are there already.
  ///   - isNameTaken: whether an earlier pupil's document gets this name in the same run.
  init(
    _ oppføring: Oppføring, _ run: Utfylling, path: String, day: Day, found: [Dokumentmappe.Funnet], isNameTaken: Bool
  ) {
    self.path = path
    self.day = day
    existing = found.first?.stamp
    remarks = Self.remarks(on: oppføring)
    if let verdict = Self.verdict(on: oppføring, path, found, run) {
      self.verdict = verdict
    } else {
      verdict = isNameTaken ? (.mislykket, Finding(.kept, .error, message: Wording.sameFileName)) : nil
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
