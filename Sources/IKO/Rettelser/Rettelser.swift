import Disk
import Forms

/// The corrections that people have made of readings, beside the documents: in `.iko/rettelser` of the folder of a document, or of one around it.
///
/// This is the one place that decides whether a correction holds; the command and the page ask it.
///
///     var reader = try Dokumentleser()
///     reader.medRettelser = true
///     let read = try reader.read(path)        // read.rettelser.gjeldende, read.rettelser.bortfalt
enum Rettelser {
  /// A reading with the corrections that hold, and what became of all of them.
  struct Rettet {
    let reading: Reading<AnyForm>
    let utfall: Rettelsesutfall
  }

  /// - Parameters:
  ///   - reading: what the document says.
  ///   - innhold: the digest of its bytes.
  ///   - path: where it lies; `-` and what is not there have no corrections.
  static func brukt(
    på reading: Reading<AnyForm>, fields: [FieldDefinition], innhold: String, path: String
  ) -> Rettet {
    let found = filer(for: path, innhold)
    guard !found.isEmpty else { return Rettet(reading: reading, utfall: Rettelsesutfall()) }
    var utfall = Rettelsesutfall()
    var kept: [(rettelse: Rettelse, fil: String)] = []
    let elev = Rettelseselev(reading)
    for path in found {
      do throws(FormError) {
        let file = try Rettelsesfil(path)
        for rettelse in file.rettelser {
          if let årsak = bortfall(rettelse, of: file, reading, fields, elev, innhold) {
            utfall.bortfalt.append(.init(rettelse: rettelse, årsak: årsak, fil: path))
          } else {
            kept.append((rettelse, path))
          }
        }
      } catch {
        // Somebody took it away a moment ago.
        if error.kind != "no-such-file" { utfall.uleste.append(error) }
      }
    }
    settle(kept, &utfall)
    // What is corrected anew needs no word of what held before.
    let anew = Set(utfall.gjeldende.map(\.felt))
    utfall.bortfalt.removeAll { $0.årsak == .endretDokument && anew.contains($0.rettelse.felt) }
    guard !utfall.gjeldende.isEmpty else { return Rettet(reading: reading, utfall: utfall) }
    let answers = Dictionary(utfall.gjeldende.map { ($0.felt, $0.svar) }) { _, last in last }
    let corrected = reading.corrected(answers)
    // Whatever the fields of a form are called: a correction never says whose a document is.
    guard Dokumentkjennetegn(corrected).hvem == Dokumentkjennetegn(reading).hvem, Rettelseselev(corrected) == elev
    else {
      for (rettelse, fil) in kept where utfall.gjeldende.contains(rettelse) {
        utfall.bortfalt.append(.init(rettelse: rettelse, årsak: .kanIkkeRettes, fil: fil))
      }
      utfall.gjeldende = []
      return Rettet(reading: reading, utfall: utfall)
    }
    return Rettet(reading: corrected, utfall: utfall)
  }

  private static func bortfall(
    _ rettelse: Rettelse, of file: Rettelsesfil, _ reading: Reading<AnyForm>, _ fields: [FieldDefinition],
    _ elev: Rettelseselev?, _ innhold: String
  ) -> Rettelse.Bortfall? {
    if file.elev != elev { return .annenElev }
    if file.dokument != innhold { return .endretDokument }
    guard fields.field(at: rettelse.felt) != nil, let read = reading.field(at: rettelse.felt) else {
      return .feltetErBorte
    }
    guard let field = Rettbart.field(at: rettelse.felt, among: fields), Rettbart.takes(field.kind, rettelse.svar) else {
      return .kanIkkeRettes
    }
    let isSame =
      Rettelse.ord(read.answer) == rettelse.lest && Rettelse.rad(rettelse.felt, reading.answers) == rettelse.rad
    return isSame ? nil : .andreOrd
  }

  /// Of two corrections of one field the later holds; of two of one day that say different things, none.
  private static func settle(_ kept: [(rettelse: Rettelse, fil: String)], _ utfall: inout Rettelsesutfall) {
    var order: [FieldPath] = []
    for one in kept where !order.contains(one.rettelse.felt) { order.append(one.rettelse.felt) }
    for felt in order {
      let all = kept.filter { $0.rettelse.felt == felt }
      let last = all.map(\.rettelse.dato.iso).max()
      let latest = all.filter { $0.rettelse.dato.iso == last }
      if let one = latest.first, latest.allSatisfy({ $0.rettelse.svar == one.rettelse.svar }) {
        utfall.gjeldende.append(one.rettelse)
      } else {
        utfall.bortfalt += latest.map { .init(rettelse: $0.rettelse, årsak: .motstrid, fil: $0.fil) }
      }
    }
  }

  // MARK: Where they lie

  /// Below which folders a document lies, the innermost first, each with the document's path below it.
  private static func mapper(rundt path: String) -> [(mappe: String, sti: String)] {
    guard path != Kildefil.standardInn, let own = Files.resolved(Files.folder(of: path)) else { return [] }
    var (folder, sti) = (own, Files.name(of: path).precomposedStringWithCanonicalMapping)
    var all = [(folder, sti)]
    while Files.folder(of: folder) != folder, folder != "/" {
      sti = Files.name(of: folder).precomposedStringWithCanonicalMapping + "/" + sti
      folder = Files.folder(of: folder)
      all.append((folder, sti))
    }
    return all
  }

  /// The files that may be about a document.
  private static func filer(for path: String, _ innhold: String) -> [String] {
    mapper(rundt: path).flatMap { mappe, sti -> [String] in
      let place = (mappe == "/" ? "" : mappe) + "/" + Rettelsesfil.folder
      guard Files.kind(of: place) == .folder, let names = try? Files.names(in: place) else { return [] }
      return names.filter { Rettelsesfil.isAbout($0, sti: sti, dokument: innhold) }.map { place + "/" + $0 }
    }
  }
}
