import Diagnostics
import SiteRendering

/// A book on the disk.
struct BookFile {
  let path: String

  private static let mediaType = Array("application/epub+zip".utf8)
  /// Where a book's media type stands in it, behind the header and the name of the first file (OCF 3.3, 4.3).
  private static let mediaTypePlace = 38

  /// Writes it in the place of the one that may be there.
  func write(_ book: Book) throws(CommandFailure) {
    guard isFree else {
      throw CommandFailure(
        .outputOccupied, "'\(path)' is there already and is no book", at: SourceLocation(path: path),
        fix: "move it away, or name another file: --output FILE")
    }
    do throws(SystemError) {
      try NewFile.replace(path, with: try Self.bytes(of: book.files()))
    } catch {
      throw CommandFailure(.outputUnwritable, error.description, at: SourceLocation(path: path))
    }
  }

  /// Whether nothing is there, or a book.
  private var isFree: Bool {
    if (try? FileStatus(of: path, followingLinks: true)) == nil { return true }
    let end = Self.mediaTypePlace + Self.mediaType.count
    return (try? FileReader.read(path, 0..<end))?.suffix(Self.mediaType.count) == Self.mediaType[...]
  }

  private static func bytes(of files: [OutputFile]) throws(SystemError) -> [UInt8] {
    var archive = ZipArchive()
    for (place, file) in files.enumerated() {
      let bytes =
        switch file.content {
        case .bytes(let made): made
        case .copy(let source): try FileReader.read(source)
        }
      archive.add(ZipArchive.Entry(file.path, bytes, level: place == 0 ? nil : 9))
    }
    return archive.finished()
  }
}
