/// Addresses as editors write them in links.
enum SiteAddress {
  /// The path on the site an address means, and what stands behind `#`; nil when it leads elsewhere.
  static func inside(
    _ address: String, from page: String, base: String?
  ) -> (path: String, fragment: String)? {
    var rest = address[...]
    var folders = page.split(separator: "/").dropLast().map(String.init)
    if let base, rest.hasPrefix(base) {
      rest = rest.dropFirst(base.count)
      folders = []
    } else if rest.hasPrefix("//") || rest.prefix(while: { $0 != "/" && $0 != "#" && $0 != "?" }).contains(":") {
      return nil
    }
    let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? decoded(parts[1]) : ""
    let path = decoded((parts.first ?? "").prefix { $0 != "?" })
    if path.isEmpty, !rest.isEmpty || folders.isEmpty {
      return (folders.isEmpty && !address.hasPrefix("#") ? "index.html" : page, fragment)
    }
    if path.hasPrefix("/") { folders = [] }
    for name in path.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(name))
      }
    }
    if path.hasSuffix("/") || path.hasSuffix("..") || path == "." { folders.append("index.html") }
    return (folders.joined(separator: "/"), fragment)
  }

  /// Without its escapes (RFC 3986, 2.1).
  private static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
