#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Compression by brotli (RFC 7932), where the machine has its library. It is looked for when it is needed, so that neither
/// building nor using Recto takes it.
enum Brotli {
  /// Of 0 to 11. A seventh more could be saved, for several times the time.
  private static let quality: Int32 = 9
  /// The largest window that every browser knows, in bits, and the mode for any kind of bytes.
  private static let (window, mode): (Int32, Int32) = (22, 0)

  private static let names = ["libbrotlienc.so.1", "libbrotlienc.1.dylib", "/opt/homebrew/lib/libbrotlienc.1.dylib"]

  /// `BrotliEncoderCompress`, as brotli/encode.h declares it.
  private typealias Encoder = @convention(c) (
    Int32, Int32, Int32, Int, UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>?
  ) -> Int32

  private static let encode: Encoder? = {
    for name in names {
      guard let library = dlopen(name, RTLD_NOW), let function = dlsym(library, "BrotliEncoderCompress") else { continue }
      return unsafeBitCast(function, to: Encoder.self)
    }
    return nil
  }()

  static var isInstalled: Bool { encode != nil }

  /// The same for the same bytes.
  ///
  /// - Returns: nil where there is no brotli, or where it would make no less of them.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard let encode else { return nil }
    let compressed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
      count = room.count
      if encode(quality, window, mode, bytes.count, bytes, &count, room.baseAddress) == 0 { count = 0 }
    }
    return compressed.isEmpty ? nil : compressed
  }
}
