import CZlib

/// A zip file (PKWARE's APPNOTE.TXT 6.3): the same bytes for the same files, for it has no dates but zip's first day,
/// 1980-01-01.
struct ZipArchive {
  /// What none of the numbers of bytes in it may reach; beyond it is another kind of zip.
  static let limit = 0xFFFF_FFFF

  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// A file, as small as it got.
  struct Entry {
    fileprivate let path: String
    fileprivate let packed: [UInt8]
    fileprivate let method: UInt16
    fileprivate let size: Int
    fileprivate let checksum: UInt32

    /// - Parameter level: how hard zlib tries, 1 to 9; nil to store the bytes as they are. They are also where that is
    ///   smaller.
    init(_ path: String, _ bytes: [UInt8], level: Int32? = 9) {
      self.path = path
      size = bytes.count
      checksum = bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, uInt($0.count))) }
      let deflated = level.flatMap { Compression.deflate(bytes, level: $0, in: .bare) }
      if let deflated, deflated.count < bytes.count {
        (packed, method) = (deflated, 8)
      } else {
        (packed, method) = (bytes, 0)
      }
    }

    /// What the entry's two headers have in common (4.3.7, 4.3.12).
    fileprivate var header: [UInt8] {
      var header: [UInt8] = []
      header.append(little: UInt16(20))
      // The path is UTF-8 (4.4.4, bit 11).
      header.append(little: UInt16(1 << 11))
      header.append(little: method)
      header.append(little: UInt16(0))
      header.append(little: UInt16(1 << 5 | 1))
      header.append(little: checksum)
      header.append(little: UInt32(packed.count))
      header.append(little: UInt32(size))
      header.append(little: UInt16(path.utf8.count))
      header.append(little: UInt16(0))
      return header
    }
  }

  mutating func add(_ entry: Entry) {
    let start = UInt32(bytes.count)
    bytes += [0x50, 0x4B, 3, 4]
    bytes += entry.header
    bytes += entry.path.utf8
    bytes += entry.packed
    directory += [0x50, 0x4B, 1, 2]
    // Made by Unix, so that the file's mode stands in the upper half of its outer attributes.
    directory.append(little: UInt16(3 << 8 | 20))
    directory += entry.header
    directory += [UInt8](repeating: 0, count: 6)
    directory.append(little: UInt32(0o100644) << 16)
    directory.append(little: start)
    directory += entry.path.utf8
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    let (size, start) = (UInt64(directory.count), UInt64(bytes.count))
    let isLong = count >= 0xFFFF || start + size >= UInt64(Self.limit)
    if isLong { end.appendLongEnd(count: UInt64(count), size: size, start: start) }
    end += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    for _ in 0..<2 { end.append(little: isLong ? UInt16.max : UInt16(count)) }
    end.append(little: isLong ? UInt32.max : UInt32(size))
    end.append(little: isLong ? UInt32.max : UInt32(start))
    end.append(little: UInt16(0))
    return bytes + directory + end
  }

  /// Whether files of so many bytes fit, whatever their names are, be they stored as they are.
  static func fits(bytes: Int, files: Int) -> Bool { bytes + files * 4_200 < limit }
}

extension [UInt8] {
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// The end of a directory of more than 65,534 files, and where it is (4.3.14, 4.3.15).
  fileprivate mutating func appendLongEnd(count: UInt64, size: UInt64, start: UInt64) {
    self += [0x50, 0x4B, 6, 6]
    append(little: UInt64(44))
    for _ in 0..<2 { append(little: UInt16(45)) }
    append(little: UInt64(0))
    for number in [count, count, size, start] { append(little: number) }
    self += [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
    append(little: start + size)
    append(little: UInt32(1))
  }
}
