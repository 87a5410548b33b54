import Forms
import IKO

/// What the command itself has for a fault that the library reports: the library knows no options.
extension Wording {
  /// The sentence of an error, with the option that helps.
  static func message(of error: FormError) -> String {
    guard let advice = advice(for: error.code), !error.message.contains("--") else { return error.message }
    return error.message + " " + advice
  }

  /// The sentence of a finding, with the command that helps.
  static func message(of finding: Finding) -> String {
    finding.code == .unclearLabel ? finding.message + " " + unclearLabelAdvice : finding.message
  }

  static let unclearLabelAdvice = "Med iko klargjør velger du hva etiketten betyr."

  private static func advice(for code: FormError.Code) -> String? {
    switch code {
    case .noFields: "Malen gis med --mal."
    case .otherOffice: "Lister gis med --fra."
    case .longName: "Navnet blir kortere med --uten-navn."
    default: nil
    }
  }
}

extension [Finding] {
  /// For a person: the fields of one document that have no place are one sentence. Programs get each with its field.
  var summed: [Finding] {
    let missing = filter { $0.code == .noPlace && $0.label != nil }
    guard missing.count > 1, let first = missing.first else { return self }
    var isSaid = false
    return compactMap { finding in
      guard finding.code == .noPlace, finding.label != nil else { return finding }
      defer { isSaid = true }
      let names = missing.compactMap(\.label).map { "«\($0)»" }
      return isSaid ? nil : Finding(first.code, first.severity, message: Wording.noPlaces(names))
    }
  }
}

extension Wording {
  /// - Parameter names: labels in quotation marks.
  static func noPlaces(_ names: [String]) -> String {
    let list = names.dropLast().joined(separator: ", ") + " og " + (names.last ?? "")
    return "\(names.count) felt har ingen plass i dette skjemaet: \(list). De ble ikke skrevet inn."
  }
}
