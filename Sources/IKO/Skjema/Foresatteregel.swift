import Forms

/// Whether those at home may be told of a pupil: until she is of age, and from then on with her consent. The one rule for every form.
///
/// Source: the page («Foresatte orienteres for elever under 18 år»); from 18 the school is bound to secrecy towards them.
enum Foresatteregel {
  /// In doubt the pupil is of age: what was told to foresatte cannot be taken back.
  static func erMyndig(_ said: JaNei, født: Day?, on day: Day) -> Bool {
    said == .ja || født.map { $0.age(on: day) >= 18 } ?? false
  }

  static func måUtelates(_ said: JaNei, født: Day?, samtykke: JaNei, on day: Day) -> Bool {
    erMyndig(said, født: født, on: day) && samtykke != .ja
  }

  /// The codes of what the rule asks for.
  static let koder = ["elev.fødselsdato", "elev.myndig", "foresatte.samtykke"]

  /// The same for a form with codes of its own: takes out what its places for foresatte would be given.
  ///
  /// - Parameter kjent: what the sources say of the pupil, by the codes of the published forms.
  static func anvendt(på values: inout Values, fields: [FieldDefinition], kjent: Values, on day: Day) -> [Finding] {
    func said(_ tag: String) -> JaNei { if case .janei(let answer) = kjent[tag] { answer } else { .ubesvart } }
    guard
      måUtelates(
        said("elev.myndig"), født: kjent.day("elev.fødselsdato"), samtykke: said("foresatte.samtykke"), on: day)
    else { return [] }
    let left = fields.filter { Opplysninger.erOmForesatte($0) && values[$0.tag]?.isAnswered == true }
    for field in left { values[field.tag] = nil }
    return left.isEmpty ? [] : [Finding(.rule, .remark, field: left[0].tag, message: Wording.foresatteLeftOutOfForm)]
  }
}
