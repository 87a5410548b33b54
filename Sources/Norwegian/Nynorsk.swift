/// Labels of forms and lists in nynorsk, brought to the bokmål that fields are called by.
///
/// It knows the words of school forms, not the language: a word that it does not know stays as it is.
package enum Nynorsk {
  /// - Parameter folded: a label as labels are compared, in small letters.
  package static func inBokmål(_ folded: String) -> String {
    if let whole = phrases[folded] { return whole }
    // Most labels have none of the words; those that do have it in one word of a few.
    var changed = false
    let words = folded.split(separator: " ", omittingEmptySubsequences: false).map { word -> Substring in
      let core = word.drop { "(/,".contains($0) }
      let letters = core.prefix { $0.isLetter || $0 == "-" }
      guard let other = self.words[String(letters)] else { return word }
      changed = true
      return word.prefix(word.count - core.count) + other + core.dropFirst(letters.count)
    }
    guard changed else { return folded }
    let text = words.joined(separator: " ")
    return phrases[text] ?? text
  }

  /// Whose something is: «namnet til eleven», «eleven sitt namn», after the words.
  private static let phrases: [String: String] = {
    let owned = [
      "navn": ["navnet", "sitt navn"], "situasjon": ["situasjonen", "sin situasjon"],
      "ønsker": ["ønska", "ønskene", "sine ønsker", "sine ønske"], "behov": ["behova", "behovene", "sine behov"],
      "utfordring": ["utfordringa", "utfordringen", "sin utfordring", "si utfordring"],
      "utfordringer": ["utfordringene", "sine utfordringer"], "mål": ["måla", "målene", "sine mål"],
      "styrker": ["styrkene", "sine styrker"],
    ]
    var all: [String: String] = [:]
    for (noun, forms) in owned {
      for form in forms {
        let isAfter = form.hasPrefix("s") && form.contains(" ")
        all[isAfter ? "eleven \(form)" : "\(form) til eleven"] = "elevens \(noun)"
      }
    }
    return all
  }()

  private static let words: [String: Substring] = [
    "ansvarleg": "ansvarlig", "arbeidsvanar": "arbeidsvaner", "avdelingsleiar": "avdelingsleder",
    "avklara": "avklart", "avslutta": "avsluttet", "avtalar": "avtaler", "busituasjon": "bosituasjon",
    "butilhøve": "bosituasjon", "dagar": "dager", "deltakarar": "deltakere", "eigne": "egne", "ein": "en",
    "eit": "et", "elevsamtalar": "elevsamtaler", "etternamn": "etternavn", "evalueringa": "evalueringen",
    "faglærar": "faglærer", "faglærarar": "faglærere", "fornamn": "fornavn",
    "fritidsaktivitetar": "fritidsaktiviteter", "frå": "fra", "fråvere": "fravær", "fråvær": "fravær",
    "fråværet": "fraværet", "fødd": "født", "førenamn": "fornavn", "føresett": "foresatt", "føresette": "foresatte",
    "føresettes": "foresattes",
    "fråværsdagar": "fraværsdager", "fråværsprosent": "fraværsprosent", "fråværstimar": "fraværstimer", "heile": "hele",
    "deltakar": "deltaker", "elevar": "elever", "enkelttimar": "enkelttimer", "ynske": "ønske", "gong": "gang",
    "grunngiving": "begrunnelse", "grunngjeving": "begrunnelse",
    "heim": "hjem", "heime": "hjemme", "helsesjukepleiar": "helsesykepleier", "henta": "hentet", "hindrar": "hindrer",
    "hjelpemiddel": "hjelpemidler", "hovudmål": "hovedmål", "ikkje": "ikke", "innhenta": "innhentet",
    "innkalla": "innkalt", "karakterar": "karakterer", "kartlegginga": "kartleggingen", "kjende": "kjente",
    "kommentarar": "kommentarer", "konklusjonar": "konklusjoner", "kontaktlærar": "kontaktlærer",
    "kontaktlæraren": "kontaktlæreren", "korleis": "hvordan", "kosthald": "kosthold", "krenkingar": "krenkelser",
    "kva": "hva", "kvar": "hvor", "kven": "hvem", "leiar": "leder", "lærar": "lærer", "lærarar": "lærere",
    "læreføresetnader": "læreforutsetninger", "medelevar": "medelever", "medverka": "medvirket",
    "medverknad": "medvirkning", "meld": "meldt", "måndag": "mandag", "møteleiar": "møteleder", "namn": "navn",
    "namnet": "navnet", "omval": "omvalg", "opplysningar": "opplysninger", "opplæringa": "opplæringen",
    "ordninga": "ordningen", "orienterte": "orientert", "personleg": "personlig", "prøvde": "prøvd",
    "påverkar": "påvirker", "rekning": "regning", "relasjonar": "relasjoner", "rådgivar": "rådgiver",
    "rådgjevar": "rådgiver", "skildra": "beskriv", "skildring": "beskrivelse", "skule": "skole", "skulen": "skolen",
    "skuleår": "skoleår", "skuleåret": "skoleåret", "stades": "stede", "styrkar": "styrker", "tenester": "tjenester",
    "timar": "timer", "trivst": "trives", "ungdomsskule": "ungdomsskole", "ungdomsskulen": "ungdomsskolen",
    "utdanningsleiar": "utdanningsleder", "utfordringane": "utfordringene", "utfordringar": "utfordringer",
    "val": "valg", "verknad": "virkning", "vidare": "videre", "vidareføring": "videreføring",
    "vurderingar": "vurderinger", "yrkesplanar": "yrkesplaner", "åtferd": "atferd",
  ]
}
