/// Bytes that are read from their beginning as often as somebody asks, and lie packed in between.
///
///     let lines = try Files.readPacked("svar.jsonl", limit: limit)
///     try lines.forEachBlock { block in … }
///
/// What comes through a pipe can be read twice this way without a file on any disk, and a county's answers take a tenth of their room.
package struct PackedBytes: Sendable {
  /// How many bytes there are.
  package private(set) var count = 0
  private var blocks: [Block] = []
  /// What came after the last full block.
  private var rest: [UInt8] = []

  private struct Block: Sendable {
    /// Deflated, where that is shorter.
    let data: [UInt8]
    let size: Int
  }

  private static let blockSize = 1 << 18

  package init() {}

  /// Adds bytes. They are all there when it is closed.
  package mutating func append(_ bytes: some Collection<UInt8>) {
    rest += bytes
    count += bytes.count
    if rest.count >= Self.blockSize { close() }
  }

  /// Packs what was added last.
  package mutating func close() {
    guard !rest.isEmpty else { return }
    let packed = Deflate.packed(rest, level: 1)
    let data = packed.flatMap { $0.count < rest.count ? Array($0) : nil } ?? Array(rest)
    blocks.append(Block(data: data, size: rest.count))
    rest.removeAll(keepingCapacity: true)
  }

  /// Hands out the bytes in their order, block by block, until the callback returns false. Throws where there is no memory to unpack in.
  package func forEachBlock(_ body: ([UInt8]) -> Bool) throws(FileFault) {
    for block in blocks {
      var content = block.data
      if content.count < block.size {
        guard case .content(let unpacked) = Deflate.unpacked(block.data, size: block.size) else {
          throw FileFault(.other, "-")
        }
        content = unpacked
      }
      guard body(content) else { return }
    }
  }

  /// All of them at once.
  package func all() throws(FileFault) -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(count)
    try forEachBlock {
      all += $0
      return true
    }
    return all
  }
}
