import Foundation

/// What a built site's pages say of who is where, read from their HTML alone.
struct PublishedLinks: Equatable {
  /// That a paragraph names somebody or something.
  struct Mention: Hashable, Comparable, CustomStringConvertible {
    /// The pages' paths.
    var document: String
    var paragraph: String
    var entity: String

    var description: String { "\(document)#\(paragraph) \(entity)" }
    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  var mentions: Set<Mention> = []
  /// That somebody had a part in a document, which has no paragraph.
  var parts: Set<Mention> = []

  private static let folders = ["people", "places", "organizations"]

  /// As the documents' pages have it: links in the text, and in the header.
  static func onDocumentPages(of site: FolderContents) -> PublishedLinks {
    var links = PublishedLinks()
    for (path, data) in site where path.hasPrefix("documents/") && path != "documents/index.html" {
      HTMLLinks.read(data) { target, elements in
        guard folders.contains(where: { target.hasPrefix("../\($0)/") }) else { return }
        let entity = String(target.dropFirst(3))
        if elements.contains(where: { $0.style == "document-header" }) {
          links.parts.insert(Mention(document: path, paragraph: "", entity: entity))
        } else if let paragraph = elements.last(where: \.isParagraph)?.id {
          links.mentions.insert(Mention(document: path, paragraph: paragraph, entity: entity))
        }
      }
    }
    return links
  }

  /// As the pages of people, places and organizations have it: sentences, and lists of documents.
  static func onEntityPages(of site: FolderContents) -> PublishedLinks {
    var links = PublishedLinks()
    for (path, data) in site where folders.contains(where: { path.hasPrefix("\($0)/") }) && path.hasSuffix(".html") {
      HTMLLinks.read(data) { target, elements in
        guard target.hasPrefix("../documents/") else { return }
        let parts = target.dropFirst(3).split(separator: "#").map(String.init)
        if parts.count == 2 {
          links.mentions.insert(Mention(document: parts[0], paragraph: parts[1], entity: path))
        } else if elements.contains(where: { $0.style == "document-list" }) {
          links.parts.insert(Mention(document: parts[0], paragraph: "", entity: path))
        }
      }
    }
    return links
  }
}

/// The links of an HTML page with the elements they are in.
private enum HTMLLinks {
  struct Element {
    var name: Substring
    var id: String?
    var style: String?

    /// What a document's paragraphs are written as: cells of tables and lists of those present too.
    var isParagraph: Bool { id != nil && (["p", "td", "th"].contains(name) || style == "entries") }
  }

  static func read(_ data: Data, _ body: (_ target: String, _ elements: [Element]) -> Void) {
    let html = String(decoding: data, as: UTF8.self)
    let isVoid: Set<Substring> = ["br", "hr", "img", "input", "link", "meta"]
    var open: [Element] = []
    for tag in html.matches(of: /<(\/?)([a-z][a-z0-9]*)([^>]*)>/) {
      if !tag.1.isEmpty {
        if let last = open.lastIndex(where: { $0.name == tag.2 }) { open.removeSubrange(last...) }
        continue
      }
      if tag.2 == "a", let target = attribute("href", tag.3) { body(target, open) }
      if !isVoid.contains(tag.2), !tag.3.hasSuffix("/") {
        open.append(Element(name: tag.2, id: attribute("id", tag.3), style: attribute("class", tag.3)))
      }
    }
  }

  private static func attribute(_ name: String, _ tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"")?.upperBound else { return nil }
    return String(tag[start...].prefix { $0 != "\"" })
  }
}
