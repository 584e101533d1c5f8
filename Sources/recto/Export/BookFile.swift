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
    let files: [(path: String, bytes: [UInt8])]
    do throws(SystemError) {
      files = try Self.read(book.files())
    } catch {
      throw CommandFailure(.unreadableFile, error, at: path)
    }
    guard ZipArchive.fits(bytes: files.reduce(0) { $0 + $1.bytes.count }, files: files.count) else {
      throw CommandFailure(
        .outputUnwritable, "the book would be larger than 4 GB, which a book can't be", at: SourceLocation(path: path),
        fix: "choose fewer documents, such as with --from and --to")
    }
    do throws(SystemError) {
      try AtomicFile.write(Self.bytes(of: files), to: path)
    } catch {
      throw CommandFailure(.outputUnwritable, error, at: path)
    }
  }

  /// Whether nothing is there, or a book.
  private var isFree: Bool {
    if (try? FileStatus(of: path, followingLinks: true)) == nil { return true }
    let end = Self.mediaTypePlace + Self.mediaType.count
    return (try? FileReader.read(path, 0..<end))?.suffix(Self.mediaType.count) == Self.mediaType[...]
  }

  private static func read(_ files: [OutputFile]) throws(SystemError) -> [(path: String, bytes: [UInt8])] {
    var read: [(path: String, bytes: [UInt8])] = []
    for file in files {
      switch file.content {
      case .bytes(let made): read.append((file.path, made))
      case .copy(let source): read.append((file.path, try FileReader.read(source)))
      }
    }
    return read
  }

  private static func bytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var archive = ZipArchive()
    for (place, file) in files.enumerated() {
      archive.add(ZipArchive.Entry(file.path, file.bytes, level: place == 0 ? nil : 9))
    }
    return archive.finished()
  }
}
