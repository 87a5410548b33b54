import Norwegian

/// The sentences that this program writes into documents, in nynorsk.
///
/// The evidence of a plan is written in bokmål by the criteria, may stand in a list that a person looked through, and gets to the document from
/// there. A line is put into nynorsk only where every sentence of it is one of these: what a person wrote stays as it was written.
///
///     Nynorsksetninger.tekst("Fraværet er 12 % (dokumentert og udokumentert). Grensen er over 10 %.")
///     // "Fråværet er 12 % (dokumentert og udokumentert). Grensa er over 10 %."
enum Nynorsksetninger {
  /// A text of several lines, each line put into nynorsk where all of it is known.
  static func tekst(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isDraft = lines.first == Wording.utkast
    return lines.map { linje($0) ?? (isDraft ? tema($0) : remark($0)) ?? $0 }.joined(separator: "\n")
  }

  /// A theme of the checklist, with a person's remark behind it, which stays.
  private static func tema(_ line: String) -> String? {
    temaer.lazy.compactMap { bokmål, nynorsk in
      line == bokmål ? nynorsk : line.hasPrefix(bokmål + ": ") ? nynorsk + line.dropFirst(bokmål.count) : nil
    }.first
  }

  /// The words before a person's remark to a decision.
  private static func remark(_ line: String) -> String? {
    let before = Wording.decisionRemark("")
    return line.hasPrefix(before) ? "Merknad til avgjerda: " + line.dropFirst(before.count) : nil
  }

  /// «Tirsdag kl. 12.00» in nynorsk.
  static func ukedag(_ text: String) -> String {
    guard let day = text.split(separator: " ").first, let other = ukedager[day.lowercased()] else { return text }
    return (day.first?.isUppercase == true ? other.prefix(1).uppercased() + other.dropFirst() : other)
      + text.dropFirst(day.count)
  }

  private static let ukedager = ["mandag": "måndag", "tirsdag": "tysdag", "lørdag": "laurdag", "søndag": "sundag"]

  /// The themes of the checklist that differ, as the template in nynorsk prints them.
  static let temaer: [(String, String)] = [
    (
      "Faglig utvikling og karakterutvikling (fag med 1 eller IV)",
      "Fagleg utvikling og karakterutvikling (fag med 1 eller IV)"
    ),
    ("Regning", "Rekning"),
    ("Arbeidsvaner og studieteknikk", "Arbeidsvanar og studieteknikk"),
    ("Behov for tilrettelegging eller hjelpemidler", "Behov for tilrettelegging eller hjelpemiddel"),
    ("Fravær: omfang, mønster og utvikling", "Fråvær: omfang, mønster og utvikling"),
    ("Kjente årsaker til fraværet", "Kjende årsaker til fråværet"),
    ("Trivsel i klassen og på skolen", "Trivsel i klassen og på skulen"),
    ("Relasjoner til medelever", "Relasjonar til medelevar"),
    ("Relasjoner til lærere", "Relasjonar til lærarar"),
    ("Mobbing eller krenkelser", "Mobbing eller krenkingar"),
    ("Motivasjon for opplæringen", "Motivasjon for opplæringa"),
    ("Studie- og yrkesplaner", "Studie- og yrkesplanar"),
    ("Valg av utdanningsprogram, ønske om omvalg", "Val av utdanningsprogram, ønske om omval"),
    ("Fysisk helse, søvn, kosthold", "Fysisk helse, søvn, kosthald"),
    ("Bosituasjon (hybel/hjemme), økonomi, jobb", "Busituasjon (hybel/heime), økonomi, jobb"),
    ("Støtte hjemme, fritidsaktiviteter", "Støtte heime, fritidsaktivitetar"),
    ("Orden og atferd", "Orden og åtferd"),
    ("Kontakt med helsesykepleier, PPT, BUP, NAV, barnevern", "Kontakt med helsesjukepleiar, PPT, BUP, NAV, barnevern"),
  ]

