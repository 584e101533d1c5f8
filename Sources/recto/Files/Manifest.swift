/// The record of the files Recto wrote into an output folder, kept there as `.recto`.
///
/// It is a text file with a line for each file: its path, a space, and the ``ContentHash`` of its bytes in sixteen
/// hexadecimal digits, sorted by the bytes of the path. While a build is going on, lines are added at its end, an empty
/// line before each, for every file before it is put in its place; a finished build puts a sorted record in its stead.
/// So an empty line means that a build was interrupted, and even then each file that Recto wrote stands in the record,
/// and none that it did not. A hyphen instead of a hash says that a file was begun.
struct Manifest: Sendable, Hashable {
  static let name = ".recto"

  /// For each path the hashes its file may have; none if it was only begun. More than one if a build was interrupted.
  private(set) var records: [SitePath: [UInt64]] = [:]
  /// Whether the build that wrote it came to its end.
  private(set) var isSettled = true
  /// The 1-based numbers of lines that are no records: somebody else changed the file, or the disk was full.
  private(set) var damagedLines: [Int] = []

  init(records: [SitePath: [UInt64]]) {
    self.records = records
  }

  init(parsing bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var number = 0
      while start < bytes.count {
        number += 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if start == end {
          isSettled = false
        } else if !add(UnsafeBufferPointer(rebasing: bytes[start..<end])) {
          damagedLines.append(number)
        }
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let space = line.lastIndex(of: UInt8(ascii: " ")) else { return false }
    let bytes = UnsafeBufferPointer(rebasing: line[..<space])
    let text = String(decoding: bytes, as: UTF8.self)
    // Bytes that are not UTF-8 were replaced, which makes another path of it.
    guard text.utf8.elementsEqual(bytes), let path = SitePath(text) else { return false }
    let digits = UnsafeBufferPointer(rebasing: line[(space + 1)...])
    if digits.elementsEqual("-".utf8) {
      records[path, default: []] += []
      return true
    }
    guard let hash = Self.hash(in: digits) else { return false }
    if let known = records.updateValue([hash], forKey: path) {
      records[path] = known.contains(hash) ? known : known + [hash]
    }
    return true
  }

  func owns(_ path: SitePath) -> Bool {
    records[path]?.isEmpty == false
  }

  /// The sorted record of a finished build.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in records.keys.sorted() {
      for hash in records[path, default: []] { Self.append(path, hash, to: &bytes) }
    }
    return bytes
  }

  /// Says, at the record's end, that a build is going on.
  static let interruption = [UInt8(ascii: "\n")]

  /// What is added to the record while a build is going on; a nil hash says that the file is being begun.
  static func addition(_ path: SitePath, _ hash: UInt64?) -> [UInt8] {
    // A line that was torn off, on a full disk, ends here and can't run into this one.
    var bytes = interruption
    append(path, hash, to: &bytes)
    return bytes
  }

  private static func append(_ path: SitePath, _ hash: UInt64?, to bytes: inout [UInt8]) {
    bytes += path.text.utf8
    bytes.append(UInt8(ascii: " "))
    if let hash { bytes += hexadecimal(hash) } else { bytes.append(UInt8(ascii: "-")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The sixteen digits of a hash.
  static func hexadecimal(_ hash: UInt64) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { digits, count in
      for index in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> (60 - 4 * index)) & 0xF
        digits.initializeElement(at: index, to: digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
      count = 16
    }
  }

  /// The number written in exactly sixteen lower-case hexadecimal digits.
  static func hash(in digits: some Collection<UInt8>) -> UInt64? {
    guard digits.count == 16 else { return nil }
    var hash: UInt64 = 0
    for digit in digits {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hash = hash << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): hash = hash << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return hash
  }
}
