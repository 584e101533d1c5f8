import SiteRendering

/// The site of a plan. Each of its files is made when somebody asks for it, and only then.
struct ServedSite: Sendable {
  private enum Place {
    case page(Int)
    case data(Int)
    case asset(Int)
    case copy(Int)
  }

  private(set) var plan: Plan
  private let places: [SitePath: Place]
  private let search: ServedSearch?
  /// Another one whenever a style sheet is.
  let styles: String
  /// Another one whenever any other file is that pages have in common: the script, a picture.
  let files: String

  init(_ plan: Plan) {
    self.plan = plan
    search = plan.edition.info.search.isOn ? ServedSearch(plan) : nil
    let paths =
      plan.site.paths.enumerated().map { ($1, Place.page($0)) }
      + plan.data.enumerated().map { ($1.path, .data($0)) }
      + plan.assets.enumerated().map { ($1.path, .asset($0)) }
      + plan.copies.enumerated().map { ($1.path, .copy($0)) }
    places = Dictionary(paths.map { (SitePath(unchecked: $0), $1) }, uniquingKeysWith: { first, _ in first })
    let beside = (plan.assets + plan.copies).map { (path: $0.path, tag: Self.served($0)?.tag ?? "") }
    styles = Self.tag(of: beside.filter { $0.path.hasSuffix(".css") })
    files = Self.tag(of: beside.filter { !$0.path.hasSuffix(".css") })
  }

  /// The same site with an edited document's pages anew.
  func revised(_ plan: Plan) -> ServedSite {
    var site = self
    site.plan = plan
    return site
  }

  /// The file at a path, as it would be built; nil when the site has none there, or it was removed a moment ago.
  ///
  /// - Throws: what rendering a page throws.
  func file(_ path: SitePath) throws -> ServedFile? {
    switch places[path] {
    case .page(let number): return Self.served(try plan.site.render(number))
    case .data(let number):
      let bytes = try plan.data[number].bytes(plan.edition, plan.site.mentions)
      return ServedFile(MediaType.of(path.text), bytes)
    case .asset(let number): return Self.served(plan.assets[number])
    case .copy(let number): return Self.served(plan.copies[number])
    case nil: return try search?.file(path).flatMap(Self.served)
    }
  }

  private static func served(_ file: OutputFile) -> ServedFile? {
    let type = MediaType.of(file.path)
    switch file.content {
    case .bytes(let bytes): return ServedFile(type, bytes)
    case .copy(let source):
      guard let status = try? FileStatus(of: source, followingLinks: true), status.kind == .regular else { return nil }
      let tag = "\(String(status.modified, radix: 16))-\(String(status.size, radix: 16))"
      return ServedFile(type, .onDisk(path: source, size: status.size), tag: tag)
    }
  }

  private static func tag(of files: [(path: String, tag: String)]) -> String {
    ServedFile.tag(of: Array(files.map { "\($0.path) \($0.tag)\n" }.joined().utf8))
  }
}
