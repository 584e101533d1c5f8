import Diagnostics
import TemplateEngine
import Testing

@Suite(
  "The Mustache specification's suites",
  .enabled(if: SuiteCase.folder != nil, "the specification's suites are not in ../shared/suites/mustache"))
struct SuiteTests {
  /// What Recto does otherwise, and why: file, name of the case, reason.
  static let deviations: [(file: String, name: String, reason: Reason)] = [
    ("interpolation", "Ampersand Context Miss Interpolation", .missingName),
    ("interpolation", "Basic Context Miss Interpolation", .missingName),
    ("interpolation", "Dotted Names - Broken Chain Resolution", .missingName),
    ("interpolation", "Dotted Names - Broken Chains", .missingName),
    ("interpolation", "Dotted Names - Context Precedence", .missingName),
    ("interpolation", "Dotted Names are never single keys", .missingName),
    ("interpolation", "Triple Mustache Context Miss Interpolation", .missingName),
    ("inverted", "Context", .missingName),
    ("inverted", "Context Misses", .missingName),
    ("inverted", "Dotted Names - Broken Chains", .missingName),
    ("inverted", "List", .missingName),
    ("partials", "Failed Lookup", .missingPartial),
    ("sections", "Context Misses", .missingName),
    ("sections", "Dotted Names - Broken Chains", .missingName),
    ("~dynamic-names", "Context Misses - Partial", .missingName),
    ("~dynamic-names", "Dotted Names - Failed Lookup", .missingName),
    ("~dynamic-names", "Dotted Names - Operator Precedence", .missingName),
    ("~dynamic-names", "Dotted names - Context Stacking Failed Lookup", .missingName),
    ("~dynamic-names", "Dynamic Names - Composed Dereferencing", .missingName),
    ("~dynamic-names", "Dynamic Names - Double Dereferencing", .missingName),
    ("~dynamic-names", "Failed Lookup - Partial", .missingPartial),
    ("~inheritance", "Negative Sections", .missingName),
    ("~lambdas", "Escaping", .lambda),
    ("~lambdas", "Interpolation", .lambda),
    ("~lambdas", "Interpolation - Alternate Delimiters", .lambda),
    ("~lambdas", "Interpolation - Expansion", .lambda),
    ("~lambdas", "Interpolation - Multiple Calls", .lambda),
    ("~lambdas", "Section", .lambda),
    ("~lambdas", "Section - Alternate Delimiters", .lambda),
    ("~lambdas", "Section - Expansion", .lambda),
    ("~lambdas", "Section - Multiple Calls", .lambda),
  ]

  enum Reason: String {
    case missingName = "a name that is not there is an error"
    case missingPartial = "a partial that is not there is an error"
    case lambda = "values hold no code"
  }

  @Test("A case gives what the specification expects, except for the listed deviations", arguments: SuiteCase.all)
  func specification(test: SuiteCase) {
    let deviates = Self.deviations.contains { $0.file == test.file && $0.name == test.name }
    if deviates {
      #expect(result(of: test) != test.expected, "this deviation is none any more")
    } else {
      #expect(result(of: test) == test.expected)
    }
  }

  @Test("Every listed deviation is a case of the suites")
  func deviationsExist() {
    let known = Set(SuiteCase.all.map(\.testDescription))
    #expect(Self.deviations.map { "\($0.file): \($0.name)" }.filter { !known.contains($0) } == [])
  }

  @Test("All nine suites are there")
  func complete() {
    #expect(
      Set(SuiteCase.all.map(\.file)) == [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~dynamic-names", "~inheritance",
        "~lambdas",
      ])
  }

  /// What is rendered, or what is wrong.
  private func result(of test: SuiteCase) -> String {
    var files = (test.partials ?? [:]).map { (name: $0, file: SourceFile(path: $0, text: $1)) }
    files.append((name: " main", file: SourceFile(path: "main", text: test.template)))
    let (template, diagnostics) = TemplateSet(files).compile(" main", for: test.data.type())
    guard let template else { return diagnostics.map(\.description).joined(separator: "\n") }
    var output: [UInt8] = []
    do {
      try template.render(test.data.value, into: &output)
    } catch {
      return error.diagnostic.description
    }
    return String(decoding: output, as: UTF8.self)
  }
}
