/// Something that is asked of an edition so that it lasts and can be trusted, as far as a program can judge it.
struct Requirement: Sendable {
  /// Whose it is.
  enum Source: String, CaseIterable {
    /// The Endings Project, University of Victoria: "Endings Principles for Digital Longevity", version 2.
    case endings
    /// Institut für Dokumentologie und Editorik: "Criteria for Reviewing Scholarly Digital Editions", version 1.1, 2014.
    case ide

    var name: String {
      switch self {
      case .endings: "Endings Principles for Digital Longevity"
      case .ide: "Criteria for Reviewing Scholarly Digital Editions, version 1.1"
      }
    }

    var address: String {
      switch self {
      case .endings: "https://endings.uvic.ca/principles.html"
      case .ide: "https://www.i-d-e.de/publikationen/weitereschriften/criteria-version-1-1/"
      }
    }
  }

  /// Yes or no, and what shows it.
  struct Judgement {
    let isMet: Bool
    let evidence: String

    init(_ isMet: Bool, _ evidence: String) {
      self.isMet = isMet
      self.evidence = evidence
    }
  }

  let source: Source
  /// The number of the principle or criterion.
  let clause: String
  /// What is asked, in our words.
  let sentence: String
  let judge: @Sendable (Evidence) -> Judgement

  /// "endings-4.3".
  var id: String { "\(source.rawValue)-\(clause)" }

  init(
    _ source: Source, _ clause: String, _ sentence: String, _ judge: @escaping @Sendable (Evidence) -> Judgement
  ) {
    self.source = source
    self.clause = clause
    self.sentence = sentence
    self.judge = judge
  }

  static let all = endings + ide
}
