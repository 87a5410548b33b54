import Disk
import Forms
import Foundation
import IKO

/// The school's own form while a person says what goes where: the empty form and what was chosen, in `.iko/skjema`, for the owner alone.
///
/// A form in which somebody has written is never laid there. It stays until another takes its place or a person takes it away, for naming fifty places
/// is more than one sitting.
struct FormDraft {
  /// What is kept beside the form.
  struct State: Codable, Equatable {
    /// The name of the file that was sent.
    var navn: String
    /// The published form that it is meant to be; nil where each blank is a field of its own.
    var skjema: String?
    var valg: [EgetSkjema.Valg] = []
  }

  private let folder: String

  init(in folder: String) { self.folder = folder }

  private var place: String { folder + "/" + FolderLock.ownFolder + "/skjema" }
  private var form: String { place + "/skjema.docx" }
  private var choices: String { place + "/valg.json" }

  /// The form and what was chosen; nil where there is none, or somebody has made something else of the files.
  func read() -> (bytes: [UInt8], state: State)? {
    guard Files.kind(of: form) == .file, let bytes = try? Files.read(form),
      let text = try? Files.read(choices, limit: 4 << 20),
      let state = try? JSONDecoder().decode(State.self, from: Data(text))
    else { return nil }
    return (bytes, state)
  }

  /// Keeps another form.
  func keep(_ bytes: [UInt8], _ state: State) throws(FormError) {
    guard Files.kind(of: folder) == .folder else {
      throw FormError(kind: "not-a-folder", file: "", message: Wording.folderIsGone)
    }
    remove()
    try write(bytes, to: form)
    try keep(state)
  }

  func keep(_ state: State) throws(FormError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(state) else { return }
    try write(Array(data), to: choices)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FormError) {
    do throws(FileFault) {
      try Files.makeFolder(place)
      try Files.write(bytes, to: path, replacing: true)
    } catch {
      throw FormError(error)
    }
  }

  func remove() {
    for file in [form, choices] where Files.kind(of: file) == .file { Files.remove(file) }
    Files.removeEmptyFolder(place)
  }
}

/// What was made of the draft that is shown: reading a form anew takes longer than showing it.
struct FormMemory {
  private var key = ""
  private var known: EgetSkjema?
  /// The rules of the pages that were shown last, by their digests: a page asks for them in an address of their own.
  private var styles: [(digest: String, text: String)] = []

  mutating func read(_ draft: FormDraft) throws(FormError) -> EgetSkjema? {
    guard let (bytes, state) = draft.read() else { return nil }
    return try make(bytes, state)
  }

  mutating func make(_ bytes: [UInt8], _ state: FormDraft.State) throws(FormError) -> EgetSkjema {
    let now =
      ([Stamp.digest(ofBytes: bytes), state.navn, state.skjema ?? ""]
      + state.valg.flatMap { [$0.etikett, $0.sted, $0.felt, $0.navn ?? "", $0.slag ?? ""] }).joined(separator: "\u{0}")
    if now == key, let known { return known }
    let made = try EgetSkjema(
      bytes, navn: state.navn, skjema: state.skjema.flatMap { Skjemasamling.skjema($0) }, valg: state.valg)
    (key, known) = (now, made)
    return made
  }

  /// Where the rules of a page are asked for.
  mutating func address(of style: String) -> String {
    let digest = String(Stamp.digest(ofKey: style).prefix(16))
    if !styles.contains(where: { $0.digest == digest }) { styles.append((digest, style)) }
    if styles.count > 8 { styles.removeFirst() }
    return Router.ownFormStyle + "?v=" + digest
  }

  func style(_ digest: String?) -> String? { styles.first { $0.digest == digest }?.text }
}
