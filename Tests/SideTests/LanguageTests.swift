import Disk
import Foundation
import IKO
import TestSupport
import Testing

@testable import SidePage

/// The page in nynorsk: every sentence has both languages, and no word of bokmål is left in the other.
struct LanguageTests {
  /// Words that nynorsk does not have, or spells otherwise.
  static let bokmål: Set<String> = [
    "hver", "hvert", "ikke", "elevene", "elever", "noen", "noe", "hva", "hvem", "hvor", "hvorfor", "hvordan", "hvilken",
    "hvilket", "hvilke", "skole", "skolen", "skolens", "skoleår", "skoleåret", "mappen", "listen", "klasselisten",
    "siden",
    "fra", "uten", "bare", "valgt", "velg", "valgene", "lagret", "laget", "lages", "skrevet", "endret", "også", "flere",
    "nå", "ligger", "selv", "se", "en", "et", "dem", "ble", "dokumenter", "dokumentene", "navn", "navnet", "åpne",
    "åpen",
    "tatt", "tar", "være", "gjøre", "kommet", "finnes", "mangler", "slettes", "skrives", "sted", "steder", "eget",
    "annet",
    "annen", "beslutning", "begrunnelse", "foresatte", "rettelse", "rettelsen", "filen", "kolonnen", "nettleseren",
    "trenger", "virker", "vises", "brukes", "gjelder", "hele", "samme", "kopier", "vet", "sier", "spørres",
  ]

  /// A piece of source: a literal, and whether it is one of the two of a sentence.
  private struct Literal {
    let text: String
    let isInBoth: Bool
  }

  private static var files: [(name: String, source: String)] {
    get throws {
      let folder = Checkout.path("Sources/SidePage")
      return try Files.regularFiles(below: folder).files.filter { $0.contains("/Wording+") }.map {
        ($0, String(decoding: try Files.read($0), as: UTF8.self))
      }
    }
  }

  /// Where a literal ends that begins at a quotation mark; what is interpolated may hold others.
  private static func end(_ text: [Character], _ start: Int) -> Int {
    var index = start + 1
    while index < text.count, text[index] != "\"" {
      guard text[index] == "\\" else {
        index += 1
        continue
      }
      guard text[index + 1] == "(" else {
        index += 2
        continue
      }
      var depth = 1
      index += 2
      while depth > 0 {
        if text[index] == "\"" {
          index = end(text, index)
          continue
        }
        depth += text[index] == "(" ? 1 : text[index] == ")" ? -1 : 0
        index += 1
      }
    }
    return index + 1
  }

  /// The literals of a source, outermost, without comments.
  private static func literals(_ source: String) -> [Literal] {
    let lines = source.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    let text = Array(lines.joined(separator: "\n"))
    var all: [Literal] = []
    var (index, depth, bothAt) = (0, 0, [Int]())
    while index < text.count {
      let character = text[index]
      if character == "\"" {
        if text[index...].starts(with: "\"\"\"") {
          let rest = String(text[(index + 3)...])
          index +=
            3 + (rest.firstRange(of: "\"\"\"").map { rest.distance(from: rest.startIndex, to: $0.upperBound) } ?? 0)
          continue
        }
        let end = end(text, index)
        all.append(Literal(text: String(text[index..<end]), isInBoth: !bothAt.isEmpty))
        index = end
        continue
      }
      if character == "(" {
        if index >= 4, String(text[(index - 4)..<index]) == "both" { bothAt.append(depth) }
        depth += 1
      } else if character == ")" {
        depth -= 1
        if bothAt.last == depth { bothAt.removeLast() }
      }
      index += 1
    }
    return all
  }

