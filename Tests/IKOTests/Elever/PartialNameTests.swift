import Forms
import Testing

@testable import IKO

/// A second list that knows the pupils of the first by less than their names.
struct PartialNameTests {
  private static let whole =
    "Elevnr;Navn;Født;Klasse\n1;Ola Nord;14.01.2010;1STA\n2;Anne Marie Nord;15.02.2010;1STA\n3;Odd Lie;16.03.2010;1STA\n"

  private func read(_ list: String) throws -> Kilder { try Kilder.of(("a.csv", Self.whole), ("b.csv", list)) }

  @Test(arguments: ["Ola", "Nord", "Olla Nord", "Ola Nor", "O. Nord", "Anne M. Nord", "Lie, O.", "Lie"])
  func `half a name is nobody new, and it is asked who is meant`(name: String) throws {
    for head in ["Navn;Kontaktlærer\n\(name);Kari Ek\n", "Navn;Klasse;Kontaktlærer\n\(name);1STA;Kari Ek\n"] {
      let kilder = try read(head)

      #expect(kilder.names.count == 3)
      #expect(kilder.oppføringer.allSatisfy { $0.values.text("elev.kontaktlærer") == nil })
      #expect(kilder.lines.contains { $0.hasPrefix("feil | b.csv: linje 2") }, "\(kilder.lines)")
    }
  }

  @Test(arguments: [
    "Navn;Klasse\nOlav Berg;1STA\n", "Navn;Klasse\nOla Nor;1STB\n", "Navn;Født;Klasse\nOla Nor;01.01.2010;1STA\n",
    "Elevnr;Navn;Klasse\n9;Ola Nor;1STA\n",
  ])
  func `another name, another class, a number and a birth date are somebody else's`(list: String) throws {
    #expect(try read(list).names.count == 4)
  }

  // MARK: Two schools

  @Test func `name and class are the same pupil's in one school only`() throws {
    let (head, row) = ("Navn;Klasse;Skole", "Emma Hansen;1STA")
    let same = try Kilder.of(
      ("a.csv", "\(head)\n\(row);Nord vgs\n"),
      ("b.csv", "\(head);Kontaktlærer\n\(row);Nord videregående skole;Per Ås\n"))
    let other = try Kilder.of(
      ("a.csv", "\(head)\n\(row);Nord vgs\n"), ("b.csv", "\(head);Kontaktlærer\n\(row);Sør vgs;Per Ås\n"))

    #expect(same.oppføringer.map { $0.values.text("elev.kontaktlærer") } == ["Per Ås"])
    #expect(other.oppføringer.map { $0.values.text("elev.kontaktlærer") } == [nil])
    #expect(other.lines.contains { $0.contains("b.csv: linje 2") && $0.contains("skolen er en annen") })
  }

  // MARK: Data out of documents

  @Test func `answers that were read from another pupil's file are not used`() throws {
    func line(_ navn: String) -> String {
      #"{"fil":"Ut/1STA/Lie, Ola – oppfølgingsplan 2026-11-30.docx","verdier":{"elev.navn":"\#(navn)","elev.klasse":"1STA"}}"#
    }

    #expect(try Kilder.of(("a.jsonl", line("Ola Lie") + "\n")).names == ["Ola Lie"])
    #expect(try Kilder.of(("a.jsonl", line("Ola Berg") + "\n")).names == ["Ola Berg"])
    let other = try Kilder.of(("a.jsonl", line("Eva Dal") + "\n"))
    #expect(other.names.isEmpty)
    #expect(other.lines.contains { $0.contains(Wording.nameOfAnotherFile) })
  }
}
