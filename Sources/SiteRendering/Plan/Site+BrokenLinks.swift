import Diagnostics
import EditionModel
import Transcription

extension Site {
  /// Links and images of texts and pages, and redirects, that lead to nothing inside the site.
  ///
  /// - Parameter copies: the paths of files that are published as they are.
  package func brokenLinks(copies: [String]) -> [Diagnostic] {
    var check = LinkCheck(self, copies: copies)
    for document in edition.documents {
      check.read(document.transcript, in: document.file, shownAt: PagePath.document(document.id))
    }
    for page in edition.pages { check.read(page.transcript, in: page.file, shownAt: PagePath.page(page.id)) }
    for redirect in edition.info.redirects { check.read(redirect) }
    return check.diagnostics
  }
}

/// Follows links inside the site.
private struct LinkCheck {
  private let site: Site
  private let copies: [String]
  private let base: String?
  /// The pages, by their paths, with their places in the plan; nil for files that no template makes. Most editions have no
  /// link that asks for it.
  private lazy var targets: [String: Int?] = {
    var targets: [String: Int?] = [:]
    for path in copies + site.data.map(\.path) + site.theme.assets.map(\.path) { targets[path] = .some(nil) }
    for (number, path) in site.paths.enumerated() { targets[path] = number }
    return targets
  }()
  /// What can be meant behind `#`, by page.
  private var fragments: [String: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: Site, copies: [String]) {
    self.site = site
    self.copies = copies
    base = site.edition.info.baseURL
  }

  mutating func read(_ transcript: Transcript, in file: SourceFile, shownAt page: String) {
    for address in transcript.addresses {
      guard let (path, fragment) = SiteAddress.inside(address.destination, from: page, base: base) else { continue }
      if let place = targets[path] {
        guard !fragment.isEmpty, let number = place, !has(fragment, path, number) else { continue }
        diagnostics.append(
          Diagnostic(
            .warning, .brokenFragment,
            "'\(address.destination)' leads to '#\(fragment)', which '\(path)' does not have",
            at: transcript.location(of: address, in: file), fix: nearest(fragment, in: fragments[path] ?? [])))
      } else {
        diagnostics.append(
          broken(address, leadingTo: path, at: transcript.location(of: address, in: file)))
      }
    }
  }

  /// That its page is there is told already.
  mutating func read(_ redirect: Redirect) {
    let fragment = String(redirect.target.value.dropFirst(redirect.page.count + 1))
    guard !fragment.isEmpty, let place = targets[redirect.page], let number = place else { return }
    if has(fragment, redirect.page, number) { return }
    diagnostics.append(
      Diagnostic(
        .warning, .brokenFragment, "'\(redirect.target.value)' leads to '#\(fragment)', which the page does not have",
        at: redirect.target.location, fix: nearest(fragment, in: fragments[redirect.page] ?? [])))
  }

  private mutating func broken(_ address: Address, leadingTo path: String, at location: SourceLocation) -> Diagnostic {
    if address.isImage {
      let near = nearest(path) { !$0.hasSuffix(".html") }
      return Diagnostic(
        .warning, .brokenImage, "the image '\(address.destination)' is not there: Content/ has no file '\(path)'",
        at: location,
        fix: near.map { "did you mean 'Content/\($0)'?" } ?? "put the file there")
    }
    let near = nearest(path) { _ in true }
    return Diagnostic(
      .warning, .brokenLink, "the link to '\(address.destination)' leads to nothing: the site has no '\(path)'",
      at: location,
      fix: near.map { "did you mean '\($0)'?" } ?? "link to a document as 'doc:id', to a page as 'page:id'")
  }

  /// For the first few alone: each goes through all paths.
  private mutating func nearest(_ path: String, where isMeant: (String) -> Bool) -> String? {
    diagnostics.count < 20 ? Spelling.nearest(to: path, in: targets.keys.filter(isMeant).sorted()) : nil
  }

  private func nearest(_ fragment: String, in known: Set<String>) -> String? {
    Spelling.nearest(to: fragment, in: known.sorted()).map { "did you mean '#\($0)'?" }
  }

  /// Whether the page, as it will be published, has an element of this id.
  private mutating func has(_ fragment: String, _ path: String, _ number: Int) -> Bool {
    if fragments[path] == nil { fragments[path] = ids(ofPage: number) }
    return fragments[path]?.contains(fragment) ?? true
  }

  private func ids(ofPage number: Int) -> Set<String>? {
    guard case .bytes(let bytes)? = try? site.render(number).content else { return nil }
    let mark = Array(" id=\"".utf8)
    var ids: Set<String> = []
    for place in bytes.indices.dropLast(mark.count) where bytes[place] == mark[0] && bytes[place...].starts(with: mark)
    {
      let id = bytes[(place + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      ids.insert(String(decoding: id, as: UTF8.self))
    }
    return ids
  }
}
