#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A regular file that stands in the output folder, to be compared with what belongs there.
struct StandingFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let size: Int

  /// - Throws: EEXIST if something else than a regular file stands there.
  init(_ name: String, in folder: Int32) throws(ErrorCode) {
    let file = try FileDescriptor(opening: name, in: folder, OutputFolder.readingFlags)
    let status = try FileStatus(of: file)
    guard status.kind == .regular else { throw ErrorCode(number: EEXIST) }
    descriptor = file
    size = status.size
  }

  func has(_ bytes: [UInt8]) throws(ErrorCode) -> Bool {
    guard size == bytes.count else { return false }
    let buffer = PassingBuffer()
    return try bytes.withUnsafeBufferPointer { (bytes) throws(ErrorCode) in
      var offset = 0
      while offset < bytes.count {
        let wanted = min(PassingBuffer.size, bytes.count - offset)
        let piece = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<wanted])
        let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[offset...]))
        guard try descriptor.fill(piece) == wanted, Self.same(piece, rest, count: wanted) else { return false }
        offset += wanted
      }
      return true
    }
  }

  /// The ``ContentHash`` of both files if their bytes are the same. Both are read from where they stand.
  func hashIfSame(as other: borrowing FileDescriptor) throws(ErrorCode) -> UInt64? {
    guard try FileStatus(of: other).size == size else { return nil }
    let buffer = PassingBuffer()
    let otherBuffer = PassingBuffer()
    var hash = ContentHash()
    while true {
      let count = try descriptor.fill(buffer.bytes)
      let otherCount = try other.fill(otherBuffer.bytes)
      let others = UnsafeRawBufferPointer(otherBuffer.bytes)
      guard count == otherCount, Self.same(buffer.bytes, others, count: count) else { return nil }
      hash.append(UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]))
      if count < PassingBuffer.size { return hash.value }
    }
  }

  private static func same(
    _ left: UnsafeMutableRawBufferPointer, _ right: UnsafeRawBufferPointer, count: Int
  ) -> Bool {
    guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return count == 0 }
    return memcmp(left, right, count) == 0
  }
}
