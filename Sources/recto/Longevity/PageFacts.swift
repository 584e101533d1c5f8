/// What a page shows of how it will last.
struct PageFacts: Sendable {
  let path: String
  /// Addresses of other hosts from which it loads something.
  let loaded: [String]
  /// Addresses inside the site with a query.
  let queries: [String]
  let hasText: Bool
  let statesRelease: Bool
  let saysHowToCite: Bool

  /// - Parameters:
  ///   - html: as Recto makes it: attributes in double quotes.
  ///   - release: the words by which every page says of which release it is; nil where there is none.
  init(path: String, _ html: [UInt8], release: String?) {
    self.path = path
    var (loaded, queries) = ([String](), [String]())
    for tag in Self.tags(in: html) {
      let address = Self.value(of: "src", in: tag) ?? Self.value(of: "href", in: tag) ?? ""
      let isOutside = ["http:", "https:", "//"].contains { address.hasPrefix($0) }
      let name = tag.dropFirst().prefix { $0 != UInt8(ascii: " ") }
      let isLoaded =
        Self.value(of: "src", in: tag) != nil
        || (name.elementsEqual("link".utf8) && Self.value(of: "rel", in: tag) == "stylesheet")
      if isOutside, isLoaded { loaded.append(address) }
      if !isOutside, !address.hasPrefix("mailto:"), address.prefix(while: { $0 != "#" }).contains("?") {
        queries.append(address)
      }
    }
    (self.loaded, self.queries) = (loaded, queries)
    hasText = Self.contains("<main", in: html) && html.count > 200 || Self.contains("http-equiv=\"refresh\"", in: html)
    statesRelease =
      release.map { Self.contains($0, in: html) } ?? false || Self.contains("http-equiv=\"refresh\"", in: html)
    saysHowToCite = Self.contains("class=\"cite\"", in: html)
  }

  /// The tags with an address.
  private static func tags(in html: [UInt8]) -> [ArraySlice<UInt8>] {
    html.split(separator: UInt8(ascii: ">")).compactMap { piece in
      guard let start = piece.lastIndex(of: UInt8(ascii: "<")) else { return nil }
      let tag = piece[start...]
      return tag.contains(UInt8(ascii: "=")) ? tag : nil
    }
  }

  private static func value(of attribute: String, in tag: ArraySlice<UInt8>) -> String? {
    let start = Array(" \(attribute)=\"".utf8)
    guard let place = tag.indices.first(where: { tag[$0] == start[0] && tag[$0...].starts(with: start) }) else {
      return nil
    }
    return String(decoding: tag[(place + start.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private static func contains(_ words: String, in html: [UInt8]) -> Bool {
    let words = Array(words.utf8)
    return html.indices.contains { html[$0] == words[0] && html[$0...].starts(with: words) }
  }
}
