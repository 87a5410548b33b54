import Forms
import Handbook
import Hypertext
import IKO

extension Router {
  /// The book for the one who uses the program, with its pictures beside it.
  func handbookScreen(_ request: Request) throws(FormError) -> Response {
    let book = try Brukerhåndbok()
    let text = book.bok.html(contents: Brukerhåndbok.innhold) { name in
      book.bilde(name).map { (Self.handbook + "/" + name, PictureSize(png: $0)) }
    }
    return page(nil, book.bok.title, [.tag("div", [("class", "bok"), ("lang", "nb")], text)], after: request).response
  }

  /// A picture of the book; no other file is given.
  func handbookPicture(_ path: String) -> Response {
    let name = String(path.dropFirst(Self.handbook.count + 1))
    guard let bytes = (try? Brukerhåndbok())?.bilde(name) else { return .refused(404, Wording.notFound) }
    return Response(200, "image/png", bytes)
  }
}
