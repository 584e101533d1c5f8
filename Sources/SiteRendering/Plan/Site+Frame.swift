import Dates
import EditionModel

extension Site {
  static func released(_ info: EditionInfo) -> String {
    info.released.flatMap { EDTF($0)?.display(.english) } ?? ""
  }

  func frame(
    _ title: String, _ path: String, description: String = "", in section: LinkTargets.Section? = nil,
    about subject: Subject = .other
  ) -> FrameView {
    let links = Links(from: path)
    let isHome = path == PagePath.home
    let address = edition.info.baseURL.map { $0 + Self.address(of: path) } ?? ""
    return FrameView(
      title: title, description: description, root: links.root, canonical: address,
      metadata: metadata(title, description, address: address, about: isHome ? .edition : subject), isHome: isHome,
      navigation: navigation(links.root, section))
  }

  /// An index file's address is its folder's.
  private static func address(of path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  private func navigation(_ root: String, _ section: LinkTargets.Section?) -> [LinkView] {
    targets.menu.map { LinkView(title: $0.title, href: root + $0.path, isCurrent: $0.section == section) }
  }

  func notFound(_ path: String) -> NotFoundView {
    // A host shows this page under any address, so its links can't be relative to one.
    let root = edition.info.baseURL ?? "/"
    let frame = FrameView(
      title: "Page not found", description: "", root: root, canonical: "", metadata: [], isHome: false,
      navigation: navigation(root, nil))
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
