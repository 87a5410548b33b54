import LibXML
import Norwegian
import WordML

/// Runs in which somebody wrote, recognised by where they begin and end, and nothing else.
///
/// Whoever writes into the room that a form prints gets a run of his own there: «Overtakelsen skjer den |1.2.2026| kl. |16.30|.» Editors part
/// words into runs for reasons of their own too, so this counts only in a document in which no word is parted.
///
/// The runs get a private attribute, in a tree that is only read.
enum WrittenRuns {
  private static let mark = Name(nil, "ikoskrevet")

  /// Whether somebody wrote what stands in a run.
  static func isMarked(_ run: Element?) -> Bool { run?.attribute(mark) != nil }

  static func mark(_ run: Element) { run.setAttribute(mark, "1") }

  /// Finds them in all paragraphs of a part.
  static func mark(below root: Element) {
    let paragraphs = paragraphs(of: StoryTokens(root))
    // A word that is parted says that boundaries mean nothing here.
    guard !paragraphs.contains(where: { partsWord($0.1) }) else { return }
    for (paragraph, pieces) in paragraphs where pieces.count > 1 {
      let indices = LineParts.leaderTabs(of: paragraph) ? behindTabs(pieces) : between(pieces)
      for index in indices { mark(pieces[index].run) }
    }
  }

  private struct Piece {
    let run: Element
    let text: String
    let look: LinePiece.Look
  }

  /// The paragraphs of a part, each with its runs that have text. What stands in fields and controls is none of them.
  private static func paragraphs(of tokens: StoryTokens) -> [(paragraph: Element, pieces: [Piece])] {
    var found: [(paragraph: Element, pieces: [Piece])] = []
    var open: [Int] = []
    var index = 0
    while index < tokens.all.count {
      let token = tokens.all[index]
      index += 1
      switch token.kind {
      case .begin(.paragraph):
        open.append(found.count)
        found.append((token.element, []))
      case .end(.paragraph): _ = open.popLast()
      case .begin(.control), .field: if !open.isEmpty { index = token.end + 1 }
      case .text, .tab, .lineBreak:
        guard let current = open.last, let run = token.element.parent, run.matches(.run),
          !DrawnBoxes.isMarked(run)
        else { break }
        let before = found[current].pieces.last.flatMap { $0.run == run ? $0.text : nil }
        if before != nil { found[current].pieces.removeLast() }
        found[current].pieces.append(Piece(run: run, text: (before ?? "") + token.text, look: LinePieces.look(of: run)))
      default: break
      }
    }
    return found
  }

  private static func partsWord(_ pieces: [Piece]) -> Bool {
    zip(pieces, pieces.dropFirst()).contains { first, second in
      guard first.look == second.look, first.run.nextThatShows == second.run, let end = first.text.last,
        let start = second.text.first
      else { return false }
      return end.isLetter && start.isLetter && start.isLowercase
    }
  }

  /// «label |answer| label |answer»: an answer begins behind room and ends before room or a sign.
  private static func between(_ pieces: [Piece]) -> [Int] {
    var written: [Int] = []
    var index = 1
    while index < pieces.count {
      let (before, piece) = (pieces[index - 1], pieces[index])
      guard before.text.last?.isWhitespace == true, before.text.contains(where: \.isLetter), begins(piece.text),
        before.look == piece.look, !isLabel(piece.text)
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < pieces.count, begins(pieces[end].text), !isLabel(pieces[end].text), pieces[end].look == piece.look {
        end += 1
      }
      // A label that follows without room would make its end a part of the answer.
      if end < pieces.count, begins(pieces[end].text) {
        index = end + 1
        continue
      }
      // «|Ja| / |Nei|»: answers to choose from, all printed alike.
      let isChoice = end < pieces.count && pieces[end].text.trimmed.first.map { "/|".contains($0) } ?? false
      if !isChoice { written += index..<end }
      index = end + 1
    }
    return written
  }

  /// «label| answer\t»: on lines that tab stops draw, the room stands before the answer.
  private static func behindTabs(_ pieces: [Piece]) -> [Int] {
    pieces.indices.dropFirst().filter { index in
      let (before, piece) = (pieces[index - 1].text, pieces[index].text)
      let label = before.drop { $0 == "\t" }
      let isFirst = index == 1 || before.hasPrefix("\t")
      return isFirst && label.last?.isWhitespace == false && label.contains(where: \.isLetter) && piece.first == " "
        && !piece.trimmed.isEmpty && !isLabel(piece)
    }
  }

  private static func begins(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return !first.isWhitespace && !",.;:)/|-–".contains(first) && !text.unicodeScalars.allSatisfy(Leader.isLeader)
      && BoxSign(text.unicodeScalars[text.unicodeScalars.startIndex], font: "") == nil
  }

  private static func isLabel(_ text: String) -> Bool {
    guard let last = text.trimmed.last else { return false }
    return last == ":" || last == "?"
  }
}
