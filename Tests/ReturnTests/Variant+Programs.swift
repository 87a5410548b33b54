/// What other programs do when they open a form and save it.
extension Variant {
  static let programs: [Variant] = [
    Variant("ingenting") { _ in },
    Variant("bare merkelappene er borte") { returned in
      returned.controls { properties, _ in properties.children.removeAll { $0.name == "w:tag" } }
    },
    Variant("merkelappene er borte, titlene flyttet ett hakk") { returned in
      returned.controls { properties, _ in properties.children.removeAll { $0.name == "w:tag" } }
      for story in returned.all { moveTitles(of: story.below("w:sdt")) }
    },
    Variant("gjentatte deler er pakket ut") { $0.unpackSections() },
    Variant("ledetekstene er blitt vanlig tekst") { returned in
      returned.controls { properties, control in
        guard control.showsPrompt else { return }
        properties.children.removeAll { $0.name == "w:showingPlcHdr" }
        control.rewrite("w:rPr") { _ in [] }
      }
    },
    Variant("som ONLYOFFICE lagrer") { returned in
      returned.unpackSections()
      returned.controls { properties, control in
        properties.children.removeAll { ["w:id", "w:lock"].contains($0.name) }
        properties.children.append(Markup(parsing: "<w15:appearance w15:val=\"boundingBox\"/>"))
        for run in control.below("w:r") {
          run.children.insert(Markup(parsing: "<w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr>"), at: 0)
        }
      }
    },
    Variant("som Google Docs eksporterer") { returned in
      returned.flatten()
      var number = 0
      for story in returned.all {
        story.rewrite { node in
          guard node.name == "w:r" || node.name == "w:tc" else { return [node] }
          number += 1
          let lock = number % 2 == 0 ? "<w:lock w:val=\"contentLocked\"/>" : ""
          let wrapper = Markup(
            parsing:
              "<w:sdt><w:sdtPr>\(lock)<w:id w:val=\"-\(number)\"/><w:tag w:val=\"goog_rdk_\(number)\"/></w:sdtPr></w:sdt>"
          )
          return [Markup("w:sdt", [], wrapper.children + [Markup("w:sdtContent", [], [node])])]
        }
      }
    },
  ]

  private static func moveTitles(of controls: [Markup]) {
    var carried: [Markup] = []
    for control in controls {
      let own = control.properties?.all("w:alias") ?? []
      control.properties?.children.removeAll { $0.name == "w:alias" }
      control.properties?.children.insert(contentsOf: carried, at: 0)
      carried = own
    }
  }
}

extension Returned {
  /// All controls go, and what is in them stays.
  func flatten() {
    for story in all { story.rewrite("w:sdt") { $0.content?.children ?? [] } }
  }

  /// Tags, titles and ids of all controls go.
  func dropNames() {
    controls { properties, _ in
      properties.children.removeAll { ["w:tag", "w:alias", "w:id"].contains($0.name) }
    }
  }

  /// Repeating sections and their items go; the controls in their rows stay.
  func unpackSections() {
    for story in all {
      story.rewrite("w:sdt") { control in
        let isRepeating = control.isSection || control.properties?.first("w15:repeatingSectionItem") != nil
        return isRepeating ? control.content?.children ?? [] : [control]
      }
    }
  }

  /// Visits the properties of every control, with the control.
  func controls(_ visit: (Markup, Markup) -> Void) {
    for story in all {
      for control in story.below("w:sdt") { if let properties = control.properties { visit(properties, control) } }
    }
  }
}
