import EditionModel
import Transcription

/// Where links of one of a book's files lead: to another file of the book, or else to the site, or nowhere.
struct BookAddresses: Sendable {
  let contents: BookContents
  /// The file's path on the site, from which editors' links are meant.
  let page: String
  /// From the file to the book's root: "", "../".
  let root: String

  /// - Returns: nil where nothing is to be linked to.
  func address(of reference: Reference) -> String? {
    switch reference.kind {
    case .person where contents.people.contains(reference.id): root + BookContents.people + "#" + XMLText.name(reference.id)
    case .person, .place, .organization, .document, .page, .event: address(Links(root: "").href(reference), "")
    }
  }

  /// An editor's link. What a book's reader can't open is left out.
  func link(_ destination: String) -> String? {
    guard let (path, fragment) = SiteAddress.inside(destination, from: page, base: contents.base) else {
      return ["https://", "http://", "mailto:"].contains(where: destination.hasPrefix) ? destination : nil
    }
    return address(path, fragment)
  }

  /// A picture the book has in it.
  func image(_ source: String) -> String? {
    guard let (path, _) = SiteAddress.inside(source, from: page, base: contents.base), contents.copies.contains(path),
      BookContents.imageType(path) != nil
    else { return nil }
    return root + BookContents.file(path)
  }

  /// - Parameter path: of a file of the site.
  private func address(_ path: String, _ fragment: String) -> String? {
    guard let file = contents.files[path] else {
      return contents.base.map { $0 + path + (fragment.isEmpty ? "" : "#" + fragment) }
    }
    let isThere = contents.paragraphs[path]?.contains(fragment) ?? false
    return root + file + (isThere ? "#" + XMLText.name(fragment) : "")
  }
}

/// What a book has in it, for links.
struct BookContents: Sendable {
  static let people = "people.xhtml"

  /// Paths in the book, by those on the site.
  let files: [String: String]
  /// The ids of a document's paragraphs, by its path on the site.
  let paragraphs: [String: Set<String>]
  /// Ids of those the index has.
  let people: Set<String>
  /// The paths of files that the site has as they are.
  let copies: Set<String>
  /// The edition's address.
  let base: String?

  /// Where a page of the site is in the book: the same folder, under a name that needs no escapes.
  static func path(_ page: String) -> String {
    let parts = page.dropLast(".html".count).split(separator: "/").map { XMLText.fileName(String($0)) }
    return parts.joined(separator: "/") + ".xhtml"
  }

  /// Where a copy is.
  static func file(_ copy: String) -> String {
    "files/" + copy.split(separator: "/").map { XMLText.fileName(String($0)) }.joined(separator: "/")
  }

  /// The media type of a picture that every reader of books shows (EPUB 3.3, 3.2); nil for others.
  static func imageType(_ path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "gif": "image/gif"
    case "svg": "image/svg+xml"
    case "webp": "image/webp"
    default: nil
    }
  }
}
