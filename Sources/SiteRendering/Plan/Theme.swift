import Diagnostics
import TemplateEngine

/// The templates an edition is rendered with, compiled, and the files they are shown with.
package struct Theme: Sendable {
  /// A template for each kind of page, with what it may name.
  package enum PageKind: String, Sendable, CaseIterable {
    case home
    case document
    case documents
    case facet
    case index = "index-of-entities"
    case entity
    case timeline
    case interventions
    case data
    case search
    case words
    case page
    case notFound = "404"
    case redirect

    /// What a template of this kind may name.
    package var recordType: RecordType {
      switch self {
      case .home: HomeView.recordType
      case .document: DocumentView.recordType
      case .documents: DocumentsView.recordType
      case .facet: FacetView.recordType
      case .index: IndexView.recordType
      case .entity: EntityView.recordType
      case .timeline: TimelineView.recordType
      case .interventions: InterventionsView.recordType
      case .data: DataView.recordType
      case .search: SearchView.recordType
      case .words: WordsView.recordType
      case .page: PageView.recordType
      case .notFound: NotFoundView.recordType
      case .redirect: RedirectView.recordType
      }
    }
  }

  private let templates: [PageKind: Template]
  /// Everything of the theme that is no template, with its path on the site.
  package let assets: [OutputFile]
  /// The style sheet of books, which is none of the site's files.
  let bookStyle: [UInt8]

  private static let bookStylePath = "epub/style.css"

  /// Compiles a theme.
  ///
  /// - Parameter files: templates end in `.html`; the paths begin with `Templates/`.
  /// - Returns: the theme, and all that is wrong with its templates; with an error among them no page can be rendered.
  package static func compile(_ files: [SourceFile]) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let named = files.map { (path: String($0.path.dropFirst("Templates/".count)), file: $0) }
    let set = TemplateSet(
      named.filter { isTemplate($0.path) }.map { (name: String($0.path.dropLast(".html".count)), file: $0.file) })
    var templates: [PageKind: Template] = [:]
    var diagnostics = set.diagnostics
    for kind in PageKind.allCases {
      let (template, problems) = set.compile(kind.rawValue, for: .record(kind.recordType))
      templates[kind] = template
      diagnostics += problems.filter { !diagnostics.contains($0) }
    }
    let bookStyle = named.first { $0.path == bookStylePath }?.file.bytes ?? []
    let assets = assets(of: named.filter { $0.path != bookStylePath })
    return (Theme(templates: templates, assets: assets, bookStyle: bookStyle), diagnostics.sorted())
  }

  /// What is no template: the style sheet and the script, each joined of its pieces, and other files as they are. A file of
  /// a joined one's own name takes the place of all its pieces.
  private static func assets(of files: [(path: String, file: SourceFile)]) -> [OutputFile] {
    var joined: [String: [UInt8]] = [:]
    var assets: [OutputFile] = []
    for (path, file) in files.sorted(by: { $0.path < $1.path }) where !isTemplate(path) {
      if let whole = JoinedFile.all.first(where: { $0.hasPiece(path) }) {
        joined[whole.path, default: []] += whole.withoutComments(file.bytes)
      } else {
        assets.append(OutputFile(path: path, content: .bytes(file.bytes)))
      }
    }
    for asset in assets { joined[asset.path] = nil }
    return (assets + joined.map { OutputFile(path: $0, content: .bytes($1)) }).sorted { $0.path < $1.path }
  }

  private static func isTemplate(_ path: String) -> Bool {
    path.hasSuffix(".html") && !path.hasPrefix("assets/")
  }

  /// The same for a site that can't be searched.
  package var assetsWithoutSearch: [OutputFile] { assets.filter { $0.path != JoinedFile.search } }

  /// A page's bytes.
  ///
  /// - Throws: a ``RenderingError`` when a dynamic partial's name leads nowhere.
  func render(_ kind: PageKind, _ record: some TemplateRecord) throws -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    try templates[kind]?.render(record, into: &output)
    return output
  }
}
