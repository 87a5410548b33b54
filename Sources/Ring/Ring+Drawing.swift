extension Ring {
  /// The ring as a drawing of Word: a group of shapes (DrawingML, Word 2010 and later), with alternative text.
  ///
  /// The text is that of a `w:r`; its prefixes are declared in it. Every shape has an id of its own from `firstID`.
  ///
  /// - Parameters:
  ///   - title: the name of the drawing.
  ///   - description: the alternative text.
  ///   - middle: the lines in the middle.
  ///   - side: the width and the height, in EMU: 360 000 to a centimetre.
  ///   - firstID: the id of the drawing.
  public func drawing(title: String, description: String, middle: [String], side: Int, firstID: Int) -> String {
    var id = firstID
    func nextID() -> Int {
      id += 1
      return id
    }
    func emu(_ number: Double) -> Int { Int((number / Self.size * Double(side)).rounded()) }
    var shapes: [String] = []
    for (index, month) in Self.months.enumerated() {
      let (left, top) = (month.outline.map(\.x).min() ?? 0, month.outline.map(\.y).min() ?? 0)
      let (width, height) = ((month.outline.map(\.x).max() ?? 0) - left, (month.outline.map(\.y).max() ?? 0) - top)
      let points = month.outline.map { "<a:pt x=\"\(emu($0.x - left))\" y=\"\(emu($0.y - top))\"/>" }
      let path =
        "<a:moveTo>\(points[0])</a:moveTo>" + points.dropFirst().map { "<a:lnTo>\($0)</a:lnTo>" }.joined()
        + "<a:close/>"
      shapes.append(
        Self.shape(
          nextID(), Frame(x: emu(left), y: emu(top), width: emu(width), height: emu(height)),
          geometry: """
            <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>\
            <a:pathLst><a:path w="\(emu(width))" h="\(emu(height))">\(path)</a:path></a:pathLst></a:custGeom>
            """,
          fill: Self.isDark(index) ? "DBE4EE" : "EEF2F6", line: "8A94A0"))
      shapes.append(
        label(nextID(), month.name, at: month.middle, width: 130, height: 60, emu, size: 15, color: "1F3A5F"))
    }
    for (index, line) in middle.enumerated() {
      let offset = (Double(index) - Double(middle.count - 1) / 2) * 64
      let place = Point(x: Self.size / 2, y: Self.size / 2 + offset)
      shapes.append(
        label(nextID(), line, at: place, width: 360, height: 70, emu, size: 18, color: "1F3A5F", isBold: true))
    }
    for (mark, place) in zip(marks, places) {
      let radius = Self.markRadius
      shapes.append(
        Self.shape(
          nextID(),
          Frame(x: emu(place.x - radius), y: emu(place.y - radius), width: emu(radius * 2), height: emu(radius * 2)),
          geometry: "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>", fill: "1F3A5F", line: nil,
          text: Self.paragraph(mark.label, size: 18, color: "FFFFFF", isBold: true)))
    }
    return """
      <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
      <mc:AlternateContent><mc:Choice xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" Requires="wpg">\
      <w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" \
      distL="0" distR="0"><wp:extent cx="\(side)" cy="\(side)"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
      <wp:docPr id="\(firstID)" name="\(Self.escaped(title))" descr="\(Self.escaped(description))"/><wp:cNvGraphicFramePr/>\
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>\
      <wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(side)" cy="\(side)"/><a:chOff x="0" y="0"/>\
      <a:chExt cx="\(side)" cy="\(side)"/></a:xfrm></wpg:grpSpPr>\(shapes.joined())</wpg:wgp></a:graphicData></a:graphic>\
      </wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>
      """
  }

  private struct Frame {
    let x: Int, y: Int, width: Int, height: Int
  }

  private func label(
    _ id: Int, _ text: String, at place: Point, width: Double, height: Double, _ emu: (Double) -> Int, size: Int,
    color: String, isBold: Bool = false
  ) -> String {
    Self.shape(
      id,
      Frame(
        x: emu(place.x - width / 2), y: emu(place.y - height / 2), width: emu(width), height: emu(height)),
      geometry: "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>", fill: nil, line: nil,
      text: Self.paragraph(text, size: size, color: color, isBold: isBold))
  }

  /// - Parameter size: in half points.
  private static func paragraph(_ text: String, size: Int, color: String, isBold: Bool) -> String {
    """
    <w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr>\(isBold ? "<w:b/><w:bCs/>" : "")\
    <w:color w:val="\(color)"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr><w:t>\(escaped(text))</w:t></w:r></w:p>
    """
  }

  private static func shape(
    _ id: Int, _ frame: Frame, geometry: String, fill: String?, line: String?, text: String? = nil
  ) -> String {
    let inside = fill.map { "<a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill>" } ?? "<a:noFill/>"
    let around =
      line.map { "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill></a:ln>" }
      ?? "<a:ln><a:noFill/></a:ln>"
    let box = text.map { "<wps:txbx><w:txbxContent>\($0)</w:txbxContent></wps:txbx>" } ?? ""
    return """
      <wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvPr id="\(id)" name="Form \(id)"/>\
      <wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="\(frame.x)" y="\(frame.y)"/><a:ext cx="\(frame.width)" cy="\(frame.height)"/></a:xfrm>\
      \(geometry)\(inside)\(around)</wps:spPr>\(box)<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">\
      <a:noAutofit/></wps:bodyPr></wps:wsp>
      """
  }
}
