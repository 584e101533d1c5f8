import Diagnostics

/// Appends text so that HTML shows it as it is, between tags and in quoted attributes: `&`, `<`, `>` and `"` become
/// references. Runs of other bytes are written in one piece.
///
/// - Parameter apostrophes: whether `'` becomes one too, as it must where an attribute may be quoted with it.
package func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, apostrophes: Bool, to output: inout [UInt8]) {
  var start = 0
  let escaped = escaped
  for index in text.indices where escaped.contains(text[index]) {
    let reference: StaticString
    switch text[index] {
    case UInt8(ascii: "&"): reference = "&amp;"
    case UInt8(ascii: "<"): reference = "&lt;"
    case UInt8(ascii: ">"): reference = "&gt;"
    case UInt8(ascii: "\""): reference = "&quot;"
    case UInt8(ascii: "'") where apostrophes: reference = "&#39;"
    default: continue
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    reference.withUTF8Buffer { output.append(contentsOf: $0) }
    start = index + 1
  }
  output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// What may be escaped.
private let escaped = ByteSet("&<>\"'")
