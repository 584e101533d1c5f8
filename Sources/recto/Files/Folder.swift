import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Looking through a folder of the edition.
enum Folder {
  struct Listing: Sendable, Hashable {
    /// The files' paths below the folder, parted by `/`, in the order of their bytes.
    let paths: [String]
    /// What could not be listed, and why: names that are not UTF-8, folders that can't be opened, links that lead
    /// nowhere or back into themselves.
    let diagnostics: [Diagnostic]
  }

  /// All files below `root`. Symbolic links are followed; hidden files and what editors and systems leave behind
  /// (`*~`, `#…#`, `*.swp`, `Thumbs.db`) are left out.
  ///
  /// - Parameter shownAs: how diagnostics call `root`, if not by its path.
  /// - Throws: a ``SystemError`` if `root` itself can't be listed.
  static func list(_ root: String, shownAs: String? = nil) throws(SystemError) -> Listing {
    let walk = try walk(root, shownAs: shownAs)
    return Listing(paths: walk.paths, diagnostics: walk.diagnostics)
  }

  /// The paths of all folders below `root`, empty ones too; a folder comes before those in it.
  ///
  /// - Throws: a ``SystemError`` if `root` itself can't be listed.
  static func folders(below root: String) throws(SystemError) -> [String] { try walk(root).folders }

  private static func walk(_ root: String, shownAs: String? = nil) throws(SystemError) -> FolderWalk {
    guard !root.utf8.contains(0) else { throw SystemError(.list, root, .code(EINVAL)) }
    var walk = FolderWalk(shownRoot: shownAs ?? root)
    do throws(ErrorCode) {
      try walk.enter(try FileDescriptor(opening: root, O_RDONLY | O_DIRECTORY))
    } catch {
      throw SystemError(.list, root, error)
    }
    return walk
  }

  /// Whether a name belongs to a file that nobody means to publish.
  static func isLeftOut(_ name: String) -> Bool {
    name.withCString { isLeftOut(UnsafeBufferPointer(start: $0, count: strlen($0))) }
  }

  static func isLeftOut(_ name: UnsafeBufferPointer<CChar>) -> Bool {
    guard let first = name.first, let last = name.last else { return true }
    if first == CChar(UInt8(ascii: ".")) || last == CChar(UInt8(ascii: "~")) { return true }
    if first == CChar(UInt8(ascii: "#")), last == first, name.count > 1 { return true }
    return ends(name, with: ".swp") || (name.count == 9 && ends(name, with: "Thumbs.db"))
  }

  private static func ends(_ name: UnsafeBufferPointer<CChar>, with ending: StaticString) -> Bool {
    let start = name.count - ending.utf8CodeUnitCount
    guard start >= 0, let base = name.baseAddress else { return false }
    return memcmp(base + start, ending.utf8Start, ending.utf8CodeUnitCount) == 0
  }
}
