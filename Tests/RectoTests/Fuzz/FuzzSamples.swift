import Foundation

/// What inputs are made of: the files of this edition and of the fixtures, and the signs each reader knows.
extension FuzzedReader {
  private static func files(_ folder: String, _ isMeant: (String) -> Bool) -> [[UInt8]] {
    let all = (try? FileManager.default.contents(of: Package.root.appendingPathComponent(folder))) ?? [:]
    return all.filter { isMeant($0.key) && !$0.key.contains("expected/") }.sorted { $0.key < $1.key }.map { Array($0.value) }
  }

  private static let documents =
    files("Content") { $0.hasPrefix("documents/") || $0.hasPrefix("sources/") }
    + files("Tests/Fixtures") { $0.contains("/documents/") }
  private static let yamlFiles = files("Content") { $0.hasSuffix(".yaml") } + files("Tests/Fixtures") { $0.hasSuffix(".yaml") }
  private static let templates = files("Templates") { $0.hasSuffix(".html") }

  var samples: [[UInt8]] {
    switch self {
    case .frontMatter, .labelledHeader, .transcription, .page: return Self.documents
    case .yaml, .authority, .editionFile, .events: return Self.yamlFiles
    case .template: return Self.templates
    case .search: return Self.documents
    case .mending:
      return texts(
        "---\ntitle: A letter\ndate: 1944\nauthors: koba\n---\n\nStalin wrote.\n\u{A0}\nKoba read.\n",
        "---\n{title: A letter,\ndate: 1944}\n---\nStalin wrote.\n\u{A0}\n[Koba](person:koba) read.\n",
        "lind: {name: A. Lind, identifiers: {wikidata: \"855\"}}\nberg: {name: Berg, see: lind}\n")
    case .edition: return Self.documents + Self.yamlFiles
    case .ledger: return texts("documents/a.html 1.0 dateline1 p1..p14\ndocuments/b.html 2.0\n# note\n")
    case .record: return texts("a/b.html 0123456789abcdef\n\nc.html -\n")
    case .edtf: return texts("1944-06-26", "1944-06-26/1945~", "[1944..1946,1950]", "Y-17E7S3", "194X-21", "1944-06-26T10:00:00+04:30")
    case .plainDate: return texts("June 26, 1944", "26th of June 1944", "26.6.1944", "between 1944 and 1946", "c. 1944?", "10 January")
    case .range: return texts("bytes=0-99", "bytes=-5", "bytes=7-", "bytes=1-2,3-4")
    case .requestPath: return texts("/people/%C3%A9.html", "/../a", "/%2e%2e/a", "/a//b", "/%00", "/")
    case .request:
      return texts("GET /a.html?x HTTP/1.1\nHost:localhost\nRange: bytes=0-3\nIf-None-Match: \"a\"", "HEAD http://127.0.0.1/ \nHost: a")
    }
  }

  private func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  var tokens: [String] {
    let signs = ["\n", " ", "\t", "\r\n", "\u{0}", "\u{FEFF}", "\u{202E}", "é", "e\u{301}", "😀", "İ", "x", "0", "9999999999999999999"]
    switch self {
    case .frontMatter, .yaml, .authority, .editionFile, .events:
      return signs + [
        "---\n", ": ", "- ", "  ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a", "*a", "!!x ", "#", "? ", "title: ", "date: ",
        "name: ", "forms: ", "form: ", "from: ", "offices: ", "see: a", "witnesses: ", "layout: ", "redirects: ", "withdrawn: ",
        "publish: ", "identifiers: ", "coordinates: ", "1944-06-26", "~", "null", "\\u0000", "...\n",
      ]
    case .labelledHeader, .transcription, .page, .edition:
      return signs + [
        "**Title:** ", "# Title\n", "**Date:** ", "Contents", "~~", "{++", "++}", "{--", "--}", "[sic", "[", "]", "(", ")", "![",
        "](javascript:x)", "](person:a)", "<script>fuzz</script>", "<!-- witness: B -->\n", "<!--", "-->", "::: stamp\n", ":::\n", "> ",
        "- ", "1. ", "    ", "```\n", "`", "*", "**", "_", "|", "-|-\n", "[^1]", "\n[^1]: ", "[p. 2]", "\n-2-\n", "[REDACTED]", "□",
        "\u{A0}", "&amp;", "&#0;", "\\", "[a]: b\n", "---\n", "title: a\n", "date: 1944\n",
      ]
    case .search:
      return signs + [
        "-", "'", "’", "\u{AD}", "\u{2011}", "-\n", "½", "ß", "Æ", "\u{301}", "Д", "語", "\u{2028}", "\\", "\"", "\u{7F}", "word", " ",
        "\n\n", "[sic: ", "]", "[kl]", "[p. 2]", "[^1]", "\n[^1]: ", "~~", "{++", "++}", "<!-- witness: B -->\n", "title: ", "summary: ",
      ]
    case .mending:
      return signs + [
        "---\n", "\n\u{A0}\n", "layout: ", "layout: nbsp-lines\n", "title: a\n", "date: 1944\n", "authors: ", "koba", "stalin",
        "koba: {see: stalin}\n", "stalin: {name: Stalin}\n", "identifiers: {wikidata: 855}\n", "wikidata: ", "855", "[Koba](person:koba)",
        "people: [koba]\n", "see: ", "name: ", "{", "}", "[", "]", ", ", ": ", "- ", "\"", "#", "&a", "*a",
      ]
    case .template:
      return signs + [
        "{{", "}}", "{{{", "}}}", "{{#site}}", "{{/site}}", "{{^page}}", "{{/page}}", "{{>", "{{<", "{{$", "{{!", "{{&", "{{=<% %>=}}",
        "<%", "%>", "{{>*name}}", "{{.}}", "site.title", "home", "layout", "../x", "{{> layout}}", "{{#documents}}", "{{/documents}}",
      ]
    case .edtf, .plainDate:
      return signs + ["1944", "-", "/", "..", "X", "?", "~", "%", "[", "]", "{", "}", "Y", "E", "S", "T", ":", "Z", "+", "June", "26", "th",
        "of", ",", "between", "and", "circa", "B.C.", "Spring"]
    case .range, .requestPath, .request:
      return signs + ["bytes", "=", "-", ",", "/", "..", "%2e", "%", "%00", "?", "#", "GET", "HEAD", "Host:", "localhost", ":80", "http://",
        "\nRange:", "\nIf-None-Match:", "\"", "*", "W/", "/__recto/events", "?page=/"]
    case .ledger, .record: return signs + [".html", "..", "p1", "p", "b-p3..b-p9", "#", "-", "/", "0123456789abcdef", "1.0", "<<<<<<<"]
    }
  }
}
