/// Follows the notes through a body's lines: a line `[^1]: …` begins one, and what stands indented behind it is part of it
/// (Pandoc's footnotes).
struct NoteLines {
  enum Step {
    /// Nothing to do with a note, or a line that goes on without indent.
    case plain
    /// The note's text begins behind so many bytes.
    case begins(NoteReference, text: Int)
    /// The indent has so many bytes.
    case continues(indent: Int)
    /// The line is the first that is no part of the note.
    case ends
  }

  private var isOpen = false
  private var isBehindBlank = false

  /// - Parameter isLiteral: whether the line stands in fenced code or in a comment.
  mutating func step(_ line: UnsafeBufferPointer<UInt8>, isLiteral: Bool) -> Step {
    // Nearly every line of nearly every document.
    if !isOpen, let first = line.first, first != UInt8(ascii: "["), first != UInt8(ascii: " ") { return .plain }
    let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
    if !isLiteral, indent < 4, indent < line.count, line[indent] == UInt8(ascii: "["),
      let (reference, text) = Self.beginning(line.dropFirst(indent)) {
      (isOpen, isBehindBlank) = (true, false)
      return .begins(reference, text: text)
    }
    guard isOpen else { return .plain }
    if line.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      isBehindBlank = true
      return .plain
    }
    if line.first == UInt8(ascii: "\t") { return .continues(indent: 1) }
    if indent >= 4 { return .continues(indent: 4) }
    guard isBehindBlank, !isLiteral else { return .plain }
    isOpen = false
    return .ends
  }

  /// Reads `[^label]:` and the white space behind it.
  private static func beginning(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (NoteReference, text: Int)? {
    guard line.dropFirst().first == UInt8(ascii: "^"), let close = line.firstIndex(of: UInt8(ascii: "]")),
      line[close...].dropFirst().first == UInt8(ascii: ":"),
      let reference = NoteReference(inBrackets: line[(line.startIndex + 1)..<close])
    else { return nil }
    return (reference, line.indices[(close + 2)...].first { line[$0] != UInt8(ascii: " ") } ?? line.endIndex)
  }
}
