import Forms
import OPC

/// A folder of documents that were made: which of them is whose.
struct Dokumentmappe {
  typealias Funnet = (path: String, stamp: Stamp)

  private var documents: [String: [Funnet]] = [:]
  /// By what else their stamps tell of whose they are.
  private var byOtherKey: [String: [Funnet]] = [:]
  /// The first folder that cannot be opened: a document may lie in it that nobody sees.
  private(set) var closed: String?
  /// Files that a run was writing when it died, or is writing.
  private(set) var temporary: [(folder: String, name: String)] = []

  /// Reads the stamps of all documents below a folder, without what fields held. One that cannot be read has none.
  init(_ folder: String, jobs: Int = 1) {
    var temporary: [(folder: String, name: String)] = []
    let paths = Self.documents(in: folder) { temporary.append(($0, $1)) }
    self.temporary = temporary
    let stamps = Workers.map(paths.count, jobs: jobs) { index -> Stamp? in
      (try? Files.read(paths[index])).flatMap { try? Stamp(readFrom: $0, withPrints: false) }
    }
    for (path, stamp) in zip(paths, stamps) {
      if let stamp, let key = stamp.key {
        documents[Self.id(stamp.form, key), default: []].append((path, stamp))
        for (kind, digest) in stamp.otherKeys {
          byOtherKey[Self.id(stamp.form, kind + digest), default: []].append((path, stamp))
        }
      } else if closed == nil, Files.kind(of: path) == .folder {
        closed = path
      }
    }
  }

  /// Whether there is no document with a stamp.
  var isEmpty: Bool { documents.isEmpty }

  /// The documents of a form and a pupil's key, wherever in the folder they lie and whatever they are called.
  func documents(form: String, key: String) -> [Funnet] { documents[Self.id(form, Stamp.digest(ofKey: key))] ?? [] }

  /// The documents whose stamps tell of a pupil under another key than the list has now: the strongest kind that both have decides.
  func documents(form: String, of kjennetegn: Kjennetegn, where isOwn: (String) -> Bool) -> [Funnet] {
    let mine = kjennetegn.byKind
    for (rank, kind) in Kjennetegn.kinds.enumerated() {
      guard let key = mine[kind], isOwn(key) else { continue }
      let found = (byOtherKey[Self.id(form, kind + Stamp.digest(ofKey: key))] ?? []).filter { document in
        Kjennetegn.kinds[..<rank].allSatisfy { stronger in
          guard let own = mine[stronger], let their = document.stamp.otherKeys[stronger] else { return true }
          return Stamp.digest(ofKey: own) == their
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The document at a path, where it was made for this pupil under a key that the list no longer tells: name and birth date agree.
  func document(at path: String, of oppføring: Oppføring, _ run: Utfylling) -> [Funnet] {
    guard let wanted = oppføring.kjennetegn.navnOgDato, let bytes = try? Files.read(path),
      let stamp = try? Stamp(readFrom: bytes, withPrints: false), stamp.form == run.skjema,
      let values = try? run.template.read(bytes, name: path).answers
    else { return [] }
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    return Kjennetegn(navn: navn, values: values).navnOgDato == wanted ? [(path, stamp)] : []
  }

  private static func id(_ form: String, _ key: String) -> String { form + "\t" + key }

  /// The .docx files below a folder by name; not those of Word's locks, of `.iko`, of a run that is writing, or behind a linked folder.
  ///
  /// A folder that cannot be opened stands in the list itself: whoever reads it is told so.
  /// - Parameter onTemporary: told each file that a run writes, or wrote when it died: its folder and its name.
  static func documents(in folder: String, onTemporary: (String, String) -> Void = { _, _ in }) -> [String] {
    guard let names = try? Files.names(in: folder) else { return Files.kind(of: folder) == .folder ? [folder] : [] }
    return names.flatMap { name -> [String] in
      if name.hasPrefix(Files.temporaryPrefix) { onTemporary(folder, name) }
      guard !name.hasPrefix("."), !name.hasPrefix("~$") else { return [] }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch Files.kind(of: path) {
      case .folder: return Lenke.stands(at: path) ? [] : documents(in: path, onTemporary: onTemporary)
      case .file: return name.lowercased().hasSuffix(".docx") ? [path] : []
      default: return []
      }
    }
  }
}
