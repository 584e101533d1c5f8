import EditionModel
import Transcription

/// An edition, or some of its documents, as a book: the files of an EPUB 3.3 publication (W3C, 2023), before they are
/// zipped.
package struct Book: Sendable {
  /// A file of the book in the order of reading.
  struct Chapter {
    let path: String
    let title: String
    var detail = ""
    let bytes: [UInt8]
  }

  static let folder = "EPUB/"

  let site: Site
  /// The documents' places in the edition, in order of time.
  let documents: [Int]
  /// What of the edition it has, as a phrase; nil when that is all.
  let selection: String?
  let contents: BookContents
  private let sources: [String: String]

  var info: EditionInfo { site.edition.info }
  var language: String { LanguageTag.isWellFormed(info.language) ? info.language : "en" }
  var title: String { info.title + (selection.map { " (\($0))" } ?? "") }

  /// - Parameters:
  ///   - documents: their places in the edition, in order of time.
  ///   - selection: what they are, as a phrase; nil when they are all.
  ///   - copies: the files that are published as they are.
  package init(_ site: Site, documents: [Int], selection: String?, copies: [OutputFile]) {
    let edition = site.edition
    (self.site, self.documents, self.selection) = (site, documents, selection)
    sources = Dictionary(
      copies.compactMap { file in if case .copy(let source) = file.content { (file.path, source) } else { nil } },
      uniquingKeysWith: { first, _ in first })
    let pages = documents.map { PagePath.document(edition.documents[$0].id) }
    let files = pages + edition.pages.map { PagePath.page($0.id) } + [PagePath.index(.person)]
    let people = documents.flatMap { site.mentions.documentPeople[$0] }.map { edition.entities.all[$0].id }
    contents = BookContents(
      files: Dictionary(
        files.map { ($0, $0 == PagePath.index(.person) ? BookContents.people : BookContents.path($0)) },
        uniquingKeysWith: { first, _ in first }),
      paragraphs: Dictionary(
        zip(pages, documents).map { ($0, Set(edition.documents[$1].transcript.paragraphs.map(\.id))) },
        uniquingKeysWith: { first, _ in first }),
      people: Set(people), copies: Set(sources.keys), base: edition.info.baseURL)
  }

  /// The publication's files, in the order of its zip; the first is to be stored as it is (OCF 3.3, 4.3).
  package func files() -> [OutputFile] {
    let index = people().map { [$0] } ?? []
    let chapters = [titlePage()] + documents.map(document) + site.edition.pages.map(page) + index
    let images = images()
    let text = { (path: String, text: String) in OutputFile(path: path, content: .bytes(Array(text.utf8))) }
    let made = [
      text("mimetype", "application/epub+zip"),
      text(
        "META-INF/container.xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="\(Self.folder)package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """),
      OutputFile(path: Self.folder + "package.opf", content: .bytes(package(chapters, images))),
      OutputFile(path: Self.folder + "contents.xhtml", content: .bytes(navigation(chapters))),
      OutputFile(path: Self.folder + "style.css", content: .bytes(site.theme.bookStyle)),
    ]
    return made + chapters.map { OutputFile(path: Self.folder + $0.path, content: .bytes($0.bytes)) }
      + images.compactMap { path in
        sources[path].map { OutputFile(path: Self.folder + BookContents.file(path), content: .copy(of: $0)) }
      }
  }

  /// The paths on the site of all pictures that its texts show.
  private func images() -> [String] {
    let edition = site.edition
    let texts = documents.map { (PagePath.document(edition.documents[$0].id), edition.documents[$0].transcript) }
      + edition.pages.map { (PagePath.page($0.id), $0.transcript) }
    let paths = texts.flatMap { page, transcript in
      let addresses = BookAddresses(contents: contents, page: page, root: "")
      return transcript.addresses.filter { $0.isImage && addresses.image($0.destination) != nil }
        .compactMap { SiteAddress.inside($0.destination, from: page, base: contents.base)?.path }
    }
    return Set(paths).sorted()
  }
}
