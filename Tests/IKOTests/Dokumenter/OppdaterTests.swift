import Forms
import Foundation
import OPC
import TestSupport
import Testing

@testable import IKO

/// New data into documents that somebody wrote in.
struct OppdaterTests {
  private let prøve: Utfyllingsprøve
  private static let kari = Utfyllingsprøve.kari
  private static let list = Utfyllingsprøve.list.replacing("Ola Lie", with: "Kari Nordmann").split(separator: "\n")
    .prefix(2).joined(separator: "\n")

  init() throws { prøve = try Utfyllingsprøve() }

  @discardableResult private func make(
    _ list: String = list, _ handling: Utfylling.Handling = .oppdater, on day: Day = dato
  ) throws -> [Utfylling.Resultat] { try prøve.make(list, on: day) { $0.handling = handling } }

  @Test func `untouched fields take the new data, edited ones stay, and so does all else`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Møte hver dag")], into: Self.kari, paragraph: "Et eget avsnitt")
    let edited = try prøve.folder.bytes(Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.oppdatert])
    let reading = try planmal.read(contentsOf: prøve.folder.path + "/" + Self.kari)
    #expect(reading.answers.text("elev.kontaktlærer") == "Åse Øy")
    #expect(reading.answers.text("plan.hovedmål") == "Møte hver dag")
    #expect(reading.unplaced == ["Et eget avsnitt"])
    #expect(reading.stamp?.isUntouched == false)
    #expect(try prøve.copies.map { try prøve.folder.bytes($0) } == [edited])
    #expect(FieldChanges(reading, fields: planmal.fields)?.changed == [])
    #expect(FieldChanges(reading, fields: planmal.fields)?.filled == ["plan.hovedmål"])
  }

  @Test(arguments: [Utfylling.Handling.behold, .oppdater, .nyPeriode])
  func `a document of another pupil with the same number is left alone, and the pupil gets one of her own`(
    handling: Utfylling.Handling
  ) throws {
    try make()
    let before = try prøve.folder.bytes(Self.kari)
    let other = Self.list.replacing("Kari Nordmann", with: "Adam Ek").replacing("14.01.2010", with: "16.03.2010")

    let again = try make(other, handling, on: handling == .nyPeriode ? Day(iso: "2027-01-10") ?? dato : dato)

    #expect(again.map(\.status) == [.laget])
    #expect(prøve.documents.count == 2)
    #expect(try prøve.folder.bytes(Self.kari) == before)
    // Married, or a day mended: still the same.
    #expect(try make(Self.list.replacing("Kari Nordmann", with: "Kari Lie"), .behold).map(\.status) == [.laget])
  }

  /// Google Docs leaves no controls; other programs may leave those of the headers.
  @Test(
    arguments: [Utfylling.Handling.behold, .oppdater, .nyPeriode],
    [["word/document.xml", "word/header"], ["word/document.xml"]])
  func `a plan that lost stamp and controls is found by what it says on a later day`(
    handling: Utfylling.Handling, parts: [String]
  ) throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Møte hver dag")], into: Self.kari)
    let package = try OfficePackage(try prøve.folder.bytes(Self.kari))
    let left = package.entries.filter { $0.name != "docProps/custom.xml" }
    let bare = try package.entries.filter { entry in parts.contains { entry.name.hasPrefix($0) } }.map {
      let text = String(decoding: try package.content(of: PartName($0.name)), as: UTF8.self)
        .replacing(#/<w:sdtPr>.*?<\/w:sdtPr>/#, with: "")
        .replacing(#/<\/?w:sdt>|<\/?w:sdtContent>|<w:sdtEndPr.*?(\/>|<\/w:sdtEndPr>)/#, with: "")
      return ZipEntry(name: $0.name, content: Array(text.utf8))
    }
    try prøve.folder.write(
      try OfficePackage(try OfficePackage.bytes(of: left)).bytes(replacing: bare), to: Self.kari)

    let later = try make(Self.list, handling, on: #require(Day(iso: "2027-01-10")))

    #expect(later.map(\.status) == [.beholdt])
    #expect(later[0].funn.map(\.code) == [.unvouched])
    #expect(prøve.documents == [Self.kari])
  }

  @Test(arguments: [
    ("Nytt etternavn", "Kari Nordmann", "Kari Lie"), ("Mellomnavn", "Kari Nordmann", "Kari Marie Nordmann"),
    ("Omvendt", "Kari Marie Nordmann", "Nordmann Kari"),
  ])
  func `a name that may be the pupil's new one makes no second plan beside one that nobody touched`(
    kind: String, before: String, after: String
  ) throws {
    func list(_ name: String) -> String { "Navn;Født;Klasse\n\(name);14.01.2010;1STA\nOla Lie;06.05.2010;1STA\n" }
    try make(list(before), .behold)

    let again = try make(list(after), .behold, on: #require(Day(iso: "2026-12-01")))

    #expect(again.map(\.status) == [.mislykket, .uendret])
    #expect(again[0].funn.map(\.code) == [.whoseDocument])
    #expect(prøve.documents.count == 2)
  }

  @Test func `an address that has become protected is taken out of a plan that somebody wrote in`() throws {
    let list =
      "Elevnr;Navn;Født;Klasse;Foresatt 1 navn;Foresatt 1 telefon;Skjerming\n1;Kari Nordmann;14.01.2010;1STA;Per Ås;99887766;"
    try make(list + "nei\n")
    try prøve.write(["plan.hovedmål": .text("Møte hver dag")], into: Self.kari)
    #expect(try prøve.answers(Self.kari)["foresatte.personer"]?.isAnswered == true)

    let again = try make(list + "Kode 6\n")

    #expect(again.map(\.status) == [.oppdatert])
    let text = try String(
      decoding: OfficePackage(prøve.folder.bytes(Self.kari)).content(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(!text.contains("99887766") && text.contains("Per Ås") && text.contains("Møte hver dag"))
  }

  @Test func `a list with other keys finds the same plan, and a namesake does not`() throws {
    let lists: [(text: String, kinds: Set<String>)] = [
      ("Elevnr;Navn;Født;Klasse\n1;Kari Nordmann;14.01.2010;1STA\n", ["nr", "nd", "nk"]),
      ("Navn;Født;Klasse\nKari Nordmann;14.01.2010;1STA\n", ["nd", "nk"]),
      ("Navn;Klasse\nKari Nordmann;1STA\n", ["nk"]), ("Elevnr;Navn\n1;Kari Nordmann\n", ["nr"]),
      ("Navn;Født\nKari Nordmann;14.01.2010\n", ["nd"]),
    ]
    for first in lists {
      for next in lists where !first.kinds.isDisjoint(with: next.kinds) {
        let prøve = try Utfyllingsprøve()
        try prøve.make(first.text)
        try prøve.make(next.text)
        #expect(prøve.documents.count == 1, "\(first.kinds) \(next.kinds)")
      }
    }
    let namesake = try Utfyllingsprøve()
    try namesake.make(lists[0].text)
    let other = try namesake.make(
      lists[0].text.replacing("\n1;", with: "\n2;").replacing("14.01", with: "15.02"))
    #expect(other.map(\.status) == [.laget])
    #expect(namesake.documents.count == 2)
    #expect(try namesake.answers(Self.kari).day("elev.fødselsdato") == Day(iso: "2010-01-14"))
  }

  @Test func `a plan that took new data knows its pupil by the number and the name that those had`() throws {
    let list = "Elevnr;Navn;Født;Klasse;Kontaktlærer\n1;Kari Nordmann;14.01.2010;1STA;Per Ås\n"
    try make(list)
    try prøve.write(["plan.hovedmål": .text("Møte hver dag")], into: Self.kari)
    let renumbered = list.replacing("\n1;", with: "\n7;").replacing("Per Ås", with: "Åse Øy")
    #expect(try make(renumbered).map(\.status) == [.oppdatert])

    let married = try make(renumbered.replacing("Kari Nordmann", with: "Kari Lie"), .behold)

    #expect(married.map(\.status) == [.beholdt])
    #expect(prøve.documents == [Self.kari])
    // Whoever has the old number now is somebody else.
    let other = try make("Elevnr;Navn;Født;Klasse\n1;Adam Ek;16.03.2010;1STA\n", .behold)
    #expect(other.map(\.status) == [.laget])
  }

  @Test func `who has come of age since is not told of in a plan of an earlier day`() throws {
    let list =
      "Elevnr;Navn;Født;Klasse;Kontaktlærer;Foresatt 1 navn\n1;Kari Nordmann;01.12.2008;1STA;Per Ås;Liv Nordmann\n"
    try make(list, .behold)
    #expect(try prøve.answers(Self.kari)["foresatte.personer"]?.isAnswered == true)

    let again = try make(list.replacing("Per Ås", with: "Åse Øy"), .behold, on: #require(Day(iso: "2026-12-01")))

    #expect(again.map(\.status) == [.laget])
    #expect(again[0].funn.contains { $0.field == "foresatte.personer" })
    let answers = try prøve.answers(Self.kari)
    #expect(answers["foresatte.personer"]?.isAnswered != true)
    #expect(answers.text("elev.kontaktlærer") == "Åse Øy" && answers.day("dok.dato") == dato)
  }

  @Test func `new rows for a document without tags are written, or it is not said that they were`() throws {
    try make()
    try prøve.dropTags(in: Self.kari)
    let lines = Self.list.split(separator: "\n")

    let again = try make("\(lines[0]);Foresatt 1 navn\n\(lines[1]);Liv Nordmann\n")

    #expect(again.map(\.status) == [.oppdatert])
    #expect(try prøve.answers(Self.kari)["foresatte.personer"]?.isAnswered == true)
  }

  /// What somebody puts into a field, or right beside it, without changing its text.
  @Test(arguments: [
    ("merknad", #"<w:commentRangeStart w:id="9"/>"#, ""),
    ("fotnote", #"<w:r><w:footnoteReference w:id="9"/></w:r>"#, ""), ("bilde", "<w:r><w:drawing/></w:r>", ""),
    ("innebygd fil", "<w:r><w:object/></w:r>", ""),
    ("lenke", #"<w:hyperlink w:anchor="a"><w:r><w:t/></w:r></w:hyperlink>"#, ""),
    ("bokmerke", #"<w:bookmarkStart w:id="9" w:name="viktig"/>"#, ""),
    ("ord like etter", "", "<w:r><w:t> (permisjon fra november)</w:t></w:r>"),
  ])
  func `a field that holds more than its text takes no new data, and that is reported`(
    kind: String, inside: String, after: String
  ) throws {
    try make()
    try prøve.edit(Self.kari) { text in
      let tag = try #require(text.range(of: #"w:val="elev.kontaktlærer""#))
      let content = try #require(text.range(of: "<w:sdtContent>", range: tag.upperBound..<text.endIndex))
      let end = try #require(text.range(of: "</w:sdt>", range: content.upperBound..<text.endIndex))
      return text[..<content.upperBound] + inside + text[content.upperBound..<end.upperBound] + after
        + text[end.upperBound...]
    }
    let edited = try prøve.folder.bytes(Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.konflikt], "\(kind)")
    #expect(again[0].funn.contains { $0.code == .conflict && $0.field == "elev.kontaktlærer" })
    #expect(try prøve.folder.bytes(Self.kari) == edited)
  }

  @Test func `what both changed is a conflict, and stands as the person had it`() throws {
    try make()
    try prøve.write(["elev.kontaktlærer": .text("Bo Dahl")], into: Self.kari)
    let edited = try prøve.folder.bytes(Self.kari)

    for _ in 1...2 {
      let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

      #expect(again.map(\.status) == [.konflikt])
      #expect(again[0].funn.filter { $0.code == .conflict }.map(\.field) == ["elev.kontaktlærer"])
      #expect(!again[0].funn.contains { $0.message.contains("Bo") || $0.message.contains("Åse") })
      #expect(try prøve.folder.bytes(Self.kari) == edited)
    }
    #expect(try make(Self.list.replacing("Per Ås", with: "Bo Dahl")).map(\.status) == [.uendret])
  }

  @Test func `nothing new for an edited document leaves it alone`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    let edited = try prøve.folder.bytes(Self.kari)

    #expect(try make().map(\.status) == [.uendret])
    #expect(try prøve.folder.bytes(Self.kari) == edited)
    #expect(prøve.copies == [])
  }

  @Test func `a document without tags is carried over, one with text beside its fields is kept`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    try prøve.dropTags(in: Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.oppdatert])
    #expect(try prøve.answers(Self.kari).text("plan.hovedmål") == "Mitt mål")
    #expect(try prøve.answers(Self.kari).text("elev.kontaktlærer") == "Åse Øy")
    #expect(try make(Self.list.replacing("Per Ås", with: "Ny Lærer")).map(\.status) == [.oppdatert])
    #expect(try prøve.answers(Self.kari).text("plan.hovedmål") == "Mitt mål")

    try prøve.write([:], into: Self.kari, paragraph: "Et eget avsnitt")
    try prøve.dropTags(in: Self.kari)
    let kept = try make()
    #expect(kept.map(\.status) == [.beholdt])
    #expect(kept[0].funn.map(\.message) == [Wording.notMerged])
  }

  @Test func `a document that a program only saved is as it should be, until there is something new`() throws {
    try make()
    try prøve.write([:], into: Self.kari, paragraph: "")
    let saved = try prøve.folder.bytes(Self.kari)

    #expect(try make(Self.list, .behold).map(\.status) == [.uendret])
    let new = try make(Self.list.replacing("Per Ås", with: "Åse Øy"), .behold)
    #expect(new.map(\.status) == [.beholdt] && new[0].funn.map(\.message) == [Wording.onlySaved])
    #expect(try prøve.folder.bytes(Self.kari) == saved)

    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    #expect(try make(Self.list, .behold)[0].funn.map(\.message) == [Wording.kept])
  }

  @Test func `an answer that is not on the list goes into the next plan as it was written`() throws {
    try make()
    try prøve.write(["tiltak": .rows([["tiltak": .text("Samtale"), "ansvar": .text("Rådgiver")]])], into: Self.kari)
    let package = try OfficePackage(try prøve.folder.bytes(Self.kari))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let answer = ">Rådgiver</w:t>"
    #expect(text.contains(answer))
    let edited = text.replacing(answer, with: ">Miljøterapeuten</w:t>")
    try prøve.folder.write(
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(edited.utf8))]), to: Self.kari)

    let next = try make(Self.list, .nyPeriode, on: #require(Day(iso: "2027-01-10")))

    #expect(next.map(\.status) == [.laget])
    #expect(!next[0].funn.contains { $0.code == .looseText })
    let reading = try planmal.read(contentsOf: next[0].fil)
    guard case .rows(let measures) = reading.answers["tiltak"] else { return #expect(Bool(false)) }
    #expect(measures.map { $0.text("ansvar") } == ["Miljøterapeuten"])
  }

  @Test func `answers move into another edition of the template`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    let package = try OfficePackage(try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx")))
    let other = try package.bytes(replacing: [ZipEntry(name: "customXml/x.xml", content: Array("<x/>".utf8))])
    let template = try Template<AnyForm>(other, name: "annen.docx", fields: planmal.fields)

    let again = try prøve.make(Self.list) { run in
      run.template = template
      run.handling = .oppdater
    }

    #expect(again.map(\.status) == [.oppdatert])
    let reading = try template.read(contentsOf: prøve.folder.path + "/" + Self.kari)
    #expect(reading.stamp?.template == template.digest)
    #expect(reading.stamp?.isUntouched == false)
    #expect(reading.answers.text("plan.hovedmål") == "Mitt mål")
    #expect(FieldChanges(reading, fields: planmal.fields)?.filled == ["plan.hovedmål"])
  }

  @Test func `a new copy lies beside the edited one`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    let edited = try prøve.folder.bytes(Self.kari)

    let again = try make(Self.list, .nyKopi)

    #expect(again.map(\.status) == [.nyKopi])
    #expect(again[0].fil.hasSuffix("2026-11-23 (ny 2026-11-23).docx"))
    #expect(prøve.documents.count == 2)
    #expect(try prøve.folder.bytes(Self.kari) == edited)
    #expect(try make(Self.list, .nyKopi).map(\.status) == [.beholdt])
    #expect(try make(Self.list, .behold)[0].funn.map(\.code) == [.twice])
  }

  @Test func `text outside the fields of the plan before is reported when the next one is made`() throws {
    try make()
    try prøve.write([:], into: Self.kari, paragraph: "Et eget avsnitt")

    let next = try make(Self.list, .nyPeriode, on: #require(Day(iso: "2027-01-10")))

    #expect(
      next[0].funn.filter { $0.code == .looseText }.map(\.message) == [Wording.notCarriedOver(1, Self.kari)])
  }

  @Test
  func
    `the next plan on a county's new form carries the answers, and takes no printed word of the old form for an answer`()
    throws
  {
    try make()
    try prøve.write(["kart.årsaker": .text("Lang reisevei")], into: Self.kari, paragraph: "Et eget avsnitt")
    let lines = [
      ("Eleven heter", "elev.navn"), ("Født", "elev.fødselsdato"), ("Hvorfor", "kart.årsaker"),
      ("Mål", "plan.hovedmål"),
    ]
    let body = lines.map { String.paragraph(.run($0.0 + ": "), .blank($0.1)) }
    let county = try Template<AnyForm>(Specimen(body).bytes(), name: "fylket.docx", fields: planmal.fields)

    let next = try prøve.make(Self.list, on: #require(Day(iso: "2027-01-10"))) {
      $0.handling = .nyPeriode
      $0.template = county
    }

    #expect(next.map(\.status) == [.laget])
    #expect(next[0].funn.filter { $0.code == .looseText }.map(\.message) == [Wording.notCarriedOver(1, Self.kari)])
    let made = try county.read(contentsOf: prøve.folder.path + "/1STA/Nordmann, Kari – oppfølgingsplan 2027-01-10.docx")
    #expect(made.answers.text("kart.årsaker") == "Lang reisevei")
  }

  @Test func `what a person changed in the plan before goes before a source that says what it said then`() throws {
    let list =
      "Elevnr;Navn;Født;Klasse;Elevens situasjon;Elevens behov\n1;Kari Nordmann;14.01.2010;1STA;Kommer for sent;Mer tid\n"
    try make(list)
    try prøve.write(["kart.situasjon": .text("Møter hver dag"), "kart.behov": .emptied], into: Self.kari)
    let day = try #require(Day(iso: "2027-01-10"))

    let next = try make(list, .nyPeriode, on: day)

    let file = "1STA/Nordmann, Kari – oppfølgingsplan 2027-01-10.docx"
    #expect(next.map(\.status) == [.laget])
    #expect(try prøve.answers(file).text("kart.situasjon") == "Møter hver dag")
    #expect(try prøve.answers(file)["kart.behov"]?.isAnswered != true)
    #expect(!next[0].funn.contains { $0.code == .conflict })
  }

  @Test func `where the source has changed too, the person's words go over, and it is said`() throws {
    let list = "Elevnr;Navn;Født;Klasse;Elevens situasjon\n1;Kari Nordmann;14.01.2010;1STA;Kommer for sent\n"
    try make(list)
    try prøve.write(["kart.situasjon": .text("Møter hver dag")], into: Self.kari)

    let next = try make(
      list.replacing("Kommer for sent", with: "Trives"), .nyPeriode, on: #require(Day(iso: "2027-01-10")))

    let answers = try prøve.answers("1STA/Nordmann, Kari – oppfølgingsplan 2027-01-10.docx")
    #expect(answers.text("kart.situasjon") == "Møter hver dag")
    #expect(next[0].funn.contains { $0.code == .conflict && $0.field == "kart.situasjon" })
  }

  @Test func `the next plan takes over what is not finished, and is made again from the one before`() throws {
    try make()
    let measures: [Values] = [
      ["tiltak": .text("Samtale"), "frist": .day(dato)], ["tiltak": .text("Leksehjelp")],
      ["tiltak": .text("Fast plass")],
    ]
    try prøve.write(
      [
        "tiltak": .rows(measures), "plan.hovedmål": .text("Gammelt mål"), "kart.årsaker": .text("Lang reisevei"),
        "evaluering": .rows([["tiltak": .text("leksehjelp"), "resultat": .text("Mål nådd – avsluttes")]]),
      ], into: Self.kari)
    let before = try prøve.folder.bytes(Self.kari)
    let day = Day(year: 2027, month: 1, day: 10)!
    let list = Self.list.replacing("1STA", with: "2STA")

    let made = try make(list, .nyPeriode, on: day)

    #expect(made.map(\.status) == [.laget])
    let file = "2STA/Nordmann, Kari – oppfølgingsplan 2027-01-10.docx"
    #expect(made[0].fil.hasSuffix(file))
    #expect(try prøve.folder.bytes(Self.kari) == before)
    let answers = try prøve.answers(file)
    let expected: [Values] = [["tiltak": .text("Samtale")], ["tiltak": .text("Fast plass")]]
    guard case .rows(let rows) = answers["tiltak"] else { throw FormError(kind: "", file: "", message: "") }
    #expect(rows.map { $0.text("tiltak") } == expected.map { $0.text("tiltak") })
    #expect(rows[0].day("frist") == nil)
    #expect(answers.text("kart.årsaker") == "Lang reisevei")
    #expect(answers.text("elev.klasse") == "2STA")
    #expect(answers.text("plan.hovedmål") == nil)
    #expect(answers["evaluering"]?.isAnswered != true)

    #expect(try make(list, .nyPeriode, on: day).map(\.status) == [.uendret])
    #expect(try make(list, .behold, on: Day(year: 2027, month: 2, day: 1)!).map(\.status) == [.uendret])
  }

  @Test(arguments: [Utfylling.Handling.behold, .oppdater])
  func `a list that says less undoes nothing, and that is reported; what is emptied goes`(
    handling: Utfylling.Handling
  ) throws {
    let list = "Elevnr;Navn;Født;Klasse;Hovedmål;Elevens behov\n1;Kari Nordmann;14.01.2010;1STA;Bestå norsk;Mer tid\n"
    try make(list, handling)

    let less = try make("Elevnr;Navn;Født;Klasse;Elevens behov\n1;Kari Nordmann;14.01.2010;1STA;Ro\n", handling)

    #expect(less.map(\.status) == [.laget])
    #expect(less[0].funn.map(\.message).contains(Wording.toldNoMore(["Hovedmål for oppfølgingsperioden"])))
    #expect(try prøve.answers(Self.kari).text("plan.hovedmål") == "Bestå norsk")
    #expect(try prøve.answers(Self.kari).text("kart.behov") == "Ro")
    #expect(
      try make("Elevnr;Navn;Født;Klasse\n1;Kari Nordmann;14.01.2010;1STA\n", handling).map(\.status) == [.uendret])

    let emptied = try make(list.replacing("Bestå norsk", with: ""), handling)

    #expect(emptied.map(\.status) == [.laget])
    #expect(try prøve.answers(Self.kari).text("plan.hovedmål") == nil)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"), arguments: [Utfylling.Handling.behold, .oppdater])
  func `a document that somebody marked as read-only is not written`(handling: Utfylling.Handling) throws {
    try make()
    if handling == .oppdater { try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari) }
    let path = prøve.folder.path + "/" + Self.kari
    #expect(chmod(path, 0o400) == 0)
    let before = try prøve.folder.bytes(Self.kari)

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"), handling)

    #expect(again.map(\.status) == [.beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.readOnly])
    #expect(try prøve.folder.bytes(Self.kari) == before)
  }

  @Test func `a document that is open in Word waits`() throws {
    try make()
    try prøve.write(["plan.hovedmål": .text("Mitt mål")], into: Self.kari)
    try prøve.folder.write("", to: "1STA/~$rdmann, Kari – oppfølgingsplan 2026-11-23.docx")

    let again = try make(Self.list.replacing("Per Ås", with: "Åse Øy"))

    #expect(again.map(\.status) == [.beholdt])
    #expect(again[0].funn.map(\.message) == [Wording.openInWord])
  }
}
