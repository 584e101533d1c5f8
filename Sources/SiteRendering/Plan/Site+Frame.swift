import Dates
import EditionModel

extension Site {
  /// The parts of the site that the main menu has.
  enum Section: Hashable {
    case documents
    case timeline
    case index(EntityKind)
    case page(String)
  }

  static func released(_ info: EditionInfo) -> String {
    info.released.flatMap { EDTF($0)?.display(.english) } ?? ""
  }

  func frame(_ title: String, _ path: String, description: String = "", in section: Section? = nil) -> FrameView {
    let links = Links(from: path)
    return FrameView(
      title: title, description: description, root: links.root,
      canonical: edition.info.baseURL.map { $0 + Self.address(of: path) } ?? "", isHome: path == PagePath.home,
      navigation: navigation(links.root, section))
  }

  /// An index file's address is its folder's.
  private static func address(of path: String) -> String {
    path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }

  private func navigation(_ root: String, _ section: Section?) -> [LinkView] {
    var menu: [(title: String, path: String, section: Section)] = [
      ("Documents", PagePath.documents, .documents), ("Timeline", PagePath.timeline, .timeline),
    ]
    for kind in edition.indexedKinds { menu.append((Words.title(kind), PagePath.index(kind), .index(kind))) }
    for page in edition.pages { menu.append((page.title, PagePath.page(page.id), .page(page.id))) }
    return menu.map { LinkView(title: $0.title, href: root + $0.path, isCurrent: $0.section == section) }
  }

  func notFound(_ path: String) -> NotFoundView {
    // A host shows this page under any address, so its links can't be relative to one.
    let root = edition.info.baseURL ?? "/"
    let frame = FrameView(
      title: "Page not found", description: "", root: root, canonical: "", isHome: false, navigation: navigation(root, nil))
    return NotFoundView(site: view, page: frame)
  }

  func page(_ number: Int, _ path: String) -> PageView {
    let page = edition.pages[number]
    var options = TranscriptHTML.Options()
    options.hasIDs = false
    let content = page.transcript.witnesses.flatMap {
      TranscriptHTML.render($0.blocks, of: page.transcript, links: Links(from: path), options: options)
    }
    return PageView(site: view, page: frame(page.title, path, in: .page(page.id)), content: content)
  }

  func link(to document: Document, _ links: Links) -> LinkView {
    LinkView(
      title: document.title, href: links.root + PagePath.document(document.id), detail: document.date.display(.english))
  }

  /// A link to a person, place or organization; nil when the edition has none of that id.
  func link(to id: String, _ kind: EntityKind, _ links: Links) -> LinkView? {
    edition.entities[kind, id].map { link(to: $0, links) }
  }

  func link(to entity: Entity, _ links: Links) -> LinkView {
    LinkView(title: entity.name, href: links.root + PagePath.entity(entity.kind, entity.id), detail: entity.years)
  }

  func link(to event: Event, _ links: Links) -> LinkView {
    LinkView(title: event.title, href: links.href(.init(.event, event.id)), detail: event.date.display(.english))
  }
}
