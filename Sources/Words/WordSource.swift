/// A vocabulary as it is written down: words by concept, and what each field's label may say.
///
/// The keys are those of the data file, which people at a school extend; `Vocabulary` is what becomes of it.
public struct WordSource: Decodable, Equatable, Sendable {
  /// What a field's label must say, and what it may say besides.
  public struct Entry: Decodable, Equatable, Sendable {
    /// Sets of concepts of which one must be said in full: "PLAN FRA".
    public var må: [String] = []
    /// Concepts that change nothing.
    public var kan = ""
    /// Labels that mean the field as a whole.
    public var synonymer: [String] = []
    /// Those of `må` that say little: they yield to a heading about something else.
    public var svak: [String] = []
    /// Those of `må` that are only ever proposed.
    public var usikker: [String] = []
    /// Whether the label may be a question that asks who, when or what. Left out: not where yes or no is the answer.
    public var spørsmål: Bool?
    /// Those of `må` that count only where boxes with answers to choose from stand.
    public var valg: [String] = []
    /// Those of `må` that a label must say in full: no heading completes them.
    public var hel: [String] = []
    /// Whether it is meant in its own form only, and stands against nobody's elsewhere.
    public var egen = false
    /// Labels that the form's table lists for it, and that say too little on paper.
    public var ikke: [String] = []
    /// Fields beside which those of `usikker` are certain.
    public var ved = ""

    private enum Keys: String, CodingKey {
      case må, kan, synonymer, svak, usikker, spørsmål, ikke, valg, hel, egen, ved
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      må = try values.decodeIfPresent([String].self, forKey: .må) ?? []
      kan = try values.decodeIfPresent(String.self, forKey: .kan) ?? ""
      synonymer = try values.decodeIfPresent([String].self, forKey: .synonymer) ?? []
      svak = try values.decodeIfPresent([String].self, forKey: .svak) ?? []
      usikker = try values.decodeIfPresent([String].self, forKey: .usikker) ?? []
      ikke = try values.decodeIfPresent([String].self, forKey: .ikke) ?? []
      ved = try values.decodeIfPresent(String.self, forKey: .ved) ?? ""
      spørsmål = try values.decodeIfPresent(Bool.self, forKey: .spørsmål)
      egen = try values.decodeIfPresent(Bool.self, forKey: .egen) ?? false
      hel = try values.decodeIfPresent([String].self, forKey: .hel) ?? []
      valg = try values.decodeIfPresent([String].self, forKey: .valg) ?? []
    }
  }

  /// A small word that is a concept in some places of a label only.
  public struct Placed: Decodable, Equatable, Sendable {
    public let begrep: String
    public var først: Bool?
    public var sist: Bool?
    /// The concepts behind which it counts.
    public var etter: String?
    /// The concepts in front of which it counts.
    public var før: String?
  }

  /// How a form says who fills in a part of it: that is nobody whom the part is about.
  public struct Filling: Decodable, Equatable, Sendable {
    /// What stands before who fills in: «fylles ut av».
    public let av: [String]
    /// What stands behind: «fyller ut».
    public let selv: [String]
    /// Concepts, beside people, of which the name of whoever fills in is made.
    public let hvem: String
    /// Concepts of those whose part is another than the rest of the form.
    public let andre: String
  }

  /// Concept to its words; endings are computed.
  public let ord: [String: String]
  /// Concept to words that take no ending.
  public let hele: [String: String]
  /// Phrases to concepts; an empty text says nothing.
  public let uttrykk: [String: String]
  /// Abbreviations with a full stop to concepts.
  public let forkortelser: [String: String]
  /// Question words to concepts.
  public let spørreord: [String: String]
  /// The concept that counts only where nothing else is said.
  public let alene: String
  public let plasserte: [String: Placed]
  /// Words without content.
  public let tomme: String
  /// Concepts that are people.
  public let personer: String
  /// What stands at a place to sign on: under such a heading a label of these alone is no place.
  public let underskriver: String
  /// Concepts that alone say nothing of whom: a label of these only is never certain for having been learnt from another form.
  public let nakne: String?
  /// Words that are English alone: «Klasse / Class» is read without its translation.
  public let engelsk: String?
  /// Concepts that change what a label means, also in an aside: a signature, another year, a copy.
  public let endrer: String?
  /// Concepts of a day, and those that may stand beside one in an aside.
  public let dager: String?
  /// What a name is called.
  public let navnet: String?
  /// Concepts of a heading under which nothing is certain.
  public let sperrer: String
  /// A heading's concept to the part of the form that it names.
  public let deler: [String: String]
  /// Parts whose fields may stand several times under an equal label.
  public let gjentas: String
  /// Concepts of a label that the document's title may complete.
  public let tittelen: String
  /// A tense to words that show it.
  public let tid: [String: String]
  /// A field to the tense it is about.
  public let tidsfelt: [String: String]
  /// Words after which a participle is said that a label may lack: «er», «har».
  public let hjelpeverb: String
  /// Concepts of headings that are about the whole form.
  public let generelt: String?
  /// Of those that stand where people sign, what is nobody: «Klasse».
  public let ingenRolle: String?
  /// Who fills in.
  public let utfylling: Filling?
  /// What whoever takes the form in says of it: «Mottatt dato».
  public let mottatt: String?
  /// Words for people of whom a form asks for one by what they are: a label that has words of one line alone is about that one.
  public let slekt: [String]?
  /// What the label of a remark beside a question says: «Kommentar», «Utdypende».
  public let merknad: String?
  /// Concepts that change nothing in the label of a question that is not listed.
  public let punkt: String
  public let felt: [String: Entry]
  /// A group to its members.
  public let kolonner: [String: [String: Entry]]
  /// The member of each group without which none of its rows is written.
  public let hovedkolonner: [String: String]
}

/// What is wrong with a vocabulary.
public enum VocabularyFault: Error, Equatable, Sendable {
  /// One word is of two concepts.
  case clash(word: String, concepts: [String])
  /// A concept is used that has no words.
  case noSuchConcept(String, in: String)
}
