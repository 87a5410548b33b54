/// Sentences of the diagnosis.
extension Wording {
  static func unknownBase(_ word: String, base: String, isSchools: Bool) -> String {
    "Det er ikke kjent hva skolens egen fil er laget av, så iko kan ikke si fra når den som følger med, blir en annen. Sammenlign med \(base), "
      + "og kjør \(ownTemplates(word, isSchools, " --godta"))"
  }

  static let schoolFolderIsGone =
    "IKO_SKOLEMAPPE er satt til en mappe som ikke finnes. Rett den, eller ta den bort for å bruke /etc/iko."

  static let noExchange =
    "Disken kan ikke bytte to filer i ett steg. Lukk dokumentene i Word før iko fyll kjøres; ellers kan det siste som ble lagret, gå tapt."
  static let noLocks =
    "Filer kan ikke låses her, så to kjøringer samtidig blir ikke oppdaget. Kjør bare én om gangen."
  static let folderIsBusy = "En annen kjøring av iko arbeider i mappen nå."

  static func littleRoom(_ bytes: Int) -> String {
    "Det er bare \(bytes >> 20) MB ledig. Rydd plass før dokumentene lages."
  }

  static let notUTF8 =
    "Terminalen er ikke satt til UTF-8, og æ, ø og å kan vises feil her. Filene blir riktige. Sett f.eks. LANG=nb_NO.UTF-8."
}