  /// Nil where a sentence of the line is none of ours.
  static func linje(_ line: String) -> String? {
    var sentences: [String] = []
    for sentence in Self.sentences(of: line) {
      guard let other = setning(sentence) else { return nil }
      sentences.append(other)
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// A period ends a sentence where a capital letter comes after it: «10. trinn» and «2,5.» do not mislead.
  private static func sentences(of line: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    let characters = Array(line)
    for (index, character) in characters.enumerated() {
      if character == " ", sentence.hasSuffix("."), index + 1 < characters.count, characters[index + 1].isUppercase {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  private static func setning(_ sentence: String) -> String? {
    for (pattern, other) in all {
      guard let parts = parts(of: sentence, by: pattern) else { continue }
      // «Eleven har IV i norsk» is ours, «Eleven har fravær fra og med mandag» is a person's.
      if pattern.hasPrefix("Eleven har"), parts.first?.first.map({ $0.isNumber || $0.isUppercase }) != true {
        return nil
      }
      var result = ""
      for (index, piece) in other.split(separator: mark, omittingEmptySubsequences: false).enumerated() {
        if index > 0, parts.indices.contains(index - 1) { result += words(parts[index - 1]) }
        result += piece
      }
      return result
    }
    return nil
  }

  /// What stands in the gaps of a pattern; nil where the sentence is another.
  private static func parts(of sentence: String, by pattern: String) -> [String]? {
    var pieces = pattern.split(separator: mark, omittingEmptySubsequences: false)[...]
    guard let first = pieces.popFirst(), sentence.hasPrefix(first) else { return nil }
    var rest = sentence.dropFirst(first.count)
    var parts: [String] = []
    while let piece = pieces.popFirst() {
      let end: String.Index
      if pieces.isEmpty {
        guard rest.hasSuffix(piece) else { return nil }
        end = rest.index(rest.endIndex, offsetBy: -piece.count)
      } else {
        guard let found = rest.firstRange(of: piece) else { return nil }
        end = found.lowerBound
      }
      parts.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(piece.count)
    }
    return rest.isEmpty && parts.allSatisfy { !$0.isEmpty } ? parts : nil
  }

  /// The words of a list that stands in a gap.
  private static func words(_ part: String) -> String {
    gaps.reduce(part) { $0.replacing($1.0, with: $1.1) }
  }

  private static let mark: Character = "¤"

  /// A gap is ¤.
  static let all: [(String, String)] = [
    ("Karaktersnittet er ¤.", "Karaktersnittet er ¤."),
    (
      "Grensen er ¤ for elever tatt inn på lavere enn førsteønske.",
      "Grensa er ¤ for elevar tekne inn på lågare enn førsteønske."
    ),
    ("Grensen er ¤ for elever tatt inn på førsteønske.", "Grensa er ¤ for elevar tekne inn på førsteønske."),
    (
      "Treff uansett ønske: karaktersnittet er ¤, og det mangler bare hvilket ønske eleven er tatt inn på.",
      "Treff uansett ønske: karaktersnittet er ¤, og det manglar berre kva ønske eleven er teken inn på."
    ),
    ("Kriteriet er karakteren ¤ i ett eller flere fag.", "Kriteriet er karakteren ¤ i eitt eller fleire fag."),
    ("Kriteriet er ¤ i minst ett av fagene.", "Kriteriet er ¤ i minst eitt av faga."),
    ("Karakter mangler i ¤.", "Karakter manglar i ¤."),
    (
      "Det er ikke ¤ blant karakterene fra 10. trinn som er kjent.",
      "Det er ikkje ¤ blant karakterane frå 10. trinn som er kjende."
    ),
    ("Eleven har ikke ¤ i ¤.", "Eleven har ikkje ¤ i ¤."),
    ("Eleven har ¤.", "Eleven har ¤."),
    ("Fraværet er ¤ (dokumentert og udokumentert).", "Fråværet er ¤ (dokumentert og udokumentert)."),
    ("Fraværet er ¤ av ¤ dager, ¤.", "Fråværet er ¤ av ¤ dagar, ¤."),
    ("Fraværet kan være høyere.", "Fråværet kan vere høgare."),
    ("Det ¤e fraværet alene er ¤.", "Det ¤e fråværet åleine er ¤."),
    ("Det ¤e fraværet mangler.", "Det ¤e fråværet manglar."),
    ("Grensen er ¤ %.", "Grensa er ¤ %."),
    ("I tillegg kommer ¤ timer.", "I tillegg kjem ¤ timar."),
    (
      "Timer regnes ikke om til dager, så prosenten må oppgis.",
      "Timar blir ikkje rekna om til dagar, så prosenten må oppgivast."
    ),
    ("Det mangler: ¤.", "Det manglar: ¤."),
    ("Merket av i listen: ¤.", "Merkt av i lista: ¤."),
    ("Bekymring meldt av ¤.", "Melding om uro frå ¤."),
    ("Bekymring er meldt.", "Uro er meld."),
    ("[Utkast fra sjekklisten – les gjennom og rett]", "[Utkast frå sjekklista – les gjennom og rett]"),
  ]

  private static let gaps: [(String, String)] = [
    (" eller lavere", " eller lågare"), ("fra og med", "frå og med"), ("fraværs- og", "fråværs- og"),
    ("fravær", "fråvær"), ("manglende motivasjon", "manglande motivasjon"), ("yrkesvalg", "yrkesval"),
    ("grunnleggende ferdigheter", "grunnleggjande ferdigheiter"),
    ("grunnleggende", "grunnleggjande"), ("regning", "rekning"), ("andre kritiske faktorer", "andre kritiske faktorar"),
    ("fråværstimer", "fråværstimar"), ("ønskenummer", "ønskenummer"),
  ]
}
