import Diagnostics
import Foundation
import TemplateEngine
import Testing

@testable import SiteRendering

@Suite("The default theme")
struct ThemeTests {
  @Test("compiles without a word")
  func compiles() throws {
    #expect(try defaultTheme().diagnostics == [])
  }

  @Test("joins the pieces of the style sheet and the script in the order of their names")
  func assets() {
    let file = { (path: String, text: String) in SourceFile(path: "Templates/\(path)", bytes: Array(text.utf8)) }
    let pieces = [
      file("style/2.css", "b /* beside */\n/* whole */\n  /* two\nlines */\n/* before */ c\n/* open\nd"),
      file("style/1.css", "a"), file("script/x.js", "// Whole.\n  // Whole.\nx // beside\n"),
      file("assets/a.svg", "<svg/>"), file("style/readme.txt", "?"),
    ]
    let assets = { (files: [SourceFile]) in
      Theme.compile(files).theme.assets.map { asset -> String in
        guard case .bytes(let bytes) = asset.content else { return asset.path }
        return asset.path + ": " + String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(
      assets(pieces) == [
        "assets/a.svg: <svg/>", "assets/recto.css: a\nb /* beside */\n/* before */ c\n/* open\nd\n",
        "assets/recto.js: x // beside\n", "style/readme.txt: ?",
      ])
    #expect(
      assets(pieces + [file("assets/recto.css", "whole")])
        == ["assets/a.svg: <svg/>", "assets/recto.css: whole", "assets/recto.js: x // beside\n", "style/readme.txt: ?"])
  }

  @Test("is documented, value by value, in docs/templates.md")
  func documentation() throws {
    let page = packageRoot.appendingPathComponent("docs/templates.md")
    if ProcessInfo.processInfo.environment["RECTO_RECORD"] == "1" {
      try TemplateReference.markdown.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/templates.md")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == TemplateReference.markdown)
  }

  @Test("renders each kind of page")
  func everyPage() async throws {
    let edition = await edition(
      ["a": "---\ntitle: A\ndate: 1944\ngenre: letter\n---\nStalin.\n"], people: "stalin: {name: Stalin, forms: [Stalin]}\n",
      pages: ["about": "---\ntitle: About\n---\nText.\n"])
    let site = Site(edition, theme: try defaultTheme().theme)
    #expect(
      site.paths == [
        "documents/index.html", "documents/by-genre/index.html", "documents/by-genre/letter.html", "index.html",
        "timeline.html", "interventions.html", "data/index.html", "404.html", "data/edition.jsonld", "search.html",
        "pages/about.html", "people/index.html", "people/stalin.html", "documents/a.html",
      ])
    for number in 0..<site.count {
      guard case .bytes(let bytes) = try site.render(number).content else { continue }
      let html = String(decoding: bytes, as: UTF8.self)
      if site.paths[number] == "data/edition.jsonld" {
        #expect(html.hasPrefix("{\"@context\": \"https://schema.org\", \"@graph\": [\n{\"@type\": \"Collection\""))
        #expect(html.hasSuffix("}\n]}\n"))
        continue
      }
      #expect(html.hasPrefix("<!DOCTYPE html>\n"))
      #expect(html.matches(of: /<h1[ >]/).count == 1)
      #expect(html.hasSuffix("</html>\n"))
    }
  }
}

/// `docs/templates.md`: what each template may name, from the types themselves.
enum TemplateReference {
  static var markdown: String {
    var text = """
      # Templates

      A page is made by a template: a file in `Templates/`, written in Mustache ([mustache.md](mustache.md)). A file in an
      edition's own `Templates/` takes the place of the default theme's file of the same name. The default theme is in this
      repository's `Templates/`: copy the file you want to change. A name that a template misspells is an error with its place,
      never a blank.

      The style sheets in `Templates/style/` are joined in the order of their names to `assets/recto.css`, and the scripts in
      `Templates/script/` to `assets/recto.js`, without the lines that are only a comment; so are those in `Templates/search/` to
      `assets/search.js`, which is loaded where something is searched. To change colours, type or widths, add a style sheet that sets the custom
      properties of `style/1-page.css` anew, such as `style/7-own.css`; no template needs a change. Any other file, such as a
      picture in `Templates/assets/`, is published where it is. `epub/style.css` is the style sheet of
      books ([epub.md](epub.md)), and none of the site's files.

      A transcript's HTML holds two readings. What is the editor's has the class `ed`; what only the source has has the class
      `raw`, and is hidden. `assets/recto.js` adds the switch between them, sets `data-view` on the root element to `reading`
      or `diplomatic`, and remembers it; the style sheet does the rest. A page without the script shows the reading text.

      Who is in a document is a list, `present`. `assets/recto.js` shows the entry of a list in `.present` that begins with the
      same link as a `.mention` of the text beside that mention, as a card, while the pointer or the focus is on it. Without the
      script the list says the same.

      A table of the class `sortable` can be sorted by its columns and filtered with `assets/recto.js`: its first column is the
      order it has in the page, rows of the class `period` are headings between the others, and `data-noun` says in the plural
      what its rows are.

      These are the templates of the pages, and what each may name. A *list of* something is shown by a section,
      `{{#people}}…{{/people}}`; so is what may be absent. Text is escaped, HTML is written as it is.


      """
    var described: Set<RecordType> = []
    var waiting: [RecordType] = []
    for kind in Theme.PageKind.allCases {
      text += "## \(kind.rawValue).html\n\n" + table(kind.recordType, &waiting)
      described.insert(kind.recordType)
    }
    text += "## Parts of pages\n\n"
    while let next = waiting.first {
      waiting.removeFirst()
      guard described.insert(next).inserted else { continue }
      text += "### \(next.name)\n\n" + table(next, &waiting)
    }
    return text
  }

  private static func table(_ type: RecordType, _ waiting: inout [RecordType]) -> String {
    var text = "| Name | Type | |\n|--|--|--|\n"
    for field in type.fields {
      text += "| `\(field.name)` | \(name(of: field.type, &waiting)) | \(field.summary) |\n"
    }
    return text + "\n"
  }

  private static func name(of type: ValueType, _ waiting: inout [RecordType]) -> String {
    switch type {
    case .text: return "text"
    case .html: return "HTML"
    case .flag: return "flag"
    case .list(let element): return "list of " + name(of: element, &waiting)
    case .record(let record):
      waiting.append(record)
      return "[\(record.name)](#\(record.name.lowercased()))"
    }
  }
}
