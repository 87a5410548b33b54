import Hypertext

/// A place to drop files on, or to choose them: a plain form, which the script sends by itself.
struct DropBox {
  let target: String
  let title: String
  let choose: String
  let send: String
  let kinds: String
  let accept: String
  /// The most bytes of one file.
  let limit: Int
  let tooLarge: String
  let sending: String
  /// Several files, which the script sends one after the other.
  var several: Several?

  struct Several {
    /// The most files at once.
    let most: Int
    let tooMany: String
    let interrupted: String
    let notSent: String
    /// Where what came of it is shown, and the words of the way there.
    let next: String
    let showNext: String
  }

  var html: HTML {
    var data = [("data-grense", String(limit)), ("data-forstor", tooLarge), ("data-sender", sending)]
    if let several {
      data += [
        ("data-flest", String(several.most)), ("data-formange", several.tooMany), ("data-brutt", several.interrupted),
        ("data-ikkesendt", several.notSent), ("data-videre", several.next), ("data-vis", several.showNext),
      ]
    }
    return .tag(
      "form", [("method", "post"), ("action", target), ("enctype", "multipart/form-data")],
      .tag(
        "div", [("class", "slipp")] + data,
        .tag("p", [], .tag("b", [], .text(title))),
        .void(
          "input",
          [
            ("type", "file"), ("id", "fil"), ("name", "fil"), ("accept", accept), ("class", "skjult"), ("required", ""),
          ] + (several == nil ? [] : [("multiple", "")])),
        .tag("label", [("for", "fil"), ("class", "knapp")], .text(choose)),
        .tag("button", [("class", "send")], .text(send)),
        .tag("p", [("class", "ned")], .text(kinds)),
        .tag("p", [("role", "status"), ("aria-live", "polite")])))
  }
}
