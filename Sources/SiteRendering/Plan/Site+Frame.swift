import Dates
import EditionModel

extension Site {
  static func released(_ info: EditionInfo) -> String {
    info.released.flatMap { EDTF($0)?.display(.english) } ?? ""
  }

  /// - Parameter trail: what stands between the home page and this one, with paths from the root.
  func frame(
    _ title: String, _ path: String, description: String = "", in section: LinkTargets.Section? = nil,
    trail: [LinkView] = [], about subject: Subject = .other, alternates: [AlternateView]? = nil
  ) -> FrameView {
    let links = Links(from: path)
    let isHome = path == PagePath.home
    let address = edition.info.baseURL.map { $0 + Self.address(of: path) } ?? ""
    return FrameView(
      title: title, description: description, root: links.root, canonical: address,
      metadata: metadata(title, description, address: address, about: isHome ? .edition : subject), isHome: isHome,
      navigation: navigation(links.root, section, path),
      trail: trail.map { LinkView(title: $0.title, href: links.root + $0.href) },
      alternates: alternates ?? (isHome ? self.alternates(links) : []), runningHead: title.asCSSString)
  }

  /// An index file's address is its folder's.
  static func address(of path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  private func navigation(_ root: String, _ section: LinkTargets.Section?, _ path: String) -> [LinkView] {
    targets.menu.map { entry in
      LinkView(
        title: entry.title, href: root + entry.path, isCurrent: entry.section == section && entry.path != path,
        isPage: entry.path == path)
    }
  }

  func notFound(_ path: String) -> NotFoundView {
    // A host shows this page under any address, so its links can't be relative to one.
    let root = edition.info.baseURL ?? "/"
    let frame = FrameView(
      title: "Page not found", description: "", root: root, canonical: "", metadata: [], isHome: false,
      navigation: navigation(root, nil, path), trail: [], alternates: [], runningHead: "Page not found".asCSSString)
    return NotFoundView(site: view, page: frame)
  }

  func page(_ number: Int, _ path: String) -> PageView {
    let page = edition.pages[number]
    var options = TranscriptHTML.Options()
    options.hasIDs = false
    options.keepsHTML = edition.info.rules.keepsHTML
    let content = page.transcript.witnesses.indices.flatMap {
      TranscriptHTML.render(witness: $0, of: page.transcript, links: Links(from: path), options: options)
    }
    return PageView(site: view, page: frame(page.title, path, in: .page(page.id)), content: content)
  }

  /// A link to a person, place or organization; nil when the edition has none of that id.
  func link(to id: String, _ kind: EntityKind, _ links: Links) -> LinkView? {
    edition.entities.index(kind, id).map { targets.entity($0, links) }
  }
}
