import Disk
import Forms
import Foundation
import IKO
import OPC

/// The folder that the page works in: the lists that are chosen, and what was sent for as long as the page is served.
///
/// What is sent lies in `.iko/opplastet` (choices that are not saved in `.iko/utkast`, the school's own form in `.iko/skjema`), for the owner alone, and goes when the page ends; after a crash, when it is started the next time.
struct Workspace {
  let folder: String
  /// Held as long as the page is served, so that a second one in the same folder is refused.
  private let lock: FolderLock
  private(set) var sent: [Sent] = []
  /// Lists of the folder itself that are used, by name.
  private(set) var chosen: [String] = []
  private var count = 0

  /// A list that was sent.
  struct Sent: Sendable {
    let number: Int
    let name: String
    let path: String
  }

  /// The most lists that are held at once.
  static let most = 20

  init(_ folder: String) throws(Site.Fault) {
    self.folder = folder
    do throws(FileFault) {
      lock = try FolderLock(folder, file: "side")
    } catch {
      throw Site.Fault(
        sentence: error.kind == .busy ? Wording.alreadyServed(folder) : Wording.closedFolder(folder))
    }
    removeAll()
  }

  private var place: String { folder + "/" + FolderLock.ownFolder + "/opplastet" }

  private func removeAll() {
    for file in Files.regularFiles(below: place).files {
      Files.remove(file)
      Files.removeEmptyFolder(Files.folder(of: file))
    }
    Files.removeEmptyFolder(place)
  }

  mutating func close() {
    removeAll()
    sent = []
    lock.release()
  }

  /// What a list may be called. A document or a picture is none.
  static func isList(_ name: String) -> Bool {
    guard !name.hasPrefix("."), !name.hasPrefix("~$") else { return false }
    return Kildefil.erListe(name)
  }

  /// Keeps a list that was sent, as long as the page is served.
  mutating func add(_ upload: Upload) throws(FormError) {
    let name = Filnavn.short(Filnavn.clean(upload.name))
    guard Self.isList(upload.name), Self.isList(name) else {
      throw FormError(kind: "not-a-list", file: name, message: Wording.noList)
    }
    guard sent.count < Self.most else { throw FormError(kind: "too-many", file: name, message: Wording.tooManyLists) }
    guard upload.bytes.count <= Gate.Limits.list else {
      throw FormError(kind: "too-large", file: name, message: Wording.bodyTooLarge(to: Router.upload))
    }
    let path = try keep(upload.bytes, named: name)
    // The same list once more takes the place of the one before.
    for old in sent where old.name == name { remove(old.number) }
    sent.append(Sent(number: count, name: name, path: path))
  }

  /// Lays a document that was sent where it can be read, for as long as that takes.
  mutating func keep(_ bytes: [UInt8], named name: String) throws(FormError) -> String {
    // Nothing is made in the place of a folder that is gone.
    guard Files.kind(of: folder) == .folder else {
      throw FormError(kind: "not-a-folder", file: "", message: Wording.folderIsGone)
    }
    count += 1
    let path = "\(place)/\(count)/\(name)"
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: path))
      try Files.write(bytes, to: path, replacing: false)
    } catch {
      throw FormError(error)
    }
    return path
  }

  /// Takes such a document away.
  func drop(_ path: String) {
    Files.remove(path)
    Files.removeEmptyFolder(Files.folder(of: path))
  }

  mutating func remove(_ number: Int) {
    for one in sent where one.number == number {
      Files.remove(one.path)
      Files.removeEmptyFolder(Files.folder(of: one.path))
    }
    sent.removeAll { $0.number == number }
  }

  mutating func choose(_ names: [String]) {
    let there = listsInFolder
    chosen = there.filter(names.contains)
  }

  /// The names that lie right in the folder and may be lists: not those that the page has written.
  var listsInFolder: [String] {
    let names = (try? Files.names(in: folder)) ?? []
    return names.filter { Self.isList($0) && !isOwn($0) && Files.kind(of: folder + "/" + $0) == .file }.sorted()
  }

  /// The lists with decisions that lie in the folder.
  var decisionLists: [String] { Self.decisionLists(in: folder) }

  static func decisionLists(in folder: String) -> [String] {
    let names = (try? Files.names(in: folder)) ?? []
    return names.filter { isDecisions($0) && Files.kind(of: folder + "/" + $0) == .file }.sorted()
  }

  /// Where the school's own templates are.
  static func templates(in folder: String) -> String { folder + "/" + Malmappe.egne }

  static let decisions = "vurdert.xlsx"
  static let register = "svar.xlsx"
  static let overview = "oversikt.html"
  static let handover = "overlevering.xlsx"
  static let calendar = "iko.ics"

  /// What a meeting's sheet is called begins so.
  static let meetingSheet = "møte "

  static func isMeetingSheet(_ name: String) -> Bool {
    let name = name.precomposedStringWithCanonicalMapping
    return name.hasPrefix(meetingSheet) && name.hasSuffix(".html")
  }

  static func isDecisions(_ name: String) -> Bool {
    name == decisions || name.hasPrefix("vurdert ") && name.hasSuffix(".xlsx")
  }

  private func isOwn(_ name: String) -> Bool {
    Self.isDecisions(name) || [Self.register, Self.handover].contains(name)
      || name.hasPrefix(Møtedatoliste.filnavn + " ")
  }

  /// The lists that are used now, those of the folder first.
  var lists: [String] { chosen.map { folder + "/" + $0 } + sent.map(\.path) }

  /// A message for a person who has the page, and no commands.
  func said(_ message: String) -> String { shown(CommandWords.removed(from: message)) }

  /// A sentence with paths as a person knows them: below the folder, and of a list that was sent its name.
  func shown(_ text: String) -> String {
    var text = text
    for one in sent { text = text.replacing(one.path, with: one.name) }
    return text.replacing(folder + "/", with: "")
  }
}
