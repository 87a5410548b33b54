import Disk
import Forms

extension Utfylling {
  /// So many documents are synced together; a machine that stops loses none that has its name.
  private static let batch = 256

  /// All results at once, in the order of the pupils.
  public func make(_ oppføringer: [Oppføring]) throws(FormError) -> [Resultat] {
    var results: [Resultat] = []
    try make(oppføringer) { results.append($0) }
    return results
  }

  /// Makes a document for each pupil, and reports each result when the file has its name, in the order of the pupils.
  ///
  /// Those after a full disk are not tried, and have no result. A task that is cancelled ends at the end of a batch: what was made is whole and has
  /// its result.
  ///
  /// - Parameters:
  ///   - oppføringer: the pupils.
  ///   - onResult: called with each result.
  /// - Throws: `not-a-folder`, `not-permitted`, `busy` and others before any work, where the folder cannot be worked in; `cancelled`.
  public func make(_ oppføringer: [Oppføring], onResult: (Resultat) -> Void) throws(FormError) {
    try make(
      { body in for oppføring in oppføringer where !body(oppføring) { return } },
      others: { body in for other in andre { body(other.kjennetegn) } }, onResult: onResult)
  }

  /// The same for the pupils of a list that is never in memory whole.
  public func make(_ strøm: Elevstrøm, onResult: (Resultat) -> Void) throws(FormError) {
    try make({ body in strøm.forEach(body) }, others: strøm.forEachOther, onResult: onResult)
  }

  /// The same for pupils that are handed out one by one, twice: first for their keys and names, then to be filled.
  ///
  /// - Parameters:
  ///   - pupils: hands out the pupils, the same each time, until the callback returns false.
  ///   - others: hands out those of the list for whom no document is asked.
  func make(
    _ pupils: @escaping (_ body: (Oppføring) -> Bool) -> Void, others: (_ body: (Kjennetegn) -> Void) -> Void,
    onResult: (Resultat) -> Void
  ) throws(FormError) {
    try checkFolder()
    let lock = try isDryRun ? nil : lockFolder()
    defer { lock?.release() }
    let mappe = try openFolder()
    if let unknown = mappe.ukjenteBekreftelser.first {
      throw FormError(kind: "no-such-file", file: unknown, message: Wording.nothingToVouchFor(folder))
    }
    var grunnlag = Fyllgrunnlag(self, mappe)
    pupils { oppføring in
      grunnlag.add(oppføring)
      return true
    }
    if !mappe.isEmpty { others { grunnlag.addOther($0) } }
    grunnlag.close()

    var batch: [Oppføring] = []
    var start = 0
    var isCancelled = Task.isCancelled
    func makeBatch() -> Bool {
      let results = self.makeBatch(batch, from: start, grunnlag)
      start += batch.count
      batch.removeAll(keepingCapacity: true)
      for result in results { onResult(result) }
      isCancelled = Task.isCancelled
      return !isCancelled && !results.contains(where: \.stops)
    }
    var goesOn = !isCancelled
    if goesOn {
      pupils { oppføring in
        batch.append(oppføring)
        if batch.count == Self.batch { goesOn = makeBatch() }
        return goesOn
      }
    }
    if goesOn, !batch.isEmpty { _ = makeBatch() }
    if isCancelled {
      throw FormError(.cancelled, file: folder, message: Wording.cancelled(start), cause: CancellationError())
    }
  }

  private func makeBatch(_ oppføringer: [Oppføring], from start: Int, _ grunnlag: Fyllgrunnlag) -> [Resultat] {
    let maker = Dokumentmaker(run: self)
    let drafts = Workers.map(oppføringer.count, jobs: jobs, stoppingAfter: \.result.stops) { index in
      defer { onEach() }
      return maker.draft(of: oppføringer[index], grunnlag.plan(of: oppføringer[index], at: start + index))
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
    let mappe = Dokumentmappe(self)
    if let closed = mappe.closed {
      throw FormError(kind: "not-permitted", file: closed, message: Wording.closedFolder)
    }
    if !isDryRun {
      for (folder, name) in mappe.temporary + Files.temporaries(below: folder + "/" + FolderLock.ownFolder) {
        Files.cleanTemporary(name, in: folder, copies: copies)
      }
    }
    return mappe
  }
}

extension FormError.Code {
  /// The task that filled a folder was cancelled. What had been made by then is whole.
  public static let cancelled = Self(rawValue: "cancelled")
}

extension Wording {
  static func cancelled(_ count: Int) -> String {
    count == 0
      ? "Utfyllingen ble avbrutt før noe var laget."
      : "Utfyllingen ble avbrutt. \(count) elever var behandlet, og dokumentene deres er hele. Kjør på nytt for å lage resten."
  }
}
