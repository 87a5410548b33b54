import Forms
import Foundation

/// One of the page's criteria for noticing a pupil who may get too little out of ordinary teaching, as it stands in `kriterier.json`.
///
///     for kriterium in try Regelverk.publisert().kriterier { print(kriterium.id, kriterium.ordlyd) }
public struct Kriterium: Sendable, Equatable, Decodable, Identifiable {
  /// When the criterion is used.
  public enum Når: String, Sendable, Decodable {
    /// At the start of Vg1.
    case vg1Start
    /// At the start of Vg2 and Vg3.
    case vg2vg3Start
    /// All year: a person's mark.
    case fortløpende
  }

  /// `R1` to `R10`.
  public let id: String
  public let når: Når
  /// The page's heading that it stands under.
  public let overskrift: String
  /// The page's words, letter for letter.
  public let ordlyd: String
  /// The tags of the boxes that the form has for it.
  public let bokser: [String]

  /// Whether the criterion is for pupils of this year.
  public func gjelder(_ trinn: Trinn) -> Bool {
    switch når {
    case .vg1Start: trinn == .vg1
    case .vg2vg3Start: trinn != .vg1
    case .fortløpende: true
    }
  }
}

/// The criteria and their limits: data that lies with the templates, where a county may change it.
///
///     let regelverk = try Regelverk.publisert()
///     regelverk.terskler.snittFørsteønske.grense      // 2.5
public struct Regelverk: Sendable, Equatable {
  public var kriterier: [Kriterium]
  public var terskler: Terskler

  public init(kriterier: [Kriterium], terskler: Terskler) {
    self.kriterier = kriterier
    self.terskler = terskler
  }

  /// What lies with the templates. Throws when a file is missing or not of the right shape, and says what is wrong with it.
  public static func publisert(i malmappe: Malmappe = .gjeldende) throws(FormError) -> Regelverk {
    let (kriterier, sti): ([Kriterium], String) = try read("kriterier.json", malmappe)
    let known = Set(Regel.allCases.map(\.rawValue))
    for kriterium in kriterier where !known.contains(kriterium.id) {
      throw FormError(kind: "bad-json", file: sti, message: Wording.unknownCriterion(kriterium.id))
    }
    let (terskler, fil): (Terskler, String) = try read("terskler.json", malmappe)
    if let message = terskler.fault { throw FormError(kind: "bad-json", file: fil, message: message) }
    return Regelverk(kriterier: kriterier, terskler: terskler)
  }

  subscript(regel: Regel) -> Kriterium? { kriterier.first { $0.id == regel.rawValue } }

  private static func read<Value: Decodable>(
    _ name: String, _ malmappe: Malmappe
  ) throws(FormError) -> (Value, path: String) {
    let path = try malmappe.path(of: "data/" + name)
    return (try decoded(try FormError.reading(path), file: path), path)
  }

  /// The value, or what is wrong with the file in a sentence.
  static func decoded<Value: Decodable>(_ bytes: [UInt8], file: String) throws(FormError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw FormError(kind: "bad-json", file: file, message: Wording.badData(at: error.steps))
    } catch {
      throw FormError(kind: "bad-json", file: file, message: Wording.badData(at: []))
    }
  }
}

/// The rules that this package can judge, by the ids of the criteria.
enum Regel: String, CaseIterable {
  case r1 = "R1"
  case r2 = "R2"
  case r3 = "R3"
  case r4 = "R4"
  case r5 = "R5"
  case r6 = "R6"
  case r7 = "R7"
  case r8 = "R8"
  case r9 = "R9"
  case r10 = "R10"
}

extension DecodingError {
  /// The keys on the way to what is wrong: `["snittFørsteønske", "grense"]`.
  fileprivate var steps: [String] {
    let (context, last): (Context, (any CodingKey)?) =
      switch self {
      case .keyNotFound(let key, let context): (context, key)
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): (context, nil)
      @unknown default: (Context(codingPath: [], debugDescription: ""), nil)
      }
    return (context.codingPath + [last].compactMap(\.self)).map { key in
      key.intValue.map { "nr. \($0 + 1)" } ?? key.stringValue
    }
  }
}
