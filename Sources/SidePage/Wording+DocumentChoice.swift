import IKO

/// Sentences about which form documents are made of, and for whom.
extension Wording {
  static var ownForms: String {
    both("Skolens egne skjemaer", "Eigne skjema på skulen")
  }
  static var ownFormIsGone: String {
    both(
      "Skjemaet ligger ikke lenger i mappen «maler». Velg et annet, eller lagre det som mal igjen under «Skolens eget skjema».",
      "Skjemaet ligg ikkje lenger i mappa «maler». Vel eit anna, eller lagre det som mal igjen under «Skulens eige skjema»."
    )
  }
  static var forWhom: String { both("For hvem", "For kven") }
  static var thoseFollowed: String {
    both("Elevene som skal følges opp", "Elevane som skal følgjast opp")
  }
  static var allInLists: String { both("Alle elevene i listene", "Alle elevane i listene") }
  static var nobodyToMakeFor: String {
    both("Det er ingen elever å lage dokumenter for.", "Det er ingen elevar å lage dokument for.")
  }
  static var allSinceUndecided: String {
    both(
      "Ingen har avgjort hvem som skal følges opp. Derfor er alle elevene i listene med.",
      "Ingen har avgjort kven som skal følgjast opp. Derfor er alle elevane i listene med.")
  }
  static var chooseSingle: String {
    both(
      "Kryss av for enkelte elever, så får bare de et dokument. Uten kryss får alle i tabellen det.",
      "Kryss av for einskilde elevar, så får berre dei eit dokument. Utan kryss får alle i tabellen det.")
  }
  static var showChosen: String { both("Vis bare de avkryssede", "Vis berre dei avkryssa") }
  static func onlyThese(_ count: Int) -> String {
    both(
      "Bare \(count == 1 ? "1 elev" : "\(count) elever") er valgt.",
      "Berre \(count == 1 ? "1 elev" : "\(count) elevar") er \(count == 1 ? "vald" : "valde").")
  }
  static var showAllPupils: String { both("Vis alle igjen", "Vis alle igjen") }

  // MARK: Of a template that was saved

  static func templateSaved(_ path: String) -> String {
    both("Malen ligger i mappen: \(path).", "Malen ligg i mappa: \(path).")
  }
  /// - Parameter form: the published form that it takes the place of.
  static func templateIsUsed(_ form: String) -> String {
    both(
      "Neste gang du lager dokumenter, brukes den i stedet for «\(form)» som følger med. Skal den brukes igjen, flytt filen ut av mappen «maler».",
      "Neste gong du lagar dokument, blir han brukt i staden for «\(form)» som følgjer med. Skal den brukast igjen, flytt fila ut av mappa «maler»."
    )
  }
  /// - Parameter used: the file that goes before it.
  static func templateIsNotUsed(_ form: String, used: String) -> String {
    both(
      "Den brukes IKKE. For «\(form)» går denne malen foran: \(used). Be IT om å legge malen din der, eller om å ta bort innstillingen IKO_MALER.",
      "Han blir IKKJE brukt. For «\(form)» går denne malen føre: \(used). Be IT om å leggje malen din der, eller om å ta bort innstillinga IKO_MALER."
    )
  }
  static func templateMayNotBeUsed(_ form: String, _ why: String) -> String {
    both(
      "Den brukes ikke for «\(form)» før dette er i orden. Be IT om hjelp. \(why)",
      "Han blir ikkje brukt for «\(form)» før dette er i orden. Be IT om hjelp. \(why)")
  }
  static var templateCanBeFilled: String {
    both(
      "Den kan fylles ut i Word, eller du kan lage ett dokument for hver elev under «Dokumenter».",
      "Han kan fyllast ut i Word, eller du kan lage eitt dokument for kvar elev under «Dokument».")
  }
  static var makeOfTemplate: String {
    both("Lag dokumenter av skjemaet", "Lag dokument av skjemaet")
  }
}
