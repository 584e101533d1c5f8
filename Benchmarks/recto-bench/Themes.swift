import Diagnostics
import SiteRendering

/// The themes pages are rendered with.
enum Themes {
  /// The repository's own templates.
  static func standard() throws -> Theme { try compile(standardFiles) }

  static var standardFiles: [SourceFile] {
    DefaultTheme.files.map { path, text in
      SourceFile(path: "Templates/\(path)", bytes: text.withUTF8Buffer { Array($0) })
    }
  }

  /// A theme whose pages are all the same few bytes, so that a page costs what its value costs.
  static func blank() throws -> Theme { try bare(document: "blank") }

  /// A theme whose page of a document is the document's text and nothing else.
  static func transcript() throws -> Theme { try bare(document: "{{#witnesses}}{{text}}{{/witnesses}}") }

  private static func bare(document: String) throws -> Theme {
    try compile(
      Theme.PageKind.allCases.map { kind in
        SourceFile(path: "Templates/\(kind.rawValue).html", text: kind == .document ? document : "blank")
      })
  }

  private static func compile(_ files: [SourceFile]) throws -> Theme {
    let (theme, diagnostics) = Theme.compile(files)
    if let problem = diagnostics.first { throw BenchmarkError("the templates are wrong: \(problem.message)") }
    return theme
  }
}

extension Site {
  /// The numbers of the documents' pages, by the documents' ids.
  var documentPages: [String: Int] {
    var pages: [String: Int] = [:]
    for (number, path) in paths.enumerated() where path.hasPrefix("documents/") && path != "documents/index.html" {
      pages[String(path.dropFirst("documents/".count).dropLast(".html".count))] = number
    }
    return pages
  }

  /// How many bytes a page has, once it is rendered.
  func size(ofPage number: Int) throws -> Int {
    guard case .bytes(let bytes) = try render(number).content else { return 0 }
    return bytes.count
  }
}
