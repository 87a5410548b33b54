import Forms
import Foundation

/// File names that hold on Windows, SharePoint and POSIX, and never lead outside the folder.
enum Filnavn {
  /// `<klasse>/<etternavn>, <fornavn> – <skjema> <dato>.docx` for each pupil, in their order.
  ///
  /// Two pupils of one name in one class get their birth dates, never a counter; those that still meet get some of the key's digest.
  static func paths(for oppføringer: [Oppføring], skjema: String, dates: [Day], withNames: Bool) -> [String] {
    var names = oppføringer.map { oppføring in
      withNames ? oppføring.navn?.sortert ?? oppføring.nøkkel : String(Stamp.digest(ofKey: oppføring.nøkkel).prefix(16))
    }
    let folders = oppføringer.map { clean($0.klasse ?? "") }
    func clashes() -> [Int] {
      let same = Dictionary(grouping: names.indices) { (folders[$0] + "/" + clean(names[$0])).lowercased() }
      return same.values.filter { $0.count > 1 }.flatMap(\.self)
    }
    for index in clashes() {
      if withNames, let born = oppføringer[index].values.day("elev.fødselsdato") { names[index] += " (f. \(born.iso))" }
    }
    for index in clashes() { names[index] += " (\(Stamp.digest(ofKey: oppføringer[index].nøkkel).prefix(6)))" }
    return names.indices.map { index in
      let file = clean("\(short(names[index])) – \(skjema) \(dates[index].iso)") + ".docx"
      return folders[index].isEmpty ? file : folders[index] + "/" + file
    }
  }

  /// One step of a path, without anything that a system would take for more than text.
  static func clean(_ text: String) -> String {
    let composed = text.precomposedStringWithCanonicalMapping
    var scalars = String.UnicodeScalarView()
    for scalar in composed.unicodeScalars where !isInvisible(scalar) {
      scalars.append("<>:\"/\\|?*".unicodeScalars.contains(scalar) ? "_" : scalar)
    }
    var name = Elevnavn.tidy(String(scalars))
    // Windows drops dots and spaces at the end; `~` begins Word's lock files, `.` a hidden file, `-` an option.
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    while let first = name.first, first == "." || first == "~" || first == "-" || first == " " { name.removeFirst() }
    let stem = name.prefix { $0 != "." }.uppercased()
    return reserved.contains(stem) ? "_" + name : name
  }

  /// At most 150 bytes of a name: with form and date it stays below every system's 255.
  private static func short(_ name: String) -> String {
    guard name.utf8.count > 150 else { return name }
    var result = ""
    for character in name {
      guard result.utf8.count + String(character).utf8.count <= 140 else { break }
      result.append(character)
    }
    return result + " " + Stamp.digest(ofKey: name).prefix(6)
  }

  private static let reserved: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })

  /// Controls, marks that turn the direction of text, and what has no width.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
