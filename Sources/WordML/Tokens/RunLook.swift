import LibXML

/// What the formatting of a run makes of its letters.
struct RunLook {
  private var fonts: Element?
  private var align: String?
  /// Struck out, with one line or two.
  private(set) var isStruck = false

  /// Marked with a colour.
  private(set) var isMarked = false

  /// Of what stands in no run.
  init() {}

  init(_ run: Element) {
    guard let properties = run.first(.runProperties) else { return }
    for child in properties.children {
      switch WordName(child) {
      case .rFonts: if fonts == nil { fonts = child }
      case .vertAlign: if align == nil { align = child.attribute(.value) }
      case .highlight: isMarked = child.attribute(.value).map { $0 != "none" } ?? false
      case .strike, .dstrike: if child.isOn() { isStruck = true }
      default: break
      }
    }
  }

  /// Whether letters are shown as they are.
  var isPlain: Bool { fonts == nil && align == nil }

  func shown(_ text: String) -> String { Raised.shown(SymbolRun.shown(text, in: fonts), align) }
}
