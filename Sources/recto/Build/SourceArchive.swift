import Diagnostics
import EditionModel
import Interchange

/// `data/source.zip`: everything the edition is made from, so that whoever has the site can build it again. It holds
/// `Content/`, with the files as received, and the edition's own `Templates/`.
enum SourceArchive {
  static let path = "data/source.zip"

  static func file(of folder: EditionFolder) -> DataFile {
    DataFile(
      path, .source, "Everything the edition is made from: its texts, registers, templates and the files as received.",
      rows: folder.own.count + folder.sources.copies.count, origin: "Content"
    ) { _, _ in try bytes(of: folder) }
  }

  /// What is wrong with an archive of them: a zip file as every program reads it has less than 4 GB.
  static func problems(with folder: EditionFolder) -> [Diagnostic] {
    let copies = folder.sources.copies.map { path in
      (try? FileStatus(of: folder.source(ofCopy: path), followingLinks: true))?.size ?? 0
    }
    let size = copies.reduce(0, +) + folder.own.reduce(0) { $0 + $1.bytes.count }
    if ZipArchive.fits(bytes: size, files: copies.count + folder.own.count) { return [] }
    return [
      Diagnostic(
        .error, .outputUnwritable, "'\(path)' would be larger than 4 GB, which a zip file can't be",
        at: SourceLocation(path: "Content"), fix: "switch it off in edition.yaml:\nformats: {source: no}")
    ]
  }

  /// - Throws: a ``SystemError`` when a file can't be read.
  private static func bytes(of folder: EditionFolder) throws(SystemError) -> [UInt8] {
    let read = Dictionary(folder.own.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let copies = Dictionary(
      folder.sources.copies.map { ("Content/\($0)", folder.source(ofCopy: $0)) }, uniquingKeysWith: { first, _ in first })
    var archive = ZipArchive()
    for path in (Array(read.keys) + copies.keys).sorted() {
      let bytes = if let file = read[path] { file } else { try FileReader.read(copies[path] ?? path) }
      // Most of the smallness for a third of the work, as every build does it.
      archive.add(ZipArchive.Entry(path, bytes, level: 1))
    }
    return archive.finished()
  }
}
