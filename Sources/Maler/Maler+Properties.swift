import LibXML
import OPC
import WordML

extension Maler {
  /// What programs write of persons and sessions. Title, language, subject and whatever else a person wrote stays.
  private static let noise: Set = [
    // core.xml
    "creator", "lastModifiedBy", "revision", "created", "modified", "lastPrinted",
    // app.xml
    "Template", "Manager", "Company", "TotalTime", "Application", "AppVersion", "Pages", "Words", "Characters",
    "CharactersWithSpaces", "Lines", "Paragraphs", "LinksUpToDate", "SharedDoc", "HyperlinksChanged", "ScaleCrop",
    "HeadingPairs", "TitlesOfParts",
  ]

  /// Custom properties that mail programs and document servers leave.
  private static let customNoise = [
    "_AuthorEmail", "_EmailSubject", "_AdHocReviewCycleID", "_PreviousAdHocReviewCycleID", "_NewReviewCycle",
    "_ReviewingToolsShownOnce", "MSIP_Label_", "ContentTypeId", "MediaServiceImageTags", "_dlc_",
  ]

  /// Cleans `docProps`: who wrote it, with what, how long it took.
  static func cleanProperties(of draft: Draft, _ noise: inout Noise) throws(PackageFault) {
    // The relationships of strict documents have names without a hyphen.
    for type in ["core-properties", "extended-properties", "extendedProperties"] {
      for part in try draft.related(to: PartName(""), type: type) {
        try clean(part, of: draft, &noise) { Self.noise.contains($0.localName) }
      }
    }
    for part in try customProperties(in: draft) {
      let shown = try shownProperties(in: draft)
      try clean(part, of: draft, &noise) { property in
        guard let name = property.attribute(Name(nil, "name")) else { return false }
        return customNoise.contains { name.hasPrefix($0) } && !shown.contains(name.lowercased())
      }
      if try draft.tree(of: part).root.children.first(where: { _ in true }) == nil { try draft.drop(part) }
    }
  }

  static func customProperties(in draft: Draft) throws(PackageFault) -> [PartName] {
    try draft.related(to: PartName(""), type: "custom-properties")
      + draft.related(to: PartName(""), type: "customProperties")
  }

  private static func clean(
    _ part: PartName, of draft: Draft, _ noise: inout Noise, where isNoise: (Element) -> Bool
  ) throws(PackageFault) {
    for element in Array(try draft.tree(of: part).root.children) where isNoise(element) {
      element.remove()
      draft.touch(part)
      noise.add(.property)
    }
  }

  /// The codes of all fields: a DOCPROPERTY field shows a property on the page.
  private static func shownProperties(in draft: Draft) throws(PackageFault) -> String {
    var codes = ""
    for part in try groups(of: draft).flatMap(\.parts) {
      for element in try draft.tree(of: part).root.descendants {
        codes += element.matches(.w("instrText")) ? element.text : element.attribute(.w("instr")) ?? ""
      }
    }
    return codes.lowercased()
  }
}
