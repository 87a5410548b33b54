import Testing

/// `iko side`: another program is started, and nothing else.
struct SideCommandTests {
  private static let setUp = "mkdir bin && cp \"$IKO\" bin/iko && "

  @Test func `where the page is not installed it is said what to do`() throws {
    let folder = try Arbeidsmappe()
    #expect(
      try folder.said(Self.setUp + "bin/iko side")
        == "Feil: Siden er ikke installert her: programmet iko-side ligger ikke ved siden av iko. Be IT installere det (pakken fra make deb har det med), eller bruk kommandoene, se iko hjelp.\n[2]"
    )
  }

  @Test func `the page takes the command's place, with its words where they belong and its own status`() throws {
    let folder = try Arbeidsmappe()
    try folder.write("#!/bin/sh\nprintf '<%s>' \"$@\"\necho feil >&2\nexit 3\n", to: "bin/iko-side")
    let start = "cp \"$IKO\" bin/iko && chmod +x bin/iko-side && "
    let outcome = try folder.run(start + "bin/iko side 'Min mappe' --uten-nettleser")
    #expect(outcome == BuiltTool.Outcome(status: 3, output: "<Min mappe><--uten-nettleser>", errors: "feil\n"))
    #expect(try folder.run("bin/iko side").output == "<>")
  }

  @Test func `what cannot be started is said`() throws {
    let folder = try Arbeidsmappe()
    try folder.write("#!/finnes/ikke\n", to: "bin/iko-side")
    let said = try folder.said("cp \"$IKO\" bin/iko && chmod +x bin/iko-side && bin/iko side")
    #expect(said.contains("iko-side kunne ikke startes. Be IT installere iko på nytt.\n[2]"))
  }

  @Test(arguments: [("iko side a b", "b"), ("iko side --port 80", "--port")])
  func `no option says where it listens`(line: String, word: String) throws {
    let folder = try Arbeidsmappe()
    let said = try folder.said(line)
    #expect(said.contains(word) && said.hasSuffix("[64]"))
  }
}
