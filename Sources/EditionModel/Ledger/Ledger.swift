import Diagnostics

/// The addresses that an edition has published, each with the release that was the first to have it: `Content/ledger.txt`.
/// A line is a page's path, a release, and the paragraphs that the page has had since then.
package struct Ledger: Sendable {
  /// From the edition's folder.
  package static let path = "Content/ledger.txt"

  /// A page, or some of its paragraphs.
  package struct Address: Sendable, Hashable {
    /// The page's path from the site's root.
    package var page: String
    /// None for the page alone.
    package var paragraphs: ParagraphRuns

    /// - Parameter paragraphs: none for the page alone.
    package init(page: String, paragraphs: ParagraphRuns = ParagraphRuns()) {
      (self.page, self.paragraphs) = (page, paragraphs)
    }
  }

  /// A line of the file: what one release was the first to have of a page.
  package struct Entry: Sendable, Hashable {
    /// The page, with the paragraphs that are new in that release.
    package var address: Address
    /// The release's version, without white space.
    package var release: String
    /// Of the file; nil for what is not written yet.
    package var line: Int?
  }

  /// Sorted by page, then in the order they came in.
  package private(set) var entries: [Entry] = []

  /// The ledger of an edition that has published nothing.
  package init() {}

  private static let head = """
    # The addresses this edition has published: page, first release, paragraphs. A build in which one is gone fails.
    # 'recto release' adds to this file. See docs/ledger.md before you take a line out.

    """

  /// Reads the file.
  package static func read(_ file: SourceFile) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
    var ledger = Ledger()
    var diagnostics: [Diagnostic] = []
    for (index, bytes) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let page = words.first, !page.hasPrefix("#") else { continue }
      if page.hasSuffix(".html"), words.count > 1, let paragraphs = ParagraphRuns(parsing: words.dropFirst(2)) {
        let address = Address(page: String(page), paragraphs: paragraphs)
        ledger.entries.append(Entry(address: address, release: String(words[1]), line: index + 1))
      } else {
        diagnostics.append(
          Diagnostic(
            .error, .ledgerSyntax, "this is no line of a ledger: '\(line.prefix(80))'",
            at: SourceLocation(path: file.path, line: index + 1),
            fix: "write a page, its release and its paragraphs, such as: documents/letter.html 1.0 p1..p14"))
      }
    }
    return (ledger, diagnostics)
  }

  /// Adds what it does not have, as new in a release.
  ///
  /// - Returns: how many pages and how many paragraphs were added.
  package mutating func add(_ addresses: [Address], release: String) -> (pages: Int, paragraphs: Int) {
    let release = release.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    var places: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() { places[entry.address.page, default: []].append(place) }
    var (pages, paragraphs) = (0, 0)
    for address in addresses {
      let known = places[address.page] ?? []
      var new = address
      for place in known { new.paragraphs = new.paragraphs.subtracting(entries[place].address.paragraphs) }
      if known.isEmpty { pages += 1 } else if new.paragraphs.isEmpty { continue }
      paragraphs += new.paragraphs.count
      if let same = known.first(where: { entries[$0].release == release }) {
        entries[same].address.paragraphs.formUnion(new.paragraphs)
      } else {
        entries.append(Entry(address: new, release: release, line: nil))
      }
    }
    let order = entries.indices.sorted { (entries[$0].address.page, $0) < (entries[$1].address.page, $1) }
    entries = order.map { entries[$0] }
    return (pages, paragraphs)
  }

  /// The file.
  package var bytes: [UInt8] {
    var bytes = Array(Self.head.utf8)
    for entry in entries {
      bytes += ([entry.address.page, entry.release] + entry.address.paragraphs.words).joined(separator: " ").utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
