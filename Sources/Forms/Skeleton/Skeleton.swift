import LibXML
import WordML

/// What is printed in a template, story by story: by it a document shows that it is the template with answers, and nothing else.
struct Skeleton: Sendable {
  /// Nil for a template that is not made of plain pages alone, or has a tick printed beside a box.
  private var stories: [[UInt8]]? = []

  /// Adds a part of the template, as it is before anything is made of it.
  mutating func add(_ page: SkeletonPage?) {
    guard let page, !page.places.contains(where: Self.isMarked) else { return stories = nil }
    if !page.isBlank { stories?.append(page.skeleton) }
  }

  private static func isMarked(_ place: SkeletonPage.Place) -> Bool {
    place.kind == .checkBox && CheckMark.typedMark(beside: place.control) != .none
  }

  /// The pages of a document that has just this skeleton; nil for any other, and for one that cannot be read so.
  func pages(of document: WordDocument) -> [SkeletonPage]? {
    guard let stories else { return nil }
    var pages: [SkeletonPage] = []
    var met = 0
    for story in document.stories {
      // What is broken is reported by the path that reads everything.
      guard let tree = try? document.plainTree(of: story.part), let page = SkeletonPage(tree, in: story.kind) else {
        return nil
      }
      if !page.isBlank {
        guard met < stories.count, stories[met] == page.skeleton else { return nil }
        met += 1
      }
      pages.append(page)
    }
    return met == stories.count ? pages : nil
  }
}
