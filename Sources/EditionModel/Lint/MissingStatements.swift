import Diagnostics

/// What an edition must say of itself to be used and cited: who edited it, how, and what others may do with it.
enum MissingStatements {
  static func check(_ edition: Edition) -> [Diagnostic] {
    let place = SourceLocation(path: "Content/edition.yaml")
    var missing: [Diagnostic] = []
    if edition.info.licence == nil {
      missing.append(
        Diagnostic(
          .warning, .missingLicence, "the edition says nothing of what others may do with it", at: place,
          fix: "add a line such as 'licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}'"))
    }
    if edition.info.editors.isEmpty {
      missing.append(
        Diagnostic(
          .warning, .missingEditor, "the edition names nobody who is responsible for it", at: place,
          fix: "add a line 'editors: ' and your name"))
    }
    if !edition.hasStatementOfMethod {
      missing.append(
        Diagnostic(
          .warning, .missingMethod, "no page says by which rules the texts were edited", at: place,
          fix:
            "make a page 'Content/pages/method.md' that says what was transcribed, what was changed, and how it is shown"
        ))
    }
    return missing
  }
}

extension Edition {
  /// Whether a page's name or title says that it is about how the texts were edited.
  package var hasStatementOfMethod: Bool {
    let words = ["method", "principle", "guideline", "transcription", "convention", "editorial", "editing", "practice"]
    return pages.contains { page in
      let names = (page.id + " " + page.title).lowercased()
      return words.contains { names.contains($0) }
    }
  }
}
