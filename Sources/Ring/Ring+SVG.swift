extension Ring {
  /// The ring as an SVG element, with a title and a description for those who do not see it. No script, no style from elsewhere.
  ///
  /// - Parameters:
  ///   - title: what it is, in a few words.
  ///   - description: what can be read off it, in words.
  ///   - middle: the lines in the middle: the school year.
  public func svg(title: String, description: String, middle: [String] = []) -> String {
    var parts: [String] = []
    for (index, month) in Self.months.enumerated() {
      let points = month.outline.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
      parts.append(
        "<polygon points=\"\(points)\" fill=\"\(Self.isDark(index) ? "#dbe4ee" : "#eef2f6")\" stroke=\"#8a94a0\" stroke-width=\"3\"/>"
      )
      parts.append(Self.text(month.name, month.middle, size: 44, fill: "#1f3a5f"))
    }
    for (index, line) in middle.enumerated() {
      let offset = (Double(index) - Double(middle.count - 1) / 2) * 56
      parts.append(
        Self.text(line, Point(x: Self.size / 2, y: Self.size / 2 + offset), size: 48, fill: "#1f3a5f", isBold: true))
    }
    for (mark, place) in zip(marks, places) {
      parts.append(
        "<circle cx=\"\(Self.number(place.x))\" cy=\"\(Self.number(place.y))\" r=\"\(Self.number(Self.markRadius))\" fill=\"#1f3a5f\"/>"
      )
      parts.append(Self.text(mark.label, place, size: 56, fill: "#ffffff", isBold: true))
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(Self.size)) \(Self.number(Self.size))" role="img" \
      aria-labelledby="ring-t ring-d"><title id="ring-t">\(Self.escaped(title))</title>\
      <desc id="ring-d">\(Self.escaped(description))</desc>\(parts.joined())</svg>
      """
  }

  private static func text(
    _ text: String, _ place: Point, size: Int, fill: String, isBold: Bool = false
  ) -> String {
    "<text x=\"\(number(place.x))\" y=\"\(number(place.y))\" font-size=\"\(size)\" font-family=\"sans-serif\" fill=\"\(fill)\""
      + (isBold ? " font-weight=\"bold\"" : "")
      + " text-anchor=\"middle\" dominant-baseline=\"central\">\(escaped(text))</text>"
  }

  /// With one decimal at most, the same on every machine.
  static func number(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
