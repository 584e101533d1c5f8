/// A file of the site that the theme has in pieces, each a matter of its own, joined in the order of their names.
struct JoinedFile {
  let path: String
  private let folder: String
  private let ending: String
  private let comment: (begin: String, end: String)
  /// Whether lines lose what they are indented by, and empty ones are left out: readers load it, and nobody reads it.
  var isCompact = false

  /// What searches, loaded only where somebody does.
  static let search = "assets/search.js"

  static let all = [
    JoinedFile(path: "assets/recto.css", folder: "style/", ending: ".css", comment: ("/*", "*/")),
    // Such a comment ends with its line.
    JoinedFile(path: "assets/recto.js", folder: "script/", ending: ".js", comment: ("//", "")),
    JoinedFile(path: search, folder: "search/", ending: ".js", comment: ("//", ""), isCompact: true),
  ]

  func hasPiece(_ path: String) -> Bool { path.hasPrefix(folder) && path.hasSuffix(ending) }

  /// A piece without the lines that are nothing but a comment: they are for those who change the theme, and readers need not
  /// load them. A comment beside code stays.
  func withoutComments(_ piece: [UInt8]) -> [UInt8] {
    var lines = String(decoding: piece, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty == true { lines.removeLast() }
    var kept = ""
    while let line = lines.first {
      if line.drop(while: { $0 == " " }).hasPrefix(comment.begin), let end = lines.firstIndex(where: ends),
        lines[end].hasSuffix(comment.end)
      {
        lines = lines[(end + 1)...]
      } else {
        let its = isCompact ? line.drop { $0 == " " } : line
        if !isCompact || !its.isEmpty { kept += its + "\n" }
        lines.removeFirst()
      }
    }
    return Array(kept.utf8)
  }

  private func ends(_ line: Substring) -> Bool { comment.end.isEmpty || line.contains(comment.end) }
}
