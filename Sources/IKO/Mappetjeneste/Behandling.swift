import Disk
import Forms
import OPC

/// Sees to one file after the other: reads it, makes what is to be made, notes that it is done, and only then moves it.
struct Behandling {
  enum Utfall {
    case sak(Mappetjeneste.Sak)
    /// It is being written, or a document of it is open in Word.
    case venter
    /// It failed before, and nobody has set it right.
    case kjent
  }

  /// What a file came to.
  struct Resultat {
    var melding: String
    var funn: [Finding] = []
    /// Why it must be laid there again; empty when all is done.
    var feil: [String] = []
    /// A document is open in Word: the next round tries again.
    var isBusy = false
    var stops = false
  }

  let tjeneste: Mappetjeneste
  private let protokoll: Protokoll
  private var mottak: Dokumentmottak
  /// Whether any document was made or came back.
  private(set) var harEndret = false
  /// The disk is full, or the folder has gone.
  private(set) var stops = false

  init(_ tjeneste: Mappetjeneste) {
    self.tjeneste = tjeneste
    protokoll = Protokoll(tjeneste.inn)
    mottak = Dokumentmottak(tjeneste)
  }

  mutating func behandle(_ fil: Innkurv.Fil) -> Utfall {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try Files.read(fil.path, limit: Limits.workbook.fileBytes)
    } catch {
      return error.kind == .noSuchFile ? .venter : failed(fil, digest: nil, [FormError(error).message])
    }
    guard Files.state(of: fil.path) == fil.state, bytes.count == fil.state.size else { return .venter }
    let isDocument = Dokumentfil(fil.name) != nil
    let skjema = isDocument ? "dokument" : fil.skjema
    let digest = Stamp.digest(ofBytes: bytes)
    switch protokoll.note(digest, skjema) {
    case .behandlet: return finish(fil, .behandletFør, Resultat(melding: Wording.seenToBefore), digest)
    case .feilet where Files.kind(of: Følgefil.fault(beside: fil.path)) != nil: return .kjent
    // What lies behind it is not to wait for it for ever.
    case .begyntIgjen: return failed(fil, digest: (digest, skjema), [Wording.stoppedTwice])
    case .begynt: try? protokoll.set(.begyntIgjen, digest, skjema, on: tjeneste.dato)
    default: try? protokoll.set(.begynt, digest, skjema, on: tjeneste.dato)
    }
    tjeneste.onEach()
    let result =
      isDocument
      ? mottak.receive(fil, bytes)
      : fil.skjema == Vurderingsmottak.mappe ? Vurderingsmottak(tjeneste).make(fil) : Listemottak(tjeneste).make(fil)
    if result.isBusy {
      protokoll.forget(digest, skjema)
      return .venter
    }
    stops = result.stops
    guard result.feil.isEmpty else {
      return failed(fil, digest: (digest, skjema), result.feil, result.funn, made: result.melding)
    }
    do throws(FileFault) {
      try protokoll.set(.behandlet, digest, skjema, on: tjeneste.dato)
    } catch {
      stops = true
      return failed(fil, digest: nil, [FormError(error).message])
    }
    harEndret = true
    return finish(fil, .behandlet, result, digest)
  }

  /// It stays where it is, with a text beside it. Noted, so that it is not tried again until somebody has done something.
  private func failed(
    _ fil: Innkurv.Fil, digest: (String, String)?, _ why: [String], _ funn: [Finding] = [], made: String = ""
  ) -> Utfall {
    let warnings = funn.filter { $0.severity == .warning }
    try? Følgefil.write(
      Wording.faultFile(fil.name, why, tjeneste.dato.norwegian, made: made, warnings),
      to: Følgefil.fault(beside: fil.path))
    if let digest { try? protokoll.set(.feilet, digest.0, digest.1, on: tjeneste.dato) }
    return .sak(.init(fil: fil.path, status: .feilet, melding: why.joined(separator: " "), funn: funn))
  }

  /// Moves what is done, unless somebody has laid something else in its place meanwhile.
  private func finish(
    _ fil: Innkurv.Fil, _ status: Mappetjeneste.Sak.Status, _ result: Resultat, _ digest: String
  ) -> Utfall {
    let sak = Mappetjeneste.Sak(fil: fil.path, status: status, melding: result.melding, funn: result.funn)
    guard Files.state(of: fil.path) == fil.state else { return .sak(sak) }
    do throws(FileFault) {
      let folder = tjeneste.inn + "/" + Innkurv.done + "/" + tjeneste.dato.iso
      try Files.makeFolder(folder)
      var target = folder + "/" + fil.name
      if Files.kind(of: target) != nil { target = folder + "/" + Self.other(fil.name, digest) }
      if let there = try? Files.read(target, limit: Limits.workbook.fileBytes), Stamp.digest(ofBytes: there) == digest {
        Files.remove(fil.path)
      } else {
        try Files.move(fil.path, to: target)
      }
      Files.remove(Følgefil.fault(beside: fil.path))
      let remarks = result.funn.filter { $0.severity != .remark }
      if !remarks.isEmpty {
        try Følgefil.write(Wording.remarksFile(fil.name, result.melding, remarks), to: Følgefil.remarks(beside: target))
      }
    } catch {
      return .sak(
        .init(fil: fil.path, status: .feilet, melding: Wording.notMoved(FormError(error).message), funn: result.funn))
    }
    return .sak(sak)
  }

  /// Another file of that name was done today.
  private static func other(_ name: String, _ digest: String) -> String {
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return "\(name.dropLast(ending.count)) (\(digest.prefix(6)))\(ending)"
  }
}
