import Diagnostics
import EditionModel

/// The errors of an edition, each with the line it is about, for a page to show.
struct Problems: Sendable {
  /// So many are shown; the first few are mended first.
  private static let most = 50

  let json: JSON

  /// - Parameters:
  ///   - errors: sorted.
  ///   - files: those the errors may be in, by path.
  init(_ errors: [Diagnostic], in files: [String: SourceFile] = [:]) {
    json = .object([
      ("count", .number(errors.count)),
      ("list", .list(errors.prefix(Self.most).map { Self.json($0, in: files[$0.location.path]) })),
    ])
  }

  private static func json(_ error: Diagnostic, in file: SourceFile?) -> JSON {
    let excerpt = file.flatMap { Excerpt(of: $0, at: error.location) }
    return .object([
      ("place", .text(error.location.description)), ("message", .text(error.message)), ("id", .text(error.id.rawValue)),
      ("excerpt", .text(excerpt?.text)), ("column", excerpt?.column.map { .number($0) } ?? .null),
      ("notes", .list(error.notes.map { .text(($0.location.map { "\($0): " } ?? "") + $0.message) })),
      ("fix", .text(error.fix)),
    ])
  }
}

/// The line of a file that is meant, or the part of a long one around the place.
struct Excerpt: Equatable {
  let text: String
  /// The place in it, from 1, in Unicode scalar values; nil when the whole line is meant.
  let column: Int?

  /// So many scalar values are shown before and behind the place.
  private static let reach = 80

  /// Nil when no line is meant or the file has fewer.
  init?(of file: SourceFile, at location: SourceLocation) {
    guard let line = location.line else { return nil }
    let rest = file.bytes[file.offset(ofLine: line)...]
    let bytes = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !scalars.isEmpty else { return nil }
    let place = min(max((location.column ?? 1) - 1, 0), scalars.count)
    let start = place > Self.reach ? place - Self.reach : 0
    let end = min(place + Self.reach, scalars.count)
    var text = String.UnicodeScalarView()
    if start > 0 { text.append("…") }
    text.append(contentsOf: scalars[start..<end])
    if end < scalars.count { text.append("…") }
    self.text = String(text)
    column = location.column.map { _ in place - start + (start > 0 ? 2 : 1) }
  }
}
