import Dates
import Diagnostics
import Transcription
import YAML

/// What `Content/edition.yaml` says of the edition as a whole.
package struct EditionInfo: Sendable, Hashable {
  /// As its editor calls it; a stand-in where there is no `edition.yaml`.
  package var title = "Untitled edition"
  /// What stands below the title.
  package var subtitle: String?
  /// Their names, in the order of the file.
  package var editors: [String] = []
  /// Who publishes it, in words.
  package var publisher: String?
  /// What others may do with it; nil where nothing is said.
  package var licence: Licence?
  /// A BCP 47 tag.
  package var language = "en"
  /// Of this state of the edition, as its editor numbers it.
  package var version: String?
  /// As written, an EDTF date.
  package var released: String?
  /// Where the site will be published, with a slash at its end.
  package var baseURL: String?
  /// An address to write to; mostly an e-mail address, but any words will do.
  package var contact: String?
  /// What it is, in a sentence or two.
  package var description: String?
  /// Addresses of former pages, in the order of the file.
  package var redirects: [Redirect] = []
  /// Published addresses that are gone for good.
  package var withdrawals: [Withdrawal] = []
  /// Where it is published, in the order of the file.
  package var targets: [PublishTarget] = []
  /// In which forms it is not given to programs, though it could be.
  package var omittedFormats: Set<ExportFormat> = []
  /// Findings the editor lets stand, in the order of the file.
  package var acceptances: [Acceptance] = []
  /// Whether and how its texts can be searched.
  package var search = SearchChoice()
  /// What is declared for all texts.
  package var rules = EditorialRules()
  /// What is declared for all comparisons of versions.
  package var collation: CollationDeclaration?

  /// What others may do with the edition.
  package struct Licence: Sendable, Hashable {
    /// As it is shown: "CC BY 4.0".
    package var name: String
    /// Where it can be read.
    package var url: String?
  }

  /// That of an edition of which nothing is said.
  package init() {}

  /// The first day of ``released``, as year, month and day; nil where it is not known.
  package var releaseDay: String? { released.flatMap { EDTF($0)?.earliest?.iso } }

  /// Where the feed of the documents is, relative to the site's root; nil when there is none: its entries need whole
  /// addresses and a date (RFC 4287, 4.2.6 and 4.2.15).
  package var feed: String? { isGiven(in: .atom) && baseURL != nil && releaseDay != nil ? "feed.xml" : nil }
  /// Where it is said how to ask the search, relative to the site's root; nil when there is no search or no whole address.
  package var searchDescription: String? {
    isGiven(in: .openSearch) && baseURL != nil && search.isOn ? "data/opensearch.xml" : nil
  }

  /// Whether the edition is given in a format, where it has what the format needs.
  package func isGiven(in format: ExportFormat) -> Bool { !omittedFormats.contains(format) }

  /// Reads `edition.yaml`.
  static func read(_ file: SourceFile) -> (info: EditionInfo, diagnostics: [Diagnostic]) {
    var info = EditionInfo()
    let (node, problems) = YAMLParser.parse(file.bytes[...], path: file.path)
    guard let node = node ?? (problems.isEmpty ? YAMLNode(.null, at: SourceLocation(path: file.path, line: 1)) : nil)
    else { return (info, problems) }
    var reader = MappingReader(node, subject: "the edition's description")
    reader.absorb(problems)
    if let title = reader.requiredText("title", fix: "add a line 'title: ' and the edition's title") {
      info.title = title.value
    }
    info.subtitle = reader.text("subtitle")?.value
    info.editors = reader.texts("editors").map(\.value)
    info.publisher = reader.text("publisher")?.value
    info.licence = reader.licence()
    info.language = reader.text("language")?.value ?? info.language
    info.version = reader.text("version")?.value
    info.released = reader.date("released")?.description
    info.baseURL = reader.baseURL()
    info.contact = reader.text("contact")?.value
    info.description = reader.text("description")?.value
    info.redirects = reader.redirects()
    info.withdrawals = reader.withdrawals()
    info.targets = reader.publishTargets()
    info.omittedFormats = ExportFormat.readOmitted(&reader)
    info.acceptances = reader.acceptances()
    info.search = reader.searchChoice(language: info.language)
    info.rules = reader.rules(of: node)
    info.collation = reader.collation()
    return (info, reader.finish())
  }
}

extension MappingReader {
  /// The licence's name, or a mapping of name and url.
  fileprivate mutating func licence() -> EditionInfo.Licence? {
    guard let node = node("licence") else { return nil }
    if case .scalar(let name) = node.kind { return .init(name: name, url: nil) }
    var reader = MappingReader(node, subject: "the licence")
    let name = reader.requiredText("name", fix: "add a line 'name: ' and the licence's name")
    let url = reader.link("url")
    absorb(reader.finish())
    return name.map { .init(name: $0.value, url: url?.value) }
  }

  /// `layout` and `blocks`, as a document's front matter has it, and `html`: `text` or `keep`.
  fileprivate mutating func rules(of node: YAMLNode) -> EditorialRules {
    for key in ["layout", "blocks"] { _ = self.node(key) }
    let layout = LayoutDeclaration.read(from: node)
    let recognizesBlocks = EditorialRules.recognizesBlocks(in: node)
    absorb(layout.diagnostics + recognizesBlocks.diagnostics)
    let html = text("html")
    if let html, !["text", "keep"].contains(html.value) {
      report(
        .error, .invalidValue, "'html' is '\(html.value)'", at: html.location,
        fix: "write 'text' to show HTML as text, or 'keep' to make it the page's own")
    }
    return EditorialRules(
      layout: layout.declarations, keepsHTML: html?.value == "keep", recognizesBlocks: recognizesBlocks.value ?? true)
  }

  fileprivate mutating func baseURL() -> String? {
    guard let text = text("base-url") else { return nil }
    let host = ["https://", "http://"].first(where: text.value.hasPrefix).map { text.value.dropFirst($0.count) }
    guard let host, let first = host.first, first != "/", !host.contains(where: { "?# ".contains($0) }) else {
      report(
        .error, .invalidValue, "'base-url' is '\(text.value)'", at: text.location,
        fix: "write the address the site will have, such as https://example.org/edition/")
      return nil
    }
    return text.value.hasSuffix("/") ? text.value : text.value + "/"
  }
}
