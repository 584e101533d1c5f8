#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is there.
struct StandingFile: Sendable {
  let path: String
  let size: Int

  /// All files below a folder.
  static func all(in folder: String) throws -> [StandingFile] {
    guard let stream = opendir(folder) else { throw BenchmarkError("can't list '\(folder)'") }
    defer { closedir(stream) }
    var files: [StandingFile] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { throw BenchmarkError("can't look at '\(path)'") }
      if status.st_mode & S_IFMT == S_IFDIR {
        files += try all(in: path)
      } else {
        files.append(StandingFile(path: path, size: Int(status.st_size)))
      }
    }
    return files
  }

  func read() throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchmarkError("can't read '\(path)'") }
    defer { fclose(file) }
    setvbuf(file, nil, _IONBF, 0)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}
