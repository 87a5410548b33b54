import Disk
import LibXML

/// What a package may be at most. Each is named in the message when it is hit.
///
/// Names, counts and sizes are looked at before anything is inflated; an entry's own size and ratio when somebody asks for its content.
package struct Limits: Sendable {
  /// Bytes of the file, and of all entries as they lie in it.
  package var fileBytes = Files.documentBytes
  /// Entries of the archive.
  package var entries = 512
  /// Bytes of one entry's content.
  package var entryBytes = 16 << 20
  package var totalBytes = 64 << 20
  /// Inflated over compressed size, asked past `ratioFrom` bytes. Among 250 real documents the highest is 33. What is smaller costs little,
  /// and is better told by what is wrong in it.
  package var ratio = 100
  package var ratioFrom = 4 << 20

  /// Elements, attributes and texts of a part, and of all parts of a document that are read together. The largest of 250 real documents has
  /// 86,000; 300,000 cost 200 MB when they are read.
  package var nodes = 300_000

  /// A document.
  package static let document = Limits()

  /// A workbook: a county's list is large, and compresses well.
  package static let workbook: Limits = {
    var limits = Limits()
    limits.fileBytes = 64 << 20
    limits.entryBytes = 512 << 20
    limits.totalBytes = 640 << 20
    limits.ratio = 400
    limits.nodes = XMLLimits.nodes
    return limits
  }()
}
