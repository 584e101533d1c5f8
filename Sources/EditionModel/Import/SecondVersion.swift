import Diagnostics

/// Whether a file has two versions of its text, one behind the other, as some archives' downloads do. Where it surely has,
/// the second is marked; in all other cases the editor is told, and decides.
enum SecondVersion {
  static func find(in file: SourceFile, _ lines: Range<Int>) -> (line: Int?, diagnostics: [Diagnostic]) {
    let pieces = pieces(of: file, lines)
    let repeated = RepeatedPieces(pieces.map(\.words))
    if let head = repeated.secondVersion { return (pieces[head].line, []) }
    guard let begin = repeated.again.first else { return (nil, []) }
    let note = Diagnostic(
      .note, .inferredValue,
      "a paragraph of line \(pieces[begin.first].line) comes again here; is this a second version of the text?",
      at: SourceLocation(path: file.path, line: pieces[begin.second].line),
      fix: "if it is, put a line '<!-- witness: B -->' where it begins")
    return (nil, [note])
  }

  /// What stands between blank lines, each with its first line.
  private static func pieces(of file: SourceFile, _ lines: Range<Int>) -> [(line: Int, words: HashedWords)] {
    let bytes = file.bytes[file.offset(ofLine: lines.lowerBound)..<file.offset(ofLine: lines.upperBound)]
    var pieces: [(line: Int, words: HashedWords)] = []
    var isBlank = true
    let isLineEnd = { (character: Character) in ["\n", "\r\n", "\r"].contains(character) }
    let text = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    for (number, line) in text.enumerated() {
      let wasBlank = isBlank
      isBlank = line.allSatisfy(\.isWhitespace)
      if isBlank { continue }
      if wasBlank { pieces.append((lines.lowerBound + number, HashedWords())) }
      let words = Array(withoutBrackets(line).utf8)
      pieces[pieces.count - 1].words.append(words, words.indices)
    }
    return pieces
  }

  /// Without what stands in brackets, which is a transcriber's and differs from version to version.
  private static func withoutBrackets(_ line: Substring) -> String {
    var kept = ""
    var depth = 0
    for character in line {
      if character == "[" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == "]" { depth = max(0, depth - 1) }
    }
    return kept
  }
}
