import Foundation
import IKO
import Testing

@testable import IKOCommand

/// `iko diagnose` and `iko --versjon`, where the tool is installed in one way or another.
struct DiagnoseCommandTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  /// Lays the tool beside this folder's `usr/bin`, with its templates where a package lays them.
  private func install(templates: String = "usr/share/iko") throws {
    let source = Malmappe.gjeldende.steder.first { $0.slag == .bygg }?.mappe ?? ""
    // The same file under a second name: where a program lies is what its own name says.
    try folder.run(
      "mkdir -p usr/bin usr/share; ln \"$IKO\" usr/bin/iko 2>/dev/null || cp \"$IKO\" usr/bin/iko; cp -r '\(source)' \(templates)"
    )
  }

  @Test(arguments: ["usr/share/iko", "usr/bin/Templates"])
  func `an installed tool finds its templates, whatever it is started by`(templates: String) throws {
    try install(templates: templates)
    let expected = try BuiltTool.run("--versjon").output
    let calls = [
      "usr/bin/iko --versjon", "./usr/bin/../bin/iko --versjon", "cd / && \"$OLDPWD/usr/bin/iko\" --versjon",
      "ln -sf usr/bin/iko lenke; ./lenke --versjon",
      "mkdir bin; ln -sf ../usr/bin/iko bin/iko; PATH=$PWD/bin:$PATH env iko --versjon",
      "cd usr/bin && PATH=.:$PATH env iko --versjon", "exec -a noe-annet usr/bin/iko --versjon",
      "env -i IKO_SKOLEMAPPE=/dev/null/iko usr/bin/iko --versjon",
    ]

    for call in calls { #expect(try folder.run("rm -rf bin lenke; \(call)").output == expected, "\(call)") }
    let place = try folder.run("usr/bin/iko diagnose --json").output
    #expect(place.contains("\"mappe\":\"\(folder.path)/\(templates)\""))
  }

  @Test func `a tool without templates says where it looked, in every command that needs them`() throws {
    try folder.run("mkdir -p usr/bin; ln \"$IKO\" usr/bin/iko 2>/dev/null || cp \"$IKO\" usr/bin/iko")
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    let places =
      "Lette i: \(folder.path)/maler, /dev/null/iko/maler, \(folder.path)/usr/bin/Templates, \(folder.path)/usr/share/iko, \(folder.path)/usr/bin/iko_TemplateBundle.resources/Templates. Installer iko på nytt, eller sett IKO_MALER til mappen malene ligger i.\n[2]"

    for call in [
      "fyll oppfølgingsplan --fra liste.csv", "fyll rutine", "les liste.csv", "sjekk liste.csv",
      "identifiser liste.csv", "oversikt . -o o.ics", "skjema oppfølgingsplan", "skjema tiltak", "demo >/dev/null",
    ] {
      let said = try folder.said("usr/bin/iko \(call)")
      #expect(said.hasSuffix(places), "\(call): \(said)")
    }
    #expect(
      try folder.said("mkdir etc; IKO_SKOLEMAPPE=etc usr/bin/iko diagnose --stille")
        == "Feil: maler: iko fant ingen maler. " + places.replacing("/dev/null/iko", with: "etc"))
    #expect(try folder.said("usr/bin/iko --versjon").contains("mangler   oppfølgingsplan"))
    #expect(try folder.said("usr/bin/iko hjelp").hasSuffix("[0]"))
  }

  @Test func `the version, the edition, and the templates by their digests`() throws {
    try install()
    let digests = try Skjemasamling.alle.map { "  \(try $0.template().digest.prefix(8))  \($0.navn)\n" }.joined()

    #expect(
      try folder.run("usr/bin/iko --versjon")
        == .init(status: 0, output: "iko 0.2.0 (utviklerbygg)\n\nMaler:\n\(digests)", errors: ""))
    try folder.run(#"echo '{"versjon":"0.2.0","commit":"1a2b3c4","dato":"2026-11-29"}' > usr/share/iko/utgave.json"#)
    #expect(
      try folder.run("usr/bin/iko fyll --version").output
        == "iko 0.2.0 (commit 1a2b3c4, 2026-11-29)\n\nMaler:\n\(digests)")
    try folder.run(#"echo '{"versjon":"0.1.0","commit":"1a2b3c4"}' > usr/share/iko/utgave.json"#)
    #expect(try folder.run("usr/bin/iko --versjon").output.hasPrefix("iko 0.2.0 (utviklerbygg)\n"))
  }

  @Test func `one of seven is missing, and is reported`() throws {
    try install()
    try folder.run("rm usr/share/iko/*Sjekkliste*")
    try folder.write(Arbeidsmappe.list, to: "liste.csv")

    #expect(try folder.said("usr/bin/iko fyll oppfølgingsplan --fra liste.csv -o Ut --stille") == "[0]")
    let said = try folder.said("usr/bin/iko fyll sjekkliste --fra liste.csv -o Ut --stille")
    #expect(
      said.hasPrefix(
        "Feil: IKO - Sjekkliste til bruk i kartleggingsmøter.docx: Filen mangler blant malene. \(folder.path)/usr/share/iko har andre, men ikke denne. "
      ))
    #expect(said.hasSuffix("[2]"))
    #expect(try folder.said("usr/bin/iko les Ut --json --stille | wc -l") == "2\n[0]")
    let diagnosis = try folder.said("mkdir etc; IKO_SKOLEMAPPE=etc usr/bin/iko diagnose")
    #expect(diagnosis.contains(#/ sjekkliste +mangler\n/#), "\(diagnosis)")
    #expect(diagnosis.hasSuffix("iko kan lage dokumenter her, men noe bør rettes. Se over.\n[1]"))
  }

  @Test func `a person sees the whole, and nothing of a pupil`() throws {
    try install()
    try folder.write(Arbeidsmappe.list, to: "Nordmann, Kari.csv")
    try folder.write("{\"utdanningsleder\": \"Anne Lunde\"}", to: "skole.json")

    let said = try folder.run("mkdir etc; LANG=C.UTF-8 IKO_SKOLEMAPPE=etc usr/bin/iko diagnose")
    // Columns are as wide as the folder's path.
    let text = said.output.replacing(folder.path + "/", with: "").replacing(#/ {2,}/#, with: "  ")

    #expect(text.hasPrefix("iko  0.2.0 (utviklerbygg)\nProgram  usr/bin\nSystem  "), "\(text)")
    #expect(
      text.contains(
        """

        Maler letes det etter her, og den første mappen som har en fil, gjelder:
          maler  denne mappen: finnes ikke
          etc/maler  hele skolen: finnes ikke
          usr/bin/Templates  ved programmet: finnes ikke
          usr/share/iko  installert: 19 filer
          usr/bin/iko_TemplateBundle.resources/Templates  bygget: finnes ikke

          Mal  Sum  Fra  Tilstand

        """), "\(text)")
    #expect(text.contains("\nOppsett:\n  skole.json  1 innstilling\n  etc/skole.json  finnes ikke\n"))
    #expect(text.contains("kan lage og slette, bytte og låse"))
    for word in ["Nordmann", "Kari", "Anne", "Lunde"] { #expect(!(said.output + said.errors).contains(word)) }
    #expect(folder.listing.filter { !$0.hasPrefix("usr/") }.count == 2)
  }

  @Test func `a program reads one object`() throws {
    try install()

    let said = try folder.run(
      "mkdir etc; LANG=C.UTF-8 IKO_SKOLEMAPPE=etc usr/bin/iko diagnose -o Ut/ny --json --stille")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(said.output.utf8)) as? [String: Any])

    #expect(
      Set(object.keys) == [
        "versjon", "commit", "dato", "program", "system", "biblioteker", "libreOffice", "tegnsett", "malsteder",
        "maler",
        "mangler", "oppsett", "skriveprøve", "kanLageDokumenter", "funn",
      ])
    #expect(object["kanLageDokumenter"] as? Bool == true)
    #expect((object["skriveprøve"] as? [String: Any])?["mappe"] as? String == folder.path)
    #expect(said.output.split(separator: "\n").count == 1)
    #expect(said.errors == "")
  }

  @Test func `a folder that cannot be written in, and settings that cannot be used`() throws {
    try install()
    try folder.write("{", to: "skole.json")
    try folder.write("x", to: "Ut")
    try folder.write("x", to: "maler")

    let said = try folder.run("mkdir etc; IKO_SKOLEMAPPE=etc LANG=C.UTF-8 usr/bin/iko diagnose -o Ut")

    #expect(said.output.contains(#/skole.json +kan ikke brukes\n/#))
    #expect(said.output.contains(#/Ut +kan ikke skrive her\n/#))
    #expect(said.output.contains(#/maler +denne mappen: er ingen mappe\n/#))
    #expect(
      said.errors.hasSuffix(
        "Her ligger det en fil, ikke en mappe. Velg en annen mappe med -o.\niko kan ikke lage dokumenter her. Se feilene over.\n"
      ))
    #expect(said.status == 2)
    #expect(
      try folder.run("rm skole.json; IKO_SKOLEMAPPE=etc usr/bin/iko diagnose -o Ny").output.contains(
        "(Ny finnes ikke ennå)\n"))
  }

  @Test func `what is there and what is not has words of its own`() {
    let slag: [Malmappe.Sted.Slag] = [.miljø, .arbeidsmappe, .skole, .program, .delt, .bygg]

    #expect(
      slag.map(Wording.name) == ["IKO_MALER", "denne mappen", "hele skolen", "ved programmet", "installert", "bygget"])
  }
}
