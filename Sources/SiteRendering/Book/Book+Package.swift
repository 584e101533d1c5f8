import EditionModel
import Transcription

/// What a program reads of a book: its contents, and the package document with its metadata.
extension Book {
  /// The contents, which are a page too.
  func navigation(_ chapters: [Chapter]) -> [UInt8] {
    var page = BookPage(title, root: "", language: language)
    page.html.markup("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"contents\">\n")
    page.html.markup("<h1 id=\"contents\">Contents</h1>\n<ol>\n")
    for chapter in chapters {
      page.html.markup("<li>")
      page.link(chapter.path, chapter.title + (chapter.detail.isEmpty ? "" : ", " + chapter.detail))
      page.html.markup("</li>\n")
    }
    page.html.markup("</ol>\n</nav>\n<nav epub:type=\"landmarks\" aria-label=\"Landmarks\" hidden=\"hidden\">\n<ol>\n")
    let parts = [("titlepage", "Title page", "title.xhtml"), ("toc", "Contents", "#toc")]
      + chapters.dropFirst().prefix(1).map { ("bodymatter", "Text", $0.path) }
      + (contents.people.isEmpty ? [] : [("index", "People", BookContents.people)])
    for (type, title, path) in parts {
      page.html.markup("<li><a epub:type=\"")
      page.html.text(type)
      page.html.markup("\" href=\"")
      page.html.text(path)
      page.element("\">", title, "</a></li>\n")
    }
    page.html.markup("</ol>\n</nav>\n")
    return page.finished()
  }

  func package(_ chapters: [Chapter], _ images: [String]) -> [UInt8] {
    var page = HTMLBuffer(capacity: 8_192, isXML: true)
    page.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    page.markup("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"")
    page.text(language)
    page.markup("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    writeDescription(to: &page)
    writeAccessibility(hasImages: !images.isEmpty, to: &page)
    page.markup("</metadata>\n<manifest>\n")
    page.item("contents", "contents.xhtml", "application/xhtml+xml", isContents: true)
    page.item("style", "style.css", "text/css")
    for (number, chapter) in chapters.enumerated() {
      page.item("chapter-\(number)", chapter.path, "application/xhtml+xml")
    }
    for (number, image) in images.enumerated() {
      page.item("image-\(number)", BookContents.file(image), BookContents.imageType(image) ?? "")
    }
    page.markup("</manifest>\n<spine>\n")
    for id in ["chapter-0", "contents"] + chapters.indices.dropFirst().map({ "chapter-\($0)" }) {
      page.element("<itemref idref=\"", id, "\"/>\n")
    }
    page.markup("</spine>\n</package>\n")
    return page.bytes
  }

  private func writeDescription(to page: inout HTMLBuffer) {
    // The same book has the same one in every version.
    let chosen = selection == nil ? [] : documents.map { site.edition.documents[$0].id }
    let name = ([info.baseURL ?? info.title, selection ?? ""] + chosen).joined(separator: "\n")
    page.element("<dc:identifier id=\"id\">urn:uuid:", StaticUUID.of(name), "</dc:identifier>\n")
    page.element("<dc:title>", title, "</dc:title>\n")
    page.element("<dc:language>", language, "</dc:language>\n")
    for (number, editor) in info.editors.enumerated() {
      page.element("<dc:creator id=\"editor-", String(number), "\">")
      page.element("", editor, "</dc:creator>\n")
      page.element("<meta refines=\"#editor-", String(number), "\" property=\"role\" scheme=\"marc:relators\">")
      page.markup("edt</meta>\n")
    }
    page.element("<dc:publisher>", info.publisher, "</dc:publisher>\n")
    page.element("<dc:description>", info.description, "</dc:description>\n")
    page.element("<dc:date>", info.releaseDay, "</dc:date>\n")
    let licence = info.licence.map { [$0.name, $0.url].compactMap(\.self).joined(separator: ", ") }
    page.element("<dc:rights>", licence, "</dc:rights>\n")
    page.element("<dc:source>", info.baseURL, "</dc:source>\n")
    // A book must say when it was changed. Without a release it is zip's first day, as its files have it.
    page.element("<meta property=\"dcterms:modified\">", info.releaseDay ?? "1980-01-01", "T00:00:00Z</meta>\n")
  }

  private func writeAccessibility(hasImages: Bool, to page: inout HTMLBuffer) {
    let features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
      + (contents.people.isEmpty ? [] : ["index"])
    let properties = [("accessMode", "textual")] + (hasImages ? [("accessMode", "visual")] : [])
      + (hasImages ? [] : [("accessModeSufficient", "textual")]) + features.map { ("accessibilityFeature", $0) }
      + [
        ("accessibilityHazard", "none"),
        (
          "accessibilitySummary",
          "All is text, with headings, a table of contents and notes that are linked both ways; what an editor says of "
            + "the text stands in it in brackets."
            + (hasImages ? " Pictures have the descriptions their editor gave them." : "")
        ),
      ]
    for (name, value) in properties {
      page.element("<meta property=\"schema:", name, "\">")
      page.element("", value, "</meta>\n")
    }
  }
}

extension HTMLBuffer {
  fileprivate mutating func element(_ start: StaticString, _ text: String?, _ end: StaticString) {
    guard let text, !text.isEmpty else { return }
    markup(start)
    self.text(text)
    markup(end)
  }

  /// A file of the publication.
  fileprivate mutating func item(_ id: String, _ path: String, _ type: String, isContents: Bool = false) {
    element("<item id=\"", id, "\" href=\"")
    element("", path, "\" media-type=\"")
    element("", type, isContents ? "\" properties=\"nav\"/>\n" : "\"/>\n")
  }
}
