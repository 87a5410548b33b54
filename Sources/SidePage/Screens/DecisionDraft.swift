import Disk
import Forms
import IKO

/// Choices that a person has made and not saved: a list for decisions like the one that they will be saved in, in `.iko/utkast`.
///
/// It is read as any such list is, so that a choice is the pupil's whose it is for sure, or nobody's. It holds for the saved list as that was: when
/// that is another, the draft means nothing any more, and goes.
struct DecisionDraft {
  private let list: DecisionList
  private let folder: String
  private let dato: Day

  init(of list: DecisionList, in folder: String, dato: Day) {
    (self.list, self.folder, self.dato) = (list, folder, dato)
  }

  private static func place(in folder: String) -> String { folder + "/" + FolderLock.ownFolder + "/utkast" }

  private var path: String {
    let saved = ListMemory.state(of: [folder + "/" + list.name]).joined()
    return "\(Self.place(in: folder))/\(Stamp.digest(ofKey: saved).prefix(16)) \(list.name)"
  }

  /// What was chosen and is not what is saved, by the pupils' ids.
  var chosen: [String: Vurdertliste.Avgjørelse] {
    guard Files.kind(of: path) == .file, let draft = try? Forrige(contentsOf: path, dato: dato) else { return [:] }
    var chosen: [String: Vurdertliste.Avgjørelse] = [:]
    for vurdering in list.vurderinger {
      guard let one = draft.avgjørelse(om: vurdering.elev)?.avgjørelse else { continue }
      if one != list.saved(vurdering) { chosen[DecisionList.id(vurdering)] = one }
    }
    return chosen
  }

  /// Keeps choices, and those that were kept before of pupils whom these are not about.
  func keep(_ new: [String: Vurdertliste.Avgjørelse]) throws(FormError) {
    let bytes = try list.workbook(chosen.merging(new) { $1 }, for: folder + "/" + list.name, dato: dato)
    let path = path
    Self.remove(in: folder)
    do throws(FileFault) {
      try Files.makeFolder(Self.place(in: folder))
      try Files.write(bytes, to: path, replacing: true)
    } catch {
      throw FormError(error)
    }
  }

  /// Takes away every draft of the folder.
  static func remove(in folder: String) {
    let place = place(in: folder)
    for file in Files.regularFiles(below: place).files { Files.remove(file) }
    Files.removeEmptyFolder(place)
  }
}

extension DecisionList {
  /// The list with these decisions in it; of the others it holds what was decided before.
  func workbook(
    _ chosen: [String: Vurdertliste.Avgjørelse], for path: String, dato: Day
  ) throws(FormError) -> [UInt8] {
    guard let skjema = Skjemasamling.skjema(Oppfølgingsplan.navn) else {
      throw FormError(kind: "no-template", file: name, message: Wording.notFound)
    }
    let sorted = Gruppe.allCases.flatMap { $0.elever(vurderinger) }
    var liste = Vurdertliste(sorted, Planforslag(try skjema.template(), regelverk), forrige: forrige, dato: dato)
    liste.beholderAndre = true
    for vurdering in vurderinger {
      if let avgjørelse = chosen[Self.id(vurdering)] { liste.avgjørelser[vurdering.elev.nøkkel] = avgjørelse }
    }
    return try liste.workbook(for: path)
  }
}
