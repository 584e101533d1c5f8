import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps what libcmark forgets: that a backslash stood before a sign, which is then no mark's. A character that no text has
/// is put behind the sign, and taken out when the text is read. It is one of punctuation, so that emphasis beside it begins
/// and ends where it would without it (CommonMark 6.2).
enum Escape {
  /// U+10A7F, Old South Arabian numeric indicator, in UTF-8.
  static let sign: [UInt8] = [0xF0, 0x90, 0xA9, 0xBF]

  /// Whether a text may have escapes, and can be given signs.
  static func canStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, memchr(start, Int32(UInt8(ascii: "\\")), bytes.count) != nil else { return false }
    return memchr(start, Int32(sign[0]), bytes.count) == nil || !bytes.indices.contains { stands(at: $0, in: bytes) }
  }

  /// A line with a sign behind each escaped one that could be a mark's; nil when there is none.
  static func marked(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard line.contains(UInt8(ascii: "\\")) else { return nil }
    var marked: [UInt8] = []
    var index = 0
    while index < line.count {
      marked.append(line[index])
      if line[index] == UInt8(ascii: "\\"), index + 1 < line.count {
        index += 1
        marked.append(line[index])
        if "[]~{+-(".utf8.contains(line[index]) { marked += sign }
      }
      index += 1
    }
    return marked.count == line.count ? nil : marked
  }

  /// Whether a sign stands at a place.
  @inline(__always)
  static func stands(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    place + 3 < text.count && text[place] == sign[0] && text[place + 1] == sign[1] && text[place + 2] == sign[2]
      && text[place + 3] == sign[3]
  }

  static func removed(from text: String) -> String {
    text.utf8.contains(sign[0]) ? text.replacing(String(decoding: sign, as: UTF8.self), with: "") : text
  }
}
