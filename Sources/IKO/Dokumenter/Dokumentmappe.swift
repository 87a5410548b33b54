import Disk
import Forms
import Foundation

/// A folder of documents that were made: what each is, and whose.
///
/// A document that nobody touched is known by the digests in its stamp; one that a person saved is read, because what it says decides.
struct Dokumentmappe {
  /// A document of the form.
  struct Dokument: Sendable {
    enum Slag: Sendable {
      case stemplet(Stamp)
      /// Without a stamp that could be believed; it was read all the same.
      case utenStempel
      /// It cannot be read; only its name tells whose it may be.
      case uleselig
    }

    let path: String
    let slag: Slag
    let day: Day?
    /// The digest of the bytes that showed whose it is; nil where only its stamp was asked.
    var innhold: String?
    /// Whether a person vouches for it.
    var erBekreftet = false

    var stamp: Stamp? { if case .stemplet(let stamp) = slag { stamp } else { nil } }
  }

  private(set) var documents: [Dokument] = []
  /// Of those that were read.
  private var lest: [Dokumentkjennetegn?] = []
  private var byDigest: [String: [Int]] = [:]
  private var register = Elevregister()
  /// The documents behind the register's places.
  private var registered: [Int] = []
  private var unreadable: [(document: Int, navn: Navneform?)] = []
  /// Documents that were not read, by the first and the last word of the name that their files bear: a hint which to read, and no more.
  private var byFileName: [String: [Int]] = [:]
  private let run: Utfylling
  private let skoleår: Skoleår
  private let vouched: Set<String>
  /// The first folder that cannot be opened: a document may lie in it that nobody sees.
  private(set) var closed: String?
  /// Files that a run was writing when it died, or is writing.
  private(set) var temporary: [(folder: String, name: String)] = []

  /// Reads the stamps of all documents below the run's folder, and what those say that are not as they were made.
  init(_ run: Utfylling) {
    self.run = run
    skoleår = Skoleår(containing: run.dato)
    vouched = Set(run.sammeElev.map(Self.resolved))
    var temporary: [(folder: String, name: String)] = []
    let paths = Self.documents(in: run.folder) { temporary.append(($0, $1)) }
    self.temporary = temporary
    let reader = Dokumentblikk(run)
    let seen = Workers.map(paths.count, jobs: run.jobs) { reader.look(at: paths[$0]) }
    for (path, found) in zip(paths, seen) {
      if let found {
        add(found.dokument, found.says)
      } else if closed == nil, Files.kind(of: path) == .folder {
        closed = path
      }
    }
  }

  /// Files that a person vouches for and that are no documents of the form here.
  var ukjenteBekreftelser: [String] {
    let known = Set(documents.filter(\.erBekreftet).map { Self.resolved($0.path) })
    return run.sammeElev.filter { !known.contains(Self.resolved($0)) }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path.precomposedStringWithCanonicalMapping
  }

  /// Name, birth date and class as a document that was read says them.
  func visning(of document: Int) -> String? { lest[document]?.visning }

  /// Whether no document of the form is there.
  var isEmpty: Bool { documents.isEmpty }

  private mutating func add(_ document: Dokument, _ says: Dokumentkjennetegn?) {
    let index = documents.count
    var document = document
    document.erBekreftet = !vouched.isEmpty && vouched.contains(Self.resolved(document.path))
    documents.append(document)
    lest.append(says)
    if let says {
      register.add(says.hvem)
      registered.append(index)
    }
    if let stamp = document.stamp {
      for digest in Set(Array(stamp.otherKeys.values) + [stamp.key].compactMap(\.self)) {
        byDigest[digest, default: []].append(index)
      }
      if says == nil, run.hvem != nil, let navn = Elevnavn(filnavn: document.path) {
        for key in Navneform(navn).ytterord { byFileName[key, default: []].append(index) }
      }
    } else if says == nil {
      unreadable.append((index, Elevnavn(filnavn: document.path).map { Navneform($0) }))
    }
  }

