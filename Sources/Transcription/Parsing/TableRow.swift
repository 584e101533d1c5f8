/// Lines of tables (GitHub Flavored Markdown, 4.10), as bytes.
enum TableRow {
  /// Parts the cells in what libcmark reads of a table, a space on either side: a control character, which no text has, so
  /// that a bar in a cell (`\|`) is a bar.
  static let separator: UInt8 = 0x1F

  @inline(__always)
  static func canBeginDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// The alignments of the columns, if a line is the one below a table's header: `|--|:-:|`. It has a bar.
  static func alignments(_ line: UnsafeBufferPointer<UInt8>) -> [Table.Alignment?]? {
    let trimmed = trimmingSpaces(line[...])
    guard let first = trimmed.first, canBeginDelimiter(first), trimmed.contains(UInt8(ascii: "|")) else { return nil }
    var alignments: [Table.Alignment?] = []
    for cell in cells(trimmed) {
      let cell = trimmingSpaces(cell)
      let hyphens = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let (before, behind) = (cell[..<hyphens.startIndex], cell[hyphens.endIndex...])
      guard !hyphens.isEmpty, before.count < 2, behind.count < 2, behind.allSatisfy({ $0 == UInt8(ascii: ":") })
      else { return nil }
      switch (before.isEmpty, behind.isEmpty) {
      case (true, true): alignments.append(nil)
      case (false, true): alignments.append(.left)
      case (false, false): alignments.append(.centre)
      case (true, false): alignments.append(.right)
      }
    }
    return alignments
  }

  /// How many cells a line has.
  static func count(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    cells(trimmingSpaces(line[...])).count
  }

  /// A table's line as libcmark should read it.
  static func replacement(_ line: UnsafeBufferPointer<UInt8>, isDelimiter: Bool) -> [UInt8] {
    let parting = [UInt8(ascii: " "), separator, UInt8(ascii: " ")]
    // Without it Markdown would make an item of a line that begins with a hyphen.
    var replaced: [UInt8] = isDelimiter ? parting : []
    var index = 0
    while index < line.count {
      let isEscape = line[index] == UInt8(ascii: "\\") && index + 1 < line.count
      if isEscape, line[index + 1] != UInt8(ascii: "|") { replaced.append(line[index]) }
      if isEscape { index += 1 }
      replaced += line[index] == UInt8(ascii: "|") && !isEscape ? parting : [line[index]]
      index += 1
    }
    return replaced
  }

  /// The cells between bars, without the empty ones outside the first and the last bar.
  private static func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
    var cells: [Slice<UnsafeBufferPointer<UInt8>>] = []
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index += 1
      } else if line[index] == UInt8(ascii: "|") {
        if index > line.startIndex { cells.append(line[start..<index]) }
        start = index + 1
      }
      index += 1
    }
    if start < line.endIndex { cells.append(line[start...]) }
    return cells
  }

  private static func trimmingSpaces(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = text.drop { $0 <= UInt8(ascii: " ") }
    let end = start.lastIndex { $0 > UInt8(ascii: " ") }
    return end.map { start[...$0] } ?? start[start.endIndex...]
  }
}
