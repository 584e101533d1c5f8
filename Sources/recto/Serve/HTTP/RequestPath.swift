/// Reading the path of a request's target (RFC 3986).
enum RequestPath {
  /// The text that percent-encoding stands for; nil when it is not whole, or no UTF-8.
  static func decoded(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The path of the site's file that is meant, a folder's being its index; nil for what leads out of the site or can be
  /// the path of no file.
  static func file(_ path: some StringProtocol) -> SitePath? {
    guard path.hasPrefix("/"), let decoded = decoded(path.dropFirst()) else { return nil }
    return SitePath(decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
