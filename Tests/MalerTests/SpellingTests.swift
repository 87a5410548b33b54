import Foundation
import Testing

/// Every word of the templates in nynorsk against a dictionary, where hunspell is installed (Debian: hunspell, hunspell-no).
@Suite struct SpellingTests {
  private static let program = ["/usr/bin/hunspell", "/opt/homebrew/bin/hunspell"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let isPresent =
    program != nil && FileManager.default.fileExists(atPath: "/usr/share/hunspell/nn_NO.dic")

  /// Words that the dictionary lacks: abbreviations, names, and compounds of words that it has.
  private static let allowed: Set = [
    "Arbeidsvanar", "Avklaringsmøte", "BUP", "Busituasjon", "Datoen", "Evalueringsmøte", "Fagkode", "Fagleiar",
    "Fråværsoppfølging", "Fråværssjekk", "Halvårskarakterar", "IKO", "IV", "Inngangskarakterar", "Inntaksresultat",
    "Intensivopplæring", "Karrieredagar", "Karriererettleiing", "Kartleggingssamtale", "LØFT", "Læringsstøttande",
    "NAV",
    "OT", "Omgrepsopplæring", "Oppfølgingsperiode", "Oppstartsamtale", "Oracle", "BI", "Overgangsinformasjon",
    "Overgangsmøte", "PPT", "Resultatoppfølgingsmøte", "ST", "Saksnr", "Samarbeidsmøte", "Sektoransvarlege",
    "Trinnoppstart", "Utdanningsleiar", "VIS", "Vg", "elevoppfølging", "ev", "evalueringsmøte", "fagkode",
    "fortrinnsrett", "fortrulegheit", "fråværsgjennomgang", "fvl", "halvårsvurdering", "jf", "karriererettleiing",
    "kartleggingsmøte", "kartleggingssamtale", "læreføresetnader", "læringsarenaar", "metodeval", "minoritetsspråklege",
    "offl", "oppfølgingsperiode", "oppfølgingsperioden", "oppstart", "oppstartsamtalane", "oppstartsamtalen",
    "overgangsinformasjon", "personopplysningar", "planleggingsmøte", "relasjonelle", "saksnr", "sektoransvarlege",
    "studieteknikk", "tilrettelagd", "trinnoppstart", "udokumentert", "undertid", "utdanningsleiar",
    "utdanningsleiarar",
    "Årshjul", "Éi", "nr", "o", "l", "m", "re", "Ca", "T", "A", "B", "p", "Halden",
    "Dokumentdato", "Dokumenteigar", "dokumenteigar", "aug", "sep", "okt", "nov", "des", "jan", "feb", "apr",
    // The names that the documents were published under.
    "en", "Resultatoppfølgingsmøter", "skoleåret", "videregående",
  ]

  @Test(.enabled(if: isPresent, "hunspell with nn_NO is not installed"))
  func `every word of the nynorsk templates is in the dictionary, or allowed`() throws {
    var words: Set<String> = []
    for name in TemplateTests.names {
      for text in try NynorskTemplateTests.texts(NynorskTemplateTests.folder + "/" + name) {
        words.formUnion(text.split { !$0.isLetter }.map(String.init))
      }
    }

    let unknown = try Self.unknown(words.subtracting(Self.allowed).sorted())

    #expect(unknown == [])
  }

  private static func unknown(_ words: [String]) throws -> [String] {
    let list = FileManager.default.temporaryDirectory.appending(path: "iko-ord-\(UUID().uuidString).txt")
    try Data(words.joined(separator: "\n").utf8).write(to: list)
    defer { try? FileManager.default.removeItem(at: list) }
    let process = Process()
    process.executableURL = URL(filePath: program ?? "")
    process.arguments = ["-d", "nn_NO", "-i", "utf-8", "-l", list.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }
}
