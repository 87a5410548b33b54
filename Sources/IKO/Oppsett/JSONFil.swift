import Disk
import Forms
import JSON

/// A small file of the program's own: one JSON object with a version, read whole and written whole.
///
///     let fil = try JSONFil("skole.json", råd: Wording.settingsAdvice)
///     fil.medlemmer["skole"]          // what stands there; empty where there is no file
struct JSONFil {
  /// Files of another version are not written by this one either: what they hold would be lost.
  static let versjon = 1
  /// Such a file has a dozen lines; a larger one is another file.
  private static let most = 1 << 18

  let sti: String
  /// The members but the version.
  let medlemmer: [String: JSONNode]
  /// The file that was read; nil where none is.
  let identitet: FileIdentity?

  /// Reads the file at a path, if there is one.
  ///
  /// - Parameter råd: what to do about a file that cannot be used, in a sentence.
  /// - Throws: `bad-json`, `newer-version`, `not-permitted`, `not-a-file`.
  init(_ sti: String, råd: String) throws(FormError) {
    self.sti = sti
    let read: (bytes: [UInt8], identity: FileIdentity)
    do throws(FileFault) {
      read = try Files.readIdentified(sti, limit: Self.most)
    } catch {
      switch error.kind {
      case .noSuchFile:
        medlemmer = [:]
        identitet = nil
        return
      case .tooLarge: throw FormError(kind: "bad-json", file: sti, message: Wording.notOurJSON(line: nil, råd))
      default: throw FormError(error)
      }
    }
    identitet = read.identity
    let text =
      read.bytes.starts(with: JSONObjects.mark) ? read.bytes.dropFirst(JSONObjects.mark.count) : read.bytes[...]
    // Only what can be read in one way: of a key that stands there twice, nobody knows which one is meant.
    guard case .object(var object) = JSONParser.node(text) else {
      throw FormError(kind: "bad-json", file: sti, message: Self.fault(in: Array(text), råd))
    }
    switch object.removeValue(forKey: "versjon") {
    case nil: break
    case .number(let number)? where number == 1: break
    case .number(let number)? where number > 1:
      throw FormError(kind: "newer-version", file: sti, message: Wording.newerFile)
    default: throw FormError(kind: "bad-json", file: sti, message: Wording.badFileVersion(råd))
    }
    medlemmer = object
  }

  /// What is wrong with a text that is no object that can be read in one way.
  private static func fault(in text: [UInt8], _ råd: String) -> String {
    switch try? JSONNode(text) {
    case .object: Wording.unclearJSON(råd)
    case nil: Wording.notOurJSON(line: JSONLeser.line(of: text), råd)
    default: Wording.notOurJSON(line: nil, råd)
    }
  }

  /// What is to stand in the file, as bytes: the version first, then the members in their order.
  static func bytes(_ members: [(String, JSONValue)]) -> [UInt8] {
    Array(JSONValue.object([("versjon", .number(String(versjon)))] + members).lines.utf8)
  }
}

extension Files {
  /// Does work in a folder that nobody else writes to meanwhile; what a run that died left there goes first.
  static func locked<T>(
    _ folder: String, for readers: Readers = .owner, _ work: () throws(FormError) -> T
  ) throws(FormError) -> T {
    let lock: FolderLock
    do throws(FileFault) {
      try makeFolder(folder, for: readers)
      lock = try FolderLock(folder)
      for name in try names(in: folder) where name.hasPrefix(temporaryPrefix) {
        cleanTemporary(name, in: folder, copies: folder + "/" + FolderLock.ownFolder + "/kopier/filer")
      }
    } catch {
      throw FormError(error)
    }
    defer { lock.release() }
    return try work()
  }

  /// Gives files their names; throws for the first that did not get it.
  static func commitAll(_ batch: [StagedFile]) throws(FormError) {
    if let fault = commit(batch).lazy.compactMap(\.self).first { throw FormError(fault) }
  }
}
