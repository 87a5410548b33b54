import Disk
import TestSupport
import Testing

@testable import IKO

/// What is a document by its name, and what a folder of all kinds gives.
struct DokumentfilTests {
  @Test(arguments: [
    ("a.docx", Dokumentfil.word), ("A.DOCM", .word), ("a.b.dotx", .word), ("mappe/a.dotm", .word),
    ("a.doc", .annen("doc")),
    ("a.ODT", .annen("odt")), ("a.rtf", .annen("rtf")), ("a.pdf", .annen("pdf")),
  ])
  func `a document is known by its ending`(name: String, expected: Dokumentfil) {
    #expect(Dokumentfil(name) == expected)
  }

  @Test(arguments: ["~$Kari.docx", ".skjult.docx", ".~lock.Kari.odt#", "liste.xlsx", "docx", "Kari", "les meg.txt", ""])
  func `locks, hidden files and other files are no documents`(name: String) {
    #expect(Dokumentfil(name) == nil)
  }

  @Test(arguments: [
    ("a/Kari.docx", "a/Kari", ".docx"), ("a/Kari.DOCM", "a/Kari", ".DOCM"), ("a.b/Kari", "a.b/Kari", ".docx"),
    ("Kari.pdf", "Kari.pdf", ".docx"),
  ])
  func `a path is cut before the ending of a Word document`(path: String, stem: String, ending: String) {
    #expect(Dokumentfil.cut(path).stem == stem)
    #expect(Dokumentfil.cut(path).ending == ending)
  }

  @Test func `a folder gives every Word document, and tells the others`() throws {
    let folder = try Mappe()
    for name in ["a.docx", "b.docm", "c.dotx", "d.doc", "e.odt", "f.pdf", "~$a.docx", "liste.csv"] {
      try folder.write("x", to: name)
    }
    var others: [String] = []

    let found = Dokumentsøk.documents(at: [folder.path]) { others.append($0) }

    #expect(found.map { Files.name(of: $0) } == ["a.docx", "b.docm", "c.dotx"])
    #expect(others.map { Files.name(of: $0) } == ["d.doc", "e.odt", "f.pdf"])
  }
}
