import Testing

@testable import recto

@Suite("The hash of a file's bytes")
struct ContentHashTests {
  private func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(ContentHash.of) }

  /// A record must outlive the program that wrote it, so these values may never change.
  @Test(
    "is the same on every machine and in every run",
    arguments: [
      ("", 0x56594C170F4BEC6B as UInt64), ("a", 0x53B5C1C2E46D9A5F),
      ("the quick brown fox jumps over the lazy dog", 0x38026E8D3D065F27),
    ])
  func isStable(_ text: String, _ expected: UInt64) {
    #expect(hash(Array(text.utf8)) == expected)
  }

  @Test("tells files apart that differ in one byte, in length, or in the order of their parts")
  func tellsApart() {
    let bytes = (0..<100).map { UInt8($0) }
    var all: Set<UInt64> = [hash(bytes)]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x80
      all.insert(hash(changed))
      all.insert(hash(Array(bytes[..<index])))
      if index > 0 { all.insert(hash(Array(bytes[index...] + bytes[..<index]))) }
    }
    for count in 1...64 { all.insert(hash([UInt8](repeating: 0, count: count))) }
    #expect(all.count == 1 + 100 + 100 + 99 + 64 - 1)
  }

  @Test("does not depend on the pieces the file comes in")
  func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var hash = ContentHash()
    bytes.withUnsafeBytes { bytes in
      hash.append(UnsafeRawBufferPointer(rebasing: bytes[..<64]))
      hash.append(UnsafeRawBufferPointer(rebasing: bytes[64..<992]))
      hash.append(UnsafeRawBufferPointer(rebasing: bytes[992...]))
    }
    #expect(hash.value == self.hash(bytes))
  }
}
