import ArgumentParser

/// In which form findings are told.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people.
  case text
  /// For programs; described in `docs/checking.md`.
  case json
  /// For editors and services that show the findings of many tools: OASIS, SARIF 2.1.0.
  case sarif
  /// For the logs of GitHub's workflows, which show each finding beside its line.
  case github

  /// The findings of a check as a whole output; nil for ``text``, which has a way of its own.
  func render(_ result: Check.Result) -> [UInt8]? {
    switch self {
    case .text: nil
    case .json: FindingsJSON.render(result.findings, documents: result.plan.edition.documents.count)
    case .sarif: FindingsSARIF.render(result.findings)
    case .github: FindingsGitHub.render(result.open) + Array(CheckSummary(result).text.utf8)
    }
  }
}
