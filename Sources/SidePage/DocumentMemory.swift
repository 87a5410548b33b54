import Disk
import Forms
import Foundation
import IKO

/// The documents of the folder, read: each is read again only when its file is another.
struct DocumentMemory {
  /// What was read of the folder.
  struct Documents {
    var read: [Dokumentleser.Lest] = []
    var errors: [FormError] = []
    /// Documents of another kind, which were not read.
    var others: [String] = []
    /// Of each document in ``read``, which reading of the memory it is: another one as soon as it was read anew.
    var readings: [Int] = []
  }

  private var reader: Dokumentleser?
  private var known: [String: (state: Files.State, result: Result<Dokumentleser.Lest, FormError>, reading: Int)] = [:]
  private var count = 0
  /// The files of corrections, when documents were read last.
  private var corrections: [String: String] = [:]

  /// - Parameter progress: called for each document that is read.
  mutating func read(_ folder: String, _ progress: WorkProgress) throws(FormError) -> Documents {
    var documents = Documents()
    // The school's own templates lie in the folder too, and are nobody's documents.
    let templates = Workspace.templates(in: folder) + "/"
    let paths = Dokumentsøk.documents(at: [folder]) {
      if !$0.hasPrefix(templates) { documents.others.append($0) }
    }.filter { !$0.hasPrefix(templates) }
    forgetCorrected(folder)
    var fresh: [String: Files.State] = [:]
    for path in paths {
      if let state = Files.state(of: path), known[path]?.state != state { fresh[path] = state }
    }
    let new = paths.filter { fresh[$0] != nil || known[$0] == nil }
    if !new.isEmpty {
      let reader = try makeReader()
      let results = progress.during(new.count, Wording.readSoFar) { onEach in
        reader.read(new, jobs: Workers.standard, onEach: onEach)
      }
      for (path, result) in zip(new, results) {
        count += 1
        guard let state = fresh[path] else {
          documents.add(result, count)
          continue
        }
        known[path] = (state, result, count)
      }
    }
    let there = Set(paths)
    known = known.filter { there.contains($0.key) }
    for path in paths { if let one = known[path] { documents.add(one.result, one.reading) } }
    return documents
  }

  /// A document is read anew when somebody has corrected it, or taken a correction away.
  private mutating func forgetCorrected(_ folder: String) {
    let mappe = Rettelsesmappe(i: folder)
    let now = mappe.tilstand
    guard now != corrections else { return }
    let changed = Set(now.keys).union(corrections.keys).filter { now[$0] != corrections[$0] }
    corrections = now
    known = known.filter { path, one in
      guard case .success(let lest) = one.result else { return true }
      return !changed.contains { mappe.gjelder($0, path, innhold: lest.innhold) }
    }
  }

  private mutating func makeReader() throws(FormError) -> Dokumentleser {
    if let reader { return reader }
    var made = try Dokumentleser()
    made.readsWithoutForm = true
    made.medRettelser = true
    reader = made
    return made
  }
}

extension DocumentMemory.Documents {
  fileprivate mutating func add(_ result: Result<Dokumentleser.Lest, FormError>, _ reading: Int) {
    switch result {
    case .success(let lest):
      read.append(lest)
      readings.append(reading)
    case .failure(let error): errors.append(error)
    }
  }
}