  /// The documents that are a pupil's, or may be.
  mutating func nære(_ elev: Kjennetegn, nøkkel: String) -> [(document: Int, samsvar: Samsvar)] {
    var elev = elev
    if elev.skoleår == nil { elev.skoleår = skoleår }
    var near: [Int: Samsvar] = [:]
    for key in Set(elev.all + [nøkkel]) {
      for index in (byDigest[Stamp.digest(ofKey: key)] ?? []).prefix(Elevregister.mostSharing * 4)
      where near[index] == nil {
        near[index] = samsvar(of: index, med: elev, nøkkel: nøkkel)
      }
    }
    for (place, _) in register.nære(elev) {
      let index = registered[place]
      if near[index] == nil { near[index] = samsvar(of: index, med: elev, nøkkel: nøkkel) }
    }
    // Digests are equal or not: a new surname, or a name left out, shows only in what the document says.
    if run.hvem != nil, !near.values.contains(where: \.erSamme) {
      for index in (elev.navn?.ytterord ?? []).flatMap({ (byFileName[$0] ?? []).prefix(Elevregister.mostSharing) })
      where near[index] == nil {
        near[index] = samsvar(of: index, med: elev, nøkkel: nøkkel)
      }
    }
    if let navn = elev.navn {
      for (index, own) in unreadable
      where own.map({ $0.likhet(med: navn) == .lik }) ?? Self.names(navn, in: documents[index].path) {
        near[index] = .uvisst(.uleselig)
      }
    }
    return near.filter { $0.value != .annen }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Whether a file that somebody called otherwise has all words of a name in its own: «Lie, Kari plan 2.docx».
  private static func names(_ navn: Navneform, in path: String) -> Bool {
    let file = Nøkkel.folded(path.split(separator: "/").last.map(String.init) ?? "")
    let words = Navneform(foldet: String(file.map { $0.isLetter || "-'’".contains($0) ? $0 : " " }))?.ord ?? []
    return navn.ord.count > 1 && Set(navn.ord).isSubset(of: words)
  }

  private mutating func samsvar(of index: Int, med elev: Kjennetegn, nøkkel: String) -> Samsvar {
    if let says = lest[index] { return says.samsvar(med: elev) }
    guard let stamp = documents[index].stamp else { return .annen }
    // A form that is about nobody is known by its key alone.
    guard let felt = run.hvem, elev.navn != nil else {
      return (elev.all + [nøkkel]).contains { stamp.key == Stamp.digest(ofKey: $0) } ? .samme(.alt) : .annen
    }
    if let samsvar = stamp.samsvar(med: elev, skoleår: skoleår) { return samsvar }
    let path = documents[index].path
    guard let bytes = try? Files.read(path), let file = try? StampedFile(bytes, name: path),
      let says = try? Dokumentkjennetegn(file, template: run.mal(av: file.stamp), felt: felt)
    else { return .uvisst(.uleselig) }
    lest[index] = says
    documents[index].innhold = Stamp.digest(ofBytes: bytes)
    return says.samsvar(med: elev)
  }

  /// Whether a document is of another school year than the run.
  func erFraEtAnnetÅr(_ index: Int) -> Bool {
    let year = documents[index].stamp?.day.map { Skoleår(containing: $0) } ?? lest[index]?.hvem.skoleår
    return year.map { $0 != skoleår } ?? false
  }

  /// Whether two documents may be of one pupil, as far as they say.
  func kanVæreSammeElev(_ one: Int, _ other: Int) -> Bool {
    if let mine = lest[one], let their = lest[other] { return !mine.hvem.samsvar(med: their.hvem).erToElever }
    guard let mine = documents[one].stamp, let their = documents[other].stamp else { return true }
    return ["nd", "nr"].allSatisfy { kind in
      guard let one = mine.otherKeys[kind], let other = their.otherKeys[kind] else { return true }
      return one == other
    }
  }

  /// The Word documents below a folder by name; not Word's locks, those of `.iko`, of a run that is writing, or behind a linked folder.
  ///
  /// A folder that cannot be opened stands in the list itself: whoever reads it reports it.
  /// - Parameters:
  ///   - onTemporary: called with each file that a run writes, or wrote when it died: its folder and its name.
  ///   - onOther: called with each document of another kind, which must be saved as .docx before it can be read.
  static func documents(
    in folder: String, onTemporary: (String, String) -> Void = { _, _ in }, onOther: (String) -> Void = { _ in }
  ) -> [String] {
    guard let names = try? Files.names(in: folder) else { return Files.kind(of: folder) == .folder ? [folder] : [] }
    return names.flatMap { name -> [String] in
      if name.hasPrefix(Files.temporaryPrefix) { onTemporary(folder, name) }
      guard !name.hasPrefix("."), !name.hasPrefix("~$") else { return [] }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch Files.kind(of: path) {
      case .folder: return Lenke.stands(at: path) ? [] : documents(in: path, onTemporary: onTemporary, onOther: onOther)
      case .file:
        switch Dokumentfil(name) {
        case .word: return [path]
        case .annen: onOther(path)
        case nil: break
        }
        return []
      default: return []
      }
    }
  }
}

/// A look at one file of the folder: whether it is a document of the run's form, and who it says that it is about.
private struct Dokumentblikk: Sendable {
  let run: Utfylling
  /// Recognises a document that has neither stamp nor tags; made when there is one.
  private let leser = Delt<Dokumentleser>()

  init(_ run: Utfylling) { self.run = run }

  /// Nil for what is no document of the form.
  func look(at path: String) -> (dokument: Dokumentmappe.Dokument, says: Dokumentkjennetegn?)? {
    guard Files.kind(of: path) != .folder else { return nil }
    guard let bytes = try? Files.read(path), let file = try? StampedFile(bytes, name: path) else {
      return run.gjelderElev ? (.init(path: path, slag: .uleselig, day: nil), nil) : nil
    }
    if let stamp = file.stamp {
      guard stamp.form == run.skjema, stamp.key != nil else { return nil }
      var document = Dokumentmappe.Dokument(path: path, slag: .stemplet(stamp), day: stamp.day)
      guard !stamp.isUntouched, let felt = run.hvem else { return (document, nil) }
      guard let says = try? Dokumentkjennetegn(file, template: run.mal(av: stamp), felt: felt) else {
        return (.init(path: path, slag: .uleselig, day: stamp.day), nil)
      }
      document.innhold = Stamp.digest(ofBytes: bytes)
      return (document, says)
    }
    guard run.gjelderElev, let reading = unstamped(bytes, path) else { return nil }
    return (
      .init(path: path, slag: .utenStempel, day: reading.answers.day("dok.dato")), Dokumentkjennetegn(reading)
    )
  }

  /// A document without a stamp, where it is of the form: by its tags, else by what is printed in it.
  private func unstamped(_ bytes: [UInt8], _ path: String) -> Reading<AnyForm>? {
    let tags = Set((try? Template<AnyForm>(bytes, name: path, layout: nil))?.fields.map(\.tag) ?? [])
    let known = run.template.fields.count { tags.contains($0.tag) }
    if tags.contains("elev.navn"), known * 2 > run.template.fields.count {
      return try? run.template.read(bytes, name: path)
    }
    // The header's name may be left where the fields of the text are gone.
    guard Skjemasamling.skjema(run.skjema) != nil,
      let lest = try? leser.value({ try? Dokumentleser() })?.read(path), lest.skjema == run.skjema
    else { return nil }
    return lest.reading
  }
}
