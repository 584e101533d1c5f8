import EditionModel
import Interchange
import SiteRendering

/// What is known of an edition and of the site made of it, for requirements to be judged by.
struct Evidence: Sendable {
  struct File: Sendable {
    let path: String
    /// What stands behind its last full stop, in lower case.
    var ending: String { path.split(separator: ".").last.map { $0.lowercased() } ?? "" }
  }

  let info: EditionInfo
  let errors: Int
  let warnings: Int
  /// What lies in Content/, and what will be published.
  let files: [File]
  let published: [File]
  let pages: [PageFacts]
  let dataFiles: [DataFile]
  let documents: Int
  /// Documents whose page says how to cite it, and those whose file as received is kept.
  let citing: Int
  let withSource: Int
  /// Documents of several versions that are compared, and those that are not.
  let compared: Int
  let uncompared: Int
  let entities: Int
  /// Entries with the number of an authority file.
  let identified: Int
  let hasMethod: Bool
  /// What keeps the edition's history; nil where nothing does.
  let versionControl: String?
  let hasLedger: Bool

  init(of result: Check.Result, edition path: String) async {
    let (plan, edition) = (result.plan, result.plan.edition)
    info = edition.info
    (errors, warnings) = (result.count(.error), result.count(.warning))
    files =
      plan.folder.sources.read.map { File(path: $0.path) }
      + plan.folder.sources.copies.map { File(path: "Content/\($0)") }
    published = (plan.site.paths + plan.data.map(\.path) + plan.theme.assets.map(\.path) + plan.copies.map(\.path)).map(
      File.init)
    let site = plan.site
    let numbers = site.paths.indices.filter { site.paths[$0].hasSuffix(".html") }
    let release = info.version.map { "version \($0)" }
    pages = await numbers.mapInChunks { number in
      guard case .bytes(let bytes)? = try? site.render(number).content else { return nil }
      return PageFacts(path: site.paths[number], bytes, release: release)
    }.compactMap(\.self)
    dataFiles = plan.data
    documents = edition.documents.count
    let paths = Set(edition.documents.map { PagePath.document($0.id) })
    citing = pages.count { paths.contains($0.path) && $0.saysHowToCite }
    withSource = edition.documents.count { $0.source != nil }
    compared = edition.documents.count { $0.collation != nil }
    uncompared = edition.documents.count { $0.transcript.witnesses.count > 1 && $0.collation == nil }
    entities = edition.entities.all.count
    identified = edition.entities.all.count { !$0.identifiers.isEmpty }
    hasMethod = edition.hasStatementOfMethod
    versionControl = Self.versionControl(around: path)
    let ledger = try? FileStatus(of: EditionFolder.path("Content/ledger.txt", in: path), followingLinks: true)
    hasLedger = ledger?.kind == .regular
  }

  func has(_ path: String) -> Bool { published.contains { $0.path == path } }

  var counts: String {
    "\(Reporter.count(errors, "error", "errors")), \(Reporter.count(warnings, "warning", "warnings"))"
  }

  var licence: String { info.licence.map { "the licence is \($0.name)" } ?? "edition.yaml has no 'licence'" }

  var received: String { "the file as received is kept for \(withSource) of \(documents) documents" }

  var citation: String {
    let address = info.baseURL == nil ? "; edition.yaml has no 'base-url', so citations have no address" : ""
    return "\(citing) of \(documents) documents say how to cite them, and every paragraph has an address\(address)"
  }

  /// The first few of a list.
  static func some(_ items: [String]) -> String {
    items.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (items.count > 3 ? " and \(items.count - 3) more" : "")
  }

  private static func versionControl(around edition: String) -> String? {
    var path = (try? AbsolutePath.of(edition)) ?? edition
    while !path.isEmpty {
      for (folder, name) in [(".git", "Git"), (".hg", "Mercurial"), (".svn", "Subversion")]
      where (try? FileStatus(of: "\(path)/\(folder)", followingLinks: true)) != nil { return name }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = String(path[..<slash])
    }
    return nil
  }

  static let closedFormats: Set<String> = [
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pages", "numbers", "indd", "psd", "fm", "wpd",
  ]
  static let programs: Set<String> = ["php", "py", "pl", "cgi", "rb", "asp", "aspx", "jsp", "sql", "db", "sqlite"]
  static let fashionable: Set<String> = ["swf", "ts", "tsx", "jsx", "vue", "svelte", "wasm", "xap"]
}
