import Forms

extension Dokumentleser.Lest {
  /// The findings for a person: of many that have one cause, one sentence. Programs get each with its field (``findings``).
  ///
  ///     report.add(lest.sammendrag, in: lest.fil)
  public var sammendrag: [Finding] { Funnsammendrag(fields).of(findings) }
}

/// Findings of one document for a person: many of one cause are one sentence.
struct Funnsammendrag {
  /// So many of a kind are still shown one by one.
  static let most = 3

  private let fields: [FieldDefinition]

  init(_ fields: [FieldDefinition]) { self.fields = fields }

  /// The findings in their order; where the first of many stood, what sums them up.
  func of(_ findings: [Finding]) -> [Finding] {
    let groups = Dictionary(grouping: findings.filter { sums($0) }, by: Group.init)
    var summed: Set<Group> = []
    return findings.compactMap { finding in
      let group = Group(finding)
      guard sums(finding), let all = groups[group], all.count > Self.most else { return finding }
      return summed.insert(group).inserted ? sum(all, as: finding) : nil
    }
  }

  private struct Group: Hashable {
    let code: Finding.Code
    let severity: Finding.Severity

    init(_ finding: Finding) { (code, severity) = (finding.code, finding.severity) }
  }

  private func sums(_ finding: Finding) -> Bool { [.gone, .contradiction, .unanswered].contains(finding.code) }

  private func sum(_ all: [Finding], as first: Finding) -> Finding {
    let message: String
    switch first.code {
    case .unanswered:
      message = Wording.manyUnanswered(all.count, of: fields.count { $0.kind == .janei })
    case .gone:
      message = Wording.manyGone(labels(of: all), all.count)
    default:
      message = Wording.manyContradictions(labels(of: all), all.count)
    }
    return Finding(first.code, first.severity, message: message)
  }

  /// The labels of the first fields, each once.
  private func labels(of findings: [Finding]) -> [String] {
    var seen: Set<String> = []
    let labels = findings.compactMap(\.field).compactMap(label).filter { seen.insert($0).inserted }
    return Array(labels.prefix(Self.most))
  }

  private func label(_ tag: String) -> String? {
    let plain = tag.replacing(/\[\d+\]/, with: "")
    let label = FieldDefinition.label(of: plain, among: fields)
    return label == plain ? nil : label
  }
}
