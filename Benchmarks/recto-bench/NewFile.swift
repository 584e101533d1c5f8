#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are made where none was.
enum NewFile {
  /// Writes a file, and makes the folders on the way to it.
  static func write(_ text: String, to path: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: path) }
  }

  /// The same with bytes.
  static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
    var file = fopen(path, "wx")
    if file == nil, errno == ENOENT, let slash = path.lastIndex(of: "/") {
      makeFolder(String(path[..<slash]))
      file = fopen(path, "wx")
    }
    guard let file else { throw BenchmarkError("can't make '\(path)'") }
    setvbuf(file, nil, _IONBF, 0)
    let written = fwrite(bytes.baseAddress, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw BenchmarkError("can't write '\(path)'") }
  }

  /// Makes a folder, and those on the way to it.
  static func makeFolder(_ path: String) {
    guard mkdir(path, 0o777) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/") else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o777)
  }
}
