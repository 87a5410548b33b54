import Synchronization

extension Meanings {
  /// The meanings of some fields by a vocabulary, worked out once for all forms that have the same: that takes longer than a template takes to
  /// compile, and every document of a folder asks for those of the published forms.
  ///
  ///     let meanings = Meanings.shared(vocabulary, of: fields)
  ///
  /// - Parameter group: of whose columns this is; nil for single places.
  public static func shared(_ vocabulary: Vocabulary, of subjects: [Subject], group: String? = nil) -> Meanings {
    func isAsked(_ one: Known) -> Bool {
      one.group == group && one.subjects == subjects && one.vocabulary == vocabulary
    }
    if let known = known.withLock({ all in all.first(where: isAsked) }) { return known.meanings }
    let meanings = Meanings(vocabulary, of: subjects, group: group)
    known.withLock { all in
      if all.count >= most { all.removeFirst() }
      all.append(Known(vocabulary: vocabulary, subjects: subjects, group: group, meanings: meanings))
    }
    return meanings
  }

  private struct Known: Sendable {
    let vocabulary: Vocabulary
    let subjects: [Subject]
    let group: String?
    let meanings: Meanings
  }

  /// Forms of one's own come and go; the published ones and their groups are fewer.
  private static let most = 48
  private static let known = Mutex<[Known]>([])
}
