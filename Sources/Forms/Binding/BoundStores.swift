import LibXML
import OPC
import WordML

/// The data stores of a document (`customXml/item1.xml`), in which the values of bound controls live too.
///
/// Word shows what the store says when it opens a document, so a bound control is filled on both sides, or the answer is gone.
final class BoundStores {
  private struct Store {
    let part: PartName
    let tree: XMLTree
    let marks: Marks
    var cutter: PieceCutter
    /// Which slot each place of it belongs to.
    var taken: [StorePlace.Key: String] = [:]
  }

  /// By their ids, in lower case.
  private var stores: [String: Store] = [:]
  private var order: [String] = []

  init(_ document: WordDocument) throws(PackageFault) {
    for (id, part, tree) in try DataStores(document).all {
      let marks = Marks(absentFrom: tree.serialized())
      stores[id] = Store(part: part, tree: tree, marks: marks, cutter: PieceCutter(marks: marks))
      order.append(id)
    }
  }

  /// Finds the place that a control is bound to, and makes it a slot of the same tag. False where the binding is of a kind that is not
  /// filled: then only what is visible can be.
  func take(_ control: ContentControl, tag: String, number: Int, kind: Slot.Kind, place: Place) -> Bool {
    guard let (id, path) = control.storePath, var store = stores[id], let target = path.place(in: store.tree.root)
    else {
      return false
    }
    // A name on every page is one value; two fields in one place cannot both be right.
    if let other = store.taken[target.key] { return other == tag }
    let format = control.properties?.first(.w("date"))?.first(.w("storeMappedDataAs"))?.attribute(.value)
    let value = store.cutter.holes.mark(.store(Self.value(kind, format), inAttribute: target.attribute != nil))
    let typed = store.cutter.holes.mark(.store(.text, inAttribute: target.attribute != nil))
    func pieces(_ text: String) -> [Piece] { store.cutter.pieces(of: Array(text.utf8)) }
    let isBox = if case .box = kind { true } else { false }
    let index = store.cutter.slots.count
    store.cutter.slots.append(
      Slot(
        tag: tag, number: number, kind: kind, place: place, isBound: false,
        tick: isBox ? Self.tick(target.value) : nil, emptied: isBox ? pieces("false") : [],
        answered: isBox ? pieces("true") : pieces(value), typed: pieces(typed), lines: []))
    target.set(store.marks.text(.slot, index) + target.value + store.marks.text(.slotEnd, index))
    store.taken[target.key] = tag
    stores[id] = store
    return true
  }

  /// The stores that a slot lives in, as pieces.
  var parts: [(part: PartName, pieces: [Piece])] {
    order.compactMap { id in
      guard let store = stores[id], !store.cutter.slots.isEmpty else { return nil }
      return (store.part, store.cutter.pieces(of: store.tree.serialized()))
    }
  }

  /// What Word keeps of a value ([ECMA-376] 17.5.2.37 for days; of a list the value and not the text).
  private static func value(_ kind: Slot.Kind, _ format: String?) -> StoredValue {
    switch kind {
    case .day: format == "text" ? .text : format == "date" ? .date : .dateTime
    case .list: .value
    case .text, .box: .text
    }
  }

  private static func tick(_ value: String) -> Bool? {
    switch value.lowercased() {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }
}

/// In which form a store keeps an answer.
enum StoredValue: Sendable {
  /// What is visible; lines parted by line feeds.
  case text
  /// A list's own value of a line.
  case value
  /// `2026-10-16`, and `2026-10-16T00:00:00`.
  case date, dateTime
}
