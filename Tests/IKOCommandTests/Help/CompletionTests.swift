import Testing

/// Completion scripts, and bash completing with one.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `a script holds our commands and options, and one spelling of each`(shell: String) throws {
    let outcome = try BuiltTool.run("fullføring", shell)

    #expect(outcome.status == 0)
    for name in [
      "skjema", "fyll", "les", "oppsett", "diagnose", "demo", "fullføring", "hjelp", "skoleår", "prøv", "navn-fra",
      "for-skolen", "egne-maler",
    ] {
      #expect(outcome.output.contains(name))
    }
    for name in ["skolear", "skoleaar", "prov", "proev", "forms", "fullforing", "Show subcommand", " help'", "'help:"] {
      #expect(!outcome.output.contains(name))
    }
  }

  @Test(arguments: ["fullforing", "fullfoering", "completion"])
  func `the command's other names`(name: String) throws {
    #expect(try BuiltTool.run(name, "bash") == BuiltTool.run("fullføring", "bash"))
  }

  @Test func `bash accepts its script`() throws {
    #expect(try BuiltTool.shell("\"$IKO\" fullføring bash | bash -n") == .init(status: 0, output: "", errors: ""))
  }

  @Test(arguments: [
    ("iko f", 1, "fyll\nfullføring\n"), ("iko fyll --pr", 2, "--prøv\n"), ("iko fyll opp", 2, "oppfølgingsplan\n"),
    ("iko fyll rutine --trinn V", 4, "Vg1\nVg2\nVg3\n"), ("iko fullføring z", 2, "zsh\n"),
    ("iko oppsett --målform n", 3, "nynorsk\n"), ("iko help", 1, ""),
  ])
  func `bash completes`(line: String, word: Int, expected: String) throws {
    let outcome = try BuiltTool.shell(
      """
      complete() { :; }
      source <("$IKO" fullføring bash)
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(\(line)); COMP_CWORD=\(word); COMPREPLY=()
      _iko iko "${COMP_WORDS[\(word)]}" "${COMP_WORDS[\(word - 1)]}"
      [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' "${COMPREPLY[@]}"
      """)

    #expect(outcome.output == expected)
  }

  /// zsh takes the value's name of a positional with fixed choices as a variable name.
  @Test func `zsh gets valid variable names`() throws {
    for line in try BuiltTool.run("fullføring", "zsh").output.split(separator: "\n") where line.contains("local -ar ") {
      let name = line.split(separator: "local -ar ").last?.prefix { $0 != "=" } ?? ""

      #expect(name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }, "\(line)")
    }
  }
}
