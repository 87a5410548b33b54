import Forms

/// «IKO - en modell for elevoppfølging»: the description of the model, with what the school itself fills in.
public struct Modell: Form {
  public var skole = Skole()
  public var dok = Skoleårsfelt()
  /// The members of the IKO-team.
  public var team: [Teammedlem] = []
  /// The day of the weekly meeting.
  public var møtedag: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .rows("team", \.team, "Medlemmer i IKO-teamet"),
    .text("møtedag", \.møtedag, "Møtedag"),
  ]
}

/// The school year of a document that is about nobody in particular, and who answers for it: in the footer of every page.
public struct Skoleårsfelt: Form {
  public var skoleår: String?
  public var eier: String?
  public var versjon: String?
  public var godkjent: Day?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("skoleår", \.skoleår, "Skoleår"),
    .text("eier", \.eier, "Dokumenteier"),
    .text("versjon", \.versjon, "Versjon"),
    .day("godkjent", \.godkjent, "Godkjent"),
  ]
}

/// One member of the IKO-team.
public struct Teammedlem: Form {
  public var navn: String?
  public var rolle: String?

  public init() {}

  public init(navn: String?, rolle: String?) {
    self.navn = navn
    self.rolle = rolle
  }

  public static let fields: Fields<Self> = [
    .text("navn", \.navn, "Navn"),
    .text("rolle", \.rolle, "Rolle"),
  ]
}

/// «IKO - Rutine for å melde og håndtere psykiske, sosiale og helsemessige problemer hos elevene».
public struct Rutine: Form {
  public var skole = Skole()
  public var dok = Skoleårsfelt()
  /// The steps; none leaves those that the template delivers.
  public var rutine: [Rutinetrinn] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .rows("rutine", \.rutine, "Rutine"),
  ]
}

/// One step of the routine.
public struct Rutinetrinn: Form {
  public var når: String?
  public var hva: String?
  public var hvem: String?
  public var dokumentasjon: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("når", \.når, "Når"),
    .multiline("hva", \.hva, "Hva"),
    .multiline("hvem", \.hvem, "Hvem"),
    .multiline("dokumentasjon", \.dokumentasjon, "Dokumentasjon"),
  ]
}
