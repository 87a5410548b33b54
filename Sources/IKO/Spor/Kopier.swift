import Disk
import Forms
import Norwegian

/// What is kept of files that were replaced, and how old it is: `.iko/kopier` of every folder below one. With it, corrections of readings that hold no
/// more, because no document is the one that was corrected: `.iko/rettelser`.
///
///     let kopier = try Kopier(i: "Output", eldreEnn: day, dato: today)
///     for kopi in kopier.gamle where !kopi.erEneste { … }
public struct Kopier: Sendable {
  /// The copies that are older, the oldest first.
  public let gamle: [Kopi]
  /// How many copies there are in all.
  public let antall: Int
  /// Registers, overviews and calendars that are older: they lie there too, and are left alone.
  public let andre: [Annen]

  /// A copy of a file that was replaced, or corrections that hold no more.
  public struct Kopi: Sendable {
    public let fil: String
    /// `.kopi` or `.rettelse`.
    public var slag = Filslag.kopi
    /// When the file was replaced.
    public let dato: Day
    public let skjema: String?
    /// The document or file that is there now in its place, or another document of the same pupil; nil where there is none.
    public let gjelder: String?
    /// What stands in it and in no document or file that is there now: fields by their labels, places in a list.
    public let eneste: [String]
    /// Whether it could be read at all.
    public let erLest: Bool
    let state: Files.State

    /// Whether words stand in it that stand nowhere else, or may.
    public var erEneste: Bool { !erLest || !eneste.isEmpty }
  }

  public struct Annen: Sendable {
    public let fil: String
    public let slag: Filslag
    public let dato: Day
  }

  /// Throws where there is no such folder, and where the templates cannot be read.
  ///
  /// - Parameters:
  ///   - mappe: the folder's files.
  ///   - grense: copies of days before this one are old.
  ///   - dato: decides what two-digit years mean.
  ///   - jobs: how many files are read at once.
  ///   - onFile: called with each file that was read, from any thread.
  public init(i mappe: Mappefiler, eldreEnn grense: Day, dato: Day, jobs: Int = 1, onFile: @Sendable () -> Void = {})
    throws(FormError)
  {
    let leser = try Kopileser(dato: dato)
    let kept = mappe.filer.filter(Innholdsleser.isKept)
    antall = kept.count
    let old = kept.compactMap { path -> (path: String, day: Day, state: Files.State)? in
      guard let state = Files.state(of: path), let day = Self.day(of: path, state), day < grense else { return nil }
      return (path, day, state)
    }
    // What may hold the same words is what lies in the folder that the copies are kept for.
    let roots = Set(old.map { Self.root(of: $0.path) })
    let living = mappe.filer.filter { path in
      guard !Innholdsleser.isKept(path) else { return false }
      return roots.contains { $0.isEmpty || path.hasPrefix($0) } || Self.isOld(path, grense)
    }
    let gjeldende = Gjeldende(
      Workers.map(living.count, jobs: jobs) { index in
        defer { onFile() }
        return leser.gjeldende(living[index])
      })
    let found = Workers.map(old.count, jobs: jobs) { index -> Kopi in
      defer { onFile() }
      let (path, day, state) = old[index]
      let said = leser.kopi(path)
      return Kopi(
        fil: path, dato: day, skjema: said?.skjema,
        gjelder: said.flatMap { gjeldende.successor(of: $0, below: Self.root(of: path)) },
        eneste: said.map { gjeldende.missing(from: $0, below: Self.root(of: path)) } ?? [], erLest: said != nil,
        state: state)
    }
    gamle = (found + Self.rettelser(mappe, grense)).enumerated().sorted {
      ($0.element.dato, $0.offset) < ($1.element.dato, $1.offset)
    }.map(\.element)
    andre = zip(living, gjeldende.slag).compactMap { path, slag in
      guard let slag, slag.samlerElever, Self.isOld(path, grense), let day = Self.written(path) else { return nil }
      return Annen(fil: path, slag: slag, dato: day)
    }
  }