  private static func words(_ text: String) -> [String] {
    text.replacing(#/\\\([^"]*?\)/#, with: " ").lowercased().split { !$0.isLetter }.map(String.init)
  }

  @Test func `every sentence has both languages, side by side`() throws {
    // What is the same in both, and what stands on the terminal before anybody's language is known.
    var alone: [String] = []
    var pairs = 0
    for (name, source) in try Self.files where !name.hasSuffix("Wording+Server.swift") {
      let literals = Self.literals(source)
      pairs += literals.count(where: \.isInBoth) / 2
      alone += literals.filter { !$0.isInBoth }.map(\.text)
    }
    #expect(pairs > 300)
    let wrong = alone.filter { !Self.bokmål.isDisjoint(with: Self.words($0)) }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func `no word of bokmål is left in nynorsk`() throws {
    for (name, source) in try Self.files {
      let literals = Self.literals(source).filter(\.isInBoth)
      #expect(literals.count.isMultiple(of: 2), "\(name)")
      for nynorsk in literals.indices.filter({ !$0.isMultiple(of: 2) }).map({ literals[$0].text }) {
        // Names of files, of what stands in Word, and of the book's chapters are what they are.
        let text = nynorsk.replacing(
          #/skole\.json|PDF-en|\.iko/\w+|«Stopp beskyttelse»|«Vårt eget skjema»|Dokumenter/IKO/#, with: "")
        let left = Self.bokmål.intersection(Self.words(text))
        #expect(left.isEmpty, "\(left): \(nynorsk)")
      }
    }
  }

  @Test func `the button changes the language, which is kept in the settings of the folder`() async throws {
    let browser = try await Browser()
    let first = await browser.get("/")
    #expect(first.source.contains("<html lang=\"nb\">"))
    #expect(first.source.contains("<button class=\"liten\" lang=\"nn\">Nynorsk</button>"))
    let other = await browser.post(Router.language, [])
    #expect(other.source.contains("<html lang=\"nn\">") && other.source.contains("Sida er no på nynorsk."))
    #expect(other.source.contains("<button class=\"liten\" lang=\"nb\">Bokmål</button>"))
    let settings = String(decoding: try Files.read(browser.folder + "/skole.json"), as: UTF8.self)
    #expect(settings.contains("\"sidemålform\": \"nynorsk\""))
    let back = await browser.post(Router.language, [])
    #expect(back.source.contains("<html lang=\"nb\">") && back.source.contains("Siden er nå på bokmål."))
  }

  @Test func `a school that writes nynorsk gets the page in nynorsk, and one setting changes that alone`() async throws
  {
    let browser = try await Browser()
    try browser.write("{\"versjon\": 1, \"målform\": \"nynorsk\"}", to: "skole.json")
    #expect(await browser.get("/").source.contains("Kva vil du gjere?"))
    try browser.write("{\"versjon\": 1, \"målform\": \"nynorsk\", \"sidemålform\": \"bokmål\"}", to: "skole.json")
    #expect(await browser.get("/").source.contains("Hva vil du gjøre?"))
  }

  @Test func `every screen is in nynorsk: headings, steps, buttons, labels`() async throws {
    let browser = try await Browser()
    try browser.write("{\"versjon\": 1, \"sidemålform\": \"nynorsk\"}", to: "skole.json")
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    for address in [
      "/", "/klasseliste", "/folges-opp", "/dokumenter", "/dokumenter?alle=ja", "/tilbake", "/aret", "/eget-skjema",
      "/handbok", "/finnes-ikke",
    ] {
      let shown = await browser.get(address)
      #expect(shown.source.contains("<html lang=\"nn\">"), "\(address)")
      let own = shown.source.matches(
        of: #/<(h1|h2|button|caption|legend|summary|label|thead)[^>]*>(.*?)<\/\1>/#.dotMatchesNewlines())
      for piece in own where !address.hasPrefix("/handbok") || piece.output.1 == "button" {
        let text = piece.output.2.replacing(
          #/skole\.json|<select.*?<\/select>|<[^>]*>/#.dotMatchesNewlines(), with: " ")
        let left = Self.bokmål.intersection(Self.words(String(text)))
        #expect(left.isEmpty, "\(address): \(left): \(text)")
      }
      // The book is written in bokmål, and says so.
      if address == "/handbok" { #expect(shown.source.contains("lang=\"nb\"")) }
    }
  }

  @Test func `how far work has come is said in the language of who asked for it`() {
    let progress = WorkProgress()
    Wording.$målform.withValue(.nynorsk) {
      progress.during(2, Wording.madeSoFar) { _ in
        Wording.$målform.withValue(.bokmål) { #expect(progress.line == "0 av 2 dokument er laga") }
      }
    }
  }
}
