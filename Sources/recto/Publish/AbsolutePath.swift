#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths for programs that run in another folder.
enum AbsolutePath {
  /// The path from the root of the file system; whether there is something is not asked.
  static func of(_ path: String) throws(SystemError) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { throw SystemError(.read, ".", .last) }
    defer { free(here) }
    return "\(String(cString: here))/\(path)"
  }
}
