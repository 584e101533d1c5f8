import Diagnostics

/// Whether a file has two versions of its text, one behind the other, as some archives' downloads do.
///
/// It surely has if long paragraphs come again in their order, and between them one that is the same as the text's first:
/// there the second version begins. In all other cases the editor is told, and decides.
enum SecondVersion {
  /// A piece of the file between blank lines.
  private struct Piece {
    let line: Int
    let words: [Substring]
  }

  /// So many words at a paragraph's beginning are no coincidence.
  private static let telling = 12

  static func find(in file: SourceFile, _ lines: Range<Int>) -> (line: Int?, diagnostics: [Diagnostic]) {
    let pieces = pieces(of: file, lines)
    var first: [[Substring]: Int] = [:]
    var again: [(first: Int, second: Int)] = []
    for (place, piece) in pieces.enumerated() where piece.words.count >= telling {
      let beginning = Array(piece.words.prefix(telling))
      if let earlier = first[beginning] { again.append((earlier, place)) } else { first[beginning] = place }
    }
    guard let begin = again.first, let last = again.last else { return (nil, []) }
    let isInOrder = zip(again, again.dropFirst()).allSatisfy { $0.first < $1.first && $0.second < $1.second }
    let isParted = again.count > 1 && again.allSatisfy { $0.first < begin.second }
    let heads = pieces.indices.dropFirst().filter { pieces[$0].words == pieces[0].words }
    if isInOrder, isParted, let head = heads.first, heads.count == 1, head > last.first, head <= begin.second {
      return (pieces[head].line, [])
    }
    let line = pieces[begin.second].line
    let earlier = pieces[begin.first].line
    let note = Diagnostic(
      .note, .inferredValue, "a paragraph of line \(earlier) comes again here; is this a second version of the text?",
      at: SourceLocation(path: file.path, line: line), fix: "if it is, put a line '<!-- witness: B -->' where it begins")
    return (nil, [note])
  }

  private static func pieces(of file: SourceFile, _ lines: Range<Int>) -> [Piece] {
    let bytes = file.bytes[file.offset(ofLine: lines.lowerBound)..<file.offset(ofLine: lines.upperBound)]
    var pieces: [Piece] = []
    var words: [Substring] = []
    var start = lines.lowerBound
    let isLineEnd = { (character: Character) in ["\n", "\r\n", "\r"].contains(character) }
    let text = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: isLineEnd)
    for (number, line) in text.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        if !words.isEmpty { pieces.append(Piece(line: start, words: words)) }
        words = []
      } else {
        if words.isEmpty { start = lines.lowerBound + number }
        words += Self.words(of: line)
      }
    }
    if !words.isEmpty { pieces.append(Piece(line: start, words: words)) }
    return pieces
  }

  /// Without what stands in brackets, which is a transcriber's and differs from version to version.
  private static func words(of line: Substring) -> [Substring] {
    var kept = ""
    var depth = 0
    for character in line.lowercased() {
      if character == "[" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == "]" { depth = max(0, depth - 1) }
    }
    return kept.split { !$0.isLetter && !$0.isNumber }
  }
}
