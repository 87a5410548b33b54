import Disk
import Forms

/// Takes single documents that people have filled out into the folder of documents, as the two folders of ``Mappetjeneste`` do: each goes to the
/// place of the one that it was made from, and nothing that somebody has written is lost.
///
///     var innlevering = Innlevering(i: "Output", dato: day)
///     let utfall = innlevering.ta("/tmp/Lie, Ola.docx", blant: read)
///     utfall.erLagt          // false where it cannot be told whose it is: then nothing is written
public struct Innlevering {
  /// What became of a document.
  public struct Utfall: Sendable, Equatable {
    /// The name that it came with.
    public let navn: String
    public let erLagt: Bool
    /// Where it lies now, or why it does not.
    public let melding: String
    /// What a person should know of it.
    public let merknader: [String]

    /// - Parameters:
    ///   - navn: the name that it came with.
    ///   - feil: why it was not taken in.
    public init(navn: String, feil: String) { (self.navn, erLagt, melding, merknader) = (navn, false, feil, []) }

    init(navn: String, _ resultat: Behandling.Resultat) {
      self.navn = navn
      erLagt = resultat.feil.isEmpty && !resultat.isBusy
      melding = resultat.isBusy ? Wording.openMeanwhile : resultat.feil.first ?? resultat.melding
      merknader = resultat.funn.filter { $0.severity != .remark }.map { Wording.line($0) }
    }
  }

  private var mottak: Dokumentmottak

  /// - Parameters:
  ///   - mappe: the folder of documents.
  ///   - dato: today.
  public init(i mappe: String, dato: Day) {
    mottak = Dokumentmottak(Mappetjeneste(inn: mappe, ut: mappe, dato: dato, nå: 0))
  }

  /// Why a file of this name is none that is taken in; nil where it may be one.
  public static func hinder(_ navn: String) -> String? {
    switch Dokumentfil(navn) {
    case .word: nil
    case .annen("pdf"): Wording.pdfCameBack
    case .annen: Wording.otherKindCameBack
    case nil: Wording.noDocumentCameBack
    }
  }

  /// Takes a document in. What was written before it stays whatever becomes of it.
  ///
  /// - Parameters:
  ///   - sti: where it lies now; it stays there.
  ///   - dokumenter: the documents of the folder, read.
  ///   - lesninger: of each document a number that is another one when it was read anew, so that what is known of the others is not found out again; none
  ///     where each is looked at each time.
  public mutating func ta(
    _ sti: String, blant dokumenter: [Dokumentleser.Lest], lesninger: [Int] = []
  ) -> Utfall {
    let navn = Files.name(of: sti)
    if let hinder = Self.hinder(navn) { return Utfall(navn: navn, feil: hinder) }
    do throws(FormError) {
      let bytes = try FormError.reading(sti)
      guard let state = Files.state(of: sti) else { return Utfall(navn: navn, feil: Wording.noDocumentCameBack) }
      mottak.use(dokumenter, readings: lesninger)
      return Utfall(navn: navn, mottak.receive(Innkurv.Fil(path: sti, skjema: "", state: state), bytes))
    } catch {
      return Utfall(navn: navn, feil: error.message)
    }
  }
}

extension Wording {
  static let openMeanwhile =
    "Dokumentet er åpent i Word, eller ble lagret akkurat nå. Lukk det, og send filen igjen. Ingenting er skrevet."
  static let pdfCameBack =
    "En PDF kan ikke leses som skjema. Be om Word-dokumentet, eller åpne PDF-en i Word, lagre den som .docx og send den igjen."
  static let otherKindCameBack = "Filen er ikke en .docx. Åpne den i Word, lagre den som .docx og send den igjen."
  static let noDocumentCameBack = "Dette er ikke et Word-dokument. Velg filen som ble fylt ut (.docx)."
}
