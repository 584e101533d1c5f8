import Diagnostics
import EditionModel

/// A made-up edition: documents, and people whose names stand in them.
struct GeneratedEdition {
  let documents: Int
  var people = 400
  var hasShortHeaders = false
  /// Without these it is pages alone.
  var hasSearch = false
  var hasFormats = false

  /// The edition's files, each by its path and made when it is asked for, so that no more than one need be in memory.
  var paths: [String] {
    ["Content/edition.yaml", "Content/people.yaml"] + (0..<documents).map { "Content/documents/\(Self.id($0)).md" }
  }

  /// The text of the file at a place in ``paths``.
  func text(_ index: Int) -> String {
    switch index {
    case 0: description
    case 1: (0..<people).map(Self.person).joined()
    default: document(index - 2).source(hasShortHeader: hasShortHeaders)
    }
  }

  /// The document of a number.
  func document(_ number: Int) -> GeneratedDocument { GeneratedDocument(number, people: people) }

  /// Writes the edition's files below a folder.
  func write(into folder: String) throws {
    for (index, path) in paths.enumerated() { try NewFile.write(text(index), to: "\(folder)/\(path)") }
  }

  /// The edition as it is handed to ``EditionBuilder``.
  var sources: EditionSources {
    var sources = EditionSources()
    for (index, path) in paths.enumerated() {
      let place = EditionSources.place(of: String(path.dropFirst("Content/".count)))
      sources.add(SourceFile(path: path, text: text(index)), as: place)
    }
    return sources
  }

  /// The checked edition, which has no errors.
  func build() async throws -> Edition {
    let (edition, diagnostics) = await EditionBuilder.build(sources)
    if let problem = diagnostics.first(where: { $0.severity == .error }) {
      throw BenchmarkError("the generated edition is wrong: \(problem.message)")
    }
    return edition
  }

  static func id(_ number: Int) -> String {
    let digits = String(number)
    return "memorandum-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private var description: String {
    "title: A generated edition\neditors: [Nobody]\nversion: \"1.0\"\nbase-url: https://example.org/edition/\n"
      + (hasFormats ? "" : "formats: []\n") + (hasSearch ? "" : "search: false\n")
  }

  private static func person(_ number: Int) -> String {
    let name = Words.name(number)
    return """
      p\(number):
        name: \(name.given) \(name.surname)
        sort: \(name.surname), \(name.given)
        forms: [\(name.given) \(name.surname), Mr. \(name.surname)]
        born: \(1870 + number % 40)
        died: \(1940 + number % 40)
        description: Somebody made up.

      """
  }
}
