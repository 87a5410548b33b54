import Disk
import Forms

/// Where templates are looked for, which file comes from where, and what is wrong with them.
public struct Maldiagnose: Sendable {
  /// A folder that is looked in.
  public struct Sted: Equatable, Sendable {
    /// What stands there; the raw values stand in JSON.
    public enum Tilstand: String, Sendable {
      case finnes
      case finnesIkke
      /// A file or something else that is no folder.
      case ingenMappe
      /// It may not be looked into.
      case stengt
    }

    public let sted: Malmappe.Sted
    public let tilstand: Tilstand
    /// How many of the files that the program knows lie there.
    public let filer: Int
    /// The version that the folder says it is of.
    public let versjon: String?
  }

  public let steder: [Sted]
  /// The files that are used, in the order of the forms, data last.
  public let filer: [Malfil]
  /// Files that no folder has.
  public let mangler: [String]
  public private(set) var funn: [Finding] = []
  /// Whether a document can be made from at least one template.
  public private(set) var kanBrukes = false

  init(_ malmappe: Malmappe) {
    steder = malmappe.steder.map { Sted($0) }
    var (filer, mangler): ([Malfil], [String]) = ([], [])
    do throws(FormError) {
      try malmappe.kontroller(harMaler: true)
      for navn in Malmappe.filer {
        do throws(FormError) {
          if let fil = try malmappe.fil(navn) { filer.append(fil) } else { mangler.append(navn) }
        } catch {
          funn.append(Self.feil(error))
        }
      }
      for navn in mangler {
        let message = Wording.noTemplate(malmappe.steder, finnes: malmappe.noen)
        funn.append(Finding(.installation, .error, place: navn, message: message))
      }
    } catch {
      funn.append(Self.feil(error))
    }
    (self.filer, self.mangler) = (filer, mangler)
    for fil in filer { kontroller(fil) }
    kontrollerData(malmappe)
    for sted in malmappe.steder { kontroller(sted) }
  }

  static func feil(_ error: FormError) -> Finding {
    Finding(.installation, .error, place: error.file, message: error.message)
  }

  /// A school's own file, and whether documents can be made from a template.
  private mutating func kontroller(_ fil: Malfil) {
    switch fil.tilstand {
    case .eldre:
      let finding = Malmappe.funn(fil)
      funn.append(Finding(finding.code, .warning, place: finding.place, message: finding.message))
    case .ukjent where fil.grunnlag != nil:
      let message = Wording.unknownBase(
        fil.ord, base: fil.grunnlag ?? "", isSchools: fil.sted.slag == .skole)
      funn.append(Finding(.olderBase, .remark, place: fil.sti, message: message))
    default: break
    }
    guard let skjema = Skjemasamling.alle.first(where: { [$0.malnavn, $0.malnavn(.nynorsk)].contains(fil.navn) })
    else { return }
    do throws(FormError) {
      let template = try skjema.template(at: fil.sti)
      try Malkontroll.check(template, skjema: skjema)
      kanBrukes = true
    } catch {
      funn.append(Self.feil(error))
    }
  }

  /// What lies beside the templates, where it is there.
  private mutating func kontrollerData(_ malmappe: Malmappe) {
    let readers: [([String], () throws(FormError) -> Void)] = [
      (
        ["data/kriterier.json", "data/terskler.json"],
        { () throws(FormError) in _ = try Regelverk.publisert(i: malmappe) }
      ),
      (["data/begreper.json"], { () throws(FormError) in _ = try Begrep.publisert(i: malmappe) }),
      (["data/ordliste.json"], { () throws(FormError) in _ = try Ordliste.publisert(i: malmappe) }),
      (["data/tiltakskatalog.json"], { () throws(FormError) in _ = try Tiltakskatalog.publisert(i: malmappe) }),
    ]
    for (names, read) in readers where names.allSatisfy({ name in filer.contains { $0.navn == name } }) {
      do throws(FormError) { try read() } catch { funn.append(Self.feil(error)) }
    }
  }

  /// The version of a folder, and the record in a school's own.
  private mutating func kontroller(_ sted: Malmappe.Sted) {
    guard Files.kind(of: sted.mappe) == .folder else { return }
    if let finding = Malmappe.versjonsfunn(sted) { funn.append(finding) }
    guard !sted.erLevert else { return }
    do throws(FormError) {
      _ = try Malgrunnlag(i: sted.mappe)
    } catch {
      funn.append(Finding(.olderBase, .warning, place: error.file, message: error.message))
    }
  }
}

extension Maldiagnose.Sted {
  init(_ sted: Malmappe.Sted) {
    self.sted = sted
    switch Files.kind(of: sted.mappe) {
    case nil: tilstand = .finnesIkke
    case .folder: tilstand = Files.isReadable(sted.mappe) ? .finnes : .stengt
    default: tilstand = .ingenMappe
    }
    filer = tilstand == .finnes ? Malmappe.filer.count { sted.har($0) } : 0
    versjon = (try? Utgave(i: sted.mappe))?.versjon
  }
}
