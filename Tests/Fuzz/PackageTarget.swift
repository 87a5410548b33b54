import OPC
import WordML

/// An archive: opened, every entry inflated, written again as it is, and opened once more.
func fuzzPackage(_ bytes: [UInt8]) {
  guard let package = try? OfficePackage(bytes) else { return }
  for entry in package.entries { _ = try? entry.content(limits: package.limits) }
  _ = try? WordDocument(package)
  guard let written = try? package.bytes() else { return }
  let again = try? OfficePackage(written)
  mustHold(again?.entries == package.entries, "what is carried over is the same when it is read again")
}
