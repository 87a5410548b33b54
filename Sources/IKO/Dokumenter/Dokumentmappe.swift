import Forms
import OPC

/// A folder of documents that were made: which of them is whose.
struct Dokumentmappe {
  let folder: String
  private var documents: [String: [(path: String, stamp: Stamp)]] = [:]

  /// Reads the stamps of all documents below a folder. One that cannot be read has none.
  init(_ folder: String) {
    self.folder = folder
    for path in Self.documents(in: folder) {
      guard let bytes = try? Files.read(path), let stamp = try? Stamp(readFrom: bytes), let key = stamp.key else {
        continue
      }
      documents[Self.id(stamp.form, key), default: []].append((path, stamp))
    }
  }

  /// The documents of a form and a key's digest, wherever in the folder they lie and whatever they are called.
  func documents(form: String, key: String) -> [(path: String, stamp: Stamp)] {
    documents[Self.id(form, Stamp.digest(ofKey: key))] ?? []
  }

  private static func id(_ form: String, _ key: String) -> String { form + "\t" + key }

  /// The .docx files below a folder by name; not those of Word's locks, of `.iko`, or of a run that is writing.
  static func documents(in folder: String) -> [String] {
    guard let names = try? Files.names(in: folder) else { return [] }
    return names.flatMap { name -> [String] in
      guard !name.hasPrefix("."), !name.hasPrefix("~$") else { return [] }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch Files.kind(of: path) {
      case .folder: return documents(in: path)
      case .file: return name.lowercased().hasSuffix(".docx") ? [path] : []
      default: return []
      }
    }
  }
}
