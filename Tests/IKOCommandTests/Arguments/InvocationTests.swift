import ArgumentParser
import IKO
import Testing

@testable import IKOCommand

/// From words to options, without a process.
struct InvocationTests {
  private func options<C: Command>(of type: C.Type, _ arguments: [String]) throws -> C.Options {
    let invocation = try Invocation(reading: arguments, try Grammar.ofTool())
    guard case .command(_, let canonical) = invocation else { throw Failure(sentence: "\(invocation)") }
    return try #require(try Iko.parseAsRoot(canonical) as? C).options()
  }

  @Test func `every option of fyll`() throws {
    let line = """
      fyll oppfolgingsplan --fra 1STA.xlsx --fra=- -o Ut --mal m.docx --elev Kari --elev Ola --klasse 1STA --trinn vg1
      --dato 3.9.2026 --skoleaar 2026/27 --navn-fra fag --uten-stempel --proev --json --stille --jobber 4
      """

    let options = try options(of: Fyll.self, line.split { $0 == " " || $0 == "\n" }.map(String.init))

    #expect(
      options
        == FyllOptions(
          form: .published(.oppfølgingsplan), sources: ["1STA.xlsx", "-"], folder: "Ut", template: "m.docx",
          utvalg: Utvalg(elever: ["Kari", "Ola"], klasse: "1STA", trinn: "Vg1"), date: "2026-09-03",
          schoolYear: "2026/2027",
          nameField: "fag", stamps: false, isDryRun: true, jobs: 4, isQuiet: true, isJSON: true))
  }

  @Test func `nothing but what must be there`() throws {
    #expect(try options(of: Fyll.self, ["fyll", "eget.docx"]) == FyllOptions(form: .file("eget.docx")))
    #expect(try options(of: Les.self, ["les", "a", "b"]) == LesOptions(paths: ["a", "b"]))
    #expect(try options(of: Demo.self, ["demo"]) == DemoOptions())
    #expect(try options(of: Skjema.self, ["skjema"]) == SkjemaOptions(subject: .all))
    #expect(try options(of: Skjema.self, ["forms", "TILTAK"]) == SkjemaOptions(subject: .catalogue))
  }

  @Test(arguments: ["årshjul-detaljert", "arshjul-detaljert", "aarshjul-detaljert", "A\u{30A}rshjul-detaljert"])
  func `a form in every spelling`(word: String) throws {
    #expect(try options(of: Fyll.self, ["fyll", word]).form == .published(.årshjulDetaljert))
  }

  @Test func `a decomposed å, as a Mac types it`() throws {
    let options = try options(of: Fyll.self, ["fyll", "rutine", "--skolea\u{30A}r=2026/2027", "--elev", "A\u{30A}se"])

    #expect(options.schoolYear == "2026/2027")
    #expect(options.utvalg.elever.first?.unicodeScalars.count == 3)
  }

  @Test func `a path keeps its own bytes`() throws {
    let options = try options(of: Les.self, ["les", "A\u{30A}se.docx"])

    #expect(options.paths.first?.unicodeScalars.count == 9)
  }

  @Test func `after two dashes everything is a file`() throws {
    #expect(try options(of: Les.self, ["les", "--json", "--", "--stille", "-o"]).paths == ["--stille", "-o"])
  }

  @Test func `values that look odd arrive whole`() throws {
    let options = try options(
      of: Fyll.self, ["fyll", "rutine", "--elev=-x=y", "--elev", "Nordmann, Kari", "--fra", "-"])

    #expect(options.utvalg.elever == ["-x=y", "Nordmann, Kari"])
    #expect(options.sources == ["-"])
  }

  /// The parser must accept whatever the walk lets through; otherwise a person gets the general sentence.
  @Test func `the parser agrees with the walk on many command lines`() throws {
    let grammar = try Grammar.ofTool()
    let words = [
      "fyll", "les", "skjema", "demo", "hjelp", "rutine", "--fra", "a.xlsx", "-o", "--prøv", "--prov", "--json=1", "-",
      "--", "", "-h", "--jobber", "-3", "--elev=", "-oa", "--dato", "ø", "--x", "--mal=b", "-o=c", "\u{7F}", "---", "=",
    ]
    var seed: UInt64 = 20_261_123
    var accepted = 0
    for _ in 0..<4000 {
      var line: [String] = []
      for _ in 0...(seed >> 40) % 6 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line.append(words[Int((seed >> 33) % UInt64(words.count))])
      }
      guard case .command(_, let canonical)? = try? Invocation(reading: line, grammar) else { continue }
      accepted += 1

      #expect((try? Iko.parseAsRoot(canonical) as? any Command) != nil, "\(line)")
    }
    #expect(accepted > 50)
  }

  @Test func `a command's grammar alone is what it is in the tool's`() throws {
    let tool = try Grammar.ofTool()
    for command in Iko.configuration.subcommands {
      let alone = try Grammar.ofTool(withOnly: command)

      #expect(
        "\(alone.subcommands?[0].arguments ?? [])" == "\(tool.command(typed: command._commandName)?.arguments ?? [])")
      #expect(alone.subcommands?[0].commandName == command._commandName)
    }
  }
}
