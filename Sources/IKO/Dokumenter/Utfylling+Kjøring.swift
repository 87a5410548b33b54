import Forms
import OPC

extension Utfylling {
  /// So many documents are synced together; a machine that stops loses none that has its name.
  private static let batch = 256

  /// All results at once, in the order of the pupils.
  public func make(_ oppføringer: [Oppføring]) throws(FormError) -> [Resultat] {
    var results: [Resultat] = []
    try make(oppføringer) { results.append($0) }
    return results
  }

  /// Makes a document for each pupil, and tells each result when the file has its name, in the order of the pupils.
  ///
  /// Those after a full disk are not tried, and have no result. Throws before any work where the folder cannot be worked in.
  public func make(_ oppføringer: [Oppføring], onResult: (Resultat) -> Void) throws(FormError) {
    try checkFolder()
    let lock = try isDryRun ? nil : lockFolder()
    defer { lock?.release() }
    let mappe = try openFolder()
    var grunnlag = Fyllgrunnlag(self, mappe)
    for oppføring in oppføringer { grunnlag.add(oppføring) }
    grunnlag.close()

    for start in stride(from: 0, to: oppføringer.count, by: Self.batch) {
      let end = min(start + Self.batch, oppføringer.count)
      let results = makeBatch(oppføringer[start..<end], grunnlag)
      for result in results { onResult(result) }
      if results.contains(where: \.stops) { return }
    }
  }

  private func makeBatch(_ oppføringer: ArraySlice<Oppføring>, _ grunnlag: Fyllgrunnlag) -> [Resultat] {
    let maker = Dokumentmaker(run: self)
    let drafts = Workers.map(oppføringer.count, jobs: jobs, stoppingAfter: \.result.stops) { index in
      let oppføring = oppføringer[oppføringer.startIndex + index]
      return maker.draft(of: oppføring, grunnlag.plan(of: oppføring, at: oppføringer.startIndex + index))
    }
    var faults = Files.commit(drafts.compactMap(\.staged))[...]
    return drafts.map { draft in
      guard draft.staged != nil, let fault = faults.popFirst(), let fault else { return draft.result }
      return Dokumentmaker.failed(draft.result, FormError(fault))
    }
  }

  /// Also a run that only looks must say that it could not write.
  private func checkFolder() throws(FormError) {
    guard Files.kind(of: folder) ?? .folder == .folder else {
      throw FormError(kind: "not-a-folder", file: folder, message: Wording.notAFolder)
    }
    guard Files.kind(of: folder) == nil || Files.isWritable(folder) else {
      throw FormError(FileFault(.notPermitted, folder))
    }
  }

  private func lockFolder() throws(FormError) -> FolderLock {
    do throws(FileFault) {
      try Files.makeFolder(folder)
      return try FolderLock(folder)
    } catch {
      throw FormError(error)
    }
  }

  /// What is there already, after what a dead run left has gone.
  private func openFolder() throws(FormError) -> Dokumentmappe {
    let mappe = Dokumentmappe(folder)
    if let closed = mappe.closed {
      throw FormError(kind: "not-permitted", file: closed, message: Wording.closedFolder)
    }
    if !isDryRun {
      for (folder, name) in mappe.temporary { Files.cleanTemporary(name, in: folder, copies: copies) }
    }
    return mappe
  }
}
