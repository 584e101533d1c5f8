/// An id that is the same for the same name: a UUID of version 8 (RFC 9562, 5.8) from two hashes by FNV-1a.
package enum StaticUUID {
  /// - Returns: it in lower case, with its hyphens.
  package static func of(_ name: String) -> String {
    var high = hash(name, from: 0xcbf2_9ce4_8422_2325)
    var low = hash(name, from: 0x8422_2325_cbf2_9ce4)
    high = high & ~0xF000 | 0x8000
    low = low & ~(3 << 62) | 2 << 62
    var rest = [high, low].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()[...]
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  private static func hash(_ name: String, from start: UInt64) -> UInt64 {
    name.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
