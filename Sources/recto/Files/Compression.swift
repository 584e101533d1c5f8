import CZlib

/// What is written beside a text file for servers that send compressed files as they are: nginx's `gzip_static`, Apache's
/// `MultiViews`. The same by brotli, where the machine has it.
enum Compression {
  /// In bytes. What is smaller fits into one packet anyway.
  static let least = 1024

  private static let endings: Set<Substring> = ["html", "css", "js", "json", "csv", "txt", "xml", "svg", "ics", "md", "yaml"]

  /// The paths of the compressed files beside a text file; none where compressing does not pay.
  static func paths(beside path: String) -> [String] {
    guard path.split(separator: ".").last.map(endings.contains) == true else { return [] }
    return [path + ".gz"] + (Brotli.isInstalled ? [path + ".br"] : [])
  }

  /// Whether the file is one of them.
  static func made(_ path: String) -> Bool { path.hasSuffix(".gz") || path.hasSuffix(".br") }

  /// The compressed files beside a text file, where it is not too small.
  static func files(beside path: String, _ bytes: [UInt8]) -> [(path: String, bytes: [UInt8])] {
    guard bytes.count >= least else { return [] }
    return paths(beside: path).compactMap { path in
      (path.hasSuffix(".br") ? Brotli.compress(bytes) : gzip(bytes)).map { (path, $0) }
    }
  }

  /// The bytes as a file of gzip (RFC 1952), as small as zlib makes it, without a name or a date: the same for the same
  /// bytes.
  ///
  /// - Returns: nil if zlib has no memory.
  static func gzip(_ bytes: [UInt8]) -> [UInt8]? { deflate(bytes, level: Z_BEST_COMPRESSION, in: .gzip) }

  /// What stands around deflated bytes (RFC 1951): how zlib is asked for it, beside its largest window, 15.
  enum Frame {
    case gzip
    /// Nothing, as in a zip file.
    case bare

    fileprivate var windowBits: Int32 { self == .gzip ? 15 + 16 : -15 }
  }

  /// - Parameter level: how hard zlib tries, from 1 to 9.
  /// - Returns: nil if zlib has no memory.
  static func deflate(_ bytes: [UInt8], level: Int32, in frame: Frame) -> [UInt8]? {
    var stream = z_stream()
    // 8 is the usual amount of memory.
    let begun = deflateInit2_(
      &stream, level, Z_DEFLATED, frame.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard begun == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let room = Int(deflateBound(&stream, uLong(bytes.count)))
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(room)
        isWhole = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = room - Int(stream.avail_out)
    }
    return isWhole ? output : nil
  }
}