  /// Corrections that are older, and of no document that is there. What a person wrote in them may stand nowhere else.
  private static func rettelser(_ mappe: Mappefiler, _ grense: Day) -> [Kopi] {
    let old = mappe.filer.filter(Rettelsesfil.isOne).compactMap { path -> Kopi? in
      guard let state = Files.state(of: path) else { return nil }
      let file = try? Rettelsesfil(path)
      guard let day = file?.rettelser.map(\.dato).max() ?? written(path), day < grense else { return nil }
      let document = file.map { root(of: path) + $0.sti }.flatMap { Files.kind(of: $0) == .file ? $0 : nil }
      return Kopi(
        fil: path, slag: .rettelse, dato: day, skjema: nil, gjelder: document,
        eneste: file?.rettelser.map(\.navn) ?? [], erLest: file != nil, state: state)
    }
    guard !old.isEmpty else { return [] }
    let living = Set(
      mappe.filer.filter { Dokumentfil($0) == .word && !Innholdsleser.isKept($0) }
        .compactMap { (try? Files.read($0)).map { Stamp.digest(ofBytes: $0) } })
    return old.filter { copy in (try? Rettelsesfil(copy.fil)).map { !living.contains($0.dokument) } ?? true }
  }

  /// Whether a file that may hold many pupils was last written to before a day.
  private static func isOld(_ path: String, _ grense: Day) -> Bool {
    let endings = [".xlsx", ".xlsm", ".csv", ".html", ".htm", ".ics", ".json", ".jsonl"]
    return endings.contains { path.lowercased().hasSuffix($0) } && written(path).map { $0 < grense } ?? false
  }

  private static func written(_ path: String) -> Day? {
    Files.state(of: path).flatMap { Day(number: $0.written / 86_400) }
  }

  /// The day of the folder that a copy lies in; of one that has none, the day that it was written on.
  private static func day(of path: String, _ state: Files.State) -> Day? {
    let folder = Files.name(of: Files.folder(of: path))
    return Day(iso: folder) ?? Day(number: state.written / 86_400)
  }

  /// The folder that copies are kept for, with its slash; empty for the one that the command was run in.
  static func root(of path: String) -> String {
    let text = "/" + path
    let places = ["/kopier/", "/rettelser/"].map { "/" + FolderLock.ownFolder + $0 }
    guard let range = places.lazy.compactMap({ text.firstRange(of: $0) }).first else { return "" }
    return String(text[..<range.lowerBound].dropFirst()).appending(text[..<range.lowerBound].count > 1 ? "/" : "")
  }
}

extension Kopier {
  /// Deletes copies, and then the folders that are empty because of it. A copy that was written to since it was looked at stays.
  ///
  /// - Returns: the paths that are gone, and what could not be deleted.
  public static func slett(_ kopier: [Kopi], onEach: () -> Void = {}) -> (slettet: Set<String>, feil: [FormError]) {
    var gone: Set<String> = []
    var errors: [FormError] = []
    for (root, copies) in Dictionary(grouping: kopier, by: { root(of: $0.fil) }).sorted(by: { $0.key < $1.key }) {
      let folder = root.isEmpty ? "." : String(root.dropLast())
      do throws(FileFault) {
        let lock = try FolderLock(folder)
        defer { lock.release() }
        for copy in copies {
          onEach()
          // Nothing but a copy, whatever the list says.
          guard Innholdsleser.isKept(copy.fil) || Rettelsesfil.isOne(copy.fil), Files.state(of: copy.fil) == copy.state
          else {
            errors.append(FormError(FileFault(.changed, copy.fil)))
            continue
          }
          do throws(FileFault) {
            try Files.delete(copy.fil)
            gone.insert(copy.fil)
          } catch {
            errors.append(FormError(error))
          }
        }
        for name in Files.temporaries(below: root + FolderLock.ownFolder) { Files.sweep(name.folder) }
        for day in Set(copies.map { Files.folder(of: $0.fil) }) { Files.removeEmptyFolder(day) }
        Files.removeEmptyFolder(root + FolderLock.ownFolder + "/kopier")
      } catch {
        errors.append(FormError(error))
      }
    }
    return (gone, errors)
  }
}
